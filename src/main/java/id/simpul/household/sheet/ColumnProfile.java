package id.simpul.household.sheet;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a column holds, gathered while the whole list is read through for the first time. */
public final class ColumnProfile {
    /** More different words than this are no codes. */
    public static final int WORDS = 60;

    private static final int LONGEST_WORD = 60;
    private static final int ENOUGH = 8;
    /** 3.2E+15. */
    private static final int SHORTEST_DAMAGED = 7;

    private final Map<String, Integer> words = new LinkedHashMap<>();
    private boolean manyWords;
    private long filled;
    private long sixteen;
    private long endingInZero;
    private long damaged;
    private long days;
    private long plainFits;
    private long swappedFits;
    private long fitsNeither;
    private long onlyPlain;
    private long onlySwapped;
    private long shortYears;
    private long serials;

    ColumnProfile() {}

    void add(SheetCell cell, String nik, LocalDate today) {
        if (cell.empty()) {
            return;
        }
        filled++;
        String text = cell.text();
        if (!manyWords && (words.containsKey(text) || text.length() <= LONGEST_WORD)) {
            words.merge(text, 1, Integer::sum);
            if (words.size() > WORDS) {
                manyWords = true;
                words.clear();
            }
        }
        if (text.length() >= SHORTEST_DAMAGED) {
            IdentityNumber number = IdentityNumber.read(cell, false);
            if (number.state() == IdentityNumber.State.WHOLE) {
                sixteen++;
                endingInZero += number.digits().endsWith("0") ? 1 : 0;
            } else if (number.state() == IdentityNumber.State.SCIENTIFIC
                    || number.state() == IdentityNumber.State.NUMERIC
                    || number.state() == IdentityNumber.State.ZEROS) {
                damaged++;
            }
        }
        DateReading.read(cell, today).ifPresent(day -> day(day, nik));
    }

    private void day(DateReading day, String nik) {
        days++;
        shortYears += day.shortYear() ? 1 : 0;
        serials += day.serial() ? 1 : 0;
        LocalDate plain = day.plain();
        LocalDate swapped = day.swapped();
        if (day.numbers()) {
            onlyPlain += swapped == null ? 1 : 0;
            onlySwapped += plain == null ? 1 : 0;
        }
        if (IdentityNumber.sixteenDigits(nik)) {
            boolean plainly = plain != null && DateReading.fits(plain, nik);
            boolean otherwise = swapped != null && DateReading.fits(swapped, nik);
            plainFits += plainly && !otherwise ? 1 : 0;
            swappedFits += otherwise && !plainly ? 1 : 0;
            fitsNeither += !plainly && !otherwise ? 1 : 0;
        }
    }

    /** How many cells hold something. */
    public long filled() {
        return filled;
    }

    /** The different words with how often each stands there; empty if there are too many to be codes. */
    public Map<String, Integer> words() {
        return Map.copyOf(words);
    }

    /** How many cells were a NIK or No. KK before a spreadsheet damaged them. */
    public long damaged() {
        return cut() ? damaged + endingInZero : damaged;
    }

    /** Whether so many numbers end in 0 that the sixteenth digits must have been cut off: one in ten would by chance. */
    public boolean cut() {
        return sixteen >= ENOUGH && endingInZero * 20 >= sixteen * 19;
    }

    /** Whether most of what it holds are whole numbers of sixteen digits. */
    boolean numbers() {
        return sixteen > 0 && sixteen * 2 >= filled;
    }

    /** How many cells are days. */
    public long days() {
        return days;
    }

    /** How many days are those of the NIK as they stand. */
    public long plainFits() {
        return plainFits;
    }

    /** How many days are those of the NIK only with day and month the other way round. */
    public long swappedFits() {
        return swappedFits;
    }

    /** How many days are not those of the NIK either way. */
    public long fitsNeither() {
        return fitsNeither;
    }

    /** How many years were written with two digits. */
    public long shortYears() {
        return shortYears;
    }

    /** How many days were a spreadsheet's count of days. */
    public long serials() {
        return serials;
    }

    /** How most of its days are written. */
    public DateOrder mostly() {
        return swappedFits + onlySwapped > plainFits + onlyPlain ? DateOrder.MONTH_FIRST : DateOrder.DAY_FIRST;
    }

    /** Whether both ways of writing days are in this column, provably. */
    public boolean mixed() {
        return swappedFits + onlySwapped > 0 && plainFits + onlyPlain > 0;
    }
}
