package id.simpul.assessment.ui;

import id.simpul.assessment.AnswerText;
import id.simpul.assessment.AnswerWords;
import id.simpul.assessment.Question;
import id.simpul.assessment.Question.Kind;
import id.simpul.assessment.SeveralCodes;
import id.simpul.l10n.text.AssessmentText;
import id.simpul.screen.Ui;
import id.simpul.screen.form.CodeBook;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads what is typed for one question: its codes, or the beginning of a name that only one entry has. */
final class AnswerBook implements CodeBook<Long> {
    private final Ui ui;
    private final Question question;
    private final AnswerWords words;
    private final List<Entry> entries;

    AnswerBook(Ui ui, Question question, AnswerWords words) {
        this.ui = ui;
        this.question = question;
        this.words = words;
        this.entries = words.entries(question).stream()
                .map(code -> new Entry(code.code(), code.label(ui.texts())))
                .toList();
    }

    @Override
    public List<Entry> entries() {
        return entries;
    }

    @Override
    public Optional<Long> read(String typed) {
        Optional<Long> read = AnswerText.read(question, typed).filter(answer -> words.knows(question, answer));
        return read.isPresent() || question.several() ? read : byName(typed.toLowerCase(Locale.ROOT));
    }

    private Optional<Long> byName(String beginning) {
        List<Entry> found = entries.stream()
                .filter(entry -> entry.name().toLowerCase(Locale.ROOT).startsWith(beginning))
                .toList();
        return found.size() == 1 ? Optional.of(Long.valueOf(found.getFirst().code())) : Optional.empty();
    }

    @Override
    public String write(Long answer) {
        return AnswerText.write(question, answer);
    }

    @Override
    public String meaning(Long answer) {
        return question.kind() == Kind.NUMBER ? "" : words.of(question, answer);
    }

    @Override
    public String wrong(String typed) {
        return switch (question.kind()) {
            case CODE, YESNO -> ui.text(AssessmentText.WRONG_CODE, typed);
            case MULTI, SEVERAL -> ui.text(AssessmentText.WRONG_CODES);
            case MONTH -> ui.text(AssessmentText.WRONG_MONTH);
            case NUMBER ->
                question.max() == null
                        ? ui.text(AssessmentText.WRONG_NUMBER)
                        : ui.text(
                                AssessmentText.WRONG_RANGE,
                                ui.formats().number(question.min() == null ? 0 : question.min()),
                                ui.formats().number(question.max()));
        };
    }

    @Override
    public String choose(String typed, String code) {
        if (!question.several()) {
            return code;
        }
        long chosen = Long.parseLong(code);
        Set<Long> set = new HashSet<>(read(typed)
                .map(answer -> SeveralCodes.codes(question, answer))
                .map(Set::copyOf)
                .orElse(Set.of()));
        if (question.alone().contains(chosen)) {
            set.clear();
        } else {
            set.removeAll(question.alone());
        }
        if (!set.remove(chosen)) {
            set.add(chosen);
        }
        return SeveralCodes.number(question, set).map(this::write).orElse("");
    }
}
