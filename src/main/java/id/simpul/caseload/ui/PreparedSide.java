package id.simpul.caseload.ui;

import id.simpul.kernel.Problem;
import id.simpul.l10n.text.CaseloadText;
import id.simpul.paper.ui.PagePreview;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A letter that is being prepared, beside the list: what it lacks, with the way to mend it, and its page. */
final class PreparedSide {
    private final Ui ui;
    private final CaseloadWords words;
    private final PreparedWords said;
    private final BiConsumer<PreparedLine, Problem> mend;
    private final Runnable close;

    PreparedSide(
            Ui ui, CaseloadWords words, PreparedWords said, BiConsumer<PreparedLine, Problem> mend, Runnable close) {
        this.ui = ui;
        this.words = words;
        this.said = said;
        this.mend = mend;
        this.close = close;
    }

    /** The record of {@code line} with its page {@code pdf}; without bytes there is none. */
    Node of(PreparedLine line, byte[] pdf) {
        VBox notes = Styled.column("notes");
        List<Problem> problems = new ArrayList<>();
        if (line.issued() == null) {
            problems.addAll(line.draft().missing());
            Problem said = line.problem();
            if (said != null && !problems.contains(said)) {
                problems.addFirst(said);
            }
        }
        problems.forEach(problem -> notes.getChildren()
                .add(Note.of(ui, problem)
                        .link(ui.text(CaseloadText.MEND), () -> mend.accept(line, problem))
                        .node()));
        Styled.show(notes, !problems.isEmpty());
        VBox record = Styled.column(
                "detail",
                Styled.column(
                        "detail-body",
                        Heads.record(
                                line.issued() == null
                                        ? ui.text(CaseloadText.NO_NUMBER)
                                        : line.issued().number(),
                                said.badge(line),
                                line.draft().person().reveal(),
                                words.kind(line.draft().request().kind()),
                                Buttons.icon(Icon.CLOSE, ui.text(CaseloadText.CLOSE), close)),
                        notes));
        if (pdf.length > 0) {
            var preview = new PagePreview(ui);
            VBox.setVgrow(preview.node(), Priority.ALWAYS);
            preview.node().setMinWidth(0);
            record.getChildren().add(preview.node());
            preview.show(pdf);
        }
        return record;
    }
}
