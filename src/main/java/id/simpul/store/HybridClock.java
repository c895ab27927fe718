package id.simpul.store;

import java.time.Clock;

/**
 * Hybrid logical clock (Kulkarni et al., 2014): close to the wall clock, yet never behind anything this file has seen, so
 * that a computer whose clock jumps back still writes changes that sort after those it builds on.
 */
final class HybridClock {
    private static final int COUNTER_BITS = 16;

    private final Clock wall;
    private long last;

    HybridClock(Clock wall, long last) {
        this.wall = wall;
        this.last = last;
    }

    long next() {
        last = Math.max(wall.millis() << COUNTER_BITS, last + 1);
        return last;
    }

    void seen(long foreign) {
        last = Math.max(last, foreign);
    }

    long last() {
        return last;
    }

    /** Wall-clock milliseconds in {@code hlc}. */
    static long millis(long hlc) {
        return hlc >>> COUNTER_BITS;
    }
}
