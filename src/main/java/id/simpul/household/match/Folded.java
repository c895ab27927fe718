package id.simpul.household.match;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person as numbers that compare quickly; words are numbers of {@link Lexicon}. Dates are {@code yyyymmdd}, 0: none. */
@SuppressWarnings("ArrayRecordComponent") // compared by its parts, never as a whole
record Folded(
        long person,
        long household,
        String spelt,
        int[] words,
        int[] written,
        int name,
        String nik,
        boolean wholeNik,
        int date,
        boolean estimated,
        int dateInNik,
        int area,
        int sex,
        int[] motherWords,
        int[] motherWritten,
        int mother,
        int place,
        int village,
        int unit) {
    static final int NONE = -1;
    private static final int NIK_LENGTH = 16;
    private static final int AREA = 6;
    private static final int DATE_END = 12;
    private static final int FEMALE_DAY = 40;
    private static final int YEAR = 10_000;
    private static final int MONTH = 100;

    static int packed(@Nullable LocalDate date) {
        return date == null ? 0 : packed(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
    }

    static int packed(int year, int month, int day) {
        return year * YEAR + month * MONTH + day;
    }

    static int year(int date) {
        return date / YEAR;
    }

    static int month(int date) {
        return date / MONTH % 100;
    }

    static int day(int date) {
        return date % MONTH;
    }

    /** The digits of {@code given}, if there are enough of them to say anything; else empty. */
    static String digits(@Nullable String given) {
        if (given == null) {
            return "";
        }
        var digits = new StringBuilder(NIK_LENGTH);
        for (int i = 0; i < given.length(); i++) {
            if (given.charAt(i) >= '0' && given.charAt(i) <= '9') {
                digits.append(given.charAt(i));
            }
        }
        boolean plausible = digits.length() >= NIK_LENGTH - 1 && digits.length() <= NIK_LENGTH + 1;
        return plausible && !dummy(digits) ? digits.toString() : "";
    }

    /** Numbers that stand for "none": one digit repeated, 1234567890123456, or an area followed by zeros. */
    private static boolean dummy(CharSequence digits) {
        String text = digits.toString();
        return text.chars().distinct().count() <= 2
                || text.startsWith("1234567890")
                || text.substring(AREA).chars().allMatch(c -> c == '0');
    }

    static boolean whole(String digits) {
        return digits.length() == NIK_LENGTH;
    }

    /** The birth date in a whole NIK, its year without a century (0 to 99); 0 if it cannot be one. */
    static int dateIn(String digits) {
        if (!whole(digits)) {
            return 0;
        }
        int day = Integer.parseInt(digits, AREA, AREA + 2, 10) % FEMALE_DAY;
        int month = Integer.parseInt(digits, AREA + 2, AREA + 4, 10);
        int year = Integer.parseInt(digits, AREA + 4, DATE_END, 10);
        return day < 1 || day > 31 || month < 1 || month > 12 ? 0 : packed(year, month, day);
    }

    /** The serial number of a whole NIK. */
    static int serial(String digits) {
        return Integer.parseInt(digits, DATE_END, NIK_LENGTH, 10);
    }

    /** Whether two whole NIK begin with the same place. */
    static boolean sameArea(String a, String b) {
        return a.regionMatches(0, b, 0, AREA);
    }

    /** Whether two whole NIK have the same birth date and sex in them. */
    static boolean sameDate(String a, String b) {
        return a.regionMatches(AREA, b, AREA, DATE_END - AREA);
    }

    /** The place a whole NIK begins with. */
    static String area(String digits) {
        return digits.substring(0, AREA);
    }

    /** Whether the birth date agrees with the one in the NIK. */
    boolean fitsNik() {
        return date != 0 && dateInNik != 0 && withoutCentury(date) == dateInNik;
    }

    /** A date without its century, to compare with one in a NIK. */
    static int withoutCentury(int date) {
        return date % (100 * YEAR);
    }
}
