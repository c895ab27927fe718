package id.simpul.household.ui;

import id.simpul.household.Desil;
import id.simpul.household.HouseholdDetails;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.region.Region;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** The fields of a family in a form, in the order of the family card. */
final class HouseholdFields {
    private static final int VILLAGE_DIGITS = 10;

    private final Field<String> kk;
    private final Field<Region> village;
    private final Field<String> address;
    private final Field<String> rt;
    private final Field<String> rw;
    private final Field<String> phone;
    private final Field<Long> desil;
    private final Field<LocalDate> desilOn;
    private final Field<String> desilBy;
    private final Field<Long> spending;
    private final Field<String> note;
    private final List<Region> villages;

    /**
     * Adds the fields to {@code form}.
     *
     * @param area code of the office's area, whose villages can be chosen
     */
    HouseholdFields(Ui ui, FamilyWords words, Form form, String area) {
        villages = villages(words, area);
        kk = form.identity(HouseholdText.FORM_KK).span(4).help(HouseholdText.FORM_KK_HELP);
        village = form.choice(HouseholdText.FORM_VILLAGE, villages, Region::code, Region::name)
                .required()
                .span(4);
        address = form.text(HouseholdText.FORM_ADDRESS).span(4);
        rt = form.text(HouseholdText.FORM_RT).span(2).check(text -> unit(ui, text));
        rw = form.text(HouseholdText.FORM_RW).span(2).check(text -> unit(ui, text));
        phone = form.text(HouseholdText.FORM_PHONE).span(4);
        spending = form.money(HouseholdText.FORM_SPENDING).span(4);
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
        note = form.text(HouseholdText.FORM_NOTE).span(3);
        desil.onChange(value -> checked(words.today(), value));
        checked(words.today(), Optional.empty());
    }

    private static List<Region> villages(FamilyWords words, String area) {
        if (area.length() >= VILLAGE_DIGITS) {
            return words.regions().find(area).map(List::of).orElse(List.of());
        }
        return words.regions().children(area).stream()
                .flatMap(region -> region.code().length() == VILLAGE_DIGITS
                        ? List.of(region).stream()
                        : villages(words, region.code()).stream())
                .toList();
    }

    private static Optional<String> unit(Ui ui, String text) {
        return text.strip().matches("[0-9]{1,3}") ? Optional.empty() : Optional.of(ui.text(HouseholdText.FORM_UNIT));
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

    Field<Region> village() {
        return village;
    }

    void show(HouseholdDetails details) {
        kk.set(Optional.ofNullable(details.kk()).map(FamilyCardNumber::reveal));
        village.set(villages.stream()
                .filter(region -> region.code().equals(details.village()))
                .findFirst());
        address.set(Optional.ofNullable(details.address()));
        rt.set(Optional.ofNullable(details.rt()));
        rw.set(Optional.ofNullable(details.rw()));
        phone.set(Optional.ofNullable(details.phone().number()));
        spending.set(Optional.ofNullable(details.spending()));
        Optional<Desil> checked = Optional.ofNullable(details.desil());
        desil.set(checked.map(d -> (long) d.value()));
        desilOn.set(checked.map(Desil::on));
        desilBy.set(checked.map(Desil::by));
        note.set(Optional.ofNullable(details.note()));
    }

    /** What is typed, on top of {@code before}: what the form does not show stays. */
    HouseholdDetails details(@Nullable HouseholdDetails before) {
        String code = village.value().map(Region::code).orElse("");
        HouseholdDetails.Builder details =
                before == null ? HouseholdDetails.in(code) : before.change().village(code);
        return details.kk(kk.value()
                        .filter(number -> !number.isBlank())
                        .map(FamilyCardNumber::new)
                        .orElse(null))
                .address(address.value().orElse(null))
                .rtRw(rt.value().orElse(null), rw.value().orElse(null))
                .phone(phone.value().orElse(null))
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
