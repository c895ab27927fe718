package id.simpul.household.match;

import id.simpul.household.Family;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Two records side by side.
 *
 * @param kind persons or families
 * @param first the record shown first
 * @param second the other one
 * @param fields what is recorded of them
 * @param reasons the evidence, strongest first
 * @param members of families: member of the second to the member of the first who is the same person, as far as the evidence
 *     says; a proposal
 */
public record PairView(
        PairKind kind, Half first, Half second, List<Line> fields, List<Reason> reasons, Map<Long, Long> members) {
    /**
     * One of the two.
     *
     * @param id row id
     * @param version for {@link MergeRequest}
     * @param family the family, or the person's family
     */
    public record Half(long id, long version, Family family) {
        /** The member this is about; empty for a family. */
        public Optional<id.simpul.household.Person> person() {
            return family.member(id);
        }
    }

    /**
     * One field of both, raw; {@code household.HistoryText} has the words.
     *
     * @param field which
     * @param first value of the first; null: none
     * @param second value of the second; null: none
     */
    public record Line(
            MergeField field,
            @Nullable Object first,
            @Nullable Object second) {
        /** Whether both have a value and it is not the same. */
        public boolean differs() {
            return first != null && second != null && !first.equals(second);
        }

        /** Nothing about the person. */
        @Override
        public String toString() {
            return "Line[" + field.column() + "]";
        }
    }

    public PairView {
        fields = List.copyOf(fields);
        reasons = List.copyOf(reasons);
        members = Map.copyOf(members);
    }
}
