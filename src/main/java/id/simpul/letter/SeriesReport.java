package id.simpul.letter;

import java.util.List;

/**
 * Whether the numbers of a series are complete.
 *
 * @param series name of the series
 * @param year calendar year of the letters
 * @param letters how many letters
 * @param first smallest number
 * @param last largest number
 * @param gaps numbers between them that no letter has
 * @param doubles numbers that several letters have
 */
public record SeriesReport(
        String series, int year, int letters, long first, long last, List<Range> gaps, List<Long> doubles) {
    public SeriesReport {
        gaps = List.copyOf(gaps);
        doubles = List.copyOf(doubles);
    }

    /** Numbers from {@code first} to {@code last}, both among them. */
    public record Range(long first, long last) {}

    /** Whether nothing is missing and nothing is double. */
    public boolean complete() {
        return gaps.isEmpty() && doubles.isEmpty();
    }
}
