package id.simpul.household;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.PERSON_SEARCH;
import static id.simpul.store.jooq.Tables.SEARCH_PHONE;
import static id.simpul.store.jooq.Tables.SEARCH_WORD;

import id.simpul.l10n.NameFolding;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;

/** The index's rows of whole families: taken out, and made anew from the records. */
final class SearchRows {
    private static final int DISTRICT_CODE = 6;

    private static final String INSERT_ROW =
            "INSERT INTO person_search (person, household, head, alive, village, desil,"
                    + " name_key, sort_name, words, places, built) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String DELETE_ROW = "DELETE FROM person_search WHERE person = ?";
    private static final String ENTER = "INSERT INTO person_fts (rowid, words) VALUES (?, ?)";
    private static final String TAKE_OUT = "INSERT INTO person_fts (person_fts, rowid, words) VALUES ('delete', ?, ?)";
    private static final String COUNT = "INSERT INTO search_word (word, persons, skeleton) VALUES (?, ?, ?)"
            + " ON CONFLICT (word) DO UPDATE SET persons = persons + excluded.persons";
    private static final String FORGET = "DELETE FROM search_word WHERE word = ? AND persons <= 0";
    private static final String INSERT_PHONE =
            "INSERT INTO search_phone (digits, household) VALUES (?, ?) ON CONFLICT DO NOTHING";

    private final Regions regions;
    private final long generation;

    /** Rows of the index's {@code generation}, whose places are named by {@code regions}. */
    SearchRows(Regions regions, long generation) {
        this.regions = regions;
        this.generation = generation;
    }

    /** Empties everything but the rows themselves, which lists go on reading while the index is built anew. */
    static void clear(DSLContext sql) {
        sql.execute("INSERT INTO person_fts (person_fts) VALUES ('delete-all')");
        sql.deleteFrom(SEARCH_WORD).execute();
        sql.deleteFrom(SEARCH_PHONE).execute();
    }

    /** Brings the rows of {@code households} up to date. */
    void replace(DSLContext sql, Collection<Long> households) {
        Map<String, Long> counts = new TreeMap<>();
        remove(sql, households, counts);
        insert(sql, households, counts);
        count(sql, counts);
    }

    private void remove(DSLContext sql, Collection<Long> households, Map<String, Long> counts) {
        sql.deleteFrom(SEARCH_PHONE)
                .where(SEARCH_PHONE.HOUSEHOLD.in(households))
                .execute();
        // Also members who came from another family.
        var rows = sql.select(PERSON_SEARCH.PERSON, PERSON_SEARCH.WORDS, PERSON_SEARCH.PLACES, PERSON_SEARCH.BUILT)
                .from(PERSON_SEARCH)
                .where(PERSON_SEARCH.HOUSEHOLD.in(households))
                .union(sql.select(PERSON_SEARCH.PERSON, PERSON_SEARCH.WORDS, PERSON_SEARCH.PLACES, PERSON_SEARCH.BUILT)
                        .from(PERSON)
                        .join(PERSON_SEARCH)
                        .on(PERSON_SEARCH.PERSON.eq(PERSON.ID))
                        .where(PERSON.HOUSEHOLD.in(households)))
                .fetch();
        if (rows.isEmpty()) {
            return;
        }
        var out = sql.batch(TAKE_OUT);
        var row = sql.batch(DELETE_ROW);
        for (var old : rows) {
            if (old.value4() == generation) {
                out = out.bind(old.value1(), IndexWords.entries(old.value2(), old.value3()));
                IndexWords.vocabulary(old.value2(), old.value3()).forEach(word -> counts.merge(word, -1L, Long::sum));
            }
            row = row.bind(old.value1());
        }
        if (out.size() > 0) {
            out.execute();
        }
        row.execute();
    }

    private void insert(DSLContext sql, Collection<Long> households, Map<String, Long> counts) {
        Result<? extends Record> members = sql.select(
                        PERSON.ID,
                        PERSON.HOUSEHOLD,
                        PERSON.NAME,
                        PERSON.ALIAS,
                        PERSON.RELATION,
                        PERSON.PRESENCE,
                        PERSON.BIRTH_DATE,
                        PERSON.PHONE,
                        HOUSEHOLD.PHONE,
                        HOUSEHOLD.VILLAGE,
                        HOUSEHOLD.ADDRESS,
                        HOUSEHOLD.DUSUN,
                        HOUSEHOLD.RT,
                        HOUSEHOLD.RW,
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
        Map<Long, Set<String>> phones = new LinkedHashMap<>();
        var row = sql.batch(INSERT_ROW);
        var entries = sql.batch(ENTER);
        for (Record member : members) {
            long person = member.get(PERSON.ID);
            long household = member.get(PERSON.HOUSEHOLD);
            String name = member.get(PERSON.NAME);
            String words = IndexWords.ofNames(name, member.get(PERSON.ALIAS));
            String places = places(member);
            row = row.bind(
                    person,
                    household,
                    standsFor.contains(person) ? 1L : 0L,
                    alive(member) ? 1L : 0L,
                    member.get(HOUSEHOLD.VILLAGE),
                    member.get(HOUSEHOLD.DESIL),
                    SearchIndex.key(NameFolding.personWords(name)),
                    SearchIndex.sortName(name),
                    words,
                    places,
                    generation);
            entries = entries.bind(person, IndexWords.entries(words, places));
            IndexWords.vocabulary(words, places).forEach(word -> counts.merge(word, 1L, Long::sum));
            Stream.of(member.get(PERSON.PHONE), member.get(HOUSEHOLD.PHONE))
                    .filter(Objects::nonNull)
                    .flatMap(number -> PhoneDigits.entries(number).stream())
                    .forEach(digits -> phones.computeIfAbsent(household, key -> new LinkedHashSet<>())
                            .add(digits));
        }
        row.execute();
        entries.execute();
        phones(sql, phones);
    }

    private static void phones(DSLContext sql, Map<Long, Set<String>> phones) {
        var batch = sql.batch(INSERT_PHONE);
        for (Map.Entry<Long, Set<String>> family : phones.entrySet()) {
            for (String digits : family.getValue()) {
                batch = batch.bind(digits, family.getKey());
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    private static void count(DSLContext sql, Map<String, Long> counts) {
        var count = sql.batch(COUNT);
        var forget = sql.batch(FORGET);
        for (Map.Entry<String, Long> word : counts.entrySet()) {
            if (word.getValue() != 0) {
                count = count.bind(word.getKey(), word.getValue(), IndexWords.skeleton(word.getKey()));
            }
            if (word.getValue() < 0) {
                forget = forget.bind(word.getKey());
            }
        }
        if (count.size() > 0) {
            count.execute();
        }
        if (forget.size() > 0) {
            forget.execute();
        }
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

    /** A kecamatan's name tells people apart in the district's file only, and is the same for all in its own. */
    private String places(Record member) {
        String village = member.get(HOUSEHOLD.VILLAGE);
        var places = new ArrayList<String>();
        regions.find(village).map(Region::name).ifPresent(places::add);
        if (village.length() > DISTRICT_CODE) {
            regions.find(village.substring(0, DISTRICT_CODE)).map(Region::name).ifPresent(places::add);
        }
        Stream.of(member.get(HOUSEHOLD.DUSUN), member.get(HOUSEHOLD.ADDRESS))
                .filter(Objects::nonNull)
                .forEach(places::add);
        return IndexWords.ofPlaces(
                places.stream(), member.get(HOUSEHOLD.RT), member.get(HOUSEHOLD.RW), member.get(PERSON.BIRTH_DATE));
    }
}
