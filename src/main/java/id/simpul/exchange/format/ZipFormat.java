package id.simpul.exchange.format;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The only ZIP that is a bundle: no extra fields, no comments, no flags but "sizes follow", one date. Writer and reader
 * make the same bytes from here, so the reader compares instead of parsing, and two programs cannot read two archives.
 */
final class ZipFormat {
    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int LOCAL_LENGTH = 30;
    static final int LONGEST_NAME = 128;

    /** Content of the first file, which tells what the archive is. */
    static final byte[] MIMETYPE = "application/vnd.etsi.asic-e+zip".getBytes(StandardCharsets.US_ASCII);

    private static final int DESCRIPTOR = 0x08074b50;
    private static final int END = 0x06054b50;
    private static final short VERSION = 20;
    private static final short SIZES_FOLLOW = 8;
    private static final short DEFLATE = 8;

    /** 1980-02-01; in January 1980 Java's own writer sees "before ZIP's time" and adds a field. */
    private static final short DATE = 1 << 5 | 1;

    private ZipFormat() {}

    /** A file that was written or read. */
    record Written(String name, long offset, int crc, long packed, long bytes) {
        boolean stored() {
            return name.equals("mimetype");
        }
    }

    /** Header of the first file, which is stored. */
    static byte[] localStored(Written file) {
        return local(file.name, (short) 0, (short) 0, file.crc, file.packed, file.bytes);
    }

    /** Header of any other file; its sizes follow it. */
    static byte[] local(String name) {
        return local(name, SIZES_FOLLOW, DEFLATE, 0, 0, 0);
    }

    /** What follows a file. */
    static byte[] descriptor(int crc, long packed, long bytes) {
        return buffer(16)
                .putInt(DESCRIPTOR)
                .putInt(crc)
                .putInt((int) packed)
                .putInt((int) bytes)
                .array();
    }

    /** The directory of {@code files} that starts at {@code offset}, and the end of the archive. */
    static byte[] directory(List<Written> files, long offset) {
        var out = new ByteArrayOutputStream(files.size() * 100 + 22);
        for (Written file : files) {
            byte[] name = file.name.getBytes(StandardCharsets.US_ASCII);
            out.writeBytes(buffer(46 + name.length)
                    .putInt(CENTRAL)
                    .putShort(VERSION)
                    .putShort(VERSION)
                    .putShort(file.stored() ? 0 : SIZES_FOLLOW)
                    .putShort(file.stored() ? 0 : DEFLATE)
                    .putShort((short) 0)
                    .putShort(DATE)
                    .putInt(file.crc)
                    .putInt((int) file.packed)
                    .putInt((int) file.bytes)
                    .putShort((short) name.length)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putShort((short) 0)
                    .putInt(0)
                    .putInt((int) file.offset)
                    .put(name)
                    .array());
        }
        int length = out.size();
        out.writeBytes(buffer(22)
                .putInt(END)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) files.size())
                .putShort((short) files.size())
                .putInt(length)
                .putInt((int) offset)
                .putShort((short) 0)
                .array());
        return out.toByteArray();
    }

    private static byte[] local(String name, short flags, short method, int crc, long packed, long bytes) {
        byte[] ascii = name.getBytes(StandardCharsets.US_ASCII);
        return buffer(LOCAL_LENGTH + ascii.length)
                .putInt(LOCAL)
                .putShort(VERSION)
                .putShort(flags)
                .putShort(method)
                .putShort((short) 0)
                .putShort(DATE)
                .putInt(crc)
                .putInt((int) packed)
                .putInt((int) bytes)
                .putShort((short) ascii.length)
                .putShort((short) 0)
                .put(ascii)
                .array();
    }

    private static ByteBuffer buffer(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
