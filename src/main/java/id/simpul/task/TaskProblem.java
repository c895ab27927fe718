package id.simpul.task;

import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.TaskText;

/** Why a task cannot be put off. */
public sealed interface TaskProblem extends Problem {
    @Override
    default Message safe() {
        return Message.of(TaskText.PROBLEM_SAFE);
    }

    /** The data says by now that it is done. */
    record Done() implements TaskProblem {
        @Override
        public Message what() {
            return Message.of(TaskText.DONE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(TaskText.DONE_NEXT);
        }
    }

    /** Not to a day to come, or further than the rule allows. */
    record TooFar(String latest) implements TaskProblem {
        @Override
        public Message what() {
            return Message.of(TaskText.FAR_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(TaskText.FAR_NEXT, latest);
        }
    }

    /** Somebody else is waited for. */
    record NotYours(String holder) implements TaskProblem {
        @Override
        public Message what() {
            return Message.of(TaskText.YOURS_WHAT, holder);
        }

        @Override
        public Message next() {
            return Message.of(TaskText.YOURS_NEXT);
        }
    }

    /** Without a reason. */
    record NoReason() implements TaskProblem {
        @Override
        public Message what() {
            return Message.of(TaskText.REASON_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(TaskText.REASON_NEXT);
        }
    }
}
