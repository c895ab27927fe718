package id.simpul.caseload;

import java.util.List;

/**
 * Which families to offer for a group.
 *
 * @param village Kemendagri code; empty: all
 * @param rw RW as recorded; empty: all
 * @param participants only families on record as taking part in PKH
 * @param unassigned only families in no group
 * @param text beginning of the head's name or any part of the address; empty: all
 * @param numbers No. KK or NIK, from a list: then wherever they live; empty: no list
 */
public record CandidateFilter(
        String village, String rw, boolean participants, boolean unassigned, String text, List<String> numbers) {
    public CandidateFilter {
        text = text.strip();
        rw = rw.strip();
        numbers = List.copyOf(numbers);
    }
}
