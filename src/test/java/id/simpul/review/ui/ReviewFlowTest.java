package id.simpul.review.ui;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.ui.DuplicatesRoute;
import id.simpul.household.ui.FamilyRoute;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.Texts;
import id.simpul.letter.ui.ChosenFile;
import id.simpul.review.FindingFilter;
import id.simpul.review.FindingFilter.State;
import id.simpul.review.FindingRow;
import id.simpul.review.ReviewSample;
import id.simpul.review.Verdict;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Route;
import id.simpul.screen.Screen;
import id.simpul.screen.TextSize;
import id.simpul.screen.Theme;
import id.simpul.screen.Ui;
import id.simpul.testing.FlowTest;
import id.simpul.testing.Pdfs;
import id.simpul.testing.ScreenPlace;
import id.simpul.testing.UiForTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chooses checks, decides one finding and several, takes it back, walks the matrix, and gives out a list: by keyboard. */
class ReviewFlowTest extends FlowTest {
    private static final String[] OURS = {"review", "screen", "print", "paper"};

    @TempDir
    Path folder;

    private ReviewSample sample;
    private Actor actor;
    private ChosenFile file;
    private Ui ui;

    @BeforeEach
    void open() {
        sample = new ReviewSample(folder.resolve("data"));
        actor = sample.office.actor;
        file = new ChosenFile(folder.resolve("pilihan"));
        show(new ReviewRoute());
    }

    @AfterEach
    void close() {
        sample.close();
    }

    private void show(Route route) {
        ui = new Ui(
                new Texts(Texts.INDONESIAN),
                UiForTests.CLOCK,
                TextSize.NORMAL,
                Jobs.Lanes.sameThread(),
                new UiForTests.MemoryDrafts(),
                this::screen);
        again(() -> window(route));
    }

    private Screen screen(Route route, Ui own) {
        var services = new ReviewServices(
                actor,
                sample.desk,
                sample.matrix,
                sample.bnba,
                sample.office.codes,
                sample.office.regions,
                UiForTests.CLOCK,
                file,
                FamilyRoute::new,
                new DuplicatesRoute());
        return switch (route) {
            case ReviewRoute review -> new ReviewView(own, services).screen();
            case MatrixRoute matrix -> new MatrixView(own, services, matrix).screen();
            case BnbaRoute list -> new BnbaView(own, services, list).screen();
            default -> Screen.of(route.toString(), EmptyState.of(Icon.FAMILY, route.toString()));
        };
    }

    private Scene window(Route route) {
        StackPane place = ScreenPlace.following(ui);
        ui.navigator().go(route);
        var scene = new Scene(place, 1274, 684);
        Theme.apply(scene, TextSize.NORMAL);
        return scene;
    }

    private TableView<?> checks() {
        return onFx(() -> (TableView<?>) scene.getRoot().lookup(".check-list .table-view"));
    }

    private TableView<?> findings() {
        return onFx(() -> (TableView<?>) scene.getRoot().lookup(".finding-list .table-view"));
    }

    /** Goes down to the check with the number {@code index}. */
    private void check(int index) {
        focus(checks());
        for (int i = 0; i < index; i++) {
            keys(KeyCode.DOWN);
        }
    }

    private int open(String check) {
        return sample.desk.count(actor, FindingFilter.OPEN.of(check));
    }

    private String lastAction() {
        return sample.office.database.read(sql ->
                sql.select(ACT.ACTION).from(ACT).orderBy(ACT.ID.desc()).limit(1).fetchSingle(ACT.ACTION));
    }

    @Test
    void aCheckShowsItsFindingsAndOneIsDecidedAndTakenBack() {
        sees("temuan terbuka");
        tidy(OURS);
        check(4);
        int before = open("A4");
        assertThat(onFx(() -> findings().getItems().size())).isEqualTo(before).isPositive();
        sees("BLT Dana Desa bersamaan dengan");
        focus(findings());
        keys(KeyCode.DOWN);
        sees("Mengapa ditandai");
        sees("Ini tanda untuk diperiksa orang");
        tidy(OURS);

        keys(KeyCode.CONTROL, KeyCode.D);
        sees("Putusan untuk 1 temuan");
        tidy(OURS);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(open("A4")).as("without a reason nothing is kept").isEqualTo(before);
        press("Usulkan perubahan");
        focus(input("Alasan", TextArea.class));
        type("Desa memilih BLT");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        sees("Putusan tersimpan: 1 temuan");
        assertThat(open("A4")).isEqualTo(before - 1);
        assertThat(lastAction()).isEqualTo("review.decide");

        press("Diputuskan");
        sees("Usulkan perubahan");
        focus(findings());
        keys(KeyCode.DOWN);
        sees("Desa memilih BLT");
        tidy(OURS);
        press("Urungkan");
        assertThat(open("A4")).isEqualTo(before);
    }

    @Test
    void severalAreDecidedAtOnce() {
        check(4);
        int before = open("A4");
        focus(findings());
        keys(KeyCode.DOWN);
        keys(KeyCode.SHIFT, KeyCode.DOWN);
        keys(KeyCode.SHIFT, KeyCode.DOWN);
        sees("Putuskan 3 temuan");
        tidy(OURS);
        keys(KeyCode.CONTROL, KeyCode.D);
        press("Bukan kesalahan");
        focus(input("Alasan", TextArea.class));
        type("Data lama");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        sees("Putusan tersimpan: 3 temuan");
        assertThat(open("A4")).isEqualTo(before - 3);
    }

