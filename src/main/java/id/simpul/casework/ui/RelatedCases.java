package id.simpul.casework.ui;

import id.simpul.casework.CaseContext;
import id.simpul.casework.CaseDetail;
import id.simpul.casework.CaseInbox;
import id.simpul.casework.CaseRow;
import id.simpul.kernel.Actor;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Other cases a case should be read with: the family's own, and those like it in the desa. */
final class RelatedCases {
    private static final int MOST = 8;
    private static final double WIDE = 620;
    private static final double HIGH = 380;

    private final Ui ui;
    private final Actor actor;
    private final CaseInbox inbox;
    private final CaseWords words;

    RelatedCases(Ui ui, Actor actor, CaseInbox inbox, CaseWords words) {
        this.ui = ui;
        this.actor = actor;
        this.inbox = inbox;
        this.words = words;
    }

    List<Node> node(CaseContent content, List<CaseRow> family) {
        CaseDetail file = content.file();
        List<Node> nodes = new ArrayList<>();
        List<CaseRow> others =
                family.stream().filter(row -> row.id() != file.id()).toList();
        nodes.add(Heads.section(
                ui.text(CaseworkText.FAMILY_CASES),
                Buttons.link(
                        ui.text(CaseworkText.ALIKE, content.alike()),
                        () -> list(CaseContext.like(file, words.today())))));
        if (others.isEmpty()) {
            nodes.add(Styled.paragraph(ui.text(CaseworkText.NO_OTHER_CASES), "quiet"));
        }
        others.stream().limit(MOST).forEach(row -> nodes.add(line(row, file.follows())));
        return nodes;
    }

    private Node line(CaseRow row, @org.jspecify.annotations.Nullable Long follows) {
        String text = words.service(row) + ", " + row.stage().label(ui.texts()) + ", " + words.entered(row);
        boolean earlier = follows != null && follows == row.id();
        return Styled.column(
                "cell-lines",
                Buttons.link(row.register(), () -> ui.navigator().go(new CaseFileRoute(row.id()))),
                Styled.paragraph(earlier ? ui.text(CaseworkText.FOLLOWED, text) : text, "small"));
    }

    private void list(CaseContext.Like like) {
        var table = new Table<CaseRow>(ui, EmptyState.of(Icon.CASE, ui.text(CaseworkText.EMPTY)));
        table.lines(
                ui.text(CaseworkText.COLUMN_APPLICANT), 190, row -> words.applicant(row.applicant()), words::entered);
        table.text(ui.text(CaseworkText.COLUMN_REGISTER), 150, CaseRow::register);
        table.stage(
                ui.text(CaseworkText.COLUMN_STAGE),
                130,
                row -> row.stage().label(ui.texts()),
                row -> row.stage().step());
        table.onOpen(row -> {
            ui.dialogs().close();
            ui.navigator().go(new CaseFileRoute(row.id()));
        });
        ui.jobs()
                .run(CaseworkText.JOB_LOAD, progress -> inbox.alike(actor, like))
                .then(rows -> {
                    table.rows(rows);
                    Region node = table.node();
                    node.setPrefSize(ui.px(WIDE), ui.px(HIGH));
                    ui.dialogs()
                            .open(new Dialog(ui.text(CaseworkText.ALIKE_TITLE, words.village(like.village())))
                                    .wide()
                                    .text(ui.text(CaseworkText.ALIKE_TEXT))
                                    .content(node)
                                    .focus(table.view())
                                    .cancel(ui.text(CaseworkText.CLOSE_PANEL)));
                })
                .orShow();
    }
}
