package id.simpul.screen;

import id.simpul.l10n.text.ScreenText;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Looks something up as it is typed, and shows what was chosen. The keyboard stays in the line: arrows go through what was found,
 * Enter chooses.
 */
public final class Lookup<T> {
    private static final double ROW = 44;
    private static final int ROWS = 5;

    private final Ui ui;
    private final Source<T> source;
    private final TextField line = new TextField();
    private final ListView<T> hits = Styled.with(new ListView<>(), "person-list");
    private final Label question = Styled.label("", "quiet");
    private final HBox missing = Styled.row("note-acts", question);
    private final VBox node = Styled.column("intake-person");
    private final Button other;
    private final Jobs latest;
    private Consumer<Optional<T>> changed = chosen -> {};
    private boolean free;
    private boolean acts;
    private @Nullable T chosen;

    /**
     * What can be looked up.
     *
     * @param prompt what the line says while it is empty
     * @param find what fits the text typed, best first; runs on a work thread
     * @param key tells one from the others and, typed, finds it again: what a draft keeps
     * @param shown how one is shown
     */
    public record Source<T>(
            String prompt, Function<String, List<T>> find, Function<T, String> key, Function<T, Shown> shown) {}

    /**
     * How one thing is shown.
     *
     * @param title its name
     * @param detail what tells it from others of that name
     * @param mark why it is only a guess; empty if it is none
     */
    public record Shown(String title, String detail, String mark) {}

    /** Nothing chosen yet. */
    public Lookup(Ui ui, Source<T> source) {
        this.ui = ui;
        this.source = source;
        this.latest = ui.jobs().latest();
        other = Buttons.secondary(Icon.SEARCH, ui.text(ScreenText.LOOKUP_OTHER), this::again);
        line.setPromptText(source.prompt());
        line.setAccessibleText(source.prompt());
        line.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        hits.setFixedCellSize(ui.px(ROW));
        hits.setFocusTraversable(false);
        hits.setCellFactory(list -> new Cell());
        hits.setOnMouseClicked(event -> take(hits.getSelectionModel().getSelectedItem()));
        line.textProperty().subscribe((before, typed) -> find(typed));
        found("", List.of());
        node.getChildren().setAll(line, hits, missing);
    }

    /** What is typed counts by itself too, so nothing is selected before an arrow is pressed. */
    public Lookup<T> free() {
        free = true;
        return this;
    }

    /** Offers {@code act} to who does not find it. */
    public Lookup<T> orElse(String label, Runnable act) {
        acts = true;
        missing.getChildren().add(Buttons.link(label, act));
        return this;
    }

    /** Tells {@code action} of each choice, and of none. */
    public Lookup<T> onChange(Consumer<Optional<T>> action) {
        changed = action;
        return this;
    }

