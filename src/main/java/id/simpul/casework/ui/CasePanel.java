package id.simpul.casework.ui;

import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseDetail;
import id.simpul.casework.Move;
import id.simpul.casework.Stage;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Masked;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.DesilScale;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Note;
import id.simpul.screen.Stepper;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The record of one case beside the inbox: where it stands, who it is for, and the one next action. */
final class CasePanel {
    /** What the panel shows, read in one go on a work thread. */
    record Content(CaseDetail file, List<Move> moves, List<CaseHost.Line> referral, String waiting) {}

    private final Ui ui;
    private final Actor actor;
    private final CaseDesk desk;
    private final CaseWords words;
    private final CaseHost host;
    private final CaseMoves acts;
    private final Runnable close;

    CasePanel(Ui ui, Actor actor, CaseDesk desk, CaseWords words, CaseHost host, CaseMoves acts, Runnable close) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.words = words;
        this.host = host;
        this.acts = acts;
        this.close = close;
    }

    Content load(long id) {
        CaseDetail file = desk.find(actor, id);
        return new Content(file, desk.moves(actor, file), host.referral(file), host.waitingFor(file));
    }

    Node node(Content content) {
        CaseDetail file = content.file();
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        file.register(),
                        status(file),
                        file.applicant().name().reveal(),
                        words.subtitle(file),
                        Buttons.icon(Icon.CLOSE, ui.text(CaseworkText.CLOSE_PANEL), close)),
                stepper(file));
        late(content).ifPresent(body.getChildren()::add);
        if (file.closedOn() != null && file.outcome() != null) {
            body.getChildren()
                    .add(new Note(Tone.INFO, file.stage().label(ui.texts()))
                            .text(file.outcome())
                            .node());
        }
        body.getChildren().addAll(Styled.line(), familyHead(), family(file), Styled.line());
        if (file.summary() != null) {
            body.getChildren()
                    .addAll(
                            Heads.section(ui.text(CaseworkText.SUMMARY)),
                            Styled.paragraph(file.summary(), "detail-text"),
                            Styled.line());
        }
        if (!content.referral().isEmpty()) {
            var values = new KeyValues(ui);
            content.referral().forEach(line -> values.add(line.name(), line.value()));
            body.getChildren().addAll(Heads.section(ui.text(CaseworkText.REFERRAL)), values.node(), Styled.line());
        }
        note(file, body);
        return Styled.column("detail", Styled.scroll(body), foot(content));
    }

    private Badge status(CaseDetail file) {
        return switch (file.stage().rollup()) {
            case "SELESAI" -> new Badge(ui.text(CaseworkText.STATUS_DONE), Tone.SUCCESS);
            case "DITOLAK" -> new Badge(file.stage().label(ui.texts()), Tone.NEUTRAL);
            default -> new Badge(ui.text(CaseworkText.STATUS_OPEN), Tone.ACCENT);
        };
    }

    private Node stepper(CaseDetail file) {
        List<Stepper.Step> steps = new ArrayList<>();
        for (int step = 1; step <= Stage.STEPS; step++) {
            int place = step;
            String date = file.steps().stream()
                    .filter(s -> s.stage().step() == place)
                    .reduce((older, newer) -> newer)
                    .map(s -> ui.formats().dayMonth(s.at().toLocalDate()))
                    .orElse("");
            steps.add(new Stepper.Step(stepName(step), step <= file.stage().step() ? date : ""));
        }
        int now = file.stage().step();
        return new Stepper(steps, now - 1, ui.text(CaseworkText.STEP_OF, stepName(now), now, Stage.STEPS)).node();
    }

    private String stepName(int step) {
        return ui.text(
                switch (step) {
                    case 1 -> CaseworkText.STEP_1;
                    case 2 -> CaseworkText.STEP_2;
                    case 3 -> CaseworkText.STEP_3;
                    case 4 -> CaseworkText.STEP_4;
                    case 5 -> CaseworkText.STEP_5;
                    default -> CaseworkText.STEP_6;
                });
    }

    private Optional<Node> late(Content content) {
        CaseDetail file = content.file();
        if (file.closedOn() != null || !file.dueOn().isBefore(words.today())) {
            return Optional.empty();
        }
        int days = Math.max(1, desk.catalogue().workingDays().between(file.dueOn(), words.today()));
        var note = new Note(Tone.DANGER, ui.text(CaseworkText.LATE_DAYS, days));
        if (!content.waiting().isEmpty()) {
            note.text(content.waiting());
        }
        if (actor.may(Capability.WORK_CASE)) {
            note.link(ui.text(CaseworkText.CHANGE_DUE), () -> acts.postpone(file));
        }
        return Optional.of(note.node());
    }

    private HBox familyHead() {
        return Heads.section(ui.text(CaseworkText.FAMILY));
    }

    private Node family(CaseDetail file) {
        var values = new KeyValues(ui)
                .add(
                        ui.text(CaseworkText.KK),
                        file.kk() == null ? "–" : Masked.grouped(file.kk().reveal()))
                .add(ui.text(CaseworkText.MEMBERS_LABEL), words.members(file));
        if (file.desil() == null) {
            values.add(ui.text(CaseworkText.DESIL), ui.text(CaseworkText.DESIL_UNKNOWN));
        } else {
            values.add(ui.text(CaseworkText.DESIL), DesilScale.of(ui, file.desil()));
        }
        if (file.programmes().isEmpty()) {
            values.add(ui.text(CaseworkText.PROGRAMMES), ui.text(CaseworkText.NO_PROGRAMME));
        } else {
            values.add(
                    ui.text(CaseworkText.PROGRAMMES),
                    Styled.row(
                            "badge-row",
                            file.programmes().stream()
                                    .limit(4)
                                    .map(code -> new Badge(code, Tone.NEUTRAL).pill())
                                    .toArray(Node[]::new)));
        }
        return values.node();
    }

    private void note(CaseDetail file, VBox body) {
        if (!actor.may(Capability.WORK_CASE)) {
            body.getChildren().add(Heads.section(ui.text(CaseworkText.NOTE)));
            body.getChildren().add(Styled.paragraph(file.note() == null ? "–" : file.note(), "detail-text"));
            return;
        }
        var form = new Form(ui);
        Field<String> note = form.lines(CaseworkText.NOTE_LABEL, 2);
        if (file.note() != null) {
            note.set(file.note());
        }
        form.keepDraft("casework.note", Long.toString(file.id()), file::register);
        body.getChildren().addAll(Heads.section(ui.text(CaseworkText.NOTE), form.draftIndicator()), form.node());
        body.getChildren()
                .add(Styled.row(
                        "form-actions",
                        form.submit(
                                CaseworkText.SAVE_NOTE,
                                () -> acts.note(file, note.value().orElse(""), form))));
    }

    private Node foot(Content content) {
        CaseDetail file = content.file();
        HBox foot = Styled.row("detail-foot");
        Optional<Move> main = content.moves().stream().filter(Move::main).findFirst();
        main.ifPresent(move ->
                foot.getChildren().add(Buttons.primary(move.label(ui.texts()), () -> acts.make(file, move))));
        if (!content.referral().isEmpty() && actor.may(Capability.ISSUE_LETTER)) {
            foot.getChildren()
                    .add(Buttons.secondary(Icon.PRINT, ui.text(CaseworkText.PRINT_LETTER), () -> host.letter(file)));
        }
        List<MenuItem> others = new ArrayList<>();
        content.moves().stream()
                .filter(move -> !move.main())
                .forEach(move -> others.add(Buttons.item(move.label(ui.texts()), () -> acts.make(file, move))));
        if (!others.isEmpty()) {
            foot.getChildren().addAll(Styled.gap(), Buttons.more(ui.text(CaseworkText.MORE), others));
        }
        return foot;
    }
}
