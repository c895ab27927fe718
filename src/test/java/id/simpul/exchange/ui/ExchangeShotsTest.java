package id.simpul.exchange.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.exchange.Offices3201.Office;
import id.simpul.exchange.trust.Enrolled;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.screen.Route;
import id.simpul.screen.Ui;
import id.simpul.testing.ClippedLabels;
import id.simpul.testing.EnglishLeaks;
import id.simpul.testing.Shots;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of every state of the exchange's screens, looked at by people; cut words and English are found by the test. */
class ExchangeShotsTest {
    /** The work area of the window at 1366 × 768, without rail, top bar and status bar. */
    private static final Shots.Size NORMAL = new Shots.Size(1274, 684, 1);

    /** The same at 125 %. */
    private static final Shots.Size AT_125 = new Shots.Size(1000.8, 530.4, 1.25);

    @TempDir
    Path folder;

    private ExchangeStage stage;

    @BeforeEach
    void create() throws Exception {
        Files.createDirectories(folder.resolve("offices"));
        stage = new ExchangeStage(folder.resolve("offices"));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private Shots open(Shots.Size size, Office office, Route route) {
        return Shots.open(size, () -> {
            Ui ui = stage.ui(office);
            return ExchangeStage.window(ui, route);
        });
    }

    private static void save(Shots shot, String name) {
        shot.save("exchange-" + name);
        shot.run(scene -> {
            assertThat(ClippedLabels.under(scene.getRoot()))
                    .as("cut words in %s", name)
                    .isEmpty();
            assertThat(EnglishLeaks.inOpenWindows("exchange", "screen"))
                    .as(name)
                    .isEmpty();
        });
    }

    static void press(Scene scene, String text) {
        scene.getRoot().lookupAll(".button").stream()
                .filter(node -> node instanceof Button button && text.equals(button.getText()) && seen(node))
                .map(Button.class::cast)
                .reduce((first, last) -> last)
                .orElseThrow(() -> new AssertionError("no button " + text))
                .fire();
    }

    private static boolean seen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return true;
    }

    static void type(Scene scene, String digits) {
        List<Node> fields = List.copyOf(scene.getRoot().lookupAll(".digit-field"));
        String bare = digits.replace(" ", "");
        for (int i = 0; i < bare.length() / 5; i++) {
            ((TextField) fields.get(i)).setText(bare.substring(5 * i, 5 * i + 5));
        }
    }

    @Test
    void enrolmentOfAKecamatan() throws Exception {
        stage.offices.found();
        Office office = stage.offices.office("320127");
        for (Shots.Size size : List.of(NORMAL, AT_125)) {
            String suffix = size.equals(NORMAL) ? "" : "-125";
            try (var shot = open(size, office, new SubmissionRoute())) {
                if (size.equals(NORMAL)) {
                    save(shot, "enrol-1");
                    shot.run(scene -> press(scene, "Buat kartu pendaftaran"));
                }
                Office district = stage.offices.district;
                RegistrationCard card = office.enrolment.card(office.actor, office.secret);
                Enrolled enrolled = district.enrolment.enrol(district.actor, district.secret, card, card.digits());
                Path answer = folder.resolve(enrolled.answerFileName());
                Files.write(answer, enrolled.answer());
                stage.answers.add(answer);
                shot.run(scene -> press(scene, "Pilih berkas jawaban"));
                String digits = district.enrolment.digits(district.actor).orElseThrow();
                shot.run(scene -> type(scene, digits.substring(0, 12) + "00000"));
                save(shot, "enrol-2" + suffix);
            }
        }
    }

    private Office busyOffice() {
        stage.offices.found();
        Office office = stage.offices.enrolled("320127");
        stage.clock.pass(Duration.ofDays(-40));
        for (int i = 0; i < 12; i++) {
            long family = office.family(String.format(Locale.ROOT, "32012700%08d", i), "Warga " + i);
            office.aCase(family, String.format(Locale.ROOT, "%04d/SLRT/VI/2026", i), false);
            if (i % 3 == 0) {
                office.send(false);
                stage.clock.pass(Duration.ofDays(12));
            }
        }
        stage.clock.pass(Duration.ofDays(-8));
        return office;
    }

    @Test
    void whatAKecamatanSends() throws Exception {
        Office office = busyOffice();
        Path stick = Files.createDirectories(folder.resolve("FLASHDISK"));
        try (var shot = open(NORMAL, office, new SubmissionRoute())) {
            save(shot, "sent");
            stage.answers.add(stick);
            shot.run(scene -> press(scene, "Kirim perubahan"));
            save(shot, "sent-done");
        }
        try (var shot = open(AT_125, office, new SubmissionRoute())) {
            save(shot, "sent-125");
        }
        stage.mayOpen = false;
        try (var shot = open(NORMAL, office, new SubmissionRoute())) {
            save(shot, "sent-without-key");
        }
    }

