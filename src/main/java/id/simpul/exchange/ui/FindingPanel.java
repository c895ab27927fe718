package id.simpul.exchange.ui;

import id.simpul.exchange.Finding;
import id.simpul.exchange.Finding.FieldValues;
import id.simpul.exchange.Finding.Value;
import id.simpul.kernel.Message;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One record of a merge: its old and new values, or the values that compete. */
final class FindingPanel {
    private final Ui ui;
    private final ExchangeWords words;
    private final FindingWords findings;
    private final Senders senders;
    private final Runnable close;

    FindingPanel(Ui ui, ExchangeWords words, FindingWords findings, Senders senders, Runnable close) {
        this.ui = ui;
        this.words = words;
        this.findings = findings;
        this.senders = senders;
        this.close = close;
    }

    Node node(Finding finding) {
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        words.kind(finding.kind()),
                        findings.badge(finding),
                        findings.name(finding),
                        finding.label().number(),
                        Buttons.icon(Icon.CLOSE, ui.text(ExchangeText.CLOSE_PANEL), close)));
        note(finding, body);
        for (FieldValues field : finding.fields()) {
            body.getChildren().addAll(Styled.line(), Heads.section(findings.field(field)));
            // A value from before has no author; of competing values each has one.
            body.getChildren().add(field.values().getFirst().at() == null ? change(field) : sides(field));
        }
        return Styled.column("detail", Styled.scroll(body));
    }

    private void note(Finding finding, VBox body) {
        Message why = finding.why();
        if (why != null) {
            body.getChildren()
                    .add(new Note(Tone.DANGER, findings.why(why))
                            .text(ui.text(ExchangeText.REFUSED_SAFE))
                            .text(ui.text(ExchangeText.REFUSED_NEXT))
                            .node());
        } else if (finding.outcome() == Finding.Outcome.CONFLICT) {
            body.getChildren()
                    .add(new Note(Tone.WARNING, ui.text(senders.conflict()))
                            .text(ui.text(ExchangeText.CONFLICT_SAFE))
                            .node());
        } else if (finding.outcome() == Finding.Outcome.NEW) {
            body.getChildren().add(Styled.paragraph(ui.text(ExchangeText.NEW_WHAT), "quiet"));
        }
    }

    private Node change(FieldValues field) {
        Value before = field.values().getFirst();
        Value after = field.values().getLast();
        HBox row = Styled.row(
                "value-change",
                Styled.paragraph(findings.value(field.field(), before), "value-before"),
                Icon.CHEVRON_RIGHT.node(),
                Styled.paragraph(findings.value(field.field(), after), "fact-value"));
        VBox box = Styled.column("value-box", row);
        Instant at = after.at();
        if (at != null) {
            box.getChildren().add(Styled.paragraph(who(after, at), "small", "quiet"));
        }
        return box;
    }

    private String who(Value value, Instant at) {
        return ui.text(ExchangeText.WHO_WHEN, value.who(), senders.of(value), words.moment(at));
    }

    private Node sides(FieldValues field) {
        HBox sides = Styled.row("value-sides");
        List<Value> values = field.values();
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            boolean shown = i == values.size() - 1;
            VBox side =
                    Styled.column("value-side", Styled.paragraph(findings.value(field.field(), value), "fact-value"));
            Instant at = value.at();
            if (at != null) {
                side.getChildren()
                        .addAll(
                                Styled.paragraph(senders.of(value), "small"),
                                Styled.paragraph(value.who() + ", " + words.moment(at), "small", "quiet"));
            }
            if (shown) {
                side.getStyleClass().add("value-shown");
                side.getChildren().add(new Badge(ui.text(ExchangeText.VALUE_SHOWN), Tone.ACCENT).inList());
            }
            HBox.setHgrow(side, Priority.ALWAYS);
            side.setPrefWidth(1);
            // The panel is as high as the window: the values are not.
            side.setMaxHeight(Region.USE_PREF_SIZE);
            sides.getChildren().add(side);
        }
        return sides;
    }
}
