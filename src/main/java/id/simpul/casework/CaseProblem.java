package id.simpul.casework;

import id.simpul.kernel.KernelText;
import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.CalendarText;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.l10n.text.StandardText;
import java.time.LocalDate;

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

    /** Nobody sets so many days for a service. */
    record DaysOutOfRange(int most) implements CaseProblem {
        @Override
        public Message what() {
            return Message.of(StandardText.RANGE_WHAT, most);
        }

        @Override
        public Message next() {
            return Message.of(StandardText.RANGE_NEXT, most);
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
    record LetterIssued(String number) implements CaseProblem {
        @Override
        public Message what() {
            return Message.of(CaseworkText.LETTER_ISSUED_WHAT, number);
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

    /** Something the move asks for is not there. */
    record NotReady(Requirement.Kind kind, String to) implements CaseProblem {
        @Override
        public Message what() {
            return switch (kind) {
                case PAPERS -> Message.of(CaseworkText.NEED_PAPERS_WHAT, to);
                case FINDING -> Message.of(CaseworkText.NEED_FINDING_WHAT, to);
                case DECISION -> Message.of(CaseworkText.NEED_DECISION_WHAT, to);
                case LETTER -> Message.of(CaseworkText.NEED_LETTER_WHAT, to);
                case ANSWER -> Message.of(CaseworkText.NEED_ANSWER_WHAT, to);
                case OUTCOME -> Message.of(CaseworkText.NEED_OUTCOME_WHAT, to);
            };
        }

        @Override
        public Message next() {
            return Message.of(
                    switch (kind) {
                        case PAPERS -> CaseworkText.NEED_PAPERS_NEXT;
                        case FINDING -> CaseworkText.NEED_FINDING_NEXT;
                        case DECISION -> CaseworkText.NEED_DECISION_NEXT;
                        case LETTER -> CaseworkText.NEED_LETTER_NEXT;
                        case ANSWER -> CaseworkText.NEED_ANSWER_NEXT;
                        case OUTCOME -> CaseworkText.NEED_OUTCOME_NEXT;
                    });
        }
    }

    /** No initial or signature is awaited. */
    record NothingToApprove() implements CaseProblem {
        @Override
        public Message what() {
            return Message.of(CaseworkText.NO_STEP_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(CaseworkText.NO_STEP_NEXT);
        }
    }

    /** The next step of the chain is somebody else's. */
    record NotYourStep(String title) implements CaseProblem {
        @Override
        public Message what() {
            return Message.of(CaseworkText.NOT_YOUR_STEP_WHAT, title);
        }

        @Override
        public Message next() {
            return Message.of(CaseworkText.NOT_YOUR_STEP_NEXT);
        }
    }

    /** A step of the chain has no title, nobody may give it, or there are too many. */
    record BadChain() implements CaseProblem {
        @Override
        public Message what() {
            return Message.of(CaseworkText.BAD_CHAIN_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(CaseworkText.BAD_CHAIN_NEXT);
        }
    }

    /** What was received cannot have been received on that day. */
    record ReceivedAhead() implements CaseProblem {
        @Override
        public Message what() {
            return Message.of(CaseworkText.RECEIVED_AHEAD_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(CaseworkText.RECEIVED_AHEAD_NEXT);
        }
    }

    /** Not satisfied, but nobody wrote why. */
    record SatisfactionReason() implements CaseProblem {
        @Override
        public Message what() {
            return Message.of(CaseworkText.SATISFACTION_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(CaseworkText.SATISFACTION_NEXT);
        }
    }

    /** The case was referred since. */
    record ReferralMade(String destination) implements CaseProblem {
        @Override
        public Message what() {
            return Message.of(CaseworkText.REFERRAL_MADE_WHAT, destination);
        }

        @Override
        public Message next() {
            return Message.of(CaseworkText.REFERRAL_MADE_NEXT);
        }
    }

    /** The case has moved on since, by what this act wrote down. */
    record MovedSince(String register) implements CaseProblem {
        @Override
        public Message what() {
            return Message.of(CaseworkText.MOVED_SINCE_WHAT, register);
        }

        @Override
        public Message next() {
            return Message.of(CaseworkText.MOVED_SINCE_NEXT);
        }
    }

    /** A bundle with it went to another office. */
    record BundleSent(String file) implements CaseProblem {
        @Override
        public Message what() {
            return Message.of(CaseworkText.BUNDLE_SENT_WHAT, file);
        }

        @Override
        public Message next() {
            return Message.of(CaseworkText.BUNDLE_SENT_NEXT);
        }
    }

    /** The citizen holds a printed receipt of the case. */
    record ReceiptPrinted(String register) implements CaseProblem {
        @Override
        public Message what() {
            return Message.of(CaseworkText.RECEIPT_PRINTED_WHAT, register);
        }

        @Override
        public Message next() {
            return Message.of(CaseworkText.RECEIPT_PRINTED_NEXT);
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

    /** Nobody works on that day anyway. */
    record ClosedAlready(LocalDate day) implements CaseProblem {
        @Override
        public Message what() {
            return Message.of(CalendarText.CLOSED_WHAT, new Formats(new Texts(Texts.INDONESIAN)).longDate(day));
        }

        @Override
        public Message next() {
            return Message.of(CalendarText.CLOSED_NEXT);
        }
    }
}
