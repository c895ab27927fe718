package id.simpul.assessment.ui;

import id.simpul.assessment.AnswerWords;
import id.simpul.assessment.Contradiction;
import id.simpul.assessment.Question;
import id.simpul.assessment.RegisterUpdate;
import id.simpul.assessment.Visit;
import id.simpul.assessment.VisitChange;
import id.simpul.assessment.ui.VisitSheet.Step;
import id.simpul.household.FamilyRules;
import id.simpul.household.Person;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.AssessmentText;
import id.simpul.reference.CodeLists;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.jspecify.annotations.Nullable;

/** The last step: what is still open, what looks odd, what has changed, and what the register should take over. */
final class FinishForm implements StepForm {
    private static final String NOTE = AssessmentText.NOTE.key();

    /** What the last step needs to know of the others. */
    record Facts(
            Actor actor,
            CodeLists codes,
            AnswerWords words,
            LocalDate today,
            List<Contradiction> contradictions,
            AssessmentHost host,
            @Nullable Visit before) {}

    private final Ui ui;
    private final VisitSheet sheet;
    private final Facts facts;
    private final BiConsumer<Step, String> open;
    private final Form form;
    private final Field<String> note;
    private final Map<RegisterUpdate, Field<Boolean>> updates = new LinkedHashMap<>();
    private final FindingsPanel findings;
    private final Button end;

    FinishForm(
            Ui ui,
            VisitSheet sheet,
            Facts facts,
            BiConsumer<Step, String> open,
            QuestionForm.Host host,
            Runnable save) {
        this.ui = ui;
        this.sheet = sheet;
        this.facts = facts;
        this.open = open;
        this.form = new Form(ui);
        this.findings = new FindingsPanel(ui);
        findings.show(
                facts.host().criteria(sheet.answers(null), VisitForm.day(sheet).orElse(facts.today())));
        if (VisitForm.answered(sheet)) {
            unanswered();
            odd();
            changes();
            register(host);
        }
        note = form.lines(AssessmentText.NOTE, 2);
        sheet.text(NOTE).ifPresent(note::set);
        note.onEnter(() -> host.at(NOTE)).onChange(text -> {
            keep();
            host.typed();
        });
        end = form.submit(AssessmentText.SAVE, save);
    }

    private void unanswered() {
        List<Step> open = sheet.steps(true).stream()
                .filter(step -> sheet.answered(step) < sheet.asked(step).size())
                .toList();
        if (open.isEmpty()) {
            form.node(new Note(Tone.SUCCESS, ui.text(AssessmentText.ALL_ANSWERED)).node());
            return;
        }
        long missing = open.stream()
                .mapToLong(step -> sheet.asked(step).size() - sheet.answered(step))
                .sum();
        var note = new Note(Tone.WARNING, ui.text(AssessmentText.UNANSWERED, missing))
                .text(ui.text(AssessmentText.UNANSWERED_TEXT));
        open.forEach(step -> note.link(
                ui.text(
                        AssessmentText.UNANSWERED_IN,
                        name(step),
                        sheet.asked(step).size() - sheet.answered(step)),
                () -> this.open.accept(step, firstEmpty(step))));
        form.node(note.node());
    }

    private String firstEmpty(Step step) {
        Map<String, Long> given = sheet.answers(step.member());
        return sheet.asked(step).stream()
                .filter(question -> !given.containsKey(question.field()))
                .findFirst()
                .map(question -> VisitSheet.key(step, question))
                .orElse("");
    }

    private String name(Step step) {
        return step.member() == null
                ? StepBar.title(ui, sheet, step)
                : step.member().name().reveal();
    }

    private void odd() {
        var note = new Note(Tone.WARNING, ui.text(AssessmentText.ODD));
        boolean any = false;
        Map<String, Long> family = sheet.answers(null);
        for (Step step : sheet.steps(true)) {
            Person member = step.member();
            Map<String, Long> given = member == null ? Map.of() : sheet.answers(member);
            List<Question> asked = sheet.questions(step);
            for (Contradiction odd : facts.contradictions()) {
                Optional<Question> at = asked.stream()
                        .filter(q -> q.field().equals(odd.field()))
                        .findFirst();
                if (at.isPresent() && odd.found(family, given, sheet.subject(member))) {
                    String says = odd.label(ui.texts());
                    note.link(
                            member == null ? says : member.name().reveal() + ": " + says,
                            () -> open.accept(step, VisitSheet.key(step, at.get())));
                    any = true;
                }
            }
        }
        if (any) {
            form.node(note.node());
        }
    }

