package id.simpul.exchange.format;

import id.simpul.exchange.format.ZipFormat.Written;
import id.simpul.exchange.wire.Sha256;
import id.simpul.kernel.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes the strict ZIP of {@link ZipFormat} in one pass, hashing as it goes. Our own, so that no change in Java's writer
 * can change bytes that were signed.
 */
final class ZipWriter implements AutoCloseable {
    private static final int LEVEL = 6;

    private final OutputStream out;
    private final Limits limits;
    private final Deflater deflater = new Deflater(LEVEL, true);
    private final byte[] packed = new byte[1 << 16];
    private final CRC32 crc = new CRC32();
    private final MessageDigest digest = Sha256.digest();
    private final List<Written> written = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private long offset;
    private long total;

    ZipWriter(OutputStream out, Limits limits) throws IOException {
        this.out = out;
        this.limits = limits;
        crc.update(ZipFormat.MIMETYPE);
        int length = ZipFormat.MIMETYPE.length;
        var first = new Written("mimetype", 0, (int) crc.getValue(), length, length);
        write(ZipFormat.localStored(first), 0, ZipFormat.localStored(first).length);
        write(ZipFormat.MIMETYPE, 0, length);
        written.add(first);
    }

    /** Writes one file whole. */
    Entry add(String name, byte[] content) throws IOException {
        Content file = begin(name);
        file.write(content);
        return file.end(0);
    }

    /** Starts one file; the one before it must have ended. */
    Content begin(String name) throws IOException {
        if (EntryKind.of(name).isEmpty() || !names.add(name)) {
            throw new IllegalArgumentException("no such file in a bundle");
        }
        limit(written.size() < limits.entries(), "entries");
        return new Content(name);
    }

    /** Writes the directory. Nothing can follow. */
    void finish() throws IOException {
        byte[] directory = ZipFormat.directory(written, offset);
        write(directory, 0, directory.length);
        out.flush();
    }

    @Override
    public void close() {
        deflater.end();
    }

    private void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        offset += length;
        limit(offset <= Limits.ARCHIVE, "archive");
    }

    private static void limit(boolean kept, String limit) {
        if (!kept) {
            throw new Refusal(new BundleProblem.LimitExceeded(limit));
        }
    }

    /** The content of one file on its way. */
    final class Content extends OutputStream {
        private final String name;
        private final long start;
        private final long contentStart;
        private long bytes;

        private Content(String name) throws IOException {
            this.name = name;
            start = offset;
            byte[] header = ZipFormat.local(name);
            ZipWriter.this.write(header, 0, header.length);
            contentStart = offset;
            crc.reset();
            digest.reset();
            deflater.reset();
        }

        /** Bytes so far. */
        long bytes() {
            return bytes;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] content, int from, int length) throws IOException {
            bytes += length;
            total += length;
            limit(bytes <= limits.entryBytes(), "entry");
            limit(total <= limits.totalBytes(), "total");
            crc.update(content, from, length);
            digest.update(content, from, length);
            deflater.setInput(content, from, length);
            while (!deflater.needsInput()) {
                drain();
            }
        }

        /** Ends the file, which held {@code records} rows. */
        Entry end(long records) throws IOException {
            deflater.finish();
            while (!deflater.finished()) {
                drain();
            }
            long size = offset - contentStart;
            limit(bytes <= Limits.RATIO_FREE || bytes / limits.ratio() <= size, "ratio");
            byte[] descriptor = ZipFormat.descriptor((int) crc.getValue(), size, bytes);
            ZipWriter.this.write(descriptor, 0, descriptor.length);
            written.add(new Written(name, start, (int) crc.getValue(), size, bytes));
            return new Entry(name, bytes, HexFormat.of().formatHex(digest.digest()), records);
        }

        private void drain() throws IOException {
            int length = deflater.deflate(packed);
            if (length > 0) {
                ZipWriter.this.write(packed, 0, length);
            }
        }
    }
}
