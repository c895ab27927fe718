package id.simpul.exchange.ui;

import id.simpul.exchange.Finding;
import id.simpul.exchange.Finding.Outcome;
import id.simpul.exchange.MergeCounts;
import id.simpul.exchange.Received;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.screen.Chips;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.MasterDetail;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a merge would do, or did: the numbers, and every record behind them. */
final class FindingsPage {
    private final Ui ui;
    private final ExchangeWords words;
    private final Senders senders;
    private final Node strip;
    private final FindingWords findings;
    private final Table<Finding> table;
    private List<Finding> all = List.of();

    FindingsPage(Ui ui, ExchangeServices services, ExchangeWords words, Senders senders, Node strip) {
        this.ui = ui;
        this.senders = senders;
        this.words = words;
        this.strip = strip;
        this.findings = new FindingWords(ui, services, words);
        table = new Table<Finding>(ui, EmptyState.of(Icon.DONE, ui.text(ExchangeText.FINDINGS_EMPTY)));
        table.lines(ui.text(ExchangeText.COLUMN_RECORD), 230, findings::name, findings::kind);
        table.text(ui.text(ExchangeText.COLUMN_WHAT), 320, findings::what);
        table.badges(ui.text(ExchangeText.COLUMN_OUTCOME), 100, finding -> List.of(findings.badge(finding)));
        table.identity(finding -> List.of(finding.outcome(), finding.row(), finding.kind()));
    }

    Node node(ReceptionModel.Outcome outcome, Node... acts) {
        all = outcome.findings();
        MergeCounts counts = outcome.counts();
        VBox page = Styled.column(
                "page", Heads.page(ui.text(senders.title()), new Label(words.counts(counts)), acts), strip);
        notes(outcome, page);
        page.getChildren().addAll(Styled.row("filter-row", chips(counts)), table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        var detail = new MasterDetail(ui, page);
        var panel = new FindingPanel(ui, words, findings, senders, detail::close);
        table.onSelect(finding -> {
            if (finding != null) {
                detail.selected(panel.node(finding));
            }
        });
        table.onOpen(finding -> detail.open(panel.node(finding)));
        table.rows(all);
        table.selectFirst();
        return detail;
    }

    void focus() {
        table.focus();
    }

    private void notes(ReceptionModel.Outcome outcome, VBox page) {
        int bundles = outcome.received().size();
        if (outcome.done() && bundles > 0) {
            page.getChildren()
                    .add(new Note(Tone.SUCCESS, ui.text(ExchangeText.MERGED, words.number(bundles)))
                            .text(ui.text(ExchangeText.MERGED_NEXT))
                            .node());
        } else if (!outcome.done()) {
            page.getChildren()
                    .add(new Note(Tone.INFO, ui.text(ExchangeText.PREVIEWED, words.number(bundles)))
                            .text(ui.text(senders.next()))
                            .node());
        }
        outcome.refused()
                .forEach(refused -> page.getChildren()
                        .add(new Note(
                                        Tone.WARNING,
                                        ui.text(
                                                ExchangeText.NOT_MERGED,
                                                String.valueOf(refused.file().getFileName()),
                                                ui.text(refused.problem().what())))
                                .text(ui.text(refused.problem().safe()))
                                .text(ui.text(refused.problem().next()))
                                .node()));
        if (!outcome.kinds().isEmpty()) {
            page.getChildren().add(words.pills(outcome.kinds()));
        }
        boolean cut = outcome.received().stream()
                .anyMatch(one ->
                        one.counts().created() > Received.LISTED || one.counts().changed() > Received.LISTED);
        if (cut) {
            page.getChildren()
                    .add(Styled.paragraph(ui.text(ExchangeText.LIST_CUT, words.number(Received.LISTED)), "quiet"));
        }
    }

    private Node chips(MergeCounts counts) {
        var chips = new Chips<Optional<Outcome>>(ui)
                .add(Optional.empty(), ui.text(ExchangeText.CHIP_ALL))
                .add(Optional.of(Outcome.CONFLICT), ui.text(ExchangeText.CHIP_CONFLICT))
                .add(Optional.of(Outcome.REFUSED), ui.text(ExchangeText.CHIP_REFUSED))
                .add(Optional.of(Outcome.CHANGED), ui.text(ExchangeText.CHIP_CHANGED))
                .add(Optional.of(Outcome.NEW), ui.text(ExchangeText.CHIP_NEW))
                .onSelect(chosen -> table.rows(all.stream()
                        .filter(finding -> chosen.isEmpty() || finding.outcome() == chosen.get())
                        .toList()));
        long sum = counts.created() + counts.changed() + counts.conflicts() + counts.refused();
        chips.count(Optional.empty(), sum);
        count(chips, Outcome.CONFLICT, counts.conflicts(), Tone.DANGER);
        count(chips, Outcome.REFUSED, counts.refused(), Tone.DANGER);
        count(chips, Outcome.CHANGED, counts.changed(), Tone.NEUTRAL);
        count(chips, Outcome.NEW, counts.created(), Tone.NEUTRAL);
        return chips.node();
    }

    private static void count(Chips<Optional<Outcome>> chips, Outcome outcome, long count, Tone tone) {
        chips.count(Optional.of(outcome), count, count == 0 ? Tone.NEUTRAL : tone);
    }
}
