package id.simpul.review;

import id.simpul.review.MatrixFilter.Band;
import id.simpul.review.MatrixFilter.HowMany;
import java.util.Map;

/**
 * How many families each filter would show, the others staying.
 *
 * @param numbers by how many programmes
 * @param bands by deciles
 * @param villages by village
 * @param rws by RW of the chosen village
 * @param rts by RT of the chosen RW
 * @param programmes by programme
 */
public record MatrixCounts(
        Map<HowMany, Integer> numbers,
        Map<Band, Integer> bands,
        Map<String, Integer> villages,
        Map<String, Integer> rws,
        Map<String, Integer> rts,
        Map<String, Integer> programmes) {}
