package id.simpul.recap.ui;

import static id.simpul.store.jooq.Tables.ACT;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.l10n.Texts;
import id.simpul.letter.OfficeDesk;
import id.simpul.letter.ui.ChosenFile;
import id.simpul.paper.FakePrinters;
import id.simpul.paper.Typesetter;
import id.simpul.recap.RecapDesk;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Route;
import id.simpul.screen.Screen;
import id.simpul.screen.TextSize;
import id.simpul.screen.Theme;
import id.simpul.screen.Ui;
import id.simpul.testing.CaseScreens;
import id.simpul.testing.FlowTest;
import id.simpul.testing.Pdfs;
import id.simpul.testing.Synthetic;
import id.simpul.testing.UiForTests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chooses the month, groups, previews, prints and saves recaps, in a window on an imported kecamatan. */
class RecapFlowTest extends FlowTest {
    private static final String[] OURS = {"recap", "print", "paper", "screen"};

    @TempDir
    Path folder;

    private CaseScreens office;
    private RecapDesk desk;
    private ChosenFile file;
    private Ui ui;

    @BeforeEach
    void open() {
        office = new CaseScreens(
                folder.resolve("data"), Synthetic.folders().toList().getFirst());
        file = new ChosenFile(folder.resolve("pilihan"));
        desk = new RecapDesk(
                office.database,
                UiForTests.CLOCK,
                office.codes,
                office.regions,
                new OfficeDesk(office.database, office.regions),
                new Typesetter(),
                FakePrinters.none());
        ui = new Ui(
                new Texts(Texts.INDONESIAN),
                UiForTests.CLOCK,
                TextSize.NORMAL,
                Jobs.Lanes.sameThread(),
                new UiForTests.MemoryDrafts(),
                this::screen);
        again(this::window);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private Screen screen(Route route, Ui own) {
        var services = new RecapServices(office.actor, desk, file);
        return switch (route) {
            case RecapRoute recap -> new RecapView(own, services).screen();
            case RecapPaperRoute paper -> new RecapPaperView(own, services, paper).screen();
            default -> Screen.of(route.toString(), EmptyState.of(Icon.RECAP, route.toString()));
        };
    }

    private Scene window() {
        var place = new StackPane();
        ui.navigator().screen().subscribe(screen -> {
            if (screen != null) {
                place.getChildren().setAll(screen.node());
            }
        });
        ui.navigator().go(new RecapRoute());
        var scene = new Scene(
                new StackPane(place, ui.snackbar().layer(), ui.dialogs().layer()), 1274, 684);
        Theme.apply(scene, TextSize.NORMAL);
        return scene;
    }

    private static int counted(String name, YearMonth month) {
        return (int) Synthetic.rows(Synthetic.folders().toList().getFirst(), "kasus.csv").stream()
                .filter(row -> row.getField(name).startsWith(month.toString()))
                .count();
    }

    private int rows() {
        return onFx(() -> ((TableView<?>) scene.getRoot().lookup(".table-view"))
                .getItems()
                .size());
    }

    private List<String> acts() {
        return office.database.read(
                sql -> sql.select(ACT.ACTION).from(ACT).orderBy(ACT.ID).fetch(ACT.ACTION));
    }

    @Test
    void theMonthThatEndedIsShownAndAnotherIsOneKeyAway() {
        sees("Mei 2026");
        assertThat(seen()).contains(Integer.toString(counted("tanggal", YearMonth.of(2026, 5))));
        tidy(OURS);
        ComboBox<?> months = input("Bulan rekap", ComboBox.class);
        focus(months);
        keys(KeyCode.DOWN);
        sees("April 2026");
        assertThat(seen()).contains(Integer.toString(counted("tanggal", YearMonth.of(2026, 4))));
        keys(KeyCode.UP);
        keys(KeyCode.UP);
        sees("Juni 2026, bulan berjalan");
    }

    @Test
    void theSameNumbersByStream() {
        int villages = rows();
        press("Per jenis layanan");
        assertThat(rows()).isLessThan(villages);
        sees("Jumlah seluruhnya");
        tidy(OURS);
    }

    @Test
    void whatIsPreviewedIsSavedAndRecorded() throws IOException {
        press("Simpan XLSX");
        assertThat(file.suggested()).isEqualTo("Rekap 2026-05.xlsx");
        assertThat(new String(Files.readAllBytes(folder.resolve("pilihan")), StandardCharsets.ISO_8859_1))
                .startsWith("PK");
        sees("Tersimpan: pilihan");
        press("Pratinjau");
        sees("Pratinjau rekap");
        sees("Halaman 1 dari");
        tidy(OURS);
        press("Simpan PDF");
        assertThat(file.suggested()).isEqualTo("Rekap 2026-05.pdf");
        assertThat(Pdfs.text(Files.readAllBytes(folder.resolve("pilihan")))).contains("Bulan Mei 2026");
        assertThat(acts().subList(acts().size() - 2, acts().size())).allMatch(act -> act.startsWith("recap."));
        press("Kembali");
        sees("Rekap bulanan");
    }

    @Test
    void withoutAPrinterThePdfIsOffered() throws IOException {
        int before = acts().size();
        press("Cetak");
        sees("Belum ada printer di komputer ini.");
        assertThat(acts()).hasSize(before);
        press("Simpan PDF");
        assertThat(Pdfs.text(Files.readAllBytes(folder.resolve("pilihan")))).contains("Bulan Mei 2026");
    }
}
