package id.simpul.assessment;

import id.simpul.l10n.Texts;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question of an instrument.
 *
 * @param number on the paper form, for example {@code 301b}
 * @param field the answer's column
 * @param section which part of the questionnaire
 * @param kind how it is answered
 * @param list the code list of a coded question; empty otherwise
 * @param min smallest {@link Kind#NUMBER}; null: 0
 * @param max largest {@link Kind#NUMBER}; null: any
 * @param alone codes of a list of several that stand alone, such as "none"
 * @param askedIf when it is asked at all
 * @param label in Bahasa Indonesia
 * @param labelEn in English
 * @param source where wording and codes come from
 */
public record Question(
        String number,
        String field,
        Section section,
        Kind kind,
        String list,
        @Nullable Long min,
        @Nullable Long max,
        Set<Long> alone,
        Condition askedIf,
        String label,
        String labelEn,
        String source) {
    public Question {
        alone = Set.copyOf(alone);
    }

    /** Parts of the questionnaire, in order. */
    public enum Section {
        RUMAH(false),
        BANTUAN(false),
        ASET(false),
        TERNAK(false),
        KEADAAN(false),
        KEBERADAAN(true),
        PENDIDIKAN(true),
        PEKERJAAN(true),
        KESEHATAN(true),
        JAMINAN(true);

        private final boolean member;

        Section(boolean member) {
            this.member = member;
        }

        /** Whether it is asked about each member, and not about the family. */
        public boolean member() {
            return member;
        }
    }

    /** How a question is answered. */
    public enum Kind {
        /** One code of a list. */
        CODE,
        /** 1 yes, 2 no. */
        YESNO,
        /** A whole number from 0. */
        NUMBER,
        /** A month, kept as yyyymm. */
        MONTH,
        /** Several codes of a list whose codes are powers of two, kept as their sum; see {@link SeveralCodes}. */
        MULTI,
        /** Several codes of a list numbered from 1, kept as a sum of 2^(code − 1); see {@link SeveralCodes}. */
        SEVERAL
    }

    /** Whether several codes may be given. */
    public boolean several() {
        return kind == Kind.MULTI || kind == Kind.SEVERAL;
    }

    /** Whether it is asked where the questions before it were answered so, of a subject of whom nothing is known. */
    public boolean asked(Map<String, Long> answers) {
        return asked(answers, Subject.UNKNOWN);
    }

    /** Whether it is asked about {@code subject} where the questions before it were answered so. */
    public boolean asked(Map<String, Long> answers, Subject subject) {
        return askedIf.holds(answers, subject);
    }

    /** Whether {@code value} is a number this question takes. */
    public boolean takes(long value) {
        return value >= (min == null ? 0 : min) && (max == null || value <= max);
    }

    /** The label in the language of {@code texts}. */
    public String label(Texts texts) {
        return texts.english() ? labelEn : label;
    }
}
