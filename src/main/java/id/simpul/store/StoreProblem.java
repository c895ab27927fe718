package id.simpul.store;

import id.simpul.kernel.KernelText;
import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.StoreText;
import java.util.List;

/** What can be wrong with the database file or a write to it. */
public sealed interface StoreProblem extends Problem {
    /** There is no database in this folder. */
    record Missing(String folder) implements StoreProblem {
        @Override
        public Message what() {
            return Message.of(StoreText.MISSING_WHAT, folder);
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(StoreText.MISSING_NEXT);
        }
    }

    /** There is a database in this folder already. */
    record Exists(String folder) implements StoreProblem {
        @Override
        public Message what() {
            return Message.of(StoreText.EXISTS_WHAT, folder);
        }

        @Override
        public Message safe() {
            return Message.of(StoreText.EXISTS_SAFE);
        }

        @Override
        public Message next() {
            return Message.of(StoreText.EXISTS_NEXT);
        }
    }

    /** The key does not open the file: another file's key, or the file is damaged from its first page. */
    record WrongKey() implements StoreProblem {
        @Override
        public Message what() {
            return Message.of(StoreText.WRONG_KEY_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(StoreText.WRONG_KEY_NEXT);
        }
    }

    /** A newer program wrote the file. */
    record NewerFile(int file, int program) implements StoreProblem {
        @Override
        public Message what() {
            return Message.of(StoreText.NEWER_WHAT, file, program);
        }

        @Override
        public Message safe() {
            return Message.of(StoreText.NEWER_SAFE);
        }

        @Override
        public Message next() {
            return Message.of(StoreText.NEWER_NEXT);
        }
    }

    /** Pages of the file do not hold what was written to them. */
    record Damaged() implements StoreProblem {
        @Override
        public Message what() {
            return Message.of(StoreText.DAMAGED_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(StoreText.DAMAGED_SAFE);
        }

        @Override
        public Message next() {
            return Message.of(StoreText.DAMAGED_NEXT);
        }
    }

    /** The disk has no room left. */
    record DiskFull() implements StoreProblem {
        @Override
        public Message what() {
            return Message.of(StoreText.FULL_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(StoreText.WRITE_SAFE);
        }

        @Override
        public Message next() {
            return Message.of(StoreText.FULL_NEXT);
        }
    }

    /** The file or its folder cannot be written. */
    record NotWritable() implements StoreProblem {
        @Override
        public Message what() {
            return Message.of(StoreText.READONLY_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(StoreText.WRITE_SAFE);
        }

        @Override
        public Message next() {
            return Message.of(StoreText.READONLY_NEXT);
        }
    }

    /** Another Simpul has the file open. */
    record InUse() implements StoreProblem {
        @Override
        public Message what() {
            return Message.of(StoreText.IN_USE_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(StoreText.IN_USE_NEXT);
        }
    }

    /** The row was changed since it was read. */
    record ChangedMeanwhile() implements StoreProblem {
        @Override
        public Message what() {
            return Message.of(StoreText.CHANGED_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(StoreText.CHANGED_SAFE);
        }

        @Override
        public Message next() {
            return Message.of(StoreText.CHANGED_NEXT);
        }
    }

    /**
     * The act cannot be undone.
     *
     * @param obstacles what was made or changed since and builds on it, at most {@value #NAMED}; empty: it is undone already
     * @param count all of them
     */
    record CannotUndo(List<Obstacle> obstacles, int count) implements StoreProblem {
        /** So many obstacles are named. */
        public static final int NAMED = 500;

        public CannotUndo {
            obstacles = List.copyOf(obstacles);
        }

        @Override
        public Message what() {
            return obstacles.isEmpty()
                    ? Message.of(StoreText.UNDO_WHAT)
                    : Message.of(StoreText.UNDO_STANDS_WHAT, count);
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(obstacles.isEmpty() ? StoreText.UNDO_NEXT : StoreText.UNDO_STANDS_NEXT);
        }
    }

    /** A sender's clock is days ahead, which would drag the order of every later change with it. */
    record ClockAhead() implements StoreProblem {
        @Override
        public Message what() {
            return Message.of(StoreText.CLOCK_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(StoreText.CLOCK_NEXT);
        }
    }

    /** Two copies of one file gave the same id to different changes; merging would mix two records into one. */
    record NumberTaken() implements StoreProblem {
        @Override
        public Message what() {
            return Message.of(StoreText.NUMBER_WHAT);
        }

        @Override
        public Message safe() {
            return Message.of(KernelText.NOTHING_CHANGED);
        }

        @Override
        public Message next() {
            return Message.of(StoreText.NUMBER_NEXT);
        }
    }
}
