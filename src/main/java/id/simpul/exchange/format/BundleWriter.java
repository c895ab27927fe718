package id.simpul.exchange.format;

import id.simpul.exchange.trust.SigningIdentity;
import id.simpul.exchange.trust.TrustUpdate;
import id.simpul.exchange.wire.Sha256;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes bundles, in constant memory and never in the clear on disk. */
public final class BundleWriter {
    private static final long TOO_LITTLE = 1 << 20;

    private final Disk disk;
    private final Limits limits;

    /** A writer for the file system. */
    public BundleWriter() {
        this(Disk.REAL, Limits.STANDARD);
    }

    BundleWriter(Disk disk, Limits limits) {
        this.disk = disk;
        this.limits = limits;
    }

    /**
     * Writes a bundle under {@code target}'s name with {@code .part}, to be {@linkplain PreparedBundle#publish published}.
     * Whatever goes wrong, no such file is left and {@code target} is as it was.
     *
     * @param target the final file, best named by {@link BundleHeader#fileName}
     * @param draft what to write
     * @param signer who signs it
     * @param progress told of rows; asked before each
     * @throws IOException if the medium or a source fails
     * @throws Refusal with {@link BundleProblem.DiskFull} or {@link BundleProblem.LimitExceeded}
     * @throws java.util.concurrent.CancellationException if the user cancelled
     */
    public PreparedBundle prepare(Path target, BundleDraft draft, SigningIdentity signer, Progress progress)
            throws IOException {
        if (!draft.header().key().equals(signer.keyName())) {
            throw new IllegalArgumentException("header names another key");
        }
        Path part = target.resolveSibling(target.getFileName() + ".part");
        boolean done = false;
        try {
            PreparedBundle prepared;
            try (Disk.Part file = disk.create(part)) {
                // On failure the encrypting channel is dropped, never closed: closing it would end the file validly.
                WritableByteChannel age =
                        AgeFile.encrypt(new Uncloseable(file), draft.header().recipients());
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(age), 1 << 16);
                try (var zip = new ZipWriter(out, limits)) {
                    var entries = new ArrayList<Entry>();
                    byte[] manifest = fill(zip, draft, signer, progress, entries);
                    String id = "sha256:" + Sha256.hex(manifest);
                    prepared = new PreparedBundle(disk, part, target, id, draft.header(), entries);
                }
                age.close();
                file.force();
            }
            done = true;
            return prepared;
        } catch (IOException failed) {
            throw explained(disk, target, failed);
        } finally {
            if (!done) {
                discard(part);
            }
        }
    }

    /** Writes everything; answers the signed manifest, and the tables and attachments in {@code entries}. */
    private static byte[] fill(
            ZipWriter zip, BundleDraft draft, SigningIdentity signer, Progress progress, List<Entry> entries)
            throws IOException {
        long rows = 0;
        for (TableSource table : draft.tables()) {
            Entry entry = table(zip, table, progress, rows, draft.expectedRows());
            entries.add(entry);
            rows += entry.records();
            progress.at(rows, draft.expectedRows());
        }
        for (Attachment attachment : draft.attachments()) {
            progress.check();
            entries.add(attachment(zip, attachment));
        }
        var signed = new ArrayList<>(entries);
        TrustUpdate trust = draft.trust();
        if (trust != null) {
            signed.add(zip.add("roster.json", trust.roster()));
            signed.add(zip.add("roster.sig", trust.signature()));
            signed.add(zip.add("roster.crl", trust.revocations()));
        }
        signed.add(zip.add("datapackage.json", HeaderJson.write(draft.header(), entries)));
        signed.add(zip.add("sha256sums.txt", Manifest.sums(signed)));
        byte[] manifest = Manifest.asic(signed);
        zip.add("META-INF/ASiCManifest001.xml", manifest);
        zip.add(
                "META-INF/signature001.p7s",
                CmsSignature.sign(manifest, signer, draft.header().created()));
        progress.check();
        zip.finish();
        return manifest;
    }

    private static Entry table(ZipWriter zip, TableSource table, Progress progress, long before, long expected)
            throws IOException {
        ZipWriter.Content content = zip.begin("data/" + table.name() + ".jsonl");
        var sink = new RowSink(content, progress, before, expected);
        table.rows().writeTo(sink);
        return content.end(sink.rows());
    }

    private static Entry attachment(ZipWriter zip, Attachment attachment) throws IOException {
        ZipWriter.Content content = zip.begin("lampiran/" + attachment.sha256() + "." + attachment.extension());
        try (InputStream in = attachment.content().open()) {
            in.transferTo(content);
        }
        Entry entry = content.end(0);
        if (!entry.sha256().equals(attachment.sha256())) {
            throw new IOException("attachment is not what its name says");
        }
        return entry;
    }

    /** A full disk is something a user can help; anything else is not. */
    static IOException explained(Disk disk, Path target, IOException failed) {
        try {
            if (disk.free(target) < TOO_LITTLE) {
                throw new Refusal(new BundleProblem.DiskFull());
            }
        } catch (IOException gone) {
            failed.addSuppressed(gone);
        }
        return failed;
    }

    private void discard(Path part) {
        try {
            disk.delete(part);
        } catch (IOException gone) {
            // The reason why writing failed is on its way already. What is left has no valid end and no bundle's name.
            return;
        }
    }

    /** The file below must outlive the encryption, to be forced to the medium. */
    private record Uncloseable(WritableByteChannel out) implements WritableByteChannel {
        @Override
        public int write(ByteBuffer bytes) throws IOException {
            return out.write(bytes);
        }

        @Override
        public boolean isOpen() {
            return out.isOpen();
        }

        @Override
        public void close() {
            // Closed by its owner.
        }
    }
}
