package id.simpul.reference;

import id.simpul.l10n.Texts;
import java.time.LocalDate;

/**
 * One entry of a code list.
 *
 * @param list which list, for example {@code hubungan}
 * @param code what records store
 * @param label in Bahasa Indonesia
 * @param labelEn in English
 * @param from first day it may be chosen
 * @param to last day it may be chosen
 * @param source where the code comes from
 */
public record Code(
        String list, String code, String label, String labelEn, LocalDate from, LocalDate to, String source) {

    /** The label in the language of {@code texts}. */
    public String label(Texts texts) {
        return texts.english() ? labelEn : label;
    }

    /** The code as a number, for columns that store it so. */
    public int number() {
        return Integer.parseInt(code);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
