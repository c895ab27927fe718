package id.simpul.household;

import id.simpul.household.HistoryEntry.Topic;
import java.util.Optional;

/** How other features call what they keep of a family, for its history: the questions of an assessment, for example. */
public interface HistoryWords {
    /** Nothing known. */
    HistoryWords NONE = new HistoryWords() {
        @Override
        public Optional<String> field(Topic topic, String column) {
            return Optional.empty();
        }

        @Override
        public Optional<String> value(Topic topic, String column, String value) {
            return Optional.empty();
        }
    };

    /** What people call {@code column}; empty if this feature does not know it. */
    Optional<String> field(Topic topic, String column);

    /** {@code value} of {@code column} in words; empty if this feature does not know it. */
    Optional<String> value(Topic topic, String column, String value);
}
