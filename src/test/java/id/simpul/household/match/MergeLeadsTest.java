package id.simpul.household.match;

import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.DISBURSEMENT;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.KKS_CARD;
import static id.simpul.store.jooq.Tables.KUBE_MEMBER;
import static id.simpul.store.jooq.Tables.OFFER_MATCH;
import static id.simpul.store.jooq.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.Clash;
import id.simpul.household.Codes;
import id.simpul.household.HouseholdDesk;
import id.simpul.household.Person;
import id.simpul.household.PersonSearch;
import id.simpul.household.SearchIndex;
import id.simpul.household.Written;
import id.simpul.household.csv.CsvImport;
import id.simpul.household.csv.FamilyParts;
import id.simpul.household.csv.ImportRun;
import id.simpul.household.sheet.Inspection;
import id.simpul.household.sheet.SheetImport;
import id.simpul.kernel.Actor;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Progress;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import id.simpul.store.jooq.tables.records.AssistanceRecord;
import id.simpul.store.jooq.tables.records.DisbursementRecord;
import id.simpul.store.jooq.tables.records.KksCardRecord;
import id.simpul.store.jooq.tables.records.KubeMemberRecord;
import id.simpul.store.jooq.tables.records.KubeRecord;
import id.simpul.store.jooq.tables.records.OfferMatchRecord;
import id.simpul.store.jooq.tables.records.OfferRecord;
import id.simpul.testing.Synthetic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever asks for the lost record by anything it had is led to the one that stays, and nothing is there twice. */
class MergeLeadsTest {
    private static final String LOST_NIK = "3201275403859701";
    private static final String LOST_KK = "3201271211229002";

    @TempDir
    Path folder;

    private final Regions regions = new Regions();
    private Database database;
    private HouseholdDesk households;
    private DuplicateDesk desk;
    private long family;
    private long lonely;
    private Person one;
    private Person other;

    @BeforeEach
    void open() {
        database = Database.create(folder.resolve("data"), new byte[32], "320127", Recorded.CLOCK);
        new SearchIndex(regions).open(database);
        MergedRecords.open(database);
        var people = new RecordedPeople(database);
        households = new HouseholdDesk(database, Recorded.CLOCK, people);
        desk = new DuplicateDesk(database, households, people, Recorded.CLOCK);
        family = Recorded.family(
                households, "3201271211229001", Recorded.rosita().build(), Recorded.child("Dede Lestari"));
        lonely = Recorded.family(
                households, LOST_KK, Recorded.rosita("Ocha Lestarie", LOST_NIK).build());
        one = member(family);
        other = member(lonely);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Person member(long household) {
        return households.find(Recorded.SITI, household).orElseThrow().members().getFirst();
    }

    private Written merge() {
        PairView view = desk.compare(Recorded.SITI, PairKind.PERSON, one.id(), other.id());
        return desk.merge(
                Recorded.SITI,
                PairKind.PERSON,
                new MergeRequest(
                        one.id(),
                        view.first().version(),
                        other.id(),
                        view.second().version(),
                        Set.of(),
                        Map.of()),
                null);
    }

    private int count(Table<?> table, Condition which) {
        return database.read(sql -> sql.fetchCount(table, which));
    }

    @Test
    void searchFindsTheOneThatStaysByNameNikAndKkOfTheLostOne() {
        merge();
        var search = new PersonSearch(database);
        for (String typed : List.of("ocha lestarie", LOST_NIK, LOST_KK)) {
            assertThat(search.search(Recorded.SITI, typed))
                    .as(typed)
                    .extracting(hit -> hit.person())
                    .contains(one.id())
                    .doesNotContain(other.id());
        }
    }

    @Test
    void theDeskThatTypesALostNumberIsToldWhoHasIt() {
        merge();
        List<Clash> clashes = households.clashes(
                Recorded.SITI,
                new FamilyCardNumber(LOST_KK),
                List.of(Recorded.rosita("Orang Lain", LOST_NIK).build()),
                List.of());
        assertThat(clashes)
                .anySatisfy(clash -> {
                    assertThat(clash.kind()).isEqualTo(Clash.Kind.NIK);
                    assertThat(clash.person()).isEqualTo(one.id());
                })
                .anySatisfy(clash -> {
                    assertThat(clash.kind()).isEqualTo(Clash.Kind.KK);
                    assertThat(clash.household().id()).isEqualTo(family);
                });
    }

    @Test
    void aListWithLostNumbersFindsTheOneThatStays() throws IOException {
        merge();
        var lists = new SheetImport(database, CodeLists.of(database), regions, Recorded.CLOCK);
        Path file = Files.writeString(
                folder.resolve("lama.csv"),
                "NO_KK;NIK;NAMA;PEKERJAAN\n" + LOST_KK + ";" + LOST_NIK + ";OCHA LESTARIE;Pedagang\n");
        Actor importer = Actor.program("320127");
        Inspection list = lists.inspect(importer, file, null, null, Progress.NONE);
        SheetImport.Done done = lists.run(importer, list, list.mapping(), Progress.NONE);
        assertThat(done.result().refused()).isEmpty();
        assertThat(count(PERSON, PERSON.DELETED.eq(0L))).isEqualTo(2);
        assertThat(count(HOUSEHOLD, HOUSEHOLD.DELETED.eq(0L))).isEqualTo(1);
        Person now = households.findPerson(Recorded.SITI, one.id()).orElseThrow();
        assertThat(now.details().occupation()).isEqualTo("Pedagang");
        assertThat(now.details().nik()).isEqualTo(one.details().nik());
    }

    @Test
    void theFolderThatWasImportedBeforeTheMergeBringsNobodyBack() {
        var csv = new CsvImport(database, FamilyParts.of(regions), Recorded.CLOCK);
        Actor importer = Actor.program("320127");
        csv.run(importer, Synthetic.SAMPLE, Progress.NONE);
        List<Long> two = database.read(sql -> sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.EXTERNAL_ID.isNotNull())
                .and(PERSON.RELATION.ne((long) Codes.HEAD))
                .orderBy(PERSON.ID)
                .limit(2)
                .fetch(PERSON.ID));
        PairView view = desk.compare(Recorded.SITI, PairKind.PERSON, two.getFirst(), two.getLast());
        desk.merge(
                Recorded.SITI,
                PairKind.PERSON,
                new MergeRequest(
                        two.getFirst(),
                        view.first().version(),
                        two.getLast(),
                        view.second().version(),
                        Set.of(),
                        Map.of()),
                null);
        int before = count(PERSON, PERSON.DELETED.eq(0L));
        assertThat(csv.run(importer, Synthetic.SAMPLE, Progress.NONE)
                        .count(ImportRun.PERSONS)
                        .added())
                .isZero();
        assertThat(count(PERSON, PERSON.DELETED.eq(0L))).isEqualTo(before);
    }

