package id.simpul.letter;

import id.simpul.numbering.Series;
import java.time.LocalDate;

/**
 * How letters of one kind are numbered.
 *
 * @param template how the number is written
 * @param series name of the sequence it counts in; kinds with the same series share one sequence
 * @param yearly whether the sequence starts anew each calendar year
 * @param values what the template's tokens stand for
 */
public record Numbering(NumberTemplate template, String series, boolean yearly, NumberTemplate.Values values) {
    /** The sequence it counts in on {@code day}. */
    public Series in(LocalDate day) {
        return Series.letters(series, yearly, day);
    }
}
