package id.simpul.assessment.ui;

import id.simpul.assessment.AnswerWords;
import id.simpul.assessment.Contradiction;
import id.simpul.assessment.Question;
import id.simpul.assessment.Question.Kind;
import id.simpul.assessment.Question.Section;
import id.simpul.assessment.Visit;
import id.simpul.assessment.ui.VisitSheet.Step;
import id.simpul.household.Person;
import id.simpul.l10n.text.AssessmentText;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;

/** The questions of one step, a row each: number and wording, the code, what it means, and what was answered before. */
final class QuestionForm implements StepForm {
    private static final int YEAR = 100;

    private final Ui ui;
    private final VisitSheet sheet;
    private final Step step;
    private final @Nullable Visit before;
    private final AnswerWords words;
    private final LocalDate today;
    private final List<Contradiction> contradictions;
    private final CodePanel codes;
    private final Host host;
    private final Form form;
    private final Map<Question, Field<Long>> fields = new LinkedHashMap<>();
    private final Map<Section, Label> heads = new EnumMap<>(Section.class);
    private final Button end;
    private boolean filling = true;
    private @Nullable Question focused;

    /** What the questions tell the screen around them. */
    interface Host {
        /** The question kept under {@code key} has the keyboard. */
        void at(String key);

        /** Something was typed. */
        void typed();

        /** The step is done. */
        void next();
    }

    QuestionForm(
            Ui ui,
            VisitSheet sheet,
            Step step,
            @Nullable Visit before,
            AnswerWords words,
            LocalDate today,
            List<Contradiction> contradictions,
            CodePanel codes,
            Host host) {
        this.ui = ui;
        this.sheet = sheet;
        this.step = step;
        this.before = before;
        this.words = words;
        this.today = today;
        this.contradictions = contradictions;
        this.codes = codes;
        this.host = host;
        this.form = new Form(ui).submitOnEnter();
        for (Question question : sheet.questions(step)) {
            if (step.member() != null && !heads.containsKey(question.section())) {
                Label head = Styled.label(ui.text(SectionTitle.of(question.section())), "form-section");
                heads.put(question.section(), head);
                form.node(head);
            }
            fields.put(question, field(question));
        }
        end = form.submit(AssessmentText.NEXT, host::next);
        Map<String, String> typed = new HashMap<>();
        fields.keySet().forEach(q -> sheet.text(key(q)).ifPresent(text -> typed.put(key(q), text)));
        form.fill(typed);
        filling = false;
        arrange();
    }

    private String key(Question question) {
        return VisitSheet.key(step, question);
    }

    private Field<Long> field(Question question) {
        String label = question.number() + "  " + question.label(ui.texts());
        var book = new AnswerBook(ui, question, words);
        Field<Long> field = form.code(new Form.Asked(key(question), label), book);
        previous(question)
                .ifPresent(answer -> field.aside(ui.text(AssessmentText.BEFORE, words.withCode(question, answer))));
        if (question.kind() == Kind.MONTH) {
            field.check(this::notAhead);
        }
        contradictions.stream()
                .filter(odd -> odd.field().equals(question.field()))
                .forEach(odd -> field.warn(answer -> odd(odd)));
        return field.onChange(answer -> changed()).onEnter(() -> entered(question, book));
    }

    private Optional<String> notAhead(long month) {
        return month > today.getYear() * (long) YEAR + today.getMonthValue()
                ? Optional.of(ui.text(AssessmentText.MONTH_AHEAD))
                : Optional.empty();
    }

    private Optional<String> odd(Contradiction odd) {
        Person member = step.member();
        return odd.found(sheet.answers(null), member == null ? Map.of() : sheet.answers(member), sheet.subject(member))
                ? Optional.of(odd.label(ui.texts()))
                : Optional.empty();
    }

    /** What was answered at the visit before. */
    private Optional<Long> previous(Question question) {
        if (before == null) {
            return Optional.empty();
        }
        Person member = step.member();
        Map<String, Long> answers =
                member == null ? before.answers() : before.members().getOrDefault(member.id(), Map.of());
        return Optional.ofNullable(answers.get(question.field()));
    }

    private void entered(Question question, AnswerBook book) {
        focused = question;
        host.at(key(question));
        codes.show(
                question.label(ui.texts()), question.several(), book.entries(), code -> choose(question, book, code));
    }

    private void choose(Question question, AnswerBook book, String code) {
        Field<Long> field = fields.get(question);
        if (field != null) {
            book.read(book.choose(sheet.text(key(question)).orElse(""), code))
                    .ifPresentOrElse(field::set, field::clear);
            field.focus();
        }
    }

    private void changed() {
        if (!filling) {
            keep();
            arrange();
            host.typed();
        }
    }

    @Override
    public void keep() {
        Map<String, String> typed = form.values();
        Set<Question> asked = Set.copyOf(sheet.asked(step));
        // What is hidden keeps what was typed there, for the case that it is asked again.
        fields.keySet().stream()
                .filter(asked::contains)
                .forEach(question -> sheet.text(key(question), typed.getOrDefault(key(question), "")));
    }

    private void arrange() {
        Set<Question> asked = Set.copyOf(sheet.asked(step));
        fields.forEach((question, field) -> field.show(asked.contains(question)));
        Set<Section> sections = asked.stream().map(Question::section).collect(Collectors.toSet());
        heads.forEach((section, head) -> Styled.show(head, sections.contains(section)));
    }

    /** Answers the question that has the keyboard as at the visit before, and goes on to the next; whether it could. */
    boolean asBefore() {
        Question question = focused;
        Optional<Long> answer = question == null ? Optional.empty() : previous(question);
        answer.ifPresent(value -> {
            field(fields, question).set(value);
            List<Question> asked = sheet.asked(step);
            int next = asked.indexOf(question) + 1;
            if (next < asked.size()) {
                field(fields, asked.get(next)).focus();
            } else {
                end.requestFocus();
            }
        });
        return answer.isPresent();
    }

    private static Field<Long> field(Map<Question, Field<Long>> fields, @Nullable Question question) {
        Field<Long> field = question == null ? null : fields.get(question);
        if (field == null) {
            throw new IllegalStateException("no such question here");
        }
        return field;
    }

    /** Answers everything still empty as at the visit before; how many questions that were. */
    int allAsBefore() {
        int filled = 0;
        List<Question> done = new ArrayList<>();
        for (boolean more = true; more; ) {
            more = false;
            for (Question question : sheet.asked(step)) {
                Optional<Long> answer = previous(question);
                if (!done.contains(question) && sheet.text(key(question)).isEmpty() && answer.isPresent()) {
                    field(fields, question).set(answer.get());
                    done.add(question);
                    filled++;
                    more = true;
                }
            }
        }
        return filled;
    }

    /** Whether there is anything to take from the visit before. */
    boolean hasBefore() {
        return fields.keySet().stream().anyMatch(question -> previous(question).isPresent());
    }

    /** The first question asked and not answered; empty if there is none. */
    Optional<String> firstEmpty() {
        return sheet.asked(step).stream()
                .map(this::key)
                .filter(key -> sheet.text(key).isEmpty())
                .findFirst();
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
        return codes.node();
    }

    @Override
    public boolean focus(String key) {
        List<Question> asked = sheet.asked(step);
        Optional<Question> wanted =
                asked.stream().filter(question -> key(question).equals(key)).findFirst();
        wanted.or(() -> asked.stream().findFirst())
                .ifPresentOrElse(question -> field(fields, question).focus(), () -> Styled.focus(end));
        return wanted.isPresent();
    }
}
