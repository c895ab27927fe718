package id.simpul.screen.form;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TextField;

/** A line that is typed and then read. */
final class TypedInput<T> implements Input<T> {
    private final TextField field;
    private final Node node;
    private final Function<String, Parsed<T>> parser;
    private final Function<T, String> writer;

    TypedInput(TextField field, Function<String, Parsed<T>> parser, Function<T, String> writer) {
        this(field, field, parser, writer);
    }

    TypedInput(TextField field, Node node, Function<String, Parsed<T>> parser, Function<T, String> writer) {
        this.field = field;
        this.node = node;
        this.parser = parser;
        this.writer = writer;
    }

    @Override
    public Node node() {
        return node;
    }

    @Override
    public Node target() {
        return field;
    }

    @Override
    public String text() {
        return field.getText();
    }

    @Override
    public void text(String kept) {
        field.setText(kept);
    }

    @Override
    public Parsed<T> parse() {
        String typed = field.getText().strip();
        return typed.isEmpty() ? new Parsed.None<>() : parser.apply(typed);
    }

    @Override
    public void set(T value) {
        field.setText(writer.apply(value));
    }

    @Override
    public void onEdit(Runnable action) {
        field.textProperty().subscribe((old, now) -> action.run());
    }

    @Override
    public void tidy() {
        if (parse() instanceof Parsed.Value<T> read) {
            String tidy = writer.apply(read.value());
            if (!tidy.equals(field.getText())) {
                field.setText(tidy);
            }
        }
    }
}
