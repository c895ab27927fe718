package id.simpul.screen;

import id.simpul.l10n.text.ScreenText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * Filters side by side, each with the number of records behind it; exactly one is on. Left and right arrow keys move.
 *
 * @param <K> what a chip stands for; equal keys are the same chip
 */
public final class Chips<K> {
    private final Ui ui;
    private final FlowPane node = Styled.flow("chips");
    private final ToggleGroup group = new ToggleGroup();
    private final Map<K, ToggleButton> chips = new LinkedHashMap<>();
    private final Map<K, Label> counts = new LinkedHashMap<>();
    private final ObjectProperty<@Nullable K> selected = new SimpleObjectProperty<>();

    /** No chips yet. */
    public Chips(Ui ui) {
        this.ui = ui;
        group.selectedToggleProperty().subscribe((old, now) -> {
            if (now == null && old != null) {
                // Pressing the chip that is on leaves it on.
                old.setSelected(true);
            }
        });
    }

    /** Adds a chip; the first one added is on. */
    public Chips<K> add(K key, String label) {
        var chip = Styled.with(new ToggleButton(label), "chip");
        Label count = Styled.label("", "chip-count");
        // Without a number the chip is as wide as its words.
        count.textProperty().subscribe(text -> chip.setGraphic(text.isEmpty() ? null : count));
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setMnemonicParsing(false);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        chip.setToggleGroup(group);
        chip.setAccessibleText(label);
        chip.selectedProperty().subscribe(on -> {
            if (on) {
                selected.set(key);
            }
        });
        chips.put(key, chip);
        counts.put(key, count);
        node.getChildren().add(chip);
        if (chips.size() == 1) {
            chip.setSelected(true);
        }
        return this;
    }

    /** Sets the number on the chip {@code key}. */
    public void count(K key, long count) {
        count(key, count, Tone.NEUTRAL);
    }

    /** Sets the number on the chip {@code key}, coloured when it is a reproach. */
    public void count(K key, long count, Tone tone) {
        Label label = counts.get(key);
        ToggleButton chip = chips.get(key);
        if (label == null || chip == null) {
            throw new IllegalArgumentException("no such chip: " + key);
        }
        label.setText(ui.formats().number(count));
        label.getStyleClass().setAll("label", "chip-count", tone.style());
        chip.setAccessibleText(chip.getText() + ", " + label.getText());
    }

    /** Shows that the chip {@code key} has {@code count} records and more behind it: "10.000+". */
    public void atLeast(K key, long count) {
        count(key, count);
        Objects.requireNonNull(counts.get(key))
                .setText(ui.text(ScreenText.AT_LEAST, ui.formats().number(count)));
    }

    /** Takes the number away from the chip {@code key}: nobody has counted. */
    public void uncounted(K key) {
        count(key, 0);
        Objects.requireNonNull(counts.get(key)).setText("");
    }

    /** What the chips stand for, in their order. */
    public List<K> keys() {
        return List.copyOf(chips.keySet());
    }

    /** Whether there is a chip {@code key}. */
    public boolean has(K key) {
        return chips.containsKey(key);
    }

    /** Turns the chip {@code key} on. */
    public void select(K key) {
        ToggleButton chip = chips.get(key);
        if (chip != null) {
            chip.setSelected(true);
        }
    }

    /** The chip that is on; null while there is none. */
    public @Nullable K selected() {
        return selected.get();
    }

    /** What happens when another chip is turned on. */
    public Chips<K> onSelect(Consumer<K> action) {
        selected.addListener((chip, old, now) -> {
            if (now != null) {
                action.accept(now);
            }
        });
        return this;
    }

    /** The node to show. */
    public Region node() {
        return node;
    }
}
