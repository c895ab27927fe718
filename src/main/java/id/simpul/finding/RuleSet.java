package id.simpul.finding;

import id.simpul.l10n.Texts;

/**
 * Rules that belong together: a programme's, or those of one regulation.
 *
 * @param code as rules name it
 * @param group what it is about
 * @param label in Bahasa Indonesia
 * @param labelEn in English
 * @param taking asks whether the family takes part already; {@link Condition.Always} for what nobody takes part in
 */
public record RuleSet(String code, Group group, String label, String labelEn, Condition taking) {
    /** What a set is about. */
    public enum Group {
        /** A programme. */
        PROGRAM,
        /** Criteria of poverty. */
        KEMISKINAN,
        /** Categories of PPKS. */
        PPKS
    }

    /** The label in the language of {@code texts}. */
    public String label(Texts texts) {
        return texts.english() ? labelEn : label;
    }
}
