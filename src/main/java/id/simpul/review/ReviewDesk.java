package id.simpul.review;

import static id.simpul.store.jooq.Tables.REF_CHECK;
import static id.simpul.store.jooq.Tables.REVIEW_FINDING;

import id.simpul.finding.FindingDesk;
import id.simpul.household.match.DuplicateDesk;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.region.Regions;
import id.simpul.review.Check.Severity;
import id.simpul.store.Database;
import id.simpul.store.jooq.tables.records.ReviewDecisionRecord;
import id.simpul.store.jooq.tables.records.ReviewFindingRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The checks of the register: flags for people to look at, never verdicts. What a person decides is remembered across runs as
 * long as the facts are the same. Not for the user interface's thread.
 */
public final class ReviewDesk {
    private static final int CHUNK = 500;

    private final Database database;
    private final Clock clock;
    private final ReviewRuns runs;

    /**
     * The desk of {@code database}.
     *
     * @param clock says which day it is at the office
     * @param findings what dated rules say
     * @param duplicates who is recorded twice
     */
    public ReviewDesk(Database database, Clock clock, Regions regions, FindingDesk findings, DuplicateDesk duplicates) {
        this.database = database;
        this.clock = clock;
        this.runs = new ReviewRuns(database, clock, regions, findings, duplicates);
    }

    /** The checks that hold today, in the order to show. */
    public List<Check> checks(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        String today = LocalDate.now(clock).toString();
        return database.read(sql -> sql.selectFrom(REF_CHECK)
                .where(REF_CHECK.VALID_FROM.le(today))
                .and(REF_CHECK.VALID_TO.ge(today))
                .orderBy(REF_CHECK.SORT)
                .fetch(row -> new Check(
                        row.getCode(),
                        row.getTitle(),
                        row.getTitleEn(),
                        row.getExplanation(),
                        row.getExplanationEn(),
                        Severity.of(row.getSeverity()),
                        row.getSource())));
    }

    /** The last run, if there was one. */
    public Optional<ReviewRun> last(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return runs.last();
    }

    /** Whether records, rules or the day have changed since the last run. */
    public boolean stale(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return runs.stale();
    }

    /**
     * Runs all checks over the whole register.
     *
     * @throws java.util.concurrent.CancellationException if cancelled; the findings of the last run stay
     */
    public ReviewRun run(Actor actor, Progress progress) {
        actor.require(Capability.READ_RECORDS);
        return runs.run(actor, progress);
    }

    /** How much each check found under {@code filter}, whose own check does not matter. */
    public Map<String, CheckCount> byCheck(Actor actor, FindingFilter filter) {
        actor.require(Capability.READ_RECORDS);
        return database.read(
                sql -> FindingQuery.counts(sql, REVIEW_FINDING.CHECK_CODE, filter.of(null), restricted(actor)));
    }

    /** How much was found in each village under {@code filter}, whose own village does not matter. */
    public Map<String, CheckCount> byVillage(Actor actor, FindingFilter filter) {
        actor.require(Capability.READ_RECORDS);
        var everywhere = new FindingFilter(filter.check(), null, filter.state());
        return database.read(sql -> FindingQuery.counts(sql, REVIEW_FINDING.VILLAGE, everywhere, restricted(actor)));
    }

    /** At most {@code limit} findings from the {@code offset}-th on, by check, village and name. */
    public List<FindingRow> page(Actor actor, FindingFilter filter, int offset, int limit) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> FindingQuery.page(sql, filter, restricted(actor), offset, limit));
    }

    /** How many findings {@code filter} shows. */
    public int count(Actor actor, FindingFilter filter) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.fetchCount(REVIEW_FINDING, FindingQuery.condition(filter, restricted(actor))));
    }

    /** Everything the last run found about one family. */
    public List<FindingRow> of(Actor actor, long household) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> FindingQuery.of(sql, household, restricted(actor)));
    }

    /**
     * Decides about findings.
     *
     * @param findings ids of the last run
     * @param reason why; asked for, since the decision is remembered
     * @return the act, to undo
     * @throws Refusal with {@link ReviewProblem.NoReason}, or with {@link ReviewProblem.RunAgain} if one of them is not of the
     *     last run
     */
    public long decide(Actor actor, Collection<Long> findings, Verdict verdict, String reason) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        if (reason.isBlank()) {
            throw new Refusal(new ReviewProblem.NoReason());
        }
        return database.journal().write(actor, "review.decide", tx -> {
            List<Long> ids = List.copyOf(findings);
            List<ReviewFindingRecord> found = new ArrayList<>();
            for (int from = 0; from < ids.size(); from += CHUNK) {
                found.addAll(tx.sql()
                        .selectFrom(REVIEW_FINDING)
                        .where(REVIEW_FINDING.ID.in(ids.subList(from, Math.min(from + CHUNK, ids.size()))))
                        .fetch());
            }
            if (found.size() != ids.size()
                    || found.stream().anyMatch(row -> row.getRestricted() != 0 && !restricted(actor))) {
                throw new Refusal(new ReviewProblem.RunAgain());
            }
            tx.because(reason.strip());
            for (ReviewFindingRecord row : found) {
                tx.insert(new ReviewDecisionRecord()
                        .setCheckCode(row.getCheckCode())
                        .setSubject(row.getSubject())
                        .setFacts(row.getFacts())
                        .setHousehold(row.getHousehold())
                        .setVillage(row.getVillage())
                        .setVerdict(verdict.name())
                        .setReason(reason.strip())
                        .setDecidedOn(LocalDate.now(clock).toString())
                        .setOfficer(actor.name()));
            }
            return tx.actId();
        });
    }

    /** Takes a decision back. */
    public void undo(Actor actor, long act) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        database.journal().undo(actor, act);
    }

    private static boolean restricted(Actor actor) {
        return actor.may(Capability.READ_RESTRICTED);
    }
}
