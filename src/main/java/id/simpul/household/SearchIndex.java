package id.simpul.household;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.PERSON_SEARCH;
import static id.simpul.store.jooq.Tables.SEARCH_STATE;

import id.simpul.l10n.NameFolding;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.Projection;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what search and the list of families read in step with families and persons. A family is refreshed whole, so that
 * it has exactly one row that stands for it, even when its members name no head or two.
 */
public final class SearchIndex implements Projection {
    /** Number of this index's own layout. Raise it with every change of what the rows below hold. */
    private static final long LAYOUT = 1;

    private static final long LAYOUT_STEP = 1000;
    private static final int CHUNK = 400;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N} ]+");

    private static final String INSERT_ROW = "INSERT INTO person_search"
            + " (person, household, head, alive, village, desil, name_key, sort_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String INSERT_WORDS = "INSERT INTO person_fts (rowid, name, place) VALUES (?, ?, ?)";
    private static final String DELETE_ROW = "DELETE FROM person_search WHERE person = ?";
    private static final String DELETE_WORDS = "DELETE FROM person_fts WHERE rowid = ?";

    private final Regions regions;

    /** An index whose places are named by {@code regions}. */
    public SearchIndex(Regions regions) {
        this.regions = regions;
    }

    /** Registers the index with {@code database} and builds it anew where the rules it was built with are not today's. */
    public void open(Database database) {
        database.journal().register(this);
        long wanted = LAYOUT * LAYOUT_STEP + NameFolding.VERSION;
        Long built = database.read(
                sql -> sql.select(SEARCH_STATE.FOLDING).from(SEARCH_STATE).fetchOne(SEARCH_STATE.FOLDING));
        if (built == null || built != wanted) {
            database.writeLocal(sql -> {
                rebuild(sql);
                sql.deleteFrom(SEARCH_STATE).execute();
                sql.insertInto(SEARCH_STATE)
                        .set(SEARCH_STATE.ONE, 1L)
                        .set(SEARCH_STATE.FOLDING, wanted)
                        .execute();
                return null;
            });
        }
    }

    private void rebuild(DSLContext sql) {
        sql.execute("DELETE FROM person_fts");
        sql.deleteFrom(PERSON_SEARCH).execute();
        List<Long> all = sql.select(HOUSEHOLD.ID)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.DELETED.eq(0L))
                .fetch(HOUSEHOLD.ID);
        for (int from = 0; from < all.size(); from += CHUNK) {
            insert(sql, all.subList(from, Math.min(from + CHUNK, all.size())));
        }
    }

    @Override
    public Set<Entity> sources() {
        return Set.of(Entity.HOUSEHOLD, Entity.PERSON);
    }

    @Override
    public void refresh(DSLContext sql, Entity entity, Collection<Long> rows) {
        List<Long> ids = List.copyOf(rows);
        Set<Long> households = new LinkedHashSet<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<Long> chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            households.addAll(entity == Entity.HOUSEHOLD ? edited(sql, chunk) : families(sql, chunk));
        }
        List<Long> all = List.copyOf(households);
        for (int from = 0; from < all.size(); from += CHUNK) {
            List<Long> chunk = all.subList(from, Math.min(from + CHUNK, all.size()));
            remove(sql, chunk);
            insert(sql, chunk);
        }
    }

    /** A family never edited was just created, and its members come through their own refresh: an import pays once. */
    private static List<Long> edited(DSLContext sql, List<Long> households) {
        return sql.select(HOUSEHOLD.ID)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.ID.in(households))
                .and(HOUSEHOLD.VER.ne(HOUSEHOLD.ID))
                .fetch(HOUSEHOLD.ID);
    }

    /** The families these persons are in, and those the index still has them in. */
    private static List<Long> families(DSLContext sql, List<Long> persons) {
        return sql.select(PERSON.HOUSEHOLD)
                .from(PERSON)
                .where(PERSON.ID.in(persons))
                .union(sql.select(PERSON_SEARCH.HOUSEHOLD).from(PERSON_SEARCH).where(PERSON_SEARCH.PERSON.in(persons)))
                .fetch(PERSON.HOUSEHOLD);
    }

    private static void remove(DSLContext sql, List<Long> households) {
        List<Long> persons = sql.select(PERSON_SEARCH.PERSON)
                .from(PERSON_SEARCH)
                .where(PERSON_SEARCH.HOUSEHOLD.in(households))
                .union(sql.select(PERSON_SEARCH.PERSON)
                        .from(PERSON_SEARCH)
                        .join(PERSON)
                        .on(PERSON.ID.eq(PERSON_SEARCH.PERSON))
                        .where(PERSON.HOUSEHOLD.in(households)))
                .fetch(PERSON_SEARCH.PERSON);
        if (persons.isEmpty()) {
            return;
        }
        var words = sql.batch(DELETE_WORDS);
        var row = sql.batch(DELETE_ROW);
        for (long person : persons) {
            words = words.bind(person);
            row = row.bind(person);
        }
        words.execute();
        row.execute();
    }

    private void insert(DSLContext sql, List<Long> households) {
        Result<? extends Record> members = sql.select(
                        PERSON.ID,
                        PERSON.HOUSEHOLD,
                        PERSON.NAME,
                        PERSON.RELATION,
                        PERSON.PRESENCE,
                        HOUSEHOLD.VILLAGE,
                        HOUSEHOLD.ADDRESS,
                        HOUSEHOLD.DESIL)
                .from(PERSON)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(PERSON.HOUSEHOLD))
                .where(PERSON.HOUSEHOLD.in(households))
                .and(PERSON.DELETED.eq(0L))
                .and(HOUSEHOLD.DELETED.eq(0L))
                .orderBy(PERSON.ID)
                .fetch();
        if (members.isEmpty()) {
            return;
        }
        Set<Long> standsFor = standsFor(members);
        var row = sql.batch(INSERT_ROW);
        var words = sql.batch(INSERT_WORDS);
        for (Record member : members) {
            long person = member.get(PERSON.ID);
            long household = member.get(PERSON.HOUSEHOLD);
            String name = member.get(PERSON.NAME);
            row = row.bind(
                    person,
                    household,
                    standsFor.contains(person) ? 1L : 0L,
                    alive(member) ? 1L : 0L,
                    member.get(HOUSEHOLD.VILLAGE),
                    member.get(HOUSEHOLD.DESIL),
                    key(NameFolding.personWords(name)),
                    sortName(name));
            words = words.bind(
                    person,
                    NameFolding.person(name),
                    place(member.get(HOUSEHOLD.VILLAGE), member.get(HOUSEHOLD.ADDRESS)));
        }
        row.execute();
        words.execute();
    }

    /** Who stands for each family: a living head, else a living member, else a head, else anybody. */
    private static Set<Long> standsFor(Result<? extends Record> members) {
        Map<Long, Long> chosen = new LinkedHashMap<>();
        Map<Long, Integer> rank = new LinkedHashMap<>();
        for (Record member : members) {
            long household = member.get(PERSON.HOUSEHOLD);
            int score = (alive(member) ? 2 : 0) + (member.get(PERSON.RELATION) == Codes.HEAD ? 1 : 0);
            if (score > rank.getOrDefault(household, -1)) {
                rank.put(household, score);
                chosen.put(household, member.get(PERSON.ID));
            }
        }
        return Set.copyOf(chosen.values());
    }

    private static boolean alive(Record member) {
        return member.get(PERSON.PRESENCE) != Codes.DECEASED;
    }

    /** Folded words without blanks, so that a name is found from its beginning, written together or not. */
    static String key(List<String> words) {
        return String.join("", words);
    }

    /** A name as lists sort it: lower case, without marks and apostrophes. */
    static String sortName(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return NOT_WORD.matcher(plain).replaceAll("").strip().toLowerCase(Locale.ROOT);
    }

    private String place(String village, @Nullable String address) {
        List<String> words = new ArrayList<>();
        regions.find(village).ifPresent(region -> words.addAll(NameFolding.words(region.name())));
        if (address != null) {
            words.addAll(NameFolding.words(address));
        }
        return String.join(" ", words);
    }
}
