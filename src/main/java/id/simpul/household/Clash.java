package id.simpul.household;

import id.simpul.kernel.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * A number that is about to be recorded and is recorded already. A warning with its owner, not a refusal: cards are shared,
 * copied wrongly, and families split.
 *
 * @param kind which number
 * @param number the number itself
 * @param household the family that has it
 * @param person the member who has it; null for a No. KK
 * @param owner the member's name, or of the head
 */
public record Clash(
        Kind kind,
        String number,
        Household household,
        @Nullable Long person,
        PersonName owner) {
    /** Which number. */
    public enum Kind {
        /** No. KK. */
        KK,
        /** NIK. */
        NIK
    }

    /** Without the number. */
    @Override
    public String toString() {
        return "Clash[" + kind + ", household=" + household.id() + "]";
    }
}
