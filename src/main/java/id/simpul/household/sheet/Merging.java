package id.simpul.household.sheet;

import java.util.Objects;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.TableField;
import org.jooq.UpdatableRecord;
import org.jspecify.annotations.Nullable;

/** Puts values of a row into a record, as the policy of each column allows. */
final class Merging<R extends UpdatableRecord<R>> {
    private final R record;
    private final ReadRow row;
    private final boolean created;

    Merging(R record, ReadRow row, boolean created) {
        this.record = record;
        this.row = row;
        this.created = created;
    }

    void text(TableField<R, String> field, SheetField from) {
        row.text(from).ifPresent(value -> put(field, value, from));
    }

    void number(TableField<R, Long> field, SheetField from) {
        row.number(from).ifPresent(value -> put(field, value, from));
    }

    void decimal(TableField<R, Double> field, SheetField from) {
        row.decimal(from).ifPresent(value -> put(field, value, from));
    }

    void date(TableField<R, String> field, SheetField from) {
        row.date(from).ifPresent(value -> put(field, value.toString(), from));
    }

    /** Whether {@code field} takes a value of column {@code from}. */
    boolean takes(TableField<R, ?> field, SheetField from) {
        return takes(record.get(field), from);
    }

    /** Whether what is {@code recorded} gives way to a value of column {@code from}. */
    boolean takes(@Nullable Object recorded, SheetField from) {
        return created
                || switch (row.policy(from)) {
                    case FILL -> recorded == null;
                    case REPLACE -> true;
                    case SKIP -> false;
                };
    }

    private <T> void put(TableField<R, T> field, T value, SheetField from) {
        if (takes(field, from) && !value.equals(record.get(field))) {
            record.set(field, value);
        }
    }

    /** Adds words that no code says to the note, unless they are there. */
    void keep(TableField<R, String> note, @Nullable String words) {
        String before = Optional.ofNullable(record.get(note)).orElse("");
        if (words != null && !before.contains(words)) {
            record.set(note, before.isEmpty() ? words : before + "; " + words);
        }
    }

    /** Whether something differs from what was read. */
    static boolean changed(UpdatableRecord<?> record) {
        for (Field<?> field : record.fields()) {
            if (!Objects.equals(record.original(field), record.get(field))) {
                return true;
            }
        }
        return false;
    }
}
