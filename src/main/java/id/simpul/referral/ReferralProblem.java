package id.simpul.referral;

import id.simpul.kernel.KernelText;
import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.ReferralText;

/** What can keep a referral from being recorded. */
public sealed interface ReferralProblem extends Problem {
    @Override
    default Message safe() {
        return Message.of(KernelText.NOTHING_CHANGED);
    }

    /** The referral was answered already. */
    record Answered() implements ReferralProblem {
        @Override
        public Message what() {
            return Message.of(ReferralText.ANSWERED_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ReferralText.ANSWERED_NEXT);
        }
    }

    /** The answer's date is before the referral's, or in the future. */
    record AnswerDate() implements ReferralProblem {
        @Override
        public Message what() {
            return Message.of(ReferralText.ANSWER_DATE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ReferralText.ANSWER_DATE_NEXT);
        }
    }

    /** There is no such referral, or no longer. */
    record NoSuchReferral() implements ReferralProblem {
        @Override
        public Message what() {
            return Message.of(ReferralText.NO_REFERRAL_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ReferralText.NO_REFERRAL_NEXT);
        }
    }

    /** The answer would be due in the past. */
    record DuePassed() implements ReferralProblem {
        @Override
        public Message what() {
            return Message.of(ReferralText.DUE_PASSED_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ReferralText.DUE_PASSED_NEXT);
        }
    }

    /** Its letter was issued and is in force. */
    record LetterInForce() implements ReferralProblem {
        @Override
        public Message what() {
            return Message.of(ReferralText.LETTER_IN_FORCE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ReferralText.LETTER_IN_FORCE_NEXT);
        }
    }

    /** Nobody is referred there any more. */
    record Retired(String name) implements ReferralProblem {
        @Override
        public Message what() {
            return Message.of(ReferralText.RETIRED_WHAT, name);
        }

        @Override
        public Message next() {
            return Message.of(ReferralText.RETIRED_NEXT);
        }
    }

    /** This destination has not answered an earlier referral of the case yet. */
    record WaitingThere(String name) implements ReferralProblem {
        @Override
        public Message what() {
            return Message.of(ReferralText.WAITING_THERE_WHAT, name);
        }

        @Override
        public Message next() {
            return Message.of(ReferralText.WAITING_THERE_NEXT);
        }
    }

    /** There is no such destination, or no longer. */
    record NoSuchDestination() implements ReferralProblem {
        @Override
        public Message what() {
            return Message.of(ReferralText.NO_DESTINATION_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ReferralText.NO_DESTINATION_NEXT);
        }
    }

    /** The destination is an outlet or group, kept among the programmes. */
    record KeptElsewhere() implements ReferralProblem {
        @Override
        public Message what() {
            return Message.of(ReferralText.KEPT_ELSEWHERE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ReferralText.KEPT_ELSEWHERE_NEXT);
        }
    }

    /** A restricted case is handed over only on a basis that was said. */
    record BasisMissing() implements ReferralProblem {
        @Override
        public Message what() {
            return Message.of(ReferralText.BASIS_MISSING_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ReferralText.BASIS_MISSING_NEXT);
        }
    }

    /** Consent of tomorrow is none. */
    record BasisDate() implements ReferralProblem {
        @Override
        public Message what() {
            return Message.of(ReferralText.BASIS_DATE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ReferralText.BASIS_DATE_NEXT);
        }
    }

    /** What is recorded does not follow from where it stands. */
    record NotThisAnswer() implements ReferralProblem {
        @Override
        public Message what() {
            return Message.of(ReferralText.NOT_THIS_ANSWER_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ReferralText.NOT_THIS_ANSWER_NEXT);
        }
    }

    /** Something later builds on what is to be taken back. */
    record LaterStep() implements ReferralProblem {
        @Override
        public Message what() {
            return Message.of(ReferralText.LATER_STEP_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ReferralText.LATER_STEP_NEXT);
        }
    }

    /** The colleague cannot sign in any more. */
    record NoSuchColleague() implements ReferralProblem {
        @Override
        public Message what() {
            return Message.of(ReferralText.NO_COLLEAGUE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ReferralText.NO_COLLEAGUE_NEXT);
        }
    }

    /** The case has ended. */
    record CaseClosed() implements ReferralProblem {
        @Override
        public Message what() {
            return Message.of(ReferralText.CASE_CLOSED_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ReferralText.CASE_CLOSED_NEXT);
        }
    }

    /** A transfer or request of the case is not answered yet. */
    record TransferOpen() implements ReferralProblem {
        @Override
        public Message what() {
            return Message.of(ReferralText.TRANSFER_OPEN_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ReferralText.TRANSFER_OPEN_NEXT);
        }
    }

    /** This office owns the case itself. */
    record OwnAlready() implements ReferralProblem {
        @Override
        public Message what() {
            return Message.of(ReferralText.OWN_ALREADY_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ReferralText.OWN_ALREADY_NEXT);
        }
    }

    /** The case belongs to another office by now. */
    record OwnerChanged() implements ReferralProblem {
        @Override
        public Message what() {
            return Message.of(ReferralText.OWNER_CHANGED_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ReferralText.OWNER_CHANGED_NEXT);
        }
    }

    /** An escalation goes up, to the district or the province. */
    record NotAbove() implements ReferralProblem {
        @Override
        public Message what() {
            return Message.of(ReferralText.NOT_ABOVE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(ReferralText.NOT_ABOVE_NEXT);
        }
    }
}
