package id.simpul.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.screen.FilePicker;
import id.simpul.testing.ClippedLabels;
import id.simpul.testing.EnglishLeaks;
import id.simpul.testing.Pdfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole main job in the window, from an empty folder: a kecamatan is set up, registers a family, opens its case, assesses
 * and refers it, issues the letter, saves the month's recap and sends a bundle, which a district, set up likewise, merges.
 */
class MainJobTest extends DesktopTest {
    private static final String REGISTER = "0001/SLRT/VI/2026";
    private static final String LETTER = "400.9/1/Kesos";

    @TempDir
    Path carried = Path.of("");

    @TempDir
    Path kecamatan = Path.of("");

    @TempDir
    Path district = Path.of("");

    private Stick stick = new Stick(Path.of(""));

    @BeforeEach
    void plugIn() {
        stick = new Stick(carried);
    }

    @Override
    FilePicker files() {
        return stick;
    }

    @Test
    void fromTheFirstRunToTheMergedBundle() throws IOException {
        folder = kecamatan;
        start();
        setUp("caringin bogor", "Supervisor pertama", "siti", "Tugas saya");
        registerAFamily();
        openItsCase();
        giveTheReceipt();
        assess();
        recommend();
        refer();
        issueTheLetter();
        saveTheRecap();
        String card = makeTheCard();
        stop();

        folder = district;
        start();
        setUp("kabupaten bogor", "Operator kabupaten/kota pertama", "dewi", "Terima kiriman");
        String appointment = enrol(card);
        stop();

        folder = kecamatan;
        start();
        signIn("siti", PASSWORD);
        waitFor("Tugas saya");
        send(appointment);
        stop();

        folder = district;
        start();
        signIn("dewi", PASSWORD);
        waitFor("Terima kiriman");
        merge();
        mergeAgain();
        findThePerson();
    }

    private void setUp(String office, String title, String login, String home) {
        write(office);
        waitFor("Kabupaten Bogor");
        keys(KeyCode.ENTER);
        waitFor("Kop surat dan penanda tangan");
        type("Nama dan gelar", "Drs. Ujang Suryana");
        press("Lanjut");
        waitFor(title);
        type("Nama lengkap", "Siti Rohmah");
        type("Nama masuk", login);
        type("Kata sandi baru", PASSWORD);
        type("Ulangi kata sandi", PASSWORD);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor("Lembar pemulihan");
        press("Lembar pemulihan sudah dicetak atau disalin dan disimpan.");
        press("Mulai bekerja");
        waitFor(home);
        looksRight();
    }

    private void registerAFamily() {
        keys(KeyCode.CONTROL, KeyCode.DIGIT3);
        waitFor("0 keluarga tercatat");
        keys(KeyCode.CONTROL, KeyCode.N);
        waitFor("Daftarkan keluarga");
        fill("3201271408189001", "p", "Kp. Babakan", "3", "1");
        skip(2);
        fill("081200000000");
        skip(1);
        fill("600000", "d");
        skip(3);
        fill("Heri Hidayat", "3201271208839001");
        looksRight();
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor("Buat asesmen baru");
        assertShows("Heri Hidayat", "3201 2714 0818 9001");
        looksRight();
    }

    private void openItsCase() {
        press("Kasus baru");
        waitFor("Jenis layanan");
        focus("Jenis layanan");
        keys(KeyCode.F4);
        write("reaktivasi");
        settle();
        keys(KeyCode.DOWN);
        keys(KeyCode.ENTER);
        type("Uraian singkat", "Kartu tidak aktif sejak Mei");
        press("Fotokopi KTP");
        looksRight();
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor("Kasus " + REGISTER + " terdaftar.");
        looksRight();
    }

    private void giveTheReceipt() throws IOException {
        press("Cetak tanda terima");
        waitFor("Untuk dibawa pemohon, kasus " + REGISTER);
        waitFor("Halaman 1 dari 1");
        looksRight();
        keys(KeyCode.F1);
        waitFor("Pratinjau dulu");
        looksRight();
        keys(KeyCode.F1);
        assertShows("Pratinjau dulu");
        keys(KeyCode.ESCAPE);
        waitFor("Untuk dibawa pemohon, kasus " + REGISTER);
        press("Simpan PDF");
        waitFor("Tersimpan: Tanda terima");
        Path receipt = stick.files(".pdf").getLast();
        assertThat(Pdfs.text(Files.readAllBytes(receipt))).contains(REGISTER, "Heri Hidayat", "1. Fotokopi KTP.");
        Files.delete(receipt);
        press("Kembali");
        waitFor("Mulai asesmen");
    }

