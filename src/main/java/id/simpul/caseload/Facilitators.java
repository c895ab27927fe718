package id.simpul.caseload;

import static id.simpul.store.jooq.Tables.APP_USER;
import static id.simpul.store.jooq.Tables.PKH_GROUP;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;

/**
 * Who a facilitator is on this computer. Users stay on the computer they were added on, so somebody who works on two of the
 * office's computers is two users; what both computers share is the name, as with the officers of cases and visits. A group of
 * a user of another computer belongs to the one user of that name here; where two here have it, or nobody, it stays what it is.
 */
final class Facilitators {
    private static final Pattern DEGREES = Pattern.compile(",.*");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<Long, Facilitator> here = new HashMap<>();
    private final Map<String, Facilitator> byName = new HashMap<>();

    private Facilitators() {}

    /** As users and groups stand in {@code sql}. */
    static Facilitators of(DSLContext sql) {
        var all = new Facilitators();
        Set<String> twice = new HashSet<>();
        sql.selectFrom(APP_USER)
                .where(APP_USER.DELETED.eq(0L))
                .orderBy(APP_USER.ID)
                .forEach(row -> {
                    var user = new Facilitator(row.getId(), row.getName());
                    all.here.put(user.id(), user);
                    if (row.getActive() == 1 && all.byName.putIfAbsent(key(user.name()), user) != null) {
                        twice.add(key(user.name()));
                    }
                });
        all.byName.keySet().removeAll(twice);
        // Nobody of that name here: users of several other computers with one name are one person all the same.
        sql.selectDistinct(PKH_GROUP.FACILITATOR, PKH_GROUP.FACILITATOR_NAME)
                .from(PKH_GROUP)
                .where(PKH_GROUP.DELETED.eq(0L))
                .orderBy(PKH_GROUP.FACILITATOR)
                .forEach(row -> {
                    if (!all.here.containsKey(row.value1()) && !twice.contains(key(row.value2()))) {
                        all.byName.putIfAbsent(key(row.value2()), new Facilitator(row.value1(), row.value2()));
                    }
                });
        return all;
    }

    /** Who the facilitator recorded with a group is here. */
    Facilitator who(long id, String name) {
        Facilitator user = here.get(id);
        return user != null ? user : byName.getOrDefault(key(name), new Facilitator(id, name));
    }

    /** Rows of the users that are recorded with groups of {@code facilitator}. */
    List<Long> rowsOf(DSLContext sql, long facilitator) {
        return sql
                .selectDistinct(PKH_GROUP.FACILITATOR, PKH_GROUP.FACILITATOR_NAME)
                .from(PKH_GROUP)
                .where(PKH_GROUP.DELETED.eq(0L))
                .fetch()
                .stream()
                .filter(row -> who(row.value1(), row.value2()).id() == facilitator)
                .map(row -> row.value1())
                .distinct()
                .toList();
    }

    /** A name without degrees, capitals, dots and double spaces. */
    private static String key(String name) {
        return BETWEEN.matcher(DEGREES.matcher(name).replaceAll(""))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
