package id.simpul.letter.ui;

import id.simpul.kernel.Refusal;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.LetterText;
import id.simpul.letter.LetterWording;
import id.simpul.letter.LetterWording.Part;
import id.simpul.letter.OfficeProfile;
import id.simpul.paper.Wording;
import id.simpul.screen.Buttons;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The sentences of letters, each with what may stand in it. */
final class WordingForm {
    private static final int ROWS = 3;

    private final Ui ui;
    private final Form form;
    private final Map<Part, Field<String>> fields = new EnumMap<>(Part.class);

    WordingForm(Ui ui, Runnable changed) {
        this.ui = ui;
        form = new Form(ui);
        form.section(LetterText.WORDING_SECTION);
        form.node(Buttons.link(ui.text(LetterText.WORDING_RESTORE), () -> {
            fields.forEach((part, field) -> field.set(LetterWording.defaultTemplate(part)));
            changed.run();
        }));
        boolean families = false;
        for (Part part : Part.values()) {
            if (part.ofFamilies() && !families) {
                families = true;
                form.section(LetterText.WORDING_FAMILY_SECTION);
            }
            Field<String> field = form.lines(label(part), ROWS).required().check(typed -> unusable(part, typed));
            if (!part.placeholders().isEmpty()) {
                field.help(
                        LetterText.WORDING_PLACEHOLDERS,
                        part.placeholders().stream()
                                .sorted()
                                .map(name -> "{{" + name + "}}")
                                .collect(Collectors.joining(" ")));
            }
            fields.put(part, field);
        }
        form.onChange(changed);
    }

    Form form() {
        return form;
    }

    void fill(OfficeProfile office) {
        fields.forEach((part, field) -> {
            String own = office.wording().get(part);
            field.set(own == null ? LetterWording.defaultTemplate(part) : own);
        });
    }

    /** {@code base} with what is typed here; sentences as the program brings them are not the office's own. */
    OfficeProfile over(OfficeProfile base) {
        Map<Part, String> own = new EnumMap<>(Part.class);
        fields.forEach((part, field) -> {
            String typed = field.value().orElse("").strip();
            if (!typed.isEmpty() && !typed.equals(LetterWording.defaultTemplate(part))) {
                own.put(part, typed);
            }
        });
        return base.worded(own);
    }

    private Optional<String> unusable(Part part, String typed) {
        try {
            Objects.requireNonNull(Wording.parse(typed, part.placeholders()));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(ui.text(refusal.problem().what()));
        }
    }

    private static TextKey label(Part part) {
        return switch (part) {
            case OPENING -> LetterText.WORDING_OPENING;
            case BASIS_DECILE -> LetterText.WORDING_DECILE;
            case BASIS_LISTED -> LetterText.WORDING_LISTED;
            case BASIS_UNLISTED -> LetterText.WORDING_UNLISTED;
            case BASIS_ASSESSMENT -> LetterText.WORDING_ASSESSMENT;
            case BASIS_VISIT -> LetterText.WORDING_VISIT;
            case MEMBERS -> LetterText.WORDING_MEMBERS;
            case REQUEST -> LetterText.WORDING_REQUEST;
            case CONTACT -> LetterText.WORDING_CONTACT;
            case ATTACHMENTS -> LetterText.WORDING_ATTACHMENTS;
            case CLOSING -> LetterText.WORDING_CLOSING;
            case CERTIFICATE_OPENING -> LetterText.WORDING_CERTIFICATE_OPENING;
            case CERTIFICATE_STATEMENT -> LetterText.WORDING_CERTIFICATE_STATEMENT;
            case CERTIFICATE_PURPOSE -> LetterText.WORDING_CERTIFICATE_PURPOSE;
            case CERTIFICATE_CLOSING -> LetterText.WORDING_CERTIFICATE_CLOSING;
            case SCHOOL_OPENING -> LetterText.WORDING_SCHOOL_OPENING;
            case SCHOOL_STATEMENT -> LetterText.WORDING_SCHOOL_STATEMENT;
            case SCHOOL_REQUEST -> LetterText.WORDING_SCHOOL_REQUEST;
            case SCHOOL_CLOSING -> LetterText.WORDING_SCHOOL_CLOSING;
            case HOSPITAL_OPENING -> LetterText.WORDING_HOSPITAL_OPENING;
            case HOSPITAL_STATEMENT -> LetterText.WORDING_HOSPITAL_STATEMENT;
            case HOSPITAL_COMPONENT -> LetterText.WORDING_HOSPITAL_COMPONENT;
            case HOSPITAL_REQUEST -> LetterText.WORDING_HOSPITAL_REQUEST;
            case HOSPITAL_CLOSING -> LetterText.WORDING_HOSPITAL_CLOSING;
            case FAMILY_SINCE -> LetterText.WORDING_FAMILY_SINCE;
            case FAMILY_MEMBERS -> LetterText.WORDING_FAMILY_MEMBERS;
        };
    }
}
