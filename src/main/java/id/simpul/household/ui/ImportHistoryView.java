package id.simpul.household.ui;

import id.simpul.household.sheet.ImportHistory;
import id.simpul.household.sheet.ImportHistory.Entry;
import id.simpul.household.sheet.ListKind;
import id.simpul.l10n.text.SheetText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What was imported, with the way back, and the rows that were left out until they are dealt with. */
public final class ImportHistoryView {
    private final Ui ui;
    private final SheetServices services;
    private final SheetWords words;
    private final Table<Entry> table;
    private final Label subtitle = new Label();
    private final VBox page;

    /** The history for the signed-in user. */
    public ImportHistoryView(Ui ui, SheetServices services) {
        this.ui = ui;
        this.services = services;
        this.words = new SheetWords(ui, services.codes(), services.regions());
        this.table = table();
        page = Styled.column(
                "page",
                Heads.page(
                        ui.text(SheetText.HISTORY_TITLE),
                        subtitle,
                        Buttons.primary(
                                Icon.UPLOAD,
                                ui.text(SheetText.HISTORY_NEW),
                                () -> ui.navigator().go(new ImportRoute()))),
                table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
    }

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(SheetText.HISTORY_TITLE), page)
                .onShow(this::load)
                .focus(table.view());
    }

    private Table<Entry> table() {
        var entries = new Table<Entry>(ui, EmptyState.of(Icon.HISTORY, ui.text(SheetText.HISTORY_EMPTY)));
        entries.lines(ui.text(SheetText.HISTORY_FILE), 300, Entry::file, this::kind);
        entries.lines(
                ui.text(SheetText.HISTORY_WHEN),
                190,
                entry -> ui.formats().moment(entry.at(), ui.clock().getZone()),
                Entry::user);
        entries.lines(ui.text(SheetText.HISTORY_WHAT), 420, entry -> line(entry, 0), entry -> line(entry, 1));
        entries.text(ui.text(SheetText.HISTORY_REFUSED), 170, this::refused);
        entries.nodes("", 120, this::acts);
        entries.identity(Entry::run);
        return entries;
    }

    private String kind(Entry entry) {
        return entry.kind().equals(ImportHistory.FOLDER)
                ? ui.text(SheetText.HISTORY_FOLDER)
                : ui.text(ListKind.valueOf(entry.kind()).title());
    }

    private String line(Entry entry, int at) {
        List<String> lines = words.lines(entry.counts());
        if (lines.size() <= at) {
            return "";
        }
        // The last line takes what is left.
        return at == 0 ? lines.getFirst() : String.join("   ", lines.subList(1, lines.size()));
    }

    private String refused(Entry entry) {
        if (entry.refused() == 0) {
            return "";
        }
        return ui.text(
                entry.rowsKept() ? SheetText.HISTORY_REFUSED_COUNT : SheetText.HISTORY_REFUSED_GONE,
                words.number(entry.refused()));
    }

    private Node acts(Entry entry) {
        if (entry.undone() && !entry.rowsKept()) {
            return Styled.label(ui.text(SheetText.HISTORY_UNDONE), "quiet");
        }
        List<MenuItem> items = new ArrayList<>();
        if (!entry.undone()) {
            items.add(Buttons.item(Icon.UNDO, ui.text(SheetText.HISTORY_UNDO), () -> ask(entry)));
        }
        if (entry.rowsKept()) {
            items.add(Buttons.item(Icon.SAVE, ui.text(SheetText.HISTORY_ROWS), () -> save(entry)));
            items.add(Buttons.item(Icon.DELETE, ui.text(SheetText.HISTORY_DISMISS), () -> dismiss(entry)));
        }
        Node more = Buttons.more(ui.text(SheetText.MENU_MORE), items);
        return entry.undone()
                ? Styled.row("filter-row", Styled.label(ui.text(SheetText.HISTORY_UNDONE), "quiet"), more)
                : more;
    }

    private void load() {
        ui.jobs()
                .run(
                        SheetText.JOB_LOAD,
                        progress -> services.imports().history().all(services.actor()))
                .then(entries -> {
                    subtitle.setText(ui.text(SheetText.HISTORY_SUBTITLE, words.number(entries.size())));
                    table.rows(entries);
                })
                .orShow();
    }

    private void ask(Entry entry) {
        ui.dialogs()
                .open(new Dialog(ui.text(SheetText.HISTORY_UNDO_TITLE, entry.file()))
                        .text(ui.text(SheetText.HISTORY_UNDO_TEXT))
                        .danger(ui.text(SheetText.HISTORY_UNDO), () -> undo(entry))
                        .cancel(ui.text(SheetText.HISTORY_KEEP)));
    }

    private void undo(Entry entry) {
        ui.jobs()
                .run(
                        SheetText.JOB_UNDO,
                        progress -> services.imports().history().undo(services.actor(), entry.act()))
                .then(act -> {
                    ui.snackbar().show(ui.text(SheetText.UNDONE, entry.file()));
                    load();
                })
                .orShow();
    }

    private void save(Entry entry) {
        new RefusedSaving(ui, services)
                .save(progress -> services.imports()
                        .history()
                        .refused(services.actor(), entry.run())
                        .orElseThrow());
    }

    private void dismiss(Entry entry) {
        ui.jobs()
                .act(
                        SheetText.JOB_LOAD,
                        progress -> services.imports().history().dismiss(services.actor(), entry.run()))
                .then(() -> {
                    ui.snackbar().show(ui.text(SheetText.HISTORY_DISMISSED));
                    load();
                })
                .orShow();
    }
}
