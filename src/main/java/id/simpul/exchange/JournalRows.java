package id.simpul.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.exchange.wire.JsonDefect;
import id.simpul.exchange.wire.StrictJson;
import id.simpul.store.Act;
import id.simpul.store.Change;
import id.simpul.store.Entity;
import id.simpul.store.Patch;
import id.simpul.store.Patch.Values;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Acts and changes as rows of a bundle, as {@code docs/bundle.md} describes. Reading is strict: an unknown member or a wrong
 * type is a defect, since a bundle that says more than this program knows must say so in its header.
 */
public final class JournalRows {
    /** Table of a bundle that holds the acts; it stands before those with the changes. */
    public static final String ACTS = "act";

    private static final Set<String> ACT_MEMBERS =
            Set.of("id", "hlc", "at", "office", "user", "name", "action", "subject", "reason", "undoes");
    private static final Set<String> CREATION_MEMBERS = Set.of("id", "hlc", "act", "set");
    private static final Set<String> EDIT_MEMBERS = Set.of("id", "hlc", "act", "row", "parent", "merges", "edit");

    private JournalRows() {}

    /** Table of a bundle that holds the changes of {@code entity}. */
    public static String table(Entity entity) {
        return entity.table().getName();
    }

    /** Writes the members of {@code act}. */
    public static void write(Act act, JsonGenerator out) throws IOException {
        out.writeNumberField("id", act.id());
        out.writeNumberField("hlc", act.hlc());
        out.writeNumberField("at", act.at());
        out.writeStringField("office", act.office());
        out.writeNumberField("user", act.userId());
        out.writeStringField("name", act.userName());
        out.writeStringField("action", act.action());
        number(out, "subject", act.subject());
        if (act.reason() != null) {
            out.writeStringField("reason", act.reason());
        }
        number(out, "undoes", act.undoes());
    }

    private static void number(JsonGenerator out, String name, @Nullable Long value) throws IOException {
        if (value != null) {
            out.writeNumberField(name, value);
        }
    }

    /** Writes the members of {@code change}. */
    public static void write(Change change, JsonGenerator out) throws IOException {
        out.writeNumberField("id", change.id());
        out.writeNumberField("hlc", change.hlc());
        out.writeNumberField("act", change.act());
        if (change.patch().creation()) {
            out.writeFieldName("set");
        } else {
            out.writeNumberField("row", change.row());
            out.writeNumberField("parent", change.parent());
            if (!change.merges().isEmpty()) {
                out.writeArrayFieldStart("merges");
                for (long id : change.merges()) {
                    out.writeNumber(id);
                }
                out.writeEndArray();
            }
            out.writeFieldName("edit");
        }
        change.patch().write(out);
    }

    /**
     * Reads what {@link #write(Act, JsonGenerator)} wrote.
     *
     * @throws JsonDefect if the row is no act
     */
    public static Act act(ObjectNode row) throws JsonDefect {
        known(row, ACT_MEMBERS);
        return new Act(
                id(row, "id"),
                id(row, "hlc"),
                StrictJson.number(row, "at", 0, Long.MAX_VALUE),
                StrictJson.text(row, "office"),
                StrictJson.number(row, "user", 0, Long.MAX_VALUE),
                StrictJson.text(row, "name"),
                StrictJson.text(row, "action"),
                row.has("subject") ? (Long) id(row, "subject") : null,
                StrictJson.textOrNull(row, "reason"),
                row.has("undoes") ? (Long) id(row, "undoes") : null,
                null);
    }

    /**
     * Reads what {@link #write(Change, JsonGenerator)} wrote for {@code entity}.
     *
     * @throws JsonDefect if the row is no change
     */
    public static Change change(Entity entity, ObjectNode row) throws JsonDefect {
        long id = id(row, "id");
        long hlc = id(row, "hlc");
        long act = id(row, "act");
        if (row.has("set")) {
            known(row, CREATION_MEMBERS);
            return new Change(id, hlc, act, entity, id, 0, List.of(), patch(true, StrictJson.object(row, "set")));
        }
        known(row, EDIT_MEMBERS);
        return new Change(
                id,
                hlc,
                act,
                entity,
                id(row, "row"),
                id(row, "parent"),
                merges(row),
                patch(false, StrictJson.object(row, "edit")));
    }

    private static void known(ObjectNode row, Set<String> members) throws JsonDefect {
        for (Map.Entry<String, JsonNode> member : row.properties()) {
            if (!members.contains(member.getKey())) {
                throw new JsonDefect(member.getKey());
            }
        }
    }

    private static long id(ObjectNode row, String name) throws JsonDefect {
        return StrictJson.number(row, name, 1, Long.MAX_VALUE);
    }

    private static List<Long> merges(ObjectNode row) throws JsonDefect {
        JsonNode merges = row.get("merges");
        if (merges == null) {
            return List.of();
        }
        if (!merges.isArray()) {
            throw new JsonDefect("merges");
        }
        var ids = new ArrayList<Long>();
        for (JsonNode id : merges) {
            if (!id.isIntegralNumber() || !id.canConvertToLong() || id.longValue() < 1) {
                throw new JsonDefect("merges");
            }
            ids.add(id.longValue());
        }
        return ids;
    }

    private static Patch patch(boolean creation, ObjectNode members) throws JsonDefect {
        var fields = new LinkedHashMap<String, Values>();
        for (Map.Entry<String, JsonNode> member : members.properties()) {
            JsonNode value = member.getValue();
            if (creation) {
                fields.put(member.getKey(), new Values(null, value(member.getKey(), value)));
            } else {
                if (!value.isArray() || value.size() != 2) {
                    throw new JsonDefect(member.getKey());
                }
                fields.put(
                        member.getKey(),
                        new Values(value(member.getKey(), value.get(0)), value(member.getKey(), value.get(1))));
            }
        }
        return new Patch(creation, fields);
    }

    private static @Nullable Object value(String name, JsonNode value) throws JsonDefect {
        if (value.isNull()) {
            return null;
        }
        if (value.isTextual()) {
            return value.textValue();
        }
        if (value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        if (value.isFloatingPointNumber()) {
            return value.doubleValue();
        }
        throw new JsonDefect(name);
    }
}
