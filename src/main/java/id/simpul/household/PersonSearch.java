package id.simpul.household;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.PERSON_SEARCH;

import id.simpul.household.PersonCandidates.Candidate;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import id.simpul.store.Database;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Finds people as they are typed: by the beginning of words of name and place in any spelling, by the beginning of NIK or
 * No. KK, by local id. Ranking is done here and not in SQL, whose {@code ORDER BY rank} costs seven times as much
 * (measured). Work per keystroke: docs/performance/search.md.
 */
public final class PersonSearch {
    /** How many people a search shows at most. */
    public static final int LIMIT = 20;

    private static final int NUMBER_LENGTH = 16;

    private final Database database;

    /** The living, then heads of families, then by name. */
    private static final Comparator<Candidate> ORDER = Comparator.<Candidate, Boolean>comparing(c -> !c.alive())
            .thenComparing(c -> !c.head())
            .thenComparing(Candidate::sortName)
            .thenComparingLong(Candidate::person);

    /** The search of {@code database}. */
    public PersonSearch(Database database) {
        this.database = database;
    }

    /** Who fits {@code typed}, best first, at most {@value #LIMIT}; empty for nothing typed. */
    public List<PersonHit> search(Actor actor, String typed) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> search(sql, typed));
    }

    /** The person with row id {@code person}, as a search would show them; empty if there is none, or no longer. */
    public Optional<PersonHit> find(Actor actor, long person) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> load(sql, List.of(person), false)).stream().findFirst();
    }

    /** The one person whose whole NIK or local id was typed; empty if it is none, or several have it. */
    public Optional<PersonHit> jump(Actor actor, String typed) {
        String digits = typed.replaceAll("[\\s.\\-]", "");
        boolean whole = digits.matches("[0-9]{" + NUMBER_LENGTH + "}");
        if (!whole && LocalId.parse(typed).isEmpty()) {
            return Optional.empty();
        }
        List<PersonHit> hits = search(actor, typed).stream()
                .filter(hit ->
                        !whole || (hit.nik() != null && digits.equals(hit.nik().reveal())))
                .toList();
        return hits.size() == 1 ? Optional.of(hits.getFirst()) : Optional.empty();
    }

    static List<PersonHit> search(DSLContext sql, String text) {
        OptionalLong local = LocalId.parse(text);
        if (local.isPresent()) {
            return load(sql, List.of(local.getAsLong()), false);
        }
        Typed typed = Typed.parse(text);
        if (typed.isEmpty()) {
            return List.of();
        }
        List<Long> found = best(typed, PersonCandidates.of(sql, typed, LIMIT));
        Optional<Typed> less = found.isEmpty() ? typed.withoutTheUnfinished() : Optional.empty();
        if (less.isPresent()) {
            found = best(less.get(), PersonCandidates.of(sql, less.get(), LIMIT));
        }
        return found.isEmpty()
                ? load(sql, nearest(typed, PersonCandidates.like(sql, typed, LIMIT)), true)
                : byPresentNumber(load(sql, found, false, typed.numbers()));
    }

    /** Who has the number now comes before who had it. */
    private static List<PersonHit> byPresentNumber(List<PersonHit> hits) {
        return Stream.concat(
                        hits.stream().filter(hit -> hit.former() == null),
                        hits.stream().filter(hit -> hit.former() != null))
                .toList();
    }

    private static List<Long> nearest(Typed typed, Collection<Candidate> found) {
        String key = typed.words().stream().map(Typed.Word::whole).sorted().collect(Collectors.joining());
        return found.stream()
                .sorted(Comparator.<Candidate>comparingInt(candidate -> EditDistance.between(
                                key,
                                IndexWords.split(candidate.words()).stream()
                                        .sorted()
                                        .collect(Collectors.joining()),
                                false))
                        .thenComparing(ORDER))
                .limit(LIMIT)
                .map(Candidate::person)
                .toList();
    }

    /** The whole name, then its beginning, then all words in it, then the rest; each in {@link #ORDER}. */
    private static List<Long> best(Typed typed, Collection<Candidate> found) {
        List<String> keys = typed.keys();
        return found.stream()
                .sorted(Comparator.<Candidate>comparingInt(candidate -> nearness(candidate, typed, keys))
                        .thenComparing(ORDER))
                .limit(LIMIT)
                .map(Candidate::person)
                .toList();
    }

    private static int nearness(Candidate candidate, Typed typed, List<String> keys) {
        List<String> names = IndexWords.split(candidate.words());
        if (keys.contains(candidate.key()) || sameWords(typed, names)) {
            return 0;
        }
        if (!keys.isEmpty() && keys.stream().anyMatch(candidate.key()::startsWith)) {
            return 1;
        }
        return typed.words().stream().allMatch(word -> word.begins(names)) ? 2 : 3;
    }

    private static boolean sameWords(Typed typed, List<String> names) {
        return typed.words().size() == names.size()
                && typed.words().stream().allMatch(word -> names.contains(word.whole()));
    }

    private static List<PersonHit> load(DSLContext sql, Collection<Long> persons, boolean similar) {
        return load(sql, persons, similar, List.of());
    }

    /** @param numbers as typed, to tell who had one before */
    private static List<PersonHit> load(
            DSLContext sql, Collection<Long> persons, boolean similar, List<String> numbers) {
        if (persons.isEmpty()) {
            return List.of();
        }
        FormerNumbers.Until until = FormerNumbers.until(sql, numbers);
        Map<Long, PersonHit> hits = new LinkedHashMap<>();
        sql.select(
                        PERSON.ID,
                        PERSON.HOUSEHOLD,
                        PERSON.NAME,
                        PERSON.ALIAS,
                        PERSON.NIK,
                        HOUSEHOLD.KK,
                        HOUSEHOLD.VILLAGE,
                        PERSON.SEX,
                        PERSON.BIRTH_DATE,
                        PERSON_SEARCH.ALIVE,
                        PERSON_SEARCH.HEAD)
                .from(PERSON)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(PERSON.HOUSEHOLD))
                .join(PERSON_SEARCH)
                .on(PERSON_SEARCH.PERSON.eq(PERSON.ID))
                .where(PERSON.ID.in(persons))
                .forEach(row -> hits.put(
                        row.value1(),
                        new PersonHit(
                                row.value1(),
                                row.value2(),
                                new PersonName(row.value3()),
                                Optional.ofNullable(row.value4())
                                        .map(PersonName::new)
                                        .orElse(null),
                                Optional.ofNullable(row.value5()).map(Nik::new).orElse(null),
                                Optional.ofNullable(row.value6())
                                        .map(FamilyCardNumber::new)
                                        .orElse(null),
                                row.value7(),
                                Sex.of(row.value8()).orElse(null),
                                FamilyRows.date(row.value9()),
                                row.value10() == 1L,
                                row.value11() == 1L,
                                similar,
                                has(numbers, row.value5(), row.value6())
                                        ? null
                                        : until.of(row.value1(), row.value2()))));
        var ordered = new ArrayList<PersonHit>();
        persons.stream().map(hits::get).filter(Objects::nonNull).forEach(ordered::add);
        return ordered;
    }

    private static boolean has(List<String> numbers, @Nullable String nik, @Nullable String kk) {
        return numbers.stream()
                .anyMatch(number -> (nik != null && nik.startsWith(number)) || (kk != null && kk.startsWith(number)));
    }
}
