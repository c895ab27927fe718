package id.simpul.household.sheet;

import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.SheetText;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A NIK or No. KK as a cell has it. Spreadsheets keep fifteen digits of a number, so that one of sixteen typed without care
 * has lost its last; what was lost cannot be known and is never guessed.
 *
 * @param state what it is
 * @param digits what to keep: sixteen digits of a {@link State#WHOLE} one, the text as given of an {@link State#ODD} one
 */
public record IdentityNumber(State state, String digits) {
    /** Length of a NIK and of a No. KK. */
    public static final int LENGTH = 16;

    private static final IdentityNumber NONE = new IdentityNumber(State.NONE, "");

    private static final Pattern SCIENTIFIC = Pattern.compile("[0-9]+(?:[.,][0-9]+)?[eE]\\+?[0-9]+");
    private static final Pattern DECIMAL = Pattern.compile("[0-9]{9,}[.,]0{1,2}");
    private static final Pattern MASKED = Pattern.compile(".*[\u2022*\u25CF\u00B7].*|.*[xX]{3,}.*");
    private static final Pattern GROUPING = Pattern.compile("[\\s.\\-\u00A0\u2009\u202F]+");
    private static final Pattern SAME = Pattern.compile("([0-9])\\1*");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Set<String> WORDS = Set.of(
            "-",
            "--",
            "tidakada",
            "tdkada",
            "belumada",
            "belumpunya",
            "tidakpunya",
            "kosong",
            "nihil",
            "null",
            "na",
            "none",
            "belum",
            "tidak",
            "nan",
            "menyusul");

    /** What a cell for a number turns out to hold. */
    // Generated text keys are constants.
    @SuppressWarnings("ImmutableEnumChecker")
    public enum State {
        /** Nothing. */
        NONE(SheetText.NUMBER_NONE),
        /** A word or digits that stand for nothing: 0, 9999999999999999, "belum punya". */
        DUMMY(SheetText.NUMBER_DUMMY),
        /** Sixteen digits. */
        WHOLE(SheetText.NUMBER_NONE),
        /** Something else, as somebody typed it: kept and warned of. */
        ODD(SheetText.NUMBER_ODD),
        /** Hidden behind dots, as in a masked export. */
        MASKED(SheetText.NUMBER_MASKED),
        /** Written as 3.20127E+15: only the first digits are left. */
        SCIENTIFIC(SheetText.NUMBER_SCIENTIFIC),
        /** Kept as a number of more than fifteen digits. */
        NUMERIC(SheetText.NUMBER_NUMERIC),
        /** Ends in 0000, which no issued number does: its last digits were cut off. */
        ZEROS(SheetText.NUMBER_ZEROS),
        /** Ends in 0 like (nearly) all in its column: the sixteenth digits were cut off. */
        CUT(SheetText.NUMBER_CUT),
        /** The cell holds a date or an error. */
        NOT_A_NUMBER(SheetText.NUMBER_NOT);

        private final TextKey reason;

        State(TextKey reason) {
            this.reason = reason;
        }

        /** What to tell the user. */
        public TextKey reason() {
            return reason;
        }

        /** Whether digits were lost, so that the row cannot be used. */
        public boolean damaged() {
            return this == SCIENTIFIC || this == NUMERIC || this == ZEROS || this == CUT || this == NOT_A_NUMBER;
        }
    }

    /**
     * Reads {@code cell}.
     *
     * @param columnCut whether the whole column has lost its sixteenth digits (see {@link ColumnProfile#cut})
     */
    public static IdentityNumber read(SheetCell cell, boolean columnCut) {
        return switch (cell.kind()) {
            case EMPTY -> NONE;
            case NUMBER -> number(cell.text());
            case TEXT -> text(cell.text(), columnCut);
            case DATE, ERROR -> new IdentityNumber(State.NOT_A_NUMBER, "");
        };
    }

    private static IdentityNumber number(String stored) {
        BigDecimal value;
        try {
            value = new BigDecimal(stored);
        } catch (NumberFormatException notANumber) {
            return new IdentityNumber(State.NOT_A_NUMBER, "");
        }
        if (value.precision() - value.scale() >= LENGTH) {
            return new IdentityNumber(State.NUMERIC, "");
        }
        if (value.stripTrailingZeros().scale() > 0 || value.signum() < 0) {
            return new IdentityNumber(State.NOT_A_NUMBER, "");
        }
        return digits(value.toBigInteger().toString(), false);
    }

    private static IdentityNumber text(String text, boolean columnCut) {
        String bare = text;
        if (bare.startsWith("=\"") && bare.endsWith("\"") && bare.length() > 2) {
            // How some programs keep spreadsheets from counting with it.
            bare = bare.substring(2, bare.length() - 1);
        }
        while (!bare.isEmpty() && "'\u2019\u2018`".indexOf(bare.charAt(0)) >= 0) {
            bare = bare.substring(1).strip();
        }
        if (bare.isEmpty()) {
            return NONE;
        }
        if (MASKED.matcher(bare).matches()) {
            return new IdentityNumber(State.MASKED, "");
        }
        if (SCIENTIFIC.matcher(bare).matches()) {
            return new IdentityNumber(State.SCIENTIFIC, "");
        }
        if (DECIMAL.matcher(bare).matches()) {
            return new IdentityNumber(State.NUMERIC, "");
        }
        String joined = GROUPING.matcher(bare).replaceAll("");
        if (DIGITS.matcher(joined).matches()) {
            return digits(joined, columnCut);
        }
        return WORDS.contains(Words.key(bare)) || joined.isEmpty()
                ? new IdentityNumber(State.DUMMY, text)
                : new IdentityNumber(State.ODD, bare);
    }

    private static IdentityNumber digits(String digits, boolean columnCut) {
        if (SAME.matcher(digits).matches() || digits.equals("1234567890123456")) {
            return new IdentityNumber(State.DUMMY, digits);
        }
        if (digits.length() != LENGTH) {
            return new IdentityNumber(State.ODD, digits);
        }
        if (digits.endsWith("0000")) {
            return new IdentityNumber(State.ZEROS, "");
        }
        return columnCut && digits.endsWith("0")
                ? new IdentityNumber(State.CUT, "")
                : new IdentityNumber(State.WHOLE, digits);
    }

    /** Whether {@code text} could be the digits of a number, whatever column it is in. */
    static boolean sixteenDigits(String text) {
        return text.length() == LENGTH && DIGITS.matcher(text).matches();
    }

    /** Without the digits. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "IdentityNumber[%s]", state);
    }
}
