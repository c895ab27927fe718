package id.simpul.household.ui;

import id.simpul.household.Codes;
import id.simpul.household.Phone;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.reference.Code;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A telephone number with whose it is, or why there is none. */
final class PhoneFields {
    private final FamilyWords words;
    private final Field<String> number;
    private final Field<Code> kind;
    private final Field<String> owner;

    /**
     * Adds the fields to {@code form}.
     *
     * @param prefix tells them apart in drafts
     * @param span of each field, twelfths
     */
    PhoneFields(Ui ui, FamilyWords words, Form form, String prefix, int span) {
        this.words = words;
        number = form.text(HouseholdText.FORM_PHONE)
                .id(prefix + "phone")
                .span(span)
                .warn(text -> text.replaceAll("[ .()/-]", "").matches("([+]62|0)[0-9]{7,13}")
                        ? Optional.empty()
                        : Optional.of(ui.text(HouseholdText.FORM_PHONE_ODD)));
        kind = form.choice(
                        HouseholdText.FORM_PHONE_KIND,
                        words.options(Codes.PHONE),
                        Code::code,
                        code -> code.label(ui.texts()))
                .id(prefix + "phoneKind")
                .span(span);
        owner = form.text(HouseholdText.FORM_PHONE_OWNER)
                .id(prefix + "phoneOwner")
                .span(span);
        owner.show(false);
        kind.onChange(chosen -> {
            owner.show(chosen.filter(code -> code.number() == Phone.SHARED).isPresent());
            if (chosen.filter(code -> Phone.absent(code.number())).isPresent()
                    && number.value().isPresent()) {
                number.clear();
            }
        });
        number.onChange(typed -> {
            // A number that is there needs no reason for its absence.
            if (typed.isPresent()
                    && kind.value().filter(code -> Phone.absent(code.number())).isPresent()) {
                kind.clear();
            }
        });
    }

    void show(Phone phone) {
        kind.set(Optional.ofNullable(phone.kind())
                .flatMap(code -> words.codes().find(Codes.PHONE, code.toString(), words.today())));
        number.set(Optional.ofNullable(phone.number()));
        owner.set(Optional.ofNullable(phone.owner()));
    }

    Phone phone() {
        @Nullable String typed = number.value().filter(text -> !text.isBlank()).orElse(null);
        @Nullable Integer chosen = kind.value().map(Code::number).orElse(null);
        boolean shared = chosen != null && chosen == Phone.SHARED;
        return new Phone(typed, chosen, shared ? owner.value().orElse(null) : null);
    }

    List<Field<?>> all() {
        return List.of(number, kind, owner);
    }
}
