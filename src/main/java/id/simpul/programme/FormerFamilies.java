package id.simpul.programme;

import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.store.JournalReader;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;

/** Families that the members of a family came from, by the journal: whoever marries or splits off brings a past along. */
final class FormerFamilies {
    private static final String HOUSEHOLD = "household";

    private FormerFamilies() {}

    static Set<Long> of(DSLContext sql, long household) {
        List<Long> members = sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.HOUSEHOLD.eq(household))
                .and(PERSON.DELETED.eq(0L))
                .fetch(PERSON.ID);
        Set<Long> families = new LinkedHashSet<>();
        for (JournalReader.Entry entry : JournalReader.history(sql, members)) {
            var moved = entry.change().patch().fields().get(HOUSEHOLD);
            if (moved != null) {
                add(families, moved.before());
                add(families, moved.after());
            }
        }
        families.remove(household);
        return families;
    }

    private static void add(Set<Long> families, @org.jspecify.annotations.Nullable Object household) {
        if (household instanceof Number row) {
            families.add(row.longValue());
        }
    }
}
