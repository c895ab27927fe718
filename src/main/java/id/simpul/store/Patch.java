package id.simpul.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * What one change says about its row: for each field the value before and the value after. A creation has no value
 * before. Values are text, {@link Long}, {@link Double} or nothing, as SQLite holds them.
 *
 * @param creation whether this change creates the row
 * @param fields field name to its values, in table order
 */
public record Patch(boolean creation, Map<String, Values> fields) {
    private static final JsonFactory JSON = new JsonFactory();

    /** A field's value before and after. */
    public record Values(@Nullable Object before, @Nullable Object after) {}

    public Patch {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /**
     * The creation of a row that holds {@code values}: those that are there and differ from their default, so that a column
     * added later does not change what an old row says.
     */
    static Patch creating(Entity entity, Map<String, ? extends @Nullable Object> values) {
        var fields = new LinkedHashMap<String, Values>();
        for (Field<?> field : entity.fields()) {
            String name = field.getName();
            Object value = values.get(name);
            if (value != null && !value.equals(entity.defaults().get(name))) {
                fields.put(name, new Values(null, value));
            }
        }
        return new Patch(true, fields);
    }

    /** All values this creation gives its row, defaults included. */
    Map<String, @Nullable Object> created(Entity entity) {
        var values = new LinkedHashMap<String, @Nullable Object>();
        for (Field<?> field : entity.fields()) {
            Values given = fields.get(field.getName());
            Object value = given == null ? null : given.after();
            values.put(field.getName(), value == null ? entity.defaults().get(field.getName()) : value);
        }
        return values;
    }

    /** The JSON the journal keeps: {@code {"f":value}} for a creation, {@code {"f":[before,after]}} otherwise. */
    public String json() {
        var text = new StringWriter(256);
        try (JsonGenerator out = JSON.createGenerator(text)) {
            write(out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    /** Writes {@link #json} to {@code out}, as part of a larger document. */
    public void write(JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (var field : fields.entrySet()) {
            out.writeFieldName(field.getKey());
            if (creation) {
                writeValue(out, field.getValue().after());
            } else {
                out.writeStartArray();
                writeValue(out, field.getValue().before());
                writeValue(out, field.getValue().after());
                out.writeEndArray();
            }
        }
        out.writeEndObject();
    }

    /**
     * Reads what {@link #json} wrote.
     *
     * @throws IllegalArgumentException if it is not such a text
     */
    public static Patch parse(boolean creation, String json) {
        try (JsonParser in = JSON.createParser(json)) {
            in.nextToken();
            return read(creation, in);
        } catch (IOException notJson) {
            throw new IllegalArgumentException("not a patch");
        }
    }

    /**
     * Reads a patch whose opening brace {@code in} stands at, and stops at its closing brace.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static Patch read(boolean creation, JsonParser in) throws IOException {
        expect(in.currentToken() == JsonToken.START_OBJECT);
        var fields = new LinkedHashMap<String, Values>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            expect(in.currentToken() == JsonToken.FIELD_NAME);
            String name = in.currentName();
            in.nextToken();
            Values values;
            if (creation) {
                values = new Values(null, readValue(in));
            } else {
                expect(in.currentToken() == JsonToken.START_ARRAY);
                in.nextToken();
                Object before = readValue(in);
                in.nextToken();
                values = new Values(before, readValue(in));
                expect(in.nextToken() == JsonToken.END_ARRAY);
            }
            expect(fields.put(name, values) == null);
        }
        return new Patch(creation, fields);
    }

    private static void writeValue(JsonGenerator out, @Nullable Object value) throws IOException {
        switch (value) {
            case null -> out.writeNull();
            case String text -> out.writeString(text);
            case Long number -> out.writeNumber(number.longValue());
            case Double number -> out.writeNumber(number.doubleValue());
            default -> throw new IllegalArgumentException("a journalled value of type " + value.getClass());
        }
    }

    private static @Nullable Object readValue(JsonParser in) throws IOException {
        return switch (Objects.requireNonNullElse(in.currentToken(), JsonToken.NOT_AVAILABLE)) {
            case VALUE_NULL -> null;
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT -> in.getLongValue();
            case VALUE_NUMBER_FLOAT -> in.getDoubleValue();
            default -> throw new IllegalArgumentException("not a value");
        };
    }

    private static void expect(boolean holds) {
        if (!holds) {
            throw new IllegalArgumentException("not a patch");
        }
    }
}
