package id.simpul.household.ui;

import id.simpul.household.HistoryEntry;
import id.simpul.household.HistoryText;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.screen.Buttons;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Icon;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A family's history in sentences, newest first: who did what, when, at which office, and why. */
final class HistoryPane {
    /** An import says one sentence for each row; the first ones tell enough. */
    private static final int SENTENCES = 4;

    private final Ui ui;
    private final FamilyWords words;

    HistoryPane(Ui ui, FamilyWords words) {
        this.ui = ui;
        this.words = words;
    }

    Node node(List<HistoryEntry> entries, boolean unmask) {
        if (entries.isEmpty()) {
            return EmptyState.of(Icon.HISTORY, ui.text(HouseholdText.UI_HISTORY_NONE));
        }
        var text = new HistoryText(ui.texts(), words.codes(), words.regions(), unmask);
        VBox list = Styled.column("history");
        for (HistoryEntry entry : entries) {
            list.getChildren().add(entry(entry, text.sentences(entry)));
        }
        list.getChildren().getLast().getStyleClass().add("last");
        return Styled.scroll(list);
    }

    private Node entry(HistoryEntry entry, List<String> sentences) {
        VBox lines = Styled.column("history-lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        List<Node> rest = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Node line = sentence(entry, sentences.get(i), i == 0);
            lines.getChildren().add(line);
            if (i >= SENTENCES) {
                Styled.show(line, false);
                rest.add(line);
            }
        }
        if (!rest.isEmpty()) {
            Hyperlink more = Buttons.link(ui.text(HouseholdText.UI_HISTORY_MORE, rest.size()), () -> {});
            more.setOnAction(event -> {
                rest.forEach(line -> Styled.show(line, true));
                Styled.show(more, false);
            });
            lines.getChildren().add(more);
        }
        String where = words.regions().find(entry.office()).map(r -> r.title()).orElse(entry.office());
        String moment = ui.formats().moment(entry.at(), ui.clock().getZone());
        lines.getChildren()
                .add(Styled.paragraph(ui.text(HouseholdText.UI_HISTORY_WHEN, moment, where), "quiet", "small"));
        if (entry.reason() != null) {
            lines.getChildren()
                    .add(Styled.paragraph(ui.text(HouseholdText.UI_HISTORY_REASON, entry.reason()), "quiet", "small"));
        }
        return Styled.row("history-entry", Icon.HISTORY.node("icon-18"), lines);
    }

    private Node sentence(HistoryEntry entry, String sentence, boolean first) {
        if (!first) {
            return Styled.paragraph(sentence, "history-further");
        }
        var who = Styled.with(new Text(entry.user()), "history-who");
        var what = Styled.with(new Text(" " + sentence), "history-what");
        var flow = Styled.with(new TextFlow(who, what), "history-sentence");
        flow.setAccessibleText(entry.user() + " " + sentence);
        return flow;
    }
}
