package id.simpul.letter.ui;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.LetterText;
import id.simpul.l10n.text.PrintText;
import id.simpul.letter.ReceiptDesk;
import id.simpul.paper.ui.PagePreview;
import id.simpul.paper.ui.PrintDialog;
import id.simpul.screen.Buttons;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The receipt of a case as it will be printed. */
public final class ReceiptView {
    private final Ui ui;
    private final Actor actor;
    private final ReceiptDesk desk;
    private final FilePicker files;
    private final ReceiptRoute route;
    private final PagePreview preview;
    private final Label subtitle = new Label();
    private final List<Node> acts = new ArrayList<>();
    private ReceiptDesk.@Nullable Sheet sheet;

    /** The receipt of {@code route}; {@code files} chooses where to save. */
    public ReceiptView(Ui ui, Actor actor, ReceiptDesk desk, FilePicker files, ReceiptRoute route) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.files = files;
        this.route = route;
        this.preview = new PagePreview(ui);
    }

    /** The screen. */
    public Screen screen() {
        boolean may = actor.may(Capability.WORK_CASE);
        if (may) {
            acts.add(Buttons.secondary(Icon.PDF, ui.text(LetterText.SAVE_PDF), this::save));
            acts.add(Buttons.primary(Icon.PRINT, ui.text(LetterText.PRINT), this::print));
            acts.forEach(act -> act.setDisable(true));
        }
        List<Node> all = new ArrayList<>(acts);
        all.addFirst(Buttons.secondary(ui.text(LetterText.CONFIRM_BACK), ui.navigator()::back));
        VBox.setVgrow(preview.node(), Priority.ALWAYS);
        VBox head = Styled.column(
                "paper-head", Heads.page(ui.text(LetterText.RECEIPT_TITLE), subtitle, all.toArray(Node[]::new)));
        Screen screen = Screen.of(ui.text(LetterText.RECEIPT_TITLE), new VBox(head, preview.node()))
                .onShow(this::load)
                .focus(preview.focus())
                .hint(ui.text(PrintText.PAGE_KEYS), ui.text(LetterText.KEY_PAGES));
        return may ? screen.key("Ctrl+P", ui.text(PrintText.KEY_PRINT), this::print) : screen;
    }

    private void load() {
        ui.jobs()
                .run(LetterText.JOB_PREVIEW, progress -> desk.sheet(actor, route.caseFile()))
                .then(made -> {
                    sheet = made;
                    subtitle.setText(ui.text(LetterText.RECEIPT_OF, made.register()));
                    acts.forEach(act -> act.setDisable(false));
                    preview.show(made.pdf());
                })
                .orShow();
    }

    private void print() {
        ReceiptDesk.Sheet shown = sheet;
        if (shown != null) {
            new PrintDialog(
                            ui,
                            ui.text(LetterText.RECEIPT_PRINT_TITLE, shown.register()),
                            desk.printing(),
                            shown.sheet(),
                            order -> desk.print(actor, route.caseFile(), order),
                            () -> ui.snackbar().show(ui.text(LetterText.RECEIPT_PRINTED, shown.register())),
                            this::save)
                    .open();
        }
    }

    private void save() {
        ReceiptDesk.Sheet shown = sheet;
        if (shown != null) {
            files.save(
                            ui.text(LetterText.RECEIPT_SAVE_TITLE),
                            ui.text(LetterText.RECEIPT_NAME, LetterActions.fileName(shown.register())),
                            ui.text(LetterText.PDF_FILES),
                            "pdf")
                    .ifPresent(file -> ui.jobs()
                            .act(LetterText.JOB_SAVE, progress -> desk.save(actor, route.caseFile(), file))
                            .then(() ->
                                    ui.snackbar().show(ui.text(LetterText.SAVED, String.valueOf(file.getFileName()))))
                            .orShow());
        }
    }
}
