package id.simpul.recommendation.ui;

import id.simpul.kernel.Capability;
import id.simpul.l10n.text.RecommendationText;
import id.simpul.programme.Programme;
import id.simpul.recommendation.AidChoice;
import id.simpul.recommendation.Conflict;
import id.simpul.recommendation.RecommendationDesk.Draft;
import id.simpul.recommendation.RecommendationDesk.Signer;
import id.simpul.recommendation.RecommendationLine;
import id.simpul.screen.Dialog;
import id.simpul.screen.Jobs;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** Programmes of a recommendation that do not go together, and the statement that chooses between them. */
final class ChoicePanel {
    private final Ui ui;
    private final RecommendationServices services;
    private final Draft draft;
    private final RecommendationHost host;
    private final Jobs asking;
    private final VBox root = Styled.column("choice-notes");
    private List<RecommendationLine> lines = List.of();

    ChoicePanel(Ui ui, RecommendationServices services, Draft draft, RecommendationHost host) {
        this.ui = ui;
        this.services = services;
        this.draft = draft;
        this.host = host;
        this.asking = ui.jobs().latest();
        Styled.show(root, false);
    }

    Node node() {
        return root;
    }

    /** Looks again, now that {@code now} is recommended. */
    void ask(List<RecommendationLine> now) {
        lines = List.copyOf(now);
        asking.run(
                        RecommendationText.JOB_CONFLICTS,
                        progress -> services.desk()
                                .conflicts(services.actor(), draft.file().household(), lines))
                .then(this::show)
                .orShow();
    }

    private void show(List<Conflict> conflicts) {
        root.getChildren().setAll(conflicts.stream().map(this::note).toList());
        Styled.show(root, !conflicts.isEmpty());
    }

    private Node note(Conflict conflict) {
        String one = label(conflict.one());
        String other = label(conflict.other());
        AidChoice choice = conflict.choice().orElse(null);
        boolean may = services.actor().may(Capability.WORK_CASE);
        if (choice == null) {
            var note = new Note(Tone.WARNING, ui.text(RecommendationText.CONFLICT, one, other))
                    .text(ui.text(RecommendationText.CONFLICT_TEXT));
            return (may && !draft.signers().isEmpty()
                            ? note.link(ui.text(RecommendationText.MAKE_STATEMENT), () -> make(conflict))
                            : note)
                    .node();
        }
        LocalDate signed = choice.signedOn();
        String keeps = choice.keeps().equals(conflict.one().code()) ? one : other;
        if (signed != null) {
            return new Note(
                            Tone.SUCCESS,
                            ui.text(RecommendationText.SIGNED, ui.formats().mediumDate(signed), keeps))
                    .link(ui.text(RecommendationText.PRINT_STATEMENT), () -> open(choice))
                    .node();
        }
        var note = new Note(
                        Tone.WARNING,
                        ui.text(RecommendationText.UNSIGNED, ui.formats().mediumDate(choice.madeOn()), keeps))
                .text(ui.text(RecommendationText.UNSIGNED_TEXT))
                .link(ui.text(RecommendationText.PRINT_STATEMENT), () -> open(choice));
        return (may ? note.link(ui.text(RecommendationText.NOTE_SIGNED), () -> signed(choice)) : note).node();
    }

    private String label(Programme programme) {
        return programme.label(ui.texts());
    }

    private void open(AidChoice choice) {
        ui.navigator().go(new StatementRoute(choice));
    }

    private void make(Conflict conflict) {
        var form = new Form(ui);
        Field<Programme> keeps = form.segments(
                        RecommendationText.KEEPS,
                        List.of(conflict.one(), conflict.other()),
                        Programme::code,
                        this::label)
                .required()
                .help(RecommendationText.KEEPS_HELP);
        Field<Signer> signer = form.choice(
                        RecommendationText.SIGNER,
                        draft.signers(),
                        one -> Long.toString(one.person()),
                        one -> one.name().reveal())
                .required();
        draft.signers().stream()
                .filter(one -> one.person() == draft.file().applicant().id())
                .findFirst()
                .or(() -> draft.signers().stream().findFirst())
                .ifPresent(signer::set);
        ui.dialogs()
                .open(new Dialog(ui.text(RecommendationText.STATEMENT_TITLE))
                        .text(ui.text(RecommendationText.CONFLICT_TEXT))
                        .content(form.node())
                        .button(form.submit(RecommendationText.MAKE, () -> {
                            Programme kept = keeps.value().orElseThrow();
                            Programme given = kept.equals(conflict.one()) ? conflict.other() : conflict.one();
                            make(form, kept, given, signer.value().orElseThrow());
                        }))
                        .cancel(ui.text(RecommendationText.CANCEL)));
        form.focus();
    }

    private void make(Form form, Programme kept, Programme given, Signer signer) {
        ui.jobs()
                .run(RecommendationText.JOB_SAVE, progress -> {
                    long act = services.choices()
                            .make(
                                    services.actor(),
                                    draft.file().household(),
                                    draft.file().id(),
                                    signer.person(),
                                    kept.code(),
                                    given.code())
                            .act();
                    return new Made(
                            services.desk()
                                    .choices(services.actor(), draft.file().household())
                                    .getFirst(),
                            act);
                })
                .then(made -> {
                    ui.dialogs().close();
                    open(made.choice());
                    host.written(ui.text(RecommendationText.MADE), made.act());
                })
                .or(form::refused);
    }

    private record Made(AidChoice choice, long act) {}

    private void signed(AidChoice choice) {
        var form = new Form(ui);
        Field<LocalDate> day =
                form.date(RecommendationText.SIGNED_ON).required().help(RecommendationText.SIGNED_HELP);
        day.set(LocalDate.now(ui.clock()));
        ui.dialogs()
                .open(new Dialog(ui.text(RecommendationText.NOTE_SIGNED))
                        .content(form.node())
                        .button(form.submit(
                                RecommendationText.SAVE_SIGNED,
                                () -> ui.jobs()
                                        .run(
                                                RecommendationText.JOB_SAVE,
                                                progress -> services.choices()
                                                        .signed(
                                                                services.actor(),
                                                                choice.id(),
                                                                day.value().orElseThrow()))
                                        .then(act -> {
                                            ui.dialogs().close();
                                            ask(lines);
                                            host.written(ui.text(RecommendationText.WAS_SIGNED), act);
                                        })
                                        .or(form::refused)))
                        .cancel(ui.text(RecommendationText.CANCEL)));
        form.focus();
    }
}
