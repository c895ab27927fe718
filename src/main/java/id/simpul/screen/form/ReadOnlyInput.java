package id.simpul.screen.form;

import id.simpul.screen.Styled;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** A value that is shown among the inputs and not typed. */
final class ReadOnlyInput implements Input<String> {
    private final Label label = Styled.paragraph("", "read-only");

    @Override
    public Node node() {
        return label;
    }

    @Override
    public Node target() {
        return label;
    }

    @Override
    public String text() {
        return "";
    }

    @Override
    public void text(String kept) {}

    @Override
    public Parsed<String> parse() {
        return label.getText().isEmpty() ? new Parsed.None<>() : new Parsed.Value<>(label.getText());
    }

    @Override
    public void set(String value) {
        label.setText(value);
    }

    @Override
    public void onEdit(Runnable action) {
        label.textProperty().subscribe((old, now) -> action.run());
    }
}
