package id.simpul.testing;

import id.simpul.casework.CaseInbox.Order;
import id.simpul.casework.InboxFilter;
import id.simpul.casework.NewCase;
import id.simpul.casework.Stage;
import id.simpul.referral.Referral;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Flows that begin with a case that is ready to be referred, at an office with the sample's register. */
public abstract class RecommendedCase extends FlowTest {
    /** Text files whose words may stand on these screens. */
    protected static final String[] OURS = {"casework", "screen", "shell", "referral"};

    /** The office. */
    protected static CaseScreens screens;

    private static long applicant;

    /** The case: a new one for each test. */
    protected long id;

    @BeforeAll
    static void openOffice(@TempDir Path folder) {
        screens = new CaseScreens(folder, Synthetic.SAMPLE);
        long some = screens.inbox
                .page(screens.actor, new InboxFilter(InboxFilter.Kind.CLOSED, null), Order.REGISTER, 0, 1)
                .getFirst()
                .id();
        applicant = screens.cases.find(screens.actor, some).applicant().id();
    }

    @AfterAll
    static void closeOffice() {
        screens.close();
    }

    @BeforeEach
    final void recommend() {
        screens.drafts.all().forEach(draft -> screens.drafts.delete(draft.form(), draft.subject()));
        id = screens.cases
                .open(screens.actor, new NewCase(applicant, "DIS", null, "DATANG", false, null, null, documents()))
                .id();
        screens.cases.move(screens.actor, id, Stage.ASSESSMENT, null);
        screens.cases.move(screens.actor, id, Stage.DRAFT, "Berkas lain menyusul");
    }

    /** What was handed in with it. */
    protected List<String> documents() {
        return List.of("KTP");
    }

    /** Its referrals, newest first. */
    protected final List<Referral> referrals() {
        return screens.referrals.of(screens.actor, id);
    }

    /** Code of its stage. */
    protected final String stage() {
        return screens.cases.find(screens.actor, id).stage().code();
    }
}
