package id.simpul.household.ui;

import id.simpul.household.match.DuplicateDesk;
import id.simpul.household.match.PairKind;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.DuplicateText;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Records that two offices merged in opposite directions, above the list of pairs until somebody has settled each. */
final class CrossingNotes {
    private static final int SHOWN = 2;

    private final Ui ui;
    private final Actor actor;
    private final DuplicateDesk desk;
    private final Runnable changed;
    private final VBox node = Styled.column("notes");

    CrossingNotes(Ui ui, Actor actor, DuplicateDesk desk, Runnable changed) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.changed = changed;
        Styled.show(node, false);
    }

    Node node() {
        return node;
    }

    /** The first few; the others come up when these are settled. */
    void show(List<DuplicateDesk.Crossing> crossings) {
        node.getChildren()
                .setAll(crossings.stream().limit(SHOWN).map(this::note).toList());
        Styled.show(node, !crossings.isEmpty());
    }

    private Node note(DuplicateDesk.Crossing crossing) {
        String kept = crossing.kept().name().reveal();
        var note = new Note(
                        Tone.WARNING,
                        ui.text(
                                crossing.kind() == PairKind.PERSON
                                        ? DuplicateText.CROSSING_PERSON
                                        : DuplicateText.CROSSING_FAMILY,
                                kept))
                .text(ui.text(
                        DuplicateText.CROSSING_WHY,
                        kept,
                        crossing.name().reveal().isEmpty()
                                ? kept
                                : crossing.name().reveal()))
                .link(
                        ui.text(DuplicateText.CROSSING_OPEN),
                        () -> ui.navigator().go(new FamilyRoute(crossing.kept().household())));
        if (actor.may(Capability.EDIT_HOUSEHOLD)) {
            note.link(ui.text(DuplicateText.CROSSING_RIGHT), () -> settle(crossing))
                    .link(ui.text(DuplicateText.CROSSING_APART), () -> separate(crossing));
        }
        return note.node();
    }

    private void settle(DuplicateDesk.Crossing crossing) {
        ui.jobs()
                .act(DuplicateText.JOB_DISTINCT, progress -> desk.settled(actor, crossing))
                .then(changed)
                .orShow();
    }

    private void separate(DuplicateDesk.Crossing crossing) {
        ui.jobs()
                .run(DuplicateText.JOB_UNDO, progress -> desk.separate(actor, crossing))
                .then(act -> {
                    changed.run();
                    ui.undoable(
                            ui.text(DuplicateText.CROSSING_APART_DONE),
                            DuplicateText.JOB_UNDO,
                            progress -> desk.undo(actor, act),
                            changed);
                })
                .orShow();
    }
}
