package id.simpul.household;

import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import java.time.Period;
import java.util.OptionalInt;

/**
 * A member of a family as recorded.
 *
 * @param id row id
 * @param household the family
 * @param details what is recorded of the person
 */
public record Person(long id, long household, PersonDetails details) {
    /** The name, as on the KTP. */
    public PersonName name() {
        return details.name();
    }

    /** Full years lived on {@code day}, or at death; empty without a birth date. */
    public OptionalInt age(LocalDate day) {
        LocalDate born = details.birthDate();
        if (born == null) {
            return OptionalInt.empty();
        }
        LocalDate died = details.diedOn();
        LocalDate until = died == null ? day : died;
        return born.isAfter(until)
                ? OptionalInt.empty()
                : OptionalInt.of(Period.between(born, until).getYears());
    }

    /** What stands in for a NIK while there is none. */
    public String localId() {
        return LocalId.of(id);
    }
}
