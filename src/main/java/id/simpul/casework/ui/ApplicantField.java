package id.simpul.casework.ui;

import id.simpul.household.LocalId;
import id.simpul.household.PersonHit;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Looks a person up as the name is typed, and shows who was chosen. The keyboard stays in the line: arrows go through what was
 * found, Enter chooses.
 */
final class ApplicantField {
    private static final double ROW = 44;
    private static final int ROWS = 5;

    private final Ui ui;
    private final CaseWords words;
    private final Function<String, List<PersonHit>> search;
    private final Consumer<Optional<PersonHit>> changed;
    private final TextField line = new TextField();
    private final ListView<PersonHit> hits = Styled.with(new ListView<>(), "person-list");
    private final Label question = Styled.label("", "quiet");
    private final HBox missing;
    private final VBox node = Styled.column("intake-person");
    private final Jobs latest;
    private @Nullable PersonHit chosen;

    /**
     * Nobody chosen yet.
     *
     * @param search finds people on a work thread
     * @param register registers a family that is not found; empty where there is no screen for it
     * @param changed is told who is chosen now
     */
    ApplicantField(
            Ui ui,
            CaseWords words,
            Function<String, List<PersonHit>> search,
            Optional<Runnable> register,
            Consumer<Optional<PersonHit>> changed) {
        this.ui = ui;
        this.words = words;
        this.search = search;
        this.changed = changed;
        this.latest = ui.jobs().latest();
        missing = Styled.row("note-acts", question);
        register.ifPresent(act -> missing.getChildren().add(Buttons.link(ui.text(CaseworkText.REGISTER_FAMILY), act)));
        line.setPromptText(ui.text(CaseworkText.FIND_PROMPT));
        line.setAccessibleText(ui.text(CaseworkText.FIND_PROMPT));
        line.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        hits.setFixedCellSize(ui.px(ROW));
        hits.setFocusTraversable(false);
        hits.setCellFactory(list -> new PersonCell(ui, words));
        hits.setOnMouseClicked(event -> choose(hits.getSelectionModel().getSelectedItem()));
        line.textProperty().subscribe((before, typed) -> find(typed));
        found("", List.of());
        node.getChildren().setAll(line, hits, missing);
    }

    private void key(KeyEvent event) {
        int at = hits.getSelectionModel().getSelectedIndex();
        switch (event.getCode()) {
            case DOWN -> select(at + 1);
            case UP -> select(at - 1);
            case ENTER -> {
                if (event.isShortcutDown()) {
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
        latest.run(CaseworkText.JOB_FIND, progress -> typed.isBlank() ? List.<PersonHit>of() : search.apply(typed))
                .then(people -> found(typed, people))
                .orShow();
    }

    private void found(String typed, List<PersonHit> people) {
        hits.getItems().setAll(people);
        select(0);
        hits.setPrefHeight(Math.min(ROWS, people.size()) * ui.px(ROW) + 2);
        Styled.show(hits, !people.isEmpty());
        boolean nobody = people.stream().allMatch(PersonHit::similar);
        question.setText(nobody ? ui.text(CaseworkText.FIND_NOTHING, typed.strip()) : ui.text(CaseworkText.NOT_FOUND));
        Styled.show(missing, !typed.isBlank());
    }

    /** Takes {@code person} as the applicant; null changes nothing. */
    void choose(@Nullable PersonHit person) {
        if (person == null) {
            return;
        }
        chosen = person;
        node.getChildren()
                .setAll(Styled.row(
                        "intake-card",
                        Styled.column(
                                "cell-lines",
                                Styled.label(person.name().reveal(), "strong"),
                                Styled.label(described(person), "quiet")),
                        Styled.gap(),
                        Buttons.secondary(Icon.SEARCH, ui.text(CaseworkText.OTHER_PERSON), this::again)));
        changed.accept(Optional.of(person));
    }

    /** Lets another be looked up. */
    void again() {
        clear();
        line.requestFocus();
    }

    private void clear() {
        chosen = null;
        line.clear();
        node.getChildren().setAll(line, hits, missing);
        changed.accept(Optional.empty());
    }

    private String described(PersonHit hit) {
        List<String> parts = new ArrayList<>();
        parts.add(words.nik(hit.nik()));
        if (hit.birthDate() != null) {
            parts.add(ui.text(
                    CaseworkText.YEARS,
                    Period.between(hit.birthDate(), words.today()).getYears()));
        }
        parts.add(words.village(hit.village()));
        return String.join(", ", parts);
    }

    /** Who was chosen; null if nobody was. */
    @Nullable
    PersonHit chosen() {
        return chosen;
    }

    /** Who was chosen, as a draft keeps it; empty if nobody was. */
    String kept() {
        return chosen == null ? "" : LocalId.of(chosen.person());
    }

    /** Takes the person with the local id {@code kept} again, if still on record; an empty one clears. */
    void restore(String kept) {
        if (kept.isEmpty()) {
            if (chosen != null) {
                clear();
            }
        } else if (!kept.equals(kept())) {
            ui.jobs()
                    .run(CaseworkText.JOB_FIND, progress -> search.apply(kept))
                    .then(people -> people.stream().findFirst().ifPresent(this::choose))
                    .orShow();
        }
    }

    /** The line to type in. */
    TextField line() {
        return line;
    }

    /** The node to show. */
    VBox node() {
        return node;
    }
}
