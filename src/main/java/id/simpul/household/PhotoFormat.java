package id.simpul.household;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a file is by its first bytes; names and endings are not believed. */
final class PhotoFormat {
    private static final int HEAD = 12;

    private PhotoFormat() {}

    /** The name ImageIO knows the format by; empty if it is none of those that are read. */
    static Optional<String> of(byte[] file) {
        String head = head(file);
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("jpeg");
        }
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return Optional.of("png");
        }
        if (head.startsWith("GIF8")) {
            return Optional.of("gif");
        }
        if (head.startsWith("RIFF") && head.endsWith("WEBP")) {
            return Optional.of("webp");
        }
        return head.startsWith("BM") ? Optional.of("bmp") : Optional.empty();
    }

    /** Whether it is a picture as iPhones make them, which no decoder for Java reads. */
    static boolean isHeic(byte[] file) {
        String head = head(file);
        return head.length() == HEAD && head.substring(4).matches("ftyp(heic|heix|hevc|mif1|msf1|avif)");
    }

    private static String head(byte[] file) {
        return new String(file, 0, Math.min(HEAD, file.length), StandardCharsets.ISO_8859_1);
    }
}
