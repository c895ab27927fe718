package id.simpul.household.csv;

import id.simpul.kernel.KernelText;
import id.simpul.kernel.Message;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.CsvText;
import java.util.List;

/** Why a folder is not imported at all. Nothing was written. */
public sealed interface ImportProblem extends Problem {
    @Override
    default Message safe() {
        return Message.of(KernelText.NOTHING_CHANGED);
    }

    /** There is no such folder. */
    record FolderMissing(String folder) implements ImportProblem {
        @Override
        public Message what() {
            return Message.of(CsvText.FOLDER_WHAT, folder);
        }

        @Override
        public Message next() {
            return Message.of(CsvText.FOLDER_NEXT);
        }
    }

    /** A file is not in the folder. */
    record FileMissing(String file) implements ImportProblem {
        @Override
        public Message what() {
            return Message.of(CsvText.FILE_WHAT, file);
        }

        @Override
        public Message next() {
            return Message.of(CsvText.FILE_NEXT, file);
        }
    }

    /** A file lacks columns. */
    record ColumnMissing(String file, List<String> columns) implements ImportProblem {
        public ColumnMissing {
            columns = List.copyOf(columns);
        }

        @Override
        public Message what() {
            return Message.of(CsvText.COLUMN_WHAT, file, String.join(", ", columns));
        }

        @Override
        public Message next() {
            return Message.of(CsvText.COLUMN_NEXT);
        }
    }

    /** A file is not in UTF-8. */
    record NotUtf8(String file) implements ImportProblem {
        @Override
        public Message what() {
            return Message.of(CsvText.UTF8_WHAT, file);
        }

        @Override
        public Message next() {
            return Message.of(CsvText.UTF8_NEXT);
        }
    }

    /** A file is no CSV: a workbook with another name, a torn file, other columns altogether. */
    record NotCsv(String file) implements ImportProblem {
        @Override
        public Message what() {
            return Message.of(CsvText.CSV_WHAT, file);
        }

        @Override
        public Message next() {
            return Message.of(CsvText.CSV_NEXT);
        }
    }

    /** A file cannot be read. */
    record Unreadable(String file) implements ImportProblem {
        @Override
        public Message what() {
            return Message.of(CsvText.READ_WHAT, file);
        }

        @Override
        public Message next() {
            return Message.of(CsvText.READ_NEXT);
        }
    }

    /** None of the villages in the folder lies in this office's area. */
    record OtherArea(String office) implements ImportProblem {
        @Override
        public Message what() {
            return Message.of(CsvText.AREA_WHAT, office);
        }

        @Override
        public Message next() {
            return Message.of(CsvText.AREA_NEXT);
        }
    }
}
