package id.simpul.programme.repair;

import id.simpul.l10n.Texts;
import id.simpul.l10n.text.RepairText;
import id.simpul.programme.Once;

/** A rule of the programme that an application does not meet. It never forbids: whoever goes on says why. */
public sealed interface RepairConcern {
    /** In a sentence, in the language of {@code texts}. */
    String text(Texts texts);

    /** House aid was received before. */
    record Before(Once.Found found) implements RepairConcern {
        @Override
        public String text(Texts texts) {
            Integer year = found.year();
            return texts.get(
                    switch (found.where()) {
                        case FAMILY -> RepairText.CONCERN_FAMILY;
                        case FORMER_FAMILY -> RepairText.CONCERN_FORMER;
                        case MEMBER -> RepairText.CONCERN_MEMBER;
                    },
                    year == null ? texts.get(RepairText.YEAR_UNKNOWN) : Integer.toString(year));
        }
    }

    /** There is no proof that the land is theirs. */
    record NoProof() implements RepairConcern {
        @Override
        public String text(Texts texts) {
            return texts.get(RepairText.CONCERN_PROOF);
        }
    }

    /** Nobody has stated that there is no dispute and the house will not be sold. */
    record NoStatement() implements RepairConcern {
        @Override
        public String text(Texts texts) {
            return texts.get(RepairText.CONCERN_STATEMENT);
        }
    }

    /** No visit says in what condition the house is. */
    record NoVisit() implements RepairConcern {
        @Override
        public String text(Texts texts) {
            return texts.get(RepairText.CONCERN_VISIT);
        }
    }

    /** The family has another house by the last visit. */
    record OtherHouse() implements RepairConcern {
        @Override
        public String text(Texts texts) {
            return texts.get(RepairText.CONCERN_OTHER_HOUSE);
        }
    }
}
