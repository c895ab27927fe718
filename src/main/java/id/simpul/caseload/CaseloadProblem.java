package id.simpul.caseload;

import id.simpul.kernel.KernelText;
import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.CaseloadText;

/** What can be wrong with a group or with who is put into it. */
public sealed interface CaseloadProblem extends Problem {
    @Override
    default Message safe() {
        return Message.of(KernelText.NOTHING_CHANGED);
    }

    /** A group has no name. */
    record NameMissing() implements CaseloadProblem {
        @Override
        public Message what() {
            return Message.of(CaseloadText.NAME_MISSING_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(CaseloadText.NAME_MISSING_NEXT);
        }
    }

    /** A school has no name or no place. */
    record SchoolMissing() implements CaseloadProblem {
        @Override
        public Message what() {
            return Message.of(CaseloadText.SCHOOL_MISSING_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(CaseloadText.SCHOOL_MISSING_NEXT);
        }
    }

    /** The group is on record no longer. */
    record NoGroup() implements CaseloadProblem {
        @Override
        public Message what() {
            return Message.of(CaseloadText.NO_GROUP_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(CaseloadText.NO_GROUP_NEXT);
        }
    }

    /** A group that is taken out still has families. */
    record NotEmpty(int families) implements CaseloadProblem {
        @Override
        public Message what() {
            return Message.of(CaseloadText.NOT_EMPTY_WHAT, families);
        }

        @Override
        public Message next() {
            return Message.of(CaseloadText.NOT_EMPTY_NEXT);
        }
    }

    /** A family changes its facilitator without a reason. */
    record ReasonMissing() implements CaseloadProblem {
        @Override
        public Message what() {
            return Message.of(CaseloadText.REASON_MISSING_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(CaseloadText.REASON_MISSING_NEXT);
        }
    }

    /** Nobody was chosen, or nobody of them needs to go anywhere. */
    record Nobody() implements CaseloadProblem {
        @Override
        public Message what() {
            return Message.of(CaseloadText.NOBODY_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(CaseloadText.NOBODY_NEXT);
        }
    }
}
