package id.simpul.exchange.ui;

import id.simpul.exchange.BundleLog;
import id.simpul.exchange.OfficeStanding;
import id.simpul.exchange.trust.OfficeStatus;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One office below the district.
 *
 * @param code its code without dots
 * @param name its name
 * @param standing how it stands; null if it is not enrolled
 */
record OfficeRow(String code, String name, @Nullable OfficeStanding standing) {
    /** An office that sends monthly is late after this. */
    private static final Duration LATE = Duration.ofDays(35);

    /** Which offices to list. */
    enum Filter {
        ALL,
        ATTENTION,
        ENROLLED,
        MISSING
    }

    boolean late(Instant now) {
        BundleLog last = standing == null ? null : standing.last();
        return last != null && last.handled().plus(LATE).isBefore(now);
    }

    boolean needsAttention(Instant now) {
        return standing != null
                && (standing.frozen()
                        || standing.status() != OfficeStatus.ACTIVE
                        || !standing.missing().isEmpty()
                        || late(now));
    }

    boolean in(Filter filter, Instant now) {
        return switch (filter) {
            case ALL -> true;
            case ATTENTION -> needsAttention(now);
            case ENROLLED -> standing != null;
            case MISSING -> standing == null;
        };
    }
}
