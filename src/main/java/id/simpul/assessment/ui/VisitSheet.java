package id.simpul.assessment.ui;

import id.simpul.assessment.AnswerText;
import id.simpul.assessment.AnswerWords;
import id.simpul.assessment.Instrument;
import id.simpul.assessment.Question;
import id.simpul.assessment.Question.Section;
import id.simpul.assessment.Subject;
import id.simpul.assessment.Visit;
import id.simpul.household.Person;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is typed into the questionnaire so far, as texts by key, whichever step is in sight: so a draft is one map, and only what
 * can be seen has controls.
 */
final class VisitSheet {
    private final Instrument instrument;
    private final AnswerWords words;
    private final List<Person> members;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private LocalDate day;

    /** {@code words} tell which codes there are. */
    VisitSheet(Instrument instrument, AnswerWords words, List<Person> members, LocalDate day) {
        this.instrument = instrument;
        this.words = words;
        this.members = List.copyOf(members);
        this.day = day;
    }

    /**
     * One step of the questionnaire.
     *
     * @param id what it is kept under
     * @param section which part about the family; null for other steps
     * @param member whom it is about; null for the family
     */
    record Step(
            String id, @Nullable Section section, @Nullable Person member) {
        static final String VISIT = "visit";
        static final String FINISH = "finish";

        boolean is(String name) {
            return id.equals(name);
        }
    }

    /** The steps in the order of the paper form: all of them, or where nobody answered only the first and the last. */
    List<Step> steps(boolean answered) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(Step.VISIT, null, null));
        if (answered) {
            for (Section section : Section.values()) {
                if (!section.member()) {
                    steps.add(new Step(section.name(), section, null));
                }
            }
            members.forEach(person -> steps.add(new Step(Long.toString(person.id()), null, person)));
        }
        steps.add(new Step(Step.FINISH, null, null));
        return steps;
    }

    List<Person> members() {
        return members;
    }

    Instrument instrument() {
        return instrument;
    }

    /** The day of the visit, which ages are counted on. */
    void day(LocalDate visited) {
        day = visited;
    }

    /** What the answer to {@code question} at {@code step} is kept under. */
    static String key(Step step, Question question) {
        return step.member() == null ? question.field() : step.member().id() + "." + question.field();
    }

    static String key(long person, Question question) {
        return person == 0 ? question.field() : person + "." + question.field();
    }

    /** All questions of a step, asked or not. */
    List<Question> questions(Step step) {
        if (step.member() != null) {
            return instrument.member();
        }
        return step.section() == null ? List.of() : instrument.section(step.section());
    }

    /** The questions of a step that are asked after the answers so far. */
    List<Question> asked(Step step) {
        Map<String, Long> given = answers(step.member());
        Subject subject = subject(step.member());
        return questions(step).stream().filter(q -> q.asked(given, subject)).toList();
    }

    /** How many of the questions asked at a step are answered. */
    long answered(Step step) {
        Map<String, Long> given = answers(step.member());
        return asked(step).stream().filter(q -> given.containsKey(q.field())).count();
    }

    Subject subject(@Nullable Person member) {
        return member == null ? Subject.UNKNOWN : Subject.of(member, day);
    }

    /** Answers about {@code member}, or the family, to questions that are asked. */
    Map<String, Long> answers(@Nullable Person member) {
        Map<String, Long> read = new HashMap<>();
        for (Question question : member == null ? instrument.family() : instrument.member()) {
            String typed = texts.getOrDefault(key(member == null ? 0 : member.id(), question), "");
            AnswerText.read(question, typed)
                    .filter(answer -> words.knows(question, answer))
                    .ifPresent(answer -> read.put(question.field(), answer));
        }
        return member == null ? instrument.asked(read) : instrument.asked(read, subject(member));
    }

    /** Answers about every member of whom anything is answered. */
    Map<Long, Map<String, Long>> members(Collection<Person> people) {
        Map<Long, Map<String, Long>> all = new HashMap<>();
        people.forEach(person -> {
            Map<String, Long> given = answers(person);
            if (!given.isEmpty()) {
                all.put(person.id(), given);
            }
        });
        return all;
    }

    /** Takes over the answers of a visit that is gone on with. */
    void take(Visit visit) {
        instrument.family().forEach(q -> put(0, q, visit.answers().get(q.field())));
        members.forEach(person -> {
            Map<String, Long> given = visit.members().getOrDefault(person.id(), Map.of());
            instrument.member().forEach(q -> put(person.id(), q, given.get(q.field())));
        });
    }

    private void put(long person, Question question, @Nullable Long answer) {
        if (answer != null) {
            texts.put(key(person, question), AnswerText.write(question, answer));
        }
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(texts.get(key));
    }

    /** Keeps {@code typed} under {@code key}; an empty text forgets it. */
    void text(String key, String typed) {
        if (typed.isEmpty()) {
            texts.remove(key);
        } else {
            texts.put(key, typed);
        }
    }

    Map<String, String> texts() {
        return texts;
    }

    void clear() {
        texts.clear();
    }
}
