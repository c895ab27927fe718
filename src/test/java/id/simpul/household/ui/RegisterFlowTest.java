package id.simpul.household.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.Family;
import id.simpul.household.FamilyFilter;
import id.simpul.household.FamilyList.Order;
import id.simpul.household.FamilyRow;
import id.simpul.household.Person;
import id.simpul.household.PersonDetails;
import id.simpul.household.Sex;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import id.simpul.testing.ClippedLabels;
import id.simpul.testing.EnglishLeaks;
import id.simpul.testing.UiTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registers families as a clerk does: with the keyboard alone. */
class RegisterFlowTest extends UiTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Parent window() {
        return new StackPane(
                Objects.requireNonNull(desk.ui.navigator().screen().get()).node(),
                desk.ui.dialogs().layer(),
                desk.ui.snackbar().layer());
    }

    private void register() {
        show(() -> {
            desk.ui.navigator().go(new RegisterFamilyRoute());
            return window();
        });
    }

    /** Types into the field that has the keyboard and goes on. */
    private void fill(String... texts) {
        for (String text : texts) {
            write(text);
            keys(KeyCode.ENTER);
        }
    }

    private void skip(int fields) {
        for (int i = 0; i < fields; i++) {
            keys(KeyCode.ENTER);
        }
    }

    private void save() {
        keys(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private void household(String kk) {
        fill(kk, "p", "Kp. Babakan", "3", "1");
        // Street and spot stay empty, and so does whose telephone it is.
        skip(2);
        fill("081200000000");
        skip(1);
        fill("600000");
        // Desil opens its date and source.
        fill("d");
        skip(3);
    }

    private List<FamilyRow> families() {
        return desk.list.page(desk.actor, FamilyFilter.ALL, Order.NAME, true, 0, 10);
    }

    private boolean shows(String text) {
        return EnglishLeaks.shown(scene.getRoot()).stream().anyMatch(word -> word.contains(text));
    }

    @Test
    void aFamilyIsRegisteredInOnePassOfTheKeyboard() {
        register();
        household("3201271408189001");
        // The head: sex and birth date come from the NIK, the relation is there.
        fill("Heri Hidayat", "3201271208839001");
        skip(1);
        fill("Bogor");
        skip(3);
        skip(1);
        fill("Buruh harian lepas");
        fx(() -> Objects.requireNonNull(desk.ui.navigator().screen().get()).keys().stream()
                .filter(key -> key.keys().equals("Ctrl+M"))
                .forEach(key -> key.action().run()));
        fill("Siti Aminah");
        // No NIK, so the reason is asked: the first that begins with B.
        skip(1);
        fill("b");
        keys(KeyCode.SPACE);
        skip(1);
        fill("Bogor", "5/6/2026");
        fill("a");
        save();
        assertThat(families()).hasSize(1);
        Family family = desk.households
                .find(desk.actor, families().getFirst().household())
                .orElseThrow();
        assertThat(family.household().details().kk()).isEqualTo(new FamilyCardNumber("3201271408189001"));
        assertThat(family.household().details().rt()).isEqualTo("003");
        assertThat(family.household().details().spending()).isEqualTo(600_000);
        PersonDetails head = family.head().map(Person::details).orElseThrow();
        assertThat(head.nik()).isEqualTo(new Nik("3201271208839001"));
        assertThat(head.sex()).isEqualTo(Sex.MALE);
        assertThat(head.birthDate()).isEqualTo(LocalDate.of(1983, 8, 12));
        assertThat(head.birthPlace()).isEqualTo("Bogor");
        assertThat(head.occupation()).isEqualTo("Buruh harian lepas");
        PersonDetails child = family.members().get(1).details();
        assertThat(child.nikReason()).isEqualTo("1");
        assertThat(child.relation()).isEqualTo(3);
        assertThat(child.birthDate()).isEqualTo(LocalDate.of(2026, 6, 5));
        assertThat(desk.ui.navigator().screen().get()).isNotNull();
        assertThat(desk.asked).contains("registered " + family.id());
        assertThat(desk.drafts.all()).isEmpty();
        assertThat(desk.ui.snackbar().canUndo()).isTrue();
        fx(() -> desk.ui.snackbar().undo());
        assertThat(families()).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidWhereItIsMissingAndNothingIsSaved() {
        register();
        fill("3201271408189001");
        save();
        assertThat(shows("Harus diisi") || shows("harus diisi") || shows("diisi"))
                .isTrue();
        assertThat(families()).isEmpty();
        assertThat(onFx(() -> ClippedLabels.under(scene.getRoot()))).isEmpty();
        assertThat(onFx(() -> EnglishLeaks.inOpenWindows("household", "screen")))
                .isEmpty();
    }

    @Test
    void aMismatchWithTheNikWarnsAndDoesNotBlock() {
        register();
        household("3201271408189001");
        fill("Heri Hidayat", "3201271208839001");
        fx(() -> {
            TextField born = scene.getRoot().lookupAll(".text-field").stream()
                    .map(TextField.class::cast)
                    .filter(field -> "12/08/1983".equals(field.getText()))
                    .findFirst()
                    .orElseThrow();
            born.requestFocus();
            born.setText("08/12/1983");
        });
        skip(1);
        assertThat(shows("terbalik")).isTrue();
        save();
        assertThat(families()).hasSize(1);
    }

    @Test
    void aNumberThatIsTakenShowsItsOwnerBeforeSaving() {
        desk.withSample();
        Family taken = desk.households
                .find(desk.actor, families().getFirst().household())
                .orElseThrow();
        String kk = Objects.requireNonNull(taken.household().details().kk()).reveal();
        register();
        fill(kk);
        String owner = taken.head().orElseThrow().name().reveal();
        assertThat(shows("Mungkin sudah tercatat")).isTrue();
        assertThat(shows(owner)).isTrue();
    }

    @Test
    void aCrashCostsNoTyping() {
        register();
        household("3201271408189001");
        fill("Heri Hidayat", "3201271208839001");
        fx(() -> Objects.requireNonNull(desk.ui.navigator().screen().get()).keys().stream()
                .filter(key -> key.keys().equals("Ctrl+M"))
                .forEach(key -> key.action().run()));
        fill("Siti Aminah");
        fx(() -> ((StackPane) scene.getRoot()).getChildren().clear());
        assertThat(desk.drafts.all())
                .singleElement()
                .satisfies(draft -> assertThat(draft.title()).isEqualTo("Heri Hidayat"));
        closeScreens();
        register();
        List<String> typed = onFx(() -> scene.getRoot().lookupAll(".text-field").stream()
                .map(TextField.class::cast)
                .filter(Node::isVisible)
                .map(TextField::getText)
                .toList());
        assertThat(typed).contains("3201 2714 0818 9001", "Heri Hidayat", "Siti Aminah", "12/08/1983");
        assertThat(shows("dipulihkan")).isTrue();
        // What stands beside the form is told of the draft, too.
        assertThat(shows("Kepala keluarga, laki-laki, 42 tahun")).isTrue();
        clickOn("Mulai dari kosong");
        settle();
        assertThat(shows("Anggota 2")).isFalse();
        assertThat(shows("Heri Hidayat")).isFalse();
        assertThat(shows("Isian ini wajib diisi")).isFalse();
        assertThat(shows("Kepala keluarga")).isTrue();
        assertThat(desk.drafts.all()).isEmpty();
    }

    private void closeScreens() {
        fx(() -> desk.ui.navigator().clear());
    }
}
