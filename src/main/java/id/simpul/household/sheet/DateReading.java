package id.simpul.household.sheet;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day as a cell has it, before it is decided which of its numbers is the month.
 *
 * @param plain as it stands there: day first where that makes a day; null if only the other way does
 * @param swapped with day and month the other way round; null if that is no day, or the month is a word
 * @param numbers whether it is written in numbers with either first, so that the order is a question at all; false where a
 *     spreadsheet took it for a day already
 * @param shortYear whether the century had to be supplied
 * @param serial whether it is a spreadsheet's own count of days
 */
public record DateReading(
        @Nullable LocalDate plain, @Nullable LocalDate swapped, boolean numbers, boolean shortYear, boolean serial) {
    private static final Pattern NUMBERS =
            Pattern.compile("([0-9]{1,2})[\\s./\\-]+([0-9]{1,2})[\\s./\\-]+([0-9]{4}|[0-9]{2})");
    private static final Pattern YEAR_FIRST =
            Pattern.compile("([0-9]{4})[\\s./\\-]([0-9]{1,2})[\\s./\\-]([0-9]{1,2})(?:[T ].*)?");
    private static final Pattern TIME = Pattern.compile("\\s+[0-9]{1,2}[:.][0-9]{2}([:.][0-9]{2})?(\\s*[AaPp][Mm])?$");
    private static final Pattern WORD =
            Pattern.compile("([0-9]{1,2})[\\s./\\-]*([A-Za-z]{3,})\\.?[\\s./\\-]*([0-9]{4}|[0-9]{2})");
    private static final Pattern PLACE_BEFORE = Pattern.compile("^[\\p{L} .']+,\\s*");
    private static final Pattern SERIAL = Pattern.compile("[0-9]{4,5}(\\.[0-9]+)?");
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);
    /** 1 March 1908: whatever comes before is no serial but a year. */
    private static final int FIRST_SERIAL = 2982;

    private static final int LAST_SERIAL = 73_050;
    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("peb", 2),
            Map.entry("mar", 3),
            Map.entry("apr", 4),
            Map.entry("mei", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("agu", 8),
            Map.entry("ags", 8),
            Map.entry("agt", 8),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("nop", 11),
            Map.entry("des", 12),
            Map.entry("dec", 12));

    /**
     * Reads {@code cell}; empty if it is no day at all.
     *
     * @param today decides the century of years of two digits: none lies ahead
     */
    public static Optional<DateReading> read(SheetCell cell, LocalDate today) {
        return switch (cell.kind()) {
            case EMPTY, ERROR -> Optional.empty();
            case DATE -> {
                LocalDate day = LocalDate.parse(cell.text());
                yield Optional.of(new DateReading(day, swap(day), false, false, false));
            }
            case NUMBER -> number(cell.text());
            case TEXT -> text(cell.text(), today);
        };
    }

    private static Optional<DateReading> number(String stored) {
        String digits;
        try {
            digits = new BigDecimal(stored).toBigInteger().toString();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
        return digits.length() >= 7 ? compact(digits) : serial(stored);
    }

    private static Optional<DateReading> text(String typed, LocalDate today) {
        // "Bogor, 17-08-1990": place and day in one cell.
        String text = TIME.matcher(PLACE_BEFORE.matcher(typed.strip()).replaceFirst(""))
                .replaceFirst("");
        text = text.startsWith("'") ? text.substring(1) : text;
        Matcher year = YEAR_FIRST.matcher(text);
        if (year.matches()) {
            LocalDate day = day(number(year, 1), number(year, 2), number(year, 3));
            LocalDate other = day(number(year, 1), number(year, 3), number(year, 2));
            return day == null && other == null
                    ? Optional.empty()
                    : Optional.of(new DateReading(day, other, false, false, false));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            boolean shortYear = numbers.group(3).length() == 2;
            int full = shortYear ? century(number(numbers, 3), today) : number(numbers, 3);
            LocalDate day = day(full, number(numbers, 2), number(numbers, 1));
            LocalDate other = day(full, number(numbers, 1), number(numbers, 2));
            return day == null && other == null
                    ? Optional.empty()
                    : Optional.of(new DateReading(day, other, true, shortYear, false));
        }
        Matcher word = WORD.matcher(text);
        if (word.matches()) {
            boolean shortYear = word.group(3).length() == 2;
            Integer month = MONTHS.get(word.group(2).toLowerCase(Locale.ROOT).substring(0, 3));
            int full = shortYear ? century(number(word, 3), today) : number(word, 3);
            LocalDate day = month == null ? null : day(full, month, number(word, 1));
            return day == null ? Optional.empty() : Optional.of(new DateReading(day, null, false, shortYear, false));
        }
        if (text.matches("[0-9]{7,8}")) {
            return compact(text);
        }
        return SERIAL.matcher(text).matches() ? serial(text) : Optional.empty();
    }

    /** {@code 17081990}, or {@code 19900817}; a spreadsheet drops the first zero of {@code 01081990}. */
    private static Optional<DateReading> compact(String digits) {
        String eight = digits.length() == 7 ? "0" + digits : digits;
        if (eight.length() != 8) {
            return Optional.empty();
        }
        int[] parts = {
            Integer.parseInt(eight.substring(0, 2)),
            Integer.parseInt(eight.substring(2, 4)),
            Integer.parseInt(eight.substring(4))
        };
        if (parts[2] >= 1850 && parts[2] <= 2200) {
            LocalDate day = day(parts[2], parts[1], parts[0]);
            LocalDate other = day(parts[2], parts[0], parts[1]);
            if (day != null || other != null) {
                return Optional.of(new DateReading(day, other, true, false, false));
            }
        }
        LocalDate iso = day(
                Integer.parseInt(eight.substring(0, 4)),
                Integer.parseInt(eight.substring(4, 6)),
                Integer.parseInt(eight.substring(6)));
        return iso == null || iso.getYear() < 1850 || iso.getYear() > 2200
                ? Optional.empty()
                : Optional.of(new DateReading(iso, swap(iso), false, false, false));
    }

    private static Optional<DateReading> serial(String stored) {
        int days;
        try {
            days = new BigDecimal(stored).intValue();
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
        if (days < FIRST_SERIAL || days > LAST_SERIAL) {
            return Optional.empty();
        }
        LocalDate day = EPOCH.plusDays(days);
        return Optional.of(new DateReading(day, swap(day), false, false, true));
    }

    /** The day meant, for a row whose NIK is {@code nik}. */
    public LocalDate resolve(DateOrder order, DateOrder mostOfColumn, String nik) {
        if (order == DateOrder.BY_NIK) {
            boolean plainFits = plain != null && fits(plain, nik);
            boolean swappedFits = swapped != null && fits(swapped, nik);
            if (plainFits != swappedFits) {
                return plainFits ? either(plain, swapped) : either(swapped, plain);
            }
            return numbers && mostOfColumn == DateOrder.MONTH_FIRST ? either(swapped, plain) : either(plain, swapped);
        }
        boolean monthFirst = order == DateOrder.MONTH_FIRST && numbers;
        return monthFirst ? either(swapped, plain) : either(plain, swapped);
    }

    /** Whether day, month and year of the century are the digits in {@code nik}, a woman's day being 40 more. */
    static boolean fits(LocalDate day, String nik) {
        if (!IdentityNumber.sixteenDigits(nik)) {
            return false;
        }
        int inNik = Integer.parseInt(nik.substring(6, 8));
        return (inNik > 40 ? inNik - 40 : inNik) == day.getDayOfMonth()
                && Integer.parseInt(nik.substring(8, 10)) == day.getMonthValue()
                && Integer.parseInt(nik.substring(10, 12)) == day.getYear() % 100;
    }

    private static LocalDate either(@Nullable LocalDate first, @Nullable LocalDate second) {
        if (first != null) {
            return first;
        }
        if (second == null) {
            throw new IllegalStateException("a reading without a day");
        }
        return second;
    }

    private static @Nullable LocalDate swap(LocalDate day) {
        return day(day.getYear(), day.getDayOfMonth(), day.getMonthValue());
    }

    private static int century(int year, LocalDate today) {
        int now = today.getYear() / 100 * 100;
        return year <= today.getYear() % 100 ? now + year : now - 100 + year;
    }

    private static int number(Matcher match, int group) {
        return Integer.parseInt(match.group(group));
    }

    private static @Nullable LocalDate day(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
