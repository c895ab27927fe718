package id.simpul.paper.ui;

import id.simpul.kernel.Actor;
import id.simpul.l10n.text.PrintText;
import id.simpul.paper.Handout;
import id.simpul.paper.Handouts;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Ui;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Asks where to print a paper that takes no number, or where to save it, does so, and says that it is done. */
public final class PaperOutput {
    private final Ui ui;
    private final FilePicker files;
    private final Actor actor;
    private final Handouts handouts;

    /**
     * Output for {@code actor}.
     *
     * @param files chooses where to save
     * @param handouts prints, saves and records
     */
    public PaperOutput(Ui ui, FilePicker files, Actor actor, Handouts handouts) {
        this.ui = ui;
        this.files = files;
        this.actor = actor;
        this.handouts = handouts;
    }

    /**
     * A paper and what it is called.
     *
     * @param called what it is, with what it is told from others by, for example a number
     * @param file suggested name of its file, without personal data
     * @param handout its pages
     */
    public record Named(String called, String file, Handout handout) {
        /** A paper whose file is named as it is called. */
        public Named(String called, Handout handout) {
            // File names cannot hold everything that numbers can.
            this(called, called.replaceAll("[^\\p{L}\\p{N}. ]+", "-") + ".pdf", handout);
        }
    }

    /** Asks on which printer; where there is none, where to save. */
    public void print(Named paper) {
        Handout pages = paper.handout();
        new PrintDialog(
                        ui,
                        ui.text(PrintText.PRINT_OF, paper.called()),
                        handouts.printing(),
                        pages.size(),
                        order -> handouts.print(actor, pages, order),
                        () -> ui.snackbar().show(ui.text(PrintText.PRINTED, paper.called())),
                        () -> save(paper))
                .open();
    }

    /** Asks where to save it as a PDF file. */
    public void save(Named paper) {
        save(
                paper.called(),
                paper.file(),
                ui.text(PrintText.PDF_FILES),
                "pdf",
                file -> handouts.save(actor, paper.handout(), file));
    }

    /** Asks where to save the same as a workbook; {@code save} does, on a work thread, and records it. */
    public void saveWorkbook(String called, String name, Consumer<Path> save) {
        save(called, name, ui.text(PrintText.XLSX_FILES), "xlsx", save);
    }

    private void save(String called, String name, String kind, String ending, Consumer<Path> save) {
        files.save(ui.text(PrintText.SAVE_OF, called), name, kind, ending)
                .ifPresent(file -> ui.jobs()
                        .act(PrintText.JOB_SAVE, progress -> save.accept(file))
                        .then(() -> ui.snackbar().show(ui.text(PrintText.SAVED, String.valueOf(file.getFileName()))))
                        .orShow());
    }
}
