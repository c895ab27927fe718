package id.simpul.referral.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.CaseInbox.Order;
import id.simpul.casework.InboxFilter;
import id.simpul.casework.NewCase;
import id.simpul.casework.Stage;
import id.simpul.casework.ui.CaseFileRoute;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.referral.Basis;
import id.simpul.referral.NewReferral;
import id.simpul.testing.CaseScreens;
import id.simpul.testing.ClippedLabels;
import id.simpul.testing.FlowTest;
import id.simpul.testing.Shots;
import id.simpul.testing.Synthetic;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On what ground a family's data was handed over, and why that was taken back, as both languages show it. */
class BasisInBothLanguagesTest extends FlowTest {
    private CaseScreens screens;
    private LocalDate today;
    private long consented;
    private long publicTask;
    private String destination = "";

    @BeforeEach
    void referred(@TempDir Path folder) {
        screens = new CaseScreens(folder, Synthetic.SAMPLE);
        today = LocalDate.now(screens.ui().clock());
        consented = referredOn(new Basis(Basis.CONSENT, today.minusDays(1)));
        publicTask = referredOn(null);
    }

    @AfterEach
    void close() {
        screens.close();
    }

    private long referredOn(@org.jspecify.annotations.Nullable Basis basis) {
        long some = screens.inbox
                .page(screens.actor, new InboxFilter(InboxFilter.Kind.CLOSED, null), Order.REGISTER, 0, 1)
                .getFirst()
                .id();
        long applicant = screens.cases.find(screens.actor, some).applicant().id();
        long file = screens.cases
                .open(screens.actor, new NewCase(applicant, "DIS", null, "DATANG", false, null, null, List.of("KTP")))
                .id();
        screens.cases.move(screens.actor, file, Stage.ASSESSMENT, null);
        screens.cases.move(screens.actor, file, Stage.DRAFT, "Berkas lain menyusul");
        var to = screens.destinations.list(screens.actor, "DIS").getFirst();
        destination = to.name();
        var made = new NewReferral(file, to.id(), "kursi roda", null);
        screens.referrals.refer(screens.actor, basis == null ? made : made.on(basis));
        return file;
    }

    private void show(long file, Locale language) {
        again(() -> screens.scene(Shots.NORMAL, new Texts(language), new CaseFileRoute(file)));
        settle();
    }

    private static String date(LocalDate day) {
        return new Formats(new Texts(Texts.INDONESIAN)).mediumDate(day);
    }

    private List<String> about(String start) {
        return seen().stream().filter(text -> text.startsWith(start)).toList();
    }

    @Test
    void consentAndLegalBasisStandWithTheirDayInBothLanguages() {
        String yesterday = date(today.minusDays(1));
        String day = date(today);
        show(consented, Texts.INDONESIAN);
        sees("Dasar: ");
        assertThat(about("Dasar: ")).containsExactly("Dasar: Persetujuan keluarga, " + yesterday);
        show(consented, Texts.ENGLISH);
        sees("Basis: ");
        assertThat(about("Basis: ")).containsExactly("Basis: Consent of the family, " + yesterday);
        assertThat(onFx(() -> ClippedLabels.under(scene.getRoot()))).isEmpty();
        show(publicTask, Texts.INDONESIAN);
        sees("Dasar: ");
        assertThat(about("Dasar: ")).containsExactly("Dasar: Tugas pelayanan publik, " + day);
        show(publicTask, Texts.ENGLISH);
        sees("Basis: ");
        assertThat(about("Basis: ")).containsExactly("Basis: Task of public service, " + day);
    }

    @Test
    void aReferralIsRevokedWithAReasonThatBothLanguagesShow() {
        show(consented, Texts.ENGLISH);
        press("Revoke");
        sees("Take the referral to " + destination + " back?");
        sees("Why it is taken back");
        until(10, () -> scene.getFocusOwner() instanceof TextArea);
        write("Keluarga menarik persetujuan");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        settle();
        String day = date(today);
        sees("Revoked " + day + ": Keluarga menarik persetujuan");
        assertThat(about("Basis: ")).as("what it stood on stays on record").hasSize(1);
        assertThat(seen()).contains("Revoked");
        show(consented, Texts.INDONESIAN);
        sees("Ditarik " + day + ": Keluarga menarik persetujuan");
        assertThat(about("Dasar: ")).hasSize(1);
        assertThat(seen()).contains("Ditarik");
        assertThat(onFx(() -> ClippedLabels.under(scene.getRoot()))).isEmpty();
    }
}
