package id.simpul.exchange.trust;

import id.simpul.exchange.wire.OfficeCode;
import id.simpul.exchange.wire.Sha256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Thirty digits (99.6 bits) in six groups of five that two people can compare on the telephone in twenty seconds. */
public final class CheckDigits {
    private static final BigInteger MODULUS = BigInteger.TEN.pow(30);

    private CheckDigits() {}

    /** The digits of {@code office}, its signing key and (may be empty) its age recipient, under {@code domain}. */
    static String of(String domain, OfficeCode office, byte[] signingKey, String recipient) {
        byte[] hash = Sha256.of(ascii(domain), ascii(office.dotted()), signingKey, ascii(recipient));
        return grouped(new BigInteger(1, hash));
    }

    /** The digits of a bundle with {@code id}, {@code sha256:} and 64 hex digits. */
    public static String ofBundle(String id) {
        return grouped(new BigInteger(id.substring(id.indexOf(':') + 1), 16));
    }

    private static String grouped(BigInteger hash) {
        String digits = hash.mod(MODULUS).toString();
        digits = "0".repeat(30 - digits.length()) + digits;
        return digits.replaceAll("(.{5})(?=.)", "$1 ");
    }

    /** Whether {@code typed} are these digits, however they are grouped. */
    static boolean same(String digits, String typed) {
        return digits.replace(" ", "").equals(typed.replaceAll("[\\s.\\-]", ""));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
