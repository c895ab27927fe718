package id.simpul.casework.ui;

import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseDetail;
import id.simpul.kernel.Actor;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The record of one case beside the inbox: where it stands, who it is for, and the one next action. */
final class CasePanel {
    private final Ui ui;
    private final Actor actor;
    private final CaseDesk desk;
    private final CaseWords words;
    private final CaseBlocks blocks;
    private final CaseMoves acts;
    private final Runnable close;
    private final ScrollPane scroll = Styled.scroll(new Region());
    private final VBox node = Styled.column("detail", scroll);

    CasePanel(Ui ui, Actor actor, CaseDesk desk, CaseWords words, CaseBlocks blocks, CaseMoves acts, Runnable close) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.words = words;
        this.blocks = blocks;
        this.acts = acts;
        this.close = close;
    }

    CaseContent load(long id) {
        return CaseContent.load(desk, actor, id, words.today());
    }

    /** The one next action; nothing where there is none. */
    Runnable next(CaseContent content) {
        return blocks.next(content);
    }

    /** The place of a record that is still being read. */
    Node empty() {
        scroll.setContent(new Region());
        node.getChildren().setAll(scroll);
        return node;
    }

    /** The record of {@code content}: always the same node, since its frame is a good part of what a record costs to draw. */
    Node node(CaseContent content) {
        CaseDetail file = content.file();
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        file.register(),
                        blocks.status(file),
                        file.applicant().name().reveal(),
                        words.subtitle(file),
                        Buttons.icon(
                                Icon.OPEN,
                                ui.text(CaseworkText.OPEN_FILE),
                                () -> ui.navigator().go(new CaseFileRoute(file.id()))),
                        Buttons.icon(Icon.CLOSE, ui.text(CaseworkText.CLOSE_PANEL), close)),
                blocks.stepper(file));
        blocks.returned(file).ifPresent(body.getChildren()::add);
        blocks.notice(file).ifPresent(body.getChildren()::add);
        body.getChildren().add(Styled.line());
        body.getChildren().addAll(blocks.family(file));
        if (file.summary() != null) {
            body.getChildren()
                    .addAll(
                            Styled.line(),
                            Heads.section(ui.text(CaseworkText.SUMMARY)),
                            Styled.paragraph(file.summary()));
        }
        body.getChildren().addAll(blocks.became(file));
        body.getChildren().addAll(Styled.line(), CaseNote.of(ui, actor, file, acts));
        scroll.setContent(body);
        scroll.setVvalue(0);
        node.getChildren().setAll(scroll, blocks.foot(content));
        return node;
    }
}
