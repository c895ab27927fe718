package id.simpul.numbering;

import id.simpul.kernel.Message;
import id.simpul.l10n.text.NumberingText;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * One sequence of numbers.
 *
 * @param book whose numbers
 * @param name name of a sequence of letters; empty for the register
 * @param year calendar year; 0 if it runs on from year to year
 */
public record Series(Book book, String name, int year) implements Comparable<Series> {
    /** The one series that all outgoing letters count in, as the agenda book of an office does. */
    public static final String OUTGOING = "KELUAR";

    /** The series of berita acara verifikasi. */
    public static final String REPORTS = "BA_VERIFIKASI";

    private static final Comparator<Series> ORDER =
            Comparator.comparing(Series::book).thenComparing(Series::name).thenComparingInt(Series::year);

    /** What is numbered. */
    public enum Book {
        /** Cases. */
        REGISTER,
        /** Letters. */
        LETTER
    }

    /** The register of cases in {@code day}'s year. */
    public static Series register(LocalDate day) {
        return new Series(Book.REGISTER, "", day.getYear());
    }

    /** A sequence of letters on {@code day}. */
    public static Series letters(String name, boolean yearly, LocalDate day) {
        return new Series(Book.LETTER, name, yearly ? day.getYear() : 0);
    }

    /** Whether it begins anew each year. */
    public boolean yearly() {
        return year != 0;
    }

    /** The same sequence in {@code of}'s year. */
    public Series in(LocalDate of) {
        return yearly() ? new Series(book, name, of.getYear()) : this;
    }

    /** What it is called, for example <i>register kasus 2026</i>. */
    public Message title() {
        String of = yearly() ? " " + year : "";
        if (book == Book.REGISTER) {
            return Message.of(NumberingText.SERIES_REGISTER, of);
        }
        return switch (name) {
            case OUTGOING -> Message.of(NumberingText.SERIES_OUTGOING, of);
            case REPORTS -> Message.of(NumberingText.SERIES_REPORTS, of);
            default -> Message.of(NumberingText.SERIES_LETTER, name, of);
        };
    }

    @Override
    public int compareTo(Series other) {
        return ORDER.compare(this, other);
    }
}
