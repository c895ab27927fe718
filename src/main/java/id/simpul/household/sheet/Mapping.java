package id.simpul.household.sheet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.SheetText;
import id.simpul.reference.CodeAliases;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the columns of a list mean.
 *
 * @param kind what each row is
 * @param columns column counted from 0 to its meaning; columns left out are not read
 * @param fixed what holds for every row: the village of a village's list, the programme of a list of recipients
 * @param houseCodes which codes answers about the house are in; null: not known
 */
public record Mapping(
        ListKind kind,
        Map<Integer, Column> columns,
        Map<SheetField, String> fixed,
        @Nullable HouseCodes houseCodes) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One column.
     *
     * @param field what it is
     * @param policy what it does to records that are there
     * @param order how its days are read; null for other columns
     * @param codes words of this column to codes, beside those that everybody uses; an empty code: nothing
     */
    public record Column(
            SheetField field, Policy policy, @Nullable DateOrder order, Map<String, String> codes) {
        public Column {
            codes = Map.copyOf(codes);
        }

        /** A column as a list usually has it. */
        public static Column of(SheetField field) {
            return new Column(
                    field, Policy.FILL, field.value() == SheetField.Value.DATE ? DateOrder.BY_NIK : null, Map.of());
        }

        /** The same with another policy. */
        public Column with(Policy other) {
            return new Column(field, other, order, codes);
        }

        /** The same with another order of days. */
        public Column with(DateOrder other) {
            return new Column(field, policy, other, codes);
        }

        /** The same with other words. */
        public Column with(Map<String, String> other) {
            return new Column(field, policy, order, other);
        }
    }

    public Mapping {
        columns = Map.copyOf(columns);
        fixed = Map.copyOf(fixed);
    }

    /** The same with answers about the house in {@code other} codes. */
    public Mapping with(@Nullable HouseCodes other) {
        return new Mapping(kind, columns, fixed, other);
    }

    /** The same with other columns. */
    Mapping withColumns(Map<Integer, Column> other) {
        return new Mapping(kind, other, fixed, houseCodes);
    }

    /** Whether rows say what was seen of a house. */
    @JsonIgnore
    public boolean house() {
        return columns.values().stream().anyMatch(Mapping::answer);
    }

    /** Whether it matters which codes answers about the house are in: a column is read in which the lists differ. */
    @JsonIgnore
    public boolean codesMatter() {
        Set<String> differing = CodeAliases.regsosek2022k().fields();
        return columns.values().stream()
                .anyMatch(column -> differing.contains(column.field().answer()));
    }

    private static boolean answer(Column column) {
        return column.field().part() == SheetField.Part.HOUSE
                && column.field() != SheetField.VISITED_ON
                && column.field() != SheetField.OFFICER;
    }

    /** The column that is {@code field}. */
    public OptionalInt column(SheetField field) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().field() == field)
                .mapToInt(Map.Entry::getKey)
                .min();
    }

    /** Whether a column or a fixed value gives {@code field}. */
    public boolean gives(SheetField field) {
        return column(field).isPresent() || fixed.containsKey(field);
    }

    /** What holds for every row. */
    public Optional<String> fixed(SheetField field) {
        return Optional.ofNullable(fixed.get(field));
    }

    /** The same with {@code column} at {@code at}; null: not read. A field that another column had is taken from it. */
    public Mapping with(int at, @Nullable Column column) {
        var changed = new LinkedHashMap<>(columns);
        if (column == null) {
            changed.remove(at);
        } else {
            changed.values().removeIf(other -> other.field() == column.field());
            changed.put(at, column);
        }
        return new Mapping(kind, changed, fixed, houseCodes);
    }

    /** The same with {@code value} for every row; null: none. */
    public Mapping with(SheetField field, @Nullable String value) {
        var changed = new LinkedHashMap<>(fixed);
        if (value == null || value.isBlank()) {
            changed.remove(field);
        } else {
            changed.put(field, value);
        }
        return new Mapping(kind, columns, changed, houseCodes);
    }

    /** The same for rows of another kind, as far as its columns can be in such a list. */
    public Mapping with(ListKind other) {
        var kept = new LinkedHashMap<>(columns);
        kept.values().removeIf(column -> !other.takes(column.field()));
        var values = new LinkedHashMap<>(fixed);
        values.keySet().removeIf(field -> !other.takes(field));
        return new Mapping(other, kept, values, houseCodes);
    }

    /** Whether a row can be found or made with it at all. */
    @JsonIgnore
    public boolean enough() {
        return missing().isEmpty();
    }

    /** What has to be said before a row can be found or made; empty: nothing. */
    @JsonIgnore
    public Optional<TextKey> missing() {
        if (!finds()) {
            return Optional.of(
                    kind == ListKind.PARTICIPATIONS ? SheetText.MISSING_PROGRAMME : SheetText.MISSING_PERSON);
        }
        if (house() && !gives(SheetField.VISITED_ON)) {
            return Optional.of(SheetText.MISSING_VISITED);
        }
        return house() && codesMatter() && houseCodes == null ? Optional.of(SheetText.MISSING_CODES) : Optional.empty();
    }

    private boolean finds() {
        return switch (kind) {
            case MEMBERS -> gives(SheetField.NAME) || gives(SheetField.NIK) || gives(SheetField.PERSON_ID);
            case FAMILIES ->
                gives(SheetField.KK) || gives(SheetField.NIK) || gives(SheetField.NAME) || gives(SheetField.FAMILY_ID);
            case PARTICIPATIONS ->
                gives(SheetField.PROGRAMME)
                        && (gives(SheetField.NIK)
                                || gives(SheetField.KK)
                                || gives(SheetField.PERSON_ID)
                                || gives(SheetField.FAMILY_ID));
        };
    }

    /** As it is remembered, and given to the command line. */
    public String toJson() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(this);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Reads what {@link #toJson} wrote; empty if it is no such text, one of a later version for example. */
    public static Optional<Mapping> parse(String json) {
        try {
            return Optional.ofNullable(JSON.readValue(json, Mapping.class)).filter(m -> Objects.nonNull(m.kind()));
        } catch (JsonProcessingException | NullPointerException | IllegalArgumentException other) {
            return Optional.empty();
        }
    }
}
