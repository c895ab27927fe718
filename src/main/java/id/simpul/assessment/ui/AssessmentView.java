package id.simpul.assessment.ui;

import id.simpul.assessment.Assessment;
import id.simpul.assessment.AssessmentDesk;
import id.simpul.assessment.Findings;
import id.simpul.assessment.Question;
import id.simpul.assessment.Visit;
import id.simpul.household.Family;
import id.simpul.household.HouseholdDesk;
import id.simpul.kernel.Actor;
import id.simpul.l10n.text.AssessmentText;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import id.simpul.screen.Buttons;
import id.simpul.screen.Note;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import id.simpul.screen.form.FormPage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.ToLongFunction;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/**
 * Records a visit, in the order of the paper form; questions that earlier answers make needless are not asked. Beside it stands
 * what the answers so far mean under Kepmensos 262/2022.
 */
public final class AssessmentView {
    private static final String DRAFT = "assessment.visit";
    private static final long YES = 1;
    private static final long NO = 2;

    private final Ui ui;
    private final AssessmentDesk desk;
    private final CodeLists codes;
    private final LocalDate today;
    private final ToLongFunction<Visit> record;
    private final LongConsumer saved;
    private final Form form;
    private final Field<LocalDate> visited;
    private final Field<String> respondent;
    private final Field<Code> result;
    private final Field<String> note;
    private final Map<Question, Field<?>> answers = new LinkedHashMap<>();
    private final FindingsPanel findings;
    private final Label subtitle = new Label();
    private final Button save;
    private final FormPage page;
    private boolean typed;

    /** What is known of the family before the visit. */
    private record Known(Optional<Family> family, Optional<Assessment> latest, boolean drafted) {}

    /**
     * The form of {@code route}.
     *
     * @param record writes the visit, on a work thread; yields the act
     * @param saved follows, with the act
     */
    public AssessmentView(
            Ui ui,
            Actor actor,
            AssessmentDesk desk,
            HouseholdDesk households,
            CodeLists codes,
            Regions regions,
            ZoneId zone,
            AssessmentRoute route,
            ToLongFunction<Visit> record,
            LongConsumer saved) {
        this.ui = ui;
        this.desk = desk;
        this.codes = codes;
        this.record = record;
        this.saved = saved;
        this.today = LocalDate.ofInstant(ui.clock().instant(), zone);
        this.findings = new FindingsPanel(ui);
        this.form = new Form(ui);
        form.section(AssessmentText.VISIT);
        visited = form.date(AssessmentText.VISITED_ON)
                .required()
                .span(4)
                .check(day -> day.isAfter(today) ? Optional.of(ui.text(AssessmentText.VISIT_AHEAD)) : Optional.empty());
        respondent = form.text(AssessmentText.RESPONDENT).span(4);
        result = form.choice(
                        AssessmentText.RESULT,
                        codes.list("hasil_kunjungan", today),
                        Code::code,
                        code -> code.label(ui.texts()))
                .required()
                .span(4);
        begin();
        form.onBegin(this::begin);
        questions();
        form.section(AssessmentText.OTHER);
        note = form.lines(AssessmentText.NOTE, 2);
        form.onChange(() -> typed = true);
        String subject = route.household() + "." + route.caseId();
        form.keepDraft(DRAFT, subject, () -> ui.text(AssessmentText.TITLE));
        this.save = form.submit(AssessmentText.SAVE, this::save);
        this.page = page();
        answered();
        ui.jobs()
                .run(
                        AssessmentText.JOB_LOAD,
                        progress -> new Known(
                                households.find(actor, route.household()),
                                desk.latest(actor, route.household()),
                                ui.drafts().load(DRAFT, subject).isPresent()))
                .then(known -> show(known, regions))
                .orShow();
    }

    private void begin() {
        visited.set(today);
        codes.find("hasil_kunjungan", "1", today).ifPresent(result::set);
    }

    private void questions() {
        for (Question.Section section : Question.Section.values()) {
            if (section.member()) {
                continue;
            }
            form.section(SectionTitle.of(section));
            desk.instrument().section(section).forEach(question -> answers.put(question, field(question)));
        }
    }

