package id.simpul.screen.form;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;

/** A tick: yes or no, never unanswered. */
final class CheckInput implements Input<Boolean> {
    private final CheckBox box;

    CheckInput(CheckBox box) {
        this.box = box;
        box.setWrapText(true);
    }

    @Override
    public Node node() {
        return box;
    }

    @Override
    public Node target() {
        return box;
    }

    @Override
    public String text() {
        return box.isSelected() ? "1" : "";
    }

    @Override
    public void text(String kept) {
        box.setSelected(!kept.isEmpty());
    }

    @Override
    public Parsed<Boolean> parse() {
        return new Parsed.Value<>(box.isSelected());
    }

    @Override
    public void set(Boolean value) {
        box.setSelected(value);
    }

    @Override
    public void onEdit(Runnable action) {
        box.selectedProperty().subscribe((old, now) -> action.run());
    }
}
