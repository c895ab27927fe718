package id.simpul.kernel;

import java.util.List;

/**
 * A text with its values, not yet in any language.
 *
 * @param key which text
 * @param args values for its placeholders; never personal data in the clear (pass {@link Sensitive} values)
 */
public record Message(TextKey key, List<Object> args) {
    public Message {
        args = List.copyOf(args);
    }

    /** The text {@code key} with {@code args} for its placeholders, in order. */
    public static Message of(TextKey key, Object... args) {
        return new Message(key, List.of(args));
    }
}
