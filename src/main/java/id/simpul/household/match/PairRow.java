package id.simpul.household.match;

import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pair in the list.
 *
 * @param kind persons or families
 * @param first one of them
 * @param second the other one
 * @param bits evidence as in {@link Comparison#bits}
 * @param reasons what speaks for one record, strongest first
 */
public record PairRow(PairKind kind, Side first, Side second, double bits, List<Level> reasons) {
    /**
     * One record of a pair.
     *
     * @param id row id of the person or family
     * @param name of the person, or of who stands for the family
     * @param born birth date; null if it is not known, and of families
     * @param village Kemendagri code
     * @param household row id of the family
     */
    public record Side(long id, PersonName name, @Nullable LocalDate born, String village, long household) {
        /** Nothing about the person. */
        @Override
        public String toString() {
            return "Side[" + id + "]";
        }
    }

    public PairRow {
        reasons = List.copyOf(reasons);
    }

    /** How sure one may be. */
    public Comparison.Certainty certainty() {
        return Comparison.certainty(bits);
    }
}
