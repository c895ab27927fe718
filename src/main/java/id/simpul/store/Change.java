package id.simpul.store;

import java.util.List;
import java.util.stream.LongStream;

/**
 * One entry of the journal: what one act did to one row.
 *
 * @param id install number and sequence, see {@link id.simpul.kernel.Dot}; a creation's id is its row's id
 * @param hlc hybrid logical clock: milliseconds since 1970 {@code << 16}, plus a counter
 * @param act the act it belongs to
 * @param entity which table
 * @param row which row
 * @param parent the change of the same row its author last saw; 0 for a creation
 * @param merges further changes its author had seen, where the row had several ends
 * @param patch the changed fields with old and new value
 */
public record Change(
        long id, long hlc, long act, Entity entity, long row, long parent, List<Long> merges, Patch patch) {
    public Change {
        merges = List.copyOf(merges);
    }

    /** Every change this one directly builds on. */
    LongStream parents() {
        return parent == 0
                ? LongStream.empty()
                : LongStream.concat(LongStream.of(parent), merges.stream().mapToLong(Long::longValue));
    }
}
