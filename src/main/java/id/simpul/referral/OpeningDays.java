package id.simpul.referral;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * On which days of the week a place is open, read from its opening hours as people write them: "Senin sampai Jumat, 08.00 sampai
 * 15.00", "Senin-Kamis dan Sabtu", "setiap hari kecuali Minggu". What names no day says nothing.
 */
public final class OpeningDays {
    private static final Map<String, DayOfWeek> NAMES = Map.of(
            "senin", DayOfWeek.MONDAY,
            "selasa", DayOfWeek.TUESDAY,
            "rabu", DayOfWeek.WEDNESDAY,
            "kamis", DayOfWeek.THURSDAY,
            "jumat", DayOfWeek.FRIDAY,
            "jum'at", DayOfWeek.FRIDAY,
            "sabtu", DayOfWeek.SATURDAY,
            "minggu", DayOfWeek.SUNDAY);

    private static final Pattern WORDS = Pattern.compile("\\b(senin|selasa|rabu|kamis|jum'?at|sabtu|minggu)\\b"
            + "|(?:\\b(sampai dengan|sampai|hingga|s\\.?\\s?d\\.?|s/d)|([-–]))(?=\\s*(?:senin|selasa|rabu|kamis|jum|sabtu|minggu))"
            + "|\\b(kecuali|tutup|libur)\\b|\\b((?:setiap|tiap) hari|24 jam)\\b");

    private OpeningDays() {}

    /** The days {@code hours} names; empty where it names none. */
    public static Optional<Set<DayOfWeek>> of(String hours) {
        Set<DayOfWeek> open = EnumSet.noneOf(DayOfWeek.class);
        Set<DayOfWeek> closed = EnumSet.noneOf(DayOfWeek.class);
        boolean except = false;
        boolean range = false;
        DayOfWeek last = null;
        List<MatchResult> words = new ArrayList<>(
                WORDS.matcher(hours.toLowerCase(Locale.ROOT)).results().toList());
        for (MatchResult word : words) {
            DayOfWeek day = word.group(1) == null ? null : NAMES.get(word.group(1));
            if (day != null) {
                Set<DayOfWeek> into = except ? closed : open;
                if (range && last != null) {
                    for (DayOfWeek one = last; one != day; one = one.plus(1)) {
                        into.add(one);
                    }
                }
                into.add(day);
                last = day;
                range = false;
            } else if (word.group(4) != null) {
                except = true;
                last = null;
            } else if (word.group(5) != null) {
                open.addAll(EnumSet.allOf(DayOfWeek.class));
            } else {
                range = true;
            }
        }
        if (open.isEmpty() && closed.isEmpty()) {
            return Optional.empty();
        }
        if (open.isEmpty()) {
            open.addAll(EnumSet.allOf(DayOfWeek.class));
        }
        open.removeAll(closed);
        return Optional.of(open);
    }
}
