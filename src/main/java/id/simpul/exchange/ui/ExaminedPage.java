package id.simpul.exchange.ui;

import id.simpul.exchange.BundleLog;
import id.simpul.exchange.Examined;
import id.simpul.exchange.Examined.Verdict;
import id.simpul.exchange.format.BundleHeader;
import id.simpul.exchange.trust.CheckDigits;
import id.simpul.kernel.Problem;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.MasterDetail;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Files that were looked at: who sent them, and what can be done with each. */
final class ExaminedPage {
    private final Ui ui;
    private final ExchangeWords words;
    private final Table<Examined> table;
    private @Nullable MasterDetail node;

    ExaminedPage(Ui ui, ExchangeWords words) {
        this.ui = ui;
        this.words = words;
        table = new Table<Examined>(ui, EmptyState.of(Icon.FOLDER, ui.text(ExchangeText.DROP_HERE)));
        table.lines(ui.text(ExchangeText.COLUMN_OFFICE), 230, this::sender, Examined::name);
        table.lines(ui.text(ExchangeText.COLUMN_NUMBER), 110, this::number, this::rows);
        table.lines(ui.text(ExchangeText.COLUMN_MADE), 150, this::made, this::ago);
        table.badges(ui.text(ExchangeText.COLUMN_VERDICT), 190, one -> List.of(badge(one)));
        table.identity(Examined::file);
    }

    Node node(List<Examined> examined, Node strip, Node... acts) {
        var subtitle = new Label(ui.text(ExchangeText.EXAMINED_SUBTITLE, words.number(examined.size())));
        FlowPane pills = Styled.flow("count-pills");
        for (Verdict verdict : Verdict.values()) {
            long count =
                    examined.stream().filter(one -> one.verdict() == verdict).count();
            if (count > 0) {
                pills.getChildren().add(pill(verdict, count));
            }
        }
        VBox page = Styled.column(
                "page", Heads.page(ui.text(ExchangeText.RECEPTION_TITLE), subtitle, acts), pills, strip, table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        var detail = new MasterDetail(ui, page);
        node = detail;
        table.onSelect(one -> {
            if (one != null) {
                detail.selected(panel(one));
            }
        });
        table.onOpen(one -> detail.open(panel(one)));
        table.rows(examined);
        table.selectFirst();
        return detail;
    }

    void focus() {
        table.focus();
    }

    private String sender(Examined one) {
        BundleHeader header = one.header();
        return header == null ? ui.text(ExchangeText.SENDER_UNKNOWN) : words.office(header.from());
    }

    private String number(Examined one) {
        BundleHeader header = one.header();
        return header == null
                ? "–"
                : ui.text(ExchangeText.NUMBER, Long.toString(header.position().sequence()));
    }

    private String rows(Examined one) {
        return one.header() == null ? "" : ui.text(ExchangeText.CHANGES, words.number(one.rows()));
    }

    private String made(Examined one) {
        BundleHeader header = one.header();
        return header == null ? "–" : words.moment(header.created());
    }

    private String ago(Examined one) {
        BundleHeader header = one.header();
        return header == null ? "" : words.ago(header.created());
    }

    private Node pill(Verdict verdict, long count) {
        ExchangeText text = switch (verdict) {
            case READY -> ExchangeText.EXAMINED_READY;
            case WAITING -> ExchangeText.EXAMINED_WAITING;
            case ALREADY -> ExchangeText.EXAMINED_ALREADY;
            case FORK -> ExchangeText.EXAMINED_FORK;
            case REFUSED -> ExchangeText.EXAMINED_REFUSED;
        };
        return new Badge(ui.text(text, words.number(count)), tone(verdict)).pill();
    }

    private static Tone tone(Verdict verdict) {
        return switch (verdict) {
            case READY -> Tone.SUCCESS;
            case WAITING -> Tone.WARNING;
            case ALREADY -> Tone.NEUTRAL;
            case FORK, REFUSED -> Tone.DANGER;
        };
    }

    private Badge badge(Examined one) {
        ExchangeText text = switch (one.verdict()) {
            case READY -> ExchangeText.VERDICT_READY;
            case WAITING -> ExchangeText.VERDICT_WAITING;
            case ALREADY -> ExchangeText.VERDICT_ALREADY;
            case FORK -> ExchangeText.VERDICT_FORK;
            case REFUSED -> ExchangeText.VERDICT_REFUSED;
        };
        return new Badge(ui.text(text), tone(one.verdict()));
    }

    private Node panel(Examined one) {
        BundleHeader header = one.header();
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        one.name(),
                        badge(one),
                        sender(one),
                        header == null
                                ? ui.text(ExchangeText.SENDER_UNKNOWN_WHY)
                                : ui.text(
                                        ExchangeText.BUNDLE_SUBTITLE,
                                        Long.toString(header.position().sequence()),
                                        words.moment(header.created())),
                        Buttons.icon(Icon.CLOSE, ui.text(ExchangeText.CLOSE_PANEL), this::close)));
        body.getChildren().add(verdict(one));
        if (header != null) {
            body.getChildren()
                    .addAll(
                            Styled.line(),
                            Heads.section(ui.text(ExchangeText.BUNDLE_FACTS)),
                            new KeyValues(ui)
                                    .add(ui.text(ExchangeText.SENT_ALL), words.number(one.rows()))
                                    .add(ui.text(ExchangeText.BUNDLE_PROGRAM), header.app())
                                    .add(
                                            ui.text(ExchangeText.BUNDLE_EPOCH),
                                            Long.toString(header.position().epoch()))
                                    .node(),
                            Styled.line(),
                            Heads.section(ui.text(ExchangeText.CHECK_DIGITS)),
                            DigitsShown.of(CheckDigits.ofBundle(one.id())),
                            Styled.paragraph(ui.text(ExchangeText.CHECK_DIGITS_COMPARE), "quiet"));
        }
        return Styled.column("detail", Styled.scroll(body));
    }

    private void close() {
        if (node != null) {
            node.close();
        }
    }

    private Node verdict(Examined one) {
        Problem problem = one.problem();
        BundleLog rival = one.rival();
        if (problem != null) {
            Tone tone = one.verdict() == Verdict.WAITING ? Tone.WARNING : Tone.DANGER;
            var note = new Note(tone, ui.text(problem.what()))
                    .text(ui.text(problem.safe()))
                    .text(ui.text(problem.next()));
            if (one.verdict() == Verdict.FORK && rival != null && !rival.id().equals(one.id())) {
                note.text(ui.text(
                        ExchangeText.RIVAL,
                        words.moment(rival.created()),
                        rival.digits().substring(0, 11)));
            }
            return note.node();
        }
        if (one.verdict() == Verdict.ALREADY) {
            return new Note(
                            Tone.INFO,
                            rival == null
                                    ? ui.text(ExchangeText.ALREADY_TWICE)
                                    : ui.text(ExchangeText.ALREADY_AT, words.moment(rival.handled())))
                    .text(ui.text(ExchangeText.ALREADY_NOTHING))
                    .node();
        }
        return new Note(Tone.SUCCESS, ui.text(ExchangeText.GENUINE))
                .text(ui.text(ExchangeText.GENUINE_WHY))
                .node();
    }
}
