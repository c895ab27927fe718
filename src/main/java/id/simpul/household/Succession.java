package id.simpul.household;

import java.util.Map;

/**
 * Who heads a family from now on, and what everybody else is to the new head.
 *
 * @param newHead row id of the member
 * @param relations row ids of all others who live and stay, with their relation to the new head, code
 */
public record Succession(long newHead, Map<Long, Integer> relations) {
    public Succession {
        relations = Map.copyOf(relations);
    }
}