    private void assess() {
        press("Mulai asesmen");
        waitFor("Asesmen rumah tangga");
        type("Responden", "Heri Hidayat");
        keys(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        waitFor("Langkah 2 dari 8");
        type("302 ", "18");
        keys(KeyCode.ENTER);
        looksRight();
        for (int step = 3; step <= 8; step++) {
            keys(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
            waitFor("Langkah " + step + " dari 8");
        }
        assertShows("Belum diketahui");
        looksRight();
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor("Susun rekomendasi");
        press("Susun rekomendasi");
    }

    private void recommend() {
        waitFor("Berkas belum diterima: Fotokopi KK, Kartu JKN/BPJS, Surat keterangan berobat");
        looksRight();
        write("Berkas menyusul besok.");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor("Usulan untuk kasus ini");
        assertShows("PBI-JK untuk Heri Hidayat", "Data belum lengkap");
        looksRight();
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor("Lihat dasarnya");
        assertShows("1. reaktivasi kepesertaan PBI Jaminan Kesehatan atas nama Heri Hidayat");
        looksRight();
    }

    private void refer() {
        press("Rujuk");
        waitFor("Yang dimohonkan");
        focus("Tujuan rujukan");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor("Belum bernomor");
        looksRight();
    }

    private void issueTheLetter() throws IOException {
        press("Terbitkan & cetak");
        press("Terbitkan saja");
        waitFor(LETTER);
        looksRight();
        press("Simpan PDF");
        waitFor("Tersimpan: Surat");
        byte[] pdf = Files.readAllBytes(stick.files(".pdf").getLast());
        assertThat(Pdfs.text(pdf)).contains(LETTER, "Heri Hidayat", "Drs. Ujang Suryana");
        press("Simpan PDF");
        until(PATIENCE, () -> stick.files(".pdf").size() == 1);
        assertThat(stick.files(".pdf").getLast()).hasBinaryContent(pdf);
    }

    private void saveTheRecap() throws IOException {
        keys(KeyCode.CONTROL, KeyCode.DIGIT6);
        waitFor("Rekap bulanan");
        waitFor("Saldo akhir");
        looksRight();
        press("Simpan XLSX");
        waitFor("Tersimpan: Rekap 2026-06.xlsx");
        press("Pratinjau");
        waitFor("Pratinjau rekap");
        press("Simpan PDF");
        waitFor("Tersimpan: Rekap 2026-06.pdf");
        assertThat(Pdfs.text(Files.readAllBytes(stick.files(".pdf").getLast()))).contains("Pasirmuncang", "Juni 2026");
    }

    private String makeTheCard() {
        keys(KeyCode.CONTROL, KeyCode.DIGIT9);
        press("Buat kartu pendaftaran");
        waitFor("Serahkan kartu, lalu bacakan angkanya");
        looksRight();
        press("Simpan berkas kartu");
        until(PATIENCE, () -> stick.files(".kartu.json").size() == 1);
        return digits();
    }

    private String enrol(String card) {
        keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        press("Buat kunci induk");
        press("Lembar sudah dicetak dan disimpan di brankas");
        press("Selesai");
        waitFor("0 dari 40 kecamatan sudah terdaftar");
        keys(KeyCode.CONTROL, KeyCode.N);
        waitFor("Daftarkan Kecamatan Caringin");
        typeDigits(card);
        waitFor("Semua angka cocok.");
        looksRight();
        press("Daftarkan");
        waitFor("sudah terdaftar");
        press("Simpan berkas jawaban");
        until(PATIENCE, () -> stick.files(".jawaban.json").size() == 1);
        String appointment = digits();
        press("Selesai");
        waitFor("1 dari 40 kecamatan sudah terdaftar");
        looksRight();
        return appointment;
    }

    private void send(String appointment) {
        keys(KeyCode.CONTROL, KeyCode.DIGIT9);
        press("Pilih berkas jawaban");
        waitFor("Ketik 30 angka dari surat penunjukan");
        typeDigits(appointment);
        press("Pasang jawaban");
        waitFor("1 kasus");
        assertShows("1 keluarga", "1 anggota keluarga", "1 kunjungan", "1 rujukan", "1 surat");
        press("Kirim semua data");
        waitFor("Kiriman sudah jadi");
        looksRight();
        assertThat(stick.files(".slrt")).hasSize(1);
    }

    private void merge() {
        press("Pilih berkas");
        press("Pratinjau 1 kiriman");
        waitFor("Ini pratinjau 1 kiriman");
        looksRight();
        press("Gabungkan");
        waitFor("1 kiriman sudah digabungkan.");
        looksRight();
        press("Selesai");
    }

    private void mergeAgain() {
        press("Pilih berkas");
        waitFor("sudah diterima");
        assertThat(onFx(() -> button("Pratinjau 1 kiriman"))).isEmpty();
    }

    private void findThePerson() {
        keys(KeyCode.CONTROL, KeyCode.K);
        write("heri hid");
        waitFor("Orang");
        keys(KeyCode.ENTER);
        waitFor("Kp. Babakan");
        assertShows("Heri Hidayat", "3201 2714 0818 9001");
        looksRight();
    }

    /** Nothing cut to dots and nothing English. */
    private void looksRight() {
        assertThat(onFx(() -> ClippedLabels.under(scene.getRoot()))).isEmpty();
        assertThat(onFx(() -> EnglishLeaks.inOpenWindows("casework", "screen", "shell")))
                .isEmpty();
    }

    /** The 30 digits on the screen. */
    private String digits() {
        // What lies in a scroll pane joins the scene with its skin, at the first layout.
        until(PATIENCE, () -> shown().length() == 30);
        return onFx(this::shown);
    }

    private String shown() {
        return inSight(scene.getRoot())
                .filter(Label.class::isInstance)
                .map(node -> ((Label) node).getText())
                .filter(text -> text != null && text.matches("[0-9]{5}"))
                .collect(Collectors.joining());
    }

    private void typeDigits(String digits) {
        fx(() -> scene.getRoot().lookup(".digit-field").requestFocus());
        // One stream of digits: each full group hands the keyboard to the next.
        write(digits);
        settle();
    }

    /** Types into the field that has the keyboard and goes on. */
    private void fill(String... texts) {
        for (String text : texts) {
            write(text);
            keys(KeyCode.ENTER);
        }
    }

    private void skip(int fields) {
        for (int i = 0; i < fields; i++) {
            keys(KeyCode.ENTER);
        }
    }
}