    @Test
    void enterOpensTheFamily() {
        check(5);
        focus(findings());
        keys(KeyCode.DOWN);
        keys(KeyCode.ENTER);
        assertThat(onFx(() -> ui.navigator().route()))
                .hasValueSatisfying(route -> assertThat(route).isInstanceOf(FamilyRoute.class));
    }

    @Test
    void aVillageIsFilteredAndCounted() {
        check(9);
        ComboBox<?> villages = input("Saring menurut desa", ComboBox.class);
        focus(villages);
        keys(KeyCode.DOWN);
        List<FindingRow> shown = onFx(
                () -> findings().getItems().stream().map(FindingRow.class::cast).toList());
        assertThat(shown).isNotEmpty();
        assertThat(shown.stream().map(FindingRow::village).distinct()).hasSize(1);
        assertThat(shown)
                .hasSize(sample.desk.count(
                        actor, new FindingFilter("A9", shown.getFirst().village(), State.OPEN)));
        tidy(OURS);
    }

    @Test
    void everyReasonIsASentence() {
        Set<String> said = new HashSet<>();
        var words = new ReviewWords(ui, sample.office.codes, sample.office.regions);
        for (FindingRow row : sample.desk.page(actor, new FindingFilter(null, null, State.ALL), 0, 1000)) {
            assertThat(words.reason(row)).as(row.check()).isNotBlank().doesNotContain("{", "}", "null", "|");
            said.add(row.check());
        }
        assertThat(said).contains("A1", "A2", "A4", "A5", "A6", "A7", "A8", "A9", "A10", "A11", "A12", "A13");
    }

    @Test
    void whoMayNotEditIsOfferedNoDecision() {
        actor = new Actor(9, "Operator", "320127", Set.of(Capability.READ_RECORDS));
        show(new ReviewRoute());
        check(4);
        focus(findings());
        keys(KeyCode.DOWN);
        sees("Mengapa ditandai");
        assertThat(offers("Putuskan")).isFalse();
        assertThat(offers("BNBA")).isFalse();
        keys(KeyCode.CONTROL, KeyCode.D);
        assertThat(reads("Putusan untuk 1 temuan")).isFalse();
    }

    @Test
    void theMatrixShowsManyBesideNone() {
        show(new MatrixRoute());
        sees("173 keluarga, seperti pada pemeriksaan terakhir");
        tidy(OURS);
        press("3 program atau lebih");
        TableView<?> table = onFx(() -> (TableView<?>) scene.getRoot().lookup(".table-view"));
        focus(table);
        keys(KeyCode.DOWN);
        sees("Tetangga satu RT");
        sees("Tanpa program, bertanda miskin");
        tidy(OURS);
        keys(KeyCode.ENTER);
        assertThat(onFx(() -> ui.navigator().route()))
                .hasValueSatisfying(route -> assertThat(route).isInstanceOf(FamilyRoute.class));
    }

    @Test
    void aListIsGivenOutForSomebodyAndAPurpose() throws IOException {
        show(new MatrixRoute());
        keys(KeyCode.CONTROL, KeyCode.B);
        sees("Daftar nama dan alamat (BNBA)");
        tidy(OURS);
        press("Lihat daftar");
        assertThat(onFx(() -> ui.navigator().route())).contains(new MatrixRoute());
        focus(input("Penerima", TextField.class));
        type("Disperkim");
        focus(input("Keperluan", TextField.class));
        type("Survei rumah");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        sees("173 keluarga untuk Disperkim, disamarkan");
        tidy(OURS);
        press("Simpan PDF");
        assertThat(file.suggested()).isEqualTo("BNBA 2026-06-30.pdf");
        assertThat(Pdfs.text(Files.readAllBytes(folder.resolve("pilihan")))).contains("untuk Disperkim");
        assertThat(lastAction()).isEqualTo("review.bnba");
        press("Simpan XLSX");
        assertThat(file.suggested()).isEqualTo("BNBA 2026-06-30.xlsx");
        sees("Tersimpan: pilihan");
        press("Kembali");
        sees("Matriks bantuan");
    }

    @Test
    void theChecksRunAgainWhenSomethingChanged() {
        assertThat(sample.desk.stale(actor)).isFalse();
        long household = Objects.requireNonNull(sample.desk
                .page(actor, FindingFilter.OPEN.of("A4"), 0, 1)
                .getFirst()
                .household());
        sample.office.database.journal().write(actor, "household.edit", tx -> {
            tx.update(
                    tx.sql().fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(household)).setAddress("Kp. Baru"));
            return tx.actId();
        });
        assertThat(sample.desk.stale(actor)).isTrue();
        show(new ReviewRoute());
        sees("temuan terbuka");
        assertThat(sample.desk.stale(actor)).isFalse();
        sample.desk.decide(
                actor,
                List.of(sample.desk
                        .page(actor, FindingFilter.OPEN, 0, 1)
                        .getFirst()
                        .id()),
                Verdict.BUKAN,
                "x");
        assertThat(sample.desk.stale(actor)).isFalse();
    }
}
