package id.simpul.programme.ui;

import id.simpul.household.PersonHit;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Chooses a person of the register by typing: arrow keys go through the hits, Enter takes one. */
final class PersonPicker {
    private static final double ROW = 44;
    private static final int ROWS = 4;

    private final Ui ui;
    private final ProgrammeServices services;
    private final Label title;
    private final TextField line = new TextField();
    private final ListView<PersonHit> hits = Styled.with(new ListView<>(), "person-list");
    private final Label nothing = Styled.paragraph("", "quiet");
    private final VBox node = Styled.column("intake-person");
    private final Jobs latest;
    private Consumer<Optional<PersonHit>> changed = chosen -> {};
    private @Nullable PersonHit chosen;

    PersonPicker(Ui ui, ProgrammeServices services, TextKey label) {
        this.ui = ui;
        this.services = services;
        this.latest = ui.jobs().latest();
        this.title = Styled.label(ui.text(label), "field-label");
        title.setLabelFor(line);
        line.setPromptText(ui.text(ProgrammeText.PICK_PROMPT));
        line.setAccessibleText(ui.text(label));
        line.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        line.textProperty().subscribe((before, typed) -> find(typed));
        hits.setFixedCellSize(ui.px(ROW));
        hits.setFocusTraversable(false);
        hits.setCellFactory(list -> new Cell());
        hits.setOnMouseClicked(event -> choose(hits.getSelectionModel().getSelectedItem()));
        found("", List.of());
        node.getChildren().setAll(title, line, hits, nothing);
    }

    /** Tells {@code action} of each choice. */
    PersonPicker onChange(Consumer<Optional<PersonHit>> action) {
        changed = action;
        return this;
    }

    private void key(KeyEvent event) {
        int at = hits.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> select(at + 1);
            case UP -> select(at - 1);
            case ENTER -> {
                if (event.isShortcutDown() || hits.getItems().isEmpty()) {
                    return;
                }
                choose(hits.getSelectionModel().getSelectedItem());
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
                        ProgrammeText.JOB_FIND,
                        progress -> typed.isBlank()
                                ? List.<PersonHit>of()
                                : services.search().search(services.actor(), typed))
                .then(people -> found(typed, people))
                .orShow();
    }

    private void found(String typed, List<PersonHit> people) {
        hits.getItems().setAll(people);
        select(0);
        hits.setPrefHeight(Math.min(ROWS, people.size()) * ui.px(ROW) + 2);
        Styled.show(hits, !people.isEmpty());
        nothing.setText(ui.text(ProgrammeText.PICK_NOTHING, typed.strip()));
        Styled.show(nothing, people.isEmpty() && !typed.isBlank());
    }

    /** Takes {@code person}; null changes nothing. */
    void choose(@Nullable PersonHit person) {
        if (person == null) {
            return;
        }
        chosen = person;
        var other = Buttons.secondary(Icon.SEARCH, ui.text(ProgrammeText.PICK_OTHER), this::again);
        node.getChildren()
                .setAll(
                        title,
                        Styled.row(
                                "intake-card",
                                Styled.column(
                                        "cell-lines",
                                        Styled.label(person.name().reveal(), "strong"),
                                        Styled.label(described(person), "quiet")),
                                Styled.gap(),
                                other));
        other.requestFocus();
        changed.accept(Optional.of(person));
    }

    /** Lets another be looked up. */
    void again() {
        chosen = null;
        line.clear();
        node.getChildren().setAll(title, line, hits, nothing);
        changed.accept(Optional.empty());
        line.requestFocus();
    }

    /** Takes the person {@code id} of the register. */
    void restore(@Nullable Long id) {
        if (id != null) {
            ui.jobs()
                    .run(ProgrammeText.JOB_FIND, progress -> services.search().find(services.actor(), id))
                    .then(found -> found.ifPresent(this::choose))
                    .orShow();
        }
    }

    /** Says that somebody must be chosen. */
    void ask() {
        nothing.setText(ui.text(ProgrammeText.PICK_NEEDED));
        Styled.show(nothing, true);
        line.requestFocus();
    }

    private String described(PersonHit hit) {
        String born = hit.birthDate() == null ? "" : ui.formats().mediumDate(hit.birthDate()) + ", ";
        String nik = hit.nik() == null ? "" : hit.nik() + ", ";
        return nik + born + services.village(hit.village());
    }

    /** Who was chosen; empty: nobody. */
    Optional<PersonHit> chosen() {
        return Optional.ofNullable(chosen);
    }

    /** The line to type in. */
    TextField line() {
        return line;
    }

    /** The node to show. */
    VBox node() {
        return node;
    }

    private final class Cell extends ListCell<PersonHit> {
        @Override
        protected void updateItem(@Nullable PersonHit hit, boolean empty) {
            super.updateItem(hit, empty);
            if (empty || hit == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            setGraphic(Styled.column(
                    "cell-lines",
                    Styled.label(hit.name().reveal(), "cell-value"),
                    Styled.label(described(hit), "cell-quiet")));
            setAccessibleText(hit.name().reveal() + ", " + described(hit));
        }
    }
}
