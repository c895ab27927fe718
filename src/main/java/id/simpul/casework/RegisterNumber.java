package id.simpul.casework;

import static id.simpul.store.jooq.Tables.CASE_FILE;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * A case's register number: {@code 0509/SLRT/IV/2026}. Counts per calendar year, without gaps, since the single writer takes
 * the next number in the act that opens the case.
 */
record RegisterNumber(int year, long sequence, String text) {
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    static RegisterNumber next(DSLContext sql, LocalDate day) {
        Long last = sql.select(DSL.max(CASE_FILE.REGISTER_SEQ))
                .from(CASE_FILE)
                .where(CASE_FILE.REGISTER_YEAR.eq((long) day.getYear()))
                .fetchOne(0, Long.class);
        return of(day, last == null ? 1 : last + 1);
    }

    static RegisterNumber of(LocalDate day, long sequence) {
        return new RegisterNumber(
                day.getYear(),
                sequence,
                String.format(
                        Locale.ROOT, "%04d/SLRT/%s/%d", sequence, ROMAN.get(day.getMonthValue() - 1), day.getYear()));
    }
}
