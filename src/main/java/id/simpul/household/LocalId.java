package id.simpul.household;

import id.simpul.kernel.Dot;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in for a NIK while there is none: {@code L-3F7K-2A9}, made from the row id, so that two offices never give the
 * same one and it can be read aloud. Letters and digits of Crockford's base 32, which has no I, L, O, U.
 */
public final class LocalId {
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final Pattern FORM = Pattern.compile("L-?([0-9A-HJKMNP-TV-Z]{1,5})-([0-9A-HJKMNP-TV-Z]{1,8})");

    private LocalId() {}

    /** The local id of the person with row id {@code person}. */
    public static String of(long person) {
        return "L-" + encode(Dot.install(person)) + "-" + encode(Dot.sequence(person));
    }

    /** The row id in {@code typed}; empty if it is no local id. */
    public static OptionalLong parse(String typed) {
        Matcher form = FORM.matcher(typed.strip().toUpperCase(Locale.ROOT));
        if (!form.matches()) {
            return OptionalLong.empty();
        }
        long install = decode(form.group(1));
        long sequence = decode(form.group(2));
        return install < 1 || install > Dot.MAX_INSTALL || sequence < 1
                ? OptionalLong.empty()
                : OptionalLong.of(Dot.of((int) install, sequence));
    }

    private static String encode(long number) {
        var text = new StringBuilder();
        for (long rest = number; rest > 0; rest >>>= 5) {
            text.insert(0, DIGITS.charAt((int) (rest & 31)));
        }
        return text.toString();
    }

    private static long decode(String text) {
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            number = number << 5 | DIGITS.indexOf(text.charAt(i));
        }
        return number;
    }
}
