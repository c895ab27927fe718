package id.simpul.review;

import id.simpul.kernel.KernelText;
import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.ReviewText;

/** What can stand between a finding and a decision. */
public sealed interface ReviewProblem extends Problem {
    /** A decision without a reason. */
    record NoReason() implements ReviewProblem {
        @Override
        public Message what() {
            return Message.of(ReviewText.NO_REASON_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(ReviewText.NO_REASON_NEXT);
        }
    }

    /** The findings are those of an earlier run. */
    record RunAgain() implements ReviewProblem {
        @Override
        public Message what() {
            return Message.of(ReviewText.RUN_AGAIN_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(ReviewText.RUN_AGAIN_NEXT);
        }
    }
}
