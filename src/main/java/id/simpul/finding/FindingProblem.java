package id.simpul.finding;

import id.simpul.kernel.KernelText;
import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.FindingText;
import java.time.LocalDate;

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

    /** Deciles are whole numbers from 1 to 10, the first not above the second. */
    record BadDecile() implements FindingProblem {
        @Override
        public Message what() {
            return Message.of(FindingText.DECILE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(FindingText.DECILE_NEXT);
        }
    }

    /** An amount is missing or not above zero, or a range ends before it begins. */
    record BadNumber() implements FindingProblem {
        @Override
        public Message what() {
            return Message.of(FindingText.NUMBER_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(FindingText.NUMBER_NEXT);
        }
    }

    /** A rule that begins before 2000, or more than ten years from now, is a slip. */
    record BadDay(LocalDate day) implements FindingProblem {
        @Override
        public Message what() {
            return Message.of(FindingText.DAY_WHAT, day);
        }

        @Override
        public Message next() {
            return Message.of(FindingText.DAY_NEXT);
        }
    }

    /** This office has made a version that begins on that day. */
    record SameDay(LocalDate day) implements FindingProblem {
        @Override
        public Message what() {
            return Message.of(FindingText.SAME_DAY_WHAT, day);
        }

        @Override
        public Message next() {
            return Message.of(FindingText.SAME_DAY_NEXT);
        }
    }

    /** The rule is not this office's to change. */
    record NotOurs() implements FindingProblem {
        @Override
        public Message what() {
            return Message.of(FindingText.OURS_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(FindingText.OURS_NEXT);
        }
    }
}
