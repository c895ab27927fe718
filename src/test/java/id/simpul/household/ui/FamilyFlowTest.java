package id.simpul.household.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.Family;
import id.simpul.household.FamilyFilter;
import id.simpul.household.FamilyList.Order;
import id.simpul.household.FamilyRow;
import id.simpul.household.HouseholdDetails;
import id.simpul.household.Person;
import id.simpul.household.PersonDetails;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Masked;
import id.simpul.kernel.Nik;
import id.simpul.l10n.Texts;
import id.simpul.screen.Screen;
import id.simpul.testing.ClippedLabels;
import id.simpul.testing.EnglishLeaks;
import id.simpul.testing.UiTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finds, opens, changes and takes back, in a window. */
class FamilyFlowTest extends UiTest {
    @TempDir
    Path folder;

    private final StackPane root = new StackPane();

    @SuppressWarnings("NullAway.Init") // each test opens it its own way
    private Desk desk;

    private void open(Set<Capability> capabilities, Texts texts) {
        desk = new Desk(folder.resolve("data"), capabilities, texts).withSample();
        showRoute();
    }

    private void open() {
        open(EnumSet.allOf(Capability.class), new Texts(Texts.INDONESIAN));
    }

    private void showRoute() {
        show(() -> {
            desk.ui.navigator().screen().subscribe((old, now) -> put(now));
            desk.ui.navigator().go(new FamiliesRoute());
            return root;
        });
    }

