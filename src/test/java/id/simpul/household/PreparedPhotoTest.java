package id.simpul.household;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.household.PhotoProblem.Damaged;
import id.simpul.household.PhotoProblem.Empty;
import id.simpul.household.PhotoProblem.TooLarge;
import id.simpul.household.PhotoProblem.WrongType;
import id.simpul.kernel.Refusal;
import id.simpul.testing.CameraPhoto;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreparedPhotoTest {
    private static BufferedImage read(PreparedPhoto photo) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(photo.jpeg()));
    }

    private static void refused(byte[] file, Class<? extends PhotoProblem> problem) {
        assertThatThrownBy(() -> PreparedPhoto.of(file))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isInstanceOf(problem));
    }

    @Test
    void aLargePhotoIsShrunkAndASmallOneIsNotBlownUp() throws IOException {
        PreparedPhoto large = PreparedPhoto.of(CameraPhoto.jpeg(4000, 3000));
        assertThat(large.width()).isEqualTo(PreparedPhoto.SIDE);
        assertThat(large.height()).isEqualTo(1200);
        assertThat(read(large).getWidth()).isEqualTo(PreparedPhoto.SIDE);
        PreparedPhoto small = PreparedPhoto.of(CameraPhoto.png(320, 200));
        assertThat(small.width()).isEqualTo(320);
        assertThat(small.height()).isEqualTo(200);
    }

    @Test
    void whichWayIsUpIsHeededAndDayAndPlaceAreToldAndNotKept() throws IOException {
        byte[] file = CameraPhoto.withNotes(640, 480, 6, "2026:05:12 09:30:00", -6.5971, 106.8060);
        PreparedPhoto photo = PreparedPhoto.of(file);
        assertThat(photo.width()).isEqualTo(480);
        assertThat(photo.height()).isEqualTo(640);
        // The upper left of the sensor is red; turned by a quarter it is at the upper right.
        int corner = read(photo).getRGB(470, 10);
        assertThat(corner >> 16 & 0xff).isGreaterThan(180);
        assertThat(corner & 0xff).isLessThan(90);
        assertThat(photo.takenOn()).hasValue(LocalDate.of(2026, 5, 12));
        assertThat(photo.place()).hasValueSatisfying(place -> {
            assertThat(place.latitude()).isEqualTo(-6.5971, Offset.offset(0.0001));
            assertThat(place.longitude()).isEqualTo(106.8060, Offset.offset(0.0001));
        });
        String kept = new String(photo.jpeg(), StandardCharsets.ISO_8859_1);
        assertThat(new String(file, StandardCharsets.ISO_8859_1)).contains("Exif");
        assertThat(kept).doesNotContain("Exif").doesNotContain("2026:05:12");
        assertThat(PreparedPhoto.of(photo.jpeg()).place()).isEmpty();
    }

    @Test
    void aPhotoKeptAsWebpIsReadTurnedAndKeptAsJpeg() throws IOException {
        PreparedPhoto turned = PreparedPhoto.of(file("/foto/rumah-miring.webp"));
        assertThat(turned.width()).isEqualTo(480);
        assertThat(turned.height()).isEqualTo(640);
        // The upper left of the sensor is red; turned by a quarter it is at the upper right.
        int corner = read(turned).getRGB(470, 10);
        assertThat(corner >> 16 & 0xff).isGreaterThan(180);
        assertThat(corner & 0xff).isLessThan(90);
        PreparedPhoto lossless = PreparedPhoto.of(file("/foto/rumah.webp"));
        assertThat(lossless.width()).isEqualTo(640);
        assertThat(read(lossless).getRGB(600, 400) & 0xff).isGreaterThan(150);
        byte[] whole = file("/foto/rumah-miring.webp");
        refused(Arrays.copyOf(whole, whole.length / 3), Damaged.class);
    }

    /** A photo torn on a memory card is refused, whatever its decoder makes of it. */
    @Test
    void aTornFileIsRefusedAndNeverAFault() throws IOException {
        var random = new Random(7);
        for (byte[] whole : new byte[][] {
            file("/foto/rumah-miring.webp"), file("/foto/rumah.webp"), CameraPhoto.png(60, 40), CameraPhoto.jpeg(60, 40)
        }) {
            for (int i = 0; i < 150; i++) {
                byte[] torn = whole.clone();
                for (int flips = 1 + random.nextInt(6); flips > 0; flips--) {
                    torn[random.nextInt(torn.length)] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(PreparedPhoto.of(torn).jpeg()).isNotEmpty();
                } catch (Refusal refused) {
                    assertThat(refused.problem()).isInstanceOf(PhotoProblem.class);
                }
            }
        }
    }

    private static byte[] file(String resource) throws IOException {
        try (var in = Objects.requireNonNull(PreparedPhotoTest.class.getResourceAsStream(resource))) {
            return in.readAllBytes();
        }
    }

    @Test
    void hostileFilesAreRefusedBeforeTheyAreUnpacked() {
        refused(new byte[0], Empty.class);
        refused("%PDF-1.7 nothing to see".getBytes(StandardCharsets.US_ASCII), WrongType.class);
        refused(CameraPhoto.bomb(60_000, 60_000), TooLarge.class);
        assertThatThrownBy(() -> PreparedPhoto.of("\0\0\0\30ftypheic....".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.problem()).isEqualTo(new WrongType(true)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.02, 0.3, 0.9})
    void whatIsCutShortIsRefused(double part) {
        for (byte[] whole : new byte[][] {CameraPhoto.jpeg(800, 600), CameraPhoto.png(800, 600)}) {
            refused(Arrays.copyOf(whole, (int) (whole.length * part)), Damaged.class);
        }
    }
}
