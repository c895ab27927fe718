package id.simpul.exchange.ui;

import id.simpul.exchange.CounterStanding;
import id.simpul.l10n.text.CounterText;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.numbering.Counter;
import id.simpul.numbering.Holding;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One of the office's computers: its exchange, its numbers, and how it is ended. */
final class CounterPanel {
    private final Ui ui;
    private final CounterServices services;
    private final CounterWords words;
    private final Runnable changed;
    private final Runnable close;

    CounterPanel(Ui ui, CounterServices services, CounterWords words, Runnable changed, Runnable close) {
        this.ui = ui;
        this.services = services;
        this.words = words;
        this.changed = changed;
        this.close = close;
    }

    Node node(CounterStanding standing, boolean main) {
        Counter counter = standing.counter();
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        ui.text(CounterText.INSTALL, Integer.toString(counter.install())),
                        words.badge(standing),
                        counter.name(),
                        ui.text(CounterText.SINCE, ui.formats().longDate(counter.since())),
                        Buttons.icon(Icon.CLOSE, ui.text(ExchangeText.CLOSE_PANEL), close)));
        if (standing.frozen() && counter.active()) {
            body.getChildren()
                    .add(new Note(Tone.DANGER, ui.text(CounterText.TWICE_WHAT))
                            .text(ui.text(CounterText.TWICE_NEXT))
                            .node());
        }
        if (counter.endedOn() != null) {
            body.getChildren()
                    .add(new Note(
                                    Tone.INFO,
                                    ui.text(CounterText.ENDED, ui.formats().longDate(counter.endedOn())))
                            .node());
        }
        if (main) {
            body.getChildren()
                    .addAll(
                            Styled.line(),
                            Heads.section(ui.text(CounterText.SECTION_EXCHANGE)),
                            new KeyValues(ui)
                                    .add(ui.text(CounterText.FACT_RECEIVED), words.moment(standing.received()))
                                    .add(ui.text(CounterText.FACT_SENT), words.moment(standing.sent()))
                                    .add(ui.text(CounterText.FACT_WAITING), words.waiting(standing.waiting()))
                                    .node());
        }
        if (!standing.holdings().isEmpty()) {
            var numbers = new KeyValues(ui);
            for (Holding holding : standing.holdings()) {
                numbers.add(words.title(holding), words.left(holding));
            }
            body.getChildren()
                    .addAll(
                            Styled.line(),
                            Heads.section(ui.text(CounterText.SECTION_NUMBERS)),
                            Styled.paragraph(ui.text(CounterText.NUMBERS_AS_TOLD), "quiet"),
                            numbers.node());
        }
        HBox foot = Styled.row("detail-foot");
        if (main && counter.active() && services.mayAdminister()) {
            foot.getChildren()
                    .addAll(
                            Buttons.secondary(ui.text(CounterText.RETIRE), () -> ask(counter, Counter.End.RETIRED)),
                            Buttons.secondary(ui.text(CounterText.LOSE), () -> ask(counter, Counter.End.LOST)));
        }
        return Styled.column("detail", Styled.scroll(body), foot);
    }

    private void ask(Counter counter, Counter.End how) {
        boolean lost = how == Counter.End.LOST;
        ui.dialogs()
                .open(new Dialog(ui.text(lost ? CounterText.LOSE_TITLE : CounterText.RETIRE_TITLE, counter.name()))
                        .text(ui.text(lost ? CounterText.LOSE_WHY : CounterText.RETIRE_WHY))
                        .danger(ui.text(lost ? CounterText.LOSE_DO : CounterText.RETIRE_DO), () -> end(counter, how))
                        .cancel(ui.text(ExchangeText.CANCEL)));
    }

    private void end(Counter counter, Counter.End how) {
        ExchangeServices shared = services.shared();
        ui.jobs()
                .run(
                        ExchangeText.JOB_SAVE,
                        progress -> services.desk().end(shared.actor(), shared.open(), counter, how))
                .then(act -> {
                    ui.snackbar().show(ui.text(CounterText.ENDED_NOW, counter.name()));
                    changed.run();
                })
                .orShow();
    }
}
