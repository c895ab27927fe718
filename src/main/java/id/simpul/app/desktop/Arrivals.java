package id.simpul.app.desktop;

import id.simpul.household.PersonHit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who was registered for a case that is being taken in, on the way from the registration to the intake. */
final class Arrivals {
    private @Nullable PersonHit waiting;

    void arrived(PersonHit person) {
        waiting = person;
    }

    /** Who has arrived; told once. */
    Optional<PersonHit> take() {
        Optional<PersonHit> person = Optional.ofNullable(waiting);
        waiting = null;
        return person;
    }
}
