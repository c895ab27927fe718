package id.simpul.household.csv;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Words of a row that its codes do not say, as a note keeps them: {@code jenis_lantai: Keramik/ubin; motor: 2}. */
public final class Words {
    private final List<String> words = new ArrayList<>();

    /** None so far. */
    public Words() {}

    /** Keeps {@code word} of {@code column}. */
    public void keep(String column, String word) {
        words.add(column + ": " + word);
    }

    /** All of them; null for none. */
    public @Nullable String note() {
        return words.isEmpty() ? null : String.join("; ", words);
    }
}
