package id.simpul.letter.ui;

import id.simpul.kernel.Refusal;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.LetterText;
import id.simpul.letter.LetterProblem;
import id.simpul.letter.NumberTemplate;
import id.simpul.letter.Numbering;
import id.simpul.letter.OfficeProfile;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** How papers of one kind are numbered, with an example of the next number. */
final class NumberFields {
    private final Ui ui;
    private final String kind;
    private final Field<String> template;
    private final Field<String> classification;
    private final Field<String> unit;
    private final Field<String> officeCode;
    private final Field<String> position;
    private final Field<String> degree;
    private final Field<Boolean> yearly;
    private final Field<Long> usedBefore;
    private final Field<String> example;
    private String series = "";

    /** Fields for {@code kind}, of the code list {@code jenis_surat}, under {@code section}. */
    NumberFields(Ui ui, Form form, String kind, TextKey section) {
        this.ui = ui;
        this.kind = kind;
        form.section(section);
        template = form.text(LetterText.NUMBER_TEMPLATE)
                .required()
                .help(LetterText.NUMBER_TEMPLATE_HELP, tokens())
                .check(this::usable);
        example = form.readOnly(LetterText.NUMBER_EXAMPLE);
        classification =
                form.text(LetterText.NUMBER_CLASSIFICATION).span(4).help(LetterText.NUMBER_CLASSIFICATION_HELP);
        unit = form.text(LetterText.NUMBER_UNIT).span(4);
        officeCode = form.text(LetterText.NUMBER_CODE).span(4);
        position = form.text(LetterText.NUMBER_POSITION).span(6);
        degree = form.segments(
                        LetterText.NUMBER_DEGREE,
                        List.of("B", "R"),
                        value -> value,
                        value -> ui.text(
                                "B".equals(value) ? LetterText.NUMBER_DEGREE_USUAL : LetterText.NUMBER_DEGREE_SECRET))
                .span(6);
        yearly = form.check(LetterText.NUMBER_YEARLY);
        usedBefore = form.number(LetterText.NUMBER_USED_BEFORE).span(6).help(LetterText.NUMBER_USED_BEFORE_HELP);
    }

    String kind() {
        return kind;
    }

    void fill(OfficeProfile office, long before) {
        Numbering numbering = office.numbering(kind);
        series = numbering.series();
        template.set(numbering.template().source());
        classification.set(numbering.values().classification());
        unit.set(numbering.values().unit());
        officeCode.set(numbering.values().officeCode());
        position.set(numbering.values().position());
        degree.set(numbering.values().degree());
        yearly.set(numbering.yearly());
        usedBefore.set(before);
        showExample();
    }

    /** {@code base} with what is typed here; unchanged while the template cannot be used. */
    OfficeProfile over(OfficeProfile base) {
        return numbering().map(numbering -> base.numbered(kind, numbering)).orElse(base);
    }

    /** The last number used on paper. */
    long usedBefore() {
        return usedBefore.value().orElse(0L);
    }

    private Optional<Numbering> numbering() {
        try {
            return Optional.of(new Numbering(
                    NumberTemplate.of(text(template)), series, yearly.value().orElse(false), values()));
        } catch (Refusal unusable) {
            return Optional.empty();
        }
    }

    private NumberTemplate.Values values() {
        return new NumberTemplate.Values(
                text(classification), text(unit), text(officeCode), text(position), text(degree));
    }

    private Optional<String> usable(String typed) {
        try {
            return NumberTemplate.of(typed)
                    .missing(values())
                    .map(token -> ui.text(new LetterProblem.TokenWithoutValue(token.word()).next()));
        } catch (Refusal unusable) {
            return Optional.of(ui.text(unusable.problem().what()));
        }
    }

    void showExample() {
        example.set(numbering()
                .map(numbering ->
                        numbering.template().number(numbering.values(), usedBefore() + 1, LocalDate.now(ui.clock())))
                .orElse(LetterWords.NONE));
    }

    private static String tokens() {
        return Arrays.stream(NumberTemplate.Token.values())
                .map(token -> "{" + token.word() + "}")
                .collect(Collectors.joining(" "));
    }

    private static String text(Field<String> field) {
        return field.value().orElse("").strip();
    }
}
