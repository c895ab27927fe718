package id.simpul.household.csv;

import de.siegmar.fastcsv.reader.CsvRecord;
import id.simpul.kernel.Message;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.Formats;
import id.simpul.l10n.text.CsvText;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One row of a file being imported. */
public final class CsvRow {
    private final ImportRun run;
    private final String file;
    private final Map<String, Integer> columns;
    private final CsvRecord row;

    CsvRow(ImportRun run, String file, Map<String, Integer> columns, CsvRecord row) {
        this.run = run;
        this.file = file;
        this.columns = columns;
        this.row = row;
    }

    /** Where the row begins, the first line of the file being 1. */
    public long line() {
        return row.getStartingLineNumber();
    }

    /** The text in {@code column} without blanks around it; empty for an empty cell and for a column the file has not. */
    public String text(String column) {
        Integer at = columns.get(column);
        return at == null || at >= row.getFieldCount() ? "" : row.getField(at).strip();
    }

    /** As {@link #text}, empty for an empty cell. */
    public Optional<String> optional(String column) {
        String text = text(column);
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** As {@link #text}; the row is refused if the cell is empty. */
    public String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw refused(column, CsvText.ROW_EMPTY);
        }
        return text;
    }

    /**
     * The storage code of the word in {@code column}; null for an empty cell. A word that is not known is warned of; it and
     * one that says more than its code go to {@code note} as they are.
     */
    public @Nullable Long category(Categories categories, String column, Words note) {
        String word = text(column);
        if (word.isEmpty()) {
            return null;
        }
        Optional<Categories.Category> category = categories.find(file, column, word);
        if (category.isEmpty()) {
            warn(column, CsvText.ROW_CATEGORY);
        }
        if (!category.map(Categories.Category::exact).orElse(false)) {
            note.keep(column, word);
        }
        return category.map(Categories.Category::number).orElse(null);
    }

    /** The date in {@code column}, {@code 2026-06-30} or {@code 30/06/2026}; anything else is warned of and left out. */
    public Optional<LocalDate> date(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException notIso) {
            Optional<LocalDate> typed = Formats.parseDate(text);
            if (typed.isEmpty()) {
                warn(column, CsvText.ROW_DATE);
            }
            return typed;
        }
    }

    /** The whole number in {@code column}; anything else is warned of and left out. */
    public Optional<Long> number(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException notANumber) {
            warn(column, CsvText.ROW_NUMBER);
            return Optional.empty();
        }
    }

    /** The decimal number in {@code column}, with a point; anything else is warned of and left out. */
    public Optional<Double> decimal(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return Optional.of(value);
            }
        } catch (NumberFormatException notANumber) {
            // As any other text.
        }
        warn(column, CsvText.ROW_NUMBER);
        return Optional.empty();
    }

    /** Notes that something in {@code column} is odd; the row is written all the same. */
    public void warn(String column, Message reason) {
        run.warned(new ImportNote(file, line(), column, reason));
    }

    /** As {@link #warn(String, Message)}. */
    public void warn(String column, TextKey reason) {
        warn(column, Message.of(reason));
    }

    /** To be thrown: the row is not written and is named in the report, for what {@code column} holds. */
    public RuntimeException refused(String column, TextKey reason, Object... args) {
        return new RowRefused(column, Message.of(reason, args));
    }
}
