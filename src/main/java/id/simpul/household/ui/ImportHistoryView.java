package id.simpul.household.ui;

import id.simpul.household.sheet.ImportHistory.Entry;
import id.simpul.household.sheet.SheetProblem;
import id.simpul.l10n.text.SheetText;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Failure;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.MasterDetail;
import id.simpul.screen.PageJob;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What was imported, with the way back, and the rows that were left out until they are dealt with. */
public final class ImportHistoryView implements ImportPanel.Acts {
    private final Ui ui;
    private final SheetServices services;
    private final SheetWords words;
    private final Table<Entry> table;
    private final Label subtitle = new Label();
    private final MasterDetail node;
    private final ImportPanel panel;
    private final PageJob job;

    /** The history for the signed-in user. */
    public ImportHistoryView(Ui ui, SheetServices services) {
        this.ui = ui;
        this.services = services;
        this.words = new SheetWords(ui, services.codes(), services.regions());
        this.table = table();
        this.job = new PageJob(ui, this::page);
        this.node = new MasterDetail(
                ui,
                Styled.column(
                        "page",
                        Heads.page(
                                ui.text(SheetText.HISTORY_TITLE),
                                subtitle,
                                Buttons.secondary(
                                        Icon.UPLOAD,
                                        ui.text(SheetText.HISTORY_NEW),
                                        () -> ui.navigator().go(new ImportRoute()))),
                        job.node(),
                        table.node()));
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        this.panel = new ImportPanel(ui, words, this);
        table.onSelect(entry -> {
            if (entry != null) {
                node.selected(panel.node(entry));
            }
        });
        table.onOpen(this::open);
    }

    private MasterDetail page() {
        return node;
    }

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(SheetText.HISTORY_TITLE), node)
                .onShow(this::load)
                .focus(table.view())
                .hint("Enter", ui.text(SheetText.KEY_ACTS));
    }

    private Table<Entry> table() {
        var entries = new Table<Entry>(ui, EmptyState.of(Icon.HISTORY, ui.text(SheetText.HISTORY_EMPTY)));
        entries.lines(ui.text(SheetText.HISTORY_FILE), 250, Entry::file, entry -> words.kind(entry.kind()))
                .badge(entry -> entry.undone()
                        ? Optional.of(new Badge(ui.text(SheetText.HISTORY_UNDONE), Tone.NEUTRAL))
                        : Optional.empty());
        entries.lines(
                ui.text(SheetText.HISTORY_WHEN),
                170,
                entry -> ui.formats().moment(entry.at(), ui.clock().getZone()),
                Entry::user);
        entries.lines(ui.text(SheetText.HISTORY_WHAT), 300, entry -> line(entry, 0), entry -> line(entry, 1));
        entries.text(ui.text(SheetText.HISTORY_REFUSED), 150, this::refused).optional();
        entries.identity(Entry::run);
        return entries;
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

    /** Enter goes on to what can be done with the import. */
    private void open(Entry entry) {
        VBox record = panel.node(entry);
        node.open(record);
        Node first = record.lookup(".detail-foot .button");
        if (first != null) {
            first.requestFocus();
        }
    }

    private void load() {
        ui.jobs()
                .run(
                        SheetText.JOB_LOAD,
                        progress -> services.imports().history().all(services.actor()))
                .then(this::show)
                .orShow();
    }

    private void show(List<Entry> entries) {
        subtitle.setText(ui.text(SheetText.HISTORY_SUBTITLE, words.number(entries.size())));
        Entry before = table.selected();
        table.rows(entries);
        Entry now = table.selected();
        if (before == null || now == null) {
            table.selectFirst();
        } else if (!now.equals(before) && node.showing()) {
            node.selected(panel.node(now));
        }
    }

    @Override
    public void undo(Entry entry) {
        ui.dialogs()
                .open(new Dialog(ui.text(SheetText.HISTORY_UNDO_TITLE, entry.file()))
                        .text(ui.text(SheetText.HISTORY_UNDO_TEXT))
                        .danger(ui.text(SheetText.HISTORY_UNDO), () -> takeBack(entry))
                        .cancel(ui.text(SheetText.HISTORY_KEEP)));
    }

    private void takeBack(Entry entry) {
        job.run(
                SheetText.JOB_UNDO,
                progress -> services.imports().history().undo(services.actor(), entry.act(), progress),
                act -> {
                    ui.snackbar().show(ui.text(SheetText.UNDONE, entry.file()));
                    table.focus();
                    load();
                },
                failure -> refused(ui, failure));
    }

    /** Shows why an import stays; what stands in its way can be opened. */
    static void refused(Ui ui, Failure failure) {
        if (failure instanceof Failure.Refused refusal
                && refusal.problem() instanceof SheetProblem.StillNeeded needed) {
            new StillNeededDialog(ui).open(needed);
        } else {
            ui.dialogs().show(failure);
        }
    }

    @Override
    public void save(Entry entry) {
        new RefusedSaving(ui, services)
                .save(progress -> services.imports()
                        .history()
                        .refused(services.actor(), entry.run())
                        .orElseThrow());
    }

    @Override
    public void dismiss(Entry entry) {
        ui.dialogs()
                .open(new Dialog(ui.text(SheetText.HISTORY_DISMISS_TITLE, words.number(entry.refused())))
                        .text(ui.text(SheetText.HISTORY_DISMISS_TEXT, entry.file()))
                        .danger(ui.text(SheetText.HISTORY_DISMISS), () -> forget(entry))
                        .cancel(ui.text(SheetText.HISTORY_KEEP)));
    }

    private void forget(Entry entry) {
        ui.jobs()
                .act(
                        SheetText.JOB_LOAD,
                        progress -> services.imports().history().dismiss(services.actor(), entry.run()))
                .then(() -> {
                    ui.snackbar().show(ui.text(SheetText.HISTORY_DISMISSED));
                    table.focus();
                    load();
                })
                .orShow();
    }

    @Override
    public void close() {
        node.close();
    }
}