    private void changes() {
        Visit before = facts.before();
        if (before == null) {
            return;
        }
        List<VisitChange> changes = VisitChange.between(sheet.instrument(), before, made());
        form.node(Styled.label(
                ui.text(AssessmentText.CHANGES, ui.formats().longDate(before.visitedOn())), "form-section"));
        form.node(new ChangeLines(ui, facts.words(), sheet.members()).node(changes));
    }

    /** The visit as it would be saved, for comparing. */
    private Visit made() {
        return new Visit(
                VisitForm.day(sheet).orElse(facts.today()),
                VisitForm.interview(sheet, VisitForm.result(sheet)),
                sheet.answers(null),
                sheet.members(sheet.members()),
                null,
                null);
    }

    private void register(QuestionForm.Host host) {
        if (!facts.actor().may(Capability.EDIT_HOUSEHOLD)) {
            return;
        }
        boolean heading = false;
        for (Person person : sheet.members()) {
            // What the register itself refuses to keep is put right there first.
            boolean sound =
                    FamilyRules.check(person.details(), 1, facts.today()).isEmpty();
            for (RegisterUpdate update : RegisterUpdate.of(person.id(), person.details(), sheet.answers(person))) {
                if (!sound || hidden(update)) {
                    continue;
                }
                if (!heading) {
                    form.node(Styled.label(ui.text(AssessmentText.REGISTER), "form-section"));
                    form.node(Styled.paragraph(ui.text(AssessmentText.REGISTER_TEXT), "quiet"));
                    heading = true;
                }
                offer(person, update, host);
            }
        }
    }

    /** Who may not read one disease cannot know that none is recorded. */
    private boolean hidden(RegisterUpdate update) {
        return update.item() == RegisterUpdate.Item.CHRONIC
                && update.before() == null
                && !facts.actor().may(Capability.READ_RESTRICTED);
    }

    private void offer(Person person, RegisterUpdate update, QuestionForm.Host host) {
        String key = "register." + person.id() + "." + update.item();
        String label = ui.text(
                AssessmentText.REGISTER_LINE,
                person.name().reveal(),
                ui.text(item(update.item())),
                word(update, update.before()),
                word(update, update.after()));
        Field<Boolean> box = form.check(new Form.Asked(key, label));
        box.set(sheet.text(key).map(text -> text.equals("1")).orElse(!update.empties()));
        box.onEnter(() -> host.at(key)).onChange(value -> {
            sheet.text(key, value.orElse(false) ? "1" : "0");
            host.typed();
        });
        updates.put(update, box);
    }

    private String word(RegisterUpdate update, @Nullable Integer code) {
        return code == null
                ? ui.text(AssessmentText.NOTHING)
                : facts.codes().label(update.item().list(), code, ui.texts());
    }

    private static AssessmentText item(RegisterUpdate.Item item) {
        return switch (item) {
            case PRESENCE -> AssessmentText.ITEM_PRESENCE;
            case MARITAL -> AssessmentText.ITEM_MARITAL;
            case RELATION -> AssessmentText.ITEM_RELATION;
            case PREGNANT -> AssessmentText.ITEM_PREGNANT;
            case SCHOOLING -> AssessmentText.ITEM_SCHOOLING;
            case EDUCATION -> AssessmentText.ITEM_EDUCATION;
            case DISABILITY -> AssessmentText.ITEM_DISABILITY;
            case CHRONIC -> AssessmentText.ITEM_CHRONIC;
        };
    }

    /** What the user left ticked. */
    List<RegisterUpdate> updates() {
        return updates.entrySet().stream()
                .filter(entry -> entry.getValue().value().orElse(false))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void keep() {
        sheet.text(NOTE, note.value().orElse(""));
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
    public Node side() {
        return findings.node();
    }

    @Override
    public boolean focus(String key) {
        Optional<Field<Boolean>> box = updates.entrySet().stream()
                .filter(entry -> key.equals("register." + entry.getKey().person() + "."
                        + entry.getKey().item()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (box.isPresent()) {
            box.get().focus();
        } else {
            note.focus();
        }
        return box.isPresent() || key.equals(NOTE);
    }
}
