package id.simpul.paper;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.WholeFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;

/**
 * Gives papers that take no number to a printer or a file. They are made anew each time, so what remains is the act: each print
 * and each saved file leaves one. Not for the user interface's thread.
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
     * Prints {@code paper} and records it.
     *
     * @throws Refusal with {@link PaperProblem}; then nothing is recorded
     */
    public void print(Actor actor, Handout paper, PrintOrder order) {
        paper.needs().forEach(actor::require);
        printing.print(paper.pdf(), paper.size(), order, paper.job());
        record(actor, paper.act(), Handout.Way.PRINTED);
    }

    /**
     * Saves {@code paper} as a PDF file and records it. A file of that name is replaced only by a whole new one.
     *
     * @throws Refusal with {@link PaperProblem.CannotSave}; then nothing is recorded
     */
    public void save(Actor actor, Handout paper, Path file) {
        save(actor, paper.needs(), paper.act(), Handout.Way.PDF, paper.pdf(), file);
    }

    /**
     * Saves the workbook {@code xlsx} of what also is a paper, and records it as that paper.
     *
     * @param needs as {@link Handout#needs}
     * @param act as {@link Handout#act}
     * @throws Refusal with {@link PaperProblem.CannotSave}; then nothing is recorded
     */
    public void saveWorkbook(Actor actor, Set<Capability> needs, Handout.Act act, byte[] xlsx, Path file) {
        save(actor, needs, act, Handout.Way.WORKBOOK, xlsx, file);
    }

    private void save(Actor actor, Set<Capability> needs, Handout.Act act, Handout.Way way, byte[] bytes, Path file) {
        needs.forEach(actor::require);
        try {
            WholeFile.write(bytes, file);
        } catch (IOException fault) {
            throw new Refusal(new PaperProblem.CannotSave(
                    Objects.requireNonNullElse(file.getFileName(), file).toString()));
        }
        record(actor, act, way);
    }

    /** The printers papers go to. */
    public Printing printing() {
        return printing;
    }

    private void record(Actor actor, Handout.Act act, Handout.Way way) {
        database.journal().write(actor, act.action(way), tx -> {
            act.told().accept(tx, way);
            return tx.actId();
        });
    }
}
