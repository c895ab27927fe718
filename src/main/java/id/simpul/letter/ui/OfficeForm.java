package id.simpul.letter.ui;

import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.LetterText;
import id.simpul.letter.OfficeLevel;
import id.simpul.letter.OfficeProfile;
import id.simpul.paper.PaperSize;
import id.simpul.paper.Typeface;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.List;
import java.util.Optional;

/** Office, letterhead, signatory, sheet and what all letters share. */
final class OfficeForm {
    private static final int MOST_DAYS = 3650;

    private final Ui ui;
    private final Form form;
    private final Field<String> name;
    private final Field<OfficeLevel> level;
    private final Field<String> place;
    private final Field<String> telephone;
    private final Field<String> maker;
    private final Field<PaperSize> size;
    private final Field<Typeface> typeface;
    private final Field<String> nature;
    private final Field<Long> answerDays;
    private final Field<Long> validDays;
    private final Field<String> copies;
    private final HeadFields head;
    private final SignerFields signer;

    OfficeForm(Ui ui, FilePicker files, Runnable changed) {
        this.ui = ui;
        form = new Form(ui);
        form.section(LetterText.OFFICE_SECTION);
        name = form.text(LetterText.OFFICE_NAME).required().span(7);
        level = form.choice(
                        LetterText.OFFICE_LEVEL,
                        List.of(OfficeLevel.values()),
                        OfficeLevel::name,
                        value -> ui.text(levelText(value)))
                .required()
                .span(5);
        place = form.text(LetterText.OFFICE_PLACE).required().span(6).help(LetterText.OFFICE_PLACE_HELP);
        telephone = form.text(LetterText.OFFICE_TELEPHONE).span(6).help(LetterText.OFFICE_TELEPHONE_HELP);
        head = new HeadFields(ui, files, form, changed);
        signer = new SignerFields(ui, form);
        maker = form.text(LetterText.RECAP_MAKER).help(LetterText.RECAP_MAKER_HELP);
        form.section(LetterText.PAPER_SECTION);
        size = form.segments(
                        LetterText.PAPER_SIZE, List.of(PaperSize.F4, PaperSize.A4), PaperSize::name, PaperSize::label)
                .required()
                .span(4);
        typeface = form.segments(LetterText.PAPER_FONT, List.of(Typeface.values()), Typeface::name, Typeface::family)
                .required()
                .span(8);
        nature = form.text(LetterText.LETTERS_NATURE).span(4);
        answerDays =
                form.number(LetterText.LETTERS_ANSWER_DAYS).required().span(4).check(this::days);
        validDays =
                form.number(LetterText.LETTERS_VALID_DAYS).required().span(4).check(this::days);
        copies = form.lines(LetterText.LETTERS_COPIES, 3)
                .help(LetterText.LETTERS_COPIES_HELP, OfficeProfile.Letters.VILLAGE);
        form.onChange(changed);
    }

    Form form() {
        return form;
    }

    void fill(OfficeProfile office) {
        name.set(office.name());
        level.set(office.level());
        place.set(office.place());
        telephone.set(office.telephone());
        head.fill(office.head());
        signer.fill(office.signatory());
        maker.set(office.recapMaker());
        size.set(office.paper().size());
        typeface.set(office.paper().typeface());
        nature.set(office.letters().nature());
        answerDays.set((long) office.letters().answerDays());
        validDays.set((long) office.letters().validDays());
        copies.set(String.join("\n", office.letters().copies()));
    }

    /** {@code base} with what is typed here. */
    OfficeProfile over(OfficeProfile base) {
        return new OfficeProfile(
                base.code(),
                level.value().orElse(base.level()),
                HeadFields.text(name),
                head.typed(),
                HeadFields.text(place),
                HeadFields.text(telephone),
                signer.typed(),
                HeadFields.text(maker),
                new OfficeProfile.Paper(
                        size.value().orElse(base.paper().size()),
                        typeface.value().orElse(base.paper().typeface())),
                new OfficeProfile.Letters(
                        HeadFields.text(nature),
                        answerDays
                                .value()
                                .map(Long::intValue)
                                .orElse(base.letters().answerDays()),
                        validDays
                                .value()
                                .map(Long::intValue)
                                .orElse(base.letters().validDays()),
                        HeadFields.list(copies)),
                base.wording(),
                base.numbering());
    }

    private Optional<String> days(Long days) {
        return days >= 1 && days <= MOST_DAYS
                ? Optional.empty()
                : Optional.of(ui.text(LetterText.LETTERS_DAYS_RANGE, MOST_DAYS));
    }

    private static TextKey levelText(OfficeLevel level) {
        return switch (level) {
            case VILLAGE -> LetterText.LEVEL_VILLAGE;
            case DISTRICT -> LetterText.LEVEL_DISTRICT;
            case REGENCY -> LetterText.LEVEL_REGENCY;
            case PROVINCE -> LetterText.LEVEL_PROVINCE;
        };
    }
}
