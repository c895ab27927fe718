package id.simpul.letter.ui;

import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.LetterText;
import id.simpul.letter.OfficeLevel;
import id.simpul.letter.OfficeProfile;
import id.simpul.paper.Logo;
import id.simpul.paper.PaperSize;
import id.simpul.paper.Signatory;
import id.simpul.paper.Typeface;
import id.simpul.screen.Buttons;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Icon;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;

/** Office, letterhead, signatory, sheet and what all letters share. */
final class OfficeForm {
    private static final List<String> PICTURES = List.of("png", "jpg", "jpeg", "gif", "bmp");
    private static final int MOST_DAYS = 3650;

    private final Ui ui;
    private final FilePicker files;
    private final Form form;
    private final Field<String> name;
    private final Field<OfficeLevel> level;
    private final Field<String> place;
    private final Field<String> telephone;
    private final Field<String> lines;
    private final Field<String> address;
    private final Field<String> mark;
    private final Field<String> position;
    private final Field<String> signer;
    private final Field<String> rank;
    private final Field<String> nip;
    private final Field<String> maker;
    private final Field<PaperSize> size;
    private final Field<Typeface> typeface;
    private final Field<String> nature;
    private final Field<Long> answerDays;
    private final Field<Long> validDays;
    private final Field<String> copies;
    private final Label logoState = new Label();
    private final Runnable changed;
    private Optional<Logo> logo = Optional.empty();

    OfficeForm(Ui ui, FilePicker files, Runnable changed) {
        this.ui = ui;
        this.files = files;
        this.changed = changed;
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
        form.section(LetterText.HEAD_SECTION);
        lines = form.lines(LetterText.HEAD_LINES, 3)
                .required()
                .help(LetterText.HEAD_LINES_HELP)
                .check(text -> atMost(text, OfficeProfile.MOST_LINES));
        address = form.lines(LetterText.HEAD_ADDRESS, 3)
                .help(LetterText.HEAD_ADDRESS_HELP)
                .check(text -> atMost(text, OfficeProfile.MOST_ADDRESS_LINES));
        form.node(logo());
        form.section(LetterText.SIGNER_SECTION);
        mark = form.choice(
                        LetterText.SIGNER_MARK,
                        Signatory.MARKS,
                        value -> value.isEmpty() ? "-" : value,
                        value -> value.isEmpty() ? ui.text(LetterText.SIGNER_MARK_NONE) : value)
                .span(4);
        position = form.lines(LetterText.SIGNER_POSITION, 2).required().span(8).help(LetterText.SIGNER_POSITION_HELP);
        signer = form.text(LetterText.SIGNER_NAME).span(12);
        rank = form.text(LetterText.SIGNER_RANK).span(6);
        nip = form.text(LetterText.SIGNER_NIP).span(6).warn(this::eighteenDigits);
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
        lines.set(String.join("\n", office.head().lines()));
        address.set(String.join("\n", office.head().address()));
        mark.set(office.signatory().mark());
        position.set(String.join("\n", office.signatory().position()));
        signer.set(office.signatory().name());
        rank.set(office.signatory().rank());
        nip.set(office.signatory().nip());
        maker.set(office.recapMaker());
        size.set(office.paper().size());
        typeface.set(office.paper().typeface());
        nature.set(office.letters().nature());
        answerDays.set((long) office.letters().answerDays());
        validDays.set((long) office.letters().validDays());
        copies.set(String.join("\n", office.letters().copies()));
        show(office.head().logo());
    }

    /** {@code base} with what is typed here. */
    OfficeProfile over(OfficeProfile base) {
        return new OfficeProfile(
                base.code(),
                level.value().orElse(base.level()),
                text(name),
                new OfficeProfile.Head(logo, list(lines), list(address)),
                text(place),
                text(telephone),
                new Signatory(text(mark), list(position), text(signer), text(rank), text(nip)),
                text(maker),
                new OfficeProfile.Paper(
                        size.value().orElse(base.paper().size()),
                        typeface.value().orElse(base.paper().typeface())),
                new OfficeProfile.Letters(
                        text(nature),
                        answerDays
                                .value()
                                .map(Long::intValue)
                                .orElse(base.letters().answerDays()),
                        validDays
                                .value()
                                .map(Long::intValue)
                                .orElse(base.letters().validDays()),
                        list(copies)),
                base.wording(),
                base.numbering());
    }

    private Node logo() {
        return Styled.row(
                "badge-row",
                Buttons.secondary(Icon.IMAGE, ui.text(LetterText.LOGO_CHOOSE), this::chooseLogo),
                Buttons.link(ui.text(LetterText.LOGO_REMOVE), () -> {
                    show(Optional.empty());
                    changed.run();
                }),
                logoState);
    }

    private void chooseLogo() {
        files.open(ui.text(LetterText.LOGO_CHOOSE), ui.text(LetterText.PICTURES), PICTURES)
                .ifPresent(file -> ui.jobs()
                        .run(LetterText.JOB_LOGO, progress -> Logo.of(Files.readAllBytes(file)))
                        .then(chosen -> {
                            show(Optional.of(chosen));
                            changed.run();
                        })
                        .orShow());
    }

    private void show(Optional<Logo> now) {
        logo = now;
        logoState.setText(ui.text(now.isPresent() ? LetterText.LOGO_SET : LetterText.LOGO_NONE));
    }

    private Optional<String> atMost(String text, int most) {
        return lines(text).size() <= most ? Optional.empty() : Optional.of(ui.text(LetterText.HEAD_TOO_MANY, most));
    }

    private Optional<String> days(Long days) {
        return days >= 1 && days <= MOST_DAYS
                ? Optional.empty()
                : Optional.of(ui.text(LetterText.LETTERS_DAYS_RANGE, MOST_DAYS));
    }

    private Optional<String> eighteenDigits(String typed) {
        return typed.replaceAll("\\s", "").matches("\\d{18}")
                ? Optional.empty()
                : Optional.of(ui.text(LetterText.SIGNER_NIP_LENGTH));
    }

    private static TextKey levelText(OfficeLevel level) {
        return switch (level) {
            case VILLAGE -> LetterText.LEVEL_VILLAGE;
            case DISTRICT -> LetterText.LEVEL_DISTRICT;
            case REGENCY -> LetterText.LEVEL_REGENCY;
            case PROVINCE -> LetterText.LEVEL_PROVINCE;
        };
    }

    private static String text(Field<String> field) {
        return field.value().orElse("").strip();
    }

    private static List<String> list(Field<String> field) {
        return lines(text(field));
    }

    private static List<String> lines(String text) {
        return Arrays.stream(text.split("\n", -1))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }
}
