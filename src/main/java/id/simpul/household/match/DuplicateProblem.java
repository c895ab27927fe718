package id.simpul.household.match;

import id.simpul.kernel.KernelText;
import id.simpul.kernel.Message;
import id.simpul.kernel.PersonName;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.DuplicateText;

/** Why two records cannot be merged as asked. */
public sealed interface DuplicateProblem extends Problem {
    @Override
    default Message safe() {
        return Message.of(KernelText.NOTHING_CHANGED);
    }

    /** One of them is not there any more, or they are one already. */
    record Gone() implements DuplicateProblem {
        @Override
        public Message what() {
            return Message.of(DuplicateText.PROBLEM_GONE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(DuplicateText.PROBLEM_GONE_NEXT);
        }
    }

    /**
     * The record to be merged away is the head of a family whose other members would be left without one.
     *
     * @param head the name
     * @param others how many members would be left
     */
    record LeavesFamily(PersonName head, int others) implements DuplicateProblem {
        @Override
        public Message what() {
            return Message.of(DuplicateText.PROBLEM_HEAD_WHAT, head, others);
        }

        @Override
        public Message next() {
            return Message.of(DuplicateText.PROBLEM_HEAD_NEXT);
        }
    }
}
