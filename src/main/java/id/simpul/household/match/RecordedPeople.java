package id.simpul.household.match;

import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.household.Lookalikes;
import id.simpul.household.PersonDetails;
import id.simpul.store.Database;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.impl.DSL;

/** Finds recorded people who may be somebody at the desk, by the same evidence as everywhere else. */
public final class RecordedPeople implements Lookalikes {
    private static final int MONTHS = 12;

    private final Database database;
    private final Resemblance resemblance;

    /** People recorded in {@code database}. */
    public RecordedPeople(Database database) {
        this.database = database;
        this.resemblance = new Resemblance();
    }

    Resemblance resemblance() {
        return resemblance;
    }

    @Override
    public List<Long> of(PersonDetails person, Collection<Long> except) {
        Condition near = near(person);
        Traits typed = new Traits(
                0,
                0,
                person.name(),
                person.nik(),
                person.birthDate(),
                person.birthEstimated(),
                person.sex(),
                person.motherName(),
                person.birthPlace(),
                "",
                null);
        return database.read(sql -> resemblance.alike(sql, typed, near, Set.copyOf(except)));
    }

    /** Who has the NIK, or was born on the day or on one it may have been mistaken for. */
    private static Condition near(PersonDetails person) {
        Condition near = DSL.falseCondition();
        if (person.nik() != null && !person.nik().reveal().isBlank()) {
            near = near.or(PERSON.NIK.eq(person.nik().reveal()));
        }
        LocalDate born = person.birthDate();
        if (born != null) {
            List<String> days = new ArrayList<>();
            days.add(born.toString());
            days.add(born.plusYears(1).toString());
            days.add(born.minusYears(1).toString());
            if (born.getDayOfMonth() <= MONTHS) {
                days.add(swapped(born).toString());
            }
            near = near.or(PERSON.BIRTH_DATE.in(days));
        }
        return near;
    }

    private static LocalDate swapped(LocalDate date) {
        try {
            return LocalDate.of(date.getYear(), date.getDayOfMonth(), date.getMonthValue());
        } catch (DateTimeException impossible) {
            return date;
        }
    }
}
