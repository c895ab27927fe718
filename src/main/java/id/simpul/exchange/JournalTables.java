package id.simpul.exchange;

import id.simpul.exchange.format.RowSink;
import id.simpul.exchange.format.TableSource;
import id.simpul.store.Entity;
import id.simpul.store.JournalExport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What a bundle tells of a journal, as its tables: the acts first, then the changes of each entity. */
final class JournalTables {
    private JournalTables() {}

    /** The acts and changes of {@code told}, in the order of the entities. */
    static List<TableSource> of(JournalExport export, Collection<Entity> told) {
        var tables = new ArrayList<TableSource>();
        tables.add(new TableSource(
                JournalRows.ACTS, sink -> export.acts(told, act -> row(sink, json -> JournalRows.write(act, json)))));
        for (Entity entity : Entity.values()) {
            if (told.contains(entity)) {
                tables.add(new TableSource(
                        JournalRows.table(entity),
                        sink -> export.changes(entity, change -> row(sink, json -> JournalRows.write(change, json)))));
            }
        }
        return tables;
    }

    private static void row(RowSink sink, RowSink.Row row) {
        try {
            sink.row(row);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
