package id.simpul.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.exchange.EnrolmentDesk;
import id.simpul.exchange.MergeCounts;
import id.simpul.exchange.Offices3201;
import id.simpul.exchange.Offices3201.Office;
import id.simpul.exchange.Standing;
import id.simpul.exchange.trust.OfficeKeys;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.exchange.wire.Sha256;
import id.simpul.l10n.Texts;
import id.simpul.screen.Jobs;
import id.simpul.screen.Route;
import id.simpul.screen.Ui;
import id.simpul.testing.EnglishLeaks;
import id.simpul.testing.UiTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole way between two offices as their users go it: card, telephone, answer, bundle, preview, merge. */
class ExchangeFlowTest extends UiTest {
    @TempDir
    Path folder;

    private ExchangeStage stage;
    private Office district;
    private Office caringin;
    private Path stick;

    @BeforeEach
    void create() throws Exception {
        Files.createDirectories(folder.resolve("offices"));
        stick = Files.createDirectories(folder.resolve("stick"));
        stage = new ExchangeStage(folder.resolve("offices"));
        district = stage.offices.district;
        caringin = stage.offices.office("320127");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void at(Office office, Route route) {
        at(office, route, new Texts(Texts.INDONESIAN));
    }

    private void at(Office office, Route route, Texts texts) {
        // One window at a time: the keyboard must know where it belongs.
        fx(() -> {
            if (scene.getWindow() != null) {
                scene.getWindow().hide();
            }
        });
        show(() -> {
            Ui ui = stage.ui(office, texts);
            return ExchangeStage.window(ui, route);
        });
    }

    private void press(String label) {
        fx(() -> ExchangeShotsTest.press(scene, label));
        // What scrolls joins the scene with the next layout.
        settle();
    }

    private List<String> words() {
        return onFx(() -> EnglishLeaks.shown(scene.getRoot()));
    }

    private TableView<?> table() {
        return onFx(() -> (TableView<?>) scene.getRoot().lookup(".table-view"));
    }

    /** Opens the record of {@code row}: the window of the test is too narrow to show it beside the list. */
    private void open(int row) {
        fx(() -> {
            ExchangeShotsTest.select(scene, row);
            table().requestFocus();
        });
        keys(KeyCode.ENTER);
    }

    private void typeDigits(String digits) {
        fx(() -> scene.getRoot().lookup(".digit-field").requestFocus());
        // One stream of digits: each full group hands the keyboard to the next.
        write(digits.replace(" ", ""));
        settle();
    }

    @Test
    void fromTheCardToTheMergedBundle() throws Exception {
        at(district, new OfficesRoute());
        press("Buat kunci induk");
        var founded = onFx(() -> scene.getRoot().lookup(".dialog .check-box"));
        Button done = onFx(() -> (Button) scene.getRoot().lookup(".dialog .primary"));
        assertThat(onFx(done::isDisabled)).isTrue();
        press("Cetak lembar brankas");
        assertThat(stage.printed.getFirst()).isInstanceOf(EnrolmentDesk.Founded.class);
        fx(((CheckBox) founded)::fire);
        press("Selesai");
        assertThat(words()).contains("0 dari 40 kecamatan sudah terdaftar");

        at(caringin, new SubmissionRoute());
        press("Buat kartu pendaftaran");
        RegistrationCard card = caringin.enrolment.card(caringin.actor, caringin.secret);
        assertThat(words()).contains(card.digits().substring(0, 5));
        press("Cetak kartu");
        assertThat(((RegistrationCard) stage.printed.getLast()).digits()).isEqualTo(card.digits());
        stage.answers.add(stick);
        press("Simpan berkas kartu");
        Path cardFile = stick.resolve("SLRT-320127.kartu.json");
        assertThat(cardFile).exists();

        at(district, new OfficesRoute());
        stage.answers.add(cardFile);
        keys(KeyCode.CONTROL, KeyCode.N);
        press("Daftarkan kantor");
        typeDigits(card.digits().substring(0, 34) + (card.digits().endsWith("0") ? "1" : "0"));
        assertThat(words()).contains("Kelompok 6 berbeda. Dengarkan atau baca sekali lagi.");
        press("Daftarkan");
        assertThat(words()).contains("Angka pemeriksa tidak sama dengan yang ada di berkas.");
        assertThat(district.enrolment.offices()).isEmpty();
        keys(KeyCode.BACK_SPACE);
        write(card.digits().substring(34));
        settle();
        assertThat(words()).contains("Semua angka cocok.");
        press("Daftarkan");
        assertThat(words()).contains("Kecamatan Caringin sudah terdaftar");
        stage.answers.add(stick);
        press("Simpan berkas jawaban");
        Path answer = stick.resolve("SLRT-320127.jawaban.json");
        assertThat(answer).exists();
        String digits = district.enrolment.digits(district.actor).orElseThrow();
        press("Cetak untuk surat penunjukan");
        assertThat(stage.printed.getLast()).isEqualTo("32.01.27 " + digits);
        press("Selesai");
        assertThat(words()).contains("1 dari 40 kecamatan sudah terdaftar");

        at(caringin, new SubmissionRoute());
        stage.answers.add(answer);
        press("Pilih berkas jawaban");
        typeDigits(digits);
        press("Pasang jawaban");
        assertThat(caringin.enrolment.standing().step()).isEqualTo(Standing.Step.READY);
        assertThat(words()).contains("Terdaftar di Kabupaten Bogor, belum ada kiriman");
        caringin.family("3201271408189001", "Siti Rohmah");
        keysRefresh();
        stage.answers.add(stick);
        press("Kirim semua data");
        Path bundle = stick.resolve("SLRT-320127-000001.slrt");
        assertThat(bundle).exists();
        assertThat(words()).contains("Kiriman sudah jadi", "Nomor 2 untuk Kabupaten Bogor");
        assertThat(words())
                .contains(caringin.submission.log().getFirst().digits().substring(30));

        at(district, new ReceptionRoute());
        stage.answers.add(bundle);
        press("Pilih berkas");
        assertThat(words()).contains("1 siap digabungkan");
        open(0);
        assertThat(words()).contains("Kiriman asli dan utuh");
        keys(KeyCode.ESCAPE);
        press("Pratinjau 1 kiriman");
        assertThat(words()).contains("2 baru, 0 berubah, 0 bentrok, 0 ditolak, 0 hilang", "Siti Rohmah");
        assertThat(district.reception.log()).isEmpty();
        press("Gabungkan");
        assertThat(words()).contains("1 kiriman sudah digabungkan.");
        assertThat(MergeCounts.of(district.reception.log().getFirst())).isEqualTo(new MergeCounts(2, 0, 0, 0, 0, 0, 0));
        press("Selesai");
        assertThat(table().getItems()).hasSize(1);
    }

    private void keysRefresh() {
        at(caringin, new SubmissionRoute());
    }

    private Path sent() {
        stage.offices.found();
        caringin.enrol();
        caringin.family("3201271408189001", "Siti Rohmah");
        return caringin.send(false);
    }

    @Test
    void whatCannotBeMergedSaysWhyAndMergesNothing() throws Exception {
        Path first = sent();
        caringin.family("3201271408189002", "Heri Hidayat");
        Path second = caringin.send(false);
        Path torn = folder.resolve("potongan.slrt");
        byte[] bytes = Files.readAllBytes(first);
        Files.write(torn, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        at(district, new ReceptionRoute());
        stage.answers.addAll(List.of(second, torn));
        press("Pilih berkas");
        open(0);
        assertThat(words()).contains("Kiriman nomor 1 dari kantor ini belum diterima.");
        assertThat(onFx(() -> scene.getRoot().lookupAll(".page-head .primary"))).isEmpty();
        keys(KeyCode.ESCAPE);
        open(1);
        assertThat(words()).contains("Berkas kiriman rusak atau terpotong, biasanya karena penyalinan tidak selesai.");
        keys(KeyCode.ESCAPE);
        stage.answers.add(first);
        press("Tambah berkas");
        assertThat(words()).contains("2 siap digabungkan", "1 ditolak");
        press("Pratinjau 2 kiriman");
        press("Kembali ke berkas");
        assertThat(table().getItems()).hasSize(3);
        press("Singkirkan semua");
        assertThat(words()).contains("Belum ada kiriman yang digabungkan");
        assertThat(district.reception.log()).isEmpty();
    }

    private int families() {
        return district.families().size();
    }

    /** Hands {@code file} over to the district and opens what it says about it. */
    private void handOver(Path file) {
        at(district, new ReceptionRoute());
        stage.answers.add(file);
        press("Pilih berkas");
        open(0);
    }

    @Test
    void theSameFileAgainChangesNothingAndSaysSo() {
        Path first = sent();
        handOver(first);
        press("Pratinjau 1 kiriman");
        press("Gabungkan");
        assertThat(stage.changed).isOne();
        assertThat(families()).isOne();
        stage.clock.pass(Duration.ofHours(2));
        handOver(first);
        assertThat(words())
                .contains(
                        "1 sudah diterima",
                        "Kiriman ini sudah digabungkan pada 30 Jun 2026 10.42.",
                        "Menggabungkannya lagi tidak mengubah apa pun.");
        assertThat(onFx(() -> scene.getRoot().lookupAll(".page-head .primary"))).isEmpty();
        assertThat(district.reception.log()).hasSize(1);
        assertThat(families()).isOne();
    }

    @Test
    void aBundleOlderThanTheLastIsKnownAndOneFromOldKeysIsRefused() throws Exception {
        Path first = sent();
        caringin.family("3201271408189002", "Heri Hidayat");
        Path second = caringin.send(false);
        district.merge(first);
        district.merge(second);
        handOver(first);
        assertThat(words()).contains("1 sudah diterima", "Menggabungkannya lagi tidak mengubah apa pun.");
        Path rival = stage.offices.rival(caringin, folder.resolve("rival.slrt"));
        handOver(rival);
        assertThat(words())
                .contains("Kantor 32.01.27 mengirim dua kiriman berbeda dengan nomor 1.")
                .doesNotContain("Pratinjau 1 kiriman");
        RegistrationCard card = caringin.enrolment.card(caringin.actor, caringin.secret);
        district.enrolment.enrol(district.actor, district.secret, card, card.digits());
        handOver(second);
        assertThat(words())
                .contains(
                        "Kiriman ini berasal dari masa sebelum kantor itu mendapat kunci baru.",
                        "Minta kiriman terbaru dari kantor itu.");
        assertThat(families()).isEqualTo(2);
    }

    @Test
    void aTamperedFileAndOneForAnotherDistrictMergeNothingAndSayWhatToDo() throws Exception {
        Path file = sent();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Path tampered = Files.write(folder.resolve("diubah.slrt"), bytes);
        handOver(tampered);
        assertThat(words())
                .contains(
                        "1 ditolak",
                        "Pengirim tidak dapat dipastikan",
                        "Berkas kiriman rusak atau terpotong, biasanya karena penyalinan tidak selesai.",
                        "Tidak ada data yang berubah.",
                        "Salin ulang berkas dari kantor pengirim, lalu coba lagi.")
                .doesNotContain("Kecamatan Caringin");
        assertThat(onFx(() -> scene.getRoot().lookupAll(".page-head .primary"))).isEmpty();
        try (var other = new Offices3201(folder.resolve("lain"), stage.clock)) {
            other.found();
            Office sender = other.enrolled("320126");
            sender.family("3201261408189001", "Yogi Tanuwijaya");
            handOver(sender.send(false));
            assertThat(words())
                    .contains(
                            "1 ditolak",
                            "Kiriman ini dikunci untuk kantor lain, sehingga tidak dapat dibuka di sini.",
                            "Tidak ada data yang berubah.");
        }
        assertThat(district.reception.log()).isEmpty();
        assertThat(families()).isZero();
    }

    @Test
    void whatWasSentIsNamedMeasuredAndHashed() throws Exception {
        Path file = sent();
        at(caringin, new SubmissionRoute());
        open(0);
        String hash = Sha256.hex(Files.readAllBytes(file)).replaceAll("(.{8})(?=.)", "$1 ");
        assertThat(words())
                .contains("SLRT-320127-000001.slrt", hash, Math.ceilDiv(Files.size(file), 1024) + " KB")
                .contains("Nomor urut");
    }

    @Test
    void aCardOfAnInstallationThatIsTakenIsSaidBeforeAnybodyTelephones() throws Exception {
        sent();
        RegistrationCard twin = OfficeKeys.generate(new OfficeCode("320126"), new SecureRandom())
                .card(caringin.database.journal().install());
        Path file = Files.write(stick.resolve(twin.fileName()), twin.toJson());
        at(district, new OfficesRoute());
        stage.answers.add(file);
        press("Daftarkan kantor");
        assertThat(words()).anyMatch(word -> word.startsWith("Nomor pemasangan Simpul di 32.01.26"));
        assertThat(onFx(() -> scene.getRoot().lookup(".digit-field"))).isNull();
    }

    @Test
    void aConflictIsShownSideBySide() {
        Path first = sent();
        district.merge(first);
        long family = district.reception.log().size() == 1 ? caringin.families().getFirst() : 0;
        caringin.edit(family, "004", "Kp. Sawah");
        stage.clock.pass(Duration.ofMinutes(2));
        district.edit(family, "005", "Kp. Sawah");
        at(district, new ReceptionRoute());
        stage.answers.add(caringin.send(false));
        press("Pilih berkas");
        press("Pratinjau 1 kiriman");
        open(0);
        assertThat(words())
                .contains("0 baru, 0 berubah, 1 bentrok, 0 ditolak, 0 hilang", "004", "005", "Dipakai")
                .contains("Kecamatan Caringin", "Kabupaten Bogor");
        assertThat(onFx(() -> scene.getRoot().lookupAll(".value-side"))).hasSize(2);
    }

    private boolean disabled(String label) {
        return onFx(() -> scene.getRoot().lookupAll(".button").stream()
                .filter(node -> node instanceof Button button && label.equals(button.getText()))
                .allMatch(Node::isDisabled));
    }

    @Test
    void whileWorkIsUnderWayNothingStartsTwiceAndItCanBeStopped() {
        Path first = sent();
        stage.lanes = Jobs.Lanes.threads();
        at(district, new ReceptionRoute());
        until(10, () -> words().contains("Pilih berkas"));
        stage.gate = new CountDownLatch(1);
        stage.answers.add(first);
        press("Pilih berkas");
        assertThat(words()).contains("Memeriksa berkas kiriman", "Batalkan");
        assertThat(disabled("Pilih berkas")).isTrue();
        press("Batalkan");
        assertThat(words()).contains("Membatalkan…");
        stage.gate.countDown();
        until(10, () -> !words().contains("Batalkan"));
        assertThat(disabled("Pilih berkas")).isFalse();
        assertThat(words()).doesNotContain("1 siap digabungkan");

        caringin.family("3201271408189002", "Heri Hidayat");
        at(caringin, new SubmissionRoute());
        until(10, () -> words().contains("Kirim perubahan"));
        stage.gate = new CountDownLatch(1);
        stage.answers.add(stick);
        press("Kirim perubahan");
        assertThat(words()).contains("Membuat kiriman", "Batalkan");
        assertThat(disabled("Kirim perubahan")).isTrue();
        assertThat(disabled("Kirim lengkap")).isTrue();
        press("Batalkan");
        stage.gate.countDown();
        until(10, () -> !words().contains("Batalkan"));
        until(10, () -> !disabled("Kirim perubahan"));
        assertThat(caringin.submission.log()).hasSize(1);
        assertThat(stick).isEmptyDirectory();
    }

    @Test
    void digitsMayBePastedAndGoBackWithBackspace() {
        var groups = onFx(() -> new DigitGroups(stage.ui(district), "Angka"));
        show(() -> groups.node());
        List<TextField> fields = groups.fields();
        fx(() -> fields.getFirst().setText("12345 67890-11111 22222 33333 4444"));
        assertThat(onFx(groups::typed)).isEqualTo("12345678901111122222333334444");
        assertThat(focused()).isEqualTo(fields.get(5));
        keys(KeyCode.BACK_SPACE, KeyCode.BACK_SPACE);
        for (int i = 0; i < 4; i++) {
            keys(KeyCode.BACK_SPACE);
        }
        assertThat(onFx(groups::typed)).startsWith("1234567890111112222233333").hasSizeLessThanOrEqualTo(25);
        fx(() -> groups.expect("12345 67890 11111 22222 33333 44444"));
        assertThat(words()).contains("25 dari 30 angka");
        fx(() -> fields.get(5).setText("44444"));
        assertThat(onFx(groups::matches)).isTrue();
    }

    @Test
    void whoHoldsNoKeyIsToldWhoDoes() {
        sent();
        stage.mayOpen = false;
        at(caringin, new SubmissionRoute());
        assertThat(words())
                .contains("Minta tolong kepada Rahmat Hidayat, Siti Rohmah.")
                .doesNotContain("Kirim lengkap");
        at(district, new ReceptionRoute());
        assertThat(words())
                .contains("Minta tolong kepada Rahmat Hidayat, Siti Rohmah.")
                .doesNotContain("Pilih berkas");
    }

    @Test
    void aFrozenOfficeStandsOutAndCanBeEnrolledAgain() throws Exception {
        Path first = sent();
        district.merge(first);
        Path rival = stage.offices.rival(caringin, folder.resolve("rival.slrt"));
        at(district, new ReceptionRoute());
        stage.answers.add(rival);
        press("Pilih berkas");
        assertThat(words()).contains("Bertentangan");
        at(district, new OfficesRoute());
        assertThat(table().getItems()).hasSize(1);
        fx(() -> ExchangeShotsTest.select(scene, 0));
        assertThat(words())
                .contains(
                        "Dibekukan",
                        "Kantor ini mengirim dua kiriman berbeda dengan nomor yang sama.",
                        "Daftarkan ulang");
        RegistrationCard card = caringin.enrolment.card(caringin.actor, caringin.secret);
        Path file = stick.resolve(card.fileName());
        Files.write(file, card.toJson());
        stage.answers.add(file);
        press("Daftarkan ulang");
        typeDigits(card.digits());
        press("Daftarkan");
        press("Selesai");
        assertThat(words()).doesNotContain("Dibekukan");
        assertThat(district.enrolment.offices().getFirst().epoch()).isEqualTo(2);
    }

    @Test
    void everyScreenSpeaksEnglishToo() {
        Path first = sent();
        var english = new Texts(Texts.ENGLISH);
        at(caringin, new SubmissionRoute(), english);
        assertThat(words()).contains("Earlier bundles");
        at(district, new ReceptionRoute(), english);
        stage.answers.add(first);
        press("Choose files");
        press("Preview (1)");
        assertThat(words()).contains("2 new, 0 changed, 0 in conflict, 0 refused, 0 lost");
        at(district, new OfficesRoute(), english);
        assertThat(words()).contains("1 of 40 sub-districts are enrolled");
    }
}
