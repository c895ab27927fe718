package id.simpul.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Window;

/** A test that goes a user's way through whole screens, mostly by keyboard, and reads what they show. */
public abstract class FlowTest extends UiTest {
    /** Made by JUnit. */
    protected FlowTest() {}

    /** Shows another window instead of the present one, as after a restart. */
    protected void again(Supplier<Scene> made) {
        fx(() -> {
            if (scene.getWindow() != null) {
                scene.getWindow().hide();
            }
        });
        showScene(made);
    }

    /** Everything that can be read now, in the order of the screen. */
    protected List<String> seen() {
        return onFx(() -> nodes(scene.getRoot()).flatMap(FlowTest::text).toList());
    }

    /** Waits until {@code part} can be read somewhere. */
    protected void sees(String part) {
        until(10, () -> nodes(scene.getRoot()).flatMap(FlowTest::text).anyMatch(text -> text.contains(part)));
    }

    /** Whether {@code part} can be read anywhere. */
    protected boolean reads(String part) {
        return seen().stream().anyMatch(text -> text.contains(part));
    }

    /** Presses the button or link with the words {@code words} as a click would. */
    protected void press(String words) {
        fx(button(words)::fire);
    }

    /** The button, link or box with the words {@code words}. */
    protected ButtonBase button(String words) {
        // What lies in a scroll pane joins the scene with its skin, at the first layout.
        layOut();
        List<ButtonBase> found = onFx(() -> nodes(scene.getRoot())
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .filter(button -> plain(button.getText()).equals(words) || words.equals(button.getAccessibleText()))
                .toList());
        assertThat(found).as("buttons named " + words).hasSize(1);
        return found.getFirst();
    }

    private void layOut() {
        fx(() -> {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        });
    }

    /** Whether there is a button, link or box with the words {@code words}. */
    protected boolean offers(String words) {
        return onFx(() -> nodes(scene.getRoot())
                .filter(ButtonBase.class::isInstance)
                .map(ButtonBase.class::cast)
                .anyMatch(button -> plain(button.getText()).equals(words) || words.equals(button.getAccessibleText())));
    }

    /** Chooses {@code entry} behind the three dots named {@code dots}. */
    protected void choose(String dots, String entry) {
        press(dots);
        List<MenuItem> found = onFx(() -> Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .flatMap(menu -> ((ContextMenu) menu).getItems().stream())
                .filter(item -> plain(item.getText()).equals(entry))
                .toList());
        assertThat(found).as("entries named " + entry).hasSize(1);
        fx(() -> {
            found.getFirst().getParentPopup().hide();
            found.getFirst().fire();
        });
    }

    /** The input whose label is {@code label}. */
    protected <N extends Node> N input(String label, Class<N> kind) {
        layOut();
        List<N> found = onFx(() -> nodes(scene.getRoot())
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(node -> node.getAccessibleText() != null
                        && (node.getAccessibleText().equals(label)
                                || node.getAccessibleText().startsWith(label + ",")))
                .toList());
        assertThat(found).as("inputs named " + label).isNotEmpty();
        return found.getFirst();
    }

    /** Gives {@code node} the keyboard. */
    protected void focus(Node node) {
        fx(node::requestFocus);
    }

    /** Types {@code text} where the keyboard is, key by key. */
    protected void type(String text) {
        write(text, 0);
        settle();
    }

    /** Replaces what stands in the line or area with the keyboard. */
    protected void retype(String text) {
        keys(KeyCode.CONTROL, KeyCode.A);
        type(text);
    }

    /** Nothing is cut to dots, nothing is English, and something has the keyboard. */
    protected void tidy(String... bundles) {
        settle();
        assertThat(onFx(() -> ClippedLabels.under(scene.getRoot())))
                .as("words cut to dots")
                .isEmpty();
        assertThat(onFx(() -> EnglishLeaks.inOpenWindows(bundles)))
                .as("English words")
                .isEmpty();
        assertThat(focused()).isNotNull();
    }

    /** All nodes in sight below {@code node}, itself too. */
    protected static Stream<Node> nodes(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        List<Node> all = new ArrayList<>();
        collect(node, all, Node::isVisible);
        return all.stream();
    }

    private static void collect(Node node, List<Node> all, Predicate<Node> shown) {
        if (shown.test(node)) {
            all.add(node);
            if (node instanceof Parent parent) {
                parent.getChildrenUnmodifiable().forEach(child -> collect(child, all, shown));
            }
        }
    }

    private static Stream<String> text(Node node) {
        String text = "";
        if (node instanceof Labeled labeled) {
            text = labeled.isMnemonicParsing() ? plain(labeled.getText()) : labeled.getText();
        } else if (node instanceof TextInputControl input) {
            text = input.getText();
        } else if (node instanceof Text words && !(words.getParent() instanceof Labeled)) {
            text = words.getText();
        }
        return text == null || text.isBlank() ? Stream.empty() : Stream.of(text);
    }

    private static String plain(String text) {
        return text == null ? "" : text.replace("_", "");
    }
}
