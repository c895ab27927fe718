package id.simpul.assessment.ui;

import id.simpul.assessment.AnswerWords;
import id.simpul.assessment.Assessment;
import id.simpul.assessment.Contradiction;
import id.simpul.assessment.Instrument;
import id.simpul.assessment.RegisterUpdate;
import id.simpul.assessment.Visit;
import id.simpul.assessment.ui.VisitSheet.Step;
import id.simpul.household.Person;
import id.simpul.kernel.Actor;
import id.simpul.l10n.text.AssessmentText;
import id.simpul.reference.CodeLists;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.DraftKeeper;
import id.simpul.screen.form.FormPage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the questionnaire step by step. Everything typed is kept as a draft with the place where it was typed; a visit that
 * was put aside is gone on with there; one that was completed before is shown beside each question and never copied unasked.
 */
final class Interview implements QuestionForm.Host {
    static final String DRAFT = "assessment.visit";
    private static final String AT = "@at";
    private static final String BEGUN = "@begun";

    /** The desk where it is typed. */
    record Office(Actor actor, Instrument instrument, CodeLists codes, LocalDate today) {}

    private final Ui ui;
    private final Office office;
    private final AssessmentHost host;
    private final FormPage page;
    private final VisitSheet sheet;
    private final @Nullable Assessment begun;
    private final @Nullable Visit before;
    private final AnswerWords words;
    private final List<Contradiction> contradictions = Contradiction.all();
    private final CodePanel codes;
    private final StepBar bar;
    private final DraftKeeper drafts;
    private final StackPane notice = Styled.with(new StackPane(), "form-notice");
    private final VBox card = Styled.column("interview-step");
    private Step step = new Step(Step.VISIT, null, null);
    private @Nullable StepForm shown;
    private String at = "";
    private boolean typed;
    private boolean goesOn;
    private boolean opening;
    private boolean saved;

    Interview(
            Ui ui,
            Office office,
            AssessmentRoute route,
            AssessmentHost host,
            FormPage page,
            VBox body,
            List<Person> members,
            List<Assessment> visits,
            String title) {
        this.ui = ui;
        this.office = office;
        this.host = host;
        this.page = page;
        this.words = new AnswerWords(office.codes(), ui.texts(), ui.formats(), office.today());
        this.sheet = new VisitSheet(office.instrument(), words, members, office.today());
        Assessment latest = visits.isEmpty() ? null : visits.getFirst();
        this.begun = latest != null && latest.visit().result() == Visit.INCOMPLETE ? latest : null;
        this.before = visits.stream()
                .filter(made -> !made.equals(begun))
                .map(Assessment::visit)
                .filter(visit -> !visit.answers().isEmpty())
                .findFirst()
                .orElse(null);
        this.codes = new CodePanel(ui);
        this.bar = new StepBar(ui, sheet, to -> leave(() -> go(to, "")));
        this.drafts = new DraftKeeper(ui, DRAFT, subject(route), () -> title, this::draft);
        Styled.show(notice, false);
        body.getChildren().setAll(notice, bar.node(), card);
        body.sceneProperty().subscribe((old, now) -> {
            if (now == null) {
                drafts.flush();
            }
        });
    }

    static String subject(AssessmentRoute route) {
        return route.household() + "." + route.caseId();
    }

    /** Begins: with what was typed and not saved, with the visit that was put aside, or anew. */
    void begin(boolean drafted) {
        empty();
        if (drafted) {
            open(step, "");
            drafts.restore(this::restore, this::say, this::startEmpty);
        } else if (begun != null) {
            goOn(begun);
        } else {
            open(step, "");
            if (before != null) {
                say(new Note(
                                Tone.INFO,
                                ui.text(AssessmentText.BEFORE_NOTE, ui.formats().longDate(before.visitedOn())))
                        .text(ui.text(AssessmentText.BEFORE_TEXT))
                        .node());
            }
        }
    }

    /** Goes to the question that somebody came for; stays where the form began if this visit does not ask it. */
    void open(AssessmentRoute route) {
        for (Step to : sheet.steps(true)) {
            Person member = to.member();
            if ((member == null ? 0 : member.id()) == route.person()) {
                sheet.questions(to).stream()
                        .filter(question -> question.field().equals(route.field()))
                        .findFirst()
                        .ifPresent(question -> open(to, VisitSheet.key(to, question)));
            }
        }
    }

    private void empty() {
        sheet.clear();
        VisitForm.begin(sheet, ui, office.today());
        sheet.day(office.today());
    }

    private void goOn(Assessment made) {
        goesOn = true;
        Visit visit = made.visit();
        VisitForm.take(sheet, ui, visit.visitedOn(), visit.interview());
        sheet.take(visit);
        sheet.text(AssessmentText.NOTE.key(), visit.note() == null ? "" : visit.note());
        VisitForm.day(sheet).ifPresent(sheet::day);
        openAt(visit.resumeAt() == null ? "" : visit.resumeAt());
        say(new Note(
                        Tone.INFO,
                        ui.text(AssessmentText.GOES_ON, ui.formats().longDate(visit.visitedOn()), made.officer()))
                .text(ui.text(AssessmentText.GOES_ON_TEXT))
                .link(ui.text(AssessmentText.GOES_ON_NEW), this::startEmpty)
                .node());
    }

    private void startEmpty() {
        goesOn = false;
        typed = false;
        drafts.forget();
        empty();
        say(null);
        open(new Step(Step.VISIT, null, null), "");
    }

    private void restore(Map<String, String> kept) {
        sheet.clear();
        kept.forEach(sheet::text);
        sheet.text(AT, "");
        goesOn = kept.containsKey(BEGUN);
        typed = true;
        VisitForm.day(sheet).ifPresent(sheet::day);
        openAt(kept.getOrDefault(AT, ""));
    }

