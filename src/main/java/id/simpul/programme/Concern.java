package id.simpul.programme;

import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.ProgrammeText;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What speaks against a participation. It never forbids: whoever records it nevertheless says why. */
public sealed interface Concern {
    /** In a sentence, in the language of {@code texts}. */
    String text(Texts texts);

    /** A programme that it does not go with runs already. */
    record Exclusive(Programme programme, Programme other) implements Concern {
        @Override
        public String text(Texts texts) {
            return texts.get(ProgrammeText.CONCERN_EXCLUSIVE, programme.label(texts), other.label(texts));
        }
    }

    /** Where something was received that one receives once. */
    enum Where {
        /** This family. */
        FAMILY,
        /** A family a member came from. */
        FORMER_FAMILY,
        /** A member, in another family. */
        MEMBER
    }

    /**
     * It was received before, and one receives it once.
     *
     * @param year when; null: not known
     */
    record Received(
            Programme programme, Where where, @Nullable Integer year) implements Concern {
        @Override
        public String text(Texts texts) {
            String said = texts.get(
                    switch (where) {
                        case FAMILY -> ProgrammeText.CONCERN_ONCE_FAMILY;
                        case FORMER_FAMILY -> ProgrammeText.CONCERN_ONCE_FORMER;
                        case MEMBER -> ProgrammeText.CONCERN_ONCE_MEMBER;
                    },
                    programme.label(texts));
            return year == null ? said : said + " " + texts.get(ProgrammeText.CONCERN_YEAR, Integer.toString(year));
        }
    }

    /** All places are taken. */
    record Full(Programme programme, ProgrammeQuota quota) implements Concern {
        @Override
        public String text(Texts texts) {
            return texts.get(
                    quota.village() == null ? ProgrammeText.CONCERN_FULL : ProgrammeText.CONCERN_FULL_VILLAGE,
                    programme.label(texts),
                    Integer.toString(quota.year()),
                    quota.used(),
                    quota.places());
        }
    }

    /** The programme is for persons, and the whole family was chosen. */
    record ForPersons(Programme programme) implements Concern {
        @Override
        public String text(Texts texts) {
            return texts.get(ProgrammeText.CONCERN_PERSON, programme.label(texts));
        }
    }

    /** The programme does not run on that day. */
    record NotRunning(Programme programme, LocalDate day) implements Concern {
        @Override
        public String text(Texts texts) {
            return texts.get(
                    ProgrammeText.CONCERN_NOT_RUNNING, programme.label(texts), new Formats(texts).mediumDate(day));
        }
    }

    /** Who is to take part has died or left. */
    record Gone() implements Concern {
        @Override
        public String text(Texts texts) {
            return texts.get(ProgrammeText.CONCERN_GONE);
        }
    }
}
