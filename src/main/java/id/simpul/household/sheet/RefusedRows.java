package id.simpul.household.sheet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.household.sheet.ImportResult.RefusedRow;
import id.simpul.kernel.Message;
import id.simpul.kernel.Sensitive;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.l10n.text.SheetText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Rows that an import left out, as they are kept in the database until they are dealt with.
 *
 * @param heads titles of the list
 * @param rows the rows with their reasons
 */
public record RefusedRows(List<String> heads, List<RefusedRow> rows) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public RefusedRows {
        heads = List.copyOf(heads);
        rows = List.copyOf(rows);
    }

    byte[] pack() {
        var bytes = new ByteArrayOutputStream();
        try (JsonGenerator out = new JsonFactory().createGenerator(new GZIPOutputStream(bytes))) {
            out.setCodec(JSON);
            out.writeStartObject();
            out.writeObjectField("heads", heads);
            out.writeArrayFieldStart("rows");
            for (RefusedRow row : rows) {
                out.writeStartObject();
                out.writeNumberField("row", row.row());
                out.writeObjectField("cells", row.cells());
                out.writeArrayFieldStart("reasons");
                for (Finding reason : row.reasons()) {
                    reason(out, reason);
                }
                out.writeEndArray();
                out.writeEndObject();
            }
            out.writeEndArray();
            out.writeEndObject();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** Names and numbers of others are kept as they are shown: masked. */
    private static void reason(JsonGenerator out, Finding reason) throws IOException {
        out.writeStartObject();
        out.writeNumberField("column", reason.column());
        out.writeStringField("head", reason.head());
        out.writeBooleanField("refused", reason.refused());
        out.writeStringField(
                "text",
                reason.reason().key().bundle() + "/" + reason.reason().key().key());
        out.writeArrayFieldStart("values");
        for (Object value : reason.reason().args()) {
            out.writeString(value instanceof Sensitive ? "s" + value : "t" + value);
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    static RefusedRows unpack(byte[] packed) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            JsonNode root = JSON.readTree(in);
            List<String> heads = new ArrayList<>();
            root.path("heads").forEach(head -> heads.add(head.asText()));
            List<RefusedRow> rows = new ArrayList<>();
            for (JsonNode row : root.path("rows")) {
                List<String> cells = new ArrayList<>();
                row.path("cells").forEach(cell -> cells.add(cell.asText()));
                List<Finding> reasons = new ArrayList<>();
                for (JsonNode reason : row.path("reasons")) {
                    reasons.add(new Finding(
                            row.path("row").asLong(),
                            reason.path("column").asInt(),
                            reason.path("head").asText(),
                            message(reason),
                            reason.path("refused").asBoolean()));
                }
                rows.add(new RefusedRow(row.path("row").asLong(), cells, reasons));
            }
            return new RefusedRows(heads, rows);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static Message message(JsonNode reason) {
        String name = reason.path("text").asText();
        List<Object> values = new ArrayList<>();
        reason.path("values").forEach(value -> values.add(value.asText().substring(1)));
        return key(name).map(key -> new Message(key, values)).orElseGet(() -> Message.of(SheetText.NUMBER_NONE));
    }

    private static Optional<TextKey> key(String name) {
        return Optional.<TextKey>empty()
                .or(() -> Arrays.stream(SheetText.values())
                        .filter(key -> (key.bundle() + "/" + key.key()).equals(name))
                        .map(TextKey.class::cast)
                        .findFirst())
                .or(() -> Arrays.stream(HouseholdText.values())
                        .filter(key -> (key.bundle() + "/" + key.key()).equals(name))
                        .map(TextKey.class::cast)
                        .findFirst());
    }
}
