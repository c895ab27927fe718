package id.simpul.casework.ui;

import id.simpul.casework.ApprovalStep;
import id.simpul.casework.CaseDetail;
import id.simpul.casework.Move;
import id.simpul.casework.Stage;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Masked;
import id.simpul.l10n.text.CalendarText;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.reference.CodeLists;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The parts a case's record is made of, in the panel beside the list and on its own page. */
final class CaseBlocks {
    private static final int STEP_RECOMMENDATION = 3;
    private static final int STEP_REFERRAL = 4;

    private final Ui ui;
    private final Actor actor;
    private final CaseWords words;
    private final CodeLists codes;
    private final CaseHost host;
    private final CaseMoves acts;
    private final ApprovalBlock approval;

    CaseBlocks(Ui ui, Actor actor, CaseWords words, CodeLists codes, CaseHost host, CaseMoves acts) {
        this.ui = ui;
        this.actor = actor;
        this.words = words;
        this.codes = codes;
        this.host = host;
        this.acts = acts;
        this.approval = new ApprovalBlock(ui, codes);
    }

    /** Who initialled and signed, and what the recommendation says; nothing before it was drafted. */
    private List<Node> approval(CaseDetail file) {
        return approval.node(file);
    }

    /** Why somebody sent the case back to where it stands. */
    Optional<Node> returned(CaseDetail file) {
        return approval.returned(file);
    }

    /** What the family received, with the way to write down more. */
    private List<Node> outcomes(CaseDetail file) {
        boolean more = file.closedOn() != null && actor.may(Capability.WORK_CASE);
        Node[] add = more
                ? new Node[] {Buttons.link(ui.text(CaseworkText.ADD_OUTCOME), () -> acts.outcome(file))}
                : new Node[0];
        return new OutcomeBlock(ui, codes).node(file, add);
    }

    Badge status(CaseDetail file) {
        return switch (file.stage().rollup()) {
            case "SELESAI" -> new Badge(ui.text(CaseworkText.STATUS_DONE), Tone.SUCCESS);
            case "DITOLAK" -> new Badge(file.stage().label(ui.texts()), Tone.NEUTRAL);
            default -> new Badge(ui.text(CaseworkText.STATUS_OPEN), Tone.ACCENT);
        };
    }

    /** Where the case stands. One that ended without success stays at the step it had reached. */
    Node stepper(CaseDetail file) {
        boolean done = file.stage().code().equals(Stage.DONE);
        int now = file.stage().closed() && !done
                ? lastOpenStep(file)
                : file.stage().step();
        List<Stepper.Step> steps = new ArrayList<>();
        for (int step = 1; step <= Stage.STEPS; step++) {
            String date = step > now
                    ? ""
                    : file.reached(step).map(ui.formats()::dayMonth).orElse("");
            // The step under way says where exactly the case stands on it.
            String name = step == now && !file.stage().closed() ? file.stage().label(ui.texts()) : stepName(step);
            steps.add(new Stepper.Step(name, date));
        }
        return new Stepper(
                        steps,
                        done ? Stage.STEPS : now - 1,
                        ui.text(CaseworkText.STEP_OF, stepName(now), now, Stage.STEPS))
                .node();
    }

    private static int lastOpenStep(CaseDetail file) {
        return file.steps().stream()
                .filter(step -> !step.stage().closed())
                .mapToInt(step -> step.stage().step())
                .reduce((earlier, later) -> later)
                .orElse(1);
    }

    private String stepName(int step) {
        return ui.text(
                switch (step) {
                    case 1 -> CaseworkText.STEP_1;
                    case 2 -> CaseworkText.STEP_2;
                    case 3 -> CaseworkText.STEP_3;
                    case STEP_REFERRAL -> CaseworkText.STEP_4;
                    case 5 -> CaseworkText.STEP_5;
                    default -> CaseworkText.STEP_6;
                });
    }

    /** That it is late and for whom it waits, or how it ended; empty where there is nothing of the kind to say. */
    Optional<Node> notice(CaseDetail file) {
        LocalDate closed = file.closedOn();
        if (closed != null) {
            return Optional.ofNullable(file.outcome())
                    .map(outcome -> new Note(
                                    Tone.INFO,
                                    ui.text(
                                            CaseworkText.ENDED,
                                            file.stage().label(ui.texts()),
                                            ui.formats().longDate(closed)))
                            .text(outcome)
                            .node());
        }
        if (words.onHold(file)) {
            return Optional.of(new Note(Tone.INFO, ui.text(CalendarText.PAUSED))
                    .text(ui.text(CalendarText.PAUSED_TEXT, -file.late()))
                    .node());
        }
        if (!file.dueOn().isBefore(words.today())) {
            return Optional.empty();
        }
        var note = new Note(Tone.DANGER, ui.text(CaseworkText.LATE_DAYS, Math.max(1, file.late())));
        CaseDetail.Referral waiting = waiting(file);
        if (waiting != null) {
            note.text(ui.text(
                    CaseworkText.WAITING, waiting.destination(), ui.formats().longDate(waiting.sentOn())));
            if (actor.may(Capability.REFER_CASE)) {
                note.link(ui.text(CaseworkText.REMIND), () -> host.remind(file));
            }
        }
        if (actor.may(Capability.WORK_CASE)) {
            note.link(ui.text(CaseworkText.CHANGE_DUE), () -> acts.postpone(file));
        }
        return Optional.of(note.node());
    }

