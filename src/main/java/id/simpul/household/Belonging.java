package id.simpul.household;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Who belongs to which family, for what other features keep of them. */
public final class Belonging {
    private Belonging() {}

    /**
     * Whether the family {@code household} is on record, and {@code person} in it.
     *
     * @param person null: the family as a whole
     */
    public static boolean holds(DSLContext sql, long household, @Nullable Long person) {
        return person == null
                ? sql.fetchExists(HOUSEHOLD, HOUSEHOLD.ID.eq(household), HOUSEHOLD.DELETED.eq(0L))
                : sql.fetchExists(PERSON, PERSON.ID.eq(person), PERSON.HOUSEHOLD.eq(household), PERSON.DELETED.eq(0L));
    }
}
