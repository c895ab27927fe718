package id.simpul.household.sheet;

import java.time.LocalDate;

/**
 * What a cell of a spreadsheet holds.
 *
 * @param kind what the spreadsheet takes it for
 * @param text as the file has it: of a number its digits as stored, of a date {@code 2026-06-30}, of an error its sign
 */
public record SheetCell(Kind kind, String text) {
    /** Nothing. */
    public static final SheetCell EMPTY = new SheetCell(Kind.EMPTY, "");

    /** What a spreadsheet takes a cell for. A CSV file knows text only. */
    public enum Kind {
        /** Nothing, or blanks. */
        EMPTY,
        /** Text as typed. */
        TEXT,
        /** A number, of which a spreadsheet keeps fifteen digits. */
        NUMBER,
        /** A day, which a spreadsheet keeps as a number with the format of a date. */
        DATE,
        /** A formula that could not be calculated, or a cell whose value the file does not keep. */
        ERROR
    }

    /** Text, or an empty cell if there is none. */
    public static SheetCell text(String text) {
        String stripped = strip(text);
        return stripped.isEmpty() ? EMPTY : new SheetCell(Kind.TEXT, stripped);
    }

    /** A number with the digits {@code stored}. */
    public static SheetCell number(String stored) {
        return stored.isBlank() ? EMPTY : new SheetCell(Kind.NUMBER, stored.strip());
    }

    /** A day. */
    public static SheetCell date(LocalDate day) {
        return new SheetCell(Kind.DATE, day.toString());
    }

    /** A cell without a value to be used. */
    public static SheetCell error(String sign) {
        return new SheetCell(Kind.ERROR, sign);
    }

    /** Whether there is nothing in it. */
    public boolean empty() {
        return kind == Kind.EMPTY;
    }

    /** Without blanks around it, those that do not break among them. */
    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && blank(text.charAt(from))) {
            from++;
        }
        while (to > from && blank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == '\u00A0' || c == '\uFEFF' || c == '\u200B' || Character.isWhitespace(c);
    }

    /** Without the text: it may be about somebody. */
    @Override
    public String toString() {
        return "SheetCell[" + kind + "]";
    }
}
