package id.simpul.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.access.NewUser;
import id.simpul.access.Role;
import id.simpul.access.SignIn;
import id.simpul.app.Office;
import id.simpul.region.Regions;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The window of a district, and what its offices have instead. */
class DistrictWindowTest extends DesktopTest {
    private Path root = Path.of("");

    @BeforeEach
    void folders() {
        root = folder;
    }

    private Office at(String code, Role role) {
        folder = root.resolve(code);
        SignIn.Started started =
                door().setUp(code, new NewUser("siti", "Siti Rohmah", role, null, null), PASSWORD.toCharArray());
        return new Office(started.session(), new Regions(), clock, WIB);
    }

    @Test
    void aDistrictReceivesFoundsItsKeyAndEnrols() {
        at("3201", Role.OPERATOR).close();
        start();
        signIn("siti", PASSWORD);
        waitFor("Belum ada kiriman yang digabungkan");
        assertShows("Terima", "Kecamatan", "Kasus", "Keluarga", "Rekap");
        assertThat(onFx(() -> button("Kiriman"))).isEmpty();
        assertThat(onFx(() -> button("Surat"))).isEmpty();
        press("Buka halaman Kecamatan");
        press("Buat kunci induk");
        waitFor("Kunci induk sudah dibuat");
        press("Lembar sudah dicetak dan disimpan di brankas");
        press("Selesai");
        waitFor("0 dari 40 kecamatan sudah terdaftar");
        keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        waitFor("Seret berkas .slrt ke sini, satu atau banyak sekaligus");
        keys(KeyCode.CONTROL, KeyCode.DIGIT6);
        waitFor("Per kecamatan");
    }

    @Test
    void anOfficeShowsItsCardAsItWillBePrinted() {
        at("320127", Role.SUPERVISOR).close();
        start();
        signIn("siti", PASSWORD);
        waitFor("Tugas saya");
        assertThat(onFx(() -> button("Terima"))).isEmpty();
        press("Kiriman");
        waitFor("Kantor ini belum terdaftar di Kabupaten Bogor");
        press("Buat kartu pendaftaran");
        waitFor("Serahkan kartu, lalu bacakan angkanya");
        press("Cetak kartu");
        waitFor("Halaman 1 dari 1");
        assertShows("Untuk diserahkan kepada Kabupaten Bogor, Jawa Barat", "Simpan PDF");
        press("Kembali");
        waitFor("Pasang jawaban kabupaten/kota");
    }
}
