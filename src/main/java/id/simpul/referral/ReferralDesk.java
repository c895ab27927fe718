package id.simpul.referral;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.LETTER;
import static id.simpul.store.jooq.Tables.REFERRAL;

import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseHistory;
import id.simpul.casework.CaseProblem;
import id.simpul.casework.Stage;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.PersonName;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import id.simpul.store.jooq.tables.records.ReferralRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands cases over to other places, and records what they answer. What {@link HandOverDesk} hands over is answered, reminded of,
 * revoked and undone here too: it is one kind of record.
 */
public final class ReferralDesk {
    private final Database database;
    private final CaseDesk cases;
    private final DestinationDirectory directory;
    private final Supplier<Organisation> ours;
    private final Clock clock;
    private final ZoneId zone;

    /**
     * A desk on {@code database}; days are those of {@code zone}.
     *
     * @param ours this office as it is now
     */
    public ReferralDesk(
            Database database,
            CaseDesk cases,
            DestinationDirectory directory,
            Supplier<Organisation> ours,
            Clock clock,
            ZoneId zone) {
        this.database = database;
        this.cases = cases;
        this.directory = directory;
        this.ours = ours;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A referral that was made.
     *
     * @param act for undo
     */
    public record Referred(long id, LocalDate dueOn, long act) {}

    /** The cases this desk hands over. */
    public CaseDesk cases() {
        return cases;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** This office as it is now. */
    Organisation ours() {
        return ours.get();
    }

    /**
     * Refers a case; it moves to {@link Stage#REFERRED} in the same act, unless it waits there for another place already. The
     * names of both organisations are kept as they are now.
     *
     * @throws Refusal with {@link ReferralProblem}, or with {@link CaseProblem} if the case cannot be referred from where it stands
     */
    public Referred refer(Actor actor, NewReferral made) {
        return refer(actor, List.of(made)).getFirst();
    }

    /** Refers a case to several destinations at a time, all in one act; each answers for itself. */
    public List<Referred> refer(Actor actor, List<NewReferral> made) {
        actor.require(Kind.REFER.needs());
        Organisation here = ours();
        return database.journal().write(actor, "referral.refer", tx -> {
            List<Referred> referred = new ArrayList<>();
            for (NewReferral one : made) {
                CaseFileRecord file = tx.sql().fetchSingle(CASE_FILE, CASE_FILE.ID.eq(one.caseFile()));
                if (!file.getStage().equals(Stage.REFERRED)) {
                    cases.move(tx, one.caseFile(), Stage.REFERRED, null);
                }
                referred.add(new Referring(tx, this, directory).refer(file, one, here));
                tx.about(one.caseFile());
            }
            return referred;
        });
    }

    /** When {@code to} usually answers a referral made today. */
    public LocalDate usualDue(Destination to) {
        return usualDue(today(), to.days());
    }

    LocalDate usualDue(LocalDate day, int days) {
        return cases.catalogue().workingDays().plus(day, days);
    }

    /** When a destination that answered {@code code} is asked again, if it is. */
    public Optional<LocalDate> usualNext(String code) {
        Integer days = database.read(sql -> Answers.on(sql, today()).days(State.of(code)));
        return Optional.ofNullable(days).map(count -> usualDue(today(), count));
    }

    /**
     * Records what the other side answered; the case moves on in the same act when it was the last answer that was waited for,
     * and belongs to another office when that accepted it.
     *
     * @return the act, for undo
     * @throws Refusal with {@link ReferralProblem}
     */
    public long answer(Actor actor, long referral, Referral.Answer answer) {
        return database.journal().write(actor, "referral.answer", tx -> {
            State to = State.of(answer.code());
            if (!to.answer()) {
                throw new Refusal(new ReferralProblem.NotThisAnswer());
            }
            ReferralRecord row = row(tx, referral, to);
            Kind kind = Kind.of(row.getKind());
            if (answer.on().isAfter(today()) || answer.on().isBefore(LocalDate.parse(row.getSentOn()))) {
                throw new Refusal(new ReferralProblem.AnswerDate());
            }
            Answers answers = Answers.on(tx.sql(), today());
            tx.update(row.setAnswer(answer.code())
                    .setAnsweredOn(answer.on().toString())
                    .setAnsweredBy(ReferralRows.kept(answer.by()))
                    .setAnswerNote(ReferralRows.kept(answer.note()))
                    .setAnswerChannel(answer.channel())
                    .setAnswerUser(actor.name())
                    .setNextOn(next(answers, to, answer.nextOn())));
            if (row.getNextOn() != null) {
                Referring.awaited(tx, row.getCaseFile(), LocalDate.parse(row.getNextOn()));
            }
            if (kind.changesOwner() && to == State.ACCEPTED) {
                HandOverDesk.accepted(tx, cases, row, kind);
            }
            answers.settle(tx, cases, row, ReferralRows.kept(answer.note()));
            return tx.actId();
        });
    }

    private @Nullable String next(Answers answers, State state, @Nullable LocalDate said) {
        Integer days = answers.days(state);
        if (days == null) {
            return null;
        }
        if (said != null && said.isBefore(today())) {
            throw new Refusal(new ReferralProblem.DuePassed());
        }
        return (said == null ? usualDue(today(), days) : said).toString();
    }

    /**
     * The referral of row {@code referral}, if it may go to {@code to} from where it stands.
     *
     * @throws Refusal with {@link ReferralProblem}, {@link CaseProblem} or {@link id.simpul.kernel.NotAllowed}
     */
    private ReferralRecord row(Transaction tx, long referral, State to) {
        ReferralRecord row = tx.sql()
                .fetchOptional(REFERRAL, REFERRAL.ID.eq(referral).and(REFERRAL.DELETED.eq(0L)))
                .orElseThrow(() -> {
                    tx.actor().require(Kind.REFER.needs());
                    return new Refusal(new ReferralProblem.NoSuchReferral());
                });
        Kind kind = Kind.of(row.getKind());
        tx.actor().require(kind.needs());
        cases.find(tx.sql(), tx.actor(), row.getCaseFile());
        State from = ReferralRows.state(row);
        if (!kind.after(from).contains(to)) {
            throw new Refusal(
                    from == State.REVOKED
                            ? new ReferralProblem.NoSuchReferral()
                            : kind.states().contains(to) && !from.open()
                                    ? new ReferralProblem.Answered()
                                    : new ReferralProblem.NotThisAnswer());
        }
        return row;
    }

    /**
     * What was asked for was given.
     *
     * @return the act, for undo
     * @throws Refusal with {@link ReferralProblem}: it was not accepted
     */
    public long done(Actor actor, long referral, LocalDate on, @Nullable String note) {
        return database.journal().write(actor, "referral.done", tx -> {
            ReferralRecord row = row(tx, referral, State.DONE);
            if (on.isAfter(today()) || on.isBefore(LocalDate.parse(row.getSentOn()))) {
                throw new Refusal(new ReferralProblem.AnswerDate());
            }
            tx.update(row.setDoneOn(on.toString()).setDoneNote(ReferralRows.kept(note)));
            Answers.on(tx.sql(), today()).settle(tx, cases, row, ReferralRows.kept(note));
            return tx.actId();
        });
    }

    /**
     * The papers that were missing were sent: it waits for an answer again, until {@code dueOn}.
     *
     * @return the act, for undo
     * @throws Refusal with {@link ReferralProblem}
     */
    public long sentAgain(Actor actor, long referral, @Nullable LocalDate dueOn) {
        return database.journal().write(actor, "referral.again", tx -> {
            ReferralRecord row = row(tx, referral, State.WAITING);
            LocalDate due = dueOn == null
                    ? usualDue(
                            today(),
                            cases.catalogue().workingDays().between(LocalDate.parse(row.getSentOn()), expected(row)))
                    : dueOn;
            if (due.isBefore(today())) {
                throw new Refusal(new ReferralProblem.DuePassed());
            }
            tx.update(row.setAnswer(null)
                    .setAnsweredOn(null)
                    .setAnsweredBy(null)
                    .setAnswerNote(null)
                    .setAnswerChannel(null)
                    .setAnswerUser(null)
                    .setNextOn(null)
                    .setDueOn(due.toString()));
            Referring.awaited(tx, row.getCaseFile(), due);
            Answers.on(tx.sql(), today()).settle(tx, cases, row, null);
            return tx.actId();
        });
    }

    private static LocalDate expected(ReferralRecord row) {
        return LocalDate.parse(row.getDueOn() == null ? row.getSentOn() : row.getDueOn());
    }

    /**
     * Takes a handing-over back; it stays on record with the reason. The case moves on as if it had been refused.
     *
     * @return the act, for undo
     * @throws Refusal with {@link ReferralProblem}: answered already, or its letter is in force
     */
    public long revoke(Actor actor, long referral, String reason) {
        if (reason.isBlank()) {
            throw new Refusal(new CaseProblem.ReasonMissing());
        }
        return database.journal().write(actor, "referral.revoke", tx -> {
            ReferralRecord row = row(tx, referral, State.REVOKED);
            boolean letter = tx.sql()
                    .fetchExists(
                            LETTER,
                            LETTER.REFERRAL
                                    .eq(referral)
                                    .and(LETTER.DELETED.eq(0L))
                                    .and(LETTER.VOID_ON.isNull()));
            if (letter) {
                throw new Refusal(new ReferralProblem.LetterInForce());
            }
            tx.update(row.setRevokedOn(today().toString()).setRevokedWhy(reason.strip()));
            tx.because(reason.strip());
            Answers.on(tx.sql(), today()).settle(tx, cases, row, reason.strip());
            return tx.actId();
        });
    }

    /**
     * Notes that the other side was reminded of its answer: who did, when and how. Only that changes.
     *
     * @param channel code list {@code kanal_jawaban}
     * @param note what came of it, in words; may be empty
     * @return the act, for undo
     * @throws Refusal with {@link ReferralProblem}
     */
    public long remind(Actor actor, List<Long> referrals, String channel, String note) {
        return database.journal().write(actor, CaseHistory.REMINDED, tx -> {
            for (long referral : new LinkedHashSet<>(referrals)) {
                // What may still be revoked is what is still waited for.
                ReferralRecord row = row(tx, referral, State.REVOKED);
                tx.update(row.setReminders(row.getReminders() + 1)
                        .setRemindedOn(today().toString())
                        .setRemindedBy(actor.name())
                        .setRemindedHow(channel));
                tx.about(row.getCaseFile());
            }
            if (!note.isBlank()) {
                tx.because(note.strip());
            }
            return tx.actId();
        });
    }

    /**
     * Something that is waited for.
     *
     * @param name of the applicant
     * @param to row of the directory; 0 where there is none
     * @param dueOn when to hear of it, or to ask again
     * @param late working days past {@code dueOn}; 0 on the day, negative before
     */
    public record Waiting(
            long referral,
            long caseFile,
            String register,
            PersonName name,
            Referral what,
            long to,
            LocalDate dueOn,
            int late) {
        /** Name of the destination at the time. */
        public String destination() {
            return what.destination();
        }

        /** When it was made. */
        public LocalDate sentOn() {
            return what.sentOn();
        }
    }

    /** Everything whose answer is still to come, longest overdue first; restricted ones only for who may read them. */
    public List<Waiting> waiting(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql ->
                ReferralList.waiting(sql, actor, today(), cases.catalogue().workingDays()));
    }

    /** The handing-overs of a case, newest first. */
    public List<Referral> of(Actor actor, long caseFile) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> {
            cases.find(sql, actor, caseFile);
            return ReferralRows.of(sql, REFERRAL.CASE_FILE.eq(caseFile));
        });
    }

    /**
     * One handing-over.
     *
     * @throws Refusal with {@link ReferralProblem.NoSuchReferral}, or with {@link CaseProblem} if its case is not for this user
     */
    public Referral find(Actor actor, long referral) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> {
            Referral found = ReferralRows.of(sql, REFERRAL.ID.eq(referral)).stream()
                    .findFirst()
                    .orElseThrow(() -> new Refusal(new ReferralProblem.NoSuchReferral()));
            cases.find(sql, actor, found.caseFile());
            return found;
        });
    }

    /**
     * Takes an act of this user back, the newest first: what later acts did with the referrals of the same case builds on it.
     *
     * @throws Refusal with {@link ReferralProblem.LaterStep}, or as {@link CaseDesk#undo}
     */
    public void undo(Actor actor, long act) {
        if (database.read(sql -> ReferralRows.laterStep(sql, act))) {
            throw new Refusal(new ReferralProblem.LaterStep());
        }
        cases.undo(actor, act);
    }
}
