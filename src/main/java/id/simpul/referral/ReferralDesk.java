package id.simpul.referral;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.LETTER;
import static id.simpul.store.jooq.Tables.REFERRAL;

import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseHistory;
import id.simpul.casework.Stage;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import id.simpul.store.jooq.tables.records.DestinationRecord;
import id.simpul.store.jooq.tables.records.ReferralRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Hands cases over to other places, and records what they answer. */
public final class ReferralDesk {
    private final Database database;
    private final CaseDesk cases;
    private final Clock clock;
    private final ZoneId zone;

    /** A desk on {@code database}; days are those of {@code zone}. */
    public ReferralDesk(Database database, CaseDesk cases, Clock clock, ZoneId zone) {
        this.database = database;
        this.cases = cases;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A referral that was made.
     *
     * @param act for undo
     */
    public record Referred(long id, LocalDate dueOn, long act) {}

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /**
     * Refers a case; it moves to {@link Stage#REFERRED} in the same act. The destination's names are kept as they are now.
     *
     * @throws Refusal with {@link id.simpul.casework.CaseProblem} if the case cannot be referred from where it stands
     */
    public Referred refer(Actor actor, NewReferral made) {
        actor.require(Capability.REFER_CASE);
        return database.journal().write(actor, "referral.refer", tx -> {
            CaseFileRecord file = tx.sql().fetchSingle(CASE_FILE, CASE_FILE.ID.eq(made.caseFile()));
            DestinationRecord to = DestinationDirectory.find(tx, made.destination());
            LocalDate day = today();
            LocalDate due = made.dueOn() == null ? usualDue(day, to.getDays().intValue()) : made.dueOn();
            if (due.isBefore(day)) {
                throw new Refusal(new ReferralProblem.DuePassed());
            }
            cases.move(tx, made.caseFile(), Stage.REFERRED, null);
            long id = tx.insert(new ReferralRecord()
                    .setCaseFile(made.caseFile())
                    .setDestination(to.getId())
                    .setDestinationName(to.getName())
                    .setAddressee(to.getAddressee())
                    .setPlace(to.getPlace())
                    .setService(file.getService())
                    .setRequest(kept(made.request()))
                    .setAttachments(kept(made.attachments()))
                    .setSentOn(day.toString())
                    .setDueOn(due.toString()));
            return new Referred(id, due, tx.actId());
        });
    }

    /** When {@code to} usually answers a referral made today. */
    public LocalDate usualDue(Destination to) {
        return usualDue(today(), to.days());
    }

    private LocalDate usualDue(LocalDate day, int days) {
        return cases.catalogue().workingDays().plus(day, days);
    }

    private static @Nullable String kept(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * Records what the destination answered; the case moves to {@link Stage#FOLLOW_UP} in the same act.
     *
     * @return the act, for undo
     * @throws Refusal with {@link ReferralProblem}
     */
    public long answer(Actor actor, long referral, Referral.Answer answer) {
        actor.require(Capability.REFER_CASE);
        return database.journal().write(actor, "referral.answer", tx -> {
            ReferralRecord row = waiting(tx, referral);
            if (answer.on().isAfter(today()) || answer.on().isBefore(LocalDate.parse(row.getSentOn()))) {
                throw new Refusal(new ReferralProblem.AnswerDate());
            }
            tx.update(row.setAnswer(answer.code())
                    .setAnsweredOn(answer.on().toString())
                    .setAnsweredBy(kept(answer.by()))
                    .setAnswerNote(kept(answer.note())));
            cases.move(tx, row.getCaseFile(), Stage.FOLLOW_UP, null);
            return tx.actId();
        });
    }

    private static ReferralRecord waiting(Transaction tx, long referral) {
        ReferralRecord row = tx.sql()
                .fetchOptional(REFERRAL, REFERRAL.ID.eq(referral).and(REFERRAL.DELETED.eq(0L)))
                .orElseThrow(() -> new Refusal(new ReferralProblem.NoSuchReferral()));
        if (row.getAnswer() != null) {
            throw new Refusal(new ReferralProblem.Answered());
        }
        return row;
    }

    /**
     * Takes a referral back that was not answered yet; the case returns to {@link Stage#DRAFT} in the same act.
     *
     * @return the act, for undo
     * @throws Refusal with {@link ReferralProblem}: answered already, or its letter is in force
     */
    public long revoke(Actor actor, long referral, String reason) {
        actor.require(Capability.REFER_CASE);
        return database.journal().write(actor, "referral.revoke", tx -> {
            ReferralRecord row = waiting(tx, referral);
            Condition letter =
                    LETTER.REFERRAL.eq(referral).and(LETTER.DELETED.eq(0L)).and(LETTER.VOID_ON.isNull());
            if (tx.sql().fetchExists(LETTER, letter)) {
                throw new Refusal(new ReferralProblem.LetterInForce());
            }
            cases.move(tx, row.getCaseFile(), Stage.DRAFT, reason);
            tx.delete(Entity.REFERRAL, referral);
            return tx.actId();
        });
    }

    /**
     * Notes that a destination was reminded of its answer. It changes nothing else, but stands in the case's history.
     *
     * @param how by telephone, by letter…, in words
     * @throws Refusal with {@link ReferralProblem}
     */
    public void remind(Actor actor, long referral, String how) {
        actor.require(Capability.REFER_CASE);
        database.journal().write(actor, CaseHistory.REMINDED, tx -> {
            tx.about(waiting(tx, referral).getCaseFile());
            tx.because(how.strip());
            return tx.actId();
        });
    }

    /**
     * A referral that waits for its answer.
     *
     * @param late working days past {@code dueOn}; 0 on the day, negative before
     */
    public record Waiting(
            long referral,
            long caseFile,
            String register,
            String destination,
            LocalDate sentOn,
            LocalDate dueOn,
            int late) {}

    /** Every referral whose answer is still to come, longest overdue first; restricted ones only for who may read them. */
    public List<Waiting> waiting(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        LocalDate today = today();
        return database.read(sql -> sql.select(REFERRAL.fields())
                .select(CASE_FILE.REGISTER)
                .from(REFERRAL)
                .join(CASE_FILE)
                .on(CASE_FILE.ID.eq(REFERRAL.CASE_FILE))
                .where(REFERRAL.ANSWER.isNull())
                .and(REFERRAL.DELETED.eq(0L))
                .and(CASE_FILE.DELETED.eq(0L))
                .and(CASE_FILE.CLOSED_ON.isNull())
                .and(actor.may(Capability.READ_RESTRICTED) ? DSL.noCondition() : CASE_FILE.RESTRICTED.eq(0L))
                .orderBy(DSL.coalesce(REFERRAL.DUE_ON, REFERRAL.SENT_ON), REFERRAL.ID)
                .fetch(row -> {
                    LocalDate sent = LocalDate.parse(row.get(REFERRAL.SENT_ON));
                    String due = row.get(REFERRAL.DUE_ON);
                    LocalDate dueOn = due == null ? sent : LocalDate.parse(due);
                    return new Waiting(
                            row.get(REFERRAL.ID),
                            row.get(REFERRAL.CASE_FILE),
                            row.get(CASE_FILE.REGISTER),
                            row.get(REFERRAL.DESTINATION_NAME),
                            sent,
                            dueOn,
                            cases.catalogue().workingDays().between(dueOn, today));
                }));
    }

    /** The referrals of a case, newest first. */
    public List<Referral> of(Actor actor, long caseFile) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> {
            Map<Long, String> letters = sql
                    .select(LETTER.REFERRAL, LETTER.NUMBER)
                    .from(LETTER)
                    .where(LETTER.CASE_FILE.eq(caseFile))
                    .and(LETTER.REFERRAL.isNotNull())
                    .and(LETTER.DELETED.eq(0L))
                    .and(LETTER.VOID_ON.isNull())
                    .orderBy(LETTER.ID)
                    .stream()
                    .collect(Collectors.toMap(row -> row.value1(), row -> row.value2(), (older, newer) -> newer));
            return sql.selectFrom(REFERRAL)
                    .where(REFERRAL.CASE_FILE.eq(caseFile))
                    .and(REFERRAL.DELETED.eq(0L))
                    .orderBy(REFERRAL.SENT_ON.desc(), REFERRAL.ID.desc())
                    .fetch(row -> referral(row, letters.get(row.getId())));
        });
    }

    private static Referral referral(ReferralRecord row, @Nullable String letter) {
        return new Referral(
                row.getId(),
                row.getCaseFile(),
                row.getDestinationName(),
                row.getService(),
                row.getRequest(),
                row.getAttachments(),
                LocalDate.parse(row.getSentOn()),
                row.getDueOn() == null ? null : LocalDate.parse(row.getDueOn()),
                row.getAnswer() == null
                        ? null
                        : new Referral.Answer(
                                row.getAnswer(),
                                LocalDate.parse(row.getAnsweredOn() == null ? row.getSentOn() : row.getAnsweredOn()),
                                row.getAnsweredBy(),
                                row.getAnswerNote()),
                letter);
    }
}
