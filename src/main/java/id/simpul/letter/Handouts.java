package id.simpul.letter;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Refusal;
import id.simpul.paper.PaperSize;
import id.simpul.paper.PrintOrder;
import id.simpul.paper.Printing;
import id.simpul.store.Database;
import id.simpul.store.Transaction;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Gives papers that take no number to a printer or a file. They are made anew each time, so what remains is the act: each print
 * and each saved file leaves one.
 */
public final class Handouts {
    private final Database database;
    private final Printing printing;

    /** Papers of {@code database}, for the printers of {@code printing}. */
    public Handouts(Database database, Printing printing) {
        this.database = database;
        this.printing = printing;
    }

    /**
     * Prints {@code pdf} and records it.
     *
     * @param job what the printer's queue calls it; never a person's name
     * @param action of the act
     * @param told says in the act what the paper is about
     * @throws Refusal with {@code paper.PaperProblem}; then nothing is recorded
     */
    public void print(
            Actor actor,
            byte[] pdf,
            PaperSize size,
            PrintOrder order,
            String job,
            String action,
            Consumer<Transaction> told) {
        printing.print(pdf, size, order, job);
        record(actor, action, told);
    }

    /**
     * Saves {@code pdf} and records it. A file of that name is replaced only by a whole new one.
     *
     * @throws Refusal with {@link LetterProblem.CannotSave}; then nothing is recorded
     */
    public void save(Actor actor, byte[] pdf, Path file, String action, Consumer<Transaction> told) {
        LetterOutput.write(pdf, file);
        record(actor, action, told);
    }

    /** The printers papers go to. */
    public Printing printing() {
        return printing;
    }

    private void record(Actor actor, String action, Consumer<Transaction> told) {
        database.journal().write(actor, action, tx -> {
            told.accept(tx);
            return tx.actId();
        });
    }
}
