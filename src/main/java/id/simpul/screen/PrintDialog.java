package id.simpul.screen;

import id.simpul.kernel.Problem;
import id.simpul.l10n.text.PrintText;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/**
 * Asks on which printer to print how often. Says beforehand if the printer lacks the paper; where there is no printer, saving
 * as a file takes its place.
 */
public final class PrintDialog {
    private static final long MOST_COPIES = 99;

    /** What is printed. */
    public interface Job {
        /** Names of the printers there are, the preferred one first. Called on a work thread. */
        List<String> printers();

        /** What stands in the way of printing on {@code printer}. Called on a work thread. */
        Optional<Obstacle> obstacle(String printer);

        /** Prints; called on a work thread. */
        void print(String printer, int copies);
    }

    /**
     * What stands in the way.
     *
     * @param blocks false: a mere warning
     */
    public record Obstacle(Problem problem, boolean blocks) {}

    private final Ui ui;
    private final String title;
    private final Job job;
    private final Runnable printed;
    private final Runnable save;
    private final Jobs looking;
    private final VBox warning = new VBox();

    /**
     * A dialog that is not open yet.
     *
     * @param title what is printed
     * @param printed follows when the printer has taken it
     * @param save saves the same as a file
     */
    public PrintDialog(Ui ui, String title, Job job, Runnable printed, Runnable save) {
        this.ui = ui;
        this.title = title;
        this.job = job;
        this.printed = printed;
        this.save = save;
        this.looking = ui.jobs().latest();
    }

    /** Looks for printers and opens. */
    public void open() {
        ui.jobs()
                .run(PrintText.JOB_PRINTERS, progress -> job.printers())
                .then(this::open)
                .orShow();
    }

    private void open(List<String> printers) {
        if (printers.isEmpty()) {
            ui.dialogs()
                    .open(new Dialog(title)
                            .content(new Note(Tone.WARNING, ui.text(PrintText.NO_PRINTER))
                                    .text(ui.text(PrintText.NO_PRINTER_NEXT))
                                    .node())
                            .primary(ui.text(PrintText.SAVE_PDF), save)
                            .cancel(ui.text(PrintText.CANCEL)));
            return;
        }
        var form = new Form(ui);
        Field<String> printer = form.choice(PrintText.PRINTER, printers, name -> name, name -> name)
                .required()
                .span(8);
        Field<Long> copies = form.number(PrintText.COPIES)
                .required()
                .span(4)
                .check(number -> number >= 1 && number <= MOST_COPIES
                        ? Optional.empty()
                        : Optional.of(ui.text(PrintText.COPIES_RANGE, MOST_COPIES)));
        copies.set(1L);
        Button print = form.submit(PrintText.PRINT, () -> print(form, printer, copies));
        printer.onChange(chosen -> chosen.ifPresent(name -> look(name, print)));
        printer.set(printers.getFirst());
        look(printers.getFirst(), print);
        ui.dialogs()
                .open(new Dialog(title)
                        .content(form.node())
                        .content(warning)
                        .button(print)
                        .secondary(ui.text(PrintText.SAVE_PDF), save)
                        .cancel(ui.text(PrintText.CANCEL))
                        .focus(print));
    }

    private void look(String printer, Button print) {
        looking.run(PrintText.JOB_PRINTERS, progress -> job.obstacle(printer))
                .then(obstacle -> {
                    warning.getChildren().clear();
                    obstacle.ifPresent(found -> warning.getChildren()
                            .add(Note.of(ui, found.problem()).node()));
                    print.setDisable(obstacle.filter(Obstacle::blocks).isPresent());
                })
                .orShow();
    }

    private void print(Form form, Field<String> printer, Field<Long> copies) {
        String name = printer.value().orElseThrow();
        int count = copies.value().orElseThrow().intValue();
        ui.jobs()
                .act(PrintText.JOB_PRINT, progress -> job.print(name, count))
                .then(() -> {
                    ui.dialogs().close();
                    printed.run();
                })
                .or(form::refused);
    }
}
