package id.simpul.screen.form;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/**
 * One kind of control: how it is typed into, read, checked for form, and kept as text in a draft.
 *
 * @param <T> what it yields
 */
interface Input<T> {
    /** What stands below the label. */
    Node node();

    /** What has the keyboard. */
    Node target();

    /** What is typed, for the draft; empty for nothing. */
    String text();

    /** Puts {@code kept} from a draft back, whatever it is. */
    void text(String kept);

    /** Reads what is typed. */
    Parsed<T> parse();

    /** Shows {@code value}. */
    void set(T value);

    /** Calls {@code action} after each change. */
    void onEdit(Runnable action);

    /** Writes what was typed in its usual form, when the field is left. */
    default void tidy() {}

    /** Whether the control needs this Enter itself. */
    default boolean takesEnter(KeyEvent event) {
        return false;
    }

    /** What was read. */
    sealed interface Parsed<T> {
        /** Nothing is typed. */
        record None<T>() implements Parsed<T> {}

        /** A value. */
        record Value<T>(T value) implements Parsed<T> {}

        /** Something else is typed; {@code message} says what is expected. */
        record Wrong<T>(String message) implements Parsed<T> {}
    }
}
