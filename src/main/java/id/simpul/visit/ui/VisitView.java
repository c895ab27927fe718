package id.simpul.visit.ui;

import id.simpul.kernel.Capability;
import id.simpul.l10n.text.VisitText;
import id.simpul.screen.Buttons;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Note;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import id.simpul.screen.form.FormPage;
import id.simpul.visit.Candidate;
import id.simpul.visit.HomeVisit;
import id.simpul.visit.VisitDesk;
import id.simpul.visit.VisitOutcome;
import id.simpul.visit.VisitResult;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Records what came of a visit, says what follows from it, and leads there. */
public final class VisitView {
    private final Ui ui;
    private final VisitServices services;
    private final VisitTexts words;
    private final long id;
    private final StackPane root = new StackPane();
    private @Nullable Button submit;

    /** What came of the visit of {@code route}. */
    public VisitView(Ui ui, VisitServices services, VisitRoute route) {
        this.ui = ui;
        this.services = services;
        this.words = new VisitTexts(ui, services);
        this.id = route.visit();
        root.getChildren().setAll(EmptyState.of(Icon.MAP, ui.text(VisitText.JOB)));
    }

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(VisitText.RECORD_TITLE), root)
                .onShow(this::load)
                .hint("Ctrl+Enter", ui.text(VisitText.KEY_RECORD))
                .hint("Alt+←", ui.text(VisitText.BACK));
    }

    private void load() {
        record Loaded(HomeVisit visit, int photos) {}
        ui.jobs()
                .run(
                        VisitText.JOB,
                        progress -> new Loaded(
                                services.visits().find(services.actor(), id),
                                services.visits().photos(services.actor(), id)))
                .then(loaded -> show(loaded.visit(), loaded.photos()))
                .orShow();
    }

    private void show(HomeVisit visit, int photos) {
        Form made = form(visit);
        var page = new FormPage(
                ui,
                words.name(visit.who()),
                new Label(ui.text(
                        VisitText.VISIT_OF,
                        words.why(visit.ofCase()),
                        ui.formats().longDate(visit.plannedOn()),
                        visit.officer())),
                Buttons.secondary(ui.text(VisitText.BACK), ui.navigator()::back));
        List<Node> parts = new ArrayList<>();
        if (visit.outcome() != null) {
            parts.add(next(visit));
        }
        parts.add(made.node());
        page.content(parts.toArray(Node[]::new));
        page.side(side(visit, photos));
        boolean may = services.actor().may(Capability.RECORD_ASSESSMENT) && visit.letter() == null;
        made.node().setDisable(!may);
        if (may) {
            Button save = submit;
            if (save != null) {
                page.foot(save, made.draftIndicator());
            }
        }
        root.getChildren().setAll(page.node());
        if (visit.open() && may) {
            made.focus();
        } else {
            Styled.focus(page.node());
        }
    }

    private Form form(HomeVisit visit) {
        var made = new Form(ui);
        Field<VisitResult> result = made.segments(
                        VisitText.RESULT, List.of(VisitResult.values()), VisitResult::name, words::result)
                .required();
        Label follows = Styled.paragraph("", "quiet");
        made.node(follows);
        LocalDate today = services.visits().today();
        Field<LocalDate> on = made.date(VisitText.VISITED_ON)
                .required()
                .span(4)
                .check(day -> day.isAfter(today) ? Optional.of(ui.text(VisitText.FUTURE_WHAT)) : Optional.empty());
        Field<String> met = made.text(VisitText.MET).help(VisitText.MET_HELP).span(4);
        Field<String> metAs =
                made.text(VisitText.MET_AS).help(VisitText.MET_AS_HELP).span(4);
        Field<String> note = made.lines(VisitText.NOTE, 4);
        Field<LocalDate> again = made.date(VisitText.AGAIN_ON)
                .help(VisitText.AGAIN_HELP)
                .span(5)
                .check(day -> day.isBefore(today) ? Optional.of(ui.text(VisitText.PASSED_WHAT)) : Optional.empty());
        result.onChange(chosen -> {
            follows.setText(chosen.map(this::follows).orElse(""));
            again.show(chosen.filter(VisitResult::again).isPresent());
            boolean somebody = chosen.filter(came -> came != VisitResult.NOBODY && came != VisitResult.MOVED)
                    .isPresent();
            met.show(somebody || chosen.isEmpty());
            metAs.show(somebody || chosen.isEmpty());
        });
        again.show(false);
        VisitOutcome told = visit.outcome();
        on.set(told == null ? earlier(visit.plannedOn(), today) : told.visitedOn());
        if (told != null) {
            result.set(told.result());
            met.set(Optional.ofNullable(told.met()));
            metAs.set(Optional.ofNullable(told.metAs()));
            note.set(Optional.ofNullable(told.note()));
            again.set(Optional.ofNullable(told.againOn()));
        }
        made.keepDraft("visit.record", Long.toString(id), () -> words.name(visit.who()));
        submit = made.submit(
                VisitText.SAVE,
                () -> save(
                        visit,
                        made,
                        new VisitOutcome(
                                on.value().orElseThrow(),
                                result.value().orElseThrow(),
                                met.value().orElse(null),
                                metAs.value().orElse(null),
                                note.value().orElse(null),
                                again.value().orElse(null))));
        return made;
    }

    private static LocalDate earlier(LocalDate planned, LocalDate today) {
        return planned.isBefore(today) ? planned : today;
    }

    private String follows(VisitResult result) {
        return ui.text(
                switch (result) {
                    case COMPLETE -> VisitText.FOLLOWS_COMPLETE;
                    case INCOMPLETE -> VisitText.FOLLOWS_INCOMPLETE;
                    case NOBODY -> VisitText.FOLLOWS_NOBODY;
                    case REFUSED -> VisitText.FOLLOWS_REFUSED;
                    case MOVED -> VisitText.FOLLOWS_MOVED;
                });
    }

    private void save(HomeVisit visit, Form made, VisitOutcome outcome) {
        ui.jobs()
                .run(VisitText.JOB_SAVE, progress -> services.visits().record(services.actor(), id, outcome))
                .then(recorded -> {
                    made.forgetDraft();
                    load();
                    services.host().changed();
                    ui.undoable(
                            report(visit, recorded),
                            VisitText.JOB_SAVE,
                            progress -> services.visits().undo(services.actor(), recorded.act()),
                            () -> {
                                load();
                                services.host().changed();
                            });
                })
                .or(made::refused);
    }

    private String report(HomeVisit visit, VisitDesk.Recorded recorded) {
        String who = words.name(visit.who());
        if (recorded.movedTo().isPresent()) {
            return ui.text(
                    VisitText.RECORDED_MOVED, who, recorded.movedTo().get().label(ui.texts()));
        }
        return recorded.again()
                .map(day -> ui.text(VisitText.RECORDED_AGAIN, who, ui.formats().longDate(day)))
                .orElseGet(() -> ui.text(VisitText.RECORDED, who));
    }

    /** What follows from the result, with the way there. */
    private Node next(HomeVisit visit) {
        VisitResult result = visit.result().orElseThrow();
        var note = new Note(
                        result == VisitResult.COMPLETE ? Tone.SUCCESS : Tone.INFO,
                        ui.text(VisitText.RECORD_SAVED) + ": " + words.result(result))
                .text(follows(result));
        if (result.answered()) {
            note.link(ui.text(VisitText.QUESTIONNAIRE), () -> services.host().questionnaire(visit));
        }
        if (result == VisitResult.MOVED) {
            note.link(ui.text(VisitText.MOVED_EVENT), () -> services.host().moved(visit, source(visit), this::load));
        }
        boolean plannedAgain = Objects.requireNonNull(visit.outcome()).againOn() != null;
        if (result == VisitResult.MOVED || (result.again() && !plannedAgain)) {
            note.link(
                    ui.text(VisitText.PLAN),
                    () -> ui.navigator()
                            .go(new VisitPlanRoute(
                                    visit.house().village(),
                                    visit.ofCase() == null ? 0 : visit.ofCase().id())));
        }
        Candidate.OfCase of = visit.ofCase();
        if (of != null && !result.again()) {
            // Nobody comes again: what becomes of the case is decided there.
            note.link(
                    ui.text(VisitText.OPEN_CASE, of.register()),
                    () -> services.host().caseFile(of.id()));
        }
        HomeVisit.Report letter = visit.letter();
        if (letter != null) {
            note.link(
                    ui.text(VisitText.REPORT_OPEN, letter.number()),
                    () -> services.host().letter(letter.id(), false));
        } else if (services.actor().may(Capability.ISSUE_LETTER)) {
            note.link(ui.text(VisitText.REPORT), () -> ui.navigator().go(new BeritaAcaraRoute(visit.id())));
        }
        return note.node();
    }

    private String source(HomeVisit visit) {
        return ui.text(
                VisitText.MOVED_SOURCE,
                ui.formats().longDate(Objects.requireNonNull(visit.outcome()).visitedOn()));
    }

    private Node side(HomeVisit visit, int photos) {
        var facts = new KeyValues(ui)
                .add(ui.text(VisitText.COLUMN_HOUSE), words.address(visit.house()))
                .add(ui.text(VisitText.VILLAGE), words.village(visit.house().village()))
                .add(
                        ui.text(VisitText.SPOT),
                        visit.house().spot() == null
                                ? ui.text(VisitText.UNKNOWN)
                                : visit.house().spot().text());
        if (visit.purpose() != null) {
            facts.add(ui.text(VisitText.PURPOSE), visit.purpose());
        }
        VBox side = Styled.column("detail-body", Heads.section(ui.text(VisitText.COLUMN_FAMILY)), facts.node());
        List<Node> links = new ArrayList<>();
        links.add(Buttons.link(
                ui.text(VisitText.OPEN_FAMILY), () -> services.host().family(visit.household())));
        Candidate.OfCase of = visit.ofCase();
        if (of != null) {
            links.add(Buttons.link(
                    ui.text(VisitText.OPEN_CASE, of.register()),
                    () -> services.host().caseFile(of.id())));
        }
        side.getChildren().addAll(links);
        side.getChildren()
                .addAll(
                        Styled.line(),
                        Heads.section(ui.text(VisitText.PHOTOS)),
                        Styled.label(ui.text(VisitText.PHOTOS_COUNT, photos), "quiet"));
        if (services.actor().may(Capability.EDIT_HOUSEHOLD)) {
            side.getChildren()
                    .add(Buttons.secondary(
                            Icon.IMAGE,
                            ui.text(VisitText.PHOTOS_ADD),
                            () -> services.host().photos(visit, this::load)));
        }
        return side;
    }
}
