package id.simpul.screen.form;

import id.simpul.screen.Styled;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;

/** One of two to five, all in sight. */
final class SegmentInput<T> implements Input<T> {
    private final FlowPane node = Styled.flow("segments");
    private final ToggleGroup group = new ToggleGroup();
    private final Map<T, RadioButton> buttons = new LinkedHashMap<>();
    private final Function<T, String> key;

    SegmentInput(List<T> options, Function<T, String> key, Function<T, String> name) {
        this.key = key;
        for (T option : options) {
            var button = Styled.with(new RadioButton(name.apply(option)), "segment");
            button.setMnemonicParsing(false);
            button.setToggleGroup(group);
            button.setUserData(option);
            buttons.put(option, button);
        }
        node.getChildren().setAll(buttons.values());
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node target() {
        return group.getSelectedToggle() instanceof Node chosen
                ? chosen
                : node.getChildren().getFirst();
    }

    @Override
    public String text() {
        return parse() instanceof Parsed.Value<T> read ? key.apply(read.value()) : "";
    }

    @Override
    public void text(String kept) {
        group.selectToggle(null);
        buttons.forEach((option, button) -> {
            if (key.apply(option).equals(kept)) {
                button.setSelected(true);
            }
        });
    }

    @Override
    public Parsed<T> parse() {
        Toggle chosen = group.getSelectedToggle();
        return buttons.entrySet().stream()
                .filter(entry -> entry.getValue().equals(chosen))
                .findFirst()
                .<Parsed<T>>map(entry -> new Parsed.Value<>(entry.getKey()))
                .orElseGet(Parsed.None::new);
    }

    @Override
    public void set(T value) {
        RadioButton button = buttons.get(value);
        if (button != null) {
            button.setSelected(true);
        }
    }

    @Override
    public void onEdit(Runnable action) {
        group.selectedToggleProperty().subscribe((old, now) -> action.run());
    }
}