    private Map<String, String> draft() {
        Map<String, String> all = new HashMap<>(sheet.texts());
        all.put(AT, place());
        if (goesOn && begun != null) {
            all.put(BEGUN, Long.toString(begun.id()));
        }
        return all;
    }

    /** Step and field that have the keyboard. */
    private String place() {
        return step.id() + "/" + at;
    }

    private void openAt(String place) {
        String[] parts = place.split("/", 2);
        Step to = steps().stream()
                .filter(one -> one.id().equals(parts[0]))
                .findFirst()
                .orElse(steps().getFirst());
        open(to, parts.length > 1 ? parts[1] : "");
    }

    private void say(@Nullable Node note) {
        notice.getChildren().clear();
        if (note != null) {
            notice.getChildren().add(note);
        }
        Styled.show(notice, note != null);
    }

    private List<Step> steps() {
        return sheet.steps(VisitForm.answered(sheet));
    }

    private void open(Step to, String key) {
        opening = true;
        step = to;
        at = key;
        StepForm made = make(to);
        shown = made;
        codes.help();
        card.getChildren().setAll(head(to), made.form().node());
        Node side = made.side();
        page.side(side == null ? codes.node() : side);
        page.foot(foot(made));
        bar.show(steps(), step);
        opening = false;
        made.focus(key);
    }

    private StepForm make(Step to) {
        if (to.is(Step.VISIT)) {
            return new VisitForm(
                    ui, sheet, office.codes(), office.today(), office.actor().name(), this);
        }
        if (to.is(Step.FINISH)) {
            var facts = new FinishForm.Facts(
                    office.actor(), office.codes(), words, office.today(), contradictions, host, before);
            return new FinishForm(ui, sheet, facts, (step, key) -> leave(() -> go(step, key)), this, this::save);
        }
        return new QuestionForm(ui, sheet, to, before, words, office.today(), contradictions, codes, this);
    }

    private Node head(Step to) {
        List<Step> all = steps();
        Label count = Styled.label(ui.text(AssessmentText.STEP_OF, all.indexOf(to) + 1, all.size()), "quiet");
        Node line = Heads.section(StepBar.title(ui, sheet, to), count);
        return to.member() == null
                ? line
                : Styled.column(
                        "step-head", line, new MemberHead(ui, office.codes()).node(to.member(), office.today()));
    }

    private Node[] foot(StepForm made) {
        Button later = Buttons.secondary(Icon.SAVE, ui.text(AssessmentText.LATER), this::later);
        Button back = Buttons.secondary(ui.text(AssessmentText.BACK), ui.navigator()::back);
        if (made instanceof QuestionForm questions && questions.hasBefore()) {
            Button same = Buttons.secondary(ui.text(AssessmentText.ALL_BEFORE), () -> asBefore(true));
            return new Node[] {made.end(), later, same, back, Styled.gap(), drafts.indicator()};
        }
        return new Node[] {made.end(), later, back, Styled.gap(), drafts.indicator()};
    }

    /** Goes to a step; what was said on the way in is known by then. */
    private void go(Step to, String key) {
        say(null);
        open(to, key);
    }

    /** Does {@code action} unless something on this step is typed wrong. */
    private void leave(Runnable action) {
        StepForm now = shown;
        if (now == null || now.form().valid()) {
            action.run();
        }
    }

    @Override
    public void at(String key) {
        if (!opening && !saved) {
            at = key;
            if (typed) {
                drafts.changed();
            }
        }
    }

    @Override
    public void typed() {
        typed = true;
        drafts.changed();
        bar.show(steps(), step);
    }

    /** Gives the question that had the keyboard the keyboard. */
    void focus() {
        if (shown != null) {
            shown.focus(at);
        }
    }

    @Override
    public void next() {
        move(1);
    }

    /** Goes {@code steps} on, or back. */
    void move(int by) {
        leave(() -> {
            List<Step> all = steps();
            int to = all.indexOf(step) + by;
            if (to >= 0 && to < all.size()) {
                go(all.get(to), "");
            }
        });
    }

    /** Answers one question, or all that are empty, as at the visit before. */
    void asBefore(boolean all) {
        if (shown instanceof QuestionForm questions) {
            if (all) {
                ui.snackbar().show(ui.text(AssessmentText.FILLED_BEFORE, questions.allAsBefore()));
            } else {
                questions.asBefore();
            }
        }
    }

    /** Puts the visit aside, incomplete, to go on exactly here. */
    void later() {
        leave(() -> write(Visit.INCOMPLETE, place(), List.of()));
    }

    private void save() {
        if (shown instanceof FinishForm finish) {
            write(VisitForm.result(sheet), null, finish.updates());
        }
    }

    private void write(int result, @Nullable String resumeAt, List<RegisterUpdate> updates) {
        boolean answered = VisitForm.answered(sheet);
        var visit = new Visit(
                VisitForm.day(sheet).orElse(office.today()),
                VisitForm.interview(sheet, result),
                answered ? sheet.answers(null) : Map.of(),
                answered ? sheet.members(sheet.members()) : Map.of(),
                sheet.text(AssessmentText.NOTE.key()).orElse(null),
                resumeAt);
        long row = goesOn ? Optional.ofNullable(begun).map(Assessment::id).orElse(0L) : 0;
        ui.jobs()
                .run(AssessmentText.JOB_SAVE, progress -> host.save(row, visit, updates))
                .then(act -> {
                    saved = true;
                    drafts.forget();
                    host.saved(act, result != Visit.INCOMPLETE);
                })
                .or(failure -> {
                    if (shown != null) {
                        shown.form().refused(failure);
                    }
                });
    }
}