    private void key(KeyEvent event) {
        int at = hits.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> select(at + 1);
            case UP -> select(at - 1);
            case ENTER -> {
                if (event.isShortcutDown() || (free && at < 0)) {
                    return;
                }
                take(hits.getSelectionModel().getSelectedItem());
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void select(int index) {
        if (index >= 0 && index < hits.getItems().size()) {
            hits.getSelectionModel().clearAndSelect(index);
            hits.scrollTo(Math.max(0, index - ROWS + 1));
        }
    }

    private void find(String typed) {
        latest.run(
                        ScreenText.JOB_LOOKUP,
                        progress ->
                                typed.isBlank() ? List.<T>of() : source.find().apply(typed))
                .then(things -> found(typed, things))
                .orShow();
    }

    private void found(String typed, List<T> things) {
        hits.getItems().setAll(things);
        hits.getSelectionModel().clearSelection();
        if (!free) {
            select(0);
        }
        hits.setPrefHeight(Math.min(ROWS, things.size()) * ui.px(ROW) + 2);
        Styled.show(hits, !things.isEmpty());
        boolean nothing = things.stream()
                .noneMatch(one -> source.shown().apply(one).mark().isEmpty());
        question.setText(
                nothing
                        ? ui.text(free ? ScreenText.LOOKUP_FREE : ScreenText.LOOKUP_NOTHING, typed.strip())
                        : ui.text(ScreenText.LOOKUP_MISSING));
        Styled.show(missing, !typed.isBlank() && (nothing || acts));
    }

    /** Takes {@code thing} and leaves the keyboard where it is, but for that of the line. */
    private void take(@Nullable T thing) {
        if (thing != null) {
            boolean keyboard = line.isFocused();
            choose(thing);
            if (keyboard && line.getScene() == null && node.getScene() != null && !outside()) {
                other.requestFocus();
            }
        }
    }

    /** Whether what follows a choice has taken the keyboard elsewhere. */
    private boolean outside() {
        Node owner = node.getScene().getFocusOwner();
        return owner != null && !owner.equals(line);
    }

    /** Takes {@code thing}; null changes nothing. */
    public void choose(@Nullable T thing) {
        if (thing == null) {
            return;
        }
        chosen = thing;
        Shown shown = source.shown().apply(thing);
        node.getChildren()
                .setAll(Styled.row(
                        "intake-card",
                        Styled.column(
                                "cell-lines",
                                Styled.label(shown.title(), "strong"),
                                Styled.label(shown.detail(), "quiet")),
                        Styled.gap(),
                        other));
        changed.accept(Optional.of(thing));
    }

    private void again() {
        clear();
        line.requestFocus();
    }

    /** Nothing is chosen and nothing typed any more. */
    public void clear() {
        boolean was = chosen != null;
        chosen = null;
        line.clear();
        node.getChildren().setAll(line, hits, missing);
        if (was) {
            changed.accept(Optional.empty());
        }
    }

    /** What was chosen; empty: nothing. */
    public Optional<T> chosen() {
        return Optional.ofNullable(chosen);
    }

    /** What is typed. */
    public String typed() {
        return line.getText().strip();
    }

    /** What was chosen, as a draft keeps it; empty: nothing. */
    public String kept() {
        return chosen == null ? "" : source.key().apply(chosen);
    }

    /** Takes again what has the key {@code kept}, if it is still there; an empty one clears. */
    public void restore(String kept) {
        if (kept.isEmpty()) {
            if (chosen != null) {
                clear();
            }
        } else if (!kept.equals(kept())) {
            ui.jobs()
                    .run(ScreenText.JOB_LOOKUP, progress -> source.find().apply(kept))
                    .then(things -> things.stream().findFirst().ifPresent(this::choose))
                    .orShow();
        }
    }

    /** Whether Enter would take what is selected. */
    public boolean selecting() {
        return chosen == null && hits.getSelectionModel().getSelectedIndex() >= 0;
    }

    /** Says that one must be chosen, and takes the keyboard. */
    public void ask() {
        question.setText(ui.text(ScreenText.LOOKUP_NEEDED));
        Styled.show(missing, true);
        line.requestFocus();
    }

    /** The line to type in. */
    public TextField line() {
        return line;
    }

    /** What has the keyboard: the line, else what lets another be looked up. */
    public Node target() {
        return chosen == null ? line : other;
    }

    /** The node to show outside a form, below its {@code title}. */
    public VBox node(String title) {
        Label label = Styled.label(title, "field-label");
        label.setLabelFor(line);
        line.setAccessibleText(title);
        return Styled.column("intake-person", label, node);
    }

    /** The node to show. */
    public VBox node() {
        return node;
    }

    private final class Cell extends ListCell<T> {
        @Override
        protected void updateItem(@Nullable T thing, boolean empty) {
            super.updateItem(thing, empty);
            if (empty || thing == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Shown shown = source.shown().apply(thing);
            var title = Styled.row("badge-row", Styled.label(shown.title(), "cell-value"));
            if (!shown.mark().isEmpty()) {
                title.getChildren().add(new Badge(shown.mark(), Tone.WARNING).inList());
            }
            setGraphic(Styled.column("cell-lines", title, Styled.label(shown.detail(), "cell-quiet")));
            setAccessibleText(
                    shown.title() + ", " + (shown.mark().isEmpty() ? "" : shown.mark() + ", ") + shown.detail());
        }
    }
}
