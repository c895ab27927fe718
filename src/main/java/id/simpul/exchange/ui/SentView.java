package id.simpul.exchange.ui;

import id.simpul.exchange.BundleLog;
import id.simpul.exchange.RecordKind;
import id.simpul.exchange.Sent;
import id.simpul.exchange.Standing;
import id.simpul.exchange.SubmissionDesk;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.MasterDetail;
import id.simpul.screen.Note;
import id.simpul.screen.PageJob;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What an enrolled office sends: the next bundle, and those before it. */
final class SentView {
    private static final Duration SOON = Duration.ofDays(60);

    private final Ui ui;
    private final ExchangeServices services;
    private final ExchangeWords words;
    private final Runnable changed;
    private final Label subtitle = new Label();
    private final VBox notes = Styled.column("exchange-notes");
    private final VBox next = Styled.column("exchange-card");
    private final PageJob job;
    private final Table<BundleLog> table;
    private final MasterDetail node;
    private final SentPanel panel;
    private @Nullable Sent justSent;
    private boolean unseen;
    private final List<Button> acts = new ArrayList<>();

    SentView(Ui ui, ExchangeServices services, ExchangeWords words, Runnable changed) {
        this.ui = ui;
        this.services = services;
        this.words = words;
        this.changed = changed;
        table = new Table<BundleLog>(ui, EmptyState.of(Icon.SEND, ui.text(ExchangeText.SENT_EMPTY)));
        table.lines(ui.text(ExchangeText.SENT_NUMBER), 190, this::number, BundleLog::fileName)
                .badge(log -> isNew(log)
                        ? Optional.of(new Badge(ui.text(ExchangeText.SENT_NEW), Tone.SUCCESS))
                        : Optional.empty());
        table.lines(
                ui.text(ExchangeText.SENT_MADE),
                150,
                log -> words.moment(log.created()),
                log -> words.ago(log.created()));
        table.lines(
                ui.text(ExchangeText.SENT_CONTENT),
                330,
                log -> ui.text(ExchangeText.RECORDS, words.number(total(log))),
                log -> words.brief(kinds(log)));
        table.identity(BundleLog::id);
        VBox page = Styled.column(
                "page",
                Heads.page(ui.text(ExchangeText.SUBMISSION_TITLE), subtitle),
                notes,
                next,
                Heads.section(ui.text(ExchangeText.SENT_BEFORE)),
                table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        node = new MasterDetail(ui, page);
        job = new PageJob(ui, () -> node);
        panel = new SentPanel(ui, services, words, node::close);
        table.onSelect(log -> {
            if (log != null) {
                node.selected(panel.node(log, justSent));
            }
        });
        table.onOpen(log -> node.open(panel.node(log, justSent)));
    }

    /** Sends the changes, if there are any and nothing is being sent. */
    void press() {
        if (!acts.isEmpty() && acts.getLast().getStyleClass().contains("primary")) {
            acts.getLast().fire();
        }
    }

    /** Kinds and numbers of what a bundle held, in order. */
    static Map<RecordKind, Long> kinds(BundleLog log) {
        var kinds = new LinkedHashMap<RecordKind, Long>();
        for (RecordKind kind : RecordKind.values()) {
            long count = log.counts().getOrDefault(kind.table(), 0L);
            if (count > 0) {
                kinds.put(kind, count);
            }
        }
        return kinds;
    }

    static long total(BundleLog log) {
        return kinds(log).values().stream().mapToLong(Long::longValue).sum();
    }

    private String number(BundleLog log) {
        return ui.text(ExchangeText.NUMBER, Long.toString(log.sequence()));
    }

    private boolean isNew(BundleLog log) {
        return justSent != null && justSent.log().id().equals(log.id());
    }

    Node show(SubmissionView.Content content, SubmissionDesk.Preview preview) {
        List<BundleLog> sent = content.sent();
        String to = words.office(preview.to());
        subtitle.setText(
                sent.isEmpty()
                        ? ui.text(ExchangeText.SUBMISSION_FIRST, to)
                        : ui.text(
                                ExchangeText.SUBMISSION_SUBTITLE,
                                to,
                                Long.toString(sent.getFirst().sequence()),
                                words.ago(sent.getFirst().created())));
        notes(content);
        next(preview);
        table.rows(sent);
        if (justSent != null && unseen) {
            unseen = false;
            table.select(justSent.log().id());
            table.focus();
            // Also where the window is too narrow to show it beside the list: this is what the user waits for.
            node.open(panel.node(justSent.log(), justSent));
        }
        return node;
    }

    private void notes(SubmissionView.Content content) {
        notes.getChildren().clear();
        Standing standing = content.standing();
        Instant until = standing.validUntil();
        if (until != null && ui.clock().instant().plus(SOON).isAfter(until)) {
            notes.getChildren()
                    .add(new Note(
                                    Tone.WARNING,
                                    ui.text(
                                            ExchangeText.CERTIFICATE_ENDS,
                                            ui.formats().longDate(words.day(until))))
                            .text(ui.text(ExchangeText.CERTIFICATE_ENDS_NEXT))
                            .node());
        }
        if (standing.stale()) {
            notes.getChildren()
                    .add(new Note(Tone.WARNING, ui.text(ExchangeText.ROSTER_STALE))
                            .text(ui.text(ExchangeText.ROSTER_STALE_NEXT))
                            .node());
        }
        if (!services.mayOpen()) {
            notes.getChildren().add(EnrolmentSteps.whoMay(ui, content.exporters()));
        }
        Styled.show(notes, !notes.getChildren().isEmpty());
    }

    private void next(SubmissionDesk.Preview preview) {
        boolean some = preview.total() > 0;
        BundleLog last = preview.last();
        String since = last == null
                ? ui.text(ExchangeText.NEXT_FIRST)
                : ui.text(
                        some ? ExchangeText.NEXT_SINCE : ExchangeText.NEXT_NOTHING,
                        Long.toString(last.sequence()),
                        words.moment(last.created()));
        VBox text = Styled.column(
                "card-text",
                Styled.label(ui.text(ExchangeText.NEXT_LABEL), "card-label"),
                Styled.paragraph(
                        ui.text(ExchangeText.NEXT_TITLE, Long.toString(preview.sequence()), words.office(preview.to())),
                        "card-title"),
                Styled.paragraph(since, "quiet"));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox head = Styled.row("card-head", text);
        acts.clear();
        if (services.mayOpen()) {
            if (last != null) {
                Button whole = Buttons.secondary(ui.text(ExchangeText.SEND_WHOLE), () -> send(true));
                whole.setTooltip(new Tooltip(ui.text(ExchangeText.SEND_WHOLE_WHY)));
                acts.add(whole);
            }
            if (some) {
                ExchangeText label = last == null ? ExchangeText.SEND_FIRST : ExchangeText.SEND_CHANGES;
                acts.add(Buttons.primary(Icon.SEND, ui.text(label), () -> send(false)));
            }
            head.getChildren().addAll(acts);
        }
        next.getChildren().setAll(head);
        if (some) {
            next.getChildren().add(words.pills(preview.records()));
        }
        next.getChildren().add(job.node());
    }

    private void send(boolean whole) {
        Optional<Path> folder = services.files().folder(ui.text(ExchangeText.SEND_WHERE));
        if (folder.isEmpty()) {
            return;
        }
        job.run(
                ExchangeText.JOB_SEND,
                progress ->
                        services.submission().send(services.actor(), services.open(), whole, folder.get(), progress),
                sent -> {
                    justSent = sent;
                    unseen = true;
                    services.changed().run();
                    changed.run();
                });
    }
}
