package id.simpul.screen.form;

import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.ScreenText;
import id.simpul.screen.Icon;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * One field of a {@link Form}: label, input, and one line below it for help, warning or error.
 *
 * @param <T> what it yields
 */
public final class Field<T> {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final Ui ui;
    private final Input<T> input;
    private final String name;
    private final VBox node;
    private final Label aside = Styled.paragraph("", "field-aside");
    private final Label star = Styled.label("*", "required-star");
    private final HBox line = Styled.row("field-line");
    private final List<Function<T, Optional<String>>> checks = new ArrayList<>();
    private final List<Function<T, Optional<String>>> warnings = new ArrayList<>();
    private final List<Consumer<Optional<T>>> listeners = new ArrayList<>();
    private String id;
    private String help = "";
    private int span = Form.COLUMNS;
    private boolean required;
    private boolean edited;
    private boolean complained;
    private @Nullable String outside;
    private Runnable entered = () -> {};

    Field(Ui ui, String id, String name, String marked, Input<T> input) {
        this.ui = ui;
        this.id = id;
        this.name = name;
        this.input = input;
        var title = Styled.label(marked, "field-label");
        title.setMnemonicParsing(true);
        title.setLabelFor(input.target());
        Styled.show(star, false);
        Node head = input instanceof CheckInput ? star : Styled.row("field-head", title, star);
        node = Styled.column("field", head, input.node(), line);
        Styled.show(line, false);
        input.target().setAccessibleText(name);
        input.onEdit(this::edit);
        input.node().focusWithinProperty().subscribe((old, now) -> {
            if (old && !now) {
                leave();
            }
            if (now) {
                entered.run();
            }
        });
    }

    /** Must be filled before the form can be saved. */
    public Field<T> required() {
        required = true;
        Styled.show(star, true);
        input.target().setAccessibleText(name + ", " + ui.text(ScreenText.REQUIRED));
        return this;
    }

    /** Explains below the input what belongs here. */
    public Field<T> help(TextKey text, Object... args) {
        help = ui.text(text, args);
        input.target().setAccessibleHelp(help);
        refresh();
        return this;
    }

    /**
     * How much of a row the field takes.
     *
     * @param twelfths 1 … 12; fields that fit share a row
     */
    public Field<T> span(int twelfths) {
        span = twelfths;
        return this;
    }

    /** Adds a rule that must hold to save: answers what is wrong, or nothing. */
    public Field<T> check(Function<T, Optional<String>> rule) {
        checks.add(rule);
        return this;
    }

    /** Adds a rule whose answer is shown and never blocks. */
    public Field<T> warn(Function<T, Optional<String>> rule) {
        warnings.add(rule);
        return this;
    }

    /** Calls {@code action} after each change of the value. */
    public Field<T> onChange(Consumer<Optional<T>> action) {
        listeners.add(action);
        return this;
    }

    /** Puts the label at the left of the input, as on a paper form with a row for each question. */
    Field<T> beside() {
        node.getStyleClass().add("beside");
        Node head = node.getChildren().getFirst();
        HBox.setHgrow(input.node(), Priority.ALWAYS);
        Styled.show(aside, false);
        node.getChildren().setAll(Styled.row("field-beside", head, input.node(), aside), line);
        return this;
    }

    /** Says {@code words} at the right of a field whose label stands at the left, such as what was known before. */
    public Field<T> aside(String words) {
        aside.setText(words);
        Styled.show(aside, true);
        return this;
    }

    /** Calls {@code action} each time it gets the keyboard. */
    public Field<T> onEnter(Runnable action) {
        entered = action;
        return this;
    }

    /** Keeps its value under another name in drafts, where the same label stands twice. */
    public Field<T> id(String name) {
        id = name;
        return this;
    }

    /** The value; empty if nothing, or nothing readable, is typed. */
    public Optional<T> value() {
        return input.parse() instanceof Input.Parsed.Value<T> read ? Optional.of(read.value()) : Optional.empty();
    }

    /** Shows {@code value}. */
    public void set(T value) {
        input.set(value);
    }

