package id.simpul.casework.ui;

import id.simpul.casework.CaseDetail;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;

/** The desk's own note on a case: kept as a draft while it is typed, written when the worker says so. */
final class CaseNote {
    private CaseNote() {}

    static Node of(Ui ui, Actor actor, CaseDetail file, CaseMoves acts) {
        String before = Objects.requireNonNullElse(file.note(), "");
        if (!actor.may(Capability.WORK_CASE)) {
            return Styled.column(
                    "note-form",
                    Heads.section(ui.text(CaseworkText.NOTE)),
                    Styled.paragraph(before.isEmpty() ? ui.text(CaseworkText.NO_NOTE) : before));
        }
        var form = new Form(ui);
        Field<String> note = form.lines(CaseworkText.NOTE, 2);
        note.set(before);
        form.keepDraft("casework.note", Long.toString(file.id()), file::register);
        Button save = form.submit(
                CaseworkText.SAVE_NOTE, () -> acts.note(file, note.value().orElse(""), form));
        save.getStyleClass().setAll("button", "secondary");
        Node undo = Buttons.link(ui.text(CaseworkText.DROP_NOTE), () -> {
            note.set(before);
            form.forgetDraft();
        });
        var row = Styled.row("note-acts", save, undo);
        Styled.show(row, false);
        note.onChange(now -> Styled.show(row, !now.orElse("").equals(before)));
        Node saved = form.draftIndicator();
        StackPane.setAlignment(saved, Pos.TOP_RIGHT);
        var box = new StackPane(form.node(), saved);
        saved.setMouseTransparent(true);
        return Styled.column("note-form", box, row);
    }
}
