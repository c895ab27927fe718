package id.simpul.household.sheet;

import static id.simpul.store.jooq.Tables.ASSISTANCE;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.FamilyFilter;
import id.simpul.household.FamilyList;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.SheetText;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import id.simpul.store.WholeFile;
import id.simpul.store.jooq.tables.records.AssistanceRecord;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/**
 * Writes families, members and participations as lists. Each is recorded as an act; identity numbers are masked unless the
 * user may see them and says why they are needed. Not for the user interface's thread.
 */
public final class SheetExport {
    /** The act of an export. */
    public static final String ACTION = "export.sheet";

    private static final int PORTION = 500;

    private final Database database;
    private final FamilyList families;
    private final CodeLists codes;
    private final Regions regions;

    /** Exports of {@code database}. */
    public SheetExport(Database database, CodeLists codes, Regions regions) {
        this.database = database;
        this.families = new FamilyList(database);
        this.codes = codes;
        this.regions = regions;
    }

    /**
     * What to write.
     *
     * @param kind what each row is
     * @param filter which families
     * @param format what kind of file
     * @param reason why NIK and No. KK are needed in full; empty: they are masked
     */
    public record Order(ListKind kind, FamilyFilter filter, SheetFormat format, String reason) {
        /** Whether NIK and No. KK are masked. */
        public boolean masked() {
            return reason.isBlank();
        }
    }

    /** How many families {@code filter} shows. */
    public int count(Actor actor, FamilyFilter filter) {
        return families.count(actor, filter);
    }

    /**
     * Writes {@code file}, whole or not at all.
     *
     * @param texts the language of titles and codes
     * @return how many rows
     * @throws Refusal with {@link SheetProblem.NotWritten}
     * @throws java.util.concurrent.CancellationException if cancelled; no file is left
     */
    public long write(Actor actor, Order order, Texts texts, Path file, Progress progress) {
        actor.require(Capability.READ_RECORDS);
        if (!order.masked()) {
            actor.require(Capability.UNMASK_IDENTITY);
        }
        List<Long> households = families.ids(actor, order.filter());
        var rows = new ExportRows(
                order.kind(),
                texts,
                codes,
                new Villages(regions, database.office()),
                order.masked(),
                actor.may(Capability.READ_RESTRICTED));
        long[] count = new long[1];
        whole(file, out -> {
            try (TableWriter table =
                    TableWriter.of(order.format(), out, texts.get(order.kind().title()))) {
                table.head(rows.head());
                count[0] = database.read(sql -> all(sql, households, rows, table, progress));
            }
            // Written down before the file gets its name: no list leaves without a trace.
            database.journal().write(actor, ACTION, tx -> {
                tx.because(order.kind() + " " + order.format() + " " + count[0]
                        + (order.masked() ? "" : " NIK: " + order.reason().strip()));
                return tx.actId();
            });
        });
        return count[0];
    }

    /**
     * Writes the rows that an import left out, as they were, each with its reasons, to be corrected and imported again.
     *
     * @throws Refusal with {@link SheetProblem.NotWritten}
     */
    public void refused(Actor actor, RefusedRows rows, Texts texts, Path file) {
        actor.require(Capability.IMPORT_DATA);
        whole(file, out -> {
            try (TableWriter table = TableWriter.of(SheetFormat.XLSX, out, texts.get(SheetText.REFUSED_SHEET))) {
                List<TableWriter.Column> columns = new ArrayList<>();
                rows.heads().forEach(head -> columns.add(new TableWriter.Column(head, 20)));
                columns.add(new TableWriter.Column(texts.get(SheetText.REFUSED_ROW), 8));
                columns.add(new TableWriter.Column(texts.get(SheetText.REFUSED_REASON), 80));
                table.head(columns);
                for (ImportResult.RefusedRow row : rows.rows()) {
                    List<SheetCell> cells = new ArrayList<>();
                    for (int i = 0; i < rows.heads().size(); i++) {
                        cells.add(
                                i < row.cells().size()
                                        ? SheetCell.text(row.cells().get(i))
                                        : SheetCell.EMPTY);
                    }
                    cells.add(SheetCell.number(Long.toString(row.row())));
                    cells.add(SheetCell.text(String.join("; ", reasons(row, texts))));
                    table.row(cells);
                }
            }
            database.journal().write(actor, ACTION, tx -> {
                tx.because("REFUSED " + rows.rows().size());
                return tx.actId();
            });
        });
    }

    private static List<String> reasons(ImportResult.RefusedRow row, Texts texts) {
        return row.reasons().stream()
                .map(reason -> reason.column() < 0
                        ? texts.get(reason.reason())
                        : texts.get(SheetText.REFUSED_CELL, reason.cell(), reason.head(), texts.get(reason.reason())))
                .toList();
    }

    private long all(DSLContext sql, List<Long> households, ExportRows rows, TableWriter table, Progress progress) {
        long written = 0;
        for (int from = 0; from < households.size(); from += PORTION) {
            progress.at(from, households.size());
            progress.check();
            List<Long> portion = households.subList(from, Math.min(from + PORTION, households.size()));
            Map<Long, HouseholdRecord> families = new HashMap<>();
            sql.selectFrom(HOUSEHOLD)
                    .where(HOUSEHOLD.ID.in(portion))
                    .forEach(record -> families.put(record.getId(), record));
            Map<Long, List<PersonRecord>> members = new HashMap<>();
            sql.selectFrom(PERSON)
                    .where(PERSON.HOUSEHOLD.in(portion))
                    .and(PERSON.DELETED.eq(0L))
                    .orderBy(PERSON.RELATION, PERSON.BIRTH_DATE, PERSON.ID)
                    .forEach(record -> members.computeIfAbsent(record.getHousehold(), h -> new ArrayList<>())
                            .add(record));
            Map<Long, List<AssistanceRecord>> participations = new HashMap<>();
            if (rows.kind() == ListKind.PARTICIPATIONS) {
                sql.selectFrom(ASSISTANCE)
                        .where(ASSISTANCE.HOUSEHOLD.in(portion))
                        .and(ASSISTANCE.DELETED.eq(0L))
                        .orderBy(ASSISTANCE.ID)
                        .forEach(record -> participations
                                .computeIfAbsent(record.getHousehold(), h -> new ArrayList<>())
                                .add(record));
            }
            for (long id : portion) {
                HouseholdRecord family = families.get(id);
                if (family != null) {
                    written += write(
                            table,
                            rows.of(
                                    family,
                                    members.getOrDefault(id, List.of()),
                                    participations.getOrDefault(id, List.of())));
                }
            }
        }
        return written;
    }

    private static int write(TableWriter table, List<List<SheetCell>> rows) {
        try {
            for (List<SheetCell> row : rows) {
                table.row(row);
            }
            return rows.size();
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }

    private static void whole(Path file, WholeFile.Content content) {
        try {
            WholeFile.write(file, content);
        } catch (IOException | java.io.UncheckedIOException fault) {
            throw new Refusal(new SheetProblem.NotWritten(String.valueOf(file.getFileName())));
        }
    }
}
