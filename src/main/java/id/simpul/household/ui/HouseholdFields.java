package id.simpul.household.ui;

import id.simpul.household.Desil;
import id.simpul.household.HouseholdDesk;
import id.simpul.household.HouseholdDetails;
import id.simpul.kernel.Actor;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The fields of a family in a form, in the order of the family card. */
final class HouseholdFields {
    private final Field<String> kk;
    private final AddressFields address;
    private final PhoneFields phone;
    private final Field<Long> desil;
    private final Field<LocalDate> desilOn;
    private final Field<String> desilBy;
    private final Field<Long> spending;
    private final Field<String> note;

    /** Adds the fields to {@code form}; the villages of the office of {@code actor} can be chosen. */
    HouseholdFields(Ui ui, FamilyWords words, Form form, Actor actor, HouseholdDesk desk) {
        kk = form.identity(HouseholdText.FORM_KK).span(4).help(HouseholdText.FORM_KK_HELP);
        address = new AddressFields(ui, words, form, actor, desk, true);
        phone = new PhoneFields(ui, words, form, "", 4);
        spending = form.money(HouseholdText.FORM_SPENDING).span(3).help(HouseholdText.FORM_SPENDING_HELP);
        desil = form.choice(
                        HouseholdText.FORM_DESIL,
                        LongStream.rangeClosed(Desil.MIN, Desil.MAX).boxed().toList(),
                        n -> Long.toString(n),
                        n -> ui.text(HouseholdText.UI_DESIL, n))
                .span(3);
        desilOn = form.date(HouseholdText.FORM_DESIL_ON)
                .span(3)
                .check(day -> day.isAfter(words.today())
                        ? Optional.of(ui.text(HouseholdText.FORM_FUTURE))
                        : Optional.empty());
        desilBy = form.text(HouseholdText.FORM_DESIL_BY).span(3).help(HouseholdText.FORM_DESIL_BY_HELP);
        note = form.text(HouseholdText.FORM_NOTE);
        desil.onChange(value -> checked(words.today(), value));
        checked(words.today(), Optional.empty());
    }

    /** Date and source belong to a decile alone. */
    private void checked(LocalDate today, Optional<Long> value) {
        desilOn.enable(value.isPresent());
        desilBy.enable(value.isPresent());
        if (value.isPresent() && desilOn.value().isEmpty()) {
            desilOn.set(today);
        }
    }

    Field<String> kk() {
        return kk;
    }

    AddressFields address() {
        return address;
    }

    void show(HouseholdDetails details) {
        kk.set(Optional.ofNullable(details.kk()).map(FamilyCardNumber::reveal));
        address.show(details);
        phone.show(details.phone());
        spending.set(Optional.ofNullable(details.spending()));
        Optional<Desil> checked = Optional.ofNullable(details.desil());
        desil.set(checked.map(d -> (long) d.value()));
        desilOn.set(checked.map(Desil::on));
        desilBy.set(checked.map(Desil::by));
        note.set(Optional.ofNullable(details.note()));
    }

    /** What is typed, on top of {@code before}: what the form does not show stays. */
    HouseholdDetails details(@Nullable HouseholdDetails before) {
        return address.details(before == null ? HouseholdDetails.in("") : before.change())
                .kk(kk.value()
                        .filter(number -> !number.isBlank())
                        .map(FamilyCardNumber::new)
                        .orElse(null))
                .phone(phone.phone())
                .spending(spending.value().orElse(null))
                .desil(desil.value()
                        .map(value -> new Desil(
                                value.intValue(),
                                desilOn.value().orElse(null),
                                desilBy.value().orElse(null)))
                        .orElse(null))
                .note(note.value().orElse(null))
                .build();
    }
}
