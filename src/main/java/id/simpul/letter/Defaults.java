package id.simpul.letter;

import id.simpul.paper.StyledText;
import id.simpul.paper.Wording;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;

/** Sentences the program comes with, from {@code wording} on the class path. Data of papers, not texts of the program. */
public record Defaults(Properties sentences) {
    /** The sentences of {@code paper}. */
    public static Defaults of(String paper) {
        var sentences = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Defaults.class.getResourceAsStream("/wording/" + paper + ".properties"), paper),
                StandardCharsets.UTF_8)) {
            sentences.load(reader);
        } catch (IOException inJar) {
            throw new UncheckedIOException(inJar);
        }
        return new Defaults(sentences);
    }

    /** The sentence {@code key} as it is. */
    public String get(String key) {
        return Objects.requireNonNull(sentences.getProperty(key), key);
    }

    /** The sentence {@code key} with {@code values} in its placeholders. */
    public StyledText fill(String key, Map<String, String> values) {
        return Wording.parse(get(key), values.keySet()).fill(values);
    }
}
