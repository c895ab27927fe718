package id.simpul.exchange;

import id.simpul.kernel.KernelText;
import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.CounterText;

/** What can keep computers of one office from exchanging, besides {@link ExchangeProblem}. */
public sealed interface CounterProblem extends Problem {
    @Override
    default Message safe() {
        return Message.of(KernelText.NOTHING_CHANGED);
    }

    /** This computer is not one of several of its office yet. */
    record NotAmongComputers() implements CounterProblem {
        @Override
        public Message what() {
            return Message.of(CounterText.NOT_AMONG_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(CounterText.NOT_AMONG_NEXT);
        }
    }

    /** The other computer has merged more of this one than this one knows: it was put back to an older state. */
    record RolledBack() implements CounterProblem {
        @Override
        public Message what() {
            return Message.of(CounterText.ROLLED_BACK_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(CounterText.ROLLED_BACK_NEXT);
        }
    }

    /** Only the main computer does this. */
    record NotMain() implements CounterProblem {
        @Override
        public Message what() {
            return Message.of(CounterText.NOT_MAIN_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(CounterText.NOT_MAIN_NEXT);
        }
    }

    /** The card is of another office, or of no further computer. */
    record OtherOffice(String office) implements CounterProblem {
        @Override
        public Message what() {
            return Message.of(CounterText.OTHER_OFFICE_WHAT, office);
        }

        @Override
        public Message next() {
            return Message.of(CounterText.OTHER_OFFICE_NEXT);
        }
    }

    /** A computer needs a name that no other working one has. */
    record NameTaken() implements CounterProblem {
        @Override
        public Message what() {
            return Message.of(CounterText.NAME_TAKEN_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(CounterText.NAME_TAKEN_NEXT);
        }
    }

    /** The computer was ended before. */
    record AlreadyEnded(String name) implements CounterProblem {
        @Override
        public Message what() {
            return Message.of(CounterText.ALREADY_ENDED_WHAT, name);
        }

        @Override
        public Message next() {
            return Message.of(CounterText.ALREADY_ENDED_NEXT);
        }
    }

    /** In the folder lies another file under the name of one that this computer sent: a second computer has the same data. */
    record SameDataElsewhere(String file) implements CounterProblem {
        @Override
        public Message what() {
            return Message.of(CounterText.SAME_DATA_WHAT, file);
        }

        @Override
        public Message next() {
            return Message.of(CounterText.SAME_DATA_NEXT);
        }
    }

    /** The folder for exchange cannot be read or written. */
    record FolderGone(String folder) implements CounterProblem {
        @Override
        public Message what() {
            return Message.of(CounterText.FOLDER_GONE_WHAT, folder);
        }

        @Override
        public Message next() {
            return Message.of(CounterText.FOLDER_GONE_NEXT);
        }
    }
}
