package id.simpul.household.sheet;

import id.simpul.kernel.KernelText;
import id.simpul.kernel.Message;
import id.simpul.kernel.PersonName;
import id.simpul.kernel.Problem;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.SheetText;
import java.time.Instant;
import java.util.List;

/** Why a list is not read, imported or written at all. */
public sealed interface SheetProblem extends Problem {
    @Override
    default Message safe() {
        return Message.of(KernelText.NOTHING_CHANGED);
    }

    /** It is none of XLSX, ODS and CSV. */
    record NotASheet(String file) implements SheetProblem {
        @Override
        public Message what() {
            return Message.of(SheetText.NOT_SHEET_WHAT, file);
        }

        @Override
        public Message next() {
            return Message.of(SheetText.NOT_SHEET_NEXT);
        }
    }

    /** It is a workbook of Excel before 2007, or one with a password, which look alike from outside. */
    record OldExcel(String file) implements SheetProblem {
        @Override
        public Message what() {
            return Message.of(SheetText.OLD_EXCEL_WHAT, file);
        }

        @Override
        public Message next() {
            return Message.of(SheetText.OLD_EXCEL_NEXT);
        }
    }

    /** It has a password. */
    record Locked(String file) implements SheetProblem {
        @Override
        public Message what() {
            return Message.of(SheetText.LOCKED_WHAT, file);
        }

        @Override
        public Message next() {
            return Message.of(SheetText.LOCKED_NEXT);
        }
    }

    /** It is damaged or cut off. */
    record Torn(String file) implements SheetProblem {
        @Override
        public Message what() {
            return Message.of(SheetText.TORN_WHAT, file);
        }

        @Override
        public Message next() {
            return Message.of(SheetText.TORN_NEXT);
        }
    }

    /** It unpacks to more than any list holds. */
    record TooLarge(String file) implements SheetProblem {
        @Override
        public Message what() {
            return Message.of(SheetText.LARGE_WHAT, file);
        }

        @Override
        public Message next() {
            return Message.of(SheetText.LARGE_NEXT);
        }
    }

    /** It carries what spreadsheet programs do not write, and attacks do. */
    record Hostile(String file) implements SheetProblem {
        @Override
        public Message what() {
            return Message.of(SheetText.HOSTILE_WHAT, file);
        }

        @Override
        public Message next() {
            return Message.of(SheetText.HOSTILE_NEXT);
        }
    }

    /** It cannot be opened. */
    record Unreadable(String file) implements SheetProblem {
        @Override
        public Message what() {
            return Message.of(SheetText.UNREADABLE_WHAT, file);
        }

        @Override
        public Message next() {
            return Message.of(SheetText.UNREADABLE_NEXT);
        }
    }

    /** There is no row below the titles. */
    record Empty(String file) implements SheetProblem {
        @Override
        public Message what() {
            return Message.of(SheetText.EMPTY_WHAT, file);
        }

        @Override
        public Message next() {
            return Message.of(SheetText.EMPTY_NEXT);
        }
    }

    /** Its columns do not tell whom a row is about. */
    record NotEnough(TextKey missing) implements SheetProblem {
        @Override
        public Message what() {
            return Message.of(SheetText.NOT_ENOUGH_WHAT);
        }

        @Override
        public Message next() {
            return Message.of(missing);
        }
    }

    /** It is not the file any more that was checked. */
    record Changed(String file) implements SheetProblem {
        @Override
        public Message what() {
            return Message.of(SheetText.CHANGED_WHAT, file);
        }

        @Override
        public Message next() {
            return Message.of(SheetText.CHANGED_NEXT);
        }
    }

    /** A file with a mapping is none. */
    record NotAMapping(String file) implements SheetProblem {
        @Override
        public Message what() {
            return Message.of(SheetText.NOT_MAPPING_WHAT, file);
        }

        @Override
        public Message next() {
            return Message.of(SheetText.NOT_MAPPING_NEXT);
        }
    }

    /** A file cannot be written. */
    record NotWritten(String file) implements SheetProblem {
        @Override
        public Message what() {
            return Message.of(SheetText.NOT_WRITTEN_WHAT, file);
        }

        @Override
        public Message next() {
            return Message.of(SheetText.NOT_WRITTEN_NEXT);
        }
    }

    /**
     * A record that keeps an import from being taken back.
     *
     * @param kind what such records are called
     * @param about head of the family
     * @param family its row id
     * @param at when it was written last
     * @param user by whom
     */
    record Standing(TextKey kind, PersonName about, long family, Instant at, String user) {}

    /**
     * Records made or changed since the import build on it.
     *
     * @param standing those, in part if they are many
     * @param count all of them
     */
    record StillNeeded(List<Standing> standing, int count) implements SheetProblem {
        public StillNeeded {
            standing = List.copyOf(standing);
        }

        @Override
        public Message what() {
            return Message.of(SheetText.NEEDED_WHAT, count);
        }

        @Override
        public Message next() {
            return Message.of(SheetText.NEEDED_NEXT);
        }
    }
}
