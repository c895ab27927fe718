package id.simpul.assessment;

import id.simpul.household.Person;
import id.simpul.household.Sex;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whom answers are about: the family, or a member of whom the register knows age and sex.
 *
 * @param age full years on the day of the visit; null: not known
 * @param sex 1 male, 2 female; null: not known
 */
public record Subject(@Nullable Long age, @Nullable Long sex) {
    /** The family, or somebody of whom nothing is known. */
    public static final Subject UNKNOWN = new Subject(null, null);

    private static final String AGE = "age";
    private static final String SEX = "sex";

    /** {@code person} on {@code day}. */
    public static Subject of(Person person, LocalDate day) {
        var age = person.age(day);
        Sex sex = person.details().sex();
        return new Subject(age.isPresent() ? (long) age.getAsInt() : null, sex == null ? null : (long) sex.code());
    }

    boolean knows(String field) {
        return field.equals(AGE) || field.equals(SEX);
    }

    @Nullable
    Long fact(String field) {
        return field.equals(AGE) ? age : sex;
    }
}
