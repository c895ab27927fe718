package id.simpul.casework;

import id.simpul.kernel.KernelText;
import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.CaseworkText;

/** What can keep a case from being opened or moved. */
public sealed interface CaseProblem extends Problem {
    @Override
    default Message safe() {
        return Message.of(KernelText.NOTHING_CHANGED);
    }

    /** There is no such case, or it is not for this user. */
    record NoSuchCase() implements CaseProblem {
        @Override
        public Message what() {
            return Message.of(CaseworkText.NO_CASE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(CaseworkText.NO_CASE_NEXT);
        }
    }

    /** The applicant is not a living member of a family of this office. */
    record NoSuchApplicant() implements CaseProblem {
        @Override
        public Message what() {
            return Message.of(CaseworkText.NO_APPLICANT_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(CaseworkText.NO_APPLICANT_NEXT);
        }
    }

    /** The status machine has no such move from where the case stands. */
    record MoveNotAllowed(String from, String to) implements CaseProblem {
        @Override
        public Message what() {
            return Message.of(CaseworkText.MOVE_WHAT, from, to);
        }

        @Override
        public Message next() {
            return Message.of(CaseworkText.MOVE_NEXT);
        }
    }

    /** The move asks for a reason. */
    record ReasonMissing() implements CaseProblem {
        @Override
        public Message what() {
            return Message.of(CaseworkText.REASON_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(CaseworkText.REASON_NEXT);
        }
    }

    /** A letter with a number was issued since: it cannot be taken back silently. */
    record LetterIssued() implements CaseProblem {
        @Override
        public Message what() {
            return Message.of(CaseworkText.LETTER_ISSUED_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(CaseworkText.LETTER_ISSUED_NEXT);
        }
    }

    /** The service is not offered any more. */
    record NoSuchService() implements CaseProblem {
        @Override
        public Message what() {
            return Message.of(CaseworkText.NO_SERVICE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(CaseworkText.NO_SERVICE_NEXT);
        }
    }

    /** Somebody else did it: whoever did can take it back. */
    record NotYours() implements CaseProblem {
        @Override
        public Message what() {
            return Message.of(CaseworkText.NOT_YOURS_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(CaseworkText.NOT_YOURS_NEXT);
        }
    }

    /** The new deadline lies in the past. */
    record DuePassed() implements CaseProblem {
        @Override
        public Message what() {
            return Message.of(CaseworkText.DUE_PASSED_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(CaseworkText.DUE_PASSED_NEXT);
        }
    }

    /** The template of register numbers has no sequence, or names a token there is not. */
    record BadTemplate() implements CaseProblem {
        @Override
        public Message what() {
            return Message.of(CaseworkText.TEMPLATE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(CaseworkText.TEMPLATE_NEXT);
        }
    }

    /** The case belongs to another office. */
    record HeldElsewhere() implements CaseProblem {
        @Override
        public Message what() {
            return Message.of(CaseworkText.HELD_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(CaseworkText.HELD_NEXT);
        }
    }
}
