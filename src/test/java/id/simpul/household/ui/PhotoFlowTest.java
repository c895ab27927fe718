package id.simpul.household.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.HouseholdDetails;
import id.simpul.household.PersonDetails;
import id.simpul.household.Photo;
import id.simpul.household.PhotoDesk;
import id.simpul.kernel.Nik;
import id.simpul.screen.Screen;
import id.simpul.testing.CameraPhoto;
import id.simpul.testing.EnglishLeaks;
import id.simpul.testing.UiTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Photos and history of a family's record, in a window. */
class PhotoFlowTest extends UiTest {
    @TempDir
    Path folder;

    private final StackPane root = new StackPane();
    private Desk desk;
    private long household;

    @BeforeEach
    void open() {
        desk = new Desk(folder.resolve("data"));
        household = desk.households
                .register(
                        desk.actor,
                        HouseholdDetails.in("3201272001").rtRw("3", "1").build(),
                        List.of(
                                PersonDetails.named("Heri Hidayat", 1)
                                        .nik(new Nik("3201271208839001"))
                                        .born(null, LocalDate.of(1983, 8, 12))
                                        .build(),
                                PersonDetails.named("Neng Rohani", 2)
                                        .nik(new Nik("3201275208839002"))
                                        .build()))
                .id();
        show(() -> {
            desk.ui.navigator().screen().subscribe((old, now) -> put(now));
            desk.ui.navigator().go(new FamilyRoute(household));
            return root;
        });
    }

    @AfterEach
    void close() {
        desk.close();
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

    /** Goes on with the Tab key until {@code wanted} has the keyboard. */
    private void tabTo(String wanted) {
        for (int i = 0; i < 60; i++) {
            Node node = focused();
            boolean there = (node instanceof Button button && wanted.equals(button.getText()))
                    || wanted.equals(node.getAccessibleText());
            if (there) {
                return;
            }
            keys(KeyCode.TAB);
        }
        throw new AssertionError(wanted + " is out of reach of the Tab key");
    }

    private void tab(String title) {
        fx(() -> scene.getRoot().lookupAll(".chip").stream()
                .filter(ToggleButton.class::isInstance)
                .map(ToggleButton.class::cast)
                .filter(chip -> chip.getText().startsWith(title))
                .forEach(chip -> chip.setSelected(true)));
    }

    private boolean shows(String text) {
        return onFx(() -> EnglishLeaks.shown(scene.getRoot()).stream().anyMatch(word -> word.contains(text)));
    }

    private List<Photo> photos() {
        return new PhotoDesk(desk.database).of(desk.actor, household);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void photosAreAddedSeenReplacedRemovedAndTakenBack() throws IOException {
        tab("Foto");
        desk.picker.files = List.of(
                file("depan.jpg", CameraPhoto.jpeg(1200, 900)),
                file("kk.png", CameraPhoto.png(640, 480)),
                file("iphone.heic", "\0\0\0\30ftypheic....".getBytes(StandardCharsets.ISO_8859_1)));
        tabTo("Tambah foto");
        keys(KeyCode.ENTER);
        // What cannot be used is named with the reason; the others are kept.
        assertThat(shows("1 berkas tidak dapat dipakai")).isTrue();
        assertThat(shows("HEIC")).isTrue();
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(photos()).hasSize(2);
        assertThat(shows("2 foto disimpan")).isTrue();
        Photo front = photos().getFirst();
        String first = front.file();
        tabTo("Buka foto " + desk.codes.label("foto", front.details().kind(), desk.ui.texts()));
        keys(KeyCode.ENTER);
        assertThat(shows("1 dari 2")).isTrue();
        keys(KeyCode.RIGHT);
        assertThat(shows("2 dari 2")).isTrue();
        keys(KeyCode.ESCAPE);
        assertThat(focused().getStyleClass()).as("back at the photos").contains("photo-card");
        desk.picker.files = List.of(file("baru.jpg", CameraPhoto.jpeg(800, 800)));
        tabTo("Tindakan untuk foto " + desk.codes.label("foto", front.details().kind(), desk.ui.texts()));
        keys(KeyCode.ENTER);
        choose("Ganti gambarnya");
        assertThat(photos().getFirst().file()).isNotEqualTo(first);
        fx(() -> desk.ui.snackbar().undo());
        assertThat(photos().getFirst().file()).isEqualTo(first);
        tabTo("Buka foto " + desk.codes.label("foto", front.details().kind(), desk.ui.texts()));
        keys(KeyCode.DELETE);
        assertThat(photos()).hasSize(1);
        fx(() -> desk.ui.snackbar().undo());
        assertThat(photos()).hasSize(2);
        assertThat(onFx(() -> EnglishLeaks.inOpenWindows("household", "screen", "photo")))
                .isEmpty();
    }

    @Test
    void historyIsNarrowedToAPersonAKindAndAField() {
        var family = desk.households.find(desk.actor, household).orElseThrow();
        desk.households.edit(
                desk.actor,
                family.household(),
                family.household().details().change().rtRw("7", "1").build(),
                "pindah gang");
        var neng = family.members().get(1);
        desk.households.editMember(
                desk.actor, neng, neng.details().change().occupation("Pedagang").build(), null);
        fx(() -> desk.ui.navigator().replace(new FamilyRoute(household)));
        tab("Riwayat");
        assertThat(shows("menambahkan Heri Hidayat")).isTrue();
        assertThat(shows("pindah gang")).isTrue();
        choose("Saring menurut orang", Long.toString(neng.id()));
        assertThat(shows("Pedagang")).isTrue();
        assertThat(shows("pindah gang")).isFalse();
        choose("Saring menurut orang", null);
        choose("Saring menurut isian", "RT");
        assertThat(shows("pindah gang")).isTrue();
        assertThat(shows("Pedagang")).isFalse();
        // What was recorded first belongs to the field's history, too.
        assertThat(shows("mendaftarkan keluarga ini")).isTrue();
        choose("Saring menurut isian", null);
        choose("Saring menurut hal", "MEMBER");
        assertThat(shows("pindah gang")).isFalse();
        assertThat(shows("Pedagang")).isTrue();
    }

    /** By keys: to the filter, then down to the entry, or up to the first, which is all. */
    private void choose(String filter, @Nullable String entry) {
        tabTo(filter);
        var box = (ComboBox<?>) focused();
        for (int i = 0; i < 40; i++) {
            boolean there = onFx(() ->
                    entry == null ? box.getSelectionModel().getSelectedIndex() == 0 : entry.equals(box.getValue()));
            if (there) {
                return;
            }
            keys(entry == null ? KeyCode.UP : KeyCode.DOWN);
        }
        throw new AssertionError(filter + " has no " + entry);
    }
}
