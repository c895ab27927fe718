package id.simpul.household;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a photo.
 *
 * @param kind what it shows, code of {@link Codes#PHOTO}
 * @param takenOn the day; null: not known
 * @param takenBy who took it
 * @param note free text
 * @param person row id of the member it is about; null: the family
 * @param assessment row id of the visit it was taken at; null: none
 */
public record PhotoDetails(
        int kind,
        @Nullable LocalDate takenOn,
        @Nullable String takenBy,
        @Nullable String note,
        @Nullable Long person,
        @Nullable Long assessment) {
    /** {@link #kind}: the house from the front. */
    public static final int FRONT = 1;

    /** {@link #kind}: anything else. */
    public static final int OTHER = 6;

    /** Without who and what. */
    @Override
    public String toString() {
        return "PhotoDetails[kind=" + kind + "]";
    }
}
