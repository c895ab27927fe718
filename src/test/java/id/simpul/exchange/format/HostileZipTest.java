package id.simpul.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.exchange.format.Samples.File;
import id.simpul.exchange.wire.Sha256;
import id.simpul.kernel.Progress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives put together to be two things at once, or too much. */
class HostileZipTest {
    private static final File ROWS = File.of("data/t.jsonl", "{\"a\":1}\n{\"a\":2}\n");
    private static final byte[] GENUINE = genuine();

    @Test
    void theOneThatTheseDifferFromIsAccepted() throws IOException {
        assertThat(Samples.verify(GENUINE).rows()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../data/t.jsonl",
                "data/../t.jsonl",
                "/etc/passwd",
                "C:\\windows\\x",
                "data\\t.jsonl",
                "data/CON.jsonl",
                "data/T.jsonl",
                "data/t.jsonl\u0000.pdf",
                "data/é.jsonl",
                "data/",
                "data/t.jsonl ",
                "META-INF/signature002.p7s",
                "META-INF/manifest.xml",
                "readme.txt",
                "",
                "mimetype"
            })
    void namesOutsideTheGrammarAreRefused(String name) throws IOException {
        byte[] hostile = renamed(name);
        Refused.as(BundleProblem.Tampered.class, () -> new Scan(new ByteArrayInputStream(hostile), Limits.STANDARD));
    }

    @Test
    void aNameMayNotComeTwiceNorOutOfOrder() {
        File other = File.of("data/u.jsonl", "{}\n");
        refusedZip("zip twice", ROWS, other, ROWS);
        refusedZip("zip order", new File("lampiran/" + Sha256.hex(Samples.PDF) + ".pdf", Samples.PDF), ROWS);
    }

