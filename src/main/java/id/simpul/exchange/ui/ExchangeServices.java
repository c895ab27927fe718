package id.simpul.exchange.ui;

import id.simpul.exchange.EnrolmentDesk;
import id.simpul.exchange.ReceptionDesk;
import id.simpul.exchange.SigningSecret;
import id.simpul.exchange.SubmissionDesk;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.kernel.Refusal;
import id.simpul.region.Regions;
import id.simpul.screen.FilePicker;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the screens of the exchange work with.
 *
 * @param actor who is signed in
 * @param enrolment how offices get to know each other
 * @param submission what this office sends
 * @param reception what this office receives
 * @param secret opens the office's keys; empty for who may neither export nor exchange between computers
 * @param exporters names of those who may, asked on a work thread
 * @param regions names of offices and villages
 * @param files chooses files and folders
 * @param papers prints
 * @param changed follows when something was sent, merged or enrolled
 */
public record ExchangeServices(
        Actor actor,
        EnrolmentDesk enrolment,
        SubmissionDesk submission,
        ReceptionDesk reception,
        Supplier<Optional<SigningSecret>> secret,
        Supplier<List<String>> exporters,
        Regions regions,
        FilePicker files,
        ExchangePapers papers,
        Runnable changed) {
    /** Whether the user may sign for the office, or receive for the district. */
    boolean mayOpen() {
        return mayOpen(Capability.EXPORT_BUNDLE);
    }

    /** Whether the user may do {@code what} and open the office's keys for it. */
    boolean mayOpen(Capability what) {
        return actor.may(what) && secret.get().isPresent();
    }

    /**
     * The secret.
     *
     * @throws Refusal with {@link NotAllowed} for who has no key to sign with
     */
    public SigningSecret open() {
        return secret.get().orElseThrow(() -> new Refusal(new NotAllowed(Capability.EXPORT_BUNDLE)));
    }
}
