package id.simpul.casework;

import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.referral.ReferralDesk;
import id.simpul.testing.CaseOffice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The days of services, the usual ones and those an office sets. Today is 30 June 2026, a Tuesday. */
class ServiceStandardsTest {
    private static final String DECREE = "SK Camat 12/2026";

    @TempDir
    Path folder;

    private CaseOffice office;
    private ServiceStandards standards;

    @BeforeEach
    void open() {
        office = new CaseOffice(folder);
        standards = new ServiceStandards(office.database, office.cases.catalogue(), office.clock);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private ServiceStandard of(String service) {
        return standards.all(office.supervisor).stream()
                .filter(one -> one.service().code().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private LocalDate due(long id) {
        return office.cases.find(office.supervisor, id).dueOn();
    }

    @Test
    void casesAreDueAfterTheUsualDays() {
        assertThat(office.open("PBI").dueOn()).isEqualTo(CaseOffice.TODAY);
        assertThat(office.open("SKM").dueOn()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(office.open("SGH").dueOn()).isEqualTo(LocalDate.of(2026, 7, 20));
    }

    @Test
    void theOfficesOwnDaysHoldForCasesThatComeInFromThenOn() {
        long before = office.open("SKM").id();
        long act = standards.set(office.supervisor, "SKM", CaseOffice.TODAY, 3, DECREE);
        assertThat(due(before)).as("what was in keeps its day").isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(office.open("SKM").dueOn()).isEqualTo(LocalDate.of(2026, 7, 3));
        assertThat(of("SKM").own()).satisfies(own -> {
            assertThat(own.days()).isEqualTo(3);
            assertThat(own.source()).isEqualTo(DECREE);
        });
        assertThat(office.open("SRN").dueOn()).as("another service").isEqualTo(LocalDate.of(2026, 7, 7));
        standards.undo(office.supervisor, act);
        assertThat(of("SKM").own()).isNull();
        assertThat(office.open("SKM").dueOn()).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    @Test
    void daysThatBeginLaterWaitAndTheSameDayIsReplaced() {
        standards.set(office.supervisor, "SKM", LocalDate.of(2026, 7, 2), 4, DECREE);
        standards.set(office.supervisor, "SKM", LocalDate.of(2026, 7, 2), 2, "SK Camat 13/2026");
        assertThat(office.open("SKM").dueOn()).isEqualTo(LocalDate.of(2026, 7, 1));
        office.time.pass(Duration.ofDays(2));
        assertThat(office.open("SKM").dueOn()).isEqualTo(LocalDate.of(2026, 7, 6));
        standards.usual(office.supervisor, "SKM");
        assertThat(office.open("SKM").dueOn()).isEqualTo(LocalDate.of(2026, 7, 3));
    }

    @Test
    void onlyWhoSetsUpTheOfficeSetsThemAndOnlyWithASource() {
        assertRefused(
                () -> standards.set(office.supervisor, "SKM", CaseOffice.TODAY, 3, " "),
                CaseProblem.ReasonMissing.class);
        assertRefused(
                () -> standards.set(office.supervisor, "SKM", CaseOffice.TODAY, 241, DECREE),
                CaseProblem.DaysOutOfRange.class);
        assertRefused(
                () -> standards.set(office.supervisor, "SKM", CaseOffice.TODAY, -1, DECREE),
                CaseProblem.DaysOutOfRange.class);
        assertRefused(
                () -> standards.set(office.supervisor, "???", CaseOffice.TODAY, 3, DECREE),
                CaseProblem.NoSuchService.class);
        assertRefused(
                () -> standards.set(office.without(Capability.ADMINISTER_OFFICE), "SKM", CaseOffice.TODAY, 3, DECREE),
                NotAllowed.class);
        assertThat(of("SKM").own()).isNull();
    }

    /** Else each reactivation would be late the day after it was referred, while the answer has weeks. */
    @Test
    void aCaseIsNotLateWhileItsDestinationHasTimeToAnswer() {
        ReferralDesk.Referred referred = office.referred("PBI");
        long id = office.inbox
                .page(office.supervisor, InboxFilter.ALL, CaseInbox.Order.REGISTER, 0, 1)
                .getFirst()
                .id();
        assertThat(referred.dueOn()).isAfter(CaseOffice.TODAY);
        assertThat(due(id)).isEqualTo(referred.dueOn());
        office.cases.undo(office.supervisor, referred.act());
        assertThat(due(id)).isEqualTo(CaseOffice.TODAY);
    }
}
