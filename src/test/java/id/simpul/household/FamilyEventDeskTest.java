package id.simpul.household;

import static id.simpul.household.Office.SITI;
import static id.simpul.household.Office.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.household.FamilyEvent.Kind;
import id.simpul.household.HouseholdProblem.EventDate;
import id.simpul.household.HouseholdProblem.HeadNeeded;
import id.simpul.household.HouseholdProblem.ManyHeads;
import id.simpul.household.HouseholdProblem.NoHead;
import id.simpul.household.HouseholdProblem.NotAlive;
import id.simpul.household.HouseholdProblem.RelationMissing;
import id.simpul.household.HouseholdProblem.SameFamily;
import id.simpul.household.HouseholdProblem.SameNumber;
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
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FamilyEventDeskTest {
    private static final Occasion MAY = new Occasion(LocalDate.of(2026, 5, 12), "laporan RT");
    private static final String KK = "3201271211229001";

    @TempDir
    Path folder;

    private Office office;
    private HouseholdDesk desk;
    private FamilyEventDesk events;
    private long id;

    @BeforeEach
    void open() {
        office = new Office(folder.resolve("data"));
        desk = office.desk;
        events = new FamilyEventDesk(office.database, Office.CLOCK);
        id = office.family(
                KK,
                member("Ahmad Komarudin", 1, "3201271201859001")
                        .sex(Sex.MALE)
                        .born("Bogor", LocalDate.of(1985, 1, 12))
                        .marital(2)
                        .build(),
                member("Nabila Azzahra", 2, "3201274605869001").sex(Sex.FEMALE).build(),
                PersonDetails.named("Dede", 3).withoutNik("1").build());
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Family family(long household) {
        return desk.find(SITI, household).orElseThrow();
    }

    private Person named(String name) {
        return named(id, name);
    }

    private Person named(long household, String name) {
        return family(household).members().stream()
                .filter(p -> p.name().reveal().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private String head(long household) {
        return family(household).head().orElseThrow().name().reveal();
    }

    private Succession toNabila() {
        return new Succession(named("Nabila Azzahra").id(), Map.of(named("Dede").id(), 3));
    }

    private List<String> told(long household) {
        var text = new HistoryText(new Texts(Texts.INDONESIAN), CodeLists.of(office.database), new Regions(), false);
        return text.sentences(desk.history(SITI, household).getFirst());
    }

    private static void refused(Class<? extends Problem> problem, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isInstanceOf(problem));
    }

    @Test
    void aDeathOfTheHeadNamesTheNextInTheSameActAndIsTakenBackWhole() {
        long ahmad = named("Ahmad Komarudin").id();
        refused(HeadNeeded.class, () -> events.death(SITI, ahmad, null, MAY));
        refused(
                RelationMissing.class,
                () -> events.death(
                        SITI, ahmad, new Succession(named("Nabila Azzahra").id(), Map.of()), MAY));
        refused(NotAlive.class, () -> events.death(SITI, ahmad, new Succession(ahmad, Map.of()), MAY));
        refused(
                EventDate.class,
                () -> events.death(SITI, ahmad, toNabila(), new Occasion(Office.TODAY.plusDays(1), null)));
        refused(
                EventDate.class,
                () -> events.death(SITI, ahmad, toNabila(), new Occasion(LocalDate.of(1984, 1, 1), null)));
        Written written = events.death(SITI, ahmad, toNabila(), MAY);
        assertThat(head(id)).isEqualTo("Nabila Azzahra");
        assertThat(named("Ahmad Komarudin").details().diedOn()).isEqualTo(MAY.on());
        assertThat(events.of(SITI, id)).extracting(FamilyEvent::kind).containsExactly(Kind.DEATH);
        assertThat(told(id)).startsWith("mencatat kematian Ahmad Komarudin, 12 Mei 2026");
        assertThat(desk.history(SITI, id).getFirst().reason()).isEqualTo("laporan RT");
        refused(NotAlive.class, () -> events.death(SITI, ahmad, null, MAY));
        desk.undo(SITI, written.act());
        assertThat(head(id)).isEqualTo("Ahmad Komarudin");
        assertThat(named("Ahmad Komarudin").details().alive()).isTrue();
        assertThat(events.of(SITI, id)).isEmpty();
    }

    @Test
    void aChildIsBornAndSomebodyComesToLiveThere() {
        PersonDetails child = PersonDetails.named("Belum diberi nama", 3)
                .withoutNik("1")
                .sex(Sex.FEMALE)
                .born("Bogor", LocalDate.of(2026, 6, 1))
                .build();
        Written born = events.birth(SITI, id, child, new Occasion(LocalDate.of(2026, 6, 1), null));
        assertThat(family(id).members()).hasSize(4);
        assertThat(told(id)).startsWith("mencatat kelahiran Belum diberi nama, 1 Jun 2026");
        desk.undo(SITI, born.act());
        assertThat(family(id).members()).hasSize(3);
        refused(
                ManyHeads.class,
                () -> events.moveIn(SITI, id, member("Engkos", 1, "9").build(), null, MAY));
        events.moveIn(SITI, id, member("Engkos", 6, "3201271201559001").build(), "Kp. Legok", MAY);
        FamilyEvent came = events.of(SITI, id).getFirst();
        assertThat(came.kind()).isEqualTo(Kind.MOVED_IN);
        assertThat(came.place()).isEqualTo("Kp. Legok");
    }

    @Test
    void aMemberMovesAwayAndComesBack() {
        long ahmad = named("Ahmad Komarudin").id();
        refused(HeadNeeded.class, () -> events.moveAway(SITI, ahmad, true, "Malaysia", null, MAY));
        var heir = new Succession(
                named("Nabila Azzahra").id(), Map.of(named("Dede").id(), 3, ahmad, 2));
        events.moveAway(SITI, ahmad, true, "Malaysia", heir, MAY);
        Person away = named("Ahmad Komarudin");
        assertThat(away.details().presence()).isEqualTo(Codes.ABROAD);
        assertThat(away.details().moved()).isEqualTo(new Moved(MAY.on(), "Malaysia"));
        assertThat(away.details().relation()).isEqualTo(2);
        assertThat(family(id).present()).hasSize(2);
        events.comeBack(SITI, ahmad, new Occasion(Office.TODAY, null));
        assertThat(named("Ahmad Komarudin").details().moved()).isNull();
        assertThat(family(id).present()).hasSize(3);
        assertThat(events.of(SITI, id)).extracting(FamilyEvent::kind).containsExactly(Kind.RETURNED, Kind.MOVED_AWAY);
    }

    @Test
    void membersJoinAnotherFamilyAndBothHistoriesTellIt() {
        long other = office.family(
                "3201271211229002", member("Engkos", 1, "3201271201559001").build());
        long nabila = named("Nabila Azzahra").id();
        long ahmad = named("Ahmad Komarudin").id();
        refused(HeadNeeded.class, () -> events.join(SITI, Map.of(ahmad, 3), other, null, MAY));
        refused(ManyHeads.class, () -> events.join(SITI, Map.of(nabila, 1), other, null, MAY));
        refused(SameFamily.class, () -> events.join(SITI, Map.of(nabila, 3), id, null, MAY));
        Written written = events.join(SITI, Map.of(nabila, 3), other, null, MAY);
        assertThat(family(id).members()).hasSize(2);
        assertThat(named(other, "Nabila Azzahra").details().relation()).isEqualTo(3);
        assertThat(told(id)).contains("memindahkan Nabila Azzahra ke keluarga lain");
        assertThat(told(other))
                .contains(
                        "memasukkan Nabila Azzahra dari keluarga lain",
                        "mengubah hubungan keluarga Nabila Azzahra dari Istri/suami menjadi Anak");
        assertThat(office.search.search(SITI, "nabila").getFirst().household()).isEqualTo(other);
        desk.undo(SITI, written.act());
        assertThat(family(id).members()).hasSize(3);
        events.join(SITI, Map.of(ahmad, 3), other, toNabila(), MAY);
        assertThat(head(id)).isEqualTo("Nabila Azzahra");
    }

    @Test
    void aFamilySplitsAndMayStayUnderOneRoof() {
        Map<Long, Integer> leaving = Map.of(named("Nabila Azzahra").id(), 1);
        HouseholdDetails home = Office.home("3201271211229003");
        refused(NoHead.class, () -> events.split(SITI, Map.of(named("Dede").id(), 3), home, false, null, MAY));
        Written written = events.split(SITI, leaving, home, true, null, MAY);
        assertThat(head(written.id())).isEqualTo("Nabila Azzahra");
        var dwellings = new DwellingDesk(office.database);
        assertThat(dwellings.neighbours(SITI, id))
                .extracting(n -> n.household().id())
                .containsExactly(written.id());
        desk.undo(SITI, written.act());
        assertThat(desk.find(SITI, written.id())).isEmpty();
        assertThat(family(id).members()).hasSize(3);
        assertThat(dwellings.neighbours(SITI, id)).isEmpty();
    }

    @Test
    void marriageMovesOneAndChangesTheMaritalStateOfBoth() {
        long other = office.family(
                "3201271211229002",
                member("Engkos", 1, "3201271201559001").marital(4).build(),
                member("Rina", 3, "3201274101999001").marital(1).build());
        long dede = named("Dede").id();
        Written written = events.marry(SITI, dede, named(other, "Rina").id(), 4, null, MAY);
        assertThat(named(other, "Dede").details().marital()).isEqualTo(Codes.MARRIED);
        assertThat(named(other, "Rina").details().marital()).isEqualTo(Codes.MARRIED);
        assertThat(named(other, "Dede").details().relation()).isEqualTo(4);
        assertThat(events.of(SITI, other)).extracting(FamilyEvent::kind).containsOnly(Kind.MARRIAGE);
        desk.undo(SITI, written.act());
        assertThat(named("Dede").details().marital()).isNull();
        assertThat(named(other, "Rina").details().marital()).isEqualTo(1);
    }

    @Test
    void theHeadChangesWithTheRelationsOfAll() {
        long ahmad = named("Ahmad Komarudin").id();
        refused(RelationMissing.class, () -> events.changeHead(SITI, id, toNabila(), MAY));
        var heir = new Succession(
                named("Nabila Azzahra").id(), Map.of(named("Dede").id(), 3, ahmad, 2));
        Written written = events.changeHead(SITI, id, heir, MAY);
        assertThat(head(id)).isEqualTo("Nabila Azzahra");
        assertThat(named("Ahmad Komarudin").details().relation()).isEqualTo(2);
        desk.undo(SITI, written.act());
        assertThat(head(id)).isEqualTo("Ahmad Komarudin");
    }

    @Test
    void aFamilyMovesWithinTheAreaLeavesItAndReturns() {
        Household before = family(id).household();
        HouseholdDetails after = before.details()
                .change()
                .rtRw("005", "002")
                .address("Kp. Legok")
                .build();
        events.moveFamily(SITI, before, after, MAY);
        assertThat(family(id).household().details().rt()).isEqualTo("005");
        events.leaveArea(SITI, id, "Kec. Jonggol", MAY);
        assertThat(family(id).household().details().moved()).isEqualTo(new Moved(MAY.on(), "Kec. Jonggol"));
        Household gone = family(id).household();
        events.moveFamily(SITI, gone, after, new Occasion(Office.TODAY, null));
        assertThat(family(id).household().details().moved()).isNull();
        assertThat(events.of(SITI, id))
                .extracting(FamilyEvent::kind)
                .containsExactly(Kind.RETURNED, Kind.FAMILY_MOVED, Kind.FAMILY_MOVED);
    }

    @Test
    void formerNumbersStayFindable() {
        var fresh = new FamilyCardNumber("3201271211229009");
        refused(SameNumber.class, () -> events.newCard(SITI, id, new FamilyCardNumber(KK), MAY));
        Written card = events.newCard(SITI, id, fresh, MAY);
        Person nabila = named("Nabila Azzahra");
        events.correctNik(SITI, nabila.id(), new Nik("3201274605869002"), MAY);
        assertThat(desk.findByKk(SITI, fresh)).hasSize(1);
        assertThat(events.formerly(SITI, KK))
                .singleElement()
                .satisfies(former -> assertThat(former.household()).isEqualTo(id));
        assertThat(events.formerly(SITI, "3201274605869001"))
                .singleElement()
                .satisfies(former -> assertThat(former.person()).isEqualTo(nabila.id()));
        desk.undo(SITI, card.act());
        assertThat(events.formerly(SITI, KK)).isEmpty();
    }

    @Test
    void familiesShareABuildingAndPart() {
        long second = office.family("2", member("Engkos", 1, "3201271201559001").build());
        long third = office.family("3", member("Rina", 1, "3201274101999001").build());
        var dwellings = new DwellingDesk(office.database);
        dwellings.share(SITI, second, id, "rumah petak Pak Haji");
        Written written = dwellings.share(SITI, third, second, null);
        assertThat(dwellings.neighbours(SITI, id))
                .extracting(n -> n.head().reveal())
                .containsExactly("Engkos", "Rina");
        assertThat(dwellings.name(SITI, third)).hasValue("rumah petak Pak Haji");
        refused(SameFamily.class, () -> dwellings.share(SITI, id, id, null));
        desk.undo(SITI, written.act());
        assertThat(dwellings.neighbours(SITI, id)).hasSize(1);
        dwellings.part(SITI, id, "membangun rumah");
        assertThat(dwellings.neighbours(SITI, second)).isEmpty();
        assertThat(family(second).household().details().dwelling()).isNull();
    }

    @Test
    void whoMayNotIsRefused() {
        var reader = new Actor(8, "Dewi", "320127", Set.of(Capability.READ_RECORDS));
        long dede = named("Dede").id();
        refused(NotAllowed.class, () -> events.death(reader, dede, null, MAY));
        refused(NotAllowed.class, () -> events.newCard(reader, id, new FamilyCardNumber("1"), MAY));
        refused(NotAllowed.class, () -> new DwellingDesk(office.database).part(reader, id, null));
        refused(NotAllowed.class, () -> events.of(new Actor(9, "Tamu", "320127", Set.of()), id));
    }
}
