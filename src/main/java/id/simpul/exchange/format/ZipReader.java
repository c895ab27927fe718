package id.simpul.exchange.format;

import id.simpul.exchange.format.ZipFormat.Written;
import id.simpul.exchange.wire.Sha256;
import id.simpul.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Reads the strict ZIP of {@link ZipFormat} in one pass. Every header, and in the end the whole directory, is made anew
 * from what was seen and compared byte for byte; nothing in it is believed.
 */
final class ZipReader implements AutoCloseable {
    private final InputStream in;
    private final Limits limits;
    private final Inflater inflater = new Inflater(true);
    private final byte[] buffer = new byte[1 << 16];
    private final CRC32 crc = new CRC32();
    private final MessageDigest digest = Sha256.digest();
    private final List<Written> seen = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private int position;
    private int end;
    private long offset;
    private long total;
    private EntryKind last = EntryKind.MIMETYPE;
    private @Nullable Content open;

    ZipReader(InputStream in, Limits limits) throws IOException {
        this.in = in;
        this.limits = limits;
        byte[] content = ZipFormat.MIMETYPE;
        crc.update(content);
        var first = new Written("mimetype", 0, (int) crc.getValue(), content.length, content.length);
        expect(ZipFormat.localStored(first), "mimetype");
        expect(content, "mimetype");
        seen.add(first);
    }

    /** The next file; null after the last one, when directory and end of the archive were found right. */
    @Nullable
    Content next() throws IOException {
        if (open != null) {
            throw new IllegalStateException("file not read to its end");
        }
        long start = offset;
        byte[] header = take(4);
        int signature = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN).getInt();
        if (signature != ZipFormat.LOCAL) {
            finish(start, header);
            return null;
        }
        byte[] rest = take(ZipFormat.LOCAL_LENGTH - 4);
        int length = ByteBuffer.wrap(rest).order(ByteOrder.LITTLE_ENDIAN).getShort(22) & 0xffff;
        check(length <= ZipFormat.LONGEST_NAME, "name");
        byte[] ascii = take(length);
        String name = new String(ascii, StandardCharsets.ISO_8859_1);
        EntryKind kind = EntryKind.of(name).orElseThrow(() -> tampered("name"));
        check(kind.many() ? kind.compareTo(last) >= 0 : kind.compareTo(last) > 0, "order");
        check(names.add(name), "twice");
        check(Arrays.equals(join(header, rest, ascii), ZipFormat.local(name)), "header");
        limit(seen.size() < limits.entries(), "entries");
        last = kind;
        open = new Content(name, kind, start);
        return open;
    }

    @Override
    public void close() {
        inflater.end();
    }

    private void finish(long start, byte[] already) throws IOException {
        byte[] directory = ZipFormat.directory(seen, start);
        check(Arrays.equals(already, 0, 4, directory, 0, 4), "directory");
        expect(Arrays.copyOfRange(directory, 4, directory.length), "directory");
        check(position == end && !fill(), "suffix");
    }

    private void expect(byte[] wanted, String where) throws IOException {
        check(Arrays.equals(take(wanted.length), wanted), where);
    }

    private byte[] take(int length) throws IOException {
        byte[] bytes = new byte[length];
        int done = 0;
        while (done < length) {
            if (position == end && !fill()) {
                throw tampered("end");
            }
            int step = Math.min(length - done, end - position);
            System.arraycopy(buffer, position, bytes, done, step);
            position += step;
            done += step;
        }
        offset += length;
        return bytes;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(0, in.read(buffer));
        return end > 0;
    }

    private static byte[] join(byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        ByteBuffer joined = ByteBuffer.allocate(length);
        for (byte[] part : parts) {
            joined.put(part);
        }
        return joined.array();
    }

    private static void check(boolean holds, String where) {
        if (!holds) {
            throw tampered(where);
        }
    }

    private static void limit(boolean kept, String limit) {
        if (!kept) {
            throw new Refusal(new BundleProblem.LimitExceeded(limit));
        }
    }

    private static Refusal tampered(String where) {
        return new Refusal(new BundleProblem.Tampered("zip " + where));
    }

    /** The content of one file, unpacked, hashed on the way. */
    final class Content extends InputStream {
        private final String name;
        private final EntryKind kind;
        private final long start;
        private final long contentStart;
        private long bytes;

        private Content(String name, EntryKind kind, long start) {
            this.name = name;
            this.kind = kind;
            this.start = start;
            contentStart = offset;
            crc.reset();
            digest.reset();
            inflater.reset();
        }

        String name() {
            return name;
        }

        String shortName() {
            return Entry.shortName(name);
        }

        EntryKind kind() {
            return kind;
        }

        @Override
        public int read() throws IOException {
            byte[] single = new byte[1];
            return read(single, 0, 1) < 0 ? -1 : single[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            if (open != this || length == 0) {
                return open == this ? 0 : -1;
            }
            try {
                int unpacked = inflater.inflate(into, from, length);
                while (unpacked == 0 && !inflater.finished()) {
                    check(!inflater.needsDictionary(), "dictionary");
                    feed();
                    unpacked = inflater.inflate(into, from, length);
                }
                count(into, from, unpacked);
                if (unpacked == 0) {
                    end();
                    return -1;
                }
                return unpacked;
            } catch (DataFormatException malformed) {
                throw tampered("deflate");
            }
        }

        /** Reads on to the end and answers what was signed about this file, if it holds {@code records} rows. */
        Entry finish(long records) throws IOException {
            byte[] rest = new byte[1 << 13];
            while (open == this) {
                if (read(rest, 0, rest.length) < 0) {
                    break;
                }
            }
            return new Entry(name, bytes, HexFormat.of().formatHex(digest.digest()), records);
        }

        private void feed() throws IOException {
            if (inflater.needsInput()) {
                check(position != end || fill(), "end");
                inflater.setInput(buffer, position, end - position);
                offset += end - position;
                position = end;
            }
        }

        private void count(byte[] into, int from, int unpacked) {
            bytes += unpacked;
            total += unpacked;
            limit(bytes <= limits.entryBytes(), "entry");
            limit(total <= limits.totalBytes(), "total");
            limit(bytes <= Limits.RATIO_FREE || bytes / limits.ratio() <= inflater.getBytesRead(), "ratio");
            crc.update(into, from, unpacked);
            digest.update(into, from, unpacked);
        }

        private void end() throws IOException {
            open = null;
            int unused = inflater.getRemaining();
            position -= unused;
            offset -= unused;
            long packed = offset - contentStart;
            limit(offset <= Limits.ARCHIVE, "archive");
            expect(ZipFormat.descriptor((int) crc.getValue(), packed, bytes), "descriptor");
            seen.add(new Written(name, start, (int) crc.getValue(), packed, bytes));
        }
    }
}
