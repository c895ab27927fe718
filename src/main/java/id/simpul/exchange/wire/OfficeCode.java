package id.simpul.exchange.wire;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Kemendagri code of an office's area. One of several computers of an office adds a hyphen and its installation number.
 *
 * @param digits without dots, 2 (province), 4 (regency), 6 (district) or 10 (village) digits, for example {@code 320127}; of a further
 *     computer {@code 320127-4711}
 */
public record OfficeCode(String digits) {
    private static final char MARK = '-';
    private static final Pattern DIGITS = Pattern.compile("[1-9][0-9]([0-9]{2}){0,2}(-[1-9][0-9]{0,6})?|[1-9][0-9]{9}");
    private static final Pattern DOTTED = Pattern.compile(
            "[1-9][0-9](\\.[0-9]{2}){0,2}(-[1-9][0-9]{0,6})?|[1-9][0-9]\\.[0-9]{2}\\.[0-9]{2}\\.[0-9]{4}");

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
        String area = area();
        for (int at = 2; at < area.length(); ) {
            int end = at == 6 ? 10 : at + 2;
            dotted.append('.').append(area, at, end);
            at = end;
        }
        return dotted.append(digits, area.length(), digits.length()).toString();
    }

    /** The code of a further computer of {@code office}, with installation number {@code install}. */
    public static OfficeCode counter(String office, int install) {
        return new OfficeCode(office + MARK + install);
    }

    /** The code of the area alone, without dots: that of the office whose computer it is. */
    public String area() {
        int mark = digits.indexOf(MARK);
        return mark < 0 ? digits : digits.substring(0, mark);
    }

    /** The installation number of the further computer that this code names; empty for an office. */
    public OptionalInt counter() {
        String area = area();
        return area.length() == digits.length()
                ? OptionalInt.empty()
                : OptionalInt.of(Integer.parseInt(digits.substring(area.length() + 1)));
    }

    /** As {@link #dotted}. */
    @Override
    public String toString() {
        return dotted();
    }
}
