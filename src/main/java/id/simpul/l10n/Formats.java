package id.simpul.l10n;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Dates, times, money and numbers as Indonesian offices write them, whatever the computer's own settings are. */
public final class Formats {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final DateTimeFormatter INPUT =
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    private final DateTimeFormatter longDate;
    private final DateTimeFormatter mediumDate;
    private final DateTimeFormatter dayMonth;
    private final DateTimeFormatter month;
    private final DateTimeFormatter weekday;

    /** Formats with the month names of {@code texts}' language. */
    public Formats(Texts texts) {
        Locale locale = texts.locale();
        longDate = DateTimeFormatter.ofPattern("d MMMM uuuu", locale);
        mediumDate = DateTimeFormatter.ofPattern("d MMM uuuu", locale);
        dayMonth = DateTimeFormatter.ofPattern("d MMM", locale);
        weekday = DateTimeFormatter.ofPattern("EEEE", locale);
        month = new DateTimeFormatterBuilder().appendPattern("LLLL uuuu").toFormatter(locale);
    }

    /** {@code Senin}. */
    public String weekday(LocalDate date) {
        return weekday.format(date);
    }

    /** {@code 17/08/2026}. */
    public String shortDate(LocalDate date) {
        return SHORT.format(date);
    }

    /** {@code 17 Agustus 2026}, as in letters. */
    public String longDate(LocalDate date) {
        return longDate.format(date);
    }

    /** {@code 17 Agu 2026}, as in lists. */
    public String mediumDate(LocalDate date) {
        return mediumDate.format(date);
    }

    /** {@code 17 Agu}, where the year is plain. */
    public String dayMonth(LocalDate date) {
        return dayMonth.format(date);
    }

    /** {@code Agustus 2026}. */
    public String month(YearMonth value) {
        return month.format(value);
    }

    /** {@code 14.05}. */
    public String time(LocalTime time) {
        return TIME.format(time);
    }

    /** {@code 17 Agu 2026 14.05} in this computer's time zone. */
    public String moment(Instant instant, ZoneId zone) {
        var local = instant.atZone(zone);
        return mediumDate.format(local) + " " + TIME.format(local);
    }

    /** {@code Rp1.250.000}. */
    public String rupiah(long amount) {
        return (amount < 0 ? "-Rp" : "Rp") + number(Math.abs(amount));
    }

    /** {@code 1.250.000}. */
    public String number(long value) {
        return NumberFormat.getIntegerInstance(Texts.INDONESIAN).format(value);
    }

    /** The date typed as {@code 7/8/2026}, {@code 07-08-2026}, {@code 07.08.2026} or {@code 07082026}; empty if it is none. */
    public static Optional<LocalDate> parseDate(String typed) {
        String text = typed.strip().replaceAll("[\\s.\\-]+", "/");
        if (text.matches("\\d{8}")) {
            text = text.substring(0, 2) + "/" + text.substring(2, 4) + "/" + text.substring(4);
        }
        try {
            return Optional.of(LocalDate.parse(text, INPUT));
        } catch (DateTimeParseException notADate) {
            return Optional.empty();
        }
    }
}
