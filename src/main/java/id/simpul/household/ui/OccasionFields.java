package id.simpul.household.ui;

import id.simpul.household.Occasion;
import id.simpul.household.Person;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.EventText;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When something happened, and why; the last fields of every event. */
final class OccasionFields {
    private final Field<LocalDate> on;
    private final Field<String> reason;
    private final LocalDate today;

    OccasionFields(Ui ui, FamilyWords words, Form form, TextKey day) {
        this(ui, words, form, day, null);
    }

    /** @param person to whom it happened, and so not before its birth; null: to the family */
    OccasionFields(Ui ui, FamilyWords words, Form form, TextKey day, @Nullable Person person) {
        today = words.today();
        LocalDate born = person == null ? null : person.details().birthDate();
        on = form.date(day).required().span(5).check(date -> {
            if (date.isAfter(today)) {
                return Optional.of(ui.text(HouseholdText.FORM_FUTURE));
            }
            return born != null && date.isBefore(born)
                    ? Optional.of(ui.text(EventText.BEFORE_BIRTH))
                    : Optional.empty();
        });
        reason = form.text(EventText.REASON).span(7).help(EventText.REASON_HELP);
        on.set(today);
    }

    /** Proposes what is known of it already. */
    void show(Occasion told) {
        on.set(told.on());
        reason.set(Optional.ofNullable(told.reason()));
    }

    Occasion occasion() {
        return new Occasion(on.value().orElse(today), reason.value().orElse(null));
    }

    /** The reason alone, where the day stands in another field. */
    String reason() {
        return reason.value().orElse("");
    }
}
