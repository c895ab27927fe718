package id.simpul.screen;

import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.text.ScreenText;

/** Why work did not end well, in the three sentences a user needs. */
public sealed interface Failure extends Problem {
    /** What {@code thrown} means for the user. */
    static Failure of(Throwable thrown) {
        return thrown instanceof Refusal refusal
                ? new Refused(refusal.problem())
                : new Fault(FaultCode.of(thrown), thrown);
    }

    /** Expected: a desk answered no. */
    record Refused(Problem problem) implements Failure {
        @Override
        public Message what() {
            return problem.what();
        }

        @Override
        public Message safe() {
            return problem.safe();
        }

        @Override
        public Message next() {
            return problem.next();
        }
    }

    /** Unexpected: a defect, or a machine in trouble. */
    record Fault(FaultCode code, Throwable cause) implements Failure {
        @Override
        public Message what() {
            return Message.of(ScreenText.FAULT_WHAT, code.text());
        }

        @Override
        public Message safe() {
            return Message.of(ScreenText.FAULT_SAFE);
        }

        @Override
        public Message next() {
            return Message.of(ScreenText.FAULT_NEXT);
        }
    }
}
