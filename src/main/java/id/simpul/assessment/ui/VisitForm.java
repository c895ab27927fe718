package id.simpul.assessment.ui;

import id.simpul.assessment.Visit.Interview;
import id.simpul.l10n.Formats;
import id.simpul.l10n.text.AssessmentText;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** The head of the questionnaire: when, who asked, who answered, and how it ended. */
final class VisitForm implements StepForm {
    private static final List<AssessmentText> FIELDS = List.of(
            AssessmentText.VISITED_ON,
            AssessmentText.CHECKER,
            AssessmentText.RESPONDENT,
            AssessmentText.RESULT,
            AssessmentText.PHONE);
    private static final int ANSWERED = 2;

    private final VisitSheet sheet;
    private final Form form;
    private final Map<String, Field<?>> fields = new HashMap<>();
    private final Button end;
    private boolean filling = true;

    VisitForm(Ui ui, VisitSheet sheet, CodeLists codes, LocalDate today, String officer, QuestionForm.Host host) {
        this.sheet = sheet;
        this.form = new Form(ui).submitOnEnter();
        Field<LocalDate> visited = form.date(AssessmentText.VISITED_ON)
                .required()
                .span(6)
                .check(day -> day.isAfter(today) ? Optional.of(ui.text(AssessmentText.VISIT_AHEAD)) : Optional.empty());
        form.readOnly(AssessmentText.OFFICER).span(6).set(officer);
        Field<String> checker = form.text(AssessmentText.CHECKER).span(6);
        Field<String> respondent = form.text(AssessmentText.RESPONDENT).span(6);
        Field<Code> result = form.choice(
                        AssessmentText.RESULT,
                        codes.list("hasil_kunjungan", today),
                        Code::code,
                        code -> code.code() + "  " + code.label(ui.texts()))
                .required()
                .span(6);
        Field<String> phone = form.text(AssessmentText.PHONE).span(6);
        keepPlace(visited, AssessmentText.VISITED_ON, host);
        keepPlace(checker, AssessmentText.CHECKER, host);
        keepPlace(respondent, AssessmentText.RESPONDENT, host);
        keepPlace(result, AssessmentText.RESULT, host);
        keepPlace(phone, AssessmentText.PHONE, host);
        end = form.submit(AssessmentText.NEXT, host::next);
        Map<String, String> typed = new HashMap<>();
        FIELDS.forEach(key -> sheet.text(key.key()).ifPresent(text -> typed.put(key.key(), text)));
        typed.put(AssessmentText.OFFICER.key(), officer);
        form.fill(typed);
        filling = false;
        form.onChange(() -> {
            if (!filling) {
                keep();
                host.typed();
            }
        });
    }

    private void keepPlace(Field<?> field, AssessmentText label, QuestionForm.Host host) {
        fields.put(label.key(), field);
        field.onEnter(() -> host.at(label.key()));
    }

    /** What an empty questionnaire begins with. */
    static void begin(VisitSheet sheet, Ui ui, LocalDate today) {
        sheet.text(AssessmentText.VISITED_ON.key(), ui.formats().shortDate(today));
        sheet.text(AssessmentText.RESULT.key(), "1");
    }

    /** Puts what a visit that is gone on with said into the sheet; it is to be completed now. */
    static void take(VisitSheet sheet, Ui ui, LocalDate visited, Interview interview) {
        begin(sheet, ui, visited);
        text(sheet, AssessmentText.CHECKER, interview.checker());
        text(sheet, AssessmentText.RESPONDENT, interview.respondent());
        text(sheet, AssessmentText.PHONE, interview.phone());
    }

    private static void text(VisitSheet sheet, AssessmentText key, @Nullable String text) {
        sheet.text(key.key(), text == null ? "" : text);
    }

    static Optional<LocalDate> day(VisitSheet sheet) {
        return sheet.text(AssessmentText.VISITED_ON.key()).flatMap(Formats::parseDate);
    }

    static int result(VisitSheet sheet) {
        return sheet.text(AssessmentText.RESULT.key()).map(Integer::parseInt).orElse(1);
    }

    /** Whether there was somebody who answered. */
    static boolean answered(VisitSheet sheet) {
        return result(sheet) <= ANSWERED;
    }

    static Interview interview(VisitSheet sheet, int result) {
        return new Interview(
                sheet.text(AssessmentText.RESPONDENT.key()).orElse(null),
                sheet.text(AssessmentText.PHONE.key()).orElse(null),
                sheet.text(AssessmentText.CHECKER.key()).orElse(null),
                result);
    }

    @Override
    public void keep() {
        Map<String, String> typed = form.values();
        FIELDS.forEach(key -> sheet.text(key.key(), typed.getOrDefault(key.key(), "")));
        day(sheet).ifPresent(sheet::day);
    }

    @Override
    public Form form() {
        return form;
    }

    @Override
    public Button end() {
        return end;
    }

    @Override
    public @Nullable Node side() {
        return null;
    }

    @Override
    public boolean focus(String key) {
        Field<?> field = fields.get(key);
        if (field == null) {
            form.focus();
            return false;
        }
        field.focus();
        return true;
    }
}
