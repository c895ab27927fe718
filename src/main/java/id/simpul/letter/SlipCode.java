package id.simpul.letter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the QR code of a reply slip says, and what a scanner or a person types of it: the letter's number and its check code,
 * with a word before them that tells it from the seal of a letter. Only characters that every keyboard layout types alike.
 */
final class SlipCode {
    private static final String WORD = "JAWAB";
    private static final Pattern SCANNED = Pattern.compile("(?i)\\s*" + WORD + "\\s+(.+?)\\s+(\\S+)\\s*");
    private static final Pattern CODE = Pattern.compile("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");

    private SlipCode() {}

    /** What was read: the check code, and the number of the letter where it was read too. */
    record Read(Optional<String> number, String checkCode) {}

    static String of(String number, String checkCode) {
        return WORD + " " + number + " " + checkCode;
    }

    /** {@code typed} as a slip's QR code or the check code alone; empty if it is neither. */
    static Optional<Read> read(String typed) {
        Matcher scanned = SCANNED.matcher(typed);
        Optional<String> number = scanned.matches() ? Optional.of(scanned.group(1)) : Optional.empty();
        String code = CheckCode.normal(scanned.matches() ? scanned.group(2) : typed);
        return CODE.matcher(code).matches() ? Optional.of(new Read(number, code)) : Optional.empty();
    }
}
