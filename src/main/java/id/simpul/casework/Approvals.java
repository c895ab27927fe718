package id.simpul.casework;

import static id.simpul.store.jooq.Tables.APPROVAL_STEP;
import static id.simpul.store.jooq.Tables.CASE_APPROVAL;
import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.INSTALL;
import static id.simpul.store.jooq.Tables.INSTALL_STATE;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Dot;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.jooq.tables.records.ApprovalStepRecord;
import id.simpul.store.jooq.tables.records.CaseApprovalRecord;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** The office's chain of initials and signatures, as it holds from a day on. */
public final class Approvals {
    private static final String NO_CHAIN = "TANPA";
    private static final int LONGEST = 12;
    private static final id.simpul.store.jooq.tables.ApprovalStep LATER = APPROVAL_STEP.as("later");

    private final Database database;

    /** The chains of the office of {@code database}. */
    public Approvals(Database database) {
        this.database = database;
    }

    /**
     * A chain.
     *
     * @param from its first day
     * @param steps in order; none where the office goes without from that day
     */
    public record Chain(LocalDate from, List<ApprovalStep> steps) {
        public Chain {
            steps = List.copyOf(steps);
        }
    }

    /** Every chain this office had or planned, newest first. */
    public List<Chain> chains(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> {
            List<Chain> chains = new ArrayList<>();
            sql.selectFrom(APPROVAL_STEP)
                    .where(APPROVAL_STEP.OFFICE.eq(database.office()))
                    .and(APPROVAL_STEP.DELETED.eq(0L))
                    .orderBy(APPROVAL_STEP.VALID_FROM.desc(), APPROVAL_STEP.POSITION)
                    .fetchGroups(APPROVAL_STEP.VALID_FROM)
                    .forEach((from, rows) -> chains.add(new Chain(LocalDate.parse(from), steps(rows))));
            return chains;
        });
    }

    /**
     * Sets the chain that holds from a day on; one of the same day is replaced.
     *
     * @return the act, for undo
     * @throws Refusal with {@link CaseProblem.BadChain}
     */
    public long save(Actor actor, Chain chain) {
        actor.require(Capability.ADMINISTER_OFFICE);
        boolean whole = chain.steps().size() <= LONGEST
                && chain.steps().stream()
                        .allMatch(
                                step -> !step.title().isBlank() && (step.user() != null || step.capability() != null));
        if (!whole) {
            throw new Refusal(new CaseProblem.BadChain());
        }
        return database.journal().write(actor, "casework.chain", tx -> {
            tx.sql()
                    .select(APPROVAL_STEP.ID)
                    .from(APPROVAL_STEP)
                    .where(APPROVAL_STEP.OFFICE.eq(database.office()))
                    .and(APPROVAL_STEP.DELETED.eq(0L))
                    .and(APPROVAL_STEP.VALID_FROM.eq(chain.from().toString()))
                    .fetch(APPROVAL_STEP.ID)
                    .forEach(old -> tx.delete(Entity.APPROVAL_STEP, old));
            if (chain.steps().isEmpty()) {
                tx.insert(row(chain.from(), 0).setKind(NO_CHAIN).setTitle(""));
            }
            int position = 0;
            for (ApprovalStep step : chain.steps()) {
                tx.insert(row(chain.from(), ++position)
                        .setKind(step.kind().name())
                        .setTitle(step.title().strip())
                        .setSigner(CaseWay.kept(step.signer()))
                        .setCapability(
                                step.user() == null && step.capability() != null
                                        ? step.capability().name()
                                        : null)
                        .setUserId(step.user())
                        .setUserName(step.userName()));
            }
            return tx.actId();
        });
    }

    /** Takes a change of the chain back. */
    public void undo(Actor actor, long act) {
        actor.require(Capability.ADMINISTER_OFFICE);
        database.journal().undo(actor, act);
    }

    private ApprovalStepRecord row(LocalDate from, int position) {
        return new ApprovalStepRecord()
                .setOffice(database.office())
                .setValidFrom(from.toString())
                .setPosition((long) position);
    }

    /** How far {@code row} is along its chain: that of the day it was handed in, else that of {@code today}. */
    static ApprovalState of(DSLContext sql, CaseFileRecord row, LocalDate today) {
        boolean submitted = CaseWay.waits(row);
        String day = row.getChainOn() == null ? today.toString() : row.getChainOn();
        List<ApprovalState.Given> given = submitted || row.getChainOn() != null ? given(sql, row) : List.of();
        return new ApprovalState(on(sql, officeOf(sql, row), day), given, submitted);
    }

    /**
     * How far each open case is that waits for an initial or a signature, by row: in a fixed number of queries whatever their
     * number.
     *
     * @param which cases to look at
     */
    public static Map<Long, ApprovalState> waiting(DSLContext sql, Condition which, LocalDate today) {
        Map<Long, CaseFileRecord> cases = sql.selectFrom(CASE_FILE)
                .where(which)
                .and(CASE_FILE.STAGE.in(Stage.INITIALS, Stage.SIGNATURE))
                .fetchMap(CASE_FILE.ID);
        if (cases.isEmpty()) {
            return Map.of();
        }
        Map<Long, String> offices =
                sql.select(INSTALL.NUMBER, INSTALL.OFFICE).from(INSTALL).fetchMap(INSTALL.NUMBER, INSTALL.OFFICE);
        String ours = sql.select(INSTALL_STATE.OFFICE).from(INSTALL_STATE).fetchSingle(INSTALL_STATE.OFFICE);
        Map<String, NavigableMap<String, List<ApprovalStepRecord>>> chains = new HashMap<>();
        sql.selectFrom(APPROVAL_STEP)
                .where(APPROVAL_STEP.DELETED.eq(0L))
                .orderBy(APPROVAL_STEP.POSITION, APPROVAL_STEP.ID)
                .forEach(row -> chains.computeIfAbsent(row.getOffice(), office -> new TreeMap<>())
                        .computeIfAbsent(row.getValidFrom(), from -> new ArrayList<>())
                        .add(row));
        Map<Long, List<ApprovalState.Given>> given = new HashMap<>();
        sql.select(CASE_APPROVAL.fields())
                .from(CASE_APPROVAL)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(CASE_APPROVAL.CASE_FILE))
                .where(which)
                .and(CASE_FILE.STAGE.in(Stage.INITIALS, Stage.SIGNATURE))
                .and(CASE_APPROVAL.ROUND.eq(CASE_FILE.APPROVAL_ROUND))
                .and(CASE_APPROVAL.DELETED.eq(0L))
                .orderBy(CASE_APPROVAL.POSITION, CASE_APPROVAL.ID)
                .forEach(row -> given.computeIfAbsent(row.get(CASE_APPROVAL.CASE_FILE), id -> new ArrayList<>())
                        .add(given(row.into(CASE_APPROVAL))));
        Map<Long, ApprovalState> states = new HashMap<>();
        cases.forEach((id, row) -> {
            String day = row.getChainOn() == null ? today.toString() : row.getChainOn();
            var own = chains.get(offices.getOrDefault((long) Dot.install(id), ours));
            var chain = own == null ? null : own.floorEntry(day);
            states.put(
                    id,
                    new ApprovalState(
                            chain == null ? List.of() : steps(chain.getValue()),
                            given.getOrDefault(id, List.of()),
                            true));
        });
        return states;
    }

    /** The chain of the office that took the case in: a district reads the cases of many. */
    private static String officeOf(DSLContext sql, CaseFileRecord row) {
        String office = sql.select(INSTALL.OFFICE)
                .from(INSTALL)
                .where(INSTALL.NUMBER.eq((long) Dot.install(row.getId())))
                .fetchOne(INSTALL.OFFICE);
        return office != null
                ? office
                : sql.select(INSTALL_STATE.OFFICE).from(INSTALL_STATE).fetchSingle(INSTALL_STATE.OFFICE);
    }

    private static List<ApprovalStep> on(DSLContext sql, String office, String day) {
        return steps(sql.selectFrom(APPROVAL_STEP)
                .where(APPROVAL_STEP.OFFICE.eq(office))
                .and(APPROVAL_STEP.DELETED.eq(0L))
                .and(APPROVAL_STEP.VALID_FROM.eq(DSL.select(DSL.max(LATER.VALID_FROM))
                        .from(LATER)
                        .where(LATER.OFFICE.eq(office))
                        .and(LATER.DELETED.eq(0L))
                        .and(LATER.VALID_FROM.le(day))))
                .orderBy(APPROVAL_STEP.POSITION, APPROVAL_STEP.ID)
                .fetch());
    }

    private static List<ApprovalStep> steps(List<ApprovalStepRecord> rows) {
        return rows.stream()
                .filter(row -> !row.getKind().equals(NO_CHAIN))
                .map(row -> new ApprovalStep(
                        row.getPosition().intValue(),
                        ApprovalStep.Kind.valueOf(row.getKind()),
                        row.getTitle(),
                        row.getSigner(),
                        row.getCapability() == null ? null : Capability.valueOf(row.getCapability()),
                        row.getUserId(),
                        row.getUserName()))
                .toList();
    }

    private static List<ApprovalState.Given> given(DSLContext sql, CaseFileRecord row) {
        return sql.selectFrom(CASE_APPROVAL)
                .where(CASE_APPROVAL.CASE_FILE.eq(row.getId()))
                .and(CASE_APPROVAL.ROUND.eq(row.getApprovalRound()))
                .and(CASE_APPROVAL.DELETED.eq(0L))
                .orderBy(CASE_APPROVAL.POSITION, CASE_APPROVAL.ID)
                .fetch(Approvals::given);
    }

    private static ApprovalState.Given given(CaseApprovalRecord one) {
        return new ApprovalState.Given(
                one.getPosition().intValue(),
                ApprovalStep.Kind.valueOf(one.getKind()),
                one.getTitle(),
                one.getSigner(),
                one.getOfficer(),
                LocalDateTime.parse(one.getAt()),
                one.getNote(),
                one.getStanding() == null
                        ? null
                        : new StandIn(one.getStanding(), Objects.requireNonNullElse(one.getStandingBasis(), "")));
    }
}
