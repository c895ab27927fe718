package id.simpul.household.match;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.Sex;
import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Reads what of living records can be compared. */
final class TraitsReader {
    private static final int FETCH = 1000;

    private TraitsReader() {}

    static void read(DSLContext sql, Condition which, Consumer<Traits> sink) {
        try (var rows = sql.select(
                        PERSON.ID,
                        PERSON.HOUSEHOLD,
                        PERSON.NAME,
                        PERSON.NIK,
                        PERSON.BIRTH_DATE,
                        PERSON.BIRTH_ESTIMATED,
                        PERSON.SEX,
                        PERSON.MOTHER_NAME,
                        PERSON.BIRTH_PLACE,
                        HOUSEHOLD.VILLAGE,
                        HOUSEHOLD.RT,
                        HOUSEHOLD.RW)
                .from(PERSON)
                .join(HOUSEHOLD)
                .on(HOUSEHOLD.ID.eq(PERSON.HOUSEHOLD))
                .where(PERSON.DELETED.eq(0L))
                .and(HOUSEHOLD.DELETED.eq(0L))
                .and(which)
                .fetchSize(FETCH)
                .fetchLazy()) {
            rows.forEach(row -> sink.accept(traits(row)));
        }
    }

    private static Traits traits(Record row) {
        String nik = row.get(PERSON.NIK);
        String born = row.get(PERSON.BIRTH_DATE);
        String mother = row.get(PERSON.MOTHER_NAME);
        return new Traits(
                row.get(PERSON.ID),
                row.get(PERSON.HOUSEHOLD),
                new PersonName(row.get(PERSON.NAME)),
                nik == null ? null : new Nik(nik),
                born == null ? null : LocalDate.parse(born),
                row.get(PERSON.BIRTH_ESTIMATED) == 1L,
                Sex.of(row.get(PERSON.SEX)).orElse(null),
                mother == null || mother.isBlank() ? null : new PersonName(mother),
                row.get(PERSON.BIRTH_PLACE),
                row.get(HOUSEHOLD.VILLAGE),
                unit(row.get(HOUSEHOLD.RT), row.get(HOUSEHOLD.RW)));
    }

    /** RT and RW in one, if both are known. */
    static @Nullable String unit(@Nullable String rt, @Nullable String rw) {
        return rt == null || rw == null ? null : rt + "/" + rw;
    }
}
