package id.simpul.screen;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.l10n.Texts;
import id.simpul.testing.SampleText;
import id.simpul.testing.UiForTests;
import id.simpul.testing.UiTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NavigatorTest extends UiTest {
    private final List<String> events = new ArrayList<>();
    private final Map<Route, Ui> uis = new HashMap<>();
    private final Ui ui = new Ui(
            new Texts(Texts.INDONESIAN),
            UiForTests.CLOCK,
            TextSize.NORMAL,
            Jobs.Lanes.sameThread(),
            new UiForTests.MemoryDrafts(),
            this::screen);
    private final Navigator navigator = ui.navigator();

    private record Place(int number) implements Route {}

    private record Item(int of, int number) implements Route {
        @Override
        public Route shownIn() {
            return new Place(of);
        }
    }

    private Screen screen(Route route, Ui own) {
        uis.put(route, own);
        String name = route.toString().replaceAll("\\D", "");
        events.add("open " + name);
        return Screen.of(name, new StackPane(new Button(name), new Button("other " + name)))
                .onRoute(item -> events.add("ask " + item))
                .onShow(() -> events.add("show " + name))
                .onHide(() -> events.add("hide " + name))
                .onClose(() -> events.add("close " + name));
    }

    @BeforeEach
    void open() {
        show(() -> {
            var root = new StackPane();
            navigator.screen().subscribe(screen -> {
                if (screen == null) {
                    root.getChildren().clear();
                } else {
                    root.getChildren().setAll(screen.node());
                }
            });
            return root;
        });
    }

    private void go(int number) {
        fx(() -> navigator.go(new Place(number)));
    }

    @Test
    void goingAndComingBack() {
        go(1);
        go(2);
        assertThat(onFx(() -> navigator.canGoBack().get())).isTrue();
        fx(navigator::back);
        assertThat(navigator.route()).contains(new Place(1));
        assertThat(onFx(() -> navigator.canGoBack().get())).isFalse();
        fx(navigator::back);
        assertThat(events)
                .containsExactly("open 1", "show 1", "hide 1", "open 2", "show 2", "hide 2", "close 2", "show 1");
    }

    @Test
    void anEqualRouteReturnsToTheLivingScreen() {
        go(1);
        go(2);
        events.clear();
        go(1);
        assertThat(events).containsExactly("hide 2", "show 1");
        fx(navigator::back);
        assertThat(navigator.route()).contains(new Place(2));
        events.clear();
        go(2);
        assertThat(events).as("already there: refreshed").containsExactly("show 2");
    }

    @Test
    void whatBelongsInAScreenIsShownInTheOneThatIsOpen() {
        go(1);
        Button second = lookup("other 1").queryButton();
        fx(second::requestFocus);
        go(2);
        events.clear();
        fx(() -> navigator.go(new Item(1, 7)));
        assertThat(events).containsExactly("hide 2", "ask Item[of=1, number=7]", "show 1");
        assertThat(navigator.route()).contains(new Item(1, 7));
        assertThat(focused()).as("as in a screen that is new").isNotSameAs(second);
        events.clear();
        fx(() -> navigator.go(new Item(1, 7)));
        assertThat(events).as("already there: refreshed").containsExactly("show 1");
        events.clear();
        go(1);
        assertThat(events).containsExactly("hide 1", "show 1");
        assertThat(navigator.route()).contains(new Place(1));
        fx(navigator::back);
        assertThat(navigator.route()).contains(new Place(2));
    }

    @Test
    void whatBelongsInAScreenThatIsNotOpenOpensIt() {
        fx(() -> navigator.go(new Item(3, 1)));
        assertThat(events).containsExactly("open 3", "ask Item[of=3, number=1]", "show 3");
    }

    @Test
    void aScreenThatReplacesItselfStays() {
        go(1);
        fx(() -> navigator.go(new Item(1, 7)));
        events.clear();
        fx(() -> navigator.replace(new Place(1)));
        assertThat(events).containsExactly("hide 1", "show 1");
        assertThat(onFx(() -> navigator.canGoBack().get())).isFalse();
    }

    @Test
    void aScreenReplacedByTheSameBeginsAnew() {
        go(1);
        events.clear();
        fx(() -> navigator.replace(new Place(1)));
        assertThat(events).containsExactly("hide 1", "close 1", "open 1", "show 1");
    }

    @Test
    void replacingForgetsThePresentScreen() {
        go(1);
        go(2);
        fx(() -> navigator.replace(new Place(3)));
        fx(navigator::back);
        assertThat(navigator.route()).contains(new Place(1));
        assertThat(events).contains("close 2");
    }

    @Test
    void theKeyboardReturnsToWhereItWas() {
        go(1);
        Button second = lookup("other 1").queryButton();
        fx(second::requestFocus);
        go(2);
        fx(navigator::back);
        assertThat(focused()).isSameAs(second);
    }

    @Test
    void whoLeftByAButtonOutsideComesBackToTheScreenAndNotToThatButton() {
        var rail = new Button("rail");
        fx(() -> {
            if (scene.getRoot() instanceof StackPane root) {
                scene.setRoot(new HBox(rail, root));
            }
        });
        go(1);
        fx(rail::requestFocus);
        go(2);
        fx(navigator::back);
        assertThat(focused()).isNotSameAs(rail);
    }

    @Test
    void screensLongAgoAreClosedAndTheirResultsDropped() {
        for (int i = 1; i <= 22; i++) {
            go(i);
        }
        assertThat(events).contains("close 1", "close 2").doesNotContain("close 3");
        fx(() -> {
            Ui gone = uis.get(new Place(1));
            Ui here = uis.get(new Place(22));
            if (gone == null || here == null) {
                throw new AssertionError();
            }
            gone.jobs()
                    .run(SampleText.JOB, progress -> "late")
                    .then(events::add)
                    .orShow();
            here.jobs()
                    .run(SampleText.JOB, progress -> "timely")
                    .then(events::add)
                    .orShow();
        });
        assertThat(events).contains("timely").doesNotContain("late");
    }

    @Test
    void clearingClosesAll() {
        go(1);
        go(2);
        fx(navigator::clear);
        assertThat(events).contains("close 1", "close 2");
        assertThat(navigator.route()).isEmpty();
        assertThat(onFx(() -> navigator.screen().get())).isNull();
    }
}
