package id.simpul.household;

import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something about to be recorded that is recorded already: a number, or a person of the same name born on the same day. A
 * warning with its owner, not a refusal: cards are shared, copied wrongly, and families split.
 *
 * @param kind what is the same
 * @param number the number itself; empty where name and birth date are the same
 * @param household the family that has it
 * @param person the member who has it; null for a No. KK
 * @param owner the member's name, or of the head
 * @param born the member's birth date; null for a No. KK, or if it is not known
 */
public record Clash(
        Kind kind,
        String number,
        Household household,
        @Nullable Long person,
        PersonName owner,
        @Nullable LocalDate born) {
    /** What is the same. */
    public enum Kind {
        /** No. KK. */
        KK,
        /** NIK. */
        NIK,
        /** Name, in any spelling, and birth date. */
        PERSON
    }

    /** What the same clash has again when it is looked up again. */
    public String mark() {
        return kind == Kind.PERSON ? kind + " " + person : kind + " " + number;
    }

    /** Without the number. */
    @Override
    public String toString() {
        return "Clash[" + kind + ", household=" + household.id() + "]";
    }
}
