package id.simpul.finding.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.finding.FindingDesk;
import id.simpul.finding.Rule;
import id.simpul.finding.RuleDesk;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.Texts;
import id.simpul.reference.CodeLists;
import id.simpul.screen.Jobs;
import id.simpul.screen.Route;
import id.simpul.screen.Screen;
import id.simpul.screen.TextSize;
import id.simpul.screen.Theme;
import id.simpul.screen.Ui;
import id.simpul.store.Database;
import id.simpul.testing.FlowTest;
import id.simpul.testing.ScreenPlace;
import id.simpul.testing.UiForTests;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A district looks up a rule, makes its next version with the keyboard alone, and takes it back. */
class RulesFlowTest extends FlowTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);

    @TempDir
    Path folder;

    private Database database;
    private FindingDesk findings;
    private Actor actor;
    private Ui ui;

    /** The list of rules. */
    private record Rules() implements Route {}

    @BeforeEach
    void open() {
        database = Database.create(folder.resolve("3201"), new byte[32], "3201", UiForTests.CLOCK);
        start("3201");
    }

    private void start(String office) {
        findings = new FindingDesk(database, UiForTests.CLOCK);
        actor = new Actor(1, "Dewi", office, EnumSet.allOf(Capability.class));
        ui = new Ui(
                new Texts(Texts.INDONESIAN),
                UiForTests.CLOCK,
                TextSize.NORMAL,
                Jobs.Lanes.sameThread(),
                new UiForTests.MemoryDrafts(),
                (route, own) -> screen(own, office));
        again(this::window);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Screen screen(Ui own, String office) {
        return new RulesView(
                        own,
                        new RuleServices(
                                actor,
                                office,
                                findings,
                                new RuleDesk(database, UiForTests.CLOCK),
                                CodeLists.of(database),
                                () -> TODAY,
                                new StackPane(),
                                new RuleServices.Host() {
                                    @Override
                                    public Optional<Runnable> send() {
                                        return Optional.empty();
                                    }

                                    @Override
                                    public Optional<Runnable> receive(Runnable taken) {
                                        return Optional.empty();
                                    }
                                }))
                .screen();
    }

    private Scene window() {
        StackPane place = ScreenPlace.following(ui);
        ui.navigator().go(new Rules());
        var scene = new Scene(place, 1274, 684);
        Theme.apply(scene, TextSize.NORMAL);
        return scene;
    }

    private TableView<?> table() {
        return onFx(() -> (TableView<?>) scene.getRoot().lookup(".table-view"));
    }

    private Rule inForce(String set, String code, LocalDate day) {
        return findings.rules(actor).on(day, "320127", true).of(set).stream()
                .filter(rule -> rule.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Goes down to a rule with the arrow keys. */
    private void go(String set, String code) {
        focus(table());
        for (int i = 0; i < 200; i++) {
            if (onFx(() -> table().getSelectionModel().getSelectedItem()) instanceof Rule rule
                    && rule.set().equals(set)
                    && rule.code().equals(code)) {
                return;
            }
            keys(KeyCode.DOWN);
        }
        throw new AssertionError("no rule " + code);
    }

    @Test
    void aBandIsGivenANewVersionAndTakenBack() {
        sees("aturan berlaku hari ini, 0 dibuat kabupaten atau kantor ini");
        go("PKH", "desil");
        sees("Rapat Kemensos dengan DPR, diberitakan Kompas TV");
        sees("Semua versi");
        sees("29 Jan 2026");
        tidy("finding", "screen");

        keys(KeyCode.CONTROL, KeyCode.N);
        sees("Versi baru: Desil 1–4");
        tidy("finding", "screen");
        keys(KeyCode.TAB);
        retype("12");
        keys(KeyCode.TAB);
        retype("01/07/2026");
        keys(KeyCode.TAB);
        keys(KeyCode.TAB);
        type("SK Bupati 12/2026");
        keys(KeyCode.TAB);
        type("20/05/2026");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        sees("Desil adalah angka 1 sampai 10.");
        assertThat(inForce("PKH", "desil", JULY).area()).isEmpty();

        // The keyboard is in the field that was wrong.
        retype("2");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        sees("Versi baru dicatat.");
        Rule now = inForce("PKH", "desil", JULY);
        assertThat(now.label()).isEqualTo("Desil 1–2");
        assertThat(now.text()).isEqualTo("desil in 1..2");
        assertThat(now.source()).isEqualTo("SK Bupati 12/2026");
        assertThat(now.sourceOn()).isEqualTo("2026-05-20");
        // The rule of today, and of a case decided last year, is as it was.
        assertThat(inForce("PKH", "desil", TODAY).source()).contains("Kompas TV");
        assertThat(inForce("PKH", "desil", LocalDate.of(2025, 7, 1)).source()).contains("Bodaskarangjati");
        sees("Akan datang");
        tidy("finding", "screen");

        press("Urungkan");
        assertThat(inForce("PKH", "desil", JULY).area()).isEmpty();
    }

    @Test
    void aPovertyLineAndAnAmountAreEnteredAsNumbers() {
        go("PKH", "SD.besaran");
        keys(KeyCode.CONTROL, KeyCode.N);
        sees("Versi baru: SD/sederajat");
        type("0");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(findings.rules(actor).all()).allMatch(rule -> rule.area().isEmpty());
        sees("Berakhir");
        keys(KeyCode.ESCAPE);

        go("MISKIN-EKSTREM", "garis");
        keys(KeyCode.CONTROL, KeyCode.N);
        sees("Garis per orang per bulan");
        type("420000");
        keys(KeyCode.TAB);
        keys(KeyCode.TAB);
        keys(KeyCode.TAB);
        type("BPS, Maret 2026");
        keys(KeyCode.TAB);
        type("01/06/2026");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        sees("Versi baru dicatat.");
        assertThat(inForce("MISKIN-EKSTREM", "garis", JULY).text()).isEqualTo("spending < 420000");
        assertThat(inForce("MISKIN-EKSTREM", "garis", JULY).label())
                .isEqualTo("Pengeluaran per orang di bawah Rp420.000 per bulan");
    }

    @Test
    void aSubDistrictReadsNationalRulesAndChangesNone() {
        database.close();
        database = Database.create(folder.resolve("320127"), new byte[32], "320127", UiForTests.CLOCK);
        start("320127");
        go("PKH", "desil");
        sees("Aturan nasional diperbarui kabupaten");
        keys(KeyCode.CONTROL, KeyCode.N);
        assertThat(reads("Versi baru: Desil 1–4")).isFalse();
        tidy("finding", "screen");
    }
}
