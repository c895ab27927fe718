package id.simpul.access;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;

/** Handling of passwords and keys in memory. What the JDK copies inside its own key objects cannot be cleared; the rest is. */
final class Secrets {
    private Secrets() {}

    /** The password as bytes: UTF-8, composed (NFC), so that it is the same from every keyboard. */
    static byte[] bytes(char[] password) {
        CharBuffer chars = CharBuffer.wrap(password);
        if (!Normalizer.isNormalized(chars, Normalizer.Form.NFC)) {
            chars = CharBuffer.wrap(
                    Normalizer.normalize(chars, Normalizer.Form.NFC).toCharArray());
        }
        byte[] room = new byte[chars.length() * 3];
        ByteBuffer encoded = ByteBuffer.wrap(room);
        StandardCharsets.UTF_8
                .newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .encode(chars, encoded, true);
        byte[] bytes = Arrays.copyOf(room, encoded.position());
        clear(room);
        return bytes;
    }

    static void clear(byte[] secret) {
        Arrays.fill(secret, (byte) 0);
    }
}
