package id.simpul.household.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.HouseholdDetails;
import id.simpul.household.PersonDetails;
import id.simpul.household.Sex;
import id.simpul.household.match.PairKind;
import id.simpul.kernel.Capability;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.kernel.Nik;
import id.simpul.kernel.PersonName;
import id.simpul.l10n.Texts;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.testing.EnglishLeaks;
import id.simpul.testing.UiTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Finds a pair, compares, merges and takes back; or says that they are two, which stays said. */
class DuplicateFlowTest extends UiTest {
    @TempDir
    Path folder;

    private final StackPane root = new StackPane();

    @SuppressWarnings("NullAway.Init") // each test opens it its own way
    private Desk desk;

    private long first;
    private long second;

    private void open(Set<Capability> capabilities) {
        desk = new Desk(folder.resolve("data"), EnumSet.allOf(Capability.class), new Texts(Texts.INDONESIAN))
                .withSample();
        first = family(desk, "Nani Suryani Pratama", "3201275403859001", "3201271211229001");
        second = family(desk, "Nani Suryani P.", null, "3201271211229002");
        desk.actor(capabilities);
        show(() -> {
            desk.ui.navigator().screen().subscribe((old, now) -> put(now));
            desk.ui.navigator().go(new DuplicatesRoute());
            return root;
        });
    }

    static long family(Desk desk, String name, @Nullable String nik, String kk) {
        PersonDetails.Builder head = PersonDetails.named(name, 1)
                .sex(Sex.FEMALE)
                .born("Bogor", LocalDate.of(1985, 3, 14))
                .mother(new PersonName("Nining Khoerunisa"));
        head = nik == null ? head.withoutNik("1") : head.nik(new Nik(nik));
        long household = desk.households
                .register(
                        desk.actor,
                        HouseholdDetails.in("3201272001")
                                .kk(new FamilyCardNumber(kk))
                                .address("Kp. Babakan")
                                .rtRw("003", "001")
                                .build(),
                        List.of(head.build()))
                .id();
        return desk.households
                .find(desk.actor, household)
                .orElseThrow()
                .members()
                .getFirst()
                .id();
    }

    private void put(@Nullable Screen screen) {
        if (screen != null) {
            root.getChildren()
                    .setAll(
                            screen.node(),
                            desk.ui.dialogs().layer(),
                            desk.ui.snackbar().layer());
            // As the window around the screens does it.
            root.setOnKeyPressed(event -> screen.keys().stream()
                    .filter(key ->
                            key.combination() != null && key.combination().match(event))
                    .findFirst()
                    .ifPresent(key -> key.action().run()));
            Styled.focus(screen.node());
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private TableView<?> table() {
        return (TableView<?>) scene.lookup(".table-view");
    }

    private boolean listed() {
        return onFx(() -> desk.duplicates.pairs(desk.actor, PairKind.PERSON).stream()
                .anyMatch(pair -> pair.first().id() == first && pair.second().id() == second));
    }

    private void compare() {
        until(20, this::listed);
        fx(() -> desk.ui.navigator().go(new DuplicateRoute(PairKind.PERSON, first, second)));
        until(10, () -> scene.lookup(".compare-row") != null);
    }

    private void press(String button) {
        fx(() -> scene.getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(b -> button.equals(b.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
    }

    @Test
    void aPairIsFoundComparedMergedAndTakenBack() {
        open(EnumSet.allOf(Capability.class));
        until(20, () -> !table().getItems().isEmpty());
        compare();
        assertThat(onFx(() -> EnglishLeaks.inOpenWindows("duplicate", "household", "screen")))
                .isEmpty();
        // The other spelling is chosen; the record that stays is the one that was there first.
        fx(() -> scene.getRoot().lookupAll(".compare-row .radio-button").stream()
                .map(RadioButton.class::cast)
                .filter(button -> button.getText().equals("Nani Suryani P."))
                .findFirst()
                .orElseThrow()
                .setSelected(true));
        press("Gabungkan");
        until(10, () -> !listed());
        assertThat(desk.households.findPerson(desk.actor, second).orElseThrow().id())
                .isEqualTo(first);
        assertThat(desk.households
                        .findPerson(desk.actor, first)
                        .orElseThrow()
                        .name()
                        .reveal())
                .isEqualTo("Nani Suryani P.");
        fx(() -> desk.ui.snackbar().undo());
        until(10, this::listed);
        assertThat(desk.households.findPerson(desk.actor, second).orElseThrow().id())
                .isEqualTo(second);
    }

    @Test
    void notTheSamePersonIsGoneAndStaysGone() {
        open(EnumSet.allOf(Capability.class));
        compare();
        press("Bukan orang yang sama");
        until(10, () -> !listed());
        keys(KeyCode.F5);
        until(20, () -> !onFx(() -> desk.duplicates.stale(desk.actor)));
        assertThat(listed()).isFalse();
        fx(() -> desk.ui.navigator().go(new DuplicateRoute(PairKind.PERSON, first, second)));
        until(10, () -> scene.lookup(".compare-row") != null);
        press("Periksa lagi pasangan ini");
        until(10, this::listed);
    }

    @Test
    void whoMayOnlyReadSeesNoDecision() {
        open(EnumSet.of(Capability.READ_RECORDS));
        compare();
        assertThat(onFx(() -> EnglishLeaks.words(scene.getRoot())))
                .doesNotContain("Gabungkan", "Bukan orang yang sama");
    }

    @Test
    void mergedTakenBackAndSaidToBeTwoByKeysAlone() {
        open(EnumSet.allOf(Capability.class));
        until(20, this::listed);
        until(20, () -> !table().getItems().isEmpty());
        fx(() -> table().requestFocus());
        keys(KeyCode.ENTER);
        until(10, () -> scene.lookup(".compare-row") != null);
        ours();
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        until(10, () -> !listed());
        assertThat(desk.households.findPerson(desk.actor, second).orElseThrow().id())
                .isEqualTo(first);
        fx(() -> desk.ui.snackbar().undo());
        until(10, this::listed);
        ours();
        keys(KeyCode.CONTROL, KeyCode.B);
        until(10, () -> !listed());
        assertThat(desk.duplicates.decided(desk.actor, PairKind.PERSON, first, second))
                .isTrue();
    }

    /** The sample has other pairs before this one. */
    private void ours() {
        fx(() -> desk.ui.navigator().go(new DuplicateRoute(PairKind.PERSON, first, second)));
        until(10, () -> EnglishLeaks.words(scene.getRoot()).contains("Pertahankan Nani Suryani P."));
    }

    @Test
    void theHeadOfOthersIsProposedToStay() {
        open(EnumSet.allOf(Capability.class));
        var family = desk.households
                .findPerson(desk.actor, second)
                .flatMap(person -> desk.households.find(desk.actor, person.household()))
                .orElseThrow();
        desk.households.addMember(
                desk.actor,
                family.id(),
                PersonDetails.named("Dede Suryana", 3)
                        .withoutNik("1")
                        .sex(Sex.MALE)
                        .born("Bogor", LocalDate.of(2012, 5, 3))
                        .build());
        fx(() -> desk.ui.navigator().go(new DuplicateRoute(PairKind.PERSON, first, second)));
        until(10, () -> scene.lookup(".compare-row") != null);
        assertThat(onFx(() -> scene.getRoot().lookupAll(".compare-head .radio-button").stream()
                        .map(RadioButton.class::cast)
                        .filter(RadioButton::isSelected)
                        .map(RadioButton::getText)
                        .toList()))
                .containsExactly("Pertahankan Nani Suryani P.");
    }
}