    @Test
    void whatBothHadIsThereOnceAndAllOfItComesBack() {
        record Made(long group, long offer) {}
        Made made = database.journal().write(Recorded.SITI, "test", tx -> {
            long group = tx.insert(new KubeRecord()
                    .setName("Mekar")
                    .setBusiness("Keripik")
                    .setVillage("3201272001")
                    .setState("AKTIF"));
            long offer = tx.insert(new OfferRecord()
                    .setCompany("PT Contoh")
                    .setKind("PELATIHAN")
                    .setTitle("Menjahit")
                    .setPlaces(5L)
                    .setStartsOn("2026-01-01"));
            for (long[] side : new long[][] {{family, one.id()}, {lonely, other.id()}}) {
                tx.insert(
                        new KubeMemberRecord().setKube(group).setPerson(side[1]).setRole("ANGGOTA"));
                tx.insert(new OfferMatchRecord()
                        .setOffer(offer)
                        .setPerson(side[1])
                        .setResult("DITAWARKAN")
                        .setOfferedOn("2026-02-01"));
                tx.insert(new KksCardRecord()
                        .setHousehold(side[0])
                        .setPerson(side[1])
                        .setCardNumber("6013010000000001")
                        .setStatus("AKTIF"));
                long participation = tx.insert(new AssistanceRecord()
                        .setHousehold(side[0])
                        .setPerson(side[1])
                        .setProgramme("PKH")
                        .setStatus((long) Codes.ACTIVE));
                tx.insert(new DisbursementRecord()
                        .setAssistance(participation)
                        .setYear(2026L)
                        .setPeriod("T1")
                        .setAmount(225_000L));
            }
            return new Made(group, offer);
        });
        long act = merge().act();
        assertThat(count(KUBE_MEMBER, KUBE_MEMBER.KUBE.eq(made.group()).and(KUBE_MEMBER.DELETED.eq(0L))))
                .isEqualTo(1);
        assertThat(count(OFFER_MATCH, OFFER_MATCH.OFFER.eq(made.offer()).and(OFFER_MATCH.DELETED.eq(0L))))
                .isEqualTo(1);
        assertThat(count(KKS_CARD, KKS_CARD.DELETED.eq(0L))).isEqualTo(1);
        assertThat(count(ASSISTANCE, ASSISTANCE.DELETED.eq(0L))).isEqualTo(1);
        long participation = database.read(sql -> sql.fetchSingle(ASSISTANCE, ASSISTANCE.DELETED.eq(0L)))
                .getId();
        assertThat(count(DISBURSEMENT, DISBURSEMENT.DELETED.eq(0L).and(DISBURSEMENT.ASSISTANCE.eq(participation))))
                .as("what was received under both is with the participation that is kept, once")
                .isEqualTo(1);
        desk.undo(Recorded.SITI, act);
        assertThat(count(KUBE_MEMBER, KUBE_MEMBER.DELETED.eq(0L))).isEqualTo(2);
        assertThat(count(DISBURSEMENT, DISBURSEMENT.DELETED.eq(0L))).isEqualTo(2);
        assertThat(count(KKS_CARD, KKS_CARD.DELETED.eq(0L))).isEqualTo(2);
    }
}
