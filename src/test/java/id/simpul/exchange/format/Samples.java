package id.simpul.exchange.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.exchange.stream.Acknowledgement;
import id.simpul.exchange.stream.StreamPosition;
import id.simpul.exchange.trust.AgeIdentity;
import id.simpul.exchange.trust.AgeRecipient;
import id.simpul.exchange.trust.SigningIdentity;
import id.simpul.exchange.trust.TestDistrict;
import id.simpul.exchange.trust.TrustUpdate;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.exchange.wire.Sha256;
import id.simpul.exchange.wire.StrictJson;
import id.simpul.kernel.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Small genuine bundles of a made-up district, and false ones that are right in everything but one thing. */
final class Samples {
    static final TestDistrict BOGOR = new TestDistrict();
    static final String EARLIER = "sha256:" + "ab".repeat(32);
    static final byte[] PDF = "%PDF-1.7 surat rujukan".getBytes(StandardCharsets.US_ASCII);

    private Samples() {}

    static BundleHeader header(
            SigningIdentity signer, OfficeCode from, OfficeCode to, List<AgeRecipient> recipients, BundleKind kind) {
        return new BundleHeader(
                kind,
                7,
                "1.4.0",
                TestDistrict.NOW,
                from,
                signer.keyName(),
                to,
                recipients,
                new StreamPosition(1, 42, EARLIER),
                new Acknowledgement(1, 17, EARLIER),
                new AuditAnchor(19_000, EARLIER),
                kind == BundleKind.ANSWER ? Instant.parse("2027-02-19T00:00:00Z") : null);
    }

    static BundleHeader header() {
        return header(
                BOGOR.officeSigner,
                TestDistrict.OFFICE,
                TestDistrict.DISTRICT,
                BOGOR.trust.roster().recipients(),
                BundleKind.SUBMISSION);
    }

    static BundleDraft draft(BundleHeader header, @Nullable TrustUpdate trust) {
        return new BundleDraft(
                header,
                List.of(
                        rows("household", 3, "alamat"),
                        new TableSource("empty", sink -> {}),
                        rows("change", 40, "patch \"kutip\" \n é 🏠")),
                List.of(new Attachment(Sha256.hex(PDF), "pdf", () -> new ByteArrayInputStream(PDF))),
                trust,
                43);
    }

    static BundleDraft draft() {
        return draft(header(), null);
    }

    static TableSource rows(String table, int count, String text) {
        return new TableSource(table, sink -> {
            for (int row = 1; row <= count; row++) {
                long id = (7L << 40) + row;
                sink.row(json -> {
                    json.writeNumberField("id", id);
                    json.writeStringField("text", text + " " + id);
                    json.writeNullField("none");
                });
            }
        });
    }

    static String write(Path file) throws IOException {
        return write(file, draft(), BOGOR.officeSigner);
    }

    static String write(Path file, BundleDraft draft, SigningIdentity signer) throws IOException {
        try (PreparedBundle prepared = new BundleWriter().prepare(file, draft, signer, Progress.NONE)) {
            prepared.publish();
            return prepared.id();
        }
    }

    static Receiver district() {
        return new Receiver(TestDistrict.DISTRICT, List.of(BOGOR.districtKeys.age()));
    }

    static BundleReader reader() {
        return new BundleReader(TestDistrict.CLOCK);
    }

    static VerifiedBundle verify(Path file) throws IOException {
        return reader().verify(file, district(), BOGOR.trust, Instant.MIN, Progress.NONE);
    }

    static VerifiedBundle verify(byte[] zip) throws IOException {
        return reader().verify(Path.of("none"), new ByteArrayInputStream(zip), district(), BOGOR.trust, Instant.MIN);
    }

    static byte[] decrypt(Path file, AgeIdentity identity) throws IOException {
        try (InputStream plain = AgeFile.decrypt(Files.newByteChannel(file), List.of(identity))) {
            return plain.readAllBytes();
        }
    }

    static byte[] encrypt(byte[] plain, List<AgeRecipient> recipients) throws IOException {
        var out = new ByteArrayOutputStream();
        try (WritableByteChannel age = AgeFile.encrypt(Channels.newChannel(out), recipients)) {
            age.write(ByteBuffer.wrap(plain));
        }
        return out.toByteArray();
    }

    /** One file of a made-up archive. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record File(String name, byte[] content) {
        static File of(String name, String content) {
            return new File(name, content.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** {@code tables} and a genuine header for them that {@code change} was done to. */
    static List<File> files(UnaryOperator<ObjectNode> change, File... tables) {
        var entries = new ArrayList<Entry>();
        for (File table : tables) {
            long lines = new String(table.content, StandardCharsets.ISO_8859_1)
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            boolean rows = table.name.startsWith("data/");
            entries.add(new Entry(table.name, table.content.length, Sha256.hex(table.content), rows ? lines : 0));
        }
        try {
            ObjectNode json = StrictJson.object(HeaderJson.write(header(), entries));
            return withHeader(change.apply(json).toString(), tables);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** {@code tables} and a header of any text. */
    static List<File> withHeader(String header, File... tables) {
        var files = new ArrayList<>(List.of(tables));
        files.add(File.of("datapackage.json", header));
        return files;
    }

    /** A bundle of {@code files}, signed rightly by {@code signer}. */
    static byte[] signed(List<File> files, SigningIdentity signer) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipWriter(out, new Limits(100_000, Long.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE))) {
            var entries = new ArrayList<Entry>();
            for (File file : files) {
                entries.add(zip.add(file.name, file.content));
            }
            entries.add(zip.add("sha256sums.txt", Manifest.sums(entries)));
            byte[] manifest = Manifest.asic(entries);
            zip.add("META-INF/ASiCManifest001.xml", manifest);
            zip.add("META-INF/signature001.p7s", CmsSignature.sign(manifest, signer, TestDistrict.NOW));
            zip.finish();
        }
        return out.toByteArray();
    }
}
