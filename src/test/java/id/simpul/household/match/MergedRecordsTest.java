package id.simpul.household.match;

import static id.simpul.store.jooq.Tables.CONFLICT;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.KKS_CARD;
import static id.simpul.store.jooq.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.HouseholdDesk;
import id.simpul.household.Person;
import id.simpul.household.Written;
import id.simpul.store.Database;
import id.simpul.store.jooq.tables.records.KksCardRecord;
import id.simpul.testing.Told;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two offices with the same families that merge, record and send without knowing of each other. */
class MergedRecordsTest {
    @TempDir
    Path folder;

    private Place here;
    private Place there;
    private long family;
    private long lonely;
    private Person one;
    private Person other;

    /** One office's file with its desks. */
    private static final class Place implements AutoCloseable {
        final Database database;
        final HouseholdDesk households;
        final DuplicateDesk desk;

        Place(Path folder, String office) {
            database = Database.create(folder.resolve(office), new byte[32], office, Recorded.CLOCK);
            MergedRecords.open(database);
            var people = new RecordedPeople(database);
            households = new HouseholdDesk(database, Recorded.CLOCK, people);
            desk = new DuplicateDesk(database, households, people, Recorded.CLOCK);
        }

        Written merge(PairKind kind, long survivor, long gone) {
            return merge(kind, survivor, gone, Map.of());
        }

        Written merge(PairKind kind, long survivor, long gone, Map<Long, Long> members) {
            PairView view = desk.compare(Recorded.SITI, kind, survivor, gone);
            return desk.merge(
                    Recorded.SITI,
                    kind,
                    new MergeRequest(
                            survivor,
                            view.first().version(),
                            gone,
                            view.second().version(),
                            Set.of(),
                            members),
                    "Terdaftar dua kali");
        }

        long card(long household, long person, String number) {
            return database.journal()
                    .write(
                            Recorded.SITI,
                            "test.card",
                            tx -> tx.insert(new KksCardRecord()
                                    .setHousehold(household)
                                    .setPerson(person)
                                    .setCardNumber(number)
                                    .setStatus("AKTIF")));
        }

        KksCardRecord card(long id) {
            return database.read(sql -> sql.fetchSingle(KKS_CARD, KKS_CARD.ID.eq(id)));
        }

        /** Everything this office has written and taken in, into {@code to}. */
        void send(Place to) {
            assertThat(Told.by(database).into(to.database).refused()).isEmpty();
        }

        List<String> people() {
            return database.read(sql -> sql.selectFrom(PERSON)
                    .orderBy(PERSON.ID)
                    .fetch(row -> row.getId() + " in " + row.getHousehold() + " deleted " + row.getDeleted() + " into "
                            + row.getMergedInto()));
        }

        List<String> families() {
            return database.read(sql -> sql.selectFrom(HOUSEHOLD)
                    .orderBy(HOUSEHOLD.ID)
                    .fetch(row -> row.getId() + " deleted " + row.getDeleted() + " into " + row.getMergedInto()));
        }

        @Override
        public void close() {
            database.close();
        }
    }

