package id.simpul.kernel;

/** How identifiers look when they are not to be read by a passer-by. */
public final class Masked {
    private Masked() {}

    /** {@code 3201 •••• •••• 9002} for 16 digits; anything else keeps its last two characters only. */
    public static String groups(String digits) {
        if (digits.length() == 16) {
            return digits.substring(0, 4) + " •••• •••• " + digits.substring(12);
        }
        int shown = Math.min(2, digits.length() / 2);
        return "•".repeat(digits.length() - shown) + digits.substring(digits.length() - shown);
    }

    /** The digits in groups of four, unmasked: {@code 3201 2714 0818 9001}. */
    public static String grouped(String digits) {
        return digits.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
