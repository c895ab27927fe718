package id.simpul.household.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Message;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.text.CsvText;
import id.simpul.store.Transaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** An import under way: the files, the act it writes, and what it has found so far. Only for {@link ImportPart}s. */
public final class ImportRun {
    /** Kind of record: families. */
    public static final String HOUSEHOLDS = "households";
    /** Kind of record: persons. */
    public static final String PERSONS = "persons";
    /** Kind of record: assessments. */
    public static final String ASSESSMENTS = "assessments";
    /** Kind of record: participations in programmes. */
    public static final String ASSISTANCE = "assistance";
    /** Kind of record: cases. */
    public static final String CASES = "cases";

    /** How many warnings are kept with their place; more are counted. */
    public static final int WARNINGS_KEPT = 10_000;

    private static final int PROGRESS_STEP = 250;

    private final CsvFolder folder;
    private final Transaction transaction;
    private final String office;
    private final LocalDate today;
    private final Progress progress;
    private final Map<String, IdMap> ids = new HashMap<>();
    private final Map<String, int[]> counts = new LinkedHashMap<>();
    private final List<ImportNote> warnings = new ArrayList<>();
    private final List<ImportNote> refused = new ArrayList<>();
    private int warningCount;
    private long rowsDone;
    private String scope = "";

    ImportRun(CsvFolder folder, Transaction transaction, String office, LocalDate today, Progress progress) {
        this.folder = folder;
        this.office = office;
        this.transaction = transaction;
        this.today = today;
        this.progress = progress;
    }

    /** The act being written. */
    public Transaction transaction() {
        return transaction;
    }

    /** Who imports. */
    public Actor actor() {
        return transaction.actor();
    }

    /** Office of the file that is imported into, Kemendagri code without dots. */
    public String office() {
        return office;
    }

    /** Says which area the ids of this folder belong to: two sub-districts number their families alike. */
    public void scope(String area) {
        scope = area;
    }

    /** The id {@code external} of this folder as rows keep it, so that the next import knows them again. */
    public String qualified(String external) {
        return scope + '/' + external;
    }

    /** Which day it is at the office. */
    public LocalDate today() {
        return today;
    }

    /** Rows by the ids of the files, for one kind of record; shared by all parts. */
    public IdMap ids(String kind) {
        return ids.computeIfAbsent(kind, k -> new IdMap());
    }

    /** Reads {@code file} row by row. What {@link CsvRow#refused} throws is noted and the next row follows. */
    public void read(String file, Consumer<CsvRow> each) {
        CsvFolder.Source source = folder.source(file);
        try (CsvReader<CsvRecord> rows = source.open()) {
            boolean header = true;
            for (CsvRecord row : rows) {
                if (!header) {
                    step();
                    one(new CsvRow(this, file, source.columns(), row), row, source, each);
                }
                header = false;
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (CsvParseException notCsv) {
            throw new Refusal(new ImportProblem.NotCsv(file));
        }
    }

    private void one(CsvRow row, CsvRecord raw, CsvFolder.Source source, Consumer<CsvRow> each) {
        try {
            if (raw.getFieldCount() != source.columns().size()) {
                throw row.refused(
                        source.lastColumn(),
                        CsvText.ROW_FIELDS,
                        raw.getFieldCount(),
                        source.columns().size());
            }
            each.accept(row);
        } catch (RowRefused refusal) {
            refused.add(new ImportNote(source.file(), row.line(), refusal.column(), refusal.reason()));
        }
    }

    private void step() {
        if (rowsDone++ % PROGRESS_STEP == 0) {
            progress.at(Math.min(rowsDone, folder.rows()), folder.rows());
            progress.check();
        }
    }

    /** Counts a record of {@code kind} that was written. */
    public void added(String kind) {
        counts.computeIfAbsent(kind, k -> new int[2])[0]++;
    }

    /** Counts a record of {@code kind} that an earlier import has written. */
    public void already(String kind) {
        counts.computeIfAbsent(kind, k -> new int[2])[1]++;
    }

    /** Notes something odd about a row that was read before. */
    public void warn(String file, long line, String column, Message reason) {
        warned(new ImportNote(file, line, column, reason));
    }

    void warned(ImportNote note) {
        warningCount++;
        if (warnings.size() < WARNINGS_KEPT) {
            warnings.add(note);
        }
    }

    ImportReport report() {
        Map<String, ImportReport.Count> result = new LinkedHashMap<>();
        counts.forEach((kind, count) -> result.put(kind, new ImportReport.Count(count[0], count[1])));
        return new ImportReport(transaction.actId(), result, warnings, warningCount, refused);
    }
}
