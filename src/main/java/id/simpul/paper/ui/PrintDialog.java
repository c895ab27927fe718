package id.simpul.paper.ui;

import id.simpul.kernel.Progress;
import id.simpul.l10n.text.PrintText;
import id.simpul.paper.PaperProblem;
import id.simpul.paper.PaperSize;
import id.simpul.paper.PrintOrder;
import id.simpul.paper.Printer;
import id.simpul.paper.Printing;
import id.simpul.screen.Dialog;
import id.simpul.screen.Jobs;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;

/**
 * Asks on which printer to print how often. Says beforehand if the printer lacks the paper; where there is no printer, saving
 * as a file takes its place.
 */
public final class PrintDialog {
    private static final long MOST_COPIES = 99;

    private final Ui ui;
    private final String title;
    private final Printing printing;
    private final PaperSize size;
    private final BiConsumer<PrintOrder, Progress> print;
    private final Runnable printed;
    private final Runnable save;
    private final Jobs looking;
    private final VBox warning = Styled.column("dialog-stack");
    private final CheckBox inTray;
    private final BooleanProperty blocked = new SimpleBooleanProperty();

    /**
     * A dialog that is not open yet.
     *
     * @param title what is printed
     * @param size the sheet it needs
     * @param print prints it, on a work thread
     * @param printed follows when the printer has taken it
     * @param save saves the same as a file
     */
    public PrintDialog(
            Ui ui,
            String title,
            Printing printing,
            PaperSize size,
            Consumer<PrintOrder> print,
            Runnable printed,
            Runnable save) {
        this(ui, title, printing, size, (order, progress) -> print.accept(order), printed, save);
    }

    /** As the other, for a pile: {@code print} tells how far it is, and can be stopped. */
    public PrintDialog(
            Ui ui,
            String title,
            Printing printing,
            PaperSize size,
            BiConsumer<PrintOrder, Progress> print,
            Runnable printed,
            Runnable save) {
        this.ui = ui;
        this.title = title;
        this.printing = printing;
        this.size = size;
        this.print = print;
        this.printed = printed;
        this.save = save;
        this.looking = ui.jobs().latest();
        this.inTray = new CheckBox(ui.text(PrintText.IN_TRAY, size.label()));
    }

    /** Looks for printers and opens. */
    public void open() {
        ui.jobs()
                .run(
                        PrintText.JOB_PRINTERS,
                        progress ->
                                printing.printers().stream().map(Printer::name).toList())
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
        Button button = form.submit(PrintText.PRINT, () -> print(form, printer, copies));
        button.disableProperty().bind(blocked.and(inTray.selectedProperty().not()));
        printer.onChange(chosen -> chosen.ifPresent(name -> look(name)));
        printer.set(printers.getFirst());
        look(printers.getFirst());
        ui.dialogs()
                .open(new Dialog(title)
                        .content(form.node())
                        .content(warning)
                        .button(button)
                        .secondary(ui.text(PrintText.SAVE_PDF), save)
                        .cancel(ui.text(PrintText.CANCEL))
                        .focus(button));
    }

    private void look(String printer) {
        looking.run(PrintText.JOB_PRINTERS, progress -> printing.obstacle(printer, size))
                .then(obstacle -> {
                    warning.getChildren().clear();
                    obstacle.ifPresent(found ->
                            warning.getChildren().add(Note.of(ui, found).node()));
                    inTray.setSelected(false);
                    obstacle.filter(found -> found instanceof PaperProblem.PrinterLacksSize)
                            .ifPresent(lacks -> warning.getChildren().add(inTray));
                    // A printer that does not tell its papers may well have this one.
                    blocked.set(obstacle.filter(found -> !(found instanceof PaperProblem.PrinterSizesUnknown))
                            .isPresent());
                })
                .orShow();
    }

    private void print(Form form, Field<String> printer, Field<Long> copies) {
        var order = new PrintOrder(
                printer.value().orElseThrow(),
                copies.value().orElseThrow().intValue(),
                inTray.isSelected() ? PrintOrder.Unlisted.PRINT : PrintOrder.Unlisted.REFUSE);
        ui.jobs()
                .act(PrintText.JOB_PRINT, progress -> print.accept(order, progress))
                .then(() -> {
                    ui.dialogs().close();
                    printed.run();
                })
                .or(form::refused);
    }
}
