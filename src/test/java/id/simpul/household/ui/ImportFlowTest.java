package id.simpul.household.ui;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.Codes;
import id.simpul.household.FamilyFilter;
import id.simpul.household.SearchIndex;
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
import id.simpul.shell.Frame;
import id.simpul.shell.IdleLock;
import id.simpul.shell.ShellSetup;
import id.simpul.shell.ShellView;
import id.simpul.store.Database;
import id.simpul.store.jooq.tables.records.AssistanceRecord;
import id.simpul.testing.EnglishLeaks;
import id.simpul.testing.NoShellHost;
import id.simpul.testing.UiForTests;
import id.simpul.testing.UiTest;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports, undoes and exports lists with the keyboard alone, in the program's own window. */
class ImportFlowTest extends UiTest implements FilePicker {
    private static final Regions REGIONS = new Regions();
    private static final int FAR = 40;

    @TempDir
    Path folder;

    private Database database;
    private Actor actor;
    private Ui ui;
    private SheetServices services;
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
        showScene(() -> {
            var frame = new Frame(ui.texts(), 1366, 768);
            frame.show(new ShellView(
                    ui,
                    new ShellSetup(
                            "Kecamatan Caringin",
                            "Kabupaten Bogor",
                            new ShellSetup.User("Siti Rohmah", "Petugas layanan", EnumSet.allOf(Capability.class)),
                            List.of(),
                            List.of(),
                            List.of(),
                            FXCollections.observableArrayList(),
                            FXCollections.observableArrayList()),
                    new NoShellHost(),
                    IdleLock.USUAL));
            return frame.scene();
        });
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

    private long families() {
        return database.read(sql -> (long) sql.fetchCount(HOUSEHOLD, HOUSEHOLD.DELETED.eq(0L)));
    }

    private void go(Route route) {
        fx(() -> ui.navigator().go(route));
    }

    /** What the keyboard stands on, in words. */
    private String on() {
        return onFx(() -> scene.getFocusOwner() instanceof Labeled labeled
                ? labeled.getText()
                : String.valueOf(scene.getFocusOwner()));
    }

    /** Tab, or Shift+Tab, until the keyboard stands on {@code wanted}. */
    private void walk(boolean forward, BooleanSupplier wanted) {
        for (int i = 0; i < FAR && !onFx(wanted::getAsBoolean); i++) {
            if (forward) {
                keys(KeyCode.TAB);
            } else {
                keys(KeyCode.SHIFT, KeyCode.TAB);
            }
        }
        assertThat(onFx(wanted::getAsBoolean))
                .as("the keyboard stands on " + on())
                .isTrue();
    }

    private void walk(boolean forward, String label) {
        walk(
                forward,
                () -> scene.getFocusOwner() instanceof Labeled labeled
                        && labeled.getText().equals(label));
    }

    private void importing() throws IOException {
        chosen = folder.resolve("penerima.csv");
        Files.write(chosen, """
                Daftar keluarga

                NIK;Nama KK;L/P;Tanggal lahir;No. KK;RT
                3201270103850001;SUPARMAN;L;03/01/1985;3201271211229001;1
                3,20127E+15;NENÉNG;P;05/04/1988;3201271211229002;2
                """.getBytes(Charset.forName("windows-1252")));
        go(new ImportRoute());
        assertThat(on()).isEqualTo("Pilih berkas…");
        keys(KeyCode.ENTER);
        assertThat(on()).isEqualTo("Periksa");
        assertThat(onFx(() -> EnglishLeaks.inOpenWindows("sheet", "screen"))).isEmpty();
        walk(true, () -> "fixed-VILLAGE".equals(scene.getFocusOwner().getId()));
        keys(KeyCode.DOWN);
        assertThat(onFx(() -> ((ComboBox<?>) scene.getFocusOwner()).getValue())).isNotEqualTo("");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        until(5, () -> on().equals("Impor"));
        assertThat(families()).isZero();
        keys(KeyCode.ENTER);
        until(5, () -> on().equals("Selesai"));
    }

    @Test
    void a_list_without_a_village_is_imported_and_taken_back() throws IOException {
        importing();
        assertThat(families()).isEqualTo(1);
        String born = database.read(sql -> sql.fetchSingle(PERSON).getBirthDate());
        assertThat(born).isEqualTo("1985-03-01");

        walk(false, "Riwayat impor");
        keys(KeyCode.ENTER);
        until(5, () -> scene.getFocusOwner() instanceof TableView<?>);
        assertThat(onFx(() -> EnglishLeaks.inOpenWindows("sheet", "screen"))).isEmpty();
        assertThat(services.imports().history().all(actor))
                .singleElement()
                .satisfies(entry -> assertThat(entry.refused()).isEqualTo(1));
        // The newest is chosen already; Enter goes on to what can be done with it.
        keys(KeyCode.ENTER);
        assertThat(on()).isEqualTo("Simpan baris ditolak");
        chosen = folder.resolve("ditolak.xlsx");
        keys(KeyCode.ENTER);
        assertThat(chosen).exists();
        walk(true, "Batalkan impor");
        keys(KeyCode.ENTER);
        // The way back destroys, so the keyboard stands on leaving it.
        assertThat(on()).isEqualTo("Biarkan");
        walk(true, "Batalkan impor");
        keys(KeyCode.ENTER);

        until(5, () -> families() == 0);
        assertThat(services.imports().history().all(actor).getFirst().undone()).isTrue();
        until(5, () -> scene.getFocusOwner() instanceof TableView<?>);
        keys(KeyCode.ENTER);
        walk(true, "Hapus baris ditolak");
        keys(KeyCode.ENTER);
        walk(true, "Hapus baris ditolak");
        keys(KeyCode.ENTER);
        until(5, () -> !services.imports().history().all(actor).getFirst().rowsKept());
    }

    @Test
    void what_stands_in_the_way_of_taking_it_back_is_shown_and_opened() throws IOException {
        importing();
        long family = database.read(sql -> sql.fetchSingle(HOUSEHOLD).getId());
        database.journal().write(actor, "test", tx -> {
            tx.insert(new AssistanceRecord()
                    .setHousehold(family)
                    .setProgramme("PKH")
                    .setStatus((long) Codes.ACTIVE));
            return tx.actId();
        });
        // From the finished import itself, within the eight seconds of its report.
        keys(KeyCode.CONTROL, KeyCode.Z);
        until(5, () -> ui.dialogs().isOpen() && scene.getFocusOwner() instanceof TableView<?>);
        assertThat(families()).isEqualTo(1);
        assertThat(onFx(() -> EnglishLeaks.inOpenWindows("sheet", "screen"))).isEmpty();
        keys(KeyCode.ENTER);
        assertThat(onFx(() -> ui.navigator().route())).contains(new FamilyRoute(family));
    }

    @Test
    void full_numbers_are_exported_only_with_a_reason() {
        chosen = folder.resolve("keluar.xlsx");
        go(new ExportRoute(FamilyFilter.ALL));
        walk(true, () -> scene.getFocusOwner() instanceof CheckBox);
        keys(KeyCode.SPACE);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(chosen).doesNotExist();
        write("Verifikasi lapangan");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        until(5, () -> Files.exists(chosen));
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
