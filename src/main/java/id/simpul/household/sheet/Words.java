package id.simpul.household.sheet;

import java.util.Locale;
import java.util.regex.Pattern;

/** How titles of columns and words of code lists are compared: without case, blanks, dots and underscores. */
final class Words {
    private static final Pattern NOISE = Pattern.compile("[\\s._\\-*:()'\"/\\u00A0\\u2013]+");

    private Words() {}

    static String key(String text) {
        return NOISE.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
