package id.simpul.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.kernel.Capability;
import id.simpul.kernel.Progress;
import id.simpul.l10n.Texts;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.TextSize;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.testing.SampleText;
import id.simpul.testing.UiForTests;
import id.simpul.testing.UiTest;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@SuppressWarnings("NullAway.Init") // Built on JavaFX's thread before each test.
class ShellTest extends UiTest {
    private final Texts texts = new Texts(Texts.INDONESIAN);
    private Ui ui = ui(Jobs.Lanes.sameThread());
    private Frame frame;
    private ShellSample sample;

    private Ui ui(Jobs.Lanes lanes) {
        return new Ui(
                texts, UiForTests.CLOCK, TextSize.NORMAL, lanes, new UiForTests.MemoryDrafts(), ShellSample::screen);
    }

    @BeforeEach
    void open() {
        showScene(() -> {
            frame = new Frame(texts, 1366, 768);
            sample = new ShellSample(ui, frame);
            return frame.scene();
        });
        fx(() -> ui.navigator().go(sample.inbox.route()));
    }

    // ---- search ----

    @Test
    void searchingByKeyboardOpensWhatIsChosen() {
        Node before = focused();
        keys(KeyCode.CONTROL, KeyCode.K);
        assertThat(focused()).isInstanceOf(TextField.class);
        write("r");
        until(5, () -> hits().size() == 3);
        keys(KeyCode.DOWN);
        keys(KeyCode.ENTER);
        assertThat(sample.asked).contains("open Rina Nurjanah");
        assertThat(focused()).isSameAs(before);
        assertThat(hits()).isEmpty();
    }

    @Test
    void findingSearchesWhereTheScreenHasNothingOfItsOwn() {
        keys(KeyCode.CONTROL, KeyCode.F);
        assertThat(focused()).isInstanceOf(TextField.class);
    }

    @Test
    void f5ShowsTheScreenAnew() {
        assertThat(onFx(() -> ui.navigator().screen().get().node().getUserData()))
                .isEqualTo(1);
        keys(KeyCode.F5);
        assertThat(onFx(() -> ui.navigator().screen().get().node().getUserData()))
                .isEqualTo(2);
    }

    @Test
    void escapeLeavesTheSearchWhereTheUserWas() {
        Node before = focused();
        keys(KeyCode.CONTROL, KeyCode.K);
        write("heri");
        until(5, () -> hits().size() == 1);
        keys(KeyCode.ESCAPE);
        assertThat(focused()).isSameAs(before);
        assertThat(sample.asked).noneMatch(a -> a.startsWith("open"));
    }

    @Test
    void aSearchWithoutHitsSaysWhatToDo() {
        keys(KeyCode.CONTROL, KeyCode.K);
        write("zzz");
        until(5, () -> lookup(".hit-nothing").tryQuery().isPresent());
        assertThat(((Label) lookup(".hit-nothing").query()).getText()).contains("zzz");
    }

    @Test
    void aClickOnAHitOpensIt() {
        keys(KeyCode.CONTROL, KeyCode.K);
        write("rohani");
        until(5, () -> hits().size() == 1);
        clickOn(hits().getFirst());
        assertThat(sample.asked).contains("open Rohani");
    }

    @Test
    void fastTypingShowsOnlyTheAnswerToTheLastKey() {
        var held = new CountDownLatch(1);
        fx(() -> {
            ui = ui(Jobs.Lanes.threads());
            var slowFirst = provider((query, progress) -> {
                if (query.equals("a")) {
                    held.await();
                }
                return List.of(hit(query, false));
            });
            showSetup(slowFirst);
        });
        keys(KeyCode.CONTROL, KeyCode.K);
        write("a");
        until(5, () -> !ui.jobs().running().isEmpty());
        write("b");
        until(5, () -> titles().contains("ab"));
        held.countDown();
        until(5, () -> ui.jobs().running().isEmpty());
        assertThat(titles()).containsExactly("ab");
    }

    @Test
    void whoAnswersLateLeavesWhatWasChosenMeanwhile() {
        var held = new CountDownLatch(1);
        fx(() -> {
            ui = ui(Jobs.Lanes.threads());
            showSetup(List.of(
                    provider((query, progress) -> {
                        held.await();
                        return List.of(hit("late", false));
                    }),
                    provider((query, progress) -> List.of(hit("first", false), hit("second", false)))));
        });
        keys(KeyCode.CONTROL, KeyCode.K);
        write("a");
        until(5, () -> titles().equals(List.of("first", "second")));
        keys(KeyCode.DOWN);
        held.countDown();
        until(5, () -> titles().equals(List.of("late", "first", "second")));
        keys(KeyCode.ENTER);
        assertThat(sample.asked).contains("open second").doesNotContain("open late", "open first");
    }

