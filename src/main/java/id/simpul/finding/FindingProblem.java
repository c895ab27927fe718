package id.simpul.finding;

import id.simpul.kernel.KernelText;
import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.FindingText;

/** Why a rule or a note cannot be recorded as given. */
public sealed interface FindingProblem extends Problem {
    @Override
    default Message safe() {
        return Message.of(KernelText.NOTHING_CHANGED);
    }

    /** The family, or the member in it, is not there. */
    record NotInFamily() implements FindingProblem {
        @Override
        public Message what() {
            return Message.of(FindingText.FAMILY_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(FindingText.FAMILY_NEXT);
        }
    }

    /** The fact is none that can be noted. */
    record NotNoted() implements FindingProblem {
        @Override
        public Message what() {
            return Message.of(FindingText.NOTE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(FindingText.NOTE_NEXT);
        }
    }

    /**
     * The condition of a rule cannot be read.
     *
     * @param position how many characters can
     */
    record BadCondition(int position) implements FindingProblem {
        @Override
        public Message what() {
            return Message.of(FindingText.CONDITION_WHAT, position + 1);
        }

        @Override
        public Message next() {
            return Message.of(FindingText.CONDITION_NEXT);
        }
    }

    /** The rule has no name, no source, or ends before it begins. */
    record Incomplete() implements FindingProblem {
        @Override
        public Message what() {
            return Message.of(FindingText.RULE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(FindingText.RULE_NEXT);
        }
    }
}
