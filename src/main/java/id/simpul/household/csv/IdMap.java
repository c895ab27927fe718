package id.simpul.household.csv;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/** Row ids by the ids the files use for one kind of record. */
public final class IdMap {
    private final Map<String, Long> rows = new HashMap<>();

    IdMap() {}

    /** Remembers that the record called {@code external} in the files is row {@code id}. */
    public void put(String external, long id) {
        rows.put(external, id);
    }

    /** The row of the record called {@code external} in the files. */
    public OptionalLong find(String external) {
        Long id = rows.get(external);
        return id == null ? OptionalLong.empty() : OptionalLong.of(id);
    }

    /** Whether {@code external} is known. */
    public boolean has(String external) {
        return rows.containsKey(external);
    }
}
