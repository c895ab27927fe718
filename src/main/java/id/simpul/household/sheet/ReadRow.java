package id.simpul.household.sheet;

import id.simpul.kernel.Message;
import id.simpul.kernel.TextKey;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row as its mapping reads it: values by field, what is odd about them, and words that no code says. */
final class ReadRow {
    private final SheetRow row;
    private final Mapping mapping;
    private final List<String> heads;
    private final Map<SheetField, Object> values = new EnumMap<>(SheetField.class);
    private final List<Finding> findings = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private final List<String> houseWords = new ArrayList<>();

    ReadRow(SheetRow row, Mapping mapping, List<String> heads) {
        this.row = row;
        this.mapping = mapping;
        this.heads = heads;
    }

    SheetRow row() {
        return row;
    }

    long number() {
        return row.number();
    }

    void set(SheetField field, @Nullable Object value) {
        if (value != null) {
            values.put(field, value);
        }
    }

    boolean has(SheetField field) {
        return values.containsKey(field);
    }

    Optional<String> text(SheetField field) {
        return Optional.ofNullable((String) values.get(field));
    }

    Optional<LocalDate> date(SheetField field) {
        return Optional.ofNullable((LocalDate) values.get(field));
    }

    Optional<Long> number(SheetField field) {
        return Optional.ofNullable((Long) values.get(field));
    }

    Optional<Double> decimal(SheetField field) {
        return Optional.ofNullable((Double) values.get(field));
    }

    Map<SheetField, Object> values() {
        return values;
    }

    /** What the column does to records that are there; a fixed value only fills. */
    Policy policy(SheetField field) {
        return mapping.columns().values().stream()
                .filter(column -> column.field() == field)
                .map(Mapping.Column::policy)
                .findFirst()
                .orElse(Policy.FILL);
    }

    /** Keeps a word that the record's codes do not say. */
    void keep(SheetField field, String word) {
        int column = mapping.column(field).orElse(-1);
        (field.part() == SheetField.Part.HOUSE ? houseWords : words)
                .add((column < 0 ? field.name() : heads.get(column)) + ": " + word);
    }

    /** All words kept of the family and its members; null for none. */
    @Nullable
    String kept() {
        return words.isEmpty() ? null : String.join("; ", words);
    }

    /** All words kept of the house; null for none. */
    @Nullable
    String keptOfHouse() {
        return houseWords.isEmpty() ? null : String.join("; ", houseWords);
    }

    void warn(SheetField field, TextKey reason, Object... args) {
        warn(field, Message.of(reason, args));
    }

    void warn(SheetField field, Message reason) {
        findings.add(finding(field, reason, false));
    }

    RowRefused refused(SheetField field, TextKey reason, Object... args) {
        return new RowRefused(finding(field, Message.of(reason, args), true));
    }

    private Finding finding(SheetField field, Message reason, boolean refused) {
        int column = mapping.column(field).orElse(-1);
        return new Finding(
                row.number(), column, column < 0 || column >= heads.size() ? "" : heads.get(column), reason, refused);
    }

    List<Finding> findings() {
        return findings;
    }
}
