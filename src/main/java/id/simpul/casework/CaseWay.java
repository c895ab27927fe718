package id.simpul.casework;

import static id.simpul.store.jooq.Tables.ASSESSMENT;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.LETTER;
import static id.simpul.store.jooq.Tables.REFERRAL;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Refusal;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.CaseApprovalRecord;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import id.simpul.store.jooq.tables.records.CaseOutcomeRecord;
import id.simpul.store.jooq.tables.records.CaseStepRecord;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** The status machine at work: which moves a case can make now, what they still lack, and making them. */
final class CaseWay {
    private final CaseCatalogue catalogue;

    CaseWay(CaseCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Moves there are for the case today, whoever asks; those that go along with a signature are none. */
    List<Move> moves(DSLContext sql, CaseFileRecord row, LocalDate today) {
        ChainState state = Approvals.of(sql, row, today).state();
        return catalogue.moves(row.getStage(), today, row.getStream(), state).stream()
                .filter(move -> move.approval() != Move.Approval.GIVE)
                .toList();
    }

    /** Whether {@code actor} may make {@code move}; who gives the next step of the chain may also return the case. */
    static boolean may(Actor actor, Move move, ApprovalState approval) {
        boolean returns = move.approval() == Move.Approval.RETURN
                && approval.submitted()
                && approval.next().filter(step -> step.givenBy(actor)).isPresent();
        return returns || actor.may(move.needs());
    }

    /** What {@code move} asks for and is not there, said with nothing. */
    List<Missing> missing(DSLContext sql, CaseFileRecord row, Move move, LocalDate today) {
        List<Missing> missing = new ArrayList<>();
        for (Requirement requirement : move.requires()) {
            boolean there = switch (requirement.kind()) {
                case PAPERS -> row.getPapersWhy() != null || papers(row).isEmpty();
                case FINDING -> finding(sql, row, today.minusDays(requirement.days()));
                case DECISION -> row.getDecision() != null;
                case LETTER ->
                    sql.fetchExists(
                            LETTER, LETTER.CASE_FILE.eq(row.getId()), LETTER.DELETED.eq(0L), LETTER.VOID_ON.isNull());
                case ANSWER ->
                    sql.fetchExists(
                            REFERRAL,
                            REFERRAL.CASE_FILE.eq(row.getId()),
                            REFERRAL.DELETED.eq(0L),
                            REFERRAL.ANSWER.isNotNull());
                case OUTCOME -> false;
            };
            if (!there) {
                missing.add(new Missing(
                        requirement, requirement.kind() == Requirement.Kind.PAPERS ? papers(row) : List.of()));
            }
        }
        return missing;
    }

    private List<String> papers(CaseFileRecord row) {
        List<String> brought = CaseCatalogue.words(row.getDocuments());
        return catalogue.service(row.getService()).map(Service::documents).orElse(List.of()).stream()
                .filter(paper -> !brought.contains(paper))
                .toList();
    }

    private static boolean finding(DSLContext sql, CaseFileRecord row, LocalDate since) {
        return sql.fetchExists(
                        ASSESSMENT,
                        ASSESSMENT.HOUSEHOLD.eq(row.getHousehold()),
                        ASSESSMENT.DELETED.eq(0L),
                        ASSESSMENT.VISITED_ON.ge(since.toString()))
                || sql.fetchExists(
                        HOUSEHOLD, HOUSEHOLD.ID.eq(row.getHousehold()).and(HOUSEHOLD.DESIL.isNotNull()));
    }

    /**
     * Makes the move to {@code to}.
     *
     * @throws Refusal with {@link CaseProblem} or {@link id.simpul.kernel.NotAllowed}
     */
    void move(Transaction tx, CaseFileRecord row, String to, MoveWords words, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        ApprovalState approval = Approvals.of(tx.sql(), row, today);
        Move move = moves(tx.sql(), row, today).stream()
                .filter(m -> m.to().code().equals(to))
                .findFirst()
                .orElseThrow(() -> new Refusal(new CaseProblem.MoveNotAllowed(
                        catalogue.stage(row.getStage()).label(),
                        catalogue.stage(to).label())));
        if (!may(tx.actor(), move, approval)) {
            tx.actor().require(move.needs());
        }
        String why = kept(words.reason());
        if (words.decision() != null) {
            row.setDecision(words.decision().code())
                    .setDecisionWhy(kept(words.decision().why()));
        }
        Outcome outcome = words.outcome();
        boolean closes = move.asks(Requirement.Kind.OUTCOME);
        if (closes && outcome == null && why != null) {
            outcome = Outcome.told(why);
        }
        require(tx.sql(), row, move, why, outcome, today);
        if (move.reason() && why == null) {
            throw new Refusal(new CaseProblem.ReasonMissing());
        }
        String told = closes && outcome != null ? outcome.what().strip() : why;
        if (closes && outcome != null) {
            outcome(tx, row, outcome, today);
        }
        round(row, move, today);
        arrive(tx, row, move.from(), move.to(), told, now);
        if (told != null) {
            tx.because(told);
        }
    }

    private void require(
            DSLContext sql,
            CaseFileRecord row,
            Move move,
            @Nullable String why,
            @Nullable Outcome outcome,
            LocalDate today) {
        for (Missing missing : missing(sql, row, move, today)) {
            Requirement requirement = missing.requirement();
            boolean told = requirement.kind() == Requirement.Kind.OUTCOME
                    && outcome != null
                    && !outcome.what().isBlank();
            boolean excused = requirement.excusable() && why != null;
            if (excused && requirement.kind() == Requirement.Kind.PAPERS) {
                row.setPapersWhy(why);
            }
            if (!told && !excused) {
                throw new Refusal(
                        new CaseProblem.NotReady(requirement.kind(), move.to().label()));
            }
        }
    }

    private static void round(CaseFileRecord row, Move move, LocalDate today) {
        switch (move.approval()) {
            case SUBMIT -> row.setApprovalRound(row.getApprovalRound() + 1).setChainOn(today.toString());
            case RETURN -> row.setChainOn(null);
            case NONE, GIVE -> {}
        }
    }

    /** The case goes to another office, or comes from one: no move of a person, but what an accepted transfer brings. */
    void changeHands(Transaction tx, CaseFileRecord row, String to, String why, LocalDateTime now) {
        arrive(tx, row, catalogue.stage(row.getStage()), catalogue.stage(to), why, now);
    }

    private void arrive(
            Transaction tx, CaseFileRecord row, Stage from, Stage to, @Nullable String why, LocalDateTime now) {
        Deadlines deadlines = catalogue.deadlines();
        LocalDate due = LocalDate.parse(row.getDueOn());
        LocalDate since = LocalDate.parse(row.getStageOn());
        LocalDate today = now.toLocalDate();
        LocalDate dueNow = from.closed() && !to.closed()
                ? deadlines.whenReopened(due, since, today)
                : deadlines.whenMoved(due, from.code(), since, to.code(), today);
        String day = today.toString();
        row.setDueOn(dueNow.toString());
        row.setStage(to.code()).setStageOn(day).setClosedOn(to.closed() ? day : null);
        if (to.closed() || from.closed()) {
            // A case that is opened again has no outcome any more; the history keeps the old one.
            row.setOutcome(to.closed() ? why : null);
        }
        tx.update(row);
        step(tx, row.getId(), to.code(), why, now);
        tx.about(row.getId());
    }

    static void step(Transaction tx, long id, String stage, @Nullable String reason, LocalDateTime now) {
        tx.insert(new CaseStepRecord()
                .setCaseFile(id)
                .setStage(stage)
                .setAt(now.toString())
                .setOfficer(tx.actor().name())
                .setReason(reason));
    }

    /**
     * Gives the next step of the chain; where a step of another kind follows, the case moves there in the same act.
     *
     * @param standIn that the actor stands in for who the chain names; null: it is the actor's own
     * @throws Refusal with {@link CaseProblem.NothingToApprove}, {@link CaseProblem.NotYourStep} or, for a stand-in without ground,
     *     {@link CaseProblem.ReasonMissing}
     */
    void approve(
            Transaction tx, CaseFileRecord row, @Nullable StandIn standIn, @Nullable String note, LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        ApprovalState before = Approvals.of(tx.sql(), row, today);
        ApprovalStep step = Optional.of(before)
                .filter(state -> waits(row))
                .flatMap(ApprovalState::next)
                .orElseThrow(() -> new Refusal(new CaseProblem.NothingToApprove()));
        boolean may = standIn == null ? step.givenBy(tx.actor()) : step.standsIn(tx.actor());
        if (!may) {
            throw new Refusal(new CaseProblem.NotYourStep(step.title()));
        }
        if (standIn != null) {
            if (standIn.basis().isBlank()) {
                throw new Refusal(new CaseProblem.ReasonMissing());
            }
            tx.because(standIn.basis().strip());
        }
        if (row.getChainOn() == null) {
            row.setChainOn(today.toString());
        }
        tx.insert(new CaseApprovalRecord()
                .setCaseFile(row.getId())
                .setRound(row.getApprovalRound())
                .setPosition((long) step.position())
                .setKind(step.kind().name())
                .setTitle(step.title())
                .setSigner(step.signer())
                .setOfficer(tx.actor().name())
                .setAt(now.toString())
                .setNote(kept(note))
                .setStanding(standIn == null ? null : standIn.code())
                .setStandingBasis(standIn == null ? null : standIn.basis().strip()));
        ChainState after = Approvals.of(tx.sql(), row, today).state();
        Optional<Move> along = catalogue.moves(row.getStage(), today, row.getStream(), after).stream()
                .filter(move -> move.approval() == Move.Approval.GIVE)
                .findFirst();
        if (along.isPresent()) {
            arrive(tx, row, along.get().from(), along.get().to(), null, now);
        } else {
            tx.update(row);
            tx.about(row.getId());
        }
    }

    /** Whether the case stands where initials and signatures are given. */
    static boolean waits(CaseFileRecord row) {
        return row.getStage().equals(Stage.INITIALS) || row.getStage().equals(Stage.SIGNATURE);
    }

    /** Keeps what a family received. */
    static void outcome(Transaction tx, CaseFileRecord row, Outcome outcome, LocalDate today) {
        LocalDate received = outcome.receivedOn();
        if (received != null && (received.isAfter(today) || received.isBefore(LocalDate.of(1900, 1, 1)))) {
            throw new Refusal(new CaseProblem.ReceivedAhead());
        }
        if (Outcome.UNSATISFIED.equals(outcome.satisfaction()) && kept(outcome.why()) == null) {
            throw new Refusal(new CaseProblem.SatisfactionReason());
        }
        tx.insert(new CaseOutcomeRecord()
                .setCaseFile(row.getId())
                .setKind(outcome.kind())
                .setWhat(outcome.what().strip())
                .setReceivedOn(received == null ? null : received.toString())
                .setAmount(outcome.amount())
                .setSource(kept(outcome.source()))
                .setSatisfaction(outcome.satisfaction())
                .setWhy(kept(outcome.why()))
                .setOfficer(tx.actor().name())
                .setRecordedOn(today.toString()));
    }

    static @Nullable String kept(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
