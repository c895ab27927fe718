package id.simpul.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.access.NewUser;
import id.simpul.access.Role;
import id.simpul.app.Demo;
import id.simpul.app.Office;
import id.simpul.household.FamilyFilter;
import id.simpul.household.FamilyList;
import id.simpul.household.FamilyRow;
import id.simpul.kernel.Progress;
import id.simpul.letter.ui.ChosenFile;
import id.simpul.region.Regions;
import id.simpul.screen.FilePicker;
import id.simpul.testing.ClippedLabels;
import id.simpul.testing.EnglishLeaks;
import id.simpul.testing.Pdfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/**
 * A whole case in the hands of a PKH facilitator: from finding the family to the letter with its reply slip, the answer scanned
 * from the slip, a rejection, another place, an acceptance, and the end.
 */
class FacilitatorDayTest extends DesktopTest {
    private static final Pattern CODE = Pattern.compile("Kode periksa:\\s*(\\S{4}-\\S{4})");
    private static final Pattern NUMBER = Pattern.compile("400\\.9/\\d+/Kesos");

    private String family = "";

    private Path letter() {
        return folder.resolve("surat.pdf");
    }

    @Override
    FilePicker files() {
        return new ChosenFile(letter());
    }

    private void prepare(Office office) {
        Demo.fill(office, Progress.NONE);
        office.profile().save(office.actor(), office.profile().profile().signedBy("Drs. Ahmad Uji", ""));
        office.users(policy())
                .add(
                        new NewUser("neneng", "Neneng Kurniasih", Role.PENDAMPING, null, null),
                        OTHER_PASSWORD.toCharArray());
        family = office.families().page(office.actor(), FamilyFilter.ALL, FamilyList.Order.NAME, true, 0, 200).stream()
                .filter(one -> office.inbox()
                        .ofHousehold(office.actor(), one.household())
                        .isEmpty())
                .map(FamilyRow::name)
                .map(name -> name.reveal())
                .filter(name -> name.contains(" ")
                        && office.search().search(office.actor(), name).size() == 1)
                .findFirst()
                .orElseThrow();
    }

    private void firstSignIn() {
        try (var office =
                new Office(door().signIn("neneng", OTHER_PASSWORD.toCharArray()), new Regions(), clock, WIB)) {
            office.users(policy()).changeOwnPassword(OTHER_PASSWORD.toCharArray(), PASSWORD.toCharArray());
        }
    }

    @Test
    void fromTheFamilyToTheAnswerOnTheSlipAndBack() throws IOException {
        office(this::prepare);
        firstSignIn();
        start();
        signIn("neneng", PASSWORD);
        waitFor("Tugas saya");
        openACase();
        assess();
        recommend();
        refer(0);
        String first = issue();
        slip(first);
        answer("ditolak", "Kuota habis");
        waitFor("Kuota habis");
        assertShows("Rekomendasi");
        looksRight();

        refer(1);
        String second = issue();
        assertThat(second).isNotEqualTo(first);
        slip(second);
        answer("diterima", "Diproses");
        waitFor("Tindak lanjut");
        looksRight();
        close();
    }

    private void openACase() {
        keys(KeyCode.CONTROL, KeyCode.K);
        write(family);
        waitFor("Orang");
        keys(KeyCode.ENTER);
        waitFor("Buat asesmen baru");
        tabTo("Kasus baru");
        waitFor("Jenis layanan");
        choose("Jenis layanan", "reaktivasi");
        type("Uraian singkat", "Kartu tidak aktif sejak Mei");
        press("Fotokopi KTP");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor("terdaftar.");
    }

    private void assess() {
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor("Asesmen rumah tangga");
        type("Responden", family);
        keys(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
        waitFor("Langkah 2 dari ");
        int steps = Integer.parseInt(onFx(this::words).stream()
                .filter(word -> word.startsWith("Langkah 2 dari "))
                .map(word -> word.substring(word.lastIndexOf(' ') + 1))
                .findFirst()
                .orElseThrow());
        for (int step = 3; step <= steps; step++) {
            keys(KeyCode.CONTROL, KeyCode.PAGE_DOWN);
            waitFor("Langkah " + step + " dari " + steps);
        }
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor("Susun rekomendasi");
    }

    private void recommend() {
        press("Susun rekomendasi");
        waitFor("Berkas belum diterima");
        write("Berkas menyusul besok.");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor("Usulan untuk kasus ini");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor("Lihat dasarnya");
    }

    /** To the place that stands {@code down} below the first one. */
    private void refer(int down) {
        press("Rujuk");
        waitFor("Yang dimohonkan");
        focus("Tujuan rujukan");
        for (int i = 0; i < down; i++) {
            keys(KeyCode.DOWN);
        }
        looksRight();
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor("Belum bernomor");
    }

    /** Issues the letter on the screen; answers what a scanner reads off its slip. */
    private String issue() throws IOException {
        Files.deleteIfExists(letter());
        press("Terbitkan & cetak");
        press("Terbitkan saja");
        until(
                PATIENCE,
                () -> words().stream().anyMatch(word -> NUMBER.matcher(word).find()));
        press("Simpan PDF");
        waitFor("Tersimpan: surat.pdf");
        settle();
        String text = Pdfs.text(Files.readAllBytes(letter()));
        assertThat(text).contains(family, "LEMBAR JAWABAN RUJUKAN");
        return "JAWAB " + found(NUMBER, text, 0) + " " + found(CODE, text, 1);
    }

    private static String found(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).as(text).isTrue();
        return matcher.group(group);
    }

    /** A scanner types what it reads into the search; the only place with exactly that code opens by itself. */
    private void slip(String read) {
        keys(KeyCode.CONTROL, KeyCode.K);
        write(read);
        waitFor("Isi jawaban");
        looksRight();
    }

    private void answer(String what, String note) {
        // A short list finds what is typed without being opened.
        type("Isi jawaban", what);
        type("Dijawab oleh", "Petugas loket");
        type("Keterangan", note);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        until(PATIENCE, () -> !shows("Isi jawaban"));
    }

    private void close() {
        press("Tutup kasus");
        waitFor("Diterima tanggal");
        looksRight();
        type("Hasil yang diterima keluarga", "Kartu aktif kembali");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor("Kartu aktif kembali");
        waitFor("Selesai");
        assertThat(onFx(() -> button("Tutup kasus"))).isEmpty();
    }

    /** Opens the list called {@code label}, searches it, and takes what is found. */
    private void choose(String label, String typed) {
        focus(label);
        keys(KeyCode.F4);
        write(typed);
        settle();
        keys(KeyCode.DOWN);
        keys(KeyCode.ENTER);
    }

    private void looksRight() {
        assertThat(onFx(() -> ClippedLabels.under(scene.getRoot()))).isEmpty();
        assertThat(onFx(() -> EnglishLeaks.inOpenWindows("casework", "screen", "shell")))
                .isEmpty();
    }
}
