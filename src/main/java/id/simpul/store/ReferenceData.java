package id.simpul.store;

import static id.simpul.store.jooq.Tables.REF_STATE;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Dated code lists, services, stages and moves from {@code db/reference/*.csv} into their tables: loaded when a file is
 * created and again when the program brings other reference files than the database was loaded with.
 */
final class ReferenceData {
    private static final List<String> TABLES = List.of(
            "ref_code",
            "ref_service",
            "ref_stage",
            "ref_move",
            "ref_answer",
            "ref_holiday",
            "ref_pause",
            "ref_task",
            "ref_programme",
            "ref_proposal",
            "ref_rule",
            "ref_check",
            "ref_check_rule");

    private ReferenceData() {}

    static void loadIfChanged(Database database) {
        String hash = hash();
        String loaded =
                database.read(sql -> sql.select(REF_STATE.HASH).from(REF_STATE).fetchOne(REF_STATE.HASH));
        if (hash.equals(loaded)) {
            return;
        }
        database.writeLocal(sql -> {
            for (String name : TABLES) {
                load(sql, name);
            }
            sql.deleteFrom(REF_STATE).execute();
            sql.insertInto(REF_STATE)
                    .set(REF_STATE.ONE, 1L)
                    .set(REF_STATE.HASH, hash)
                    .execute();
            return null;
        });
    }

    private static void load(DSLContext sql, String name) {
        Table<?> table = DSL.table(DSL.name(name));
        sql.deleteFrom(table).execute();
        var inserts = new ArrayList<Query>();
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(open(name), StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                var fields = new ArrayList<Field<?>>();
                var values = new ArrayList<Object>();
                row.getFieldsAsMap().forEach((column, value) -> {
                    if (!value.isEmpty()) {
                        fields.add(DSL.field(DSL.name(column)));
                        values.add(value);
                    }
                });
                inserts.add(sql.insertInto(table, fields).values(values));
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        sql.batch(inserts).execute();
    }

    private static String hash() {
        MessageDigest digest = ActChain.sha256();
        for (String name : TABLES) {
            try (InputStream in = open(name)) {
                digest.update(in.readAllBytes());
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static InputStream open(String name) {
        InputStream in = ReferenceData.class.getResourceAsStream("/db/reference/" + name + ".csv");
        if (in == null) {
            throw new IllegalStateException("reference file missing: " + name);
        }
        return in;
    }
}
