package id.simpul.referral;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.INSTALL;
import static id.simpul.store.jooq.Tables.INSTALL_STATE;

import id.simpul.kernel.Dot;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import java.util.Objects;
import org.jooq.DSLContext;

/** Which office a case belongs to: the one it was transferred to last, else the one that took it in. Always exactly one. */
final class Ownership {
    private Ownership() {}

    /** Code of the office that owns {@code file} now. */
    static String of(DSLContext sql, CaseFileRecord file) {
        return file.getHeldBy().isEmpty() ? takenInBy(sql, file.getId()) : file.getHeldBy();
    }

    /** Code of the office that took the case of row {@code id} in: its number says which installation gave it. */
    static String takenInBy(DSLContext sql, long id) {
        String office = sql.select(INSTALL.OFFICE)
                .from(INSTALL)
                .where(INSTALL.NUMBER.eq((long) Dot.install(id)))
                .fetchOne(INSTALL.OFFICE);
        return office != null
                ? office
                : Objects.requireNonNull(
                        sql.select(INSTALL_STATE.OFFICE).from(INSTALL_STATE).fetchOne(INSTALL_STATE.OFFICE));
    }

    /** Gives the case to {@code office}; one that comes back to where it was taken in is that office's own again. */
    static void give(id.simpul.store.Transaction tx, long id, String office) {
        CaseFileRecord file = tx.sql().fetchSingle(CASE_FILE, CASE_FILE.ID.eq(id));
        tx.update(file.setHeldBy(office.equals(takenInBy(tx.sql(), id)) ? "" : office));
    }
}
