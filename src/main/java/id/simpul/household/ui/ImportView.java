package id.simpul.household.ui;

import id.simpul.household.sheet.ImportHistory;
import id.simpul.household.sheet.ImportResult;
import id.simpul.household.sheet.Inspection;
import id.simpul.household.sheet.Mapping;
import id.simpul.household.sheet.RefusedRows;
import id.simpul.household.sheet.SheetImport;
import id.simpul.l10n.text.SheetText;
import id.simpul.screen.Buttons;
import id.simpul.screen.DropZone;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.PageJob;
import id.simpul.screen.PageSlot;
import id.simpul.screen.Screen;
import id.simpul.screen.Stepper;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Imports a list in four steps: which file, what its columns mean, what would happen, what did. */
public final class ImportView {
    private static final List<String> ENDINGS = List.of("xlsx", "xlsm", "ods", "csv", "txt", "tsv");
    private static final SheetText[] STEPS = {
        SheetText.STEP_FILE, SheetText.STEP_COLUMNS, SheetText.STEP_CHECK, SheetText.STEP_DONE
    };

    private final Ui ui;
    private final SheetServices services;
    private final SheetWords words;
    private final PageSlot root = new PageSlot();
    private final PageJob job;
    private @Nullable ColumnsPage columns;

    /** The import of the signed-in user. */
    public ImportView(Ui ui, SheetServices services) {
        this.ui = ui;
        this.services = services;
        this.words = new SheetWords(ui, services.codes(), services.regions());
        this.job = new PageJob(ui, root::node);
        DropZone.accept(root.node(), files -> {
            if (!job.busy()) {
                take(files.getFirst());
            }
        });
        begin();
    }

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(SheetText.IMPORT_TITLE), root.node())
                .onShow(this::focus)
                .key("Ctrl+O", ui.text(SheetText.KEY_CHOOSE), this::choose)
                .key("Ctrl+Enter", ui.text(SheetText.KEY_GO_ON), root::press);
    }

    private void focus() {
        Node next = root.node().lookup(".button.primary");
        if (next != null) {
            next.requestFocus();
        }
    }

    /** Reads {@code file} at once, as if it had been dropped here. */
    public void take(Path file) {
        inspect(file, null, null);
    }

    private void choose() {
        services.files()
                .open(ui.text(SheetText.FILE_CHOOSE_TITLE), ui.text(SheetText.FILE_KIND), ENDINGS)
                .ifPresent(this::take);
    }

    private void begin() {
        columns = null;
        VBox zone = DropZone.of(
                Icon.TABLE,
                ui.text(SheetText.FILE_DROP),
                Buttons.primary(Icon.FOLDER, ui.text(SheetText.FILE_CHOOSE), this::choose));
        VBox.setVgrow(zone, Priority.ALWAYS);
        show(
                0,
                ui.text(SheetText.IMPORT_TITLE),
                ui.text(SheetText.FILE_SUBTITLE),
                List.of(Buttons.secondary(
                        Icon.HISTORY,
                        ui.text(SheetText.HISTORY_OPEN),
                        () -> ui.navigator().go(new ImportHistoryRoute()))),
                zone);
    }

    private void inspect(Path file, @Nullable Integer sheet, @Nullable Long headRow) {
        job.run(
                SheetText.JOB_READ,
                progress -> services.imports().inspect(services.actor(), file, sheet, headRow, progress),
                list -> {
                    columns = new ColumnsPage(
                            ui,
                            services,
                            words,
                            list,
                            (other, head) -> inspect(file, other, head),
                            mapping -> check(list, mapping));
                    columns();
                });
    }

    private void columns() {
        ColumnsPage page = columns;
        if (page == null) {
            begin();
            return;
        }
        show(
                1,
                ui.text(SheetText.IMPORT_FILE_TITLE, page.list().name()),
                page.subtitle(),
                List.of(Buttons.secondary(ui.text(SheetText.COLUMNS_BACK), this::begin), page.check()),
                page.node());
    }

    private void check(Inspection list, Mapping mapping) {
        job.run(
                SheetText.JOB_CHECK,
                progress -> services.imports().check(services.actor(), list, mapping, progress),
                result -> checked(list, mapping, result));
    }

    private void checked(Inspection list, Mapping mapping, ImportResult result) {
        boolean something = result.counts().values().stream().anyMatch(count -> count.created() + count.changed() > 0);
        List<Node> acts = new ArrayList<>();
        acts.add(Buttons.secondary(ui.text(SheetText.CHECK_BACK), this::columns));
        refused(list, result).ifPresent(acts::add);
        if (something) {
            acts.add(Buttons.primary(Icon.DONE, ui.text(SheetText.CHECK_IMPORT), () -> write(list, mapping)));
        }
        show(
                2,
                ui.text(SheetText.IMPORT_FILE_TITLE, list.name()),
                ui.text(something ? SheetText.CHECK_SUBTITLE : SheetText.CHECK_NOTHING),
                acts,
                new ResultPane(ui, words, result).node());
    }

    private void write(Inspection list, Mapping mapping) {
        job.run(
                SheetText.JOB_IMPORT,
                progress -> services.imports().run(services.actor(), list, mapping, progress),
                done -> done(list, done));
    }

    private void done(Inspection list, SheetImport.Done done) {
        List<Node> acts = new ArrayList<>();
        acts.add(Buttons.secondary(ui.text(SheetText.DONE_AGAIN), this::begin));
        refused(list, done.result()).ifPresent(acts::add);
        acts.add(Buttons.secondary(
                Icon.HISTORY,
                ui.text(SheetText.HISTORY_OPEN),
                () -> ui.navigator().go(new ImportHistoryRoute())));
        acts.add(Buttons.primary(
                Icon.DONE, ui.text(SheetText.DONE_FINISH), () -> ui.navigator().go(new FamiliesRoute())));
        show(
                3,
                ui.text(SheetText.IMPORT_FILE_TITLE, list.name()),
                ui.text(SheetText.DONE_SUBTITLE),
                acts,
                new ResultPane(ui, words, done.result()).node());
        ui.snackbar().undoable(ui.text(SheetText.IMPORTED, list.name()), () -> undo(list, done));
    }

    private void undo(Inspection list, SheetImport.Done done) {
        ImportHistory history = services.imports().history();
        job.run(
                SheetText.JOB_UNDO,
                progress -> history.undo(services.actor(), done.act(), progress),
                act -> {
                    ui.snackbar().show(ui.text(SheetText.UNDONE, list.name()));
                    columns();
                },
                failure -> ImportHistoryView.refused(ui, failure));
    }

    private Optional<Node> refused(Inspection list, ImportResult result) {
        return result.refused().isEmpty()
                ? Optional.empty()
                : Optional.of(Buttons.secondary(
                        Icon.SAVE,
                        ui.text(SheetText.REFUSED_SAVE),
                        () -> new RefusedSaving(ui, services)
                                .save(progress -> new RefusedRows(list.heads(), result.refused()))));
    }

    private void show(int step, String title, String subtitle, List<Node> acts, Node content) {
        List<Stepper.Step> steps = new ArrayList<>();
        for (SheetText name : STEPS) {
            steps.add(new Stepper.Step(ui.text(name), ""));
        }
        var stepper = new Stepper(
                steps, step == STEPS.length - 1 ? STEPS.length : step, ui.text(SheetText.STEP_SPOKEN, step + 1));
        VBox page = Styled.column(
                "page",
                Heads.page(title, new Label(subtitle), acts.toArray(Node[]::new)),
                stepper.node(),
                job.node(),
                content);
        VBox.setVgrow(content, Priority.ALWAYS);
        root.show(page);
    }
}
