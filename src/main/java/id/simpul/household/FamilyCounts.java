package id.simpul.household;

import java.util.Map;

/**
 * How many families each filter would show, the other filters staying as they are.
 *
 * @param bands by band of deciles
 * @param villages by village code
 * @param programmes by programme code, {@link FamilyFilter#NO_PROGRAMME} among them
 */
public record FamilyCounts(
        Map<FamilyFilter.Band, Integer> bands, Map<String, Integer> villages, Map<String, Integer> programmes) {
    public FamilyCounts {
        bands = Map.copyOf(bands);
        villages = Map.copyOf(villages);
        programmes = Map.copyOf(programmes);
    }
}
