package id.simpul.paper;

import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.PaperText;

/** What can be wrong with a wording that an office has written. */
public sealed interface WordingProblem extends Problem {
    @Override
    default Message safe() {
        return Message.of(PaperText.WORDING_SAFE);
    }

    /** A placeholder that this wording does not have. */
    record UnknownPlaceholder(String name) implements WordingProblem {
        @Override
        public Message what() {
            return Message.of(PaperText.PLACEHOLDER_UNKNOWN_WHAT, "{{" + name + "}}");
        }

        @Override
        public Message next() {
            return Message.of(PaperText.PLACEHOLDER_UNKNOWN_NEXT);
        }
    }

    /** A placeholder that is opened and not closed. */
    record OpenPlaceholder() implements WordingProblem {
        @Override
        public Message what() {
            return Message.of(PaperText.PLACEHOLDER_OPEN_WHAT, "{{");
        }

        @Override
        public Message next() {
            return Message.of(PaperText.PLACEHOLDER_OPEN_NEXT, "}}");
        }
    }

    /** A mark for bold, italics or underline without its other half, or crossing another. */
    record UnbalancedStyle(String mark) implements WordingProblem {
        @Override
        public Message what() {
            return Message.of(PaperText.STYLE_UNBALANCED_WHAT, mark);
        }

        @Override
        public Message next() {
            return Message.of(PaperText.STYLE_UNBALANCED_NEXT);
        }
    }
}
