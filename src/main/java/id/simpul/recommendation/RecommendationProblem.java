package id.simpul.recommendation;

import id.simpul.kernel.KernelText;
import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.RecommendationText;

/** What can keep a recommendation or a statement from being kept. */
public sealed interface RecommendationProblem extends Problem {
    @Override
    default Message safe() {
        return Message.of(KernelText.NOTHING_CHANGED);
    }

    /** The case stands where a recommendation is no longer written. */
    record NotNow(String stage) implements RecommendationProblem {
        @Override
        public Message what() {
            return Message.of(RecommendationText.NOT_NOW_WHAT, stage);
        }

        @Override
        public Message next() {
            return Message.of(RecommendationText.NOT_NOW_NEXT);
        }
    }

    /** Nothing is recommended. */
    record Empty() implements RecommendationProblem {
        @Override
        public Message what() {
            return Message.of(RecommendationText.EMPTY_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(RecommendationText.EMPTY_NEXT);
        }
    }

    /** Something the findings do not support is recommended without saying why. */
    record WhyMissing(String words) implements RecommendationProblem {
        @Override
        public Message what() {
            return Message.of(RecommendationText.WHY_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(RecommendationText.WHY_NEXT);
        }

        @Override
        public String toString() {
            return "WhyMissing";
        }
    }

    /** Somebody else kept another draft since this one was read. */
    record Overtaken(String officer) implements RecommendationProblem {
        @Override
        public Message what() {
            return Message.of(RecommendationText.OVERTAKEN_WHAT, officer);
        }

        @Override
        public Message next() {
            return Message.of(RecommendationText.OVERTAKEN_NEXT);
        }
    }

    /** There is no such statement, or it is not for this user. */
    record NoSuchChoice() implements RecommendationProblem {
        @Override
        public Message what() {
            return Message.of(RecommendationText.NO_CHOICE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(RecommendationText.NO_CHOICE_NEXT);
        }
    }

    /** The two programmes go together, or are the same. */
    record NoConflict() implements RecommendationProblem {
        @Override
        public Message what() {
            return Message.of(RecommendationText.NO_CONFLICT_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(RecommendationText.NO_CONFLICT_NEXT);
        }
    }

    /** The day of the signature lies in the future or before the statement was made. */
    record WrongDay() implements RecommendationProblem {
        @Override
        public Message what() {
            return Message.of(RecommendationText.WRONG_DAY_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(RecommendationText.WRONG_DAY_NEXT);
        }
    }
}
