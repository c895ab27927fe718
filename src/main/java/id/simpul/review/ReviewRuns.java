package id.simpul.review;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.CHANGE;
import static id.simpul.store.jooq.Tables.REF_STATE;
import static id.simpul.store.jooq.Tables.REVIEW_FAMILY;
import static id.simpul.store.jooq.Tables.REVIEW_RUN;

import id.simpul.finding.FindingDesk;
import id.simpul.household.match.DuplicateDesk;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Progress;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Runs all checks and keeps what they find until the next run. The rows of families are made in a short write transaction,
 * the checks read a snapshot, and what they found is written at once: nobody waits for a whole run to save something.
 */
final class ReviewRuns {
    private static final int BATCH = 2000;
    private static final String INSERT =
            "INSERT INTO review_finding (check_code, variant, household, person, other, village,"
                    + " topic, details, subject, facts, restricted, sort_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                    + " coalesce((SELECT sort_name FROM review_family WHERE household = ?), ''))";

    private final Database database;
    private final Clock clock;
    private final NikReview niks;
    private final FindingDesk findings;
    private final SameReview same;

    ReviewRuns(Database database, Clock clock, Regions regions, FindingDesk findings, DuplicateDesk duplicates) {
        this.database = database;
        this.clock = clock;
        this.niks = new NikReview(regions);
        this.findings = findings;
        this.same = new SameReview(database, duplicates);
    }

    /** The last run, if there was one. */
    Optional<ReviewRun> last() {
        return database.read(sql -> sql.selectFrom(REVIEW_RUN)
                .fetchOptional()
                .map(row -> new ReviewRun(
                        Instant.ofEpochMilli(row.getAt()),
                        row.getFamilies().intValue(),
                        row.getFindings().intValue(),
                        Duration.ofMillis(row.getMillis()))));
    }

    /** Whether records, rules or the day have changed since the last run. */
    boolean stale() {
        LocalDate today = LocalDate.now(clock);
        return database.read(sql -> sql.selectFrom(REVIEW_RUN)
                .fetchOptional()
                .map(row -> !row.getDay().equals(today.toString())
                        || !row.getRules().equals(rules(sql))
                        || row.getHlc() != newest(sql))
                .orElse(true));
    }

    /**
     * Runs all checks.
     *
     * @throws java.util.concurrent.CancellationException if cancelled; the findings of the last run stay
     */
    ReviewRun run(Actor actor, Progress progress) {
        Instant began = clock.instant();
        long start = System.nanoTime();
        LocalDate today = LocalDate.now(clock);
        int steps = CheckQueries.CODES.size() + 5;
        progress.at(0, steps);
        same.look(actor, part(progress, 0, steps));
        var rulesOfToday = database.read(sql -> CheckRules.on(sql, today));
        var byRules = new RuleChecks(findings, rulesOfToday, database.office(), today).read(part(progress, 1, steps));
        database.writeLocal(sql -> {
            CheckQueries.families(sql, today);
            CheckQueries.signs(sql, byRules.families());
            return null;
        });
        progress.at(3, steps);
        record Read(List<Found> found, long hlc, String rules) {}
        Read read = database.read(sql -> {
            List<Found> found = new ArrayList<>(byRules.found());
            int done = 3;
            found.addAll(same.found(sql));
            for (String code : CheckQueries.CODES) {
                progress.check();
                found.addAll(CheckQueries.found(sql, code, today));
                progress.at(++done, steps);
            }
            found.addAll(niks.found(sql, today, progress));
            progress.at(++done, steps);
            return new Read(found, newest(sql), rules(sql));
        });
        progress.check();
        ReviewRun run = database.writeLocal(sql -> {
            keep(sql, read.found(), progress);
            int families = sql.fetchCount(REVIEW_FAMILY);
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            sql.deleteFrom(REVIEW_RUN).execute();
            sql.insertInto(REVIEW_RUN)
                    .set(REVIEW_RUN.ONE, 1L)
                    .set(REVIEW_RUN.AT, began.toEpochMilli())
                    .set(REVIEW_RUN.DAY, today.toString())
                    .set(REVIEW_RUN.HLC, read.hlc())
                    .set(REVIEW_RUN.RULES, read.rules())
                    .set(REVIEW_RUN.FAMILIES, (long) families)
                    .set(REVIEW_RUN.FINDINGS, (long) read.found().size())
                    .set(REVIEW_RUN.MILLIS, millis)
                    .execute();
            return new ReviewRun(began, families, read.found().size(), Duration.ofMillis(millis));
        });
        progress.at(steps, steps);
        return run;
    }

    /** Stops when the whole run is stopped; how far a part is, the whole does not tell. */
    private static Progress part(Progress whole, int done, int steps) {
        whole.at(done, steps);
        return new Progress() {
            @Override
            public void at(long part, long total) {
                whole.check();
            }

            @Override
            public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }

    private static void keep(DSLContext sql, List<Found> all, Progress progress) {
        sql.execute("DELETE FROM review_finding");
        for (int from = 0; from < all.size(); from += BATCH) {
            progress.check();
            var batch = sql.batch(INSERT);
            for (Found one : all.subList(from, Math.min(from + BATCH, all.size()))) {
                batch = batch.bind(
                        one.check(),
                        one.variant(),
                        one.household(),
                        one.person(),
                        one.other(),
                        one.village(),
                        one.topic(),
                        one.details(),
                        one.subject(),
                        one.facts(),
                        one.restricted() ? 1 : 0,
                        one.household());
            }
            batch.execute();
        }
    }

    /** Clock of the newest act that changed a record; decisions change none that a check reads. */
    private static long newest(DSLContext sql) {
        Field<Long> newest = DSL.max(ACT.HLC);
        @Nullable
        Long hlc = sql.select(newest)
                .from(ACT)
                .where(DSL.exists(DSL.selectOne()
                        .from(CHANGE)
                        .where(CHANGE.ACT.eq(ACT.ID))
                        .and(CHANGE.ENTITY.ne((long) Entity.REVIEW_DECISION.number()))))
                .fetchOne(newest);
        return hlc == null ? 0 : hlc;
    }

    private static String rules(DSLContext sql) {
        @Nullable String hash = sql.select(REF_STATE.HASH).from(REF_STATE).fetchOne(REF_STATE.HASH);
        return hash == null ? "" : hash;
    }
}
