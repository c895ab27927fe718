package id.simpul.app.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** The demo's own calendar: goes on with the computer's clock from whatever moment it was set to. */
final class Days extends Clock {
    private final Clock computer;
    private final ZoneId zone;
    private volatile Duration ahead = Duration.ZERO;

    Days(Clock computer, ZoneId zone) {
        this.computer = computer;
        this.zone = zone;
    }

    /** It is {@code moment} now. */
    void set(LocalDateTime moment) {
        ahead = Duration.between(computer.instant(), moment.atZone(zone).toInstant());
    }

    @Override
    public Instant instant() {
        return computer.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new Clock() {
            @Override
            public Instant instant() {
                return Days.this.instant();
            }

            @Override
            public ZoneId getZone() {
                return other;
            }

            @Override
            public Clock withZone(ZoneId another) {
                return Days.this.withZone(another);
            }
        };
    }
}
