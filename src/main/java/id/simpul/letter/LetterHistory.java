package id.simpul.letter;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.LETTER;

import id.simpul.household.HistoryEntry.Topic;
import id.simpul.household.HistorySource;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Letters about a family or in a case of it, for its history; what they say stands in their own register. */
public final class LetterHistory implements HistorySource {
    @Override
    public void rows(DSLContext sql, Whose whose, Rows into) {
        into.add(
                LETTER,
                LETTER.PERSON
                        .in(whose.persons())
                        .or(LETTER.CASE_FILE.in(DSL.select(CASE_FILE.ID)
                                .from(CASE_FILE)
                                .where(CASE_FILE.HOUSEHOLD.eq(whose.household())))),
                Topic.LETTER,
                row -> row.get(LETTER.PERSON),
                row -> row.get(LETTER.NUMBER));
    }
}
