package id.simpul.household.ui;

import id.simpul.household.sheet.ImportResult;
import id.simpul.household.sheet.Tally;
import id.simpul.l10n.text.SheetText;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Icon;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Ui;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a check found or an import did: figures, then what is odd, by column and reason. */
final class ResultPane {
    private final VBox node;

    ResultPane(Ui ui, SheetWords words, ImportResult result) {
        HBox figures = Styled.row("balance");
        for (Tally.Kind kind : Tally.Kind.values()) {
            Tally.Count count = result.count(kind);
            if (count.all() > 0) {
                figures.getChildren()
                        .add(figure(words.number(count.all()), ui.text(SheetWords.title(kind)), words.counts(count)));
            }
        }
        figures.getChildren()
                .addAll(
                        figure(words.number(result.refused().size()), ui.text(SheetText.COUNTS_REFUSED), ""),
                        figure(words.number(result.warningCount()), ui.text(SheetText.COUNTS_WARNINGS), ""));
        var table = new Table<ImportResult.Group>(ui, EmptyState.of(Icon.DONE, ui.text(SheetText.GROUPS_NONE)));
        table.lines(
                ui.text(SheetText.GROUPS_COLUMN),
                200,
                group -> group.first().head(),
                group -> ui.text(group.first().refused() ? SheetText.GROUPS_REFUSED : SheetText.GROUPS_WARNED));
        table.text(ui.text(SheetText.GROUPS_WHAT), 560, group -> words.reason(group.first()));
        table.number(ui.text(SheetText.GROUPS_EFFECT), 100, ImportResult.Group::count);
        table.text(ui.text(SheetText.GROUPS_CELLS), 300, words::cells);
        table.identity(group -> group);
        table.rows(result.groups());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        node = Styled.column("result-pane", figures, table.node());
    }

    private static VBox figure(String number, String name, String detail) {
        VBox figure = Styled.column(
                "balance-figure", Styled.label(number, "balance-number"), Styled.label(name, "balance-name"));
        if (!detail.isEmpty()) {
            figure.getChildren().add(Styled.label(detail, "balance-name"));
        }
        return figure;
    }

    VBox node() {
        return node;
    }
}
