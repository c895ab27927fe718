package id.simpul.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it. */
public final class MovableClock extends Clock {
    private Instant now;

    /** Stands at {@code now}. */
    public MovableClock(Instant now) {
        this.now = now;
    }

    /** A clock at a working morning in 2026. */
    public static MovableClock atWork() {
        return new MovableClock(Instant.parse("2026-05-04T01:30:00Z"));
    }

    /** Moves on, or back if negative. */
    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
