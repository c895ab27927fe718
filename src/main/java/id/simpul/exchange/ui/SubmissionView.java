package id.simpul.exchange.ui;

import id.simpul.exchange.BundleLog;
import id.simpul.exchange.Standing;
import id.simpul.exchange.SubmissionDesk;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.screen.PageSlot;
import id.simpul.screen.Screen;
import id.simpul.screen.Ui;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** "Kiriman": an office's way to be enrolled, and then what it sends to its district. */
public final class SubmissionView {
    private final Ui ui;
    private final ExchangeServices services;
    private final EnrolmentSteps steps;
    private final SentView sent;
    private final PageSlot root = new PageSlot();
    private boolean ready;

    /** The page of the signed-in user. */
    public SubmissionView(Ui ui, ExchangeServices services) {
        this.ui = ui;
        this.services = services;
        var words = new ExchangeWords(ui, services.regions());
        this.steps = new EnrolmentSteps(ui, services, words, this::load);
        this.sent = new SentView(ui, services, words, this::load);
    }

    /**
     * What the page shows, read in one go.
     *
     * @param card this office's card; null before it is made, once it is not needed, or for who may not open the keys
     * @param next what would be sent; null before enrolment
     * @param exporters who may export, if the user may not
     */
    record Content(
            Standing standing,
            @Nullable RegistrationCard card,
            SubmissionDesk.@Nullable Preview next,
            List<BundleLog> sent,
            List<String> exporters) {}

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(ExchangeText.SUBMISSION_TITLE), root.node())
                .onShow(this::load)
                .key("F5", ui.text(ExchangeText.KEY_REFRESH), this::load)
                .key("Ctrl+Enter", ui.text(ExchangeText.KEY_GO_ON), this::goOn);
    }

    private void goOn() {
        if (ready) {
            sent.press();
        } else {
            root.press();
        }
    }

    private void load() {
        ui.jobs()
                .run(ExchangeText.JOB_LOAD, progress -> read())
                .then(this::show)
                .orShow();
    }

    private Content read() {
        Standing standing = services.enrolment().standing();
        boolean mayOpen = services.mayOpen();
        RegistrationCard card = standing.step() == Standing.Step.ANSWER && mayOpen
                ? services.enrolment().card(services.actor(), services.open())
                : null;
        SubmissionDesk.Preview next =
                standing.step() == Standing.Step.READY ? services.submission().preview(false) : null;
        return new Content(
                standing,
                card,
                next,
                services.submission().log(),
                mayOpen ? List.of() : services.exporters().get());
    }

    private void show(Content content) {
        ready = content.standing().step() == Standing.Step.READY;
        root.show(content.next() != null ? sent.show(content, content.next()) : steps.show(content));
    }
}
