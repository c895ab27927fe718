package id.simpul.exchange.ui;

import id.simpul.exchange.BundleLog;
import id.simpul.exchange.Sent;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One bundle that was sent: what it held, its digits, and where it was written to. */
final class SentPanel {
    private final Ui ui;
    private final ExchangeServices services;
    private final ExchangeWords words;
    private final Runnable close;
    private final Jobs reading;

    SentPanel(Ui ui, ExchangeServices services, ExchangeWords words, Runnable close) {
        this.ui = ui;
        this.services = services;
        this.words = words;
        this.close = close;
        this.reading = ui.jobs().latest();
    }

    Node node(BundleLog log, @Nullable Sent justSent) {
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        log.fileName(),
                        new Badge(ui.text(ExchangeText.SENT_STATUS), Tone.SUCCESS),
                        ui.text(ExchangeText.SENT_TITLE, Long.toString(log.sequence())),
                        ui.text(ExchangeText.SENT_TO, words.office(log.office()), words.moment(log.created())),
                        Buttons.icon(Icon.CLOSE, ui.text(ExchangeText.CLOSE_PANEL), close)));
        if (justSent != null && justSent.log().id().equals(log.id())) {
            body.getChildren()
                    .add(new Note(Tone.SUCCESS, ui.text(ExchangeText.SENT_DONE))
                            .text(ui.text(
                                    ExchangeText.SENT_WHERE,
                                    String.valueOf(justSent.file().getParent())))
                            .text(ui.text(ExchangeText.SENT_NEXT))
                            .node());
        }
        var facts = new KeyValues(ui).add(ui.text(ExchangeText.SENT_RECORDS), words.number(SentView.total(log)));
        SentView.kinds(log).forEach((kind, count) -> facts.add(words.kind(kind), words.number(count)));
        body.getChildren()
                .addAll(
                        Styled.line(),
                        Heads.section(ui.text(ExchangeText.SENT_FILE)),
                        file(log),
                        Styled.line(),
                        Heads.section(ui.text(ExchangeText.SENT_CONTENT)),
                        facts.node(),
                        Styled.line(),
                        Heads.section(ui.text(ExchangeText.CHECK_DIGITS)),
                        DigitsShown.of(log.digits()),
                        Styled.paragraph(ui.text(ExchangeText.CHECK_DIGITS_WHY), "quiet"));
        return Styled.column(
                "detail",
                Styled.scroll(body),
                Styled.row(
                        "detail-foot",
                        Buttons.secondary(Icon.COPY, ui.text(ExchangeText.COPY_AGAIN), () -> copy(log))));
    }

    /** Name and number at once; size and hash when the file has been read. */
    private Node file(BundleLog log) {
        var facts = new KeyValues(ui)
                .add(ui.text(ExchangeText.SENT_NAME), log.fileName())
                .add(ui.text(ExchangeText.SENT_SEQUENCE), Long.toString(log.sequence()));
        reading.run(ExchangeText.JOB_READ, progress -> services.submission().kept(log))
                .then(kept -> kept.ifPresentOrElse(
                        file -> facts.add(ui.text(ExchangeText.SENT_SIZE), words.size(file.bytes()))
                                .add(ui.text(ExchangeText.SENT_HASH), ExchangeWords.hash(file.sha256())),
                        () -> facts.add(ui.text(ExchangeText.SENT_SIZE), ui.text(ExchangeText.SENT_GONE))))
                .orShow();
        return facts.node();
    }

    private void copy(BundleLog log) {
        services.files()
                .folder(ui.text(ExchangeText.SEND_WHERE))
                .ifPresent(folder -> ui.jobs()
                        .run(
                                ExchangeText.JOB_COPY,
                                progress -> services.submission().copy(log, folder))
                        .then(file -> ui.snackbar().show(ui.text(ExchangeText.COPIED_TO, file.toString())))
                        .orShow());
    }
}
