package id.simpul.household.ui;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.FamilyFilter;
import id.simpul.household.SearchIndex;
import id.simpul.household.sheet.ImportHistory;
import id.simpul.household.sheet.SheetExport;
import id.simpul.household.sheet.SheetImport;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.Texts;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.screen.EmptyState;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Route;
import id.simpul.screen.Screen;
import id.simpul.screen.TextSize;
import id.simpul.screen.Ui;
import id.simpul.store.Database;
import id.simpul.testing.EnglishLeaks;
import id.simpul.testing.UiForTests;
import id.simpul.testing.UiTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ContextMenu;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports, undoes and exports lists with the keyboard alone. */
class ImportFlowTest extends UiTest implements FilePicker {
    private static final Regions REGIONS = new Regions();

    @TempDir
    Path folder;

    private Database database;
    private Actor actor;
    private Ui ui;
    private SheetServices services;
    private StackPane window = new StackPane();
    private Path chosen;

    @BeforeEach
    void open() {
        chosen = folder;
        database = Database.create(folder.resolve("data"), new byte[32], "320127", UiForTests.CLOCK);
        new SearchIndex(REGIONS).open(database);
        actor = new Actor(7, "Siti Rohmah", "320127", EnumSet.allOf(Capability.class));
        CodeLists codes = CodeLists.of(database);
        services = new SheetServices(
                actor,
                new SheetImport(database, codes, REGIONS, UiForTests.CLOCK),
                new SheetExport(database, codes, REGIONS),
                this,
                codes,
                REGIONS);
        ui = new Ui(
                new Texts(Texts.INDONESIAN),
                UiForTests.CLOCK,
                TextSize.NORMAL,
                Jobs.Lanes.sameThread(),
                new UiForTests.MemoryDrafts(),
                this::screen);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Screen screen(Route route, Ui own) {
        return switch (route) {
            case ImportRoute list -> new ImportView(own, services).screen();
            case ImportHistoryRoute history -> new ImportHistoryView(own, services).screen();
            case ExportRoute export -> new ExportView(own, services, export).screen();
            default -> Screen.of(route.toString(), EmptyState.of(Icon.HOME, route.toString()));
        };
    }

    private void go(Route route) {
        window = new StackPane();
        ui.navigator().screen().addListener((s, old, now) -> {
            if (now != null) {
                window.getChildren()
                        .setAll(now.node(), ui.dialogs().layer(), ui.snackbar().layer());
            }
        });
        show(() -> {
            ui.navigator().go(route);
            window.getChildren()
                    .setAll(
                            Objects.requireNonNull(ui.navigator().screen().get())
                                    .node(),
                            ui.dialogs().layer(),
                            ui.snackbar().layer());
            return window;
        });
        fx(() -> Objects.requireNonNull(window.lookup(".button.primary")).requestFocus());
    }

    private long families() {
        return database.read(sql -> (long) sql.fetchCount(HOUSEHOLD, HOUSEHOLD.DELETED.eq(0L)));
    }

    private static Optional<ContextMenu> menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst();
    }

    private String pressed() {
        return onFx(() -> focused() instanceof Button button ? button.getText() : String.valueOf(focused()));
    }

    @Test
    void a_list_without_a_village_is_imported_and_taken_back() throws IOException {
        chosen = folder.resolve("penerima.csv");
        Files.write(chosen, """
                Daftar keluarga

                NIK;Nama KK;L/P;Tanggal lahir;No. KK;RT
                3201270103850001;SUPARMAN;L;03/01/1985;3201271211229001;1
                3,20127E+15;NENÉNG;P;05/04/1988;3201271211229002;2
                """.getBytes(Charset.forName("windows-1252")));
        go(new ImportRoute());
        assertThat(pressed()).isEqualTo("Pilih berkas…");

        keys(KeyCode.ENTER);
        until(5, () -> window.lookup("#fixed-VILLAGE") != null);
        assertThat(pressed()).isEqualTo("Periksa");
        assertThat(EnglishLeaks.inOpenWindows("sheet", "screen")).isEmpty();
        // Forward to the village of the list.
        for (int i = 0; i < 12 && !"fixed-VILLAGE".equals(onFx(() -> focused().getId())); i++) {
            keys(KeyCode.TAB);
        }
        assertThat(onFx(() -> focused().getId())).isEqualTo("fixed-VILLAGE");
        keys(KeyCode.DOWN);
        assertThat(onFx(() -> ((ComboBox<?>) focused()).getValue())).isNotEqualTo("");
        fx(() -> Objects.requireNonNull(window.lookup(".button.primary")).requestFocus());
        keys(KeyCode.ENTER);
        assertThat(pressed()).isEqualTo("Impor");
        assertThat(families()).isZero();

        keys(KeyCode.ENTER);

        assertThat(families()).isEqualTo(1);
        String born = database.read(sql -> sql.fetchSingle(PERSON).getBirthDate());
        assertThat(born).isEqualTo("1985-03-01");
        List<ImportHistory.Entry> history = services.imports().history().all(actor);
        assertThat(history).hasSize(1);
        assertThat(history.getFirst().refused()).isEqualTo(1);

        go(new ImportHistoryRoute());
        // The rows make their buttons at a layout, and again when they are filled.
        until(5, () -> {
            Node more = window.lookup(".table-row-cell .button");
            if (more != null) {
                more.requestFocus();
            }
            return more != null && more.isFocused();
        });
        keys(KeyCode.ENTER);
        until(5, () -> menu().isPresent());
        fx(() -> {
            ContextMenu open = menu().orElseThrow();
            open.getItems().getFirst().fire();
            open.hide();
        });
        // The way back destroys, so the keyboard stands on leaving it.
        until(
                5,
                () -> window.getScene().getFocusOwner() instanceof Button button
                        && button.getText().equals("Biarkan"));
        fx(() -> window.getScene().getRoot().lookupAll(".button").stream()
                .filter(node -> node instanceof Button button && "Batalkan".equals(button.getText()))
                .findFirst()
                .orElseThrow()
                .requestFocus());
        assertThat(pressed()).isEqualTo("Batalkan");
        keys(KeyCode.ENTER);

        assertThat(families()).isZero();
        assertThat(services.imports().history().all(actor).getFirst().undone()).isTrue();
    }

    @Test
    void full_numbers_are_exported_only_with_a_reason() {
        chosen = folder.resolve("keluar.xlsx");
        go(new ExportRoute(FamilyFilter.ALL));
        fx(() -> Objects.requireNonNull(window.lookup(".check-box")).requestFocus());
        keys(KeyCode.SPACE);
        fx(() -> Objects.requireNonNull(window.lookup(".button.primary")).requestFocus());
        keys(KeyCode.ENTER);
        assertThat(chosen).doesNotExist();
        write("Verifikasi lapangan");
        fx(() -> Objects.requireNonNull(window.lookup(".button.primary")).requestFocus());
        keys(KeyCode.ENTER);
        assertThat(chosen).exists();
    }

    @Override
    public Optional<Path> save(String title, String name, String kind, String ending) {
        return Optional.of(chosen);
    }

    @Override
    public Optional<Path> open(String title, String kind, List<String> endings) {
        return Optional.of(chosen);
    }

    @Override
    public List<Path> openSeveral(String title, String kind, List<String> endings) {
        return List.of(chosen);
    }

    @Override
    public Optional<Path> folder(String title) {
        return Optional.of(folder);
    }
}
