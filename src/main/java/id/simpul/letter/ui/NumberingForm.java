package id.simpul.letter.ui;

import id.simpul.l10n.text.LetterText;
import id.simpul.letter.LetterDesk;
import id.simpul.letter.NumberedPapers;
import id.simpul.letter.OfficeProfile;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Form;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How letters are numbered, and berita acara, which count in a series of their own. */
final class NumberingForm {
    /** The kinds that have numbers of their own; every other letter is numbered as a referral is. */
    static final List<String> KINDS = List.of(LetterDesk.REFERRAL_LETTER, NumberedPapers.BERITA_ACARA);

    private final Form form;
    private final List<NumberFields> fields;
    private boolean filling;

    NumberingForm(Ui ui, Runnable changed) {
        form = new Form(ui);
        fields = List.of(
                new NumberFields(ui, form, LetterDesk.REFERRAL_LETTER, LetterText.NUMBER_SECTION),
                new NumberFields(ui, form, NumberedPapers.BERITA_ACARA, LetterText.NUMBER_BA_SECTION));
        form.onChange(() -> {
            if (!filling) {
                fields.forEach(NumberFields::showExample);
                changed.run();
            }
        });
    }

    Form form() {
        return form;
    }

    void fill(OfficeProfile office, Map<String, Long> before) {
        filling = true;
        fields.forEach(one -> one.fill(office, before.getOrDefault(one.kind(), 0L)));
        filling = false;
    }

    /** {@code base} with what is typed here; unchanged while a template cannot be used. */
    OfficeProfile over(OfficeProfile base) {
        OfficeProfile over = base;
        for (NumberFields one : fields) {
            over = one.over(over);
        }
        return over;
    }

    /** The last numbers used on paper, by kind. */
    Map<String, Long> usedBefore() {
        return fields.stream().collect(Collectors.toMap(NumberFields::kind, NumberFields::usedBefore));
    }
}
