package id.simpul.app.desktop;

import id.simpul.app.Office;
import id.simpul.app.OfficeComputers;
import id.simpul.exchange.CounterState;
import id.simpul.exchange.ui.CounterWords;
import id.simpul.exchange.ui.CountersRoute;
import id.simpul.l10n.text.CounterText;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.numbering.Holding;
import id.simpul.numbering.Self;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.shell.Notice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.ObservableList;
import javafx.util.Duration;

/** Tells behind the bell that numbers run out, that bundles of other computers wait, or that the data may be a copy. */
final class CounterWatch {
    private static final Duration AGAIN = Duration.minutes(2);

    private final Ui ui;
    private final Office office;
    private final ObservableList<Notice> notices;
    private final Consumer<Self.Role> roles;
    private final List<Notice> told = new ArrayList<>();
    private final PauseTransition pause = new PauseTransition(AGAIN);
    private boolean ended;

    /** {@code roles} hears each time which computer of its office this is. */
    CounterWatch(Ui ui, Office office, ObservableList<Notice> notices, Consumer<Self.Role> roles) {
        this.ui = ui;
        this.roles = roles;
        this.office = office;
        this.notices = notices;
        pause.setOnFinished(event -> look());
    }

    private record Seen(CounterState state, int waiting) {}

    /** Looks now, and every two minutes from now on where the office has several computers. */
    void look() {
        pause.stop();
        if (ended || office.session().locked()) {
            pause.playFromStart();
            return;
        }
        ui.lasting()
                .run(ExchangeText.JOB_LOAD, progress -> seen())
                .then(this::tell)
                // A stick that is not there is nothing to be told of.
                .or(failure -> pause.playFromStart());
    }

    private Seen seen() {
        OfficeComputers computers = office.computers();
        CounterState state = computers.desk().state(office.actor());
        String folder = state.self().folder();
        boolean there = folder != null && Files.isDirectory(Path.of(folder));
        return new Seen(state, there ? computers.exchange().waiting(Path.of(folder)) : 0);
    }

    private void tell(Seen seen) {
        notices.removeAll(told);
        told.clear();
        Self.Role role = seen.state().self().role();
        if (!ended) {
            roles.accept(role);
        }
        if (ended || role == Self.Role.ONLY) {
            return;
        }
        if (seen.state().elsewhere()) {
            tell(Tone.DANGER, ui.text(CounterText.ELSEWHERE_WHAT), ui.text(CounterText.ELSEWHERE_WHY));
        }
        if (role == Self.Role.WAITING) {
            tell(Tone.WARNING, ui.text(CounterText.WAITING_SUBTITLE), ui.text(CounterText.STEP_CARD_WHY));
        }
        for (Holding holding : seen.state().holdings()) {
            if (holding.few()) {
                tell(
                        Tone.WARNING,
                        ui.text(CounterText.LEFT_OF, CounterWords.title(ui, holding), Long.toString(holding.left())),
                        ui.text(CounterWords.next(holding)));
            }
        }
        if (seen.waiting() > 0) {
            tell(Tone.INFO, ui.text(CounterText.ARRIVED, seen.waiting()), ui.text(CounterText.ARRIVED_NEXT));
        }
        notices.addAll(told);
        pause.playFromStart();
    }

    private void tell(Tone tone, String title, String detail) {
        told.add(new Notice(
                tone,
                title,
                detail,
                ui.text(CounterText.TITLE),
                () -> ui.navigator().go(new CountersRoute())));
    }

    /** Looks no more. */
    void end() {
        ended = true;
        pause.stop();
    }
}
