package id.simpul.testing;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Photos as cameras make them, drawn here: red at the upper left, the rest of many colours. */
public final class CameraPhoto {
    private CameraPhoto() {}

    /** A JPEG without notes. */
    public static byte[] jpeg(int width, int height) {
        return write(width, height, "jpeg");
    }

    /** A PNG. */
    public static byte[] png(int width, int height) {
        return write(width, height, "png");
    }

    private static byte[] write(int width, int height, String format) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        for (int x = 0; x < width; x += 8) {
            graphics.setColor(new Color(x * 37 % 200, 160, 160 + x % 90));
            graphics.fillRect(x, 0, 8, height);
        }
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 4, height / 4);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    /** A JPEG with the camera's notes: which way is up (1 … 8), when, and where. */
    public static byte[] withNotes(int width, int height, int orientation, String moment, double lat, double lon) {
        byte[] picture = jpeg(width, height);
        byte[] notes = notes(orientation, moment, lat, lon);
        var bytes = new ByteArrayOutputStream();
        bytes.write(picture, 0, 2);
        bytes.write(0xff);
        bytes.write(0xe1);
        bytes.write((notes.length + 2) >> 8);
        bytes.write(notes.length + 2);
        bytes.writeBytes(notes);
        bytes.write(picture, 2, picture.length - 2);
        return bytes.toByteArray();
    }

    /** TIFF in an APP1 segment: IFD0 (orientation, Exif, GPS), Exif (moment), GPS (four entries), then their values. */
    private static byte[] notes(int orientation, String moment, double lat, double lon) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.write("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
            out.write("MM\0*".getBytes(StandardCharsets.US_ASCII));
            out.writeInt(8);
            int exif = 8 + 2 + 3 * 12 + 4;
            int gps = exif + 2 + 12 + 4;
            int values = gps + 2 + 4 * 12 + 4;
            out.writeShort(3);
            entry(out, 0x0112, 3, 1, orientation << 16);
            entry(out, 0x8769, 4, 1, exif);
            entry(out, 0x8825, 4, 1, gps);
            out.writeInt(0);
            out.writeShort(1);
            entry(out, 0x9003, 2, 20, values);
            out.writeInt(0);
            out.writeShort(4);
            entry(out, 1, 2, 2, (lat < 0 ? 'S' : 'N') << 24);
            entry(out, 2, 5, 3, values + 20);
            entry(out, 3, 2, 2, (lon < 0 ? 'W' : 'E') << 24);
            entry(out, 4, 5, 3, values + 44);
            out.writeInt(0);
            out.write((moment + "\0").getBytes(StandardCharsets.US_ASCII));
            degrees(out, lat);
            degrees(out, lon);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    private static void degrees(DataOutputStream out, double value) throws IOException {
        int millionths = (int) Math.round(Math.abs(value) * 1_000_000);
        out.writeInt(millionths);
        out.writeInt(1_000_000);
        out.writeInt(0);
        out.writeInt(1);
        out.writeInt(0);
        out.writeInt(1);
    }

    /** A PNG of a few bytes that says it is this large. */
    public static byte[] bomb(int width, int height) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeLong(0x89504e470d0a1a0aL);
            var head = new ByteArrayOutputStream();
            try (var inner = new DataOutputStream(head)) {
                inner.write("IHDR".getBytes(StandardCharsets.US_ASCII));
                inner.writeInt(width);
                inner.writeInt(height);
                inner.write(new byte[] {8, 2, 0, 0, 0});
            }
            out.writeInt(13);
            out.write(head.toByteArray());
            var sum = new CRC32();
            sum.update(head.toByteArray());
            out.writeInt((int) sum.getValue());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }
}
