package id.simpul.household.ui;

import id.simpul.household.sheet.ImportHistory.Entry;
import id.simpul.l10n.text.SheetText;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One finished import: what it did, and what can be done with it. */
final class ImportPanel {
    private final Ui ui;
    private final SheetWords words;
    private final Acts acts;

    /** What the panel's buttons do. */
    interface Acts {
        /** Takes the import back. */
        void undo(Entry entry);

        /** Saves the rows that were left out. */
        void save(Entry entry);

        /** Forgets the rows that were left out. */
        void dismiss(Entry entry);

        /** Takes the panel away. */
        void close();
    }

    ImportPanel(Ui ui, SheetWords words, Acts acts) {
        this.ui = ui;
        this.words = words;
        this.acts = acts;
    }

    VBox node(Entry entry) {
        Badge status = entry.undone()
                ? new Badge(ui.text(SheetText.HISTORY_UNDONE), Tone.NEUTRAL)
                : new Badge(ui.text(SheetText.HISTORY_DONE), Tone.SUCCESS);
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        words.kind(entry.kind()),
                        status,
                        entry.file(),
                        ui.text(
                                SheetText.HISTORY_BY,
                                ui.formats().moment(entry.at(), ui.clock().getZone()),
                                entry.user()),
                        Buttons.icon(Icon.CLOSE, ui.text(SheetText.HISTORY_CLOSE), acts::close)),
                Styled.line(),
                facts(entry));
        if (entry.rowsKept()) {
            body.getChildren()
                    .add(new Note(Tone.WARNING, ui.text(SheetText.HISTORY_ROWS_TITLE, words.number(entry.refused())))
                            .text(ui.text(SheetText.HISTORY_ROWS_TEXT))
                            .link(ui.text(SheetText.HISTORY_DISMISS), () -> acts.dismiss(entry))
                            .node());
        }
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox panel = new VBox(Styled.scroll(body));
        VBox.setVgrow(panel.getChildren().getFirst(), Priority.ALWAYS);
        List<Node> buttons = buttons(entry);
        if (!buttons.isEmpty()) {
            HBox foot = Styled.row("detail-foot", buttons.toArray(Node[]::new));
            panel.getChildren().add(foot);
        }
        return panel;
    }

    private Node facts(Entry entry) {
        var facts = new KeyValues(ui).add(ui.text(SheetText.HISTORY_COUNT), words.number(entry.rows()));
        entry.counts().forEach((kind, count) -> facts.add(ui.text(SheetWords.title(kind)), words.counts(count)));
        facts.add(ui.text(SheetText.COUNTS_WARNINGS), words.number(entry.warnings()));
        facts.add(
                ui.text(SheetText.COUNTS_REFUSED),
                entry.refused() > 0 && !entry.rowsKept()
                        ? ui.text(SheetText.HISTORY_REFUSED_GONE, words.number(entry.refused()))
                        : words.number(entry.refused()));
        return facts.node();
    }

    private List<Node> buttons(Entry entry) {
        List<Node> buttons = new ArrayList<>();
        if (entry.rowsKept()) {
            buttons.add(Buttons.primary(Icon.SAVE, ui.text(SheetText.HISTORY_ROWS), () -> acts.save(entry)));
        }
        if (!entry.undone()) {
            buttons.add(Buttons.secondary(Icon.UNDO, ui.text(SheetText.HISTORY_UNDO), () -> acts.undo(entry)));
        }
        return buttons;
    }
}
