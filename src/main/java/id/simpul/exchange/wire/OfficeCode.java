package id.simpul.exchange.wire;

import java.util.regex.Pattern;

/**
 * Kemendagri code of an office's area.
 *
 * @param digits without dots, 2 (province), 4 (regency), 6 (district) or 10 (village) digits, for example {@code 320127}
 */
public record OfficeCode(String digits) {
    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]([0-9]{2}){0,2}|[1-9][0-9]{9}");
    private static final Pattern DOTTED =
            Pattern.compile("[1-9][0-9](\\.[0-9]{2}){0,2}|[1-9][0-9]\\.[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}");

    /**
     * Checks {@code digits}.
     *
     * @throws IllegalArgumentException if it is no code
     */
    public OfficeCode {
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("not an office code");
        }
    }

    /**
     * The office of a code as files between offices write it, {@code 32.01.27}.
     *
     * @throws IllegalArgumentException if it is no dotted code
     */
    public static OfficeCode parse(String dotted) {
        if (!DOTTED.matcher(dotted).matches()) {
            throw new IllegalArgumentException("not a dotted office code");
        }
        return new OfficeCode(dotted.replace(".", ""));
    }

    /** {@code 32.01.27}. */
    public String dotted() {
        var dotted = new StringBuilder(digits.substring(0, 2));
        for (int at = 2; at < digits.length(); ) {
            int end = at == 6 ? 10 : at + 2;
            dotted.append('.').append(digits, at, end);
            at = end;
        }
        return dotted.toString();
    }

    /** As {@link #dotted}. */
    @Override
    public String toString() {
        return dotted();
    }
}
