package id.simpul.household.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.Family;
import id.simpul.household.FamilyFilter;
import id.simpul.household.FamilyList.Order;
import id.simpul.household.FamilyRow;
import id.simpul.household.HouseholdDetails;
import id.simpul.household.Person;
import id.simpul.household.PersonDetails;
import id.simpul.household.Sex;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import id.simpul.screen.Screen;
import id.simpul.testing.EnglishLeaks;
import id.simpul.testing.UiTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A day of typing: keys alone, from the first letter to the record, as the window hands them to its screens. */
class TypingDayTest extends UiTest {
    @TempDir
    Path folder;

    private final StackPane root = new StackPane();
    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    /** The navigator's screens with their keys, as the shell gives them. */
    private void go(Runnable first) {
        show(() -> {
            desk.ui.navigator().screen().subscribe((old, now) -> put(now));
            first.run();
            return root;
        });
        fx(() -> keysOf(desk.ui.navigator().screen().get()));
    }

    private void put(@Nullable Screen screen) {
        if (screen != null) {
            root.getChildren()
                    .setAll(
                            screen.node(),
                            desk.ui.dialogs().layer(),
                            desk.ui.snackbar().layer());
            keysOf(screen);
        }
    }

    private void keysOf(@Nullable Screen screen) {
        if (scene != null && screen != null) {
            scene.getAccelerators().clear();
            screen.keys().stream()
                    .filter(key -> key.combination() != null)
                    .forEach(key -> scene.getAccelerators().put(key.combination(), key.action()));
        }
    }

    private void enter(int times) {
        for (int i = 0; i < times; i++) {
            keys(KeyCode.ENTER);
        }
    }

    private void type(String... texts) {
        for (String text : texts) {
            write(text);
            keys(KeyCode.ENTER);
        }
    }

    private String typed() {
        return focused() instanceof TextInputControl input ? input.getText() : "";
    }

    private List<FamilyRow> families() {
        return desk.list.page(desk.actor, FamilyFilter.ALL, Order.NAME, true, 0, 10);
    }

    private Family family(int at) {
        return desk.households.find(desk.actor, families().get(at).household()).orElseThrow();
    }

    private boolean shows(String text) {
        return onFx(() -> EnglishLeaks.shown(scene.getRoot()).stream().anyMatch(word -> word.contains(text)));
    }

    /** The family's own fields, from the No. KK to the note. */
    private void household(String kk) {
        type(kk, "p", "Kp. Babakan", "3", "1");
        enter(2);
        // A telephone that is the neighbour's: its kind opens the owner.
        type("081200000000", "d", "Pak RT Ujang", "600000");
        enter(2);
    }

    /** One member: name, NIK, then over the reason, sex, place and birth date to the relation, which begins with a letter. */
    private void member(String name, String nik, String relation) {
        keys(KeyCode.CONTROL, KeyCode.M);
        type(name, nik);
        enter(3);
        type(relation);
    }

    /** A member without NIK: reason by its letter, sex by the space bar or an arrow, birth date, relation. */
    private void withoutNik(String name, String reason, boolean woman, String born, String relation) {
        keys(KeyCode.CONTROL, KeyCode.M);
        type(name);
        enter(1);
        type(reason);
        keys(woman ? KeyCode.RIGHT : KeyCode.SPACE);
        enter(2);
        type(born, relation);
    }

    @Test
    void aFamilyOfSixWithANewbornAndAMentallyIllMemberByKeysAlone() {
        go(() -> desk.ui.navigator().go(new RegisterFamilyRoute()));
        household("3201271408189001");
        type("Heri Hidayat", "3201271208839001");
        enter(5);
        member("Siti Aminah", "3201275307859002", "i");
        member("Raisa Putri", "3201274101109003", "a");
        member("Dede Ramdan", "3201270203129004", "a");
        withoutNik("Belum diberi nama", "b", true, "5/6/2026", "a");
        withoutNik("Ujang Sopian", "t", false, "1/1/1979", "l");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(families()).hasSize(1);
        Family family = family(0);
        HouseholdDetails details = family.household().details();
        assertThat(details.kk()).isEqualTo(new FamilyCardNumber("3201271408189001"));
        assertThat(List.of(
                        Objects.requireNonNull(details.rt()),
                        Objects.requireNonNull(details.rw()),
                        Objects.requireNonNull(details.dusun())))
                .containsExactly("003", "001", "Kp. Babakan");
        assertThat(details.phone().number()).isEqualTo("081200000000");
        assertThat(details.phone().owner()).isEqualTo("Pak RT Ujang");
        assertThat(family.members()).hasSize(6);
        PersonDetails wife = named(family, "Siti Aminah");
        assertThat(wife.relation()).isEqualTo(2);
        assertThat(wife.sex()).isEqualTo(Sex.FEMALE);
        assertThat(wife.birthDate()).isEqualTo(LocalDate.of(1985, 7, 13));
        PersonDetails baby = named(family, "Belum diberi nama");
        assertThat(baby.nik()).isNull();
        assertThat(label(baby)).contains("Bayi");
        assertThat(baby.sex()).isEqualTo(Sex.FEMALE);
        assertThat(baby.birthDate()).isEqualTo(LocalDate.of(2026, 6, 5));
        PersonDetails ill = named(family, "Ujang Sopian");
        assertThat(ill.nik()).isNull();
        assertThat(label(ill)).contains("ODGJ");
        // Both have a number of our own, by which they are found.
        assertThat(family.members().stream()
                        .filter(p -> p.details().nik() == null)
                        .map(Person::localId))
                .hasSize(2)
                .allSatisfy(local -> assertThat(local).startsWith("L-"));
    }

