package id.simpul.household;

import static id.simpul.household.Office.SITI;
import static id.simpul.household.Office.member;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.store.jooq.Tables;
import id.simpul.testing.CameraPhoto;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhotoDeskTest {
    private static final PhotoDetails FRONT =
            new PhotoDetails(PhotoDetails.FRONT, LocalDate.of(2026, 5, 12), "Siti Rohmah", null, null, null);

    @TempDir
    Path folder;

    @Test
    void photosAreKeptOnceDescribedReplacedRemovedAndTakenBack() {
        try (var office = new Office(folder.resolve("data"))) {
            long id = office.family("1", member("A", 1, "3201271201859001").build());
            var desk = new PhotoDesk(office.database);
            PreparedPhoto picture = PreparedPhoto.of(CameraPhoto.jpeg(800, 600));
            Written written = desk.add(
                    SITI,
                    id,
                    List.of(new NewPhoto(FRONT, picture), new NewPhoto(FRONT, picture)),
                    new Coordinates(-6.5971, 106.8060));
            assertThat(desk.of(SITI, id)).hasSize(2).allMatch(Photo::here);
            assertThat(files(office)).isOne();
            assertThat(spot(office, id)).isEqualTo("-6.597100, 106.806000");
            Photo photo = desk.of(SITI, id).getFirst();
            assertThat(desk.picture(SITI, photo)).hasValue(picture.jpeg());
            desk.describe(SITI, photo, new PhotoDetails(PhotoDetails.OTHER, null, "Dewi", "dapur", null, null));
            desk.replace(SITI, photo, PreparedPhoto.of(CameraPhoto.png(320, 200)));
            assertThat(desk.of(SITI, id).getLast().width()).isEqualTo(320);
            assertThat(desk.of(SITI, id).getLast().details().note()).isEqualTo("dapur");
            Written removed = desk.remove(SITI, desk.of(SITI, id).getLast());
            assertThat(desk.of(SITI, id)).hasSize(1);
            office.desk.undo(SITI, removed.act());
            assertThat(desk.of(SITI, id)).hasSize(2);
            Photo other = desk.of(SITI, id).getFirst();
            desk.remove(SITI, other);
            assertThat(office.desk.history(SITI, id))
                    .extracting(HistoryEntry::action)
                    .contains("household.addPhoto", "household.replacePhoto", "household.removePhoto");
            assertThat(written.act()).isPositive();
        }
    }

    /** Every kept file lies inside the database, which SQLCipher encrypts: nothing of a picture can be read from the disk. */
    @Test
    void nothingOfAPictureCanBeReadFromTheDisk() throws IOException {
        PreparedPhoto picture = PreparedPhoto.of(CameraPhoto.jpeg(800, 600));
        try (var office = new Office(folder)) {
            long id = office.family("1", member("A", 1, "3201271201859001").build());
            new PhotoDesk(office.database).add(SITI, id, List.of(new NewPhoto(FRONT, picture)), null);
        }
        String part = new String(picture.jpeg(), 200, 24, StandardCharsets.ISO_8859_1);
        int looked = 0;
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String disk = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(disk).as("%s", file.getFileName()).doesNotContain(part, "JFIF", "SQLite format 3");
                looked++;
            }
        }
        assertThat(looked).isPositive();
    }

    @Test
    void aPhotoWhoseFileIsAtAnotherOfficeIsToldApart() {
        try (var office = new Office(folder.resolve("data"))) {
            long id = office.family("1", member("A", 1, "3201271201859001").build());
            var desk = new PhotoDesk(office.database);
            desk.add(SITI, id, List.of(new NewPhoto(FRONT, PreparedPhoto.of(CameraPhoto.jpeg(80, 60)))), null);
            // As after a bundle, which carries rows and no files.
            office.database.writeLocal(sql -> sql.deleteFrom(Tables.STORED_FILE).execute());
            Photo photo = desk.of(SITI, id).getFirst();
            assertThat(photo.here()).isFalse();
            assertThat(photo.office()).isEqualTo("320127");
            assertThat(desk.picture(SITI, photo)).isEmpty();
        }
    }

    private static String spot(Office office, long id) {
        return office.desk
                .find(SITI, id)
                .flatMap(family -> family.household().details().spot())
                .map(Coordinates::text)
                .orElse("");
    }

    private static int files(Office office) {
        return office.database.read(sql -> sql.fetchCount(Tables.STORED_FILE));
    }
}