    @Test
    void javasOwnArchivesAreRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("mimetype"));
            zip.write(ZipFormat.MIMETYPE);
        }
        Refused.as(BundleProblem.Tampered.class, () -> Samples.verify(out.toByteArray()));
    }

    @Test
    void nothingMayStandBeforeOrAfter() {
        tampered(join("x".getBytes(StandardCharsets.US_ASCII), GENUINE));
        tampered(join("#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII), GENUINE));
        tampered(join(GENUINE, new byte[1]));
        tampered(join(GENUINE, GENUINE));
    }

    @Test
    void aCommentIsRefused() {
        byte[] commented = join(GENUINE, "hi".getBytes(StandardCharsets.US_ASCII));
        commented[GENUINE.length - 2] = 2;
        tampered(commented);
    }

    @Test
    void everyFieldOfTheDirectoryMustAgreeWithWhatWasSeen() {
        ByteBuffer zip = ByteBuffer.wrap(GENUINE).order(ByteOrder.LITTLE_ENDIAN);
        int directory = zip.getInt(GENUINE.length - 6);
        assertThat(zip.getInt(directory)).isEqualTo(ZipFormat.CENTRAL);
        for (int at = directory; at < GENUINE.length; at++) {
            byte[] changed = GENUINE.clone();
            changed[at]++;
            tampered(changed);
        }
    }

    @Test
    void aSecondDirectoryThatHidesAFileIsRefused() {
        ByteBuffer zip = ByteBuffer.wrap(GENUINE).order(ByteOrder.LITTLE_ENDIAN);
        int directory = zip.getInt(GENUINE.length - 6);
        byte[] body = Arrays.copyOf(GENUINE, directory);
        var shown = List.of(new ZipFormat.Written("mimetype", 0, 0, 31, 31));
        tampered(join(body, ZipFormat.directory(shown, directory)));
    }

    @Test
    void zip64IsRefused() {
        ByteBuffer zip = ByteBuffer.wrap(GENUINE.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int directory = zip.getInt(GENUINE.length - 6);
        byte[] end = Arrays.copyOfRange(GENUINE, GENUINE.length - 22, GENUINE.length);
        ByteBuffer sixtyFour = ByteBuffer.allocate(56 + 20).order(ByteOrder.LITTLE_ENDIAN);
        sixtyFour.putInt(0x06064b50).putLong(44).putShort((short) 45).putShort((short) 45);
        sixtyFour.putInt(0).putInt(0).putLong(6).putLong(6);
        sixtyFour.putLong(GENUINE.length - 22 - directory).putLong(directory);
        sixtyFour.putInt(0x07064b50).putInt(0).putLong(GENUINE.length - 22L).putInt(1);
        byte[] body = Arrays.copyOf(GENUINE, GENUINE.length - 22);
        ByteBuffer.wrap(end)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(8, (short) -1)
                .putShort(10, (short) -1);
        tampered(join(body, sixtyFour.array(), end));
        // Sizes of 0xffffffff in a local header, the other half of the extension.
        byte[] local = GENUINE.clone();
        int second = ZipFormat.LOCAL_LENGTH + 8 + 31;
        Arrays.fill(local, second + 18, second + 26, (byte) 0xff);
        tampered(local);
    }

    @Test
    void aStoredOrEncryptedFileIsRefused() {
        for (int offset : new int[] {6, 8}) {
            byte[] changed = GENUINE.clone();
            changed[ZipFormat.LOCAL_LENGTH + 8 + 31 + offset] ^= 1;
            tampered(changed);
        }
    }

    @Test
    void bombsAreRefusedBeforeTheyUnfold() throws IOException {
        byte[] zeros = new byte[3 << 20];
        byte[] bomb = Samples.signed(List.of(new File("roster.json", zeros)), Samples.BOGOR.officeSigner);
        assertThat(bomb.length).isLessThan(10_000);
        refused("ratio", bomb, Limits.STANDARD);
        byte[] wide = Samples.signed(Samples.files(json -> json, many(30)), Samples.BOGOR.officeSigner);
        refused("entries", wide, new Limits(20, 1 << 20, 1 << 20, 200));
        refused("entry", wide, new Limits(100, 7, 1 << 20, 200));
        refused("total", wide, new Limits(100, 1 << 20, 50, 200));
        var writer = new BundleWriter(Disk.REAL, new Limits(4, 1 << 20, 1 << 20, 200));
        Refused.with(
                new BundleProblem.LimitExceeded("entries"),
                () -> writer.prepare(
                        Path.of(System.getProperty("java.io.tmpdir"), "limit.slrt"),
                        Samples.draft(),
                        Samples.BOGOR.officeSigner,
                        Progress.NONE));
    }

    @Test
    void whatIsReadWholeHasItsOwnLimit() throws IOException {
        byte[] noise = new byte[2000];
        new Random(1).nextBytes(noise);
        byte[] zip = Samples.signed(List.of(new File("roster.sig", noise)), Samples.BOGOR.officeSigner);
        refused("roster.sig", zip, Limits.STANDARD);
    }

    @Test
    void aLineMayNotBeEndlessNorTheLastOneOpen() throws IOException {
        File endless = File.of("data/t.jsonl", "{\"a\":\"" + "x".repeat(1 << 20) + "\"}\n");
        byte[] zip = Samples.signed(Samples.files(json -> json, endless), Samples.BOGOR.officeSigner);
        refused("line", zip, new Limits(4096, 2L << 30, 8L << 30, 2000));
        byte[] open = Samples.signed(
                Samples.files(json -> json, File.of("data/t.jsonl", "{}\n{}")), Samples.BOGOR.officeSigner);
        Refused.with(new BundleProblem.RowUnreadable("t", 2), () -> Samples.verify(open));
    }

    @Test
    void anAttachmentMustHaveTheHashItIsNamedBy() throws IOException {
        File attachment = File.of("lampiran/" + "0".repeat(64) + ".pdf", "x");
        byte[] zip = Samples.signed(Samples.files(json -> json, attachment), Samples.BOGOR.officeSigner);
        Refused.with(new BundleProblem.Tampered("attachment"), () -> Samples.verify(zip));
    }

    @Test
    void listsThatDoNotFitAreRefused() throws IOException {
        // Rightly put together and rightly signed, but over other lists than those of its files.
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipWriter(out, Limits.STANDARD)) {
            Entry rows = zip.add(ROWS.name(), ROWS.content());
            Entry sums = zip.add("sha256sums.txt", Manifest.sums(List.of()));
            byte[] manifest = Manifest.asic(List.of(rows, sums));
            zip.add("META-INF/ASiCManifest001.xml", manifest);
            zip.add(
                    "META-INF/signature001.p7s",
                    CmsSignature.sign(manifest, Samples.BOGOR.officeSigner, Instant.EPOCH));
            zip.finish();
        }
        Refused.with(new BundleProblem.Tampered("sha256sums"), () -> Samples.verify(out.toByteArray()));
        var hidden = new ByteArrayOutputStream();
        try (var zip = new ZipWriter(hidden, Limits.STANDARD)) {
            Entry rows = zip.add(ROWS.name(), ROWS.content());
            zip.add("sha256sums.txt", Manifest.sums(List.of(rows)));
            byte[] manifest = Manifest.asic(List.of(rows));
            zip.add("META-INF/ASiCManifest001.xml", manifest);
            zip.add(
                    "META-INF/signature001.p7s",
                    CmsSignature.sign(manifest, Samples.BOGOR.officeSigner, Instant.EPOCH));
            zip.finish();
        }
        Refused.with(new BundleProblem.Tampered("manifest"), () -> Samples.verify(hidden.toByteArray()));
    }

    private static File[] many(int count) {
        File[] files = new File[count];
        for (int i = 0; i < count; i++) {
            files[i] = File.of("data/t" + i + ".jsonl", "{\"a\":1}\n");
        }
        return files;
    }

    private static void refused(String limit, byte[] zip, Limits limits) {
        Refused.with(new BundleProblem.LimitExceeded(limit), () -> new Scan(new ByteArrayInputStream(zip), limits));
    }

    private static void refusedZip(String where, File... files) {
        byte[] zip = raw(List.of(files));
        Refused.with(new BundleProblem.Tampered(where), () -> new Scan(new ByteArrayInputStream(zip), Limits.STANDARD));
    }

    private static void tampered(byte[] zip) {
        Refused.as(BundleProblem.Tampered.class, () -> Samples.verify(zip));
    }

    /** An archive that is right in all but its names, which no writer of ours would take. */
    private static byte[] raw(List<File> files) {
        var out = new ByteArrayOutputStream();
        CRC32 crc = new CRC32();
        crc.update(ZipFormat.MIMETYPE);
        out.writeBytes(ZipFormat.localStored(new ZipFormat.Written("mimetype", 0, (int) crc.getValue(), 31, 31)));
        out.writeBytes(ZipFormat.MIMETYPE);
        for (File file : files) {
            var deflater = new Deflater(6, true);
            deflater.setInput(file.content());
            deflater.finish();
            byte[] packed = new byte[file.content().length + 100];
            int length = deflater.deflate(packed);
            deflater.end();
            crc.reset();
            crc.update(file.content());
            out.writeBytes(ZipFormat.local(file.name()));
            out.writeBytes(Arrays.copyOf(packed, length));
            out.writeBytes(ZipFormat.descriptor((int) crc.getValue(), length, file.content().length));
        }
        return out.toByteArray();
    }

    private static byte[] renamed(String name) {
        return raw(List.of(new File(name, ROWS.content())));
    }

    private static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static byte[] genuine() {
        try {
            return Samples.signed(Samples.files(json -> json, ROWS), Samples.BOGOR.officeSigner);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
