package id.simpul.casework;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.numbering.Numbers;
import id.simpul.store.Database;
import id.simpul.store.Settings;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What the desk does with a case: take it in, move it along, note, close. */
public final class CaseDesk {
    private final Database database;
    private final CaseCatalogue catalogue;
    private final Clock clock;
    private final ZoneId zone;
    private final CaseWay way;

    /** A desk on {@code database}; days are those of {@code zone}. */
    public CaseDesk(Database database, CaseCatalogue catalogue, Clock clock, ZoneId zone) {
        this.database = database;
        this.catalogue = catalogue;
        this.clock = clock;
        this.zone = zone;
        this.way = new CaseWay(catalogue);
    }

    /**
     * A case that was opened.
     *
     * @param act for undo
     * @param restricted whether only few may read it
     */
    public record Opened(long id, String register, LocalDate dueOn, long act, boolean restricted) {}

    /** What is on record around a case. */
    public CaseContext around() {
        return new CaseContext(database, catalogue, today());
    }

    /** Services, stages and moves of today. */
    public CaseCatalogue catalogue() {
        return catalogue;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * A case like the one being taken in.
     *
     * @param today whether it came in today
     */
    public record Similar(long id, String register, LocalDate openedOn, Stage stage, boolean today) {}

    /** Cases of the same person and service that are still open or came in today, newest first: shown before saving. */
    public List<Similar> similar(Actor actor, long applicant, String service) {
        actor.require(Capability.READ_RECORDS);
        String today = today().toString();
        return database.read(sql -> sql.selectFrom(CASE_FILE)
                .where(CASE_FILE.APPLICANT.eq(applicant))
                .and(CASE_FILE.SERVICE.eq(service))
                .and(CASE_FILE.DELETED.eq(0L))
                .and(actor.may(Capability.READ_RESTRICTED) ? DSL.noCondition() : CASE_FILE.RESTRICTED.eq(0L))
                .and(CASE_FILE.CLOSED_ON.isNull().or(CASE_FILE.OPENED_ON.eq(today)))
                .orderBy(CASE_FILE.OPENED_ON.desc(), CASE_FILE.ID.desc())
                .fetch(row -> new Similar(
                        row.getId(),
                        row.getRegister(),
                        LocalDate.parse(row.getOpenedOn()),
                        catalogue.stage(row.getStage()),
                        row.getOpenedOn().equals(today))));
    }

    /**
     * Takes a case in and gives it its register number.
     *
     * @throws Refusal with {@link CaseProblem.NoSuchApplicant}, {@link CaseProblem.NoSuchService} or
     *     {@link id.simpul.kernel.NotAllowed}
     */
    public Opened open(Actor actor, NewCase taken) {
        actor.require(Capability.WORK_CASE);
        Service service = catalogue.services().stream()
                .filter(offered -> offered.code().equals(taken.service()))
                .findFirst()
                .orElseThrow(() -> new Refusal(new CaseProblem.NoSuchService()));
        return database.journal().write(actor, "casework.open", tx -> {
            DSLContext sql = tx.sql();
            PersonRecord person = sql.selectFrom(PERSON)
                    .where(PERSON.ID.eq(taken.applicant()))
                    .and(PERSON.DELETED.eq(0L))
                    .fetchOptional()
                    .orElseThrow(() -> new Refusal(new CaseProblem.NoSuchApplicant()));
            HouseholdRecord household = sql.fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(person.getHousehold()));
            LocalDate day = today();
            RegisterNumber register = RegisterNumber.next(sql, day);
            LocalDate due = catalogue.due(service, day);
            long id = tx.insert(TakenIn.row(taken, service, register)
                    .setVillage(household.getVillage())
                    .setHousehold(household.getId())
                    .setApplicant(person.getId())
                    .setOpenedOn(day.toString())
                    .setStageOn(day.toString())
                    .setDueOn(due.toString())
                    .setOfficer(actor.name()));
            CaseWay.step(tx, id, Stage.NEW, null, now());
            tx.about(id);
            return new Opened(id, register.text(), due, tx.actId(), service.restricted() || taken.restricted());
        });
    }

    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), zone).truncatedTo(ChronoUnit.MINUTES);
    }

    /**
     * Moves a case along the status machine.
     *
     * @param reason why, where the move asks for it; else null
     * @return the act, for undo
     * @throws Refusal with {@link CaseProblem} or {@link id.simpul.kernel.NotAllowed}
     */
    public long move(Actor actor, long id, String to, @Nullable String reason) {
        return moveWith(actor, id, to, MoveWords.of(reason));
    }

    /** As {@link #move(Actor, long, String, String)}, with what the recommendation says or what the family received. */
    public long moveWith(Actor actor, long id, String to, MoveWords words) {
        return database.journal().write(actor, "casework.move", tx -> {
            way.move(tx, own(tx, id), to, words, now());
            return tx.actId();
        });
    }

    /** As {@link #move(Actor, long, String, String)}, inside an act that does more, for example refers. */
    public void move(Transaction tx, long id, String to, @Nullable String reason) {
        way.move(tx, own(tx, id), to, MoveWords.of(reason), now());
    }

    /** Cases that change hands between offices now. */
    public CaseHands hands() {
        return new CaseHands(way, now());
    }

    /**
     * Gives the next initial or signature of the chain.
     *
     * @param note said with it; null for nothing
     * @return the act, for undo
     * @throws Refusal with {@link CaseProblem.NothingToApprove} or {@link CaseProblem.NotYourStep}
     */
    public long approve(Actor actor, long id, @Nullable String note) {
        actor.require(Capability.READ_RECORDS);
        return database.journal().write(actor, "casework.approve", tx -> {
            way.approve(tx, own(tx, id), null, note, now());
            return tx.actId();
        });
    }

    /** As {@link #approve}, in place of who the chain names, who is on record with the ground for it. */
    public long approveFor(Actor actor, long id, StandIn standIn) {
        actor.require(Capability.APPROVE_CASE);
        return database.journal().write(actor, "casework.approve", tx -> {
            way.approve(tx, own(tx, id), standIn, null, now());
            return tx.actId();
        });
    }

    /**
     * Keeps what the recommendation says, inside an act that drafts it.
     *
     * @throws Refusal with {@link CaseProblem.NoSuchCase}
     */
    public void decide(Transaction tx, long id, Decision decision) {
        tx.actor().require(Capability.WORK_CASE);
        tx.update(require(tx.sql(), tx.actor(), id)
                .setDecision(decision.code())
                .setDecisionWhy(CaseWay.kept(decision.why())));
        tx.about(id);
    }

    /** What {@code move} asks for and is not there yet. */
    public List<Missing> missing(Actor actor, long id, Move move) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> way.missing(sql, require(sql, actor, id), move, today()));
    }

    /**
     * Closes a case with what the family received, or why it did not.
     *
     * @return the act, for undo
     */
    public long close(Actor actor, long id, String outcome) {
        if (outcome.isBlank()) {
            throw new Refusal(new CaseProblem.ReasonMissing());
        }
        return move(actor, id, Stage.DONE, outcome);
    }

    /**
     * Writes down what a family received while the case is not closed, or after it was.
     *
     * @return the act, for undo
     * @throws Refusal with {@link CaseProblem}
     */
    public long outcome(Actor actor, long id, Outcome outcome) {
        actor.require(Capability.WORK_CASE);
        if (outcome.what().isBlank()) {
            throw new Refusal(new CaseProblem.ReasonMissing());
        }
        return database.journal().write(actor, "casework.outcome", tx -> {
            CaseWay.outcome(tx, require(tx.sql(), actor, id), outcome, today());
            tx.about(id);
            return tx.actId();
        });
    }

    /** Keeps the desk's note on a case. */
    public long note(Actor actor, long id, String note) {
        actor.require(Capability.WORK_CASE);
        return edit(actor, "casework.note", id, row -> row.setNote(note.isBlank() ? null : note.strip()));
    }

    /**
     * Corrects what was taken in.
     *
     * @param stream code list {@code aliran}
     * @param topic code list {@code keluhan}; null if none
     * @param channel code list {@code kanal}
     */
    public long correct(
            Actor actor,
            long id,
            String stream,
            @Nullable String topic,
            String channel,
            boolean urgent,
            @Nullable Reporter reporter,
            @Nullable String summary) {
        actor.require(Capability.WORK_CASE);
        return edit(
                actor,
                "casework.correct",
                id,
                row -> TakenIn.reported(row, reporter)
                        .setStream(stream)
                        .setTopic(topic)
                        .setChannel(channel)
                        .setUrgent(urgent ? 1L : 0L)
                        .setSummary(summary));
    }

    /** Keeps which documents were handed in. */
    public long documents(Actor actor, long id, List<String> documents) {
        actor.require(Capability.WORK_CASE);
        return edit(actor, "casework.documents", id, row -> row.setDocuments(String.join(" ", documents)));
    }

    /** Sets another day by which the case should be finished. */
    public long postpone(Actor actor, long id, LocalDate due, String reason) {
        actor.require(Capability.WORK_CASE);
        if (reason.isBlank()) {
            throw new Refusal(new CaseProblem.ReasonMissing());
        }
        if (due.isBefore(today())) {
            throw new Refusal(new CaseProblem.DuePassed());
        }
        return database.journal().write(actor, "casework.postpone", tx -> {
            tx.update(require(tx.sql(), actor, id).setDueOn(due.toString()));
            tx.because(reason.strip());
            tx.about(id);
            return tx.actId();
        });
    }

    /**
     * How the office writes its register numbers from now on, for example <code>{urut4}/SLRT/{bulan_romawi}/{YYYY}</code>.
     *
     * @throws Refusal with {@link CaseProblem.BadTemplate}
     */
    public void registerTemplate(Actor actor, String template) {
        actor.require(Capability.ADMINISTER_OFFICE);
        if (!RegisterNumber.usable(template)) {
            throw new Refusal(new CaseProblem.BadTemplate());
        }
        database.read(sql -> {
            Numbers.requireMain(sql);
            return sql;
        });
        new Settings(database).set(actor, Map.of(RegisterNumber.SETTING, template.strip()));
    }

    /** How the office writes its register numbers. */
    public String registerTemplate() {
        return new Settings(database).find(RegisterNumber.SETTING).orElse(RegisterNumber.USUAL);
    }

    private interface Edit {
        CaseFileRecord on(CaseFileRecord row);
    }

    private long edit(Actor actor, String action, long id, Edit edit) {
        return database.journal().write(actor, action, tx -> {
            tx.update(edit.on(require(tx.sql(), actor, id)));
            tx.about(id);
            return tx.actId();
        });
    }

    /**
     * Takes an act of this user on a case back: a move, a referral, an answer, a note.
     *
     * @throws Refusal with {@link CaseProblem.NotYours}; with what was printed or sent since: {@link CaseProblem.LetterIssued},
     *     {@link CaseProblem.ReferralMade}, {@link CaseProblem.BundleSent}, {@link CaseProblem.ReceiptPrinted}; or with
     *     {@link id.simpul.store.StoreProblem.CannotUndo}
     */
    public void undo(Actor actor, long act) {
        database.read(sql -> UndoGuard.of(sql, actor, act)).ifPresent(problem -> {
            throw new Refusal(problem);
        });
        database.journal().undo(actor, act);
    }

    /** A case that another office took over is worked on there. */
    private CaseFileRecord own(Transaction tx, long id) {
        CaseFileRecord row = require(tx.sql(), tx.actor(), id);
        if (!row.getHeldBy().isEmpty() && !row.getHeldBy().equals(database.office())) {
            throw new Refusal(new CaseProblem.HeldElsewhere());
        }
        return row;
    }

    /**
     * The row of a case, inside a query or act of a feature that builds on cases.
     *
     * @throws Refusal with {@link CaseProblem.NoSuchCase}, also for a restricted case this user may not read
     */
    public CaseFileRecord find(DSLContext sql, Actor actor, long id) {
        return require(sql, actor, id);
    }

    static CaseFileRecord require(DSLContext sql, Actor actor, long id) {
        return sql.selectFrom(CASE_FILE)
                .where(CASE_FILE.ID.eq(id))
                .and(CASE_FILE.DELETED.eq(0L))
                .fetchOptional()
                .filter(row -> row.getRestricted() == 0 || actor.may(Capability.READ_RESTRICTED))
                .orElseThrow(() -> new Refusal(new CaseProblem.NoSuchCase()));
    }

    /**
     * One case with everything its record shows.
     *
     * @throws Refusal with {@link CaseProblem.NoSuchCase}, also for a restricted case this user may not read
     */
    public CaseDetail find(Actor actor, long id) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> CaseReader.detail(sql, catalogue, require(sql, actor, id), today()));
    }

    /** The case with this register number. */
    public Optional<Long> findByRegister(Actor actor, String register) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> sql.select(CASE_FILE.ID)
                .from(CASE_FILE)
                .where(CASE_FILE.REGISTER.equalIgnoreCase(register.strip()))
                .and(CASE_FILE.DELETED.eq(0L))
                .and(actor.may(Capability.READ_RESTRICTED) ? DSL.noCondition() : CASE_FILE.RESTRICTED.eq(0L))
                .orderBy(CASE_FILE.ID.desc())
                .limit(1)
                .fetchOptional(CASE_FILE.ID));
    }

    /** The moves this user may make from where the case stands, the main one first. */
    public List<Move> moves(Actor actor, CaseDetail file) {
        return database.read(sql -> way.moves(sql, require(sql, actor, file.id()), today())).stream()
                .filter(move -> CaseWay.may(actor, move, file.approval()))
                .toList();
    }
}
