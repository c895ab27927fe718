package id.simpul.exchange.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JSON from other offices, with limits: nesting 16, strings 64 Ki characters, numbers 32 characters (every double and
 * long fits), names 256, no duplicate members, nothing after the value. What {@link #generator} writes stays within them,
 * except for the length of strings.
 */
public final class StrictJson {
    /** Longest line of a table, in bytes. */
    public static final int MAX_LINE = 1 << 20;

    /** Longest document, in bytes. */
    public static final int MAX_DOCUMENT = 4 << 20;

    /** Longest string, in characters. */
    public static final int MAX_STRING = 1 << 16;

    private static final int DEPTH = 16;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .maxStringLength(MAX_STRING)
                            .maxNumberLength(32)
                            .maxNameLength(256)
                            .build())
                    .streamWriteConstraints(StreamWriteConstraints.builder()
                            .maxNestingDepth(DEPTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(StreamWriteFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private StrictJson() {}

    /**
     * The one object in {@code utf8}.
     *
     * @throws JsonDefect if it is anything else or over a limit
     */
    public static ObjectNode object(byte[] utf8) throws JsonDefect {
        return object(utf8, utf8.length);
    }

    /**
     * The one object in the first {@code length} bytes of {@code utf8}.
     *
     * @throws JsonDefect if it is anything else or over a limit
     */
    public static ObjectNode object(byte[] utf8, int length) throws JsonDefect {
        if (length > MAX_DOCUMENT) {
            throw new JsonDefect("length");
        }
        // Jackson would also take UTF-16 and UTF-32.
        if (length < 2 || utf8[0] != '{' || utf8[1] == 0) {
            throw new JsonDefect("encoding");
        }
        try {
            if (MAPPER.readTree(utf8, 0, length) instanceof ObjectNode object) {
                return object;
            }
            throw new JsonDefect("object");
        } catch (JsonDefect defect) {
            throw defect;
        } catch (JsonProcessingException hostile) {
            // Its message may quote the content, which is about people.
            throw new JsonDefect("syntax");
        } catch (IOException | RuntimeException hostile) {
            throw new JsonDefect("encoding");
        }
    }

    /** Writes UTF-8 to {@code out}; refuses duplicate members and nesting over the limit; leaves {@code out} open. */
    public static JsonGenerator generator(OutputStream out) throws IOException {
        return MAPPER.getFactory().createGenerator(out);
    }

    /** An empty object to fill. */
    public static ObjectNode create() {
        return MAPPER.createObjectNode();
    }

    /** {@code object} as indented UTF-8 with LF, the same on every computer. */
    public static byte[] pretty(ObjectNode object) {
        return (object.toPrettyString().replace("\r\n", "\n") + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Member {@code name}, an object. */
    public static ObjectNode object(ObjectNode in, String name) throws JsonDefect {
        if (in.get(name) instanceof ObjectNode object) {
            return object;
        }
        throw new JsonDefect(name);
    }

    /** Member {@code name}, an array of objects. */
    public static List<ObjectNode> objects(ObjectNode in, String name) throws JsonDefect {
        var objects = new ArrayList<ObjectNode>();
        for (JsonNode node : array(in, name)) {
            require(node instanceof ObjectNode, name);
            objects.add((ObjectNode) node);
        }
        return objects;
    }

    /** Member {@code name}, an array of strings. */
    public static List<String> texts(ObjectNode in, String name) throws JsonDefect {
        var texts = new ArrayList<String>();
        for (JsonNode node : array(in, name)) {
            require(node.isTextual(), name);
            texts.add(node.textValue());
        }
        return texts;
    }

    /** Member {@code name}, a string. */
    public static String text(ObjectNode in, String name) throws JsonDefect {
        if (in.get(name) instanceof TextNode text) {
            return text.textValue();
        }
        throw new JsonDefect(name);
    }

    /** Member {@code name}, a string; null if absent or null. */
    public static @Nullable String textOrNull(ObjectNode in, String name) throws JsonDefect {
        return absent(in, name) ? null : text(in, name);
    }

    /** Member {@code name}, a whole number from {@code least} to {@code most}. */
    public static long number(ObjectNode in, String name, long least, long most) throws JsonDefect {
        JsonNode node = in.get(name);
        if (node == null || !node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new JsonDefect(name);
        }
        require(node.longValue() >= least && node.longValue() <= most, name);
        return node.longValue();
    }

    /** Member {@code name}, a moment as {@code 2026-11-21T23:01:30Z}. */
    public static Instant instant(ObjectNode in, String name) throws JsonDefect {
        try {
            return Instant.parse(text(in, name));
        } catch (DateTimeException notAMoment) {
            throw new JsonDefect(name);
        }
    }

    /** Member {@code name}, a moment; null if absent or null. */
    public static @Nullable Instant instantOrNull(ObjectNode in, String name) throws JsonDefect {
        return absent(in, name) ? null : instant(in, name);
    }

    /** Member {@code name}, an office with dots. */
    public static OfficeCode office(ObjectNode in, String name) throws JsonDefect {
        try {
            return OfficeCode.parse(text(in, name));
        } catch (IllegalArgumentException notAnOffice) {
            throw new JsonDefect(name);
        }
    }

    /** Member {@code name}, bytes in Base64. */
    public static byte[] bytes(ObjectNode in, String name) throws JsonDefect {
        try {
            return Base64.getDecoder().decode(text(in, name));
        } catch (IllegalArgumentException notBase64) {
            throw new JsonDefect(name);
        }
    }

    private static boolean absent(ObjectNode in, String name) {
        JsonNode node = in.get(name);
        return node == null || node.isNull();
    }

    private static ArrayNode array(ObjectNode in, String name) throws JsonDefect {
        if (in.get(name) instanceof ArrayNode array) {
            return array;
        }
        throw new JsonDefect(name);
    }

    private static void require(boolean holds, String name) throws JsonDefect {
        if (!holds) {
            throw new JsonDefect(name);
        }
    }
}
