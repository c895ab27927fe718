package id.simpul.finding;

import id.simpul.l10n.Texts;

/**
 * Something a rule may ask about, by its name in {@code db/reference/fact.csv} or by the field of a questionnaire.
 *
 * @param name as rules write it
 * @param about whose it is
 * @param kind how its values read
 * @param list code list of a {@link Kind#CODE}; empty otherwise
 * @param unit of a {@link Kind#NUMBER}, for example {@code m²}; empty for none
 * @param place where it is recorded, and so where it can be changed
 * @param restricted whether only {@code READ_RESTRICTED} may learn it
 * @param label in Bahasa Indonesia
 * @param labelEn in English
 */
public record Fact(
        String name,
        About about,
        Kind kind,
        String list,
        String unit,
        Place place,
        boolean restricted,
        String label,
        String labelEn) {
    /** Whose a fact is. */
    public enum About {
        /** The family's. */
        FAMILY,
        /** One member's. */
        MEMBER
    }

    /** How values read. */
    public enum Kind {
        /** A whole number. */
        NUMBER,
        /** Whole rupiah. */
        MONEY,
        /** A code of a list. */
        CODE,
        /** 1 yes, 2 no. */
        YESNO,
        /** A sum of 2^(code - 1) over the codes of a list. */
        SEVERAL,
        /** A sum of codes of a list whose codes are powers of two. */
        MULTI,
        /** Words. */
        TEXT;

        boolean several() {
            return this == SEVERAL || this == MULTI;
        }
    }

    /** Where a fact is recorded. */
    public enum Place {
        /** On the family's record. */
        FAMILY,
        /** On the member's record. */
        MEMBER,
        /** In a visit's answers. */
        VISIT,
        /** Among the participations. */
        PARTICIPATION,
        /** Noted for findings alone, by {@link FindingDesk#note}. */
        NOTE
    }

    /** {@link Kind#YESNO}: yes. */
    public static final long YES = 1;
    /** {@link Kind#YESNO}: no. */
    public static final long NO = 2;
    /** Of a question that earlier answers made needless: known, and equal to no code. */
    static final long NOT_ASKED = -1;

    /** The label in the language of {@code texts}. */
    public String label(Texts texts) {
        return texts.english() ? labelEn : label;
    }
}
