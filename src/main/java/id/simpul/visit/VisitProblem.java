package id.simpul.visit;

import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.VisitText;

/** Why something about visits cannot be done. */
public sealed interface VisitProblem extends Problem {
    @Override
    default Message safe() {
        return Message.of(VisitText.PROBLEM_SAFE);
    }

    /** The visit is on record no longer, or not for this user. */
    record NoSuchVisit() implements VisitProblem {
        @Override
        public Message what() {
            return Message.of(VisitText.NO_VISIT_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(VisitText.NO_VISIT_NEXT);
        }
    }

    /** A route without houses. */
    record NothingPlanned() implements VisitProblem {
        @Override
        public Message what() {
            return Message.of(VisitText.NOTHING_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(VisitText.NOTHING_NEXT);
        }
    }

    /** A plan for a day that is over. */
    record DayPassed() implements VisitProblem {
        @Override
        public Message what() {
            return Message.of(VisitText.PASSED_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(VisitText.PASSED_NEXT);
        }
    }

    /** Somebody else planned a visit to one of these families for the same case. */
    record PlannedAlready() implements VisitProblem {
        @Override
        public Message what() {
            return Message.of(VisitText.PLANNED_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(VisitText.PLANNED_NEXT);
        }
    }

    /** A result for a day that has not come, or from before the records. */
    record NotYetMade() implements VisitProblem {
        @Override
        public Message what() {
            return Message.of(VisitText.FUTURE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(VisitText.FUTURE_NEXT);
        }
    }

    /** A berita acara about a visit without result. */
    record NoResult() implements VisitProblem {
        @Override
        public Message what() {
            return Message.of(VisitText.NO_RESULT_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(VisitText.NO_RESULT_NEXT);
        }
    }

    /** A berita acara about the visit is in force, which says what was recorded. */
    record Reported(String number) implements VisitProblem {
        @Override
        public Message what() {
            return Message.of(VisitText.REPORTED_WHAT, number);
        }

        @Override
        public Message next() {
            return Message.of(VisitText.REPORTED_NEXT);
        }
    }

    /** The records say something else than the draft that was looked at. */
    record DraftOutdated() implements VisitProblem {
        @Override
        public Message what() {
            return Message.of(VisitText.OUTDATED_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(VisitText.OUTDATED_NEXT);
        }
    }
}
