package id.simpul.casework;

import id.simpul.numbering.Numbers;
import id.simpul.numbering.Series;
import id.simpul.store.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;

/**
 * A case's register number, as the office writes it; {@code 0509/SLRT/IV/2026} unless it set another template. Counts per
 * calendar year; {@link Numbers} says which number is next on this computer, in the act that opens the case.
 */
record RegisterNumber(int year, long sequence, String text) {
    /** Setting with the template. Tokens: urut, urut3, urut4, MM, bulan_romawi, YYYY, YY. */
    static final String SETTING = "casework.register";

    static final String USUAL = "{urut4}/SLRT/{bulan_romawi}/{YYYY}";

    private static final Pattern TOKEN = Pattern.compile("\\{(\\w+)}");
    private static final List<String> ROMAN =
            List.of("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII");

    static RegisterNumber next(DSLContext sql, LocalDate day) {
        long sequence = Numbers.next(sql, Series.register(day), day, 0);
        String template = Settings.all(sql, SETTING).getOrDefault(SETTING, USUAL);
        return of(template, day, sequence);
    }

    static RegisterNumber of(String template, LocalDate day, long sequence) {
        Map<String, String> values = Map.of(
                "urut", Long.toString(sequence),
                "urut3", String.format(Locale.ROOT, "%03d", sequence),
                "urut4", String.format(Locale.ROOT, "%04d", sequence),
                "MM", String.format(Locale.ROOT, "%02d", day.getMonthValue()),
                "bulan_romawi", ROMAN.get(day.getMonthValue() - 1),
                "YYYY", Integer.toString(day.getYear()),
                "YY", String.format(Locale.ROOT, "%02d", day.getYear() % 100));
        String text = TOKEN.matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(values.getOrDefault(found.group(1), found.group())));
        return new RegisterNumber(day.getYear(), sequence, text);
    }

    /** Whether {@code template} names the sequence, so that numbers differ, and only tokens there are. */
    static boolean usable(String template) {
        Matcher tokens = TOKEN.matcher(template);
        boolean counts = false;
        while (tokens.find()) {
            if (!List.of("urut", "urut3", "urut4", "MM", "bulan_romawi", "YYYY", "YY")
                    .contains(tokens.group(1))) {
                return false;
            }
            counts |= tokens.group(1).startsWith("urut");
        }
        return counts;
    }
}
