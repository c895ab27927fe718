package id.simpul.programme;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.kernel.PersonName;
import id.simpul.programme.ListedPerson.Found;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads a list of recipients as people paste it: one NIK or No. KK a line, grouped or not, among other words. */
final class RecipientList {
    private static final int DIGITS = 16;
    private static final Pattern GROUPED = Pattern.compile("(?<=[0-9])[ .\\-'\u00a0](?=[0-9])");
    private static final Pattern NUMBER = Pattern.compile("(?<![0-9])[0-9]{16}(?![0-9])");
    private static final Pattern SOME = Pattern.compile("[0-9]{6,}");

    private RecipientList() {}

    /** Who stands in {@code pasted}; blank lines are passed over. */
    static List<ListedPerson> read(DSLContext sql, String pasted) {
        var lines = new ArrayList<ListedPerson>();
        Set<String> seen = new HashSet<>();
        String[] all = pasted.split("\\R", -1);
        for (int i = 0; i < all.length; i++) {
            if (!all[i].isBlank()) {
                ListedPerson listed = line(sql, i + 1, all[i]);
                boolean named = listed.found() == Found.READY;
                lines.add(
                        named && !seen.add(listed.household() + "/" + listed.person())
                                ? listed.as(Found.REPEATED, List.of())
                                : listed);
            }
        }
        return lines;
    }

    private static ListedPerson line(DSLContext sql, int line, String text) {
        Matcher plain = NUMBER.matcher(text);
        String number = plain.find() ? plain.group() : grouped(text);
        return number.length() == DIGITS
                ? find(sql, line, number)
                : new ListedPerson(line, number, Found.UNREADABLE, 0, null, null, "", List.of());
    }

    private static String grouped(String text) {
        String joined = GROUPED.matcher(text).replaceAll("");
        Matcher whole = NUMBER.matcher(joined);
        if (whole.find()) {
            return whole.group();
        }
        Matcher some = SOME.matcher(joined);
        return some.find() ? some.group() : "";
    }

    private static ListedPerson find(DSLContext sql, int line, String number) {
        Result<? extends Record> people = sql.select(PERSON.ID, PERSON.HOUSEHOLD, PERSON.NAME, HOUSEHOLD.VILLAGE)
                .from(PERSON)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(PERSON.HOUSEHOLD))
                .where(PERSON.NIK.eq(number))
                .and(PERSON.DELETED.eq(0L))
                .and(HOUSEHOLD.DELETED.eq(0L))
                .fetch();
        if (people.isNotEmpty()) {
            return listed(line, number, people, people.getFirst().get(PERSON.ID));
        }
        var head = PERSON.as("head");
        Result<? extends Record> families = sql.select(
                        HOUSEHOLD.ID.as(PERSON.HOUSEHOLD.getName()),
                        DSL.field(DSL.select(head.NAME)
                                        .from(head)
                                        .where(head.HOUSEHOLD.eq(HOUSEHOLD.ID))
                                        .and(head.DELETED.eq(0L))
                                        .orderBy(head.RELATION, head.ID)
                                        .limit(1))
                                .as(PERSON.NAME.getName()),
                        HOUSEHOLD.VILLAGE)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.KK.eq(number))
                .and(HOUSEHOLD.DELETED.eq(0L))
                .fetch();
        return families.isEmpty()
                ? new ListedPerson(line, number, Found.UNKNOWN, 0, null, null, "", List.of())
                : listed(line, number, families, null);
    }

    private static ListedPerson listed(int line, String number, Result<? extends Record> rows, @Nullable Long person) {
        Record row = rows.getFirst();
        boolean one = rows.size() == 1;
        String name = row.get(PERSON.NAME.getName(), String.class);
        return new ListedPerson(
                line,
                number,
                one ? Found.READY : Found.AMBIGUOUS,
                one ? row.get(PERSON.HOUSEHOLD.getName(), Long.class) : 0,
                one ? person : null,
                name == null || !one ? null : new PersonName(name),
                row.get(HOUSEHOLD.VILLAGE),
                List.of());
    }
}
