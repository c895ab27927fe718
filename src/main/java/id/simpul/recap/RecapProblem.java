package id.simpul.recap;

import id.simpul.kernel.KernelText;
import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.RecapText;

/** What can stand between the records and a recap. */
public sealed interface RecapProblem extends Problem {
    /** The month has not begun. */
    record FutureMonth() implements RecapProblem {
        @Override
        public Message what() {
            return Message.of(RecapText.FUTURE_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(RecapText.FUTURE_NEXT);
        }
    }
}
