package id.simpul.assessment;

import id.simpul.l10n.Texts;

/**
 * One question of an instrument.
 *
 * @param field the answer's column
 * @param section which part of the questionnaire
 * @param kind how it is answered
 * @param list the code list of a {@link Kind#CODE} question; empty otherwise
 * @param label in Bahasa Indonesia
 * @param labelEn in English
 */
public record Question(String field, Section section, Kind kind, String list, String label, String labelEn) {
    /** Parts of the questionnaire, in order. */
    public enum Section {
        RUMAH,
        ASET,
        TERNAK,
        KEADAAN
    }

    /** How a question is answered. */
    public enum Kind {
        /** One code of a list. */
        CODE,
        /** 1 yes, 2 no. */
        YESNO,
        /** A whole number from 0. */
        NUMBER
    }

    /** The label in the language of {@code texts}. */
    public String label(Texts texts) {
        return texts.english() ? labelEn : label;
    }
}
