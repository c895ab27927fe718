package id.simpul.household;

import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.PhotoText;

/** Why a file cannot be kept as a photo. */
public sealed interface PhotoProblem extends Problem {
    @Override
    default Message safe() {
        return Message.of(PhotoText.PROBLEM_SAFE);
    }

    /** There is nothing in it. */
    record Empty() implements PhotoProblem {
        @Override
        public Message what() {
            return Message.of(PhotoText.PROBLEM_EMPTY_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(PhotoText.PROBLEM_EMPTY_NEXT);
        }
    }

    /** More bytes or pixels than any photo has. */
    record TooLarge() implements PhotoProblem {
        @Override
        public Message what() {
            return Message.of(PhotoText.PROBLEM_LARGE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(PhotoText.PROBLEM_LARGE_NEXT);
        }
    }

    /**
     * It is no picture, or one of another kind.
     *
     * @param heic whether it is one as iPhones make them
     */
    record WrongType(boolean heic) implements PhotoProblem {
        @Override
        public Message what() {
            return Message.of(heic ? PhotoText.PROBLEM_HEIC_WHAT : PhotoText.PROBLEM_TYPE_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(heic ? PhotoText.PROBLEM_HEIC_NEXT : PhotoText.PROBLEM_TYPE_NEXT);
        }
    }

    /** It is cut short or otherwise broken. */
    record Damaged() implements PhotoProblem {
        @Override
        public Message what() {
            return Message.of(PhotoText.PROBLEM_DAMAGED_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(PhotoText.PROBLEM_DAMAGED_NEXT);
        }
    }

    /** The file is not there any more, or may not be read. */
    record Unreadable() implements PhotoProblem {
        @Override
        public Message what() {
            return Message.of(PhotoText.PROBLEM_READ_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(PhotoText.PROBLEM_READ_NEXT);
        }
    }
}
