package id.simpul.letter.ui;

import id.simpul.l10n.text.LetterText;
import id.simpul.letter.OfficeProfile;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;

/** What the first letter of a new office needs: letterhead, place, and who signs. The rest has settings of its own. */
public final class LetterheadForm {
    private final Form form;
    private final HeadFields head;
    private final Field<String> place;
    private final Field<String> telephone;
    private final SignerFields signer;

    /** An empty form; {@code changed} hears of every change. */
    public LetterheadForm(Ui ui, FilePicker files, Runnable changed) {
        form = new Form(ui);
        head = new HeadFields(ui, files, form, changed);
        place = form.text(LetterText.OFFICE_PLACE).required().span(6).help(LetterText.OFFICE_PLACE_HELP);
        telephone = form.text(LetterText.OFFICE_TELEPHONE).span(6).help(LetterText.OFFICE_TELEPHONE_SHORT);
        signer = new SignerFields(ui, form);
        form.onChange(changed);
    }

    /** The form. */
    public Form form() {
        return form;
    }

    /** Shows {@code profile}. */
    public void fill(OfficeProfile profile) {
        head.fill(profile.head());
        place.set(profile.place());
        telephone.set(profile.telephone());
        signer.fill(profile.signatory());
    }

    /** {@code base} with what is typed. */
    public OfficeProfile over(OfficeProfile base) {
        return new OfficeProfile(
                base.code(),
                base.level(),
                base.name(),
                head.typed(),
                HeadFields.text(place),
                HeadFields.text(telephone),
                signer.typed(),
                base.recapMaker(),
                base.paper(),
                base.letters(),
                base.wording(),
                base.numbering());
    }
}
