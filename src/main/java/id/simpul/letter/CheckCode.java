package id.simpul.letter;

import java.util.HexFormat;
import java.util.Locale;

/**
 * The short code under a letter's QR code, for who has no camera: 40 bits of the digest of its text as eight characters
 * that cannot be mistaken for one another (Crockford's base 32), in two groups.
 */
final class CheckCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BYTES = 5;
    private static final int CHARACTERS = 8;

    private CheckCode() {}

    /** The code of a letter with {@code textDigest}, hexadecimal. */
    static String of(String textDigest) {
        byte[] bytes = HexFormat.of().parseHex(textDigest, 0, 2 * BYTES);
        long bits = 0;
        for (byte each : bytes) {
            bits = bits << 8 | (each & 0xff);
        }
        var code = new StringBuilder();
        for (int i = CHARACTERS - 1; i >= 0; i--) {
            code.append(ALPHABET.charAt((int) (bits >>> (5 * i)) & 31));
            if (i == CHARACTERS / 2) {
                code.append('-');
            }
        }
        return code.toString();
    }

    /** {@code typed} as {@link #of} writes it: small letters, blanks and lookalikes put right. */
    static String normal(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        return plain.length() == CHARACTERS
                ? plain.substring(0, CHARACTERS / 2) + "-" + plain.substring(CHARACTERS / 2)
                : plain;
    }
}
