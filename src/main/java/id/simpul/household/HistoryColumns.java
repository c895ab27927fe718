package id.simpul.household;

import id.simpul.kernel.TextKey;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.reference.CodeLists;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Words for a history, column by column; columns are named {@code table.column}. */
public final class HistoryColumns implements HistoryWords {
    private final Texts texts;
    private final CodeLists codes;
    private final Formats formats;
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, UnaryOperator<String>> values = new HashMap<>();
    private final Map<String, UnaryOperator<@Nullable String>> things = new HashMap<>();

    /** No words yet, in the language of {@code texts}. */
    public HistoryColumns(Texts texts, CodeLists codes) {
        this.texts = texts;
        this.codes = codes;
        this.formats = new Formats(texts);
    }

    /** A column of a name only: its values are told as those of a family's own columns. */
    public HistoryColumns column(String column, TextKey called) {
        names.put(column, texts.get(called));
        return this;
    }

    /** A column whose values are told as they are kept. */
    public HistoryColumns text(String column, TextKey called) {
        return column(column, called, value -> value);
    }

    /** A column whose values {@code told} tells. */
    public HistoryColumns column(String column, TextKey called, UnaryOperator<String> told) {
        values.put(column, told);
        return column(column, called);
    }

    /** A column of codes from {@code list}. */
    public HistoryColumns code(String column, TextKey called, String list) {
        return column(column, called, value -> codes.label(list, value, texts));
    }

    /** A column of days. */
    public HistoryColumns day(String column, TextKey called) {
        return column(column, called, value -> formats.mediumDate(LocalDate.parse(value)));
    }

    /** A column of amounts in whole rupiah. */
    public HistoryColumns rupiah(String column, TextKey called) {
        return column(column, called, value -> formats.rupiah(Long.parseLong(value)));
    }

    /** What every row of {@code table} is. */
    public HistoryColumns thing(String table, TextKey called) {
        things.put(table, of -> texts.get(called));
        return this;
    }

    /** What a row of {@code table} is; {@code called} says what tells it from others, which is empty if not known. */
    public HistoryColumns thingOf(String table, TextKey called) {
        return thingOf(table, called, of -> of);
    }

    /** As the other; {@code told} puts into words what tells the row from others. */
    public HistoryColumns thingOf(String table, TextKey called, UnaryOperator<String> told) {
        things.put(table, of -> texts.get(called, told.apply(Objects.requireNonNullElse(of, ""))));
        return this;
    }

    /** As {@link #thingOf}, of a table in which a row of which nothing is known has no name. */
    public HistoryColumns knownThing(String table, TextKey called) {
        things.put(table, of -> of == null ? null : texts.get(called, of));
        return this;
    }

    @Override
    public Optional<String> field(String table, String column) {
        return Optional.ofNullable(names.get(table + "." + column));
    }

    @Override
    public Optional<String> value(String table, @Nullable String of, String column, String value) {
        return Optional.ofNullable(values.get(table + "." + column)).map(told -> told.apply(value));
    }

    @Override
    public Optional<String> thing(String table, @Nullable String of) {
        UnaryOperator<@Nullable String> told = things.get(table);
        return told == null ? Optional.empty() : Optional.ofNullable(told.apply(of));
    }
}