    private static PersonDetails named(Family family, String name) {
        return family.members().stream()
                .filter(p -> p.name().reveal().equals(name))
                .findFirst()
                .map(Person::details)
                .orElseThrow();
    }

    private String label(PersonDetails details) {
        return desk.codes.label("nik_kosong", Objects.requireNonNull(details.nikReason()), desk.ui.texts());
    }

    @Test
    void theNextFamilyBeginsInTheSameNeighbourhood() {
        go(() -> desk.ui.navigator().go(new RegisterFamilyRoute()));
        household("3201271408189001");
        type("Heri Hidayat", "3201271208839001");
        keys(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.ENTER);
        assertThat(families()).hasSize(1);
        assertThat(shows("diisi dari keluarga terakhir")).isTrue();
        assertThat(typed()).as("the keyboard is at the No. KK of the next").isEmpty();
        type("3201271408189002");
        // Village, hamlet, RT, RW are there; street, spot, telephone, its kind, spending, desil and note are not asked
        // again.
        enter(1);
        assertThat(typed()).isEqualTo("Kp. Babakan");
        enter(1);
        assertThat(typed()).isEqualTo("3");
        enter(1);
        assertThat(typed()).isEqualTo("1");
        enter(5);
        enter(2);
        enter(1);
        type("Engkos Kosasih", "3201271201559001");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(families()).hasSize(2);
        Family second = family(0);
        assertThat(second.head().orElseThrow().name().reveal()).isEqualTo("Engkos Kosasih");
        assertThat(second.household().details().rt()).isEqualTo("003");
        assertThat(second.household().details().phone().number()).isNull();
        assertThat(second.household().details().spending()).isNull();
        assertThat(desk.drafts.all()).isEmpty();
    }

    @Test
    void theFirstOfTheDayBeginsWhereTheLastEndedAndLeavesNoDraft() {
        desk.households.register(
                desk.actor,
                HouseholdDetails.in("3201272001")
                        .rtRw("7", "2")
                        .dusun("Kp. Legok")
                        .build(),
                List.of(PersonDetails.named("Heri", 1).withoutNik("1").build()));
        go(() -> desk.ui.navigator().go(new RegisterFamilyRoute()));
        enter(2);
        assertThat(typed()).isEqualTo("Kp. Legok");
        fx(() -> desk.ui.navigator().clear());
        assertThat(desk.drafts.all()).isEmpty();
    }

    @Test
    void aMembersMenuOpensAndAnswersToKeys() {
        long household = desk.households
                .register(
                        desk.actor,
                        HouseholdDetails.in("3201272001").build(),
                        List.of(
                                PersonDetails.named("Heri", 1)
                                        .nik(new Nik("3201271208839001"))
                                        .build(),
                                PersonDetails.named("Neng", 2)
                                        .nik(new Nik("3201275208839002"))
                                        .build()))
                .id();
        go(() -> desk.ui.navigator().go(new FamilyRoute(household)));
        // The shell gives the members the keyboard; without it the Tab key leads there.
        for (int i = 0; i < 20 && !focused().getStyleClass().contains("table-view"); i++) {
            keys(KeyCode.TAB);
        }
        keys(KeyCode.DOWN);
        keys(KeyCode.SHIFT, KeyCode.F10);
        assertThat(menu()).contains("Ubah anggota", "Meninggal", "Menikah", "Pindah keluar");
        // The pop-up has the keyboard in a real window; the platform without a screen gives it none, so its items are
        // walked.
        choose("Meninggal");
        assertThat(shows("Catat kematian Neng")).isTrue();
        keys(KeyCode.CONTROL, KeyCode.A);
        type("1/6/2026");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(desk.households.find(desk.actor, household).orElseThrow().members().stream()
                        .filter(p -> !p.details().alive())
                        .map(p -> p.name().reveal()))
                .containsExactly("Neng");
        // And back at the members, for the next act.
        assertThat(focused().getStyleClass()).contains("table-view");
        keys(KeyCode.ALT, KeyCode.P);
        assertThat(menu()).contains("Kelahiran", "Anggota datang", "Pisah KK", "Ganti No. KK");
    }

    private List<String> menu() {
        return onFx(() -> {
            List<String> items = new ArrayList<>();
            for (Window window : Window.getWindows()) {
                if (window instanceof ContextMenu menu && menu.isShowing()) {
                    menu.getItems().forEach(item -> items.add(item.getText()));
                }
            }
            return items;
        });
    }

    @Test
    void nothingOfTheFormIsOutOfReachOfTheTabKey() {
        go(() -> desk.ui.navigator().go(new RegisterFamilyRoute()));
        Set<Node> reached = new java.util.HashSet<>();
        for (int i = 0; i < 60; i++) {
            keys(KeyCode.TAB);
            reached.add(focused());
        }
        assertThat(reached.stream()
                        .filter(javafx.scene.control.Button.class::isInstance)
                        .map(node -> ((javafx.scene.control.Button) node).getText()))
                .contains("Simpan keluarga", "Simpan dan keluarga berikutnya", "Batal", "Tambah anggota");
    }
}
