package id.simpul.review;

import java.time.LocalDate;

/**
 * What was decided about a finding.
 *
 * @param verdict what
 * @param reason why, in the officer's words
 * @param on when
 * @param officer who
 */
public record Decision(Verdict verdict, String reason, LocalDate on, String officer) {}
