package id.simpul.assessment;

import id.simpul.l10n.Texts;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One question of an instrument.
 *
 * @param field the answer's column
 * @param section which part of the questionnaire
 * @param kind how it is answered
 * @param list the code list of a {@link Kind#CODE} question; empty otherwise
 * @param label in Bahasa Indonesia
 * @param labelEn in English
 * @param askedIf which answer to an earlier question makes it a question at all; null: always asked
 */
public record Question(
        String field,
        Section section,
        Kind kind,
        String list,
        String label,
        String labelEn,
        @Nullable AskedIf askedIf) {
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

    /**
     * An answer that makes another question worth asking.
     *
     * @param field the earlier question
     * @param answers any of these
     */
    public record AskedIf(String field, Set<Long> answers) {
        public AskedIf {
            answers = Set.copyOf(answers);
        }
    }

    /** Whether it is asked where the questions before it were answered so. */
    public boolean asked(Map<String, Long> answers) {
        if (askedIf == null) {
            return true;
        }
        Long before = answers.get(askedIf.field());
        return before != null && askedIf.answers().contains(before);
    }

    /** The label in the language of {@code texts}. */
    public String label(Texts texts) {
        return texts.english() ? labelEn : label;
    }
}
