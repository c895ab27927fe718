package id.simpul.assessment.ui;

import id.simpul.assessment.Assessment;
import id.simpul.assessment.AssessmentDesk;
import id.simpul.assessment.Finding;
import id.simpul.assessment.Findings;
import id.simpul.assessment.Question;
import id.simpul.assessment.Visit;
import id.simpul.l10n.text.AssessmentText;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * Records a visit, in the order of the paper form. Beside it stands what the answers so far mean under Kepmensos 262/2022:
 * criteria met, not met and not known, and never a verdict.
 */
public final class AssessmentView {
    private static final double FINDINGS_WIDTH = 300;

    private final Ui ui;
    private final AssessmentDesk desk;
    private final CodeLists codes;
    private final LocalDate today;
    private final ToLongFunction<Visit> record;
    private final Runnable saved;
    private final Form form;
    private final Field<LocalDate> visited;
    private final Field<String> respondent;
    private final Field<Code> result;
    private final Field<String> note;
    private final Map<Question, Field<?>> answers = new LinkedHashMap<>();
    private final VBox findings = Styled.column("findings");
    private final VBox page;

    /** {@code record} writes the visit, on a work thread; {@code saved} follows. */
    public AssessmentView(
            Ui ui,
            AssessmentDesk desk,
            CodeLists codes,
            ZoneId zone,
            AssessmentRoute route,
            ToLongFunction<Visit> record,
            Runnable saved) {
        this.ui = ui;
        this.desk = desk;
        this.codes = codes;
        this.record = record;
        this.saved = saved;
        this.today = LocalDate.ofInstant(ui.clock().instant(), zone);
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
        visited.set(today);
        codes.find("hasil_kunjungan", "1", today).ifPresent(result::set);
        questions();
        form.section(AssessmentText.OTHER);
        note = form.lines(AssessmentText.NOTE, 2);
        form.onChange(this::findings);
        form.keepDraft(
                "assessment.visit", route.household() + "." + route.caseId(), () -> ui.text(AssessmentText.TITLE));
        this.page = page();
        findings();
    }

    private void questions() {
        for (Question.Section section : Question.Section.values()) {
            form.section(
                    switch (section) {
                        case RUMAH -> AssessmentText.SECTION_HOUSE;
                        case ASET -> AssessmentText.SECTION_ASSETS;
                        case TERNAK -> AssessmentText.SECTION_LIVESTOCK;
                        case KEADAAN -> AssessmentText.SECTION_CONDITION;
                    });
            desk.instrument().section(section).forEach(question -> answers.put(question, field(question)));
        }
    }

    private Field<?> field(Question question) {
        var label = new Form.Asked(question.field(), question.label(ui.texts()));
        return switch (question.kind()) {
            case CODE ->
                form.choice(label, codes.list(question.list(), today), Code::code, code -> code.label(ui.texts()))
                        .span(6);
            case YESNO -> form.yesNo(label).span(6);
            case NUMBER -> form.number(label).span(6);
        };
    }

    private VBox page() {
        Button save = form.submit(AssessmentText.SAVE, this::save);
        var scroll = Styled.scroll(Styled.column("form-page", form.node()));
        HBox.setHgrow(scroll, Priority.ALWAYS);
        VBox side = Styled.column(
                "findings-panel",
                Heads.section(ui.text(AssessmentText.FINDINGS)),
                Styled.paragraph(ui.text(AssessmentText.FINDINGS_HELP), "quiet"),
                Styled.scroll(findings));
        side.setMinWidth(ui.px(FINDINGS_WIDTH));
        side.setMaxWidth(ui.px(FINDINGS_WIDTH));
        HBox columns = Styled.row("form-columns", scroll, side);
        VBox.setVgrow(columns, Priority.ALWAYS);
        return Styled.column(
                "page",
                Heads.page(
                        ui.text(AssessmentText.TITLE),
                        new Label(ui.text(AssessmentText.SUBTITLE)),
                        form.draftIndicator(),
                        Buttons.secondary(
                                ui.text(AssessmentText.BACK),
                                () -> ui.navigator().back()),
                        save),
                columns);
    }

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(AssessmentText.TITLE), page).focus(form.first());
    }

    /** Answers given so far, column to value. */
    private Map<String, Long> given() {
        Map<String, Long> values = new HashMap<>();
        answers.forEach((question, field) -> field.value()
                .ifPresent(value -> values.put(
                        question.field(),
                        switch (value) {
                            case Code code -> Long.parseLong(code.code());
                            case Boolean yes -> yes ? 1L : 2L;
                            case Long number -> number;
                            default -> throw new IllegalStateException("an answer of type " + value.getClass());
                        })));
        return values;
    }

    private void findings() {
        findings.getChildren().clear();
        for (Finding finding : Findings.of(given())) {
            Badge badge = switch (finding.state()) {
                case MET -> new Badge(ui.text(AssessmentText.MET), Tone.WARNING);
                case NOT_MET -> new Badge(ui.text(AssessmentText.NOT_MET), Tone.NEUTRAL);
                case UNKNOWN -> new Badge(ui.text(AssessmentText.UNKNOWN), Tone.NEUTRAL);
            };
            findings.getChildren()
                    .add(Styled.column(
                            "finding",
                            Styled.row(
                                    "finding-head",
                                    Styled.label("(" + finding.criterion() + ")", "strong"),
                                    badge.pill()),
                            Styled.paragraph(ui.text(finding.text()), "small")));
        }
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
                    saved.run();
                })
                .or(form::refused);
    }

    /** Fills the form from the latest visit, so that a second one changes only what has changed. */
    public void startFrom(Assessment latest) {
        latest.visit()
                .answers()
                .forEach((column, value) -> answers.forEach((question, field) -> {
                    if (question.field().equals(column)) {
                        fill(question, field, value);
                    }
                }));
        findings();
    }

    @SuppressWarnings("unchecked")
    private void fill(Question question, Field<?> field, long value) {
        switch (question.kind()) {
            case CODE ->
                codes.find(question.list(), Long.toString(value), today).ifPresent(((Field<Code>) field)::set);
            case YESNO -> ((Field<Boolean>) field).set(value == 1);
            case NUMBER -> ((Field<Long>) field).set(value);
        }
    }
}
