package id.simpul.screen.form;

import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Several lines. Enter makes a new line, so Tab is the way on. */
final class LinesInput implements Input<String> {
    private final TextArea area = new TextArea();

    LinesInput(int rows) {
        area.setPrefRowCount(rows);
        area.setWrapText(true);
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // A text area keeps Tab for itself; nobody types tabs into a note.
            if (event.getCode() == KeyCode.TAB && !event.isControlDown()) {
                event.consume();
                area.requestFocusTraversal(
                        event.isShiftDown()
                                ? javafx.scene.TraversalDirection.PREVIOUS
                                : javafx.scene.TraversalDirection.NEXT);
            }
        });
    }

    @Override
    public Node node() {
        return area;
    }

    @Override
    public Node target() {
        return area;
    }

    @Override
    public String text() {
        return area.getText();
    }

    @Override
    public void text(String kept) {
        area.setText(kept);
    }

    @Override
    public Parsed<String> parse() {
        String typed = area.getText().strip();
        return typed.isEmpty() ? new Parsed.None<>() : new Parsed.Value<>(typed);
    }

    @Override
    public void set(String value) {
        area.setText(value);
    }

    @Override
    public void onEdit(Runnable action) {
        area.textProperty().subscribe((old, now) -> action.run());
    }

    @Override
    public boolean takesEnter(KeyEvent event) {
        return true;
    }
}
