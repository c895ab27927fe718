package id.simpul.exchange.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.exchange.stream.Acknowledgement;
import id.simpul.exchange.stream.StreamPosition;
import id.simpul.exchange.trust.AgeRecipient;
import id.simpul.exchange.wire.JsonDefect;
import id.simpul.exchange.wire.StrictJson;
import id.simpul.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code datapackage.json}: a Frictionless Data Package v2 with the header in its member {@code slrt}. */
final class HeaderJson {
    /** Version of this format, and the oldest reader that understands what is written. */
    private static final int FORMAT = 1;

    /** What this reader understands. */
    private static final int READER = 1;

    private static final String HASH = "sha256:";

    private HeaderJson() {}

    static byte[] write(BundleHeader header, List<Entry> entries) {
        ObjectNode json = StrictJson.create();
        json.put("$schema", "https://datapackage.org/profiles/2.0/datapackage.json");
        json.put("name", "slrt-bundle");
        json.put("created", header.created().toString());
        slrt(json.putObject("slrt"), header);
        var resources = json.putArray("resources");
        for (Entry entry : entries) {
            ObjectNode resource = resources.addObject();
            resource.put("name", entry.shortName());
            resource.put("path", entry.name());
            resource.put("mediatype", EntryKind.mediaType(entry.name()));
            resource.put("bytes", entry.bytes());
            resource.put("hash", HASH + entry.sha256());
            if (entry.isTable()) {
                resource.put("records", entry.records());
            }
        }
        return StrictJson.pretty(json);
    }

    private static void slrt(ObjectNode slrt, BundleHeader header) {
        slrt.put("format", FORMAT);
        slrt.put("minReader", FORMAT);
        slrt.put("kind", header.kind().wire());
        slrt.put("schema", header.schema());
        slrt.put("app", header.app());
        slrt.putObject("from").put("office", header.from().dotted()).put("key", header.key());
        ObjectNode to = slrt.putObject("to").put("office", header.to().dotted());
        var recipients = to.putArray("recipients");
        header.recipients().forEach(recipient -> recipients.add(recipient.text()));
        StreamPosition position = header.position();
        ObjectNode stream =
                slrt.putObject("stream").put("epoch", position.epoch()).put("seq", position.sequence());
        if (position.previous() != null) {
            stream.put("prev", position.previous());
        }
        Acknowledgement acknowledged = header.acknowledged();
        if (acknowledged != null) {
            slrt.putObject("ack")
                    .put("epoch", acknowledged.epoch())
                    .put("seq", acknowledged.sequence())
                    .put("hash", acknowledged.id());
        }
        slrt.putObject("audit")
                .put("count", header.audit().count())
                .put("head", header.audit().head());
        Instant expires = header.expires();
        if (expires != null) {
            slrt.put("expires", expires.toString());
        }
    }

    /**
     * Reads a header whose signature was verified.
     *
     * @param entries the files it must list, as they were hashed
     * @throws Refusal if it is for a newer program, of an unknown kind, or not a header
     */
    static BundleHeader read(byte[] bytes, List<Entry> entries) {
        try {
            ObjectNode json = StrictJson.object(bytes);
            ObjectNode slrt = StrictJson.object(json, "slrt");
            // First: a newer format may look different in everything else.
            if (StrictJson.number(slrt, "minReader", 1, Integer.MAX_VALUE) > READER) {
                throw new Refusal(new BundleProblem.NeedsNewerProgram(word(slrt, "app")));
            }
            String kind = word(slrt, "kind");
            BundleKind known = BundleKind.of(kind).orElseThrow(() -> new Refusal(new BundleProblem.UnknownKind(kind)));
            resources(StrictJson.objects(json, "resources"), entries);
            return header(known, StrictJson.instant(json, "created"), slrt);
        } catch (JsonDefect | IllegalArgumentException malformed) {
            throw new Refusal(new BundleProblem.RowUnreadable("datapackage", 1));
        }
    }

    private static BundleHeader header(BundleKind kind, Instant created, ObjectNode slrt) throws JsonDefect {
        ObjectNode from = StrictJson.object(slrt, "from");
        ObjectNode to = StrictJson.object(slrt, "to");
        ObjectNode stream = StrictJson.object(slrt, "stream");
        ObjectNode audit = StrictJson.object(slrt, "audit");
        return new BundleHeader(
                kind,
                (int) StrictJson.number(slrt, "schema", 1, Integer.MAX_VALUE),
                word(slrt, "app"),
                created,
                StrictJson.office(from, "office"),
                StrictJson.text(from, "key"),
                StrictJson.office(to, "office"),
                StrictJson.texts(to, "recipients").stream()
                        .map(AgeRecipient::new)
                        .toList(),
                new StreamPosition(
                        StrictJson.number(stream, "epoch", 1, Long.MAX_VALUE),
                        StrictJson.number(stream, "seq", 1, Long.MAX_VALUE),
                        StrictJson.textOrNull(stream, "prev")),
                acknowledged(slrt),
                new AuditAnchor(StrictJson.number(audit, "count", 0, Long.MAX_VALUE), StrictJson.text(audit, "head")),
                StrictJson.instantOrNull(slrt, "expires"));
    }

    private static @Nullable Acknowledgement acknowledged(ObjectNode slrt) throws JsonDefect {
        if (!slrt.hasNonNull("ack")) {
            return null;
        }
        ObjectNode ack = StrictJson.object(slrt, "ack");
        return new Acknowledgement(
                StrictJson.number(ack, "epoch", 1, Long.MAX_VALUE),
                StrictJson.number(ack, "seq", 1, Long.MAX_VALUE),
                StrictJson.text(ack, "hash"));
    }

    private static void resources(List<ObjectNode> listed, List<Entry> entries) throws JsonDefect {
        if (listed.size() != entries.size()) {
            throw new JsonDefect("resources");
        }
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            ObjectNode resource = listed.get(i);
            boolean same = StrictJson.text(resource, "name").equals(entry.shortName())
                    && StrictJson.text(resource, "path").equals(entry.name())
                    && StrictJson.text(resource, "hash").equals(HASH + entry.sha256())
                    && StrictJson.number(resource, "bytes", 0, Long.MAX_VALUE) == entry.bytes()
                    && (!entry.isTable()
                            || StrictJson.number(resource, "records", 0, Long.MAX_VALUE) == entry.records());
            if (!same) {
                throw new JsonDefect("resources");
            }
        }
    }

    /** A short word that may be shown to the user. */
    private static String word(ObjectNode in, String name) throws JsonDefect {
        String word = StrictJson.text(in, name);
        if (!word.matches("[0-9A-Za-z.+-]{1,32}")) {
            throw new JsonDefect(name);
        }
        return word;
    }
}
