package id.simpul.household;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Metadata;
import com.drew.metadata.MetadataException;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifSubIFDDirectory;
import com.drew.metadata.exif.GpsDirectory;
import id.simpul.household.PhotoProblem.Damaged;
import id.simpul.household.PhotoProblem.Empty;
import id.simpul.household.PhotoProblem.TooLarge;
import id.simpul.household.PhotoProblem.WrongType;
import id.simpul.kernel.Refusal;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import net.coobird.thumbnailator.util.exif.ExifFilterUtils;
import net.coobird.thumbnailator.util.exif.Orientation;

/**
 * A photo as it is kept: a JPEG of at most {@value #SIDE} pixels a side, upright, without anything the camera wrote into it. What
 * it wrote of day and place is told apart, for the user to take over or not.
 */
public final class PreparedPhoto {
    /** Media type of {@link #jpeg}. */
    public static final String MEDIA_TYPE = "image/jpeg";

    /** Longest side in pixels: a family card is still readable, and a photo takes about 300 kB. */
    public static final int SIDE = 1600;

    /** Bytes of a file that are looked at, at most. */
    public static final int LARGEST = 40 * 1024 * 1024;

    /** Pixels that are decoded at most: twice what today's phones make, a quarter of what would fill an office computer. */
    static final long MOST_PIXELS = 110_000_000;

    private static final double QUALITY = 0.8;

    private final byte[] jpeg;
    private final int width;
    private final int height;
    private final Optional<LocalDate> takenOn;
    private final Optional<Coordinates> place;

    private PreparedPhoto(
            byte[] jpeg, int width, int height, Optional<LocalDate> takenOn, Optional<Coordinates> place) {
        this.jpeg = jpeg;
        this.width = width;
        this.height = height;
        this.takenOn = takenOn;
        this.place = place;
    }

    /**
     * The photo in {@code file}. Takes up to a second of a slow computer: not for the user interface's thread.
     *
     * @param file the bytes of a JPEG, PNG, WebP, BMP or GIF file
     * @throws Refusal with {@link PhotoProblem} if it is something else, damaged, cut short, or meant to fill the memory
     */
    public static PreparedPhoto of(byte[] file) {
        Seen seen = see(file);
        BufferedImage image = seen.upright();
        try {
            var kept = Thumbnails.of(image)
                    .scale(Math.min(1, (double) SIDE / Math.max(image.getWidth(), image.getHeight())))
                    .asBufferedImage();
            var bytes = new ByteArrayOutputStream();
            Thumbnails.of(kept)
                    .scale(1)
                    .outputFormat("jpg")
                    .outputQuality(QUALITY)
                    .toOutputStream(bytes);
            return new PreparedPhoto(
                    bytes.toByteArray(), kept.getWidth(), kept.getHeight(), takenOn(seen.notes()), place(seen.notes()));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /**
     * The picture in {@code file}, upright and with about twice {@value #SIDE} pixels a side at most: what a reader of codes
     * looks at. Refuses as {@link #of(byte[])}.
     */
    public static BufferedImage raster(byte[] file) {
        return see(file).upright();
    }

    private record Seen(BufferedImage upright, Metadata notes) {}

    private static Seen see(byte[] file) {
        if (file.length == 0) {
            throw new Refusal(new Empty());
        }
        if (file.length > LARGEST) {
            throw new Refusal(new TooLarge());
        }
        String format = PhotoFormat.of(file).orElseThrow(() -> new Refusal(new WrongType(PhotoFormat.isHeic(file))));
        Metadata notes = notes(file);
        try {
            BufferedImage upright = Thumbnails.of(decode(file, format))
                    .addFilter(ExifFilterUtils.getFilterForOrientation(orientation(notes)))
                    .scale(1)
                    .asBufferedImage();
            return new Seen(upright, notes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** The picture in a clipboard or a test. */
    public static PreparedPhoto of(BufferedImage image) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return of(bytes.toByteArray());
    }

    private static BufferedImage decode(byte[] file, String format) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        var cut = new AtomicBoolean();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(in, true, false);
            int wide = reader.getWidth(0);
            int high = reader.getHeight(0);
            if ((long) wide * high > MOST_PIXELS) {
                throw new Refusal(new TooLarge());
            }
            reader.addIIOReadWarningListener((source, warning) -> {
                // The decoder's own words for a file without its end marker, and libjpeg's.
                if (warning.contains("EOI") || warning.contains("Premature end")) {
                    cut.set(true);
                }
            });
            ImageReadParam how = reader.getDefaultReadParam();
            // Twice the size that is kept is enough to shrink well, and spares the memory of the rest.
            int step = Math.max(1, Math.max(wide, high) / (2 * SIDE));
            how.setSourceSubsampling(step, step, 0, 0);
            BufferedImage image = reader.read(0, how);
            if (cut.get()) {
                throw new Refusal(new Damaged());
            }
            return onWhite(image);
        } catch (IIOException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | NegativeArraySizeException broken) {
            throw new Refusal(new Damaged());
        } catch (IOException cutShort) {
            throw new Refusal(new Damaged());
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage onWhite(BufferedImage image) {
        var plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = plain.createGraphics();
        graphics.drawImage(image, 0, 0, Color.WHITE, null);
        graphics.dispose();
        return plain;
    }

    /** What the camera wrote; nothing where it cannot be read, which is no reason to refuse a picture. */
    private static Metadata notes(byte[] file) {
        try {
            return ImageMetadataReader.readMetadata(new ByteArrayInputStream(file), file.length);
        } catch (ImageProcessingException | IOException | RuntimeException unreadable) {
            return new Metadata();
        }
    }

    private static Orientation orientation(Metadata notes) {
        ExifIFD0Directory exif = notes.getFirstDirectoryOfType(ExifIFD0Directory.class);
        try {
            if (exif != null && exif.containsTag(ExifIFD0Directory.TAG_ORIENTATION)) {
                Orientation told = Orientation.typeOf(exif.getInt(ExifIFD0Directory.TAG_ORIENTATION));
                return told == null ? Orientation.TOP_LEFT : told;
            }
        } catch (MetadataException | IllegalArgumentException nonsense) {
            // As if it said nothing.
        }
        return Orientation.TOP_LEFT;
    }

    private static Optional<LocalDate> takenOn(Metadata notes) {
        ExifSubIFDDirectory exif = notes.getFirstDirectoryOfType(ExifSubIFDDirectory.class);
        // Cameras write local time without saying which: read and taken apart in the same zone, the day stays as
        // written.
        Date day = exif == null ? null : exif.getDateOriginal(TimeZone.getTimeZone(ZoneOffset.UTC));
        return Optional.ofNullable(day).map(moment -> LocalDate.ofInstant(moment.toInstant(), ZoneOffset.UTC));
    }

    private static Optional<Coordinates> place(Metadata notes) {
        GpsDirectory gps = notes.getFirstDirectoryOfType(GpsDirectory.class);
        GeoLocation where = gps == null ? null : gps.getGeoLocation();
        return Optional.ofNullable(where)
                .filter(spot -> !spot.isZero())
                .map(spot -> new Coordinates(spot.getLatitude(), spot.getLongitude()));
    }

    /** The picture as a JPEG file. */
    public byte[] jpeg() {
        return jpeg.clone();
    }

    /** Pixels. */
    public int width() {
        return width;
    }

    /** Pixels. */
    public int height() {
        return height;
    }

    /** The day the camera wrote down; empty: none. */
    public Optional<LocalDate> takenOn() {
        return takenOn;
    }

    /** Where the camera was, as it wrote down; empty: it did not. */
    public Optional<Coordinates> place() {
        return place;
    }
}