    /** Shows {@code value} if there is one, else nothing. */
    public void set(Optional<T> value) {
        value.ifPresentOrElse(this::set, this::clear);
    }

    /** Empties the field. */
    public void clear() {
        input.text("");
    }

    /** Empties the field as if nobody had been there, such as a password that was wrong. */
    public void reset() {
        clear();
        complained = false;
        edited = false;
        refresh();
    }

    /** Shows or hides the whole field. A hidden field is not checked and has no value in {@link Form#values()}. */
    public void show(boolean shown) {
        Styled.show(node, shown);
    }

    /** Lets the user type here, or not. */
    public void enable(boolean enabled) {
        input.node().setDisable(!enabled);
    }

    /** Replaces the entries of a list field. */
    public void options(List<T> options) {
        if (!(input instanceof ChoiceInput<T> choice)) {
            throw new IllegalStateException("not a list: " + id);
        }
        choice.options(options);
    }

    /** Shows {@code message} as an error until the field is changed; for what only the desk could find out. */
    public void error(String message) {
        outside = message;
        complained = true;
        refresh();
    }

    /** Gives it the keyboard. */
    public void focus() {
        Styled.focus(input.target());
    }

    /** Its label, without mark. */
    public String name() {
        return name;
    }

    /** What is wrong with it now; empty if nothing. */
    public Optional<String> problem() {
        if (!node.isVisible()) {
            return Optional.empty();
        }
        if (outside != null) {
            return Optional.of(outside);
        }
        Input.Parsed<T> parsed = input.parse();
        if (parsed instanceof Input.Parsed.Wrong<T> wrong) {
            return Optional.of(wrong.message());
        }
        if (parsed instanceof Input.Parsed.Value<T> read) {
            return checks.stream()
                    .flatMap(rule -> rule.apply(read.value()).stream())
                    .findFirst();
        }
        return required ? Optional.of(ui.text(ScreenText.MUST_BE_FILLED)) : Optional.empty();
    }

    /** The name under which {@link Form#values} has what is typed. */
    public String id() {
        return id;
    }

    int span() {
        return span;
    }

    VBox node() {
        return node;
    }

    Input<T> input() {
        return input;
    }

    boolean shown() {
        return node.isVisible();
    }

    /** Shows what is wrong from now on; whether nothing is. */
    boolean examine() {
        complained = true;
        refresh();
        return problem().isEmpty();
    }

    /** As before anybody typed here: what is missing is no mistake yet. */
    void forget() {
        edited = false;
        complained = false;
        refresh();
    }

    private void edit() {
        edited = true;
        outside = null;
        refresh();
        Optional<T> value = value();
        listeners.forEach(listener -> listener.accept(value));
    }

    private void leave() {
        input.tidy();
        // Passing through an empty field is no mistake yet.
        if (edited) {
            complained = true;
        }
        refresh();
    }

    private void refresh() {
        Optional<String> problem = complained ? problem() : Optional.empty();
        Optional<String> warning = problem.isPresent() ? Optional.empty() : warning();
        input.target().pseudoClassStateChanged(DANGER, problem.isPresent());
        input.target().pseudoClassStateChanged(WARNING, warning.isPresent());
        if (problem.isPresent()) {
            say(problem.get(), Icon.ERROR.filled(), "field-error");
        } else if (warning.isPresent()) {
            say(warning.get(), Icon.WARNING.filled(), "field-warning");
        } else if (!help.isEmpty()) {
            say(help, null, "field-help");
        } else {
            Styled.show(line, false);
        }
        input.target().setAccessibleHelp(problem.or(() -> warning).orElse(help));
    }

    private Optional<String> warning() {
        return value().flatMap(value ->
                warnings.stream().flatMap(rule -> rule.apply(value).stream()).findFirst());
    }

    private void say(String text, @Nullable Node icon, String style) {
        line.getStyleClass().setAll("field-line", style);
        Label words = Styled.paragraph(text, "field-words");
        line.getChildren().setAll(words);
        if (icon != null) {
            line.getChildren().addFirst(icon);
        }
        Styled.show(line, true);
    }
}
