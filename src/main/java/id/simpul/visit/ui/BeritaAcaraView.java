package id.simpul.visit.ui;

import id.simpul.l10n.text.PrintText;
import id.simpul.l10n.text.VisitText;
import id.simpul.paper.ui.PagePreview;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import id.simpul.visit.BeritaAcara;
import id.simpul.visit.BeritaAcaraDesk;
import java.util.Arrays;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The berita acara about a visit before it has its number: its real page, and what whoever makes it writes. */
public final class BeritaAcaraView {
    private static final Duration WAIT = Duration.millis(400);

    private enum Files {
        COMPLETE,
        INCOMPLETE,
        OPEN;

        static Files of(@Nullable Boolean complete) {
            return complete == null ? OPEN : complete ? COMPLETE : INCOMPLETE;
        }

        @Nullable
        Boolean complete() {
            return this == OPEN ? null : this == COMPLETE;
        }
    }

    private final Ui ui;
    private final VisitServices services;
    private final VisitTexts words;
    private final long visit;
    private final PagePreview preview;
    private final Jobs latest;
    private final PauseTransition typing = new PauseTransition(WAIT);
    private final VBox head = new VBox();
    private final Form form;
    private final Field<String> followUp;
    private final Field<String> agencies;
    private final Field<Files> files;
    private final Button issue;
    private BeritaAcaraDesk.@Nullable Draft shown;
    private boolean filling;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Loaded(BeritaAcaraDesk.Draft draft, byte[] pdf) {}

    /** The berita acara of {@code route}. */
    public BeritaAcaraView(Ui ui, VisitServices services, BeritaAcaraRoute route) {
        this.ui = ui;
        this.services = services;
        this.words = new VisitTexts(ui, services);
        this.visit = route.visit();
        this.preview = new PagePreview(ui);
        this.latest = ui.jobs().latest();
        this.form = new Form(ui);
        followUp = form.lines(VisitText.BA_FOLLOW_UP, 3).help(VisitText.BA_FOLLOW_UP_HELP);
        agencies = form.lines(VisitText.BA_AGENCIES, 3).help(VisitText.BA_AGENCIES_HELP);
        files = form.segments(
                VisitText.BA_FILES,
                List.of(Files.values()),
                Files::name,
                value -> ui.text(
                        switch (value) {
                            case COMPLETE -> VisitText.BA_COMPLETE;
                            case INCOMPLETE -> VisitText.BA_INCOMPLETE;
                            case OPEN -> VisitText.BA_OPEN;
                        }));
        form.onChange(() -> {
            if (!filling) {
                typing.playFromStart();
            }
        });
        typing.setOnFinished(event -> load());
        issue = Buttons.primary(Icon.PRINT, ui.text(VisitText.BA_ISSUE), this::ask);
        issue.setDisable(true);
        form.node().setDisable(true);
    }

    /** The screen. */
    public Screen screen() {
        VBox body = Styled.column("detail-body", head, Styled.line(), form.node());
        VBox side = Styled.column(
                "paper-side",
                Styled.scroll(body),
                Styled.row(
                        "detail-foot",
                        issue,
                        Styled.gap(),
                        Buttons.secondary(ui.text(VisitText.BACK), ui.navigator()::back)));
        HBox.setHgrow(preview.node(), Priority.ALWAYS);
        preview.node().setMinWidth(0);
        return Screen.of(ui.text(VisitText.BA_TITLE), Styled.row("paper-page", preview.node(), side))
                .onShow(this::load)
                .focus(preview.focus())
                .key("Ctrl+P", ui.text(VisitText.BA_ISSUE_SHORT), this::ask)
                .hint(ui.text(PrintText.PAGE_KEYS), ui.text(VisitText.KEY_PAGES));
    }

    private void load() {
        BeritaAcara.Choices choices = shown == null ? null : choices();
        latest.run(VisitText.JOB, progress -> {
                    BeritaAcaraDesk.Draft draft = choices == null
                            ? services.reports().draft(services.actor(), visit)
                            : services.reports().draft(services.actor(), visit, choices);
                    return new Loaded(draft, services.reports().preview(draft));
                })
                .then(this::loaded)
                .orShow();
    }

    private void loaded(Loaded now) {
        boolean first = shown == null;
        shown = now.draft();
        BeritaAcara report = now.draft().report();
        if (first) {
            filling = true;
            followUp.set(report.choices().followUp());
            agencies.set(String.join("\n", report.choices().agencies()));
            files.set(Files.of(report.choices().complete()));
            filling = false;
            form.node().setDisable(false);
        }
        preview.show(now.pdf());
        head.getChildren()
                .setAll(
                        Heads.record(
                                ui.text(VisitText.BA_TITLE),
                                new Badge(ui.text(VisitText.BA_BADGE), Tone.WARNING),
                                words.name(now.draft().visit().who()),
                                words.why(now.draft().visit().ofCase())),
                        new KeyValues(ui)
                                .add(ui.text(VisitText.BA_OFFICER), report.officer())
                                .add(
                                        ui.text(VisitText.BA_POSITION),
                                        report.position().isEmpty() ? ui.text(VisitText.UNKNOWN) : report.position())
                                .add(ui.text(VisitText.BA_DUTY), report.duty())
                                .node());
        issue.setDisable(typing.getStatus() == Animation.Status.RUNNING);
    }

    private BeritaAcara.Choices choices() {
        return new BeritaAcara.Choices(
                followUp.value().orElse("").strip(),
                Arrays.stream(agencies.value().orElse("").split("\n", -1))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList(),
                files.value().orElse(Files.OPEN).complete());
    }

    private void ask() {
        BeritaAcaraDesk.Draft draft = shown;
        if (draft == null || issue.isDisabled()) {
            return;
        }
        ui.dialogs()
                .open(new Dialog(ui.text(VisitText.BA_ISSUE_SHORT))
                        .text(ui.text(VisitText.BA_ISSUE_QUESTION))
                        .primary(ui.text(VisitText.BA_ISSUE_SHORT), () -> issue(draft))
                        .cancel(ui.text(VisitText.CANCEL)));
    }

    private void issue(BeritaAcaraDesk.Draft draft) {
        ui.jobs()
                .run(VisitText.JOB_SAVE, progress -> services.reports().issue(services.actor(), draft))
                .then(letter -> {
                    services.host().changed();
                    ui.navigator().back();
                    services.host().letter(letter.id(), true);
                    ui.snackbar().show(ui.text(VisitText.BA_ISSUED, letter.number()));
                })
                .orShow();
    }
}
