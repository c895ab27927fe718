package id.simpul.paper.ui;

import id.simpul.l10n.text.PrintText;
import id.simpul.paper.PaperSize;
import id.simpul.paper.PrintOrder;
import id.simpul.paper.Printing;
import id.simpul.screen.Buttons;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A paper as it will be printed, with what is done with it: print, save, go back. */
public final class PaperScreen {
    private final Ui ui;
    private final FilePicker files;
    private final String title;
    private final Source source;
    private final PagePreview preview;
    private final Label subtitle = new Label();
    private final List<Node> acts = new ArrayList<>();
    private @Nullable Paper paper;

    /**
     * What is shown.
     *
     * @param name what this paper is told from others by, for example a number
     * @param subtitle under the title of the screen
     * @param size the sheet in the tray
     * @param pdf its pages
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Paper(String name, String subtitle, PaperSize size, byte[] pdf) {}

    /** Where the paper comes from and what becomes of it. All but {@link #printing} is called on a work thread. */
    public interface Source {
        /** The paper as it would be printed now. */
        Paper paper();

        /** Prints it. */
        void print(PrintOrder order);

        /** Saves it as a PDF file. */
        void save(Path file);

        /** The printers it goes to. */
        Printing printing();

        /** Whether this user may print and save it. */
        default boolean mayGiveOut() {
            return true;
        }
    }

    /**
     * A screen for what {@code source} makes.
     *
     * @param files chooses where to save
     * @param title of the screen, and first word of its files
     */
    public PaperScreen(Ui ui, FilePicker files, String title, Source source) {
        this.ui = ui;
        this.files = files;
        this.title = title;
        this.source = source;
        this.preview = new PagePreview(ui);
    }

    /** The screen. */
    public Screen screen() {
        boolean may = source.mayGiveOut();
        if (may) {
            acts.add(Buttons.secondary(Icon.PDF, ui.text(PrintText.SAVE_PDF), this::save));
            acts.add(Buttons.primary(Icon.PRINT, ui.text(PrintText.PRINT), this::print));
            acts.forEach(act -> act.setDisable(true));
        }
        List<Node> all = new ArrayList<>(acts);
        all.addFirst(Buttons.secondary(ui.text(PrintText.BACK), ui.navigator()::back));
        VBox.setVgrow(preview.node(), Priority.ALWAYS);
        VBox head = Styled.column("paper-head", Heads.page(title, subtitle, all.toArray(Node[]::new)));
        Screen screen = Screen.of(title, new VBox(head, preview.node()))
                .onShow(this::load)
                .focus(preview.focus())
                .hint(ui.text(PrintText.PAGE_KEYS), ui.text(PrintText.KEY_PAGES));
        return may ? screen.key("Ctrl+P", ui.text(PrintText.KEY_PRINT), this::print) : screen;
    }

    private void load() {
        ui.jobs()
                .run(PrintText.PREPARING, progress -> source.paper())
                .then(made -> {
                    paper = made;
                    subtitle.setText(made.subtitle());
                    acts.forEach(act -> act.setDisable(false));
                    preview.show(made.pdf());
                })
                .orShow();
    }

    private String named(Paper shown) {
        return shown.name().isEmpty() ? title : ui.text(PrintText.NAMED, title, shown.name());
    }

    private void print() {
        Paper shown = paper;
        if (shown != null) {
            new PrintDialog(
                            ui,
                            ui.text(PrintText.PRINT_OF, named(shown)),
                            source.printing(),
                            shown.size(),
                            source::print,
                            () -> ui.snackbar().show(ui.text(PrintText.PRINTED, named(shown))),
                            this::save)
                    .open();
        }
    }

    private void save() {
        Paper shown = paper;
        if (shown != null) {
            files.save(
                            ui.text(PrintText.SAVE_OF, title),
                            // File names cannot hold everything that numbers can.
                            named(shown).replaceAll("[^\\p{L}\\p{N}. ]+", "-") + ".pdf",
                            ui.text(PrintText.PDF_FILES),
                            "pdf")
                    .ifPresent(file -> ui.jobs()
                            .act(PrintText.JOB_SAVE, progress -> source.save(file))
                            .then(() ->
                                    ui.snackbar().show(ui.text(PrintText.SAVED, String.valueOf(file.getFileName()))))
                            .orShow());
        }
    }
}
