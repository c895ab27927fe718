package id.simpul.household.match;

import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.household.Codes;
import id.simpul.household.Family;
import id.simpul.household.HouseholdDesk;
import id.simpul.household.Person;
import id.simpul.household.PersonDetails;
import id.simpul.household.PersonSearch;
import id.simpul.household.SearchIndex;
import id.simpul.household.Sex;
import id.simpul.household.Written;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.kernel.Problem;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.StoreProblem;
import id.simpul.store.jooq.tables.records.AssistanceRecord;
import id.simpul.testing.Told;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.Field;
import org.jooq.Record;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuplicateDeskTest {
    @TempDir
    Path folder;

    private Database database;
    private HouseholdDesk households;
    private DuplicateDesk desk;
    private PersonSearch search;

    @BeforeEach
    void open() {
        database = Database.create(folder.resolve("data"), new byte[32], "320127", Recorded.CLOCK);
        new SearchIndex(new Regions()).open(database);
        var people = new RecordedPeople(database);
        households = new HouseholdDesk(database, Recorded.CLOCK, people, List.of());
        desk = new DuplicateDesk(database, households, people, Recorded.CLOCK);
        search = new PersonSearch(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private long family(String kk, PersonDetails... members) {
        return Recorded.family(households, kk, members);
    }

    private Person member(long family, int at) {
        return find(family).members().get(at);
    }

    private Family find(long family) {
        return households.find(Recorded.SITI, family).orElseThrow();
    }

    private MergeRequest request(PairKind kind, long survivor, long other, Set<String> fromOther) {
        PairView view = desk.compare(Recorded.SITI, kind, survivor, other);
        return new MergeRequest(
                survivor, view.first().version(), other, view.second().version(), fromOther, view.members());
    }

    private Written merge(PairKind kind, long survivor, long other, String... fromOther) {
        return desk.merge(Recorded.SITI, kind, request(kind, survivor, other, Set.of(fromOther)), "Terdaftar dua kali");
    }

    private static void refused(Class<? extends Problem> problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isInstanceOf(problem));
    }

    /** Every current row of every journalled table, without what the journal itself keeps on it. */
    private List<String> rows() {
        return database.read(sql -> {
            List<String> rows = new ArrayList<>();
            for (Entity entity : Entity.values()) {
                for (Record row : sql.fetch(entity.table())) {
                    var text = new StringBuilder(entity.name()).append(' ').append(row.get("id"));
                    for (Field<?> field : entity.fields()) {
                        text.append('|').append(row.get(field));
                    }
                    rows.add(text.toString());
                }
            }
            rows.sort(null);
            return rows;
        });
    }

    private long twice() {
        return family("3201271211229001", Recorded.rosita().build(), Recorded.child("Dede Lestari"));
    }

    private long again() {
        return family(
                "3201271211229002", Recorded.rosita("Rosita L.").withoutNik("1").build());
    }

    @Test
    void findsAPersonThatIsRecordedTwiceAndSaysWhy() {
        long one = member(twice(), 0).id();
        long other = member(again(), 0).id();
        assertThat(desk.stale(Recorded.SITI)).isTrue();
        desk.scan(Recorded.SITI, Progress.NONE);
        assertThat(desk.stale(Recorded.SITI)).isFalse();
        List<PairRow> pairs = desk.pairs(Recorded.SITI, PairKind.PERSON);
        assertThat(pairs).hasSize(1);
        assertThat(pairs.getFirst().first().id()).isEqualTo(one);
        assertThat(pairs.getFirst().second().id()).isEqualTo(other);
        assertThat(pairs.getFirst().reasons()).contains(Level.BIRTH_EQUAL, Level.MOTHER_EQUAL, Level.NAME_SHORT);
        PairView view = desk.compare(Recorded.SITI, PairKind.PERSON, one, other);
        assertThat(view.fields())
                .filteredOn(PairView.Line::differs)
                .extracting(line -> line.field().column())
                .contains("name");
    }

    @Test
    void notTheSamePersonIsRememberedByTheNextLookUntilItIsTakenBack() {
        long one = member(twice(), 0).id();
        long other = member(again(), 0).id();
        desk.scan(Recorded.SITI, Progress.NONE);
        Written decided = desk.distinct(Recorded.SITI, PairKind.PERSON, other, one, "Beda orang");
        assertThat(desk.pairs(Recorded.SITI, PairKind.PERSON)).isEmpty();
        desk.scan(Recorded.SITI, Progress.NONE);
        assertThat(desk.pairs(Recorded.SITI, PairKind.PERSON)).isEmpty();
        assertThat(desk.count(Recorded.SITI, PairKind.PERSON)).isZero();
        assertThat(desk.decided(Recorded.SITI, PairKind.PERSON)).hasSize(1);
        desk.undo(Recorded.SITI, decided.act());
        assertThat(desk.pairs(Recorded.SITI, PairKind.PERSON)).hasSize(1);
        desk.distinct(Recorded.SITI, PairKind.PERSON, one, other, null);
        desk.reopen(Recorded.SITI, PairKind.PERSON, one, other);
        assertThat(desk.pairs(Recorded.SITI, PairKind.PERSON)).hasSize(1);
        assertThat(desk.decided(Recorded.SITI, PairKind.PERSON)).isEmpty();
    }

    @Test
    void aMergedPersonIsOneWithEveryNameAndOldLinksLeadToIt() {
        long family = twice();
        Person one = member(family, 0);
        long lonely = again();
        Person other = member(lonely, 0);
        merge(PairKind.PERSON, one.id(), other.id());
        Person now = households.findPerson(Recorded.SITI, other.id()).orElseThrow();
        assertThat(now.id()).isEqualTo(one.id());
        assertThat(requireNonNull(now.details().alias()).reveal()).isEqualTo("Rosita L.");
        assertThat(now.details().nik()).isEqualTo(one.details().nik());
        assertThat(find(lonely).id())
                .as("a family that is empty now goes along")
                .isEqualTo(family);
        desk.scan(Recorded.SITI, Progress.NONE);
        assertThat(desk.pairs(Recorded.SITI, PairKind.PERSON)).isEmpty();
    }

    @Test
    void aMergedPersonIsFoundByEitherNumber() {
        Person one = member(twice(), 0);
        Person other = member(
                family(
                        "3201271211229002",
                        Recorded.rosita("Rosita Lestarie", "3201275403859701").build()),
                0);
        merge(PairKind.PERSON, one.id(), other.id());
        for (String nik : List.of("3201275403859001", "3201275403859701")) {
            assertThat(search.search(Recorded.SITI, nik))
                    .extracting(hit -> hit.person())
                    .containsExactly(one.id());
        }
    }

    @Test
    void valuesAreTakenFromWhereTheUserChoseAndFromWhereThereAreSome() {
        Person one = member(twice(), 0);
        Person other = member(
                family(
                        "3201271211229002",
                        Recorded.rosita("Rosita Lestarie")
                                .occupation("Pedagang")
                                .build()),
                0);
        merge(PairKind.PERSON, one.id(), other.id(), "name");
        PersonDetails now =
                households.findPerson(Recorded.SITI, one.id()).orElseThrow().details();
        assertThat(now.name().reveal()).isEqualTo("Rosita Lestarie");
        assertThat(now.occupation()).isEqualTo("Pedagang");
    }

    @Test
    void theHeadOfAFamilyIsNotMergedAwayFromTheOthers() {
        long one = member(again(), 0).id();
        long other = member(twice(), 0).id();
        List<String> before = rows();
        refused(DuplicateProblem.LeavesFamily.class, () -> merge(PairKind.PERSON, one, other));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void whatChangedMeanwhileIsNotMerged() {
        Person one = member(twice(), 0);
        Person other = member(again(), 0);
        long version = desk.compare(Recorded.SITI, PairKind.PERSON, one.id(), other.id())
                .second()
                .version();
        MergeRequest request = request(PairKind.PERSON, one.id(), other.id(), Set.of());
        households.editMember(
                Recorded.SITI, one, one.details().change().occupation("Buruh").build(), null);
        refused(StoreProblem.ChangedMeanwhile.class, () -> desk.merge(Recorded.SITI, PairKind.PERSON, request, null));
        refused(
                DuplicateProblem.Gone.class,
                () -> desk.merge(
                        Recorded.SITI,
                        PairKind.PERSON,
                        new MergeRequest(other.id(), version, one.id() + 999, 0, Set.of(), Map.of()),
                        null));
    }

    @Test
    void familiesBecomeOneWithEachMemberOnce() {
        long one = twice();
        long other = family(
                "3201271211229001",
                Recorded.rosita("Rosita Lestarie").build(),
                Recorded.child("Dede Lestari"),
                Recorded.child("Asep Permana"));
        desk.scan(Recorded.SITI, Progress.NONE);
        assertThat(desk.pairs(Recorded.SITI, PairKind.FAMILY))
                .singleElement()
                .satisfies(pair -> assertThat(pair.reasons()).contains(Level.FAMILY_KK, Level.FAMILY_MEMBERS));
        List<String> before = rows();
        Written merged = merge(PairKind.FAMILY, one, other);
        assertThat(find(other).id()).isEqualTo(one);
        assertThat(find(one).members())
                .extracting(p -> p.name().reveal())
                .containsExactlyInAnyOrder("Rosita Lestari", "Dede Lestari", "Asep Permana");
        assertThat(find(one).members().stream().filter(p -> p.details().head())).hasSize(1);
        desk.undo(Recorded.SITI, merged.act());
        assertThat(rows()).isEqualTo(before);
        assertThat(find(other).members()).hasSize(3);
    }

    @Test
    void aParticipationRecordedTwiceIsOneAfterwards() {
        long family = twice();
        long lonely = again();
        long one = member(family, 0).id();
        long other = member(lonely, 0).id();
        database.journal().write(Recorded.SITI, "test", tx -> {
            tx.insert(participation(family, one));
            tx.insert(participation(lonely, other));
            tx.insert(participation(lonely, other).setProgramme("BPNT"));
            return null;
        });
        List<String> before = rows();
        Written merged = merge(PairKind.PERSON, one, other);
        int participations = database.read(sql -> sql.fetchCount(
                ASSISTANCE,
                ASSISTANCE.PERSON.eq(one).and(ASSISTANCE.HOUSEHOLD.eq(family)).and(ASSISTANCE.DELETED.eq(0L))));
        assertThat(participations).isEqualTo(2);
        desk.undo(Recorded.SITI, merged.act());
        assertThat(rows()).isEqualTo(before);
    }

    private static AssistanceRecord participation(long household, long person) {
        return new AssistanceRecord()
                .setHousehold(household)
                .setPerson(person)
                .setProgramme("PKH")
                .setStatus((long) Codes.ACTIVE);
    }

    @Test
    void aMergeThatWasBuiltOnIsNotTakenBackInPart() {
        Person one = member(twice(), 0);
        Person other = member(again(), 0);
        Written merged = merge(PairKind.PERSON, one.id(), other.id(), "name");
        Person now = households.findPerson(Recorded.SITI, one.id()).orElseThrow();
        households.editMember(
                Recorded.SITI, now, now.details().change().name("Rosita Baru").build(), null);
        List<String> before = rows();
        refused(StoreProblem.CannotUndo.class, () -> desk.undo(Recorded.SITI, merged.act()));
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aMergeIsTakenBackBesideWhatWasChangedElsewhere() {
        Person one = member(twice(), 0);
        Person other = member(again(), 0);
        Written merged = merge(PairKind.PERSON, one.id(), other.id());
        Person now = households.findPerson(Recorded.SITI, one.id()).orElseThrow();
        households.editMember(
                Recorded.SITI, now, now.details().change().occupation("Buruh").build(), null);
        desk.undo(Recorded.SITI, merged.act());
        assertThat(households
                        .findPerson(Recorded.SITI, other.id())
                        .orElseThrow()
                        .id())
                .isEqualTo(other.id());
        assertThat(households
                        .findPerson(Recorded.SITI, one.id())
                        .orElseThrow()
                        .details()
                        .occupation())
                .isEqualTo("Buruh");
    }

    /** Random merges one after the other, then all of them taken back: every row is what it was. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void everyMergeIsTakenBackWhole(long seed) {
        var random = new Random(seed);
        List<Long> families = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            families.add(family(
                    "32012712112290" + (10 + random.nextInt(6)),
                    Recorded.rosita("Rosita " + i).build(),
                    Recorded.child("Dede " + random.nextInt(3)),
                    Recorded.child("Asep " + random.nextInt(3))));
        }
        Rows.fillEverything(database);
        List<String> before = rows();
        List<Long> acts = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            try {
                acts.add(anyMerge(random, families).act());
            } catch (Refusal expected) {
                assertThat(expected.problem()).isInstanceOf(DuplicateProblem.class);
            }
        }
        assertThat(acts).hasSizeGreaterThan(2);
        assertThat(rows()).isNotEqualTo(before);
        acts.reversed().forEach(act -> desk.undo(Recorded.SITI, act));
        assertThat(rows()).isEqualTo(before);
    }

    private Written anyMerge(Random random, List<Long> families) {
        long one = families.get(random.nextInt(families.size()));
        long other = families.get(random.nextInt(families.size()));
        if (random.nextBoolean()) {
            return merge(PairKind.FAMILY, one, other, random.nextBoolean() ? "kk" : "address");
        }
        List<Person> from = find(other).members();
        List<Person> to = find(one).members();
        return merge(
                PairKind.PERSON,
                to.get(random.nextInt(to.size())).id(),
                from.get(random.nextInt(from.size())).id(),
                random.nextBoolean() ? "name" : "birth_date");
    }

    /** A column that is added next year is in this test by itself; one that is no reference to the schema fails here. */
    @Test
    void nothingRefersToAMergedRecordAfterwards() {
        long family = twice();
        long lonely = again();
        long one = member(family, 0).id();
        long other = member(lonely, 0).id();
        Rows.fillEverything(database);
        List<String> before = rows();
        assertThat(before).anyMatch(row -> row.startsWith("CASE_FILE")).anyMatch(row -> row.startsWith("LETTER"));
        Written merged = merge(PairKind.PERSON, one, other);
        assertThat(Rows.mentioning(database, other)).as("of the person").containsExactly("PERSON.id " + other);
        assertThat(Rows.mentioning(database, lonely))
                .as("of the family that is empty now")
                .containsExactly("HOUSEHOLD.id " + lonely);
        desk.undo(Recorded.SITI, merged.act());
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void theDistrictKnowsWhatWasDecidedAndMerged() {
        Person one = member(twice(), 0);
        Person other = member(again(), 0);
        Person third = member(
                family(
                        "3201271211229003",
                        Recorded.rosita("Rosita Les", "3201275403859702").build()),
                0);
        desk.distinct(Recorded.SITI, PairKind.PERSON, one.id(), third.id(), "Beda orang");
        merge(PairKind.PERSON, one.id(), other.id());
        try (var district = Database.create(folder.resolve("kabupaten"), new byte[32], "3201", Recorded.CLOCK)) {
            assertThat(Told.by(database).into(district).refused()).isEmpty();
            var people = new RecordedPeople(district);
            var families = new HouseholdDesk(district, Recorded.CLOCK, people, List.of());
            var there = new DuplicateDesk(district, families, people, Recorded.CLOCK);
            assertThat(there.decided(Recorded.SITI, PairKind.PERSON, one.id(), third.id()))
                    .isTrue();
            assertThat(families.findPerson(Recorded.SITI, other.id())
                            .orElseThrow()
                            .id())
                    .isEqualTo(one.id());
        }
    }

    @Test
    void everyColumnThatIsCalledAfterAPersonOrAFamilyRefersToOne() {
        Set<String> names = Set.of("person", "member", "applicant", "head", "household", "family", "other");
        database.read(sql -> {
            List<References> known = new ArrayList<>(References.to(sql, Entity.PERSON));
            known.addAll(References.to(sql, Entity.HOUSEHOLD));
            for (Entity entity : Entity.values()) {
                for (Field<?> field : entity.fields()) {
                    if (names.contains(field.getName()) && field.getType() == Long.class) {
                        assertThat(known)
                                .as("%s.%s", entity, field.getName())
                                .anyMatch(reference -> reference.entity() == entity
                                        && reference.field().getName().equals(field.getName()));
                    }
                }
            }
            return null;
        });
    }

    @Test
    void onlyThoseWhoMayEditDecide() {
        long one = member(twice(), 0).id();
        long other = member(again(), 0).id();
        var reader = new Actor(3, "Pembaca", "320127", Set.of(Capability.READ_RECORDS));
        var nobody = new Actor(4, "Tamu", "320127", Set.of());
        MergeRequest request = request(PairKind.PERSON, one, other, Set.of());
        refused(NotAllowed.class, () -> desk.merge(reader, PairKind.PERSON, request, null));
        refused(NotAllowed.class, () -> desk.distinct(reader, PairKind.PERSON, one, other, null));
        refused(NotAllowed.class, () -> desk.reopen(reader, PairKind.PERSON, one, other));
        refused(NotAllowed.class, () -> desk.undo(reader, 1));
        refused(NotAllowed.class, () -> desk.scan(nobody, Progress.NONE));
        refused(NotAllowed.class, () -> desk.pairs(nobody, PairKind.PERSON));
        refused(NotAllowed.class, () -> desk.compare(nobody, PairKind.PERSON, one, other));
    }

    @Test
    void atTheDeskTheSameEvidenceWarns() {
        long family = twice();
        assertThat(households.clashes(
                        Recorded.SITI,
                        null,
                        List.of(Recorded.rosita("Rosita L.").withoutNik("1").build()),
                        List.of()))
                .extracting(clash -> clash.household().id())
                .containsExactly(family);
        assertThat(households.clashes(
                        Recorded.SITI,
                        null,
                        List.of(PersonDetails.named("Rosita Lestari", 1)
                                .sex(Sex.FEMALE)
                                .born("Bogor", LocalDate.of(1961, 8, 2))
                                .withoutNik("1")
                                .build()),
                        List.of()))
                .isEmpty();
    }
}
