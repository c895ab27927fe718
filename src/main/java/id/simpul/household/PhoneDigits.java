package id.simpul.household;

import java.util.List;
import java.util.Optional;

/** Telephone numbers as they are looked for: from the 0 in front, or by the last digits. */
final class PhoneDigits {
    private static final String COUNTRY = "62";
    private static final String BACKWARDS = "r";
    private static final int SHORTEST = 4;
    private static final int SHORTEST_END = 4;
    private static final int LONGEST = 14;

    private PhoneDigits() {}

    /** What {@code number} is entered by; nothing if it is none. */
    static List<String> entries(String number) {
        String digits = national(number.replaceAll("[^0-9]", ""));
        return digits.length() < SHORTEST
                ? List.of()
                : List.of(digits, BACKWARDS + new StringBuilder(digits).reverse());
    }

    /** What entries begin with of numbers that begin with {@code digits}; empty if none can. */
    static Optional<String> beginning(String digits) {
        String national = national(digits);
        return national.startsWith("0") && national.length() >= SHORTEST && national.length() <= LONGEST
                ? Optional.of(national)
                : Optional.empty();
    }

    /** What entries begin with of numbers that end in {@code digits}; empty if it is too short to tell. */
    static Optional<String> end(String digits) {
        return digits.length() >= SHORTEST_END && digits.length() <= LONGEST
                ? Optional.of(BACKWARDS + new StringBuilder(digits).reverse())
                : Optional.empty();
    }

    private static String national(String digits) {
        return digits.startsWith(COUNTRY) ? "0" + digits.substring(COUNTRY.length()) : digits;
    }
}
