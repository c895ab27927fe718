package id.simpul.household;

import java.util.Collection;
import java.util.List;

/** Finds who of those recorded may be somebody about to be recorded; by the evidence of {@code household.match}. */
@FunctionalInterface
public interface Lookalikes {
    /**
     * Row ids of recorded persons who may be {@code person}, the surest first.
     *
     * @param except row ids that are not meant
     */
    List<Long> of(PersonDetails person, Collection<Long> except);
}
