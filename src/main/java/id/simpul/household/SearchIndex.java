package id.simpul.household;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.PERSON_SEARCH;
import static id.simpul.store.jooq.Tables.SEARCH_STATE;

import id.simpul.kernel.Progress;
import id.simpul.l10n.NameFolding;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.Projection;
import id.simpul.store.jooq.tables.records.SearchStateRecord;
import java.text.Normalizer;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what search and the list of families read in step with families and persons. A family is refreshed whole, so that
 * it has exactly one row that stands for it, even when its members name no head or two. When the rules of folding have
 * changed, the index is built anew beside ongoing work, a thousand families at a time; lists read the rows all the while, and
 * search finds who has been indexed so far.
 */
public final class SearchIndex implements Projection {
    /** Number of this index's own layout. Raise it with every change of what its rows hold. */
    private static final long LAYOUT = 2;

    private static final long LAYOUT_STEP = 1000;
    private static final int CHUNK = 400;
    private static final int STEP = 1000;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N} ]+");

    private static final long RULES = LAYOUT * LAYOUT_STEP + NameFolding.VERSION;

    private final Regions regions;
    private volatile @Nullable SearchRows rows;

    /** An index whose places are named by {@code regions}. */
    public SearchIndex(Regions regions) {
        this.regions = regions;
    }

    /** Registers the index with {@code database}; {@link #build} does what there may be to do. */
    public void open(Database database) {
        database.journal().register(this);
        SearchStateRecord state = database.read(sql -> sql.fetchOne(SEARCH_STATE));
        if (state == null || state.getRules() != RULES) {
            state = database.writeLocal(SearchIndex::begin);
        }
        rows = new SearchRows(regions, state.getGeneration());
    }

    private static SearchStateRecord begin(DSLContext sql) {
        SearchStateRecord before = sql.fetchOne(SEARCH_STATE);
        SearchRows.clear(sql);
        sql.deleteFrom(SEARCH_STATE).execute();
        SearchStateRecord state = sql.newRecord(SEARCH_STATE)
                .setOne(1L)
                .setRules(RULES)
                .setGeneration(before == null ? 1L : before.getGeneration() + 1)
                .setDoneTo(0L)
                .setDone(sql.fetchExists(HOUSEHOLD) ? 0L : 1L);
        sql.executeInsert(state);
        return state;
    }

    /** Whether {@link #build} has anything to do. */
    public boolean pending(Database database) {
        return database.read(sql -> sql.fetchExists(SEARCH_STATE, SEARCH_STATE.DONE.eq(0L)));
    }

    /**
     * Indexes what is not indexed yet, in small transactions beside others; goes on where it stopped if it was cancelled or
     * the program ended.
     */
    public void build(Database database, Progress progress) {
        if (!pending(database)) {
            return;
        }
        long total = database.read(sql -> sql.fetchCount(HOUSEHOLD, HOUSEHOLD.DELETED.eq(0L)));
        long done = database.read(sql -> sql.fetchCount(
                HOUSEHOLD,
                HOUSEHOLD
                        .DELETED
                        .eq(0L)
                        .and(HOUSEHOLD.ID.le(sql.select(SEARCH_STATE.DONE_TO).from(SEARCH_STATE)))));
        int step;
        do {
            progress.at(done, total);
            progress.check();
            step = database.writeLocal(this::step);
            done += step;
        } while (step > 0);
    }

    private int step(DSLContext sql) {
        List<Long> next = sql.select(HOUSEHOLD.ID)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.DELETED.eq(0L))
                .and(HOUSEHOLD.ID.gt(sql.select(SEARCH_STATE.DONE_TO).from(SEARCH_STATE)))
                .orderBy(HOUSEHOLD.ID)
                .limit(STEP)
                .fetch(HOUSEHOLD.ID);
        replace(sql, next);
        if (next.isEmpty()) {
            sql.update(SEARCH_STATE).set(SEARCH_STATE.DONE, 1L).execute();
        } else {
            sql.update(SEARCH_STATE).set(SEARCH_STATE.DONE_TO, next.getLast()).execute();
        }
        return next.size();
    }

    @Override
    public Set<Entity> sources() {
        return Set.of(Entity.HOUSEHOLD, Entity.PERSON);
    }

    @Override
    public void refresh(DSLContext sql, Entity entity, Collection<Long> changed) {
        List<Long> ids = List.copyOf(changed);
        Set<Long> households = new LinkedHashSet<>();
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<Long> chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            households.addAll(entity == Entity.HOUSEHOLD ? edited(sql, chunk) : families(sql, chunk));
        }
        replace(sql, List.copyOf(households));
    }

    private void replace(DSLContext sql, List<Long> households) {
        SearchRows opened = Objects.requireNonNull(rows);
        for (int from = 0; from < households.size(); from += CHUNK) {
            opened.replace(sql, households.subList(from, Math.min(from + CHUNK, households.size())));
        }
    }

    /** A family never edited was just created, and its members come through their own refresh: an import pays once. */
    private static List<Long> edited(DSLContext sql, List<Long> households) {
        return sql.select(HOUSEHOLD.ID)
                .from(HOUSEHOLD)
                .where(HOUSEHOLD.ID.in(households))
                .and(HOUSEHOLD.VER.ne(HOUSEHOLD.ID))
                .fetch(HOUSEHOLD.ID);
    }

    /** The families these persons are in, and those the index still has them in. */
    private static List<Long> families(DSLContext sql, List<Long> persons) {
        return sql.select(PERSON.HOUSEHOLD)
                .from(PERSON)
                .where(PERSON.ID.in(persons))
                .union(sql.select(PERSON_SEARCH.HOUSEHOLD).from(PERSON_SEARCH).where(PERSON_SEARCH.PERSON.in(persons)))
                .fetch(PERSON.HOUSEHOLD);
    }

    /** Folded words without blanks, so that a name is found from its beginning, written together or not. */
    static String key(List<String> words) {
        return String.join("", words);
    }

    /** A name as lists sort it: lower case, without marks and apostrophes. */
    static String sortName(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        return NOT_WORD.matcher(plain).replaceAll("").strip().toLowerCase(Locale.ROOT);
    }
}
