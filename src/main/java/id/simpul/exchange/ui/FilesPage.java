package id.simpul.exchange.ui;

import id.simpul.exchange.BundleLog;
import id.simpul.exchange.MergeCounts;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Icon;
import id.simpul.screen.Table;
import id.simpul.screen.Ui;
import java.util.List;
import javafx.scene.layout.Region;

/** What was merged so far. */
final class FilesPage {
    private final Ui ui;
    private final ExchangeWords words;

    FilesPage(Ui ui, ExchangeWords words) {
        this.ui = ui;
        this.words = words;
    }

    String subtitle(List<BundleLog> log) {
        return log.isEmpty()
                ? ui.text(ExchangeText.RECEPTION_NOTHING)
                : ui.text(
                        ExchangeText.RECEPTION_SUBTITLE,
                        words.number(log.size()),
                        words.ago(log.getFirst().handled()));
    }

    Region log(List<BundleLog> log) {
        var table = new Table<BundleLog>(ui, EmptyState.of(Icon.MERGE, ui.text(ExchangeText.MERGED_EMPTY)));
        table.lines(
                ui.text(ExchangeText.COLUMN_OFFICE),
                240,
                one -> words.office(one.office()),
                one -> ui.text(ExchangeText.NUMBER, Long.toString(one.sequence())));
        table.lines(
                ui.text(ExchangeText.COLUMN_MERGED),
                170,
                one -> words.moment(one.handled()),
                one -> words.ago(one.handled()));
        table.lines(
                ui.text(ExchangeText.COLUMN_RESULT),
                420,
                one -> words.counts(MergeCounts.of(one)),
                one -> ui.text(
                        ExchangeText.KNOWN_BEFORE,
                        words.number(MergeCounts.of(one).known())));
        table.lines(ui.text(ExchangeText.COLUMN_MADE), 170, one -> words.moment(one.created()), BundleLog::fileName)
                .optional();
        table.identity(BundleLog::id);
        table.rows(log);
        return table.node();
    }
}