    private Field<?> field(Question question) {
        var label = new Form.Asked(question.field(), question.label(ui.texts()));
        Field<?> field = switch (question.kind()) {
            case CODE ->
                form.choice(label, codes.list(question.list(), today), Code::code, code -> code.label(ui.texts()));
            case YESNO -> form.yesNo(label);
            default -> form.number(label);
        };
        // Also while a draft or an earlier visit is filled in, which is no change the user made.
        return field.span(6).onChange(value -> answered());
    }

    private FormPage page() {
        var made = new FormPage(ui, ui.text(AssessmentText.TITLE), subtitle)
                .content(form.node())
                .foot(
                        save,
                        Buttons.secondary(ui.text(AssessmentText.BACK), ui.navigator()::back),
                        Styled.gap(),
                        form.draftIndicator());
        made.side(findings.node(), findings.brief());
        return made;
    }

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(AssessmentText.TITLE), page.node())
                .focus(form.first())
                .key("Ctrl+Enter", ui.text(AssessmentText.KEY_SAVE), () -> Buttons.press(save));
    }

    private void show(Known known, Regions regions) {
        known.family()
                .ifPresent(family -> subtitle.setText(ui.text(
                        AssessmentText.SUBTITLE,
                        family.head()
                                .map(head -> head.details().name().reveal())
                                .orElseGet(() -> ui.text(AssessmentText.NO_HEAD)),
                        regions.find(family.household().details().village())
                                .map(Region::title)
                                .orElse(family.household().details().village()))));
        if (!known.drafted() && !typed) {
            known.latest().ifPresent(this::startFrom);
        }
    }

    /** Fills the form from the latest visit, so that a second one changes only what has changed, and says so. */
    private void startFrom(Assessment latest) {
        Map<String, String> empty = form.values();
        Map<String, String> values = new HashMap<>(empty);
        Map<String, Long> before = latest.visit().answers();
        answers.keySet().forEach(question -> {
            Long answer = before.get(question.field());
            if (answer != null) {
                values.put(question.field(), text(question, answer));
            }
        });
        form.fill(values);
        form.notice(new Note(
                        Tone.INFO,
                        ui.text(
                                AssessmentText.PREFILLED,
                                ui.formats().longDate(latest.visit().visitedOn())))
                .text(ui.text(AssessmentText.PREFILLED_TEXT))
                .link(ui.text(AssessmentText.PREFILLED_CLEAR), () -> {
                    form.fill(empty);
                    form.clearNotice();
                })
                .node());
    }

    private static String text(Question question, long answer) {
        return question.kind() == Question.Kind.YESNO ? (answer == YES ? "1" : "0") : Long.toString(answer);
    }

    /** Shows what is to be asked after the answers so far, hides the rest, and says what they mean. */
    private void answered() {
        Map<String, Long> given = given();
        answers.forEach((question, field) -> field.show(question.asked(given)));
        findings.show(Findings.of(given));
    }

    /** Answers given so far to questions that are asked, column to value. */
    private Map<String, Long> given() {
        Map<String, Long> values = new HashMap<>();
        answers.forEach((question, field) -> {
            if (question.asked(values)) {
                field.value().ifPresent(value -> values.put(question.field(), coded(value)));
            }
        });
        return values;
    }

    private static long coded(Object value) {
        return switch (value) {
            case Code code -> Long.parseLong(code.code());
            case Boolean yes -> yes ? YES : NO;
            case Long number -> number;
            default -> throw new IllegalStateException("an answer of type " + value.getClass());
        };
    }

    private void save() {
        var visit = new Visit(
                visited.value().orElse(today),
                respondent.value().orElse(null),
                result.value().map(code -> Integer.parseInt(code.code())).orElse(1),
                given(),
                note.value().orElse(null));
        ui.jobs()
                .run(AssessmentText.JOB_SAVE, progress -> record.applyAsLong(visit))
                .then(act -> {
                    form.forgetDraft();
                    saved.accept(act);
                })
                .or(form::refused);
    }
}
