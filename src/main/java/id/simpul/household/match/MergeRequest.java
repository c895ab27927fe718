package id.simpul.household.match;

import java.util.Map;
import java.util.Set;

/**
 * Two records that a person has found to be one.
 *
 * @param survivor row id of the record that stays
 * @param survivorVersion as the user saw it
 * @param other row id of the record that is merged into it
 * @param otherVersion as the user saw it
 * @param fromOther columns of {@link MergeField} whose value is taken from the other record; where the survivor has none, it
 *     is taken anyway
 * @param members of families: member of the other family to the member of the surviving one who is the same person; the
 *     others move over
 */
public record MergeRequest(
        long survivor,
        long survivorVersion,
        long other,
        long otherVersion,
        Set<String> fromOther,
        Map<Long, Long> members) {
    public MergeRequest {
        fromOther = Set.copyOf(fromOther);
        members = Map.copyOf(members);
    }
}
