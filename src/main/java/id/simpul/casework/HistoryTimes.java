package id.simpul.casework;

import id.simpul.store.Act;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** When the lines of a history happened: all by one clock, that of the acts, in one zone. */
record HistoryTimes(ZoneId zone) {
    /** How the actions of acts begin that write down what was before. */
    static final String IMPORTED = "import.";

    private static final long MINUTE = 60;

    /** Every zone is a multiple of a quarter of an hour away from UTC, and not farther than so many hours. */
    private static final long OFFSETS = 15 * MINUTE;

    private static final long FARTHEST_ZONE = 14;

    private LocalDateTime time(Act act) {
        return LocalDateTime.ofInstant(Instant.ofEpochMilli(act.at()), zone);
    }

    private static CaseHistory.Line line(
            LocalDateTime at, String by, String text, @Nullable String why, @Nullable Act act) {
        return new CaseHistory.Line(at.toLocalDate(), at.toLocalTime(), by, text, why, act == null ? 0 : act.hlc());
    }

    /** What was done by {@code act}. */
    CaseHistory.Line of(Act act, String text, @Nullable String why) {
        return line(time(act), act.userName(), text, why, act);
    }

    /** What happened on a day, with its time where it was recorded by {@code act} on that same day. */
    CaseHistory.Line dated(LocalDate day, @Nullable Act act, String text, @Nullable String why) {
        return act != null && time(act).toLocalDate().equals(day)
                ? of(act, text, why)
                : new CaseHistory.Line(day, null, "", text, why, act == null ? 0 : act.hlc());
    }

    /**
     * What a row says of itself: to the minute, by the clock on the wall where it was written. That wall may be in another zone, and
     * a minute is too long to tell what came first; so the time is that of the act that wrote it, unless it wrote down what was long
     * past.
     */
    CaseHistory.Line written(String stored, @Nullable Act act, String by, String text, @Nullable String why) {
        LocalDateTime at = LocalDateTime.parse(stored);
        return line(act != null && then(at, act) ? time(act) : at, by, text, why, act);
    }

    /** Whether some clock on a wall showed {@code at} when {@code act} was done, a minute more or less. */
    private static boolean then(LocalDateTime at, Act act) {
        Duration ahead = Duration.between(Instant.ofEpochMilli(act.at()), at.toInstant(ZoneOffset.UTC));
        return !act.action().startsWith(IMPORTED)
                && Math.abs(ahead.toHours()) <= FARTHEST_ZONE
                && Math.floorMod(ahead.toSeconds() + 2 * MINUTE, OFFSETS) <= 2 * MINUTE;
    }
}
