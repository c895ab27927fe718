package id.simpul.review;

import java.time.Duration;
import java.time.Instant;

/**
 * A run of all checks.
 *
 * @param at when it ended
 * @param families how many families were read
 * @param findings how many findings it kept
 * @param took how long it took
 */
public record ReviewRun(Instant at, int families, int findings, Duration took) {}
