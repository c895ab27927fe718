package id.simpul.household;

import static id.simpul.household.Office.SITI;
import static id.simpul.household.Office.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.simpul.household.HistoryEntry.RowChange;
import id.simpul.household.HouseholdProblem.HasRecords;
import id.simpul.household.HouseholdProblem.HeadLeaves;
import id.simpul.household.HouseholdProblem.ManyHeads;
import id.simpul.household.HouseholdProblem.NikReasonMissing;
import id.simpul.household.HouseholdProblem.NoHead;
import id.simpul.household.HouseholdProblem.VillageMissing;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import id.simpul.kernel.NotAllowed;
import id.simpul.kernel.Problem;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.store.StoreProblem;
import id.simpul.store.jooq.tables.records.AssistanceRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseholdDeskTest {
    @TempDir
    Path folder;

    private Office office;
    private HouseholdDesk desk;

    @BeforeEach
    void open() {
        office = new Office(folder.resolve("data"));
        desk = office.desk;
    }

    @AfterEach
    void close() {
        office.close();
    }

    private long komarudin() {
        return office.family(
                "3201271211229001",
                member("Ahmad Komarudin", 1, "3201271201859001")
                        .sex(Sex.MALE)
                        .born("Bogor", LocalDate.of(1985, 1, 12))
                        .build(),
                member("Nabila Azzahra", 2, "3201274605869001").sex(Sex.FEMALE).build(),
                PersonDetails.named("Dede", 3).withoutNik("1").build());
    }

    private Family family(long id) {
        return desk.find(SITI, id).orElseThrow();
    }

    private Person named(long family, String name) {
        return family(family).members().stream()
                .filter(p -> p.name().reveal().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void refused(Class<? extends Problem> problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.problem()).isInstanceOf(problem));
    }

    @Test
    void aFamilyIsRecordedWithItsMembersInOneActAndReadBackWhole() {
        long id = komarudin();
        Family family = family(id);
        assertThat(family.members())
                .extracting(p -> p.name().reveal())
                .containsExactly("Ahmad Komarudin", "Nabila Azzahra", "Dede");
        assertThat(family.head()).map(p -> p.age(Office.TODAY).orElseThrow()).hasValue(41);
        assertThat(family.household().details()).isEqualTo(Office.home("3201271211229001"));
        assertThat(desk.history(SITI, id)).hasSize(1);
        assertThat(desk.findByKk(SITI, new FamilyCardNumber("3201271211229001")))
                .extracting(Family::id)
                .containsExactly(id);
        assertThat(desk.findByNik(SITI, new Nik("3201274605869001")))
                .extracting(Family::id)
                .containsExactly(id);
    }

    @Test
    void whatMustBeThereIsRefusedByNameBeforeAnythingIsWritten() {
        HouseholdDetails home = Office.home("1");
        PersonDetails head = member("A", 1, "3201271201859001").build();
        refused(
                VillageMissing.class,
                () -> desk.register(SITI, HouseholdDetails.in("").build(), List.of(head)));
        refused(
                NoHead.class,
                () -> desk.register(SITI, home, List.of(member("A", 3, "1").build())));
        refused(ManyHeads.class, () -> desk.register(SITI, home, List.of(head, head)));
        refused(
                NikReasonMissing.class,
                () -> desk.register(
                        SITI, home, List.of(PersonDetails.named("A", 1).build())));
        refused(
                HouseholdProblem.ImpossibleDate.class,
                () -> desk.register(
                        SITI,
                        home,
                        List.of(head.change()
                                .born(null, Office.TODAY.plusDays(1))
                                .build())));
        assertThat(office.search.search(SITI, "A")).isEmpty();
    }

    @Test
    void aMalformedNikIsKept() {
        long id = office.family("1", member("A", 1, "32012").build());
        assertThat(family(id).members().getFirst().details().nik()).isEqualTo(new Nik("32012"));
    }

    @Test
    void everyChangeIsReadableAfterwardsWithWhoWhenAndFrom() {
        long id = komarudin();
        Household before = family(id).household();
        desk.edit(SITI, before, before.details().change().rtRw("4", "001").build(), "pindah rumah");
        Person dede = named(id, "Dede");
        desk.editMember(
                SITI,
                dede,
                dede.details().change().nik(new Nik("3201271201269001")).build(),
                null);
        var texts = new HistoryText(new Texts(Texts.INDONESIAN), CodeLists.of(office.database), new Regions(), false);
        List<HistoryEntry> history = desk.history(SITI, id);
        assertThat(history).extracting(HistoryEntry::user).containsOnly("Siti Rohmah");
        assertThat(history).extracting(HistoryEntry::office).containsOnly("320127");
        assertThat(texts.sentences(history.get(1))).containsExactly("mengubah RT dari 003 menjadi 004");
        assertThat(history.get(1).reason()).isEqualTo("pindah rumah");
        assertThat(texts.sentences(history.get(0)))
                .containsExactlyInAnyOrder(
                        "mengisi NIK Dede: 3201 •••• •••• 9001",
                        "mengosongkan alasan tanpa NIK Dede (sebelumnya Bayi baru lahir)");
        assertThat(texts.sentences(history.get(2)))
                .containsExactly(
                        "mendaftarkan keluarga ini",
                        "menambahkan Ahmad Komarudin",
                        "menambahkan Nabila Azzahra",
                        "menambahkan Dede");
    }

    @Test
    void twoPeopleWhoEditTheSameFieldDoNotOverwriteEachOther() {
        long id = komarudin();
        Household seen = family(id).household();
        desk.edit(SITI, seen, seen.details().change().address("Kp. Pasir").build(), null);
        desk.edit(SITI, seen, seen.details().change().phone("0812").build(), null);
        refused(
                StoreProblem.ChangedMeanwhile.class,
                () -> desk.edit(
                        SITI, seen, seen.details().change().address("Kp. Legok").build(), null));
        assertThat(family(id).household().details().address()).isEqualTo("Kp. Pasir");
        assertThat(family(id).household().details().phone().number()).isEqualTo("0812");
    }

    @Test
    void clashesShowWhoOwnsTheNumber() {
        long id = komarudin();
        List<Clash> clashes = desk.clashes(
                SITI,
                new FamilyCardNumber("3201271211229001"),
                List.of(
                        member("A", 1, "3201274605869001").build(),
                        member("B", 3, "9").build()),
                List.of());
        assertThat(clashes)
                .extracting(
                        Clash::kind, c -> c.owner().reveal(), c -> c.household().id())
                .containsExactly(
                        tuple(Clash.Kind.KK, "Ahmad Komarudin", id), tuple(Clash.Kind.NIK, "Nabila Azzahra", id));
        long nabila = named(id, "Nabila Azzahra").id();
        assertThat(desk.clashes(
                        SITI,
                        new FamilyCardNumber("3201271211229001"),
                        List.of(member("A", 1, "3201274605869001").build()),
                        List.of(id, nabila)))
                .isEmpty();
    }

    @Test
    void aMemberRecordedByMistakeIsTakenOutAndBack() {
        long id = komarudin();
        long dede = named(id, "Dede").id();
        Written written = desk.removeMember(SITI, dede, "salah ketik");
        assertThat(family(id).members()).hasSize(2);
        assertThat(office.search.search(SITI, "dede")).isEmpty();
        desk.undo(SITI, written.act());
        assertThat(family(id).members()).hasSize(3);
        assertThat(office.search.search(SITI, "dede")).hasSize(1);
        assertThat(desk.history(SITI, id).getFirst().changes())
                .extracting(RowChange::kind)
                .containsExactly(HistoryEntry.Kind.RESTORED);
        refused(
                HeadLeaves.class,
                () -> desk.removeMember(SITI, named(id, "Ahmad Komarudin").id(), "x"));
        office.database
                .journal()
                .write(
                        SITI,
                        "test",
                        tx -> tx.insert(new AssistanceRecord()
                                .setHousehold(id)
                                .setPerson(dede)
                                .setProgramme("PBI-JK")
                                .setStatus(1L)));
        refused(HasRecords.class, () -> desk.removeMember(SITI, dede, "x"));
    }

    @Test
    void deathIsRecordedAndTheFamilyAsksForANewHeadWithoutBlocking() {
        long id = komarudin();
        Person ahmad = named(id, "Ahmad Komarudin");
        desk.editMember(
                SITI,
                ahmad,
                ahmad.details().change().died(LocalDate.of(2026, 5, 1)).build(),
                null);
        assertThat(family(id).head()).map(p -> p.details().alive()).hasValue(false);
        assertThat(named(id, "Ahmad Komarudin").age(Office.TODAY)).hasValue(41);
        Person nabila = named(id, "Nabila Azzahra");
        desk.editMember(SITI, nabila, nabila.details().change().phone("0812").build(), null);
    }

    @Test
    void whoMayNotIsRefusedInTheDesk() {
        Actor reader = new Actor(8, "Dewi", "320127", Set.of(Capability.READ_RECORDS));
        Actor nobody = new Actor(9, "Tamu", "320127", Set.of());
        refused(NotAllowed.class, () -> desk.register(reader, Office.home("1"), List.of()));
        refused(NotAllowed.class, () -> desk.find(nobody, 1));
        refused(NotAllowed.class, () -> office.search.search(nobody, "siti"));
    }

    @Test
    void restrictedDiseasesAreShownToThoseWhoMayOnly() {
        long id = office.family(
                "1",
                member("A", 1, "3201271201859001").chronic(Codes.HIV).build(),
                member("B", 2, "3201274101859001").chronic(6).build());
        Actor trusted = Actor.program("320127");
        assertThat(named(id, "A").details().chronic()).isNull();
        assertThat(named(id, "B").details().chronic()).isEqualTo(6);
        assertThat(desk.find(trusted, id)
                        .orElseThrow()
                        .members()
                        .getFirst()
                        .details()
                        .chronic())
                .isEqualTo(Codes.HIV);
        assertThat(desk.history(SITI, id).stream()
                        .flatMap(e -> e.changes().stream())
                        .flatMap(c -> c.fields().stream())
                        .filter(f -> f.field().equals("chronic")))
                .hasSize(1);
    }

    @Test
    void aLocalIdStandsInForTheNikAndFindsThePerson() {
        long id = komarudin();
        Person dede = named(id, "Dede");
        assertThat(dede.localId()).startsWith("L-");
        assertThat(LocalId.parse(dede.localId())).hasValue(dede.id());
        assertThat(office.search.jump(SITI, dede.localId()))
                .map(PersonHit::person)
                .hasValue(dede.id());
        assertThat(LocalId.parse("L-ZZZZZ-ZZZZZZZZ")).isEmpty();
        assertThat(LocalId.parse("Lia")).isEmpty();
    }

    @Test
    void nothingPersonalIsInAnyToString() {
        Family family = family(komarudin());
        assertThat(family.toString())
                .doesNotContain("Komarudin", "3201271201859001", "3201271211229001", "Babakan", "1985");
    }
}
