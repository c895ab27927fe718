package id.simpul.letter;

import static id.simpul.store.jooq.Tables.LETTER;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/**
 * Where the number series of an office stand. What it says is true only inside an act, since the one writer lane keeps
 * everybody else out; an act that fails gives its number back.
 */
final class LetterSequence {
    private LetterSequence() {}

    /**
     * The next number of a series: one after the largest that was ever used, void and deleted letters included, and after
     * those used on paper before the office had the program.
     *
     * @param usedBefore last number used outside the program in that year
     */
    static long next(DSLContext sql, String office, Numbering numbering, LocalDate day, long usedBefore) {
        Condition series = LETTER.OFFICE.eq(office).and(LETTER.SERIES.eq(numbering.series()));
        if (numbering.yearly()) {
            series = series.and(LETTER.YEAR.eq((long) day.getYear()));
        }
        Long largest =
                sql.select(DSL.max(LETTER.SEQUENCE)).from(LETTER).where(series).fetchOne(DSL.max(LETTER.SEQUENCE));
        return Math.max(largest == null ? 0 : largest, usedBefore) + 1;
    }
}
