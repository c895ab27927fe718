package id.simpul.screen;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * A short name of an unexpected fault, to read over the telephone: {@code 4K7P-QX2M}. Computed from class and method names
 * only, so it holds no personal data and stays the same across languages, machines and unrelated versions. The first half
 * names where it happened, the second the way there.
 *
 * @param text four characters, a hyphen, four characters
 */
public record FaultCode(String text) {
    /** Crockford's base 32: no I, L, O, U to mishear or misread. */
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int HALF = 4;
    private static final int BITS = 5;

    /** The code of {@code fault}. */
    public static FaultCode of(Throwable fault) {
        List<String> path = path(fault);
        String place = path.size() > 1 ? path.get(0) + path.get(1) : String.join("", path);
        return new FaultCode(half(place) + "-" + half(String.join("\n", path)));
    }

    /**
     * The way to {@code fault} as names of exceptions and of our own methods, deepest cause first; no messages, since other
     * people's messages may quote data.
     */
    public static List<String> path(Throwable fault) {
        var causes = new ArrayList<Throwable>();
        for (Throwable t = fault; t != null && !causes.contains(t); t = t.getCause()) {
            causes.add(t);
        }
        var path = new ArrayList<String>();
        for (Throwable cause : causes.reversed()) {
            path.add(cause.getClass().getName());
            for (StackTraceElement frame : cause.getStackTrace()) {
                if (frame.getClassName().startsWith("id.simpul.")) {
                    path.add(withoutCounters(frame.getClassName() + "#" + frame.getMethodName()));
                }
            }
        }
        return path;
    }

    /** Numbers the compiler gives to lambdas and anonymous classes change with unrelated edits. */
    private static String withoutCounters(String name) {
        return name.replaceAll("\\$+[\\w$]*Lambda.*(?=#)", "").replaceAll("\\$\\d+", "");
    }

    private static String half(String of) {
        var crc = new CRC32();
        crc.update(of.getBytes(StandardCharsets.UTF_8));
        long bits = crc.getValue();
        var half = new StringBuilder();
        for (int i = 0; i < HALF; i++) {
            half.append(ALPHABET.charAt((int) (bits & (ALPHABET.length() - 1))));
            bits >>>= BITS;
        }
        return half.toString();
    }

    @Override
    public String toString() {
        return text;
    }
}
