package id.simpul.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Window;

/**
 * Finds English words of JavaFX, ControlsFX and our own English texts in windows that should speak Indonesian. Neither
 * library ships Indonesian, so each of their controls we show is a possible leak. Call on JavaFX's thread.
 */
public final class EnglishLeaks {
    private static final List<String> LIBRARIES =
            List.of("/com/sun/javafx/scene/control/skin/resources/controls.properties", "/controlsfx.properties");

    private EnglishLeaks() {}

    /** The English strings among all that the open windows and popups show, offer or read aloud; empty is good. */
    public static Set<String> inOpenWindows(String... ownBundles) {
        Set<String> english = english(ownBundles);
        var found = new TreeSet<String>();
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window.getScene() != null) {
                words(window.getScene().getRoot()).stream()
                        .filter(english::contains)
                        .forEach(found::add);
            }
            if (window instanceof ContextMenu menu) {
                items(menu.getItems()).stream().filter(english::contains).forEach(found::add);
            }
        }
        return found;
    }

    /** All that {@code node} and the nodes below it show, offer or read aloud. */
    public static List<String> words(Node node) {
        var words = new ArrayList<String>();
        collect(node, words, false);
        return words;
    }

    /** All that {@code node} and the nodes below it show, offer or read aloud now: without what is hidden. */
    public static List<String> shown(Node node) {
        var words = new ArrayList<String>();
        collect(node, words, true);
        return words;
    }

    private static void collect(Node node, List<String> words, boolean shown) {
        if (shown && !node.isVisible()) {
            return;
        }
        add(words, node.getAccessibleText());
        add(words, node.getAccessibleHelp());
        add(words, node.getAccessibleRoleDescription());
        if (node instanceof Labeled labeled) {
            add(words, labeled.getText());
        } else if (node instanceof Text text) {
            add(words, text.getText());
        } else if (node instanceof TextInputControl input) {
            add(words, input.getPromptText());
        }
        if (node instanceof Control control) {
            if (control.getTooltip() != null) {
                add(words, control.getTooltip().getText());
            }
            if (control.getContextMenu() != null) {
                words.addAll(items(control.getContextMenu().getItems()));
            }
        }
        if (node instanceof TableView<?> table && table.getPlaceholder() != null) {
            collect(table.getPlaceholder(), words, shown);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words, shown));
        }
    }

    private static List<String> items(List<MenuItem> items) {
        var words = new ArrayList<String>();
        for (MenuItem item : items) {
            add(words, item.getText());
            if (item instanceof Menu menu) {
                words.addAll(items(menu.getItems()));
            }
        }
        return words;
    }

    private static void add(List<String> words, @org.jspecify.annotations.Nullable String text) {
        if (text != null && !text.isBlank()) {
            words.add(text.replace("_", "").strip());
        }
    }

    private static Set<String> english(String... ownBundles) {
        var english = new TreeSet<String>();
        for (String library : LIBRARIES) {
            values(library).forEach(english::add);
        }
        for (String bundle : ownBundles) {
            var indonesian = new TreeSet<>(values("/texts/" + bundle + ".properties"));
            values("/texts/" + bundle + "_en.properties").stream()
                    .filter(text -> !indonesian.contains(text))
                    .forEach(english::add);
        }
        // What is not a word leaks nothing.
        english.removeIf(text -> !text.matches(".*[A-Za-z]{3,}.*"));
        return english;
    }

    private static List<String> values(String resource) {
        var properties = new Properties();
        try (InputStream in = Objects.requireNonNull(EnglishLeaks.class.getResourceAsStream(resource), resource)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.values().stream()
                .map(value -> value.toString().strip())
                .toList();
    }
}
