package id.simpul.programme;

import id.simpul.kernel.PersonName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a list of recipients, and what came of it.
 *
 * @param line number of the line in the list, from 1
 * @param number the digits read from it; empty: none
 * @param found what the number led to
 * @param household row of the family; 0: none
 * @param person row of the member whose NIK it is; null: the number is a No. KK
 * @param name of that member, or of the head of the family; null: nobody
 * @param village of the family; empty: none
 * @param concerns what speaks against recording it
 */
public record ListedPerson(
        int line,
        String number,
        Found found,
        long household,
        @Nullable Long person,
        @Nullable PersonName name,
        String village,
        List<Concern> concerns) {
    public ListedPerson {
        concerns = List.copyOf(concerns);
    }

    /** What a number led to. */
    public enum Found {
        /** It can be recorded. */
        READY,
        /** It can be recorded, though something speaks against it. */
        CONCERN,
        /** The family or member takes part already. */
        ACTIVE,
        /** Nobody takes part to whom something could be paid out. */
        NOT_ACTIVE,
        /** The period was recorded as received already. */
        RECEIVED,
        /** The same family or member stands in an earlier line. */
        REPEATED,
        /** Two people or families have this number. */
        AMBIGUOUS,
        /** Nobody has this number. */
        UNKNOWN,
        /** There is no number of 16 digits in the line. */
        UNREADABLE
    }

    /** The same with another answer. */
    ListedPerson as(Found other, List<Concern> why) {
        return new ListedPerson(line, number, other, household, person, name, village, why);
    }
}
