package id.simpul.app.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.simpul.app.Demo;
import id.simpul.app.Office;
import id.simpul.app.TestOffices;
import id.simpul.app.cli.Cli;
import id.simpul.casework.CaseInbox;
import id.simpul.casework.InboxFilter;
import id.simpul.kernel.Progress;
import id.simpul.l10n.Texts;
import id.simpul.region.Regions;
import java.awt.image.BufferedImage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo does the whole main job, with and without pictures; it ends by itself if a promise of it is not kept. */
class DemoTest {
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    @TempDir
    Path temp;

    @Test
    void theDemoLeavesEverythingItNames() throws Exception {
        var told = new StringWriter();
        var faults = new StringWriter();
        Path folder = temp.resolve("demo");
        Files.createDirectories(folder);
        int code =
                Cli.run(new PrintWriter(told), new PrintWriter(faults), "demo", "--out", folder.toString(), "--json");
        assertThat(code).as(faults.toString()).isZero();
        JsonNode left = new ObjectMapper().readTree(told.toString());
        Path made = Path.of(left.get("folder").asText());
        assertThat(made).as("what is there already stays").isEqualTo(temp.resolve("demo-2"));
        assertThat(folder).isEmptyDirectory();
        assertThat(left.get("steps")).hasSize(28);
        assertThat(left.get("steps").get(26).asText()).contains("0 baru, 0 berubah");
        assertThat(left.get("pictures")).hasSize(33);
        for (JsonNode picture : left.get("pictures")) {
            assertPicture(Path.of(picture.asText()));
        }
        try (PDDocument letter =
                Loader.loadPDF(made.resolve("surat-rujukan.pdf").toFile())) {
            var page = letter.getPage(0).getMediaBox();
            assertThat((double) page.getWidth()).isCloseTo(215 * POINTS_PER_MILLIMETRE, Offset.offset(1d));
            assertThat((double) page.getHeight()).isCloseTo(330 * POINTS_PER_MILLIMETRE, Offset.offset(1d));
        }
        assertThat(made.resolve("lembar-kunjungan.pdf")).isNotEmptyFile();
        assertThat(made.resolve("berita-acara.pdf")).isNotEmptyFile();
        assertThat(made.resolve("loket-2").resolve("simpul.db")).exists();
        assertThat(made.resolve("rekap.pdf")).isNotEmptyFile();
        assertThat(made.resolve("rekap.xlsx")).isNotEmptyFile();
        assertThat(made.resolve("bnba.pdf")).isNotEmptyFile();
        assertThat(made.resolve("bnba.xlsx")).isNotEmptyFile();
        assertThat(made.resolve("anggota.xlsx")).isNotEmptyFile();
        assertThat(made.resolve("kiriman.slrt")).isNotEmptyFile();
        assertThat(made.resolve("lembar-pemulihan.pdf")).isNotEmptyFile();
        assertThat(made.resolve("BACA-SAYA.txt")).content().contains("kecamatan", "kabupaten", "rahmat");
    }

    /** A whole picture of a window with something on it. */
    private static void assertPicture(Path file) throws Exception {
        BufferedImage picture = ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(1366);
        assertThat(picture.getHeight()).isEqualTo(768);
        Set<Integer> colours = new HashSet<>();
        for (int x = 0; x < picture.getWidth(); x++) {
            for (int y = 0; y < picture.getHeight(); y++) {
                colours.add(picture.getRGB(x, y));
            }
        }
        assertThat(colours).as("colours in %s", file.getFileName()).hasSizeGreaterThan(40);
    }

    @Test
    void withoutPicturesTheSameIsDone() throws Exception {
        var told = new StringWriter();
        var texts = new Texts(Texts.ENGLISH);
        var days = new Days(Clock.systemUTC(), ZoneId.of("Asia/Jakarta"));
        var setting = new Setting(temp, days, ZoneId.of("Asia/Jakarta"), new Regions(), texts, Optional.empty());
        var steps = new Steps(new PrintWriter(told), texts);
        new MainJob(setting, days, steps).run();
        assertThat(steps.done()).hasSize(28);
        assertThat(told.toString()).contains("Merged once more: 0 new, 0 changed");
        assertThat(temp.resolve("surat-rujukan.pdf")).isNotEmptyFile();
    }

    @Test
    void theCalendarGoesOnFromWhereItWasSet() throws Exception {
        var days = new Days(Clock.systemUTC(), ZoneId.of("Asia/Jakarta"));
        days.set(LocalDateTime.of(2026, 6, 30, 8, 30));
        assertThat(LocalDateTime.now(days))
                .isBetween(LocalDateTime.of(2026, 6, 30, 8, 30), LocalDateTime.of(2026, 6, 30, 8, 31));
        assertThat(days.withZone(ZoneId.of("Asia/Jayapura")).instant().isBefore(days.instant()))
                .isTrue();
        assertThat(LocalDateTime.now(days.withZone(ZoneId.of("Asia/Jayapura"))).getHour())
                .isEqualTo(10);
    }

    @Test
    void threeWeeksLeaveCasesOfManyKinds() throws Exception {
        var days = new Days(Clock.systemUTC(), ZoneId.of("Asia/Jakarta"));
        days.set(LocalDateTime.of(2026, 6, 1, 8, 0));
        try (Office office = TestOffices.create(temp.resolve("data"), "320127", days)) {
            Demo.fill(office, Progress.NONE);
            assertThat(new Weeks(days, office).run()).isEqualTo(14);
            List<String> stages = new ArrayList<>();
            office.inbox()
                    .page(office.actor(), InboxFilter.ALL, CaseInbox.Order.DUE, 0, 100)
                    .forEach(row -> stages.add(row.stage().code()));
            assertThat(stages).hasSize(17).contains("BARU", "ASESMEN", "KONSEP", "DIRUJUK", "TINDAK_LANJUT");
        }
    }
}