    @Test
    void whatADistrictReceives() throws Exception {
        stage.offices.found();
        Office caringin = stage.offices.enrolled("320127");
        Office cigombong = stage.offices.enrolled("320126");
        Office district = stage.offices.district;
        String[] names = {"Siti Rohmah", "Heri Hidayat", "Rina Nurjanah", "Yogi Tanuwijaya", "Neneng Handayani"};
        long[] families = new long[names.length];
        for (int i = 0; i < names.length; i++) {
            families[i] = caringin.family(String.format(Locale.ROOT, "32012714%08d", 8189001 + i), names[i]);
        }
        Path first = caringin.send(false);
        district.merge(first);
        stage.clock.pass(Duration.ofHours(20));
        caringin.edit(families[0], "004", "Kp. Cikeretek RT 04");
        caringin.edit(families[1], "002", "Kp. Lemah Duhur");
        stage.clock.pass(Duration.ofMinutes(9));
        district.edit(families[0], "005", "Kp. Cikeretek RT 05");
        for (int i = 0; i < 9; i++) {
            long family = caringin.family(String.format(Locale.ROOT, "32012715%08d", i), "Warga Baru " + (i + 1));
            caringin.aCase(family, String.format(Locale.ROOT, "%04d/SLRT/VI/2026", 900 + i), false);
        }
        caringin.foreign("3201010000000002", "3201012001");
        Path second = caringin.send(false);
        caringin.family("3201270000000077", "Ika Halim");
        caringin.send(false);
        caringin.family("3201270000000078", "Intan Maharani");
        Path fourth = caringin.send(false);
        cigombong.family("3201260000000001", "Arif Nugraha");
        Path other = cigombong.send(false);
        Path broken = folder.resolve("foto-kiriman.slrt");
        Files.write(broken, new byte[] {1, 2, 3});
        for (Shots.Size size : List.of(AT_125, NORMAL)) {
            String suffix = size.equals(NORMAL) ? "" : "-125";
            try (var shot = open(size, district, new ReceptionRoute())) {
                save(shot, "receive" + suffix);
                stage.answers.addAll(List.of(first, second, fourth, other, broken));
                shot.run(scene -> press(scene, "Pilih berkas"));
                shot.run(scene -> select(scene, 2));
                save(shot, "receive-examined" + suffix);
                shot.run(scene -> press(scene, "Pratinjau 2 kiriman"));
                save(shot, "receive-preview" + suffix);
                shot.run(scene -> select(scene, 2));
                if (size.equals(NORMAL)) {
                    save(shot, "receive-changed");
                    shot.run(scene -> press(scene, "Gabungkan"));
                    save(shot, "receive-merged");
                }
            }
        }
        stage.clock.pass(Duration.ofDays(3));
        for (Shots.Size size : List.of(NORMAL, AT_125)) {
            String suffix = size.equals(NORMAL) ? "" : "-125";
            try (var shot = open(size, district, new OfficesRoute())) {
                shot.run(scene -> select(scene, 26));
                save(shot, "offices" + suffix);
            }
        }
    }

    static void select(Scene scene, int row) {
        TableView<?> table = (TableView<?>) scene.getRoot().lookup(".table-view");
        table.getSelectionModel().clearAndSelect(row);
        table.scrollTo(Math.max(0, row - 5));
    }

    @Test
    void foundingAndEnrolling() throws Exception {
        Office district = stage.offices.district;
        try (var shot = open(NORMAL, district, new OfficesRoute())) {
            save(shot, "found");
            shot.run(scene -> press(scene, "Buat kunci induk"));
            save(shot, "founded");
            shot.run(scene -> ((javafx.scene.control.CheckBox) scene.getRoot().lookup(".check-box")).fire());
            shot.run(scene -> press(scene, "Selesai"));
            Office office = stage.offices.office("320127");
            RegistrationCard card = office.enrolment.card(office.actor, office.secret);
            Path file = folder.resolve(card.fileName());
            Files.write(file, card.toJson());
            stage.answers.add(file);
            shot.run(scene -> press(scene, "Daftarkan kantor"));
            shot.run(scene -> type(scene, card.digits()));
            save(shot, "enrol-digits");
            shot.run(scene -> press(scene, "Daftarkan"));
            save(shot, "enrolled");
        }
    }
}