    @BeforeEach
    void open() {
        here = new Place(folder, "320127");
        there = new Place(folder, "3201272001");
        family = Recorded.family(
                here.households, "3201271211229001", Recorded.rosita().build(), Recorded.child("Dede Lestari"));
        lonely = Recorded.family(
                here.households,
                "3201271211229002",
                Recorded.rosita("Rosita Lestarie", "3201275403859701").build());
        one = member(family);
        other = member(lonely);
        here.send(there);
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    private Person member(long household) {
        return here.households
                .find(Recorded.SITI, household)
                .orElseThrow()
                .members()
                .getFirst();
    }

    private Person found(Place place, long person) {
        return place.households.findPerson(Recorded.SITI, person).orElseThrow();
    }

    @Test
    void whatComesLaterForAMergedRecordIsLedToTheOneThatStays() {
        here.merge(PairKind.PERSON, one.id(), other.id());
        long card = there.card(lonely, other.id(), "6013010000000001");
        there.send(here);
        assertThat(here.card(card))
                .returns(one.id(), KksCardRecord::getPerson)
                .returns(family, KksCardRecord::getHousehold);
        here.send(there);
        assertThat(there.card(card))
                .returns(one.id(), KksCardRecord::getPerson)
                .returns(family, KksCardRecord::getHousehold);
        assertThat(here.people()).isEqualTo(there.people());
    }

    @Test
    void takingTheMergeBackTakesBackWhereItWasLed() {
        Written merged = here.merge(PairKind.PERSON, one.id(), other.id());
        long card = there.card(lonely, other.id(), "6013010000000001");
        there.send(here);
        long own = here.card(family, one.id(), "6013010000000002");
        long undone = here.desk.undo(Recorded.SITI, merged.act());
        assertThat(here.card(card))
                .returns(other.id(), KksCardRecord::getPerson)
                .returns(lonely, KksCardRecord::getHousehold);
        assertThat(here.card(own)).returns(one.id(), KksCardRecord::getPerson);
        here.desk.undo(Recorded.SITI, undone);
        assertThat(here.card(card))
                .as("merged again after all")
                .returns(one.id(), KksCardRecord::getPerson)
                .returns(family, KksCardRecord::getHousehold);
    }

    @Test
    void oppositeMergesHideNobodyAndAreShown() {
        here.card(lonely, other.id(), "6013010000000001");
        there.card(family, one.id(), "6013010000000002");
        here.merge(PairKind.PERSON, one.id(), other.id());
        there.merge(PairKind.FAMILY, lonely, family, Map.of(one.id(), other.id()));
        there.send(here);
        here.send(there);
        long stays = Math.min(one.id(), other.id());
        for (Place place : List.of(here, there)) {
            assertThat(found(place, one.id()).id()).isEqualTo(stays);
            assertThat(found(place, other.id()).id()).isEqualTo(stays);
            assertThat(place.households
                            .find(Recorded.SITI, lonely)
                            .orElseThrow()
                            .members())
                    .hasSize(2)
                    .isEqualTo(place.households
                            .find(Recorded.SITI, family)
                            .orElseThrow()
                            .members());
            assertThat(place.desk.crossings(Recorded.SITI))
                    .extracting(DuplicateDesk.Crossing::kind)
                    .containsExactlyInAnyOrder(PairKind.PERSON, PairKind.FAMILY);
            int conflicts = place.database.read(sql -> sql.fetchCount(CONFLICT));
            assertThat(conflicts).isZero();
            int cards = place.database.read(
                    sql -> sql.fetchCount(KKS_CARD, KKS_CARD.PERSON.eq(stays).and(KKS_CARD.DELETED.eq(0L))));
            assertThat(cards).isEqualTo(2);
        }
        assertThat(here.people()).isEqualTo(there.people());
        assertThat(here.families()).isEqualTo(there.families());
        here.desk.crossings(Recorded.SITI).forEach(crossing -> here.desk.settled(Recorded.SITI, crossing));
        assertThat(here.desk.crossings(Recorded.SITI)).isEmpty();
        there.send(here);
        assertThat(here.desk.crossings(Recorded.SITI))
                .as("a settled one is not brought up again")
                .isEmpty();
    }

    @Test
    void aCrossingCanBeMadeTwoRecordsAgain() {
        here.merge(PairKind.PERSON, one.id(), other.id());
        there.merge(PairKind.FAMILY, lonely, family, Map.of(one.id(), other.id()));
        there.send(here);
        DuplicateDesk.Crossing crossing = here.desk.crossings(Recorded.SITI).stream()
                .filter(found -> found.kind() == PairKind.PERSON)
                .findFirst()
                .orElseThrow();
        here.desk.separate(Recorded.SITI, crossing);
        assertThat(found(here, one.id()).id()).isEqualTo(one.id());
        assertThat(found(here, other.id()).id()).isEqualTo(other.id());
        assertThat(here.desk.crossings(Recorded.SITI)).noneMatch(left -> left.kind() == PairKind.PERSON);
    }

    @Test
    void mergesThatMakeAChainLeadToItsEnd() {
        long third = Recorded.family(
                here.households,
                "3201271211229003",
                Recorded.rosita("Rosita Lst", "3201275403859703").build());
        Person last = member(third);
        here.send(there);
        here.merge(PairKind.PERSON, one.id(), other.id());
        there.merge(PairKind.FAMILY, third, family, Map.of(one.id(), last.id()));
        there.send(here);
        here.send(there);
        for (Place place : List.of(here, there)) {
            assertThat(found(place, other.id()).id()).isEqualTo(last.id());
            assertThat(found(place, one.id()).id()).isEqualTo(last.id());
            assertThat(place.desk.crossings(Recorded.SITI)).isEmpty();
        }
        assertThat(here.people()).isEqualTo(there.people());
        assertThat(here.families()).isEqualTo(there.families());
    }
}
