package id.simpul.household;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a family or one of its members on a day (peristiwa kependudukan).
 *
 * @param id row id
 * @param household the family it is told of
 * @param person the member; null: the whole family
 * @param other the family it leads to, or comes from; null: none on record
 * @param kind what happened
 * @param on the day
 * @param place to or from where, in words
 * @param number the No. KK or NIK until then
 */
public record FamilyEvent(
        long id,
        long household,
        @Nullable Long person,
        @Nullable Long other,
        Kind kind,
        LocalDate on,
        @Nullable String place,
        @Nullable String number) {

    /** What can happen, with its code in {@link Codes#EVENT}. */
    public enum Kind {
        /** A child was born. */
        BIRTH(1),
        /** A member died. */
        DEATH(2),
        /** Somebody came to live with the family. */
        MOVED_IN(3),
        /** A member moved away, to no family on record. */
        MOVED_AWAY(4),
        /** A member went to another family on record. */
        JOINED(5),
        /** Members made a family of their own. */
        SPLIT(6),
        /** A member married. */
        MARRIAGE(7),
        /** Another member became the head. */
        NEW_HEAD(8),
        /** The whole family moved. */
        FAMILY_MOVED(9),
        /** The family got another No. KK. */
        NEW_KK(10),
        /** A member's NIK was corrected. */
        NIK_CORRECTED(11),
        /** A member, or the family, came back. */
        RETURNED(12);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /** Code of {@link Codes#EVENT}. */
        public int code() {
            return code;
        }

        /** The kind with this code, which may come from a newer version. */
        static Kind of(long code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code == code)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no event " + code));
        }
    }

    /** Without place and number. */
    @Override
    public String toString() {
        return "FamilyEvent[" + kind + ", on=" + on + "]";
    }
}
