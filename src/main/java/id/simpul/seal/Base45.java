package id.simpul.seal;

import java.io.ByteArrayOutputStream;
import java.util.Optional;

/** Base45 (RFC 9285): bytes in the 45 characters that a QR code packs best. */
public final class Base45 {
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";

    private Base45() {}

    /** {@code bytes} as Base45. */
    public static String encode(byte[] bytes) {
        var text = new StringBuilder(bytes.length * 3 / 2 + 2);
        for (int at = 0; at < bytes.length; at += 2) {
            boolean pair = at + 1 < bytes.length;
            int value = pair ? ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff) : bytes[at] & 0xff;
            text.append(ALPHABET.charAt(value % 45)).append(ALPHABET.charAt(value / 45 % 45));
            if (pair) {
                text.append(ALPHABET.charAt(value / 2025));
            }
        }
        return text.toString();
    }

    /** The bytes of {@code text}; empty if it is not Base45. Every byte string has exactly one text. */
    public static Optional<byte[]> decode(String text) {
        var bytes = new ByteArrayOutputStream(text.length());
        for (int at = 0; at < text.length(); at += 3) {
            int length = Math.min(3, text.length() - at);
            int value = 0;
            int weight = 1;
            for (int i = 0; i < length; i++, weight *= 45) {
                int digit = ALPHABET.indexOf(text.charAt(at + i));
                if (digit < 0) {
                    return Optional.empty();
                }
                value += digit * weight;
            }
            if (length == 1 || value >= (length == 3 ? 1 << 16 : 1 << 8)) {
                return Optional.empty();
            }
            if (length == 3) {
                bytes.write(value >> 8);
            }
            bytes.write(value);
        }
        return Optional.of(bytes.toByteArray());
    }
}
