package id.simpul.exchange.ui;

import id.simpul.exchange.BundleLog;
import id.simpul.exchange.MergeCounts;
import id.simpul.exchange.OfficeStanding;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.region.Region;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.time.Instant;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** One office: its enrolment, its last bundle, and what to do about it. */
final class OfficePanel {
    private final Ui ui;
    private final ExchangeServices services;
    private final ExchangeWords words;
    private final Runnable enrol;
    private final Runnable close;

    OfficePanel(Ui ui, ExchangeServices services, ExchangeWords words, Runnable enrol, Runnable close) {
        this.ui = ui;
        this.services = services;
        this.words = words;
        this.enrol = enrol;
        this.close = close;
    }

    Node node(OfficeRow row, List<Badge> badges, String digits) {
        OfficeStanding standing = row.standing();
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        Region.dotted(row.code()),
                        badges.getFirst(),
                        row.name(),
                        standing == null ? ui.text(ExchangeText.CHIP_NOT_ENROLLED) : enrolled(standing),
                        Buttons.icon(Icon.CLOSE, ui.text(ExchangeText.CLOSE_PANEL), close)));
        HBox foot = Styled.row("detail-foot");
        if (standing == null) {
            body.getChildren()
                    .add(new Note(Tone.INFO, ui.text(ExchangeText.NOT_ENROLLED_WHAT))
                            .text(ui.text(ExchangeText.NOT_ENROLLED_NEXT))
                            .node());
            enrolButton(foot, ExchangeText.ENROL_CARD);
        } else {
            notes(row, standing, body);
            facts(standing, body);
            if (standing.frozen()) {
                enrolButton(foot, ExchangeText.ENROL_AGAIN);
            }
            foot.getChildren()
                    .add(Buttons.secondary(
                            Icon.PRINT,
                            ui.text(ExchangeText.PRINT_DIGITS),
                            () -> services.papers().appointment(new OfficeCode(row.code()), digits)));
        }
        return Styled.column("detail", Styled.scroll(body), foot);
    }

    private void enrolButton(HBox foot, ExchangeText label) {
        if (services.mayOpen()) {
            foot.getChildren().add(Buttons.primary(Icon.CARD, ui.text(label), enrol));
        }
    }

    private String enrolled(OfficeStanding standing) {
        Instant at = standing.enrolled();
        return at == null
                ? words.status(standing.status())
                : ui.text(ExchangeText.ENROLLED_SINCE, ui.formats().longDate(words.day(at)));
    }

    private void notes(OfficeRow row, OfficeStanding standing, VBox body) {
        if (standing.frozen()) {
            body.getChildren()
                    .add(new Note(Tone.DANGER, ui.text(ExchangeText.FROZEN_WHAT))
                            .text(ui.text(ExchangeText.FROZEN_NEXT))
                            .node());
        }
        if (!standing.missing().isEmpty()) {
            body.getChildren()
                    .add(new Note(Tone.WARNING, ui.text(ExchangeText.GAP_WHAT, standing.missing()))
                            .text(ui.text(ExchangeText.GAP_WAITING, words.number(standing.waiting())))
                            .text(ui.text(ExchangeText.GAP_NEXT))
                            .node());
        }
        if (row.late(ui.clock().instant())) {
            body.getChildren()
                    .add(new Note(Tone.WARNING, ui.text(ExchangeText.LATE_WHAT))
                            .text(ui.text(ExchangeText.LATE_NEXT))
                            .node());
        }
    }

    private void facts(OfficeStanding standing, VBox body) {
        var facts = new KeyValues(ui)
                .add(ui.text(ExchangeText.FACT_LAST_NUMBER), Long.toString(standing.sequence()))
                .add(ui.text(ExchangeText.BUNDLE_EPOCH), Long.toString(standing.epoch()));
        BundleLog last = standing.last();
        if (last != null) {
            facts.add(ui.text(ExchangeText.COLUMN_MADE), words.moment(last.created()))
                    .add(ui.text(ExchangeText.COLUMN_MERGED), words.moment(last.handled()))
                    .add(ui.text(ExchangeText.COLUMN_RESULT), words.counts(MergeCounts.of(last)));
        }
        body.getChildren().addAll(Styled.line(), Heads.section(ui.text(ExchangeText.COLUMN_LAST)), facts.node());
        if (last != null) {
            body.getChildren()
                    .addAll(
                            Styled.line(),
                            Heads.section(ui.text(ExchangeText.CHECK_DIGITS)),
                            DigitsShown.of(last.digits()));
        }
    }
}