    @Test
    void aFullNumberOpensItsOneHitAtOnce() {
        fx(() -> {
            ui = ui(Jobs.Lanes.sameThread());
            showSetup(provider(
                    (query, progress) -> query.length() == 16 ? List.of(hit("person " + query, true)) : List.of()));
        });
        keys(KeyCode.CONTROL, KeyCode.K);
        write("3201271408189001");
        until(5, () -> sample.asked.contains("open person 3201271408189001"));
    }

    // ---- keys ----

    @Test
    void controlAndADigitGoAlongTheRail() {
        keys(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(ui.navigator().route()).contains(new ShellSample.Place("Surat"));
        keys(KeyCode.ALT, KeyCode.LEFT);
        assertThat(ui.navigator().route()).contains(sample.inbox.route());
    }

    @Test
    void aPageBehindAnEntrysPageStillBelongsToTheEntry() {
        fx(() -> ui.navigator().go(new ShellSample.Place("Berkas kasus")));
        assertThat(rail("Kasus").getPseudoClassStates().toString()).contains("on");
    }

    @Test
    void theRailShowsWhereTheUserIsAndWhatWaits() {
        Button cases = rail("Kasus");
        assertThat(cases.getPseudoClassStates().toString()).contains("on");
        assertThat(cases.getAccessibleText()).isEqualTo("Kasus, 115");
        fx(() -> sample.inbox.badge().set(0));
        assertThat(cases.getAccessibleText()).isEqualTo("Kasus");
    }

    @Test
    void entriesTheRoleDoesNotIncludeAreNotThere() {
        assertThat(lookup(".rail-entry").queryAll().stream().map(n -> ((Button) n).getText()))
                .contains("Kasus", "Pengaturan")
                .doesNotContain("Gabung");
    }

    @Test
    void lockAndHelpAreHeard() {
        keys(KeyCode.CONTROL, KeyCode.L);
        keys(KeyCode.F1);
        assertThat(sample.asked).contains("lock", "help");
    }

    @Test
    void keysOfTheScreenWorkAndStandInTheStatusBar() {
        assertThat(labels(".status-bar .status-text")).contains("Ctrl+N kasus baru", "F1 bantuan");
        keys(KeyCode.CONTROL, KeyCode.N);
        assertThat(labels(".snackbar-text")).containsExactly("Kasus baru");
    }

    @Test
    void controlZTakesBackTheLastActButNotWhileTyping() {
        fx(() -> ui.snackbar().undoable("Dipindahkan", () -> sample.asked.add("undone")));
        keys(KeyCode.CONTROL, KeyCode.K);
        write("x");
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(sample.asked).doesNotContain("undone");
        keys(KeyCode.ESCAPE);
        keys(KeyCode.CONTROL, KeyCode.Z);
        assertThat(sample.asked).contains("undone");
    }

    @Test
    void anOpenQuestionHoldsTheKeysBelow() {
        fx(() -> ui.dialogs().open(new id.simpul.screen.Dialog("Hapus?").cancel("Biarkan")));
        keys(KeyCode.CONTROL, KeyCode.DIGIT4);
        keys(KeyCode.CONTROL, KeyCode.K);
        assertThat(ui.navigator().route()).contains(sample.inbox.route());
        assertThat(focused()).isInstanceOf(Button.class);
    }

    // ---- cover ----

    @Test
    void aCoverHidesAndHoldsEverything() {
        var password = new TextField();
        Node before = focused();
        fx(() -> frame.cover(ui(Jobs.Lanes.sameThread()), new StackPane(password)));
        assertThat(onFx(() -> frame.shell().orElseThrow().root().isVisible())).isFalse();
        keys(KeyCode.CONTROL, KeyCode.DIGIT4);
        keys(KeyCode.F1);
        assertThat(ui.navigator().route()).contains(sample.inbox.route());
        assertThat(sample.asked).doesNotContain("help");
        for (int i = 0; i < 4; i++) {
            keys(KeyCode.TAB);
            assertThat(focused()).isIn(password, password.getParent(), scene.getRoot());
        }
        fx(frame::uncover);
        assertThat(focused()).isSameAs(before);
        keys(KeyCode.CONTROL, KeyCode.DIGIT4);
        assertThat(ui.navigator().route()).contains(new ShellSample.Place("Surat"));
    }

    // ---- status bar, bell, user ----

    @Test
    void longWorkIsShownAndCanBeStopped() {
        fx(() -> {
            ui = ui(Jobs.Lanes.threads());
            showSetup(provider((query, progress) -> List.of()));
            ui.jobs()
                    .act(SampleText.JOB, progress -> {
                        progress.at(1, 4);
                        while (true) {
                            progress.check();
                            Thread.onSpinWait();
                        }
                    })
                    .then(() -> {})
                    .orShow();
        });
        until(5, () -> lookup(".status-job").query().isVisible());
        assertThat(labels(".status-job .status-text")).containsExactly("Menghitung");
        fx(() -> ((Button) lookup(".status-cancel").query()).fire());
        until(5, () -> !lookup(".status-job").query().isVisible());
    }

    @Test
    void factsAreTrueWhenTheyChange() {
        var fact = new StatusFact(Icon.DONE, "");
        fx(() -> showSetup(provider((query, progress) -> List.of()), fact));
        assertThat(labels(".status-facts .status-text")).containsExactly("");
        fx(() -> fact.set(Icon.WARNING, "Cadangan terakhir 9 hari lalu", Tone.WARNING));
        assertThat(labels(".status-facts .status-text")).containsExactly("Cadangan terakhir 9 hari lalu");
    }

    @Test
    void aClosedWindowObservesNothing() {
        Button cases = rail("Kasus");
        fx(() -> frame.end());
        fx(() -> sample.inbox.badge().set(7));
        assertThat(cases.getAccessibleText()).isEqualTo("Kasus, 115");
    }

    /** The supervisor of an office with several computers has thirteen places; at 768 pixels all of them keep their names. */
    @ParameterizedTest
    @CsvSource({"9, TOP", "13, TOP", "16, GRAPHIC_ONLY"})
    void placesMoveCloserBeforeTheyLoseTheirNames(int places, ContentDisplay shown) {
        List<RailEntry> rail = IntStream.range(0, places)
                .mapToObj(i -> new RailEntry(Icon.HOME, "Tempat " + i, new ShellSample.Place("Tempat " + i), null))
                .toList();
        fx(() -> showSetup(rail, List.of()));
        onFx(() -> {
            List<Button> buttons =
                    lookup(".rail-entry").queryAllAs(Button.class).stream().toList();
            assertThat(buttons).hasSize(places).allSatisfy(button -> {
                assertThat(button.getContentDisplay()).isEqualTo(shown);
                assertThat(button.getBoundsInParent().getMaxY())
                        .isLessThanOrEqualTo(
                                button.getParent().getLayoutBounds().getHeight());
                assertThat(button.getHeight()).isGreaterThanOrEqualTo(40);
            });
            return null;
        });
    }

    @Test
    void initialsAreOfFirstAndLastName() {
        assertThat(new ShellSetup.User("Siti Rohmah", "x", Set.of()).initials()).isEqualTo("SR");
        assertThat(new ShellSetup.User("sukarno", "x", Set.of()).initials()).isEqualTo("S");
        assertThat(new ShellSetup.User("Dedi  bin Ahmad Yani", "x", Set.of()).initials())
                .isEqualTo("DY");
    }

    // ---- pieces ----

    private interface Answer {
        List<SearchHit> to(String query, Progress progress) throws Exception;
    }

    private static SearchProvider provider(Answer answer) {
        return new SearchProvider() {
            @Override
            public String group() {
                return "Orang";
            }

            @Override
            public List<SearchHit> search(String query, int limit, Progress progress) throws Exception {
                return answer.to(query, progress);
            }
        };
    }

    private SearchHit hit(String title, boolean exact) {
        return new SearchHit(Icon.PERSON, title, "", exact, () -> sample.asked.add("open " + title));
    }

    private void showSetup(SearchProvider provider, StatusFact... facts) {
        showSetup(List.of(provider), facts);
    }

    private void showSetup(List<SearchProvider> providers, StatusFact... facts) {
        showSetup(
                List.of(new RailEntry(Icon.HOME, "Beranda", new ShellSample.Place("Beranda"), null)), providers, facts);
    }

    private void showSetup(List<RailEntry> rail, List<SearchProvider> providers, StatusFact... facts) {
        var setup = new ShellSetup(
                "Kecamatan",
                "Kabupaten",
                new ShellSetup.User("Siti Rohmah", "Petugas", Set.of(Capability.READ_RECORDS)),
                rail,
                List.of(),
                providers,
                javafx.collections.FXCollections.observableArrayList(facts),
                javafx.collections.FXCollections.observableArrayList());
        frame.show(new ShellView(ui, setup, sample.host(), IdleLock.USUAL));
        ui.navigator().go(new ShellSample.Place("Beranda"));
    }

    private List<Node> hits() {
        return onFx(() -> lookup(".hit").queryAll().stream()
                .filter(n -> lookup(".search-panel").query().isVisible())
                .toList());
    }

    private List<String> titles() {
        return labels(".hit-title");
    }

    private List<String> labels(String selector) {
        return onFx(() -> lookup(selector).queryAll().stream()
                .map(n -> ((Label) n).getText())
                .toList());
    }

    private Button rail(String title) {
        return lookup(".rail-entry").queryAll().stream()
                .map(n -> (Button) n)
                .filter(b -> b.getText().equals(title))
                .findFirst()
                .orElseThrow();
    }
}
