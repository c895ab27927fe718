package id.simpul.exchange.trust;

import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.bech32.Bech32Address;
import java.util.Locale;

/**
 * Public key of an office for age encryption.
 *
 * @param text {@code age1…}, 62 lower-case characters
 */
public record AgeRecipient(String text) {
    private static final String PREFIX = "age";

    /**
     * Checks {@code text} with its checksum.
     *
     * @throws IllegalArgumentException if it is no X25519 recipient
     */
    public AgeRecipient {
        raw(text);
    }

    static AgeRecipient of(byte[] publicKey) {
        return new AgeRecipient(Bech32.getEncoder().encode(PREFIX, publicKey).toString());
    }

    byte[] raw() {
        return raw(text);
    }

    private static byte[] raw(String text) {
        // One spelling only: recipients are compared as text.
        if (text.length() != 62 || !text.equals(text.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("not an age recipient");
        }
        Bech32Address address = Bech32.getDecoder().decode(text);
        byte[] data = address.getData();
        if (!PREFIX.contentEquals(address.getHumanReadablePart()) || data.length != 32) {
            throw new IllegalArgumentException("not an age recipient");
        }
        return data;
    }

    @Override
    public String toString() {
        return text;
    }
}
