package id.simpul.access;

import java.time.Duration;

/**
 * How long to wait after wrong passwords: five tries are free, then half a minute, doubling to a quarter of an hour. A brake
 * for who sits at this computer; against who took the files only the cost of each guess helps.
 */
final class Throttle {
    static final int FREE_TRIES = 5;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private Throttle() {}

    /** The whole wait after {@code failures} wrong tries in a row. */
    static Duration after(int failures) {
        if (failures < FREE_TRIES) {
            return Duration.ZERO;
        }
        int doublings = Math.min(failures - FREE_TRIES, 10);
        Duration wait = FIRST.multipliedBy(1L << doublings);
        return wait.compareTo(LONGEST) < 0 ? wait : LONGEST;
    }

    /**
     * What is left of the wait.
     *
     * @param last when the last wrong try was, milliseconds since 1970
     * @param now the clock; one that was set back cannot make the wait longer than it is
     */
    static Duration left(int failures, long last, long now) {
        Duration whole = after(failures);
        Duration passed = Duration.ofMillis(Math.max(0, now - last));
        Duration left = whole.minus(passed);
        return left.isNegative() ? Duration.ZERO : left;
    }
}
