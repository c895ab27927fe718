package id.simpul.household;

import java.util.Map;

/**
 * How many families each filter would show, the other filters staying as they are.
 *
 * @param bands by band of deciles
 * @param villages by village code
 * @param programmes by programme code, {@link FamilyFilter#NO_PROGRAMME} among them
 * @param partly the text fits so many families that only those of the present filter were counted, up to {@link
 *     FamilyList#BOUND}; one more than that means "and more"
 */
public record FamilyCounts(
        Map<FamilyFilter.Band, Integer> bands,
        Map<String, Integer> villages,
        Map<String, Integer> programmes,
        boolean partly) {
    public FamilyCounts {
        bands = Map.copyOf(bands);
        villages = Map.copyOf(villages);
        programmes = Map.copyOf(programmes);
    }

    /** How many families {@code band} shows. */
    public int of(FamilyFilter.Band band) {
        return bands.getOrDefault(band, 0);
    }
}
