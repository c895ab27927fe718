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
}
