package id.simpul.review.ui;

import id.simpul.kernel.Capability;
import id.simpul.l10n.text.ReviewText;
import id.simpul.review.Check;
import id.simpul.review.Decision;
import id.simpul.review.FindingRow;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One finding: why it was flagged, what the check compares, what was decided, and the way to the family. */
final class FindingPanel {
    /** Two records of one person are looked at where they can be merged. */
    private static final String SAME_PERSON = "A2";

    private final Ui ui;
    private final ReviewServices services;
    private final ReviewWords words;
    private final Runnable decide;
    private final Runnable close;

    FindingPanel(Ui ui, ReviewServices services, ReviewWords words, Runnable decide, Runnable close) {
        this.ui = ui;
        this.services = services;
        this.words = words;
        this.decide = decide;
        this.close = close;
    }

    Node node(FindingRow row, Check check) {
        Badge state = row.decision() == null
                ? words.severity(check.severity())
                : new Badge(words.verdict(row.decision().verdict()), Tone.SUCCESS);
        String place = words.place(row.rt(), row.rw());
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        check.code(),
                        state,
                        words.family(row),
                        place.isEmpty() ? words.village(row.village()) : place + ", " + words.village(row.village()),
                        Buttons.icon(Icon.CLOSE, ui.text(ReviewText.CLOSE_PANEL), close)));
        if (row.changed()) {
            body.getChildren()
                    .add(new Note(Tone.WARNING, ui.text(ReviewText.CHANGED))
                            .text(ui.text(ReviewText.CHANGED_TEXT))
                            .node());
        }
        body.getChildren()
                .addAll(
                        Styled.line(),
                        Heads.section(ui.text(ReviewText.PANEL_WHY)),
                        Styled.paragraph(words.reason(row), "finding-reason"),
                        Styled.paragraph(ui.text(ReviewText.PANEL_ADVICE), "quiet", "small"));
        Decision decision = row.decision();
        if (decision != null) {
            body.getChildren()
                    .addAll(Styled.line(), Heads.section(ui.text(ReviewText.PANEL_DECISION)), decided(decision));
        }
        body.getChildren()
                .addAll(
                        Styled.line(),
                        Heads.section(ui.text(ReviewText.PANEL_ABOUT)),
                        Styled.paragraph(check.title(ui.texts()), "finding-title"),
                        Styled.paragraph(check.explanation(ui.texts())),
                        new KeyValues(ui)
                                .add(ui.text(ReviewText.PANEL_SOURCE), Styled.paragraph(check.source(), "quiet"))
                                .node());
        return Styled.column("detail", Styled.scroll(body), foot(row));
    }

    private Node decided(Decision decision) {
        return Styled.column(
                "finding-decision",
                Styled.paragraph(decision.reason()),
                Styled.paragraph(
                        ui.text(
                                ReviewText.VERDICT_BY,
                                decision.officer(),
                                ui.formats().mediumDate(decision.on())),
                        "quiet",
                        "small"));
    }

    private HBox foot(FindingRow row) {
        HBox foot = Styled.row("detail-foot");
        if (services.actor().may(Capability.EDIT_HOUSEHOLD)) {
            foot.getChildren().add(Buttons.primary(ui.text(ReviewText.DECIDE), decide));
        }
        if (row.check().equals(SAME_PERSON)) {
            foot.getChildren()
                    .add(Buttons.secondary(
                            ui.text(ReviewText.OPEN_DUPLICATES),
                            () -> ui.navigator().go(services.duplicates())));
        }
        Long household = row.household();
        if (household != null) {
            foot.getChildren()
                    .add(Buttons.secondary(
                            ui.text(ReviewText.OPEN_FAMILY),
                            () -> ui.navigator().go(services.family().apply(household))));
        }
        Long other = row.otherHousehold();
        if (other != null && !other.equals(household)) {
            foot.getChildren()
                    .add(Buttons.link(
                            ui.text(ReviewText.OPEN_OTHER),
                            () -> ui.navigator().go(services.family().apply(other))));
        }
        return foot;
    }
}
