package id.simpul.household;

import static id.simpul.household.Office.SITI;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.FamilyList.Order;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** People bring the card they have: a number that was replaced leads to who had it, and says that it is no longer theirs. */
class FormerNumberSearchTest {
    private static final String OLD_NIK = "3201271208839001";
    private static final String NEW_NIK = "3201271208839007";
    private static final String OLD_KK = "3201271211190001";
    private static final String NEW_KK = "3201271211220002";
    private static final LocalDate MAY = LocalDate.of(2026, 5, 4);

    @TempDir
    Path folder;

    private Office office;
    private long family;

    @BeforeEach
    void open() {
        office = new Office(folder);
        family = office.desk
                .register(
                        SITI,
                        HouseholdDetails.in("3201272001")
                                .kk(new FamilyCardNumber(OLD_KK))
                                .build(),
                        List.of(
                                PersonDetails.named("Heri Gunawan", 1)
                                        .nik(new Nik(OLD_NIK))
                                        .born(null, LocalDate.of(1983, 8, 12))
                                        .build(),
                                PersonDetails.named("Neng Rohani", 2)
                                        .nik(new Nik("3201275208839002"))
                                        .build()))
                .id();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<PersonHit> search(String typed) {
        return new PersonSearch(office.database).search(SITI, typed);
    }

    private Person heri() {
        return office.desk.find(SITI, family).orElseThrow().head().orElseThrow();
    }

    @Test
    void aReplacedNikLeadsToItsOwnerAndSaysSo() {
        new FamilyEventDesk(office.database, Office.CLOCK)
                .correctNik(SITI, heri().id(), new Nik(NEW_NIK), new Occasion(MAY, null));
        assertThat(search(OLD_NIK)).singleElement().satisfies(hit -> {
            assertThat(hit.name().reveal()).isEqualTo("Heri Gunawan");
            assertThat(hit.former()).isEqualTo(new PersonHit.Former(false, MAY));
            assertThat(hit.similar()).isFalse();
        });
        assertThat(search("3201 2712 0883"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.former())
                        .as("the beginning that both numbers have")
                        .isNull());
        assertThat(search(NEW_NIK))
                .singleElement()
                .satisfies(hit -> assertThat(hit.former()).isNull());
        assertThat(search("heri " + OLD_NIK)).hasSize(1);
        assertThat(search("neng " + OLD_NIK)).isEmpty();
    }

    @Test
    void whoHasTheNumberNowComesBeforeWhoHadIt() {
        new FamilyEventDesk(office.database, Office.CLOCK)
                .correctNik(SITI, heri().id(), new Nik(NEW_NIK), new Occasion(MAY, null));
        office.desk.register(
                SITI,
                HouseholdDetails.in("3201272001").build(),
                List.of(PersonDetails.named("Zulkifli", 1).nik(new Nik(OLD_NIK)).build()));
        assertThat(search(OLD_NIK))
                .extracting(hit -> hit.name().reveal(), hit -> hit.former() == null)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple("Zulkifli", true),
                        org.assertj.core.api.Assertions.tuple("Heri Gunawan", false));
        assertThat(new PersonSearch(office.database).jump(SITI, OLD_NIK))
                .hasValueSatisfying(hit -> assertThat(hit.name().reveal()).isEqualTo("Zulkifli"));
    }

    @Test
    void aReplacedCardLeadsToTheFamilyInSearchAndList() {
        Household before = office.desk.find(SITI, family).orElseThrow().household();
        // By the form of the family's fields: the event is recorded all the same.
        Written edit = office.desk.edit(
                SITI,
                before,
                before.details().change().kk(new FamilyCardNumber(NEW_KK)).build(),
                "KK baru");
        assertThat(search(OLD_KK))
                .hasSize(2)
                .allSatisfy(hit ->
                        assertThat(Objects.requireNonNull(hit.former()).card()).isTrue());
        assertThat(listed(OLD_KK)).containsExactly(family);
        assertThat(listed(NEW_KK)).containsExactly(family);
        office.desk.undo(SITI, edit.act());
        assertThat(search(NEW_KK)).allMatch(PersonHit::similar);
        assertThat(search(OLD_KK)).hasSize(2).allMatch(hit -> hit.former() == null);
    }

    @Test
    void aNikTypedAnewInTheFormStaysFindable() {
        Person heri = heri();
        office.desk.editMember(
                SITI, heri, heri.details().change().nik(new Nik(NEW_NIK)).build(), null);
        assertThat(search(OLD_NIK))
                .singleElement()
                .satisfies(hit -> assertThat(hit.former()).isNotNull());
        assertThat(listed(OLD_NIK)).containsExactly(family);
    }

    private List<Long> listed(String typed) {
        return new FamilyList(office.database)
                .page(SITI, FamilyFilter.ALL.withText(typed), Order.NAME, true, 0, 10).stream()
                        .map(FamilyRow::household)
                        .toList();
    }
}
