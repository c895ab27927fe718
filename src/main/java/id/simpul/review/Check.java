package id.simpul.review;

import id.simpul.l10n.Texts;

/**
 * One check of the register, as dated reference data describes it.
 *
 * @param code {@code A1} … {@code A14}
 * @param title what it finds, in Bahasa Indonesia
 * @param titleEn the same in English
 * @param explanation what is compared, and what to look at
 * @param explanationEn the same in English
 * @param severity how soon to look at it
 * @param source where the rule comes from
 */
public record Check(
        String code,
        String title,
        String titleEn,
        String explanation,
        String explanationEn,
        Severity severity,
        String source) {
    /** How soon to look at what a check finds. */
    public enum Severity {
        /** When there is time. */
        LOW,
        /** Soon. */
        MEDIUM,
        /** First. */
        HIGH;

        static Severity of(long number) {
            return values()[(int) number - 1];
        }
    }

    /** The title in the language of {@code texts}. */
    public String title(Texts texts) {
        return texts.english() ? titleEn : title;
    }

    /** The explanation in the language of {@code texts}. */
    public String explanation(Texts texts) {
        return texts.english() ? explanationEn : explanation;
    }
}
