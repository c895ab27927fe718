package id.simpul.household;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How other features call what they keep of a family, for its history: the questions of an assessment, for example. */
public interface HistoryWords {
    /** Nothing known. */
    HistoryWords NONE = new HistoryWords() {};

    /** What people call {@code column}; empty if this feature does not know it. */
    default Optional<String> field(String table, String column) {
        return Optional.empty();
    }

    /**
     * {@code value} of {@code column} in words; empty if this feature does not know it.
     *
     * @param of what tells the row from others of its table
     */
    default Optional<String> value(String table, @Nullable String of, String column, String value) {
        return Optional.empty();
    }

    /** What a row of {@code table} is, told apart from others by {@code of}; empty if this feature does not know it. */
    default Optional<String> thing(String table, @Nullable String of) {
        return Optional.empty();
    }

    /** The words of several features: the first that knows speaks. */
    static HistoryWords of(List<HistoryWords> all) {
        return new HistoryWords() {
            private Optional<String> first(Function<HistoryWords, Optional<String>> ask) {
                return all.stream().flatMap(words -> ask.apply(words).stream()).findFirst();
            }

            @Override
            public Optional<String> field(String table, String column) {
                return first(words -> words.field(table, column));
            }

            @Override
            public Optional<String> value(String table, @Nullable String of, String column, String value) {
                return first(words -> words.value(table, of, column, value));
            }

            @Override
            public Optional<String> thing(String table, @Nullable String of) {
                return first(words -> words.thing(table, of));
            }
        };
    }
}