    private void put(@Nullable Screen screen) {
        if (screen != null) {
            root.getChildren()
                    .setAll(
                            screen.node(),
                            desk.ui.dialogs().layer(),
                            desk.ui.snackbar().layer());
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private TableView<?> table() {
        return (TableView<?>) scene.lookup(".table-view");
    }

    private List<String> words() {
        return onFx(() -> EnglishLeaks.words(scene.getRoot()));
    }

    private void press(String button) {
        fx(() -> scene.getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(b -> button.equals(b.getText()) || button.equals(b.getAccessibleText()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    @Test
    void searchNarrowsTheListAndEnterOpensTheFamily() {
        open();
        FamilyRow wanted = desk.list
                .page(desk.actor, FamilyFilter.ALL, Order.NAME, true, 150, 1)
                .getFirst();
        String kk = Objects.requireNonNull(wanted.kk()).reveal();
        fx(() -> ((TextField) scene.lookup(".list-search")).requestFocus());
        write(kk);
        until(10, () -> table().getItems().size() == 1);
        assertThat(words()).contains("1 keluarga sesuai saringan");
        keys(KeyCode.ENTER);
        keys(KeyCode.ENTER);
        assertThat(words()).contains(wanted.name().reveal(), "Tambah anggota");
        fx(() -> desk.ui.navigator().back());
        assertThat(onFx(() -> table().getItems().size())).isOne();
        fx(() -> ((TextField) scene.lookup(".list-search")).clear());
        until(10, () -> EnglishLeaks.words(scene.getRoot()).contains("300 keluarga tercatat"));
    }

    @Test
    void aChipFiltersAndAnEmptyListSaysWhatToDo() {
        open();
        fx(() -> scene.getRoot().lookupAll(".chip").stream()
                .map(ToggleButton.class::cast)
                .filter(chip -> chip.getText().startsWith("Belum dicek"))
                .forEach(chip -> chip.setSelected(true)));
        assertThat(onFx(() -> table().getItems().size())).isZero();
        assertThat(words()).contains("Tidak ada keluarga yang sesuai.");
        fx(() -> scene.getRoot().lookupAll(".hyperlink").stream()
                .map(Hyperlink.class::cast)
                .filter(link -> link.getText().equals("Tampilkan semua keluarga"))
                .findFirst()
                .orElseThrow()
                .fire());
        assertThat(onFx(() -> table().getItems().size())).isPositive();
        assertThat(words()).contains("300 keluarga tercatat");
    }

    @Test
    void anEditIsSavedTellsItsHistoryAndIsTakenBack() {
        open();
        FamilyRow row = desk.list
                .page(desk.actor, FamilyFilter.ALL, Order.NAME, true, 10, 1)
                .getFirst();
        fx(() -> desk.ui.navigator().go(new FamilyRoute(row.household())));
        press("Ubah data");
        Family before = desk.households.find(desk.actor, row.household()).orElseThrow();
        String rt = Objects.requireNonNull(before.household().details().rt());
        fx(() -> scene.getRoot().lookupAll(".side-panel .text-field").stream()
                .map(TextField.class::cast)
                .filter(field -> rt.equals(field.getText()))
                .findFirst()
                .orElseThrow()
                .setText("077"));
        press("Simpan perubahan");
        assertThat(desk.households
                        .find(desk.actor, row.household())
                        .orElseThrow()
                        .household()
                        .details()
                        .rt())
                .isEqualTo("077");
        fx(() -> scene.getRoot().lookupAll(".chip").stream()
                .map(ToggleButton.class::cast)
                .filter(chip -> !chip.isSelected())
                .forEach(chip -> chip.setSelected(true)));
        assertThat(words()).anyMatch(word -> word.contains("mengubah RT dari " + rt + " menjadi 077"));
        assertThat(words()).anyMatch(word -> word.contains("30 Jun 2026 10.42, Kecamatan Caringin"));
        fx(() -> desk.ui.snackbar().undo());
        assertThat(desk.households
                        .find(desk.actor, row.household())
                        .orElseThrow()
                        .household()
                        .details()
                        .rt())
                .isEqualTo(rt);
        assertThat(desk.drafts.all()).isEmpty();
    }

    @Test
    void aDeathOfTheHeadNamesTheNextHeadInTheSameForm() {
        open();
        FamilyRow row = desk.list.page(desk.actor, FamilyFilter.ALL, Order.NAME, true, 0, 50).stream()
                .filter(one -> one.members() > 2)
                .findFirst()
                .orElseThrow();
        fx(() -> desk.ui.navigator().go(new FamilyRoute(row.household())));
        Person head = desk.households
                .find(desk.actor, row.household())
                .flatMap(Family::head)
                .orElseThrow();
        choose(head.name().reveal(), "Meninggal");
        assertThat(words()).contains("Keluarga ini memerlukan kepala keluarga baru");
        keys(KeyCode.CONTROL, KeyCode.A);
        write("1/6/2026");
        // Over the reason to the list of those who stay: its first is proposed nowhere, so it is chosen.
        keys(KeyCode.ENTER);
        keys(KeyCode.ENTER);
        keys(KeyCode.DOWN);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        Person after = desk.households.findPerson(desk.actor, head.id()).orElseThrow();
        assertThat(words()).doesNotContain("Keluarga ini memerlukan kepala keluarga baru");
        assertThat(after.details().alive()).isFalse();
        assertThat(after.details().diedOn()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(desk.households.find(desk.actor, row.household()).flatMap(Family::head))
                .hasValueSatisfying(now -> assertThat(now.details().alive()).isTrue());
        assertThat(words()).contains("Meninggal");
        fx(() -> desk.ui.snackbar().undo());
        assertThat(desk.households
                        .findPerson(desk.actor, head.id())
                        .orElseThrow()
                        .details()
                        .alive())
                .isTrue();
    }

    @Test
    void aNumberThatDoesNotFitIsMarked() {
        open();
        fx(() -> desk.ui.navigator().go(new FamilyRoute(born(LocalDate.of(1983, 8, 12)))));
        assertThat(words()).contains("Heri").doesNotContain("Cek NIK");
        fx(() -> desk.ui.navigator().go(new FamilyRoute(born(LocalDate.of(1984, 8, 12)))));
        assertThat(words()).contains("Heri", "Cek NIK");
    }

    @Test
    void aNewMemberWhoIsOnRecordElsewhereIsTold() {
        open();
        born(LocalDate.of(1983, 8, 12));
        FamilyRow row = desk.list
                .page(desk.actor, FamilyFilter.ALL, Order.NAME, true, 10, 1)
                .getFirst();
        fx(() -> desk.ui.navigator().go(new FamilyRoute(row.household())));
        press("Tambah anggota");
        write("Heri");
        keys(KeyCode.ENTER);
        write("320127120883900");
        assertThat(words()).doesNotContain("Mungkin sudah tercatat");
        write("1");
        assertThat(words()).contains("Mungkin sudah tercatat").anyMatch(word -> word.contains("milik Heri"));
    }

    /** A family of one, whose NIK says 12 August 1983. */
    private long born(LocalDate day) {
        return desk.households
                .register(
                        desk.actor,
                        HouseholdDetails.in("3201272001").build(),
                        List.of(PersonDetails.named("Heri", 1)
                                .nik(new Nik("3201271208839001"))
                                .born(null, day)
                                .build()))
                .id();
    }

    /** What the three dots of a member offer. */
    private void choose(String member, String act) {
        press("Tindakan untuk " + member);
        List<ContextMenu> menus = onFx(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .toList());
        MenuItem item = menus.stream()
                .flatMap(menu -> menu.getItems().stream())
                .filter(one -> act.equals(one.getText()))
                .findFirst()
                .orElseThrow();
        fx(() -> menus.forEach(ContextMenu::hide));
        fx(item::fire);
    }

    @Test
    void numbersAreMaskedUntilSomebodyWhoMayAsksForThem() {
        open();
        FamilyRow row = desk.list
                .page(desk.actor, FamilyFilter.ALL, Order.NAME, true, 0, 1)
                .getFirst();
        Family family = desk.households.find(desk.actor, row.household()).orElseThrow();
        String nik = Masked.grouped(
                Objects.requireNonNull(family.head().orElseThrow().details().nik())
                        .reveal());
        fx(() -> desk.ui.navigator().go(new FamilyRoute(row.household())));
        assertThat(words()).doesNotContain(nik);
        press("Tampilkan NIK lengkap");
        assertThat(words()).contains(nik);
        press("Sembunyikan NIK");
        assertThat(words()).doesNotContain(nik);
        // Whoever looked stands in the history.
        fx(() -> scene.getRoot().lookupAll(".chip").stream()
                .map(ToggleButton.class::cast)
                .filter(chip -> chip.getText().startsWith("Riwayat"))
                .forEach(chip -> chip.setSelected(true)));
        assertThat(words()).anyMatch(word -> word.contains("Siti Rohmah menampilkan NIK lengkap"));
    }

    @Test
    void aReaderSeesNoButtonThatWouldBeRefused() {
        open(Set.of(Capability.READ_RECORDS), new Texts(Texts.INDONESIAN));
        FamilyRow row = desk.list
                .page(desk.actor, FamilyFilter.ALL, Order.NAME, true, 0, 1)
                .getFirst();
        assertThat(words()).doesNotContain("Daftarkan keluarga", "Kasus baru");
        fx(() -> desk.ui.navigator().go(new FamilyRoute(row.household())));
        assertThat(words())
                .doesNotContain(
                        "Ubah data", "Tambah anggota", "Kasus baru", "Tampilkan NIK lengkap", "Catat kepesertaan");
    }

    @Test
    void nothingIsCutAndNothingIsEnglish() {
        open();
        fx(() -> table().getSelectionModel().select(2));
        assertThat(clipped()).isEmpty();
        assertThat(onFx(() -> EnglishLeaks.inOpenWindows("household", "screen")))
                .isEmpty();
        FamilyRow row = desk.list
                .page(desk.actor, FamilyFilter.ALL, Order.DESIL, true, 0, 1)
                .getFirst();
        fx(() -> desk.ui.navigator().go(new FamilyRoute(row.household())));
        assertThat(clipped()).isEmpty();
        assertThat(onFx(() -> EnglishLeaks.inOpenWindows("household", "screen")))
                .isEmpty();
    }

    @Test
    void nothingIsCutInEnglish() {
        open(EnumSet.allOf(Capability.class), new Texts(Texts.ENGLISH));
        fx(() -> table().getSelectionModel().select(2));
        assertThat(clipped()).isEmpty();
    }

    /** What is cut, but for what people wrote: a long name or address may be. */
    private List<String> clipped() {
        return onFx(() -> ClippedLabels.under(scene.getRoot()).stream()
                .filter(text -> scene.getRoot().lookupAll(".label").stream()
                        .filter(node -> node instanceof Labeled labeled && text.equals(labeled.getText()))
                        .noneMatch(node -> node.getStyleClass().contains("cell-value")
                                || node.getStyleClass().contains("cell-quiet")))
                .toList());
    }
}
