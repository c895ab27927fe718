package id.simpul.household.ui;

import id.simpul.household.Coordinates;
import id.simpul.household.HouseholdDesk;
import id.simpul.household.HouseholdDetails;
import id.simpul.kernel.Actor;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.region.Region;
import id.simpul.screen.Jobs;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.List;
import java.util.Optional;

/** Where a family lives: village, hamlet, RT and RW, street, and the spot on the map. */
final class AddressFields {
    private static final int VILLAGE_DIGITS = 10;
    /** A desa of Java measures some 5 km across, one of Papua some 50; further away than this it is another one. */
    private static final double FAR_KM = 25;

    private final Ui ui;
    private final Actor actor;
    private final HouseholdDesk desk;
    private final Jobs looking;
    private final Field<Region> village;
    private final Field<String> dusun;
    private final Field<String> rt;
    private final Field<String> rw;
    private final Field<String> street;
    private final Field<String> spot;
    private final List<Region> villages;
    private Optional<Coordinates> centre = Optional.empty();

    /** @param beside whether a field of four twelfths stands before it in its first line */
    AddressFields(Ui ui, FamilyWords words, Form form, Actor actor, HouseholdDesk desk, boolean beside) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.looking = ui.jobs().latest();
        villages = villages(words, actor.office());
        village = form.choice(HouseholdText.FORM_VILLAGE, villages, Region::code, Region::name)
                .required()
                .span(4);
        dusun = form.text(HouseholdText.FORM_DUSUN).span(4);
        rt = form.text(HouseholdText.FORM_RT).span(2).check(text -> unit(ui, text));
        rw = form.text(HouseholdText.FORM_RW).span(2).check(text -> unit(ui, text));
        street = form.text(HouseholdText.FORM_ADDRESS).span(beside ? 8 : 6);
        spot = form.text(HouseholdText.FORM_SPOT)
                .span(beside ? 4 : 6)
                .help(HouseholdText.FORM_SPOT_HELP)
                .check(this::unreadable)
                .warn(this::odd);
        village.onChange(chosen -> chosen.ifPresent(this::lookAround));
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

    private Optional<String> unreadable(String text) {
        return Coordinates.parse(text).isEmpty()
                ? Optional.of(ui.text(HouseholdText.FORM_SPOT_UNREADABLE))
                : Optional.empty();
    }

    /** Mistakes that are made: the two numbers the other way round, a minus left out, another desa. */
    private Optional<String> odd(String text) {
        return Coordinates.parse(text).flatMap(at -> {
            if (!at.inIndonesia()) {
                return Optional.of(ui.text(
                        new Coordinates(/* latitude= */ at.longitude(), /* longitude= */ at.latitude()).inIndonesia()
                                ? HouseholdText.FORM_SPOT_SWAPPED
                                : HouseholdText.FORM_SPOT_ABROAD));
            }
            return centre.map(middle -> at.kilometresTo(middle))
                    .filter(far -> far > FAR_KM)
                    .map(far -> ui.text(HouseholdText.FORM_SPOT_FAR, Math.round(far)));
        });
    }

    private void lookAround(Region chosen) {
        looking.run(HouseholdText.JOB_LOOK, progress -> desk.centre(actor, chosen.code()))
                .then(found -> centre = found)
                .orShow();
    }

    Field<Region> village() {
        return village;
    }

    Field<String> spot() {
        return spot;
    }

    void show(boolean shown) {
        List.of(village, dusun, rt, rw, street, spot).forEach(field -> field.show(shown));
    }

    void show(HouseholdDetails details) {
        village.set(villages.stream()
                .filter(region -> region.code().equals(details.village()))
                .findFirst());
        dusun.set(Optional.ofNullable(details.dusun()));
        street.set(Optional.ofNullable(details.address()));
        rt.set(Optional.ofNullable(details.rt()));
        rw.set(Optional.ofNullable(details.rw()));
        spot.set(details.spot().map(Coordinates::text));
    }

    HouseholdDetails.Builder details(HouseholdDetails.Builder details) {
        Optional<Coordinates> at = spot.value().flatMap(Coordinates::parse);
        return details.village(village.value().map(Region::code).orElse(""))
                .dusun(dusun.value().orElse(null))
                .address(street.value().orElse(null))
                .rtRw(rt.value().orElse(null), rw.value().orElse(null))
                .at(
                        at.map(Coordinates::latitude).orElse(null),
                        at.map(Coordinates::longitude).orElse(null));
    }

    /** What the next family probably has in common with the last. */
    void remember(HouseholdDetails last) {
        show(last.change().at(null, null).address(null).build());
    }
}
