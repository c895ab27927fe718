package id.simpul.household.csv;

import id.simpul.household.sheet.ImportHistory;
import id.simpul.household.sheet.Tally;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.Transaction;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
            ImportReport report = run.report();
            keep(tx, folder, files.rows(), report);
            return report;
        });
    }

    /** In the history of imports a folder stands beside lists. */
    private void keep(Transaction tx, Path folder, long rows, ImportReport report) {
        Map<String, List<Integer>> counts = new LinkedHashMap<>();
        Map.of(
                        Tally.Kind.FAMILIES, ImportRun.HOUSEHOLDS,
                        Tally.Kind.MEMBERS, ImportRun.PERSONS,
                        Tally.Kind.PARTICIPATIONS, ImportRun.ASSISTANCE)
                .forEach((kind, name) -> {
                    ImportReport.Count count = report.count(name);
                    counts.put(kind.name(), List.of(count.added(), 0, count.already()));
                });
        ImportHistory.keep(
                tx,
                clock.instant(),
                String.valueOf(folder.getFileName()),
                ImportHistory.FOLDER,
                rows,
                counts,
                report.warningCount(),
                report.refused().size(),
                null);
    }
}
