package id.simpul.store;

import static id.simpul.store.jooq.Tables.SETTING;

import id.simpul.kernel.Actor;
import id.simpul.store.jooq.tables.records.SettingRecord;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;

/** Settings of the office by name; journalled, so that who changed the letterhead is on record. They never leave the office. */
public final class Settings {
    private final Database database;

    /** Settings kept in {@code database}. */
    public Settings(Database database) {
        this.database = database;
    }

    /** The value of {@code name}, if it was ever set. */
    public Optional<String> find(String name) {
        return database.read(sql -> find(sql, name)).map(SettingRecord::getValue);
    }

    /** All settings whose name begins with {@code prefix}, name to value. */
    public Map<String, String> all(String prefix) {
        return database.read(sql -> all(sql, prefix));
    }

    /** As {@link #all(String)}, inside a query or act. */
    public static Map<String, String> all(DSLContext sql, String prefix) {
        var values = new TreeMap<String, String>();
        sql.selectFrom(SETTING)
                .where(SETTING.DELETED.eq(0L))
                .and(SETTING.NAME.startsWith(prefix))
                .orderBy(SETTING.ID.desc())
                .forEach(row -> values.put(row.getName(), row.getValue()));
        return values;
    }

    /** Sets {@code values} as one act of {@code actor}. */
    public void set(Actor actor, Map<String, String> values) {
        database.journal().write(actor, "setting.change", transaction -> {
            set(transaction, values);
            return transaction.actId();
        });
    }

    /** Sets {@code values} inside an act that does more. */
    public static void set(Transaction transaction, Map<String, String> values) {
        values.forEach((name, value) -> find(transaction.sql(), name)
                .ifPresentOrElse(
                        row -> transaction.update(row.setValue(value)),
                        () -> transaction.insert(
                                new SettingRecord().setName(name).setValue(value))));
    }

    private static Optional<SettingRecord> find(DSLContext sql, String name) {
        return sql.selectFrom(SETTING)
                .where(SETTING.NAME.eq(name))
                .and(SETTING.DELETED.eq(0L))
                .orderBy(SETTING.ID)
                .limit(1)
                .fetchOptional();
    }
}
