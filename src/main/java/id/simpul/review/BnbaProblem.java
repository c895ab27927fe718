package id.simpul.review;

import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.ReviewText;

/** What can stand between a selection and a list by name and address. */
public sealed interface BnbaProblem extends Problem {
    /** Title, recipient or purpose is missing. */
    record Incomplete() implements BnbaProblem {
        @Override
        public Message what() {
            return Message.of(ReviewText.BNBA_INCOMPLETE_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(ReviewText.BNBA_NOTHING_GIVEN);
        }

        @Override
        public Message next() {
            return Message.of(ReviewText.BNBA_INCOMPLETE_NEXT);
        }
    }

    /** More families than one list holds. */
    record TooMany(int families, int most) implements BnbaProblem {
        @Override
        public Message what() {
            return Message.of(ReviewText.BNBA_MANY_WHAT, families, most);
        }

        @Override
        public Message safe() {
            return Message.of(ReviewText.BNBA_NOTHING_GIVEN);
        }

        @Override
        public Message next() {
            return Message.of(ReviewText.BNBA_MANY_NEXT);
        }
    }
}
