package id.simpul.referral.ui;

import id.simpul.l10n.text.ReferralText;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import id.simpul.referral.Destination;
import id.simpul.screen.Dialog;
import id.simpul.screen.Failure;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Asks for a place that the directory does not have yet. */
final class DestinationDialog {
    private static final long LONGEST = 365;

    private final Ui ui;
    private final String service;
    private final Form form;
    private final Field<String> name;
    private final Field<Code> kind;
    private final Field<String> addressee;
    private final Field<String> place;
    private final Field<String> phone;
    private final Field<Long> days;

    /**
     * A question for a new place.
     *
     * @param service code of the service it will be suggested for
     * @param proposedPlace the regency's capital, usually
     * @param usualDays working days until an answer is due
     */
    DestinationDialog(Ui ui, CodeLists codes, LocalDate today, String service, String proposedPlace, int usualDays) {
        this.ui = ui;
        this.service = service;
        form = new Form(ui);
        name = form.text(ReferralText.PLACE_NAME).required().help(ReferralText.PLACE_NAME_HELP);
        kind = form.choice(
                        ReferralText.PLACE_KIND,
                        codes.list("jenis_tujuan", today),
                        Code::code,
                        code -> code.label(ui.texts()))
                .required()
                .span(6);
        place = form.text(ReferralText.PLACE_TOWN).required().span(6);
        addressee = form.text(ReferralText.PLACE_ADDRESSEE).required().help(ReferralText.PLACE_ADDRESSEE_HELP);
        phone = form.text(ReferralText.PLACE_PHONE).span(6);
        days = form.number(ReferralText.PLACE_DAYS)
                .required()
                .span(6)
                .check(count -> count < 1 || count > LONGEST
                        ? Optional.of(ui.text(ReferralText.PLACE_DAYS_RANGE, LONGEST))
                        : Optional.empty());
        place.set(proposedPlace);
        days.set((long) usualDays);
    }

    /** Opens it; {@code save} gets what was typed, and where to say what was refused. */
    void open(BiConsumer<Destination, Consumer<Failure>> save) {
        ui.dialogs()
                .open(new Dialog(ui.text(ReferralText.NEW_DESTINATION))
                        .content(form.node())
                        .button(form.submit(ReferralText.SAVE_DESTINATION, () -> save.accept(typed(), form::refused)))
                        .cancel(ui.text(ReferralText.CANCEL)));
        form.focus();
    }

    private Destination typed() {
        return new Destination(
                0,
                name.value().orElseThrow(),
                kind.value().orElseThrow().code(),
                addressee.value().orElseThrow(),
                place.value().orElseThrow(),
                phone.value().orElse(null),
                List.of(service),
                days.value().orElseThrow().intValue());
    }
}
