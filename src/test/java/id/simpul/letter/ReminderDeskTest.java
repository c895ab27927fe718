package id.simpul.letter;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.casework.NewCase;
import id.simpul.casework.Stage;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.kernel.Refusal;
import id.simpul.paper.Handout;
import id.simpul.paper.PaperProblem;
import id.simpul.paper.PrintOrder;
import id.simpul.paper.Printing;
import id.simpul.paper.Typesetter;
import id.simpul.referral.Basis;
import id.simpul.referral.Destination;
import id.simpul.referral.NewReferral;
import id.simpul.referral.Referral;
import id.simpul.referral.ReferralDesk;
import id.simpul.testing.CaseOffice;
import id.simpul.testing.Pdfs;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a destination has not answered, on paper: what stands on it, whom it does not name, and what is recorded. */
final class ReminderDeskTest {
    @TempDir
    Path folder;

    private CaseOffice office;
    private ReminderDesk desk;
    private Destination to;
    private ReferralDesk.Referred plain;

    @BeforeEach
    void open() {
        office = new CaseOffice(folder.resolve("data"));
        desk = new ReminderDesk(
                office.database,
                office.referrals,
                new OfficeDesk(office.database, office.regions),
                new Typesetter(),
                new Printing(),
                office.clock);
        to = office.destinations.list(office.supervisor, "PBI").getFirst();
        plain = office.referred("PBI");
    }

    @AfterEach
    void close() {
        office.close();
    }

    /** The daughter's case of violence, referred to the same place. */
    private void restricted() {
        long file = office.cases
                .open(
                        office.supervisor,
                        new NewCase(office.daughter, "KRS", null, "DATANG", false, null, "Kekerasan", List.of()))
                .id();
        office.cases.move(office.supervisor, file, Stage.ASSESSMENT, null);
        office.cases.move(office.supervisor, file, Stage.DRAFT, "Berkas lain menyusul");
        office.referrals.refer(
                office.supervisor,
                new NewReferral(file, to.id(), null, null).on(new Basis(Basis.CONSENT, CaseOffice.TODAY)));
    }

    private String text(Actor actor) {
        return Pdfs.text(desk.paper(actor, to.name()).paper().pdf()).replaceAll("\\s+", " ");
    }

    private Handout paper() {
        return desk.paper(office.supervisor, to.name()).paper();
    }

    private List<String> acts(String action) {
        return office.database.read(
                sql -> sql.selectFrom(ACT).where(ACT.ACTION.eq(action)).fetch(ACT.REASON));
    }

    @Test
    void tellsTheCaseAndItsDaysButNoIdentityNumber() {
        ReferralDesk.Waiting line = office.referrals.waiting(office.supervisor).getFirst();
        assertThat(desk.paper(office.supervisor, to.name()).lines()).isOne();
        assertThat(text(office.supervisor))
                .contains("DAFTAR RUJUKAN YANG BELUM DIJAWAB", "Sampai dengan 30 Juni 2026", "tanpa surat")
                .contains(line.register(), "Heri Hidayat")
                .doesNotContainPattern("[0-9]{16}");
    }

    @Test
    void aRestrictedCaseIsNamedOnlyForWhoMayReadIt() {
        restricted();
        assertThat(desk.paper(office.supervisor, to.name()).lines()).isEqualTo(2);
        assertThat(text(office.supervisor)).contains("Nisa Hidayat");
        Actor front = office.without(Capability.READ_RESTRICTED);
        assertThat(desk.paper(front, to.name()).lines()).isOne();
        assertThat(text(front)).contains("Heri Hidayat").doesNotContain("Nisa");
    }

    @Test
    void whatIsAnsweredNoLongerStandsOnIt() {
        office.referrals.answer(
                office.supervisor, plain.id(), new Referral.Answer("DITERIMA", CaseOffice.TODAY, null, null));
        assertRefused(() -> desk.paper(office.supervisor, to.name()), LetterProblem.NoReferral.class);
    }

    @Test
    void everySavedListLeavesAnActThatNamesThePlace() throws Exception {
        Path file = folder.resolve("daftar.pdf");
        desk.handouts().save(office.supervisor, paper(), file);
        assertThat(Pdfs.text(Files.readAllBytes(file))).contains("Heri Hidayat");
        assertThat(acts("reminder.save")).containsExactly(to.name());
        assertRefused(
                () -> desk.handouts().save(office.supervisor, paper(), folder.resolve("tidak/ada.pdf")),
                PaperProblem.CannotSave.class);
        assertRefused(
                () -> desk.handouts().save(office.without(Capability.REFER_CASE), paper(), file), NotAllowed.class);
        assertThat(acts("reminder.save")).hasSize(1);
    }

    @Test
    void nothingIsRecordedWhereNothingWasPrinted() {
        var order = new PrintOrder("Tidak ada", 1, PrintOrder.Unlisted.REFUSE);
        assertThatThrownBy(() -> desk.handouts().print(office.supervisor, paper(), order))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isInstanceOf(PaperProblem.class));
        assertThat(acts("reminder.print")).isEmpty();
    }
}