    private static CaseDetail.@Nullable Referral waiting(CaseDetail file) {
        CaseDetail.Referral referral = file.referral();
        boolean waits =
                referral != null && referral.waiting() && file.stage().code().equals(Stage.REFERRED);
        return waits ? referral : null;
    }

    List<Node> family(CaseDetail file) {
        var values = new KeyValues(ui)
                .add(ui.text(CaseworkText.KK), kk(file))
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
                    Styled.flow(
                            "badge-flow",
                            file.programmes().stream()
                                    .map(code -> new Badge(code, Tone.NEUTRAL).pill())
                                    .toArray(Node[]::new)));
        }
        values.add(ui.text(CaseworkText.ASSESSED), assessed(file));
        Node[] link = host.family().stream()
                .map(open -> Buttons.link(ui.text(CaseworkText.OPEN_FAMILY), () -> open.accept(file.household())))
                .toArray(Node[]::new);
        // A case that was decided still shows what the rules of that day said, whatever they say now.
        LocalDate day = decided(file);
        host.findings()
                .ifPresent(open -> values.add(
                        ui.text(CaseworkText.FINDINGS),
                        Buttons.link(
                                ui.text(CaseworkText.FINDINGS_ON, ui.formats().mediumDate(day)),
                                () -> open.accept(file, day))));
        return List.of(Heads.section(ui.text(CaseworkText.FAMILY), link), values.node());
    }

    /** When the case was decided about: when it ended, else when it was referred; today while it is not. */
    private LocalDate decided(CaseDetail file) {
        CaseDetail.Referral referral = file.referral();
        if (file.closedOn() != null) {
            return file.closedOn();
        }
        return referral == null ? words.today() : referral.sentOn();
    }

    /** When the family was last assessed, and since when that counts no more, on the day the case was decided about. */
    private String assessed(CaseDetail file) {
        LocalDate made = file.visitedOn();
        if (made == null) {
            return ui.text(CaseworkText.ASSESSED_NEVER);
        }
        String on = ui.formats().mediumDate(made);
        return file.lapsed(words.assessmentDays(), decided(file))
                .map(since ->
                        ui.text(CaseworkText.ASSESSED_LAPSED, on, ui.formats().mediumDate(since)))
                .orElse(on);
    }

    private String kk(CaseDetail file) {
        if (file.kk() == null) {
            return ui.text(CaseworkText.NO_KK);
        }
        return actor.may(Capability.UNMASK_IDENTITY)
                ? Masked.grouped(file.kk().reveal())
                : file.kk().toString();
    }

    /** What became of the case so far, each part under a line of its own. */
    List<Node> became(CaseDetail file) {
        List<Node> all = new ArrayList<>();
        Stream.of(recommended(file), approval(file)).forEach(part -> under(all, part));
        // It fills later, or stays away, and brings its line.
        host.handedOver(file).ifPresentOrElse(all::add, () -> under(all, referral(file)));
        under(all, outcomes(file));
        return all;
    }

    private static void under(List<Node> all, List<Node> part) {
        if (!part.isEmpty()) {
            all.add(Styled.line());
            all.addAll(part);
        }
    }

    /** What it is recommended for, in the words that are approved; empty if nothing is. */
    private List<Node> recommended(CaseDetail file) {
        if (file.recommended().isEmpty()) {
            return List.of();
        }
        List<Node> part = new ArrayList<>();
        part.add(Heads.section(
                ui.text(CaseworkText.RECOMMENDATION),
                host
                        .recommendation()
                        .map(open -> Buttons.link(ui.text(CaseworkText.READ_GROUNDS), () -> open.accept(file)))
                        .stream()
                        .toArray(Node[]::new)));
        int number = 0;
        for (String words : file.recommended()) {
            part.add(Styled.paragraph(ui.text(CaseworkText.NUMBERED, ++number, words)));
        }
        return part;
    }

    /** Where it was referred to; empty if nowhere yet. */
    private List<Node> referral(CaseDetail file) {
        CaseDetail.Referral referral = file.referral();
        if (referral == null) {
            return List.of();
        }
        var values = new KeyValues(ui)
                .add(ui.text(CaseworkText.REFERRED_TO), referral.destination())
                .add(
                        ui.text(CaseworkText.LETTER),
                        referral.letter() == null ? ui.text(CaseworkText.NO_LETTER) : referral.letter())
                .add(ui.text(CaseworkText.ANSWER), answer(referral));
        return List.of(Heads.section(ui.text(CaseworkText.REFERRAL)), values.node());
    }

    private String answer(CaseDetail.Referral referral) {
        if (referral.answer() == null) {
            return ui.text(CaseworkText.NO_ANSWER);
        }
        String label = codes.label("jawaban", referral.answer(), ui.texts());
        String dated = referral.answeredOn() == null
                ? label
                : ui.text(CaseworkText.ANSWERED, label, ui.formats().mediumDate(referral.answeredOn()));
        return referral.answerNote() == null ? dated : dated + "\n" + referral.answerNote();
    }

    /** What the main button does; nothing where there is none. */
    Runnable next(CaseContent content) {
        ApprovalStep step = content.step();
        if (step != null) {
            return () -> acts.approve(content.file(), step);
        }
        return content.moves().stream()
                .filter(Move::main)
                .findFirst()
                .<Runnable>map(move -> () -> acts.make(content.file(), move))
                .orElse(() -> {});
    }

    /** The one next action, what is printed, and the other moves behind three dots. */
    HBox foot(CaseContent content) {
        CaseDetail file = content.file();
        List<Move> moves = content.moves();
        HBox foot = Styled.row("detail-foot");
        ApprovalStep step = content.step();
        if (step != null) {
            Button give = Buttons.primary(approval.act(step), next(content));
            // A long title gives way to what stands beside it; the whole of it is in the hint and in the section of
            // approval.
            give.setMinWidth(Region.USE_COMPUTED_SIZE);
            give.setTooltip(new Tooltip(give.getText()));
            foot.getChildren().add(give);
        } else {
            moves.stream()
                    .filter(Move::main)
                    .findFirst()
                    .ifPresent(move -> foot.getChildren()
                            .add(Buttons.primary(move.label(ui.texts()), () -> acts.make(file, move))));
        }
        Optional<Consumer<CaseDetail>> recommends =
                file.stage().step() == STEP_RECOMMENDATION ? host.recommendation() : Optional.empty();
        recommends.ifPresent(open -> foot.getChildren()
                .add(Buttons.secondary(ui.text(CaseworkText.RECOMMENDATION), () -> open.accept(file))));
        List<Print> prints = prints(file);
        // Beside the list is room for two buttons.
        boolean beside = recommends.isEmpty() && !prints.isEmpty();
        if (beside) {
            Print first = prints.getFirst();
            foot.getChildren().add(Buttons.secondary(Icon.PRINT, ui.text(first.label()), first.act()));
        }
        List<MenuItem> others = new ArrayList<>();
        moves.stream()
                .filter(move -> !move.main())
                .forEach(move -> others.add(Buttons.item(move.label(ui.texts()), () -> acts.make(file, move))));
        file.approval()
                .awaited()
                .filter(waited -> waited.standsIn(actor))
                .ifPresent(waited -> others.add(Buttons.item(
                        ui.text(CaseworkText.STAND_IN, approval.act(waited)), () -> acts.approveFor(file, waited))));
        prints.stream()
                .skip(beside ? 1 : 0)
                .forEach(print -> others.add(Buttons.item(ui.text(print.label()), print.act())));
        // What was handed over is closed here and can be asked back.
        if (file.closedOn() == null || file.stage().code().equals(Stage.HANDED_OVER)) {
            others.addAll(host.handOvers(file));
        }
        if (!others.isEmpty()) {
            foot.getChildren().addAll(Styled.gap(), Buttons.more(ui.text(CaseworkText.MORE), others));
        }
        return foot;
    }

    private record Print(CaseworkText label, Runnable act) {}

    /** What can be printed of {@code file}, the likelier first. */
    private List<Print> prints(CaseDetail file) {
        List<Print> prints = new ArrayList<>();
        if (file.referral() != null && actor.may(Capability.ISSUE_LETTER)) {
            prints.add(new Print(CaseworkText.PRINT_LETTER, () -> host.letter(file)));
        }
        if (actor.may(Capability.WORK_CASE)) {
            prints.add(new Print(CaseworkText.PRINT_RECEIPT, () -> host.receipt(file)));
        }
        return prints;
    }
}
