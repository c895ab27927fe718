package id.simpul.caseload;

import java.util.List;

/**
 * What a supervisor should know about who accompanies whom.
 *
 * @param usual families a facilitator accompanies as a rule; 0 where no rule says it
 * @param source where that number is from
 * @param loads families of each facilitator
 * @param crowded names of groups that are larger than a facilitator's usual families
 * @param without families on record as taking part in PKH that nobody accompanies
 */
public record CaseloadState(long usual, String source, List<Load> loads, List<String> crowded, int without) {
    public CaseloadState {
        loads = List.copyOf(loads);
        crowded = List.copyOf(crowded);
    }

    /** How many families somebody accompanies, in how many groups. */
    public record Load(Facilitator facilitator, int groups, int families) {}

    /** Whoever accompanies more families than usual. */
    public List<Load> above() {
        return loads.stream()
                .filter(load -> usual > 0 && load.families() > usual)
                .toList();
    }
}
