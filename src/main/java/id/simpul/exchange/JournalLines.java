package id.simpul.exchange;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import id.simpul.store.Act;
import id.simpul.store.Change;
import id.simpul.store.Entity;
import id.simpul.store.Patch;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Acts and changes as the lines of a bundle: one JSON object a line, as {@code docs/bundle.md} describes. Reading is strict:
 * an unknown member, a duplicate or a wrong type is refused, since whoever wrote the bundle was asked what this program
 * can read.
 */
public final class JournalLines {
    /** Name of the entry that holds the acts. */
    public static final String ACTS = "act";

    private static final int MAX_TEXT = 65_536;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxStringLength(MAX_TEXT)
                    .maxNumberLength(20)
                    .build())
            .build();

    private JournalLines() {}

    /** A line that is no act or change. */
    public static final class LineDefect extends Exception {
        private static final long serialVersionUID = 1L;

        LineDefect(String member) {
            super("member " + member);
        }
    }

    private interface Body {
        void write(JsonGenerator out) throws IOException;
    }

    /** {@code act} as one line, without its line end. */
    public static String line(Act act) {
        return write(out -> {
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
        });
    }

    /** {@code change} as one line, without its line end. */
    public static String line(Change change) {
        return write(out -> {
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
        });
    }

    private static String write(Body body) {
        var text = new StringWriter(256);
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            body.write(out);
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static void number(JsonGenerator out, String name, @Nullable Long value) throws IOException {
        if (value != null) {
            out.writeNumberField(name, value);
        }
    }

    /**
     * Reads what {@link #line(Act)} wrote.
     *
     * @throws LineDefect if the line is no act
     */
    public static Act act(String line) throws LineDefect {
        var act = new ActLine();
        read(line, act);
        return act.act();
    }

    /**
     * Reads what {@link #line(Change)} wrote for {@code entity}.
     *
     * @throws LineDefect if the line is no change
     */
    public static Change change(Entity entity, String line) throws LineDefect {
        var change = new ChangeLine();
        read(line, change);
        return change.change(entity);
    }

    /** Takes one member whose value {@code in} stands at. */
    private interface Members {
        void member(String name, JsonParser in) throws IOException, LineDefect;
    }

    private static void read(String line, Members members) throws LineDefect {
        try (JsonParser in = JSON.createParser(line)) {
            expect(in.nextToken() == JsonToken.START_OBJECT, "object");
            while (in.nextToken() != JsonToken.END_OBJECT) {
                expect(in.currentToken() == JsonToken.FIELD_NAME, "name");
                String name = in.currentName();
                in.nextToken();
                members.member(name, in);
            }
            expect(in.nextToken() == null, "end");
        } catch (IOException | IllegalArgumentException malformed) {
            throw new LineDefect("json");
        }
    }

    private static void expect(boolean holds, String member) throws LineDefect {
        if (!holds) {
            throw new LineDefect(member);
        }
    }

    private static long id(String name, JsonParser in) throws IOException, LineDefect {
        expect(in.currentToken() == JsonToken.VALUE_NUMBER_INT, name);
        long value = in.getLongValue();
        expect(value >= 0, name);
        return value;
    }

    private static String text(String name, JsonParser in) throws IOException, LineDefect {
        expect(in.currentToken() == JsonToken.VALUE_STRING, name);
        return in.getText();
    }

    private static final class ActLine implements Members {
        private long id;
        private long hlc;
        private long at;
        private String office = "";
        private long user;
        private String name = "";
        private String action = "";
        private @Nullable Long subject;
        private @Nullable String reason;
        private @Nullable Long undoes;

        @Override
        public void member(String member, JsonParser in) throws IOException, LineDefect {
            switch (member) {
                case "id" -> id = JournalLines.id(member, in);
                case "hlc" -> hlc = JournalLines.id(member, in);
                case "at" -> at = JournalLines.id(member, in);
                case "office" -> office = text(member, in);
                case "user" -> user = JournalLines.id(member, in);
                case "name" -> name = text(member, in);
                case "action" -> action = text(member, in);
                case "subject" -> subject = JournalLines.id(member, in);
                case "reason" -> reason = text(member, in);
                case "undoes" -> undoes = JournalLines.id(member, in);
                default -> throw new LineDefect(member);
            }
        }

        Act act() throws LineDefect {
            expect(id > 0 && hlc > 0 && !office.isEmpty() && !action.isEmpty(), "act");
            return new Act(id, hlc, at, office, user, name, action, subject, reason, undoes, null);
        }
    }

    private static final class ChangeLine implements Members {
        private long id;
        private long hlc;
        private long act;
        private long row;
        private long parent;
        private final List<Long> merges = new ArrayList<>();
        private @Nullable Patch patch;

        @Override
        public void member(String member, JsonParser in) throws IOException, LineDefect {
            switch (member) {
                case "id" -> id = JournalLines.id(member, in);
                case "hlc" -> hlc = JournalLines.id(member, in);
                case "act" -> act = JournalLines.id(member, in);
                case "row" -> row = JournalLines.id(member, in);
                case "parent" -> parent = JournalLines.id(member, in);
                case "merges" -> {
                    expect(in.currentToken() == JsonToken.START_ARRAY, member);
                    while (in.nextToken() != JsonToken.END_ARRAY) {
                        merges.add(JournalLines.id(member, in));
                    }
                }
                case "set", "edit" -> {
                    expect(patch == null, member);
                    patch = Patch.read(member.equals("set"), in);
                }
                default -> throw new LineDefect(member);
            }
        }

        Change change(Entity entity) throws LineDefect {
            Patch read = patch;
            expect(read != null && id > 0 && hlc > 0 && act > 0, "change");
            if (read == null || read.creation()) {
                expect(row == 0 && parent == 0 && merges.isEmpty(), "set");
                return new Change(id, hlc, act, entity, id, 0, List.of(), Objects.requireNonNull(read));
            }
            expect(row > 0 && parent > 0, "edit");
            return new Change(id, hlc, act, entity, row, parent, merges, read);
        }
    }
}
