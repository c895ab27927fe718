package id.simpul.exchange.ui;

import id.simpul.exchange.CounterState;
import id.simpul.exchange.Examined;
import id.simpul.exchange.MergeCounts;
import id.simpul.exchange.Received;
import id.simpul.exchange.ReceptionDesk;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.CounterText;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.numbering.Holding;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a further computer shows of itself, and what the last exchange did. */
final class CounterCards {
    private static final double EVEN = 100;

    private final Ui ui;
    private final ExchangeWords exchangeWords;
    private final CounterWords words;

    CounterCards(Ui ui, ExchangeWords exchangeWords, CounterWords words) {
        this.ui = ui;
        this.exchangeWords = exchangeWords;
        this.words = words;
    }

    Node node(CounterState state) {
        var numbers = new KeyValues(ui);
        VBox few = Styled.column("exchange-notes");
        for (Holding holding : state.holdings()) {
            numbers.add(words.title(holding), words.left(holding));
            if (holding.few()) {
                few.getChildren()
                        .add(new Note(Tone.WARNING, words.title(holding) + ": " + words.left(holding))
                                .text(ui.text(CounterWords.next(holding)))
                                .node());
            }
        }
        var exchange = new KeyValues(ui)
                .add(ui.text(CounterText.FACT_RECEIVED_MAIN), words.moment(state.received()))
                .add(ui.text(CounterText.FACT_SENT_MAIN), words.moment(state.sent()))
                .add(
                        ui.text(CounterText.FACT_FRESH),
                        ui.text(ExchangeText.RECORDS, exchangeWords.number(state.fresh())))
                .add(ui.text(CounterText.FACT_WAITING), words.waiting(state.unconfirmed()));
        VBox own = card(ui.text(CounterText.SECTION_NUMBERS), numbers.node(), few);
        Styled.show(few, !few.getChildren().isEmpty());
        return Styled.row("exchange-cards", own, card(ui.text(CounterText.SECTION_EXCHANGE), exchange.node()));
    }

    private VBox card(String title, Node... nodes) {
        VBox card = Styled.column("exchange-card", Styled.paragraph(title, "card-title"));
        card.getChildren().addAll(nodes);
        HBox.setHgrow(card, Priority.ALWAYS);
        card.setMaxWidth(Double.MAX_VALUE);
        // Cards beside each other are equally wide, whatever they say.
        card.setPrefWidth(ui.px(EVEN));
        return card;
    }

    /** What an exchange did, and what it could not. */
    List<Node> told(CounterRound.Done done) {
        List<Node> notes = new ArrayList<>();
        MergeCounts counts = done.merged().stream().map(Received::counts).reduce(MergeCounts.NONE, MergeCounts::plus);
        notes.add(new Note(
                        Tone.SUCCESS,
                        ui.text(
                                CounterText.DONE,
                                done.merged().size(),
                                done.written().size()))
                .text(done.merged().isEmpty() ? ui.text(CounterText.DONE_NOTHING) : exchangeWords.counts(counts))
                .node());
        for (ReceptionDesk.Refused refused : done.refused()) {
            notes.add(problem(refused.file(), refused.problem()));
        }
        for (Examined examined : done.problems()) {
            Problem problem = examined.problem();
            if (problem != null) {
                notes.add(problem(examined.file(), problem));
            }
        }
        return notes;
    }

    private Node problem(Path file, Problem problem) {
        return new Note(
                        Tone.WARNING,
                        ui.text(ExchangeText.NOT_MERGED, String.valueOf(file.getFileName()), ui.text(problem.what())))
                .text(ui.text(problem.safe()))
                .text(ui.text(problem.next()))
                .node();
    }
}
