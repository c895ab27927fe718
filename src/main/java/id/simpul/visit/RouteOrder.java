package id.simpul.visit;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The order in which houses are proposed on a route: village, dusun, RW, RT, then the house as its address is written, numbers by
 * their value; what is not recorded comes last. A proposal only: whoever goes knows the paths.
 */
public final class RouteOrder {
    /** Compares places. */
    public static final Comparator<HousePlace> PLACES = Comparator.comparing(HousePlace::village, RouteOrder::natural)
            .thenComparing(HousePlace::dusun, RouteOrder::natural)
            .thenComparing(HousePlace::rw, RouteOrder::natural)
            .thenComparing(HousePlace::rt, RouteOrder::natural)
            .thenComparing(HousePlace::address, RouteOrder::natural);

    private static final Pattern RUNS = Pattern.compile("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)");

    private RouteOrder() {}

    /** Compares as people read: digits by value, letters whatever their case; nothing last. */
    static int natural(@Nullable String left, @Nullable String right) {
        String first = left == null ? "" : left.strip().toLowerCase(Locale.ROOT);
        String second = right == null ? "" : right.strip().toLowerCase(Locale.ROOT);
        if (first.isEmpty() || second.isEmpty()) {
            return Boolean.compare(first.isEmpty(), second.isEmpty());
        }
        String[] one = RUNS.split(first, -1);
        String[] two = RUNS.split(second, -1);
        for (int i = 0; i < Math.min(one.length, two.length); i++) {
            int by = run(one[i], two[i]);
            if (by != 0) {
                return by;
            }
        }
        return Integer.compare(one.length, two.length);
    }

    private static int run(String left, String right) {
        if (!digits(left) || !digits(right)) {
            return left.compareTo(right);
        }
        String one = left.replaceFirst("^0+(?=.)", "");
        String two = right.replaceFirst("^0+(?=.)", "");
        int by = Integer.compare(one.length(), two.length());
        return by == 0 ? one.compareTo(two) : by;
    }

    private static boolean digits(String run) {
        return run.charAt(0) >= '0' && run.charAt(0) <= '9';
    }
}
