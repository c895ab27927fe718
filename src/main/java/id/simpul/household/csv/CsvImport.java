package id.simpul.household.csv;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Imports a folder of CSV files: everything is checked first, then all parts write inside one act, so that an import is
 * there as a whole or not at all and can be undone as a whole. Importing a folder again adds what is new and leaves what is
 * there.
 */
public final class CsvImport {
    private final Database database;
    private final List<ImportPart> parts;
    private final Clock clock;

    /** An import into {@code database} with {@code parts} in the order they run. */
    public CsvImport(Database database, List<ImportPart> parts, Clock clock) {
        this.database = database;
        this.parts = List.copyOf(parts);
        this.clock = clock;
    }

    /**
     * Imports {@code folder}.
     *
     * @throws Refusal with {@link ImportProblem} before anything is written, or as the store refuses to write
     * @throws java.util.concurrent.CancellationException if cancelled; nothing stays
     */
    public ImportReport run(Actor actor, Path folder, Progress progress) {
        actor.require(Capability.IMPORT_DATA);
        CsvFolder files = CsvFolder.open(
                folder, parts.stream().flatMap(part -> part.files().stream()).toList(), progress);
        return database.journal().write(actor, "import.csv", tx -> {
            var run = new ImportRun(files, tx, database.office(), LocalDate.now(clock), progress);
            for (ImportPart part : parts) {
                part.run(run);
            }
            return run.report();
        });
    }
}
