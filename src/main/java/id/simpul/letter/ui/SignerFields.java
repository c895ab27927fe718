package id.simpul.letter.ui;

import id.simpul.l10n.text.LetterText;
import id.simpul.paper.Signatory;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.Optional;

/** Who signs, in a form. */
final class SignerFields {
    private final Ui ui;
    private final Field<String> mark;
    private final Field<String> position;
    private final Field<String> name;
    private final Field<String> rank;
    private final Field<String> nip;

    /** Adds the fields to {@code form}. */
    SignerFields(Ui ui, Form form) {
        this.ui = ui;
        form.section(LetterText.SIGNER_SECTION);
        mark = form.choice(
                        LetterText.SIGNER_MARK,
                        Signatory.MARKS,
                        value -> value.isEmpty() ? "-" : value,
                        value -> value.isEmpty() ? ui.text(LetterText.SIGNER_MARK_NONE) : value)
                .span(4);
        position = form.lines(LetterText.SIGNER_POSITION, 2).required().span(8).help(LetterText.SIGNER_POSITION_HELP);
        name = form.text(LetterText.SIGNER_NAME).span(12);
        rank = form.text(LetterText.SIGNER_RANK).span(6);
        nip = form.text(LetterText.SIGNER_NIP).span(6).warn(this::eighteenDigits);
    }

    void fill(Signatory signatory) {
        mark.set(signatory.mark());
        position.set(String.join("\n", signatory.position()));
        name.set(signatory.name());
        rank.set(signatory.rank());
        nip.set(signatory.nip());
    }

    Signatory typed() {
        return new Signatory(
                HeadFields.text(mark),
                HeadFields.list(position),
                HeadFields.text(name),
                HeadFields.text(rank),
                HeadFields.text(nip));
    }

    private Optional<String> eighteenDigits(String typed) {
        return typed.replaceAll("\\s", "").matches("\\d{18}")
                ? Optional.empty()
                : Optional.of(ui.text(LetterText.SIGNER_NIP_LENGTH));
    }
}
