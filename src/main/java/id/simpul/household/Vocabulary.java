package id.simpul.household;

import static id.simpul.store.jooq.Tables.SEARCH_WORD;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The words that people are indexed with, each with how many have it. */
final class Vocabulary {
    private final DSLContext sql;

    Vocabulary(DSLContext sql) {
        this.sql = sql;
    }

    /** At most {@code limit} words that begin with {@code letters}, the commonest first. */
    List<String> beginning(String letters, int limit) {
        return sql.select(SEARCH_WORD.WORD)
                .from(SEARCH_WORD)
                .where(SEARCH_WORD.WORD.ge(letters).and(SEARCH_WORD.WORD.lt(letters + '\uffff')))
                .orderBy(SEARCH_WORD.PERSONS.desc())
                .limit(DSL.inline(limit))
                .fetch(SEARCH_WORD.WORD);
    }

    /** Whether somebody has {@code word}. */
    boolean has(String word) {
        return sql.fetchExists(SEARCH_WORD, SEARCH_WORD.WORD.eq(word));
    }

    /** At most {@code limit} words with one of {@code skeletons}, the commonest of all first. */
    List<String> shaped(Collection<String> skeletons, int limit) {
        // In the text of the query: half a thousand parameters cost more than what they ask for (measured).
        String shapes = skeletons.stream()
                .map(shape -> "'" + shape.replace("'", "''") + "'")
                .collect(Collectors.joining(","));
        return sql.resultQuery("SELECT word FROM search_word WHERE skeleton IN (" + shapes
                        + ") ORDER BY persons DESC LIMIT " + limit)
                .fetch(row -> row.get(0, String.class));
    }
}
