package id.simpul.letter.ui;

import static id.simpul.letter.LetterOffice.ACTOR;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.letter.IssuedLetter;
import id.simpul.letter.LetterLine;
import id.simpul.letter.LetterOffice;
import id.simpul.letter.LetterOutput.Sheet;
import id.simpul.letter.OfficeProfile;
import id.simpul.paper.FakePrinters;
import id.simpul.paper.Printing;
import id.simpul.screen.Route;
import id.simpul.testing.EnglishLeaks;
import id.simpul.testing.FlowTest;
import id.simpul.testing.OutsideTool;
import id.simpul.testing.Pdfs;
import id.simpul.testing.Shots;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Issues, prints, saves and voids letters, and sets how they look, in a window on a real file. */
class LetterFlowTest extends FlowTest {
    private static final String[] OURS = {"letter", "print", "paper", "screen", "shell"};
    private static final String IN_TRAY = "Kertas F4 sudah ada di baki printer ini: cetak di atasnya";

    @TempDir
    Path folder;

    private LetterOffice office;

    @BeforeEach
    void open() {
        office = new LetterOffice(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        office.close();
    }

    private LetterWindow at(Route route) {
        return at(FakePrinters.none(), Shots.NORMAL, route);
    }

    private LetterWindow at(Printing printing, Shots.Size size, Route route) {
        LetterWindow[] made = new LetterWindow[1];
        again(() -> {
            made[0] = new LetterWindow(office, folder, printing);
            return made[0].scene(size, route);
        });
        return made[0];
    }

    private List<LetterLine> issued() {
        return office.register.list(ACTOR, id.simpul.letter.LetterFilter.of(null), 0, 50);
    }

    private byte[] chosen() {
        try {
            return Files.readAllBytes(folder.resolve("pilihan.pdf"));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
    }

    @Test
    void aLetterIsEditedIssuedKeptReprintedAndVoided() {
        office.ready();
        at(new LetterDraftRoute(office.referral()));
        sees("Belum bernomor");
        tidy(OURS);
        focus(input("Hal", TextArea.class));
        retype("Rujukan segera untuk Siti");
        // While what was typed is not on the page yet, the letter cannot be issued.
        assertThat(onFx(() -> button("Terbitkan & cetak").isDisabled())).isTrue();
        until(10, () -> !button("Terbitkan & cetak").isDisabled());
        assertThat(issued()).isEmpty();
        keys(KeyCode.CONTROL, KeyCode.P);
        tidy(OURS);
        keys(KeyCode.ESCAPE);
        assertThat(issued()).as("a question answered with no").isEmpty();
        keys(KeyCode.CONTROL, KeyCode.P);
        press("Terbitkan saja");
        assertThat(issued()).hasSize(1);
        LetterLine line = issued().getFirst();
        sees(line.number());
        byte[] kept = office.output.pdf(ACTOR, line.id(), Sheet.ORIGINAL);
        assertThat(Pdfs.text(kept)).contains("Rujukan segera untuk Siti", line.number());
        press("Simpan PDF");
        assertThat(chosen()).isEqualTo(kept);
        tidy(OURS);
        choose("Tindakan lain", "Batalkan surat…");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(reads("Isian ini wajib diisi.")).isTrue();
        assertThat(issued().getFirst().voided()).isEmpty();
        type("Salah nama pemohon");
        tidy(OURS);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(issued().getFirst().voided()).isPresent();
        assertThat(reads("Salah nama pemohon")).isTrue();
        assertThat(office.output.pdf(ACTOR, line.id(), Sheet.ORIGINAL))
                .as("printed again it says that it is void")
                .isNotEqualTo(kept);
        assertThat(office.issue().number()).as("the number stays used").isNotEqualTo(line.number());
    }

    @Test
    void aLetterIsJudgedFromAPhotoAndOthersAreGivenAPageThatDoes() throws Exception {
        OutsideTool.require("pdftoppm");
        office.ready();
        byte[] pdf = office.output.pdf(ACTOR, office.issue().id(), Sheet.ORIGINAL);
        var photo = new ByteArrayOutputStream();
        ImageIO.write(Pdfs.picture(folder, pdf, 1, 150), "jpg", photo);
        Files.write(folder.resolve("pilihan.pdf"), photo.toByteArray());
        LetterWindow window = at(new LetterRegisterRoute());
        press("Periksa keaslian");
        press("Dari foto…");
        until(10, () -> reads("Surat ini asli"));
        sees("Siti Rohmah Uji 1");
        tidy(OURS);
        press("Simpan halaman pemeriksa untuk rumah sakit atau sekolah…");
        until(10, () -> new String(chosen(), StandardCharsets.UTF_8).startsWith("<!DOCTYPE html>"));
        assertThat(window.file.suggested()).isEqualTo("Periksa surat SLRT.html");
        assertThat(new String(chosen(), StandardCharsets.UTF_8)).contains("Kecamatan Caringin, Kabupaten Bogor");
        press("Simpan daftar kunci…");
        until(10, () -> new String(chosen(), StandardCharsets.UTF_8).startsWith("["));
        assertThat(window.file.suggested()).isEqualTo("Kunci surat SLRT.json");
        assertThat(new String(chosen(), StandardCharsets.UTF_8)).contains("Kecamatan Caringin, Kabupaten Bogor");
        var nothing = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(200, 200, BufferedImage.TYPE_INT_RGB), "png", nothing);
        Files.write(folder.resolve("pilihan.pdf"), nothing.toByteArray());
        press("Dari foto…");
        until(10, () -> reads("Tidak ada kode QR yang terbaca di foto itu"));
    }

    @Test
    void aReprintYearsLaterIsTheSamePaper() {
        office.ready();
        IssuedLetter letter = office.issue();
        at(new LetterRoute(letter.id(), false));
        press("Simpan PDF");
        byte[] first = chosen();
        // The office moves and another Camat signs.
        OfficeProfile moved = office.profile();
        office.office.save(
                ACTOR,
                new OfficeProfile(
                        moved.code(),
                        moved.level(),
                        moved.name(),
                        moved.head(),
                        "Ciawi",
                        moved.telephone(),
                        moved.signatory(),
                        moved.recapMaker(),
                        moved.paper(),
                        moved.letters(),
                        moved.wording(),
                        moved.numbering()));
        at(new LetterRoute(letter.id(), false));
        press("Simpan PDF");
        assertThat(chosen()).isEqualTo(first);
    }

    @Test
    void aLetterThatLacksSomethingSaysWhatAndTakesNoNumber() {
        at(new LetterDraftRoute(office.referral()));
        sees("Penanda tangan surat belum diisi.");
        assertThat(onFx(() -> button("Terbitkan & cetak").isDisabled())).isTrue();
        keys(KeyCode.CONTROL, KeyCode.P);
        assertThat(seen().stream().filter("Penanda tangan surat belum diisi."::equals))
                .as("in the note, and in answer to the key")
                .hasSize(2);
        assertThat(issued()).isEmpty();
        keys(KeyCode.ESCAPE);
        press("Buka pengaturan");
        assertThat(reads("Kantor dan kop surat")).isTrue();
    }

    @Test
    void withoutAPrinterTheFileTakesItsPlace() {
        office.ready();
        IssuedLetter letter = office.issue();
        at(new LetterRoute(letter.id(), false));
        keys(KeyCode.CONTROL, KeyCode.P);
        sees("Belum ada printer di komputer ini.");
        tidy(OURS);
        keys(KeyCode.ENTER);
        sees("Tersimpan: pilihan.pdf");
        assertThat(chosen()).isEqualTo(office.output.pdf(ACTOR, letter.id(), Sheet.ORIGINAL));
    }

    @Test
    void onAPrinterWithoutF4ThePaperMustBeInTheTray() {
        office.ready();
        IssuedLetter letter = office.issue();
        var paper = new ByteArrayOutputStream();
        at(FakePrinters.withoutF4(paper), Shots.NORMAL, new LetterRoute(letter.id(), false));
        keys(KeyCode.CONTROL, KeyCode.P);
        sees("Cetak surat " + letter.number());
        tidy(OURS);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(paper.size()).as("not before that is said").isZero();
        press(IN_TRAY);
        focus(input("Rangkap", TextField.class));
        retype("0");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(reads("Isi 1 sampai 99.")).isTrue();
        assertThat(paper.size()).isZero();
        retype("1");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        sees("Surat " + letter.number() + " dikirim ke printer");
        assertThat(paper.toString(StandardCharsets.ISO_8859_1)).startsWith("%!PS");
    }

    @Test
    void aPrinterThatFailsSaysSoAndLosesNothing() {
        office.ready();
        IssuedLetter letter = office.issue();
        at(FakePrinters.jammed(), Shots.NORMAL, new LetterRoute(letter.id(), false));
        keys(KeyCode.CONTROL, KeyCode.P);
        press(IN_TRAY);
        focus(input("Rangkap", TextField.class));
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(reads("terhenti")).as(seen().toString()).isTrue();
        assertThat(offers("Simpan PDF")).isTrue();
        tidy(OURS);
        assertThat(issued()).hasSize(1);
    }

    @Test
    void settingsAreCheckedSavedAndTakenBack() {
        office.ready();
        at(new OfficeSettingsRoute());
        sees("Kop surat");
        tidy(OURS);
        String before = office.office.profile().place();
        TextField place = input("Tempat surat", TextField.class);
        focus(place);
        retype(" ");
        keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(reads("Isian ini wajib diisi.")).isTrue();
        assertThat(office.office.profile().place()).isEqualTo(before);
        focus(place);
        retype("Ciawi");
        press("Penomoran");
        TextField template = input("Format nomor", TextField.class);
        focus(template);
        retype("{klasifikasi}/{unit}");
        keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(reads("Format nomor belum memuat nomor urut.")).isTrue();
        assertThat(office.office.profile().place()).isEqualTo(before);
        focus(template);
        retype("{klasifikasi}/{urut3}/{unit}/{YYYY}");
        assertThat(reads("/001/Kesos/2026")).as(seen().toString()).isTrue();
        tidy(OURS);
        keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(office.office.profile().place()).isEqualTo("Ciawi");
        sees("Pengaturan kantor tersimpan");
        assertThat(office.issue().number()).matches("[0-9.]+/001/Kesos/2026");
        focus(input("Unit", TextField.class));
        fx(() -> scene.getRoot().requestFocus());
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(office.office.profile().place()).isEqualTo(before);
    }

    @Test
    void whatIsTypedInSettingsWaitsWhileOneLooksElsewhere() {
        office.ready();
        LetterWindow window = at(new OfficeSettingsRoute());
        focus(input("Tempat surat", TextField.class));
        retype("Ciawi");
        fx(() -> window.ui.navigator().go(new LetterRegisterRoute()));
        fx(() -> window.ui.navigator().back());
        assertThat(input("Tempat surat", TextField.class).getText()).isEqualTo("Ciawi");
        keys(KeyCode.CONTROL, KeyCode.S);
        assertThat(office.office.profile().place()).isEqualTo("Ciawi");
    }

    @Test
    void nothingIsCutOrEnglishInEitherSize() {
        office.ready();
        long referral = office.referral();
        IssuedLetter letter = office.issue();
        for (Shots.Size size : List.of(Shots.NORMAL, Shots.AT_125)) {
            for (Route route : List.of(
                    new LetterDraftRoute(referral), new LetterRoute(letter.id(), false), new OfficeSettingsRoute())) {
                at(FakePrinters.none(), size, route);
                tidy(OURS);
            }
            // Subjects are as long as the office writes them: in the register they may be cut.
            at(FakePrinters.none(), size, new LetterRegisterRoute());
            assertThat(onFx(() -> EnglishLeaks.inOpenWindows(OURS))).isEmpty();
        }
    }
}
