package id.simpul.letter;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.kernel.PersonName;
import id.simpul.region.Regions;
import id.simpul.seal.Base45;
import id.simpul.seal.LetterSeal;
import id.simpul.testing.Browser;
import id.simpul.testing.OutsideTool;
import id.simpul.testing.Pdfs;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The checking page in a real browser, from a file and without a network: typed, from photos, with a list of keys. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class VerifyPageTest {
    private static final LocalDate LONG_AGO = LocalDate.of(2021, 3, 4);
    private static final LocalDate FAR = LocalDate.of(2190, 1, 1);
    private static final Path SHIPPED = Path.of("docs", "verify");

    private Path folder;
    private KeyPair ours;
    private LetterOffice office;
    private VerifyPage page;
    private Browser browser;

    @BeforeAll
    void open(@TempDir Path temporary) throws Exception {
        folder = temporary;
        ours = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        // Letters of today, since the browser's calendar is not ours to set.
        office = new LetterOffice(
                        Files.createDirectory(folder.resolve("kantor")),
                        Clock.fixed(Clock.systemUTC().instant(), ZoneId.of("Asia/Jakarta")))
                .ready();
        office.keys.adopt(ours);
        page = new VerifyPage(office.keys, new Regions());
        Files.write(folder.resolve("periksa.html"), page.page(LetterOffice.ACTOR));
        browser = new Browser(folder.resolve("peramban"));
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
        office.database.close();
    }

    @BeforeEach
    void fresh() {
        browser.open(folder.resolve("periksa.html"));
    }

    private String sealed(KeyPair key, LocalDate issued, LocalDate expires, String name) {
        return new LetterSeal(
                        320127,
                        142,
                        issued,
                        expires,
                        3,
                        "9002",
                        "ab".repeat(16),
                        new PersonName(name),
                        "RSUD Ciawi & Anak <2>")
                .sign(key.getPrivate(), key.getPublic());
    }

    private @Nullable String verdict(String typed) {
        WebElement text = browser.element("text");
        text.clear();
        text.sendKeys(typed, Keys.ENTER);
        return browser.element("result").getDomAttribute("data-verdict");
    }

    private @Nullable String photographed(BufferedImage picture, String format) throws IOException {
        Path file = folder.resolve("foto." + format);
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        Files.write(file, bytes.toByteArray());
        browser.element("photo").sendKeys(file.toAbsolutePath().toString());
        for (int i = 0; i < 300 && browser.element("result").getDomAttribute("data-verdict") == null; i++) {
            browser.run("return new Promise(done => setTimeout(done, 100))");
        }
        return browser.element("result").getDomAttribute("data-verdict");
    }

    private Map<String, String> facts() {
        List<WebElement> names = browser.elements("#result dt");
        List<WebElement> values = browser.elements("#result dd");
        Map<String, String> facts = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            facts.put(names.get(i).getText(), values.get(i).getText());
        }
        return facts;
    }

    @Test
    void whatAScannerTypesIsJudgedAsInTheProgram() {
        assertThat(verdict(sealed(ours, LocalDate.of(2026, 11, 22), FAR, "Sri Rahayu <b>Ningtyas</b>")))
                .isEqualTo("genuine");
        assertThat(facts())
                .containsEntry("Nama", "Sri Rahayu <b>Ningtyas</b>")
                .containsEntry("NIK", "berakhir 9002")
                .containsEntry("Tujuan", "RSUD Ciawi & Anak <2>")
                .containsEntry("Tanggal surat", "22 November 2026")
                .containsEntry("Berlaku sampai", "1 Januari 2190")
                .containsEntry("Kantor penerbit", "Kecamatan Caringin, Kabupaten Bogor")
                .containsEntry("Nomor urut surat", "142");
        assertThat(verdict(sealed(ours, LONG_AGO, LONG_AGO.plusDays(90), "Sri")))
                .isEqualTo("expired");
        assertThat(verdict("SLRT9:ABC")).isEqualTo("newer");
        assertThat(verdict("JAWAB 400.9.10/0142/Kesos/2026 7K3F-92QD")).isEqualTo("unreadable");
        assertThat(verdict("SLRT1:???")).isEqualTo("unreadable");
    }

    @Test
    void whatWasChangedOrSealedByAnotherIsNotGenuine() throws Exception {
        String genuine = sealed(ours, LocalDate.of(2026, 11, 22), FAR, "Sri Rahayu");
        byte[] bytes =
                Base45.decode(genuine.substring(LetterSeal.PREFIX.length())).orElseThrow();
        for (int bit : new Random(7).ints(40, 72, bytes.length * 8).toArray()) {
            byte[] changed = bytes.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(verdict(LetterSeal.PREFIX + Base45.encode(changed)))
                    .as("bit %d", bit)
                    .isEqualTo("forged");
        }
        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        assertThat(verdict(sealed(other, LocalDate.of(2026, 11, 22), FAR, "Sri")))
                .isEqualTo("unknown");
        assertThat(verdict(genuine)).isEqualTo("genuine");
    }

    @Test
    void aRealLettersPageIsReadFromAPhotoAlsoAskewAndWithItsSlip() throws Exception {
        OutsideTool.require("pdftoppm");
        long referral = office.referral();
        byte[] pdf = office.output.pdf(
                LetterOffice.ACTOR,
                office.desk
                        .issue(LetterOffice.ACTOR, office.desk.draft(LetterOffice.ACTOR, referral))
                        .id(),
                LetterOutput.Sheet.ORIGINAL);
        BufferedImage sheet = Pdfs.picture(folder, pdf, 1, 170);
        assertThat(photographed(askew(sheet), "jpg")).isEqualTo("genuine");
        assertThat(facts().get("Nama")).isEqualTo("Siti Rohmah Uji 1");
        assertThat(office.check.read(Files.readAllBytes(folder.resolve("foto.jpg"))))
                .as("the program reads the same photo")
                .contains(browser.element("text").getDomProperty("value"));
    }

    @Test
    void aPhotoWithoutACodeAndAFileThatIsNoPictureAreSaid() throws Exception {
        assertThat(photographed(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png"))
                .isEqualTo("no.qr");
        Path file = Files.writeString(folder.resolve("bukan.png"), "bukan gambar");
        browser.element("photo").sendKeys(file.toAbsolutePath().toString());
        for (int i = 0; i < 100 && !"no.image".equals(browser.element("result").getDomAttribute("data-verdict")); i++) {
            browser.run("return new Promise(done => setTimeout(done, 50))");
        }
        assertThat(browser.element("result").getText()).startsWith("Berkas itu bukan gambar");
    }

    @Test
    void thePageAsShippedKnowsNobodyUntilItIsGivenAList() throws Exception {
        browser.open(SHIPPED.resolve("index.html").toAbsolutePath());
        String genuine = sealed(ours, LocalDate.of(2026, 11, 22), FAR, "Sri Rahayu");
        assertThat(verdict(genuine)).isEqualTo("unknown");
        Path bad = Files.writeString(folder.resolve("salah.json"), "[{\"id\": 1}]");
        browser.element("list").sendKeys(bad.toAbsolutePath().toString());
        assertThat(known("bukan daftar")).startsWith("Berkas itu bukan daftar kunci surat.");
        Path list = Files.write(folder.resolve("kunci.json"), page.list(LetterOffice.ACTOR));
        browser.element("list").sendKeys(list.toAbsolutePath().toString());
        assertThat(known("Caringin")).isEqualTo("Kecamatan Caringin, Kabupaten Bogor");
        assertThat(verdict(genuine)).isEqualTo("genuine");
        browser.element("language").click();
        assertThat(browser.elements("#result h2").getFirst().getText()).isEqualTo("This letter is genuine");
        assertThat(facts()).containsEntry("Date of the letter", "22 November 2026");
    }

    private String known(String part) {
        for (int i = 0; i < 100 && !browser.element("known").getText().contains(part); i++) {
            browser.run("return new Promise(done => setTimeout(done, 50))");
        }
        return browser.element("known").getText();
    }

    @Test
    void itsLibrariesAreThePublishedOnes() throws Exception {
        String table = Files.readString(SHIPPED.resolve("README.md"));
        try (var files = Files.list(SHIPPED.resolve("lib"))) {
            List<Path> scripts =
                    files.filter(file -> file.toString().endsWith(".js")).toList();
            assertThat(scripts).hasSize(2);
            for (Path script : scripts) {
                String hash = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(script)));
                assertThat(table).contains("`lib/" + script.getFileName() + "`").contains(hash);
            }
        }
    }

    @Test
    void theSavedPageIsOneFileThatAsksForNothingElse() {
        verdict("x");
        assertThat(browser.run("return performance.getEntriesByType('resource').length"))
                .isEqualTo(0L);
        String html = new String(page.page(LetterOffice.ACTOR), StandardCharsets.UTF_8);
        assertThat(html).doesNotContain("src=\"").doesNotContain("href=\"").contains("default-src 'none'");
        assertThat(html).as("no key but a public one").doesNotContain("private");
        assertThat(browser.run("return fetch('https://example.org/').then(() => 'sent', () => 'refused')"))
                .isEqualTo("refused");
    }

    /** A sheet on a desk, photographed by hand: turned by six degrees, uneven light, grain. */
    private static BufferedImage askew(BufferedImage sheet) {
        int wide = sheet.getWidth() * 12 / 10;
        int high = sheet.getHeight() * 12 / 10;
        var photo = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = photo.createGraphics();
        pen.setColor(new Color(96, 84, 70));
        pen.fillRect(0, 0, wide, high);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.rotate(Math.toRadians(6), wide / 2.0, high / 2.0);
        pen.drawImage(sheet, wide / 12, high / 12, null);
        pen.dispose();
        var random = new Random(42);
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                double light = 0.72 + 0.25 * x / wide + random.nextGaussian() * 0.03;
                int rgb = photo.getRGB(x, y);
                photo.setRGB(x, y, dim(rgb >> 16, light) << 16 | dim(rgb >> 8, light) << 8 | dim(rgb, light));
            }
        }
        return photo;
    }

    private static int dim(int part, double light) {
        return (int) Math.clamp((part & 0xff) * light, 0, 255);
    }
}
