package id.simpul.programme;

import static id.simpul.store.jooq.Tables.ASSISTANCE;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.programme.ListedPerson.Found;
import id.simpul.programme.ProgrammeProblem.NothingToRecord;
import id.simpul.programme.ProgrammeProblem.ReasonNeeded;
import id.simpul.programme.ProgrammeProblem.UnknownProgramme;
import id.simpul.store.Database;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.DisbursementRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Records participation, or what was received, for many families at once from a pasted list of NIK or No. KK. What a list leads
 * to is shown line by line before anything is written, and the whole list is one act. Not for the user interface's thread.
 */
public final class BulkDesk {
    private final Database database;
    private final Clock clock;

    /** The desk of {@code database}; {@code clock} says which day it is at the office. */
    public BulkDesk(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is done with who takes part already. */
    public enum Present {
        /** Their participation stays as it is. */
        SKIP,
        /** Year, period, value and source are taken from the list. */
        REPLACE
    }

    /**
     * What a list leads to.
     *
     * @param act to take it back
     * @param recorded how many were recorded
     * @param replaced how many were brought up to date
     * @param left how many lines were left out
     */
    public record Result(long act, int recorded, int replaced, int left) {}

    /** Who stands in {@code pasted}, and what recording {@code details} for them would lead to; nothing is written. */
    public List<ListedPerson> examine(Actor actor, String pasted, ParticipationDetails details) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.read(sql -> examine(sql, pasted, details));
    }

    /**
     * Records {@code details} for everybody in {@code pasted} for whom it can be.
     *
     * @param reason why, for those about whom there are concerns; without one they are left out
     * @throws Refusal with {@link NothingToRecord} if nobody is left, or {@link ReasonNeeded} if only they are
     */
    public Result record(
            Actor actor, String pasted, ParticipationDetails details, Present present, @Nullable String reason) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        ParticipationDesk.check(details);
        String why = reason == null ? "" : reason.strip();
        boolean reasoned = !why.isEmpty();
        return database.journal().write(actor, "programme.record-list", tx -> {
            if (reasoned) {
                tx.because(why);
            }
            List<ListedPerson> lines = examine(tx.sql(), pasted, details);
            var rules = new ParticipationRules(tx.sql(), today());
            int recorded = 0;
            int replaced = 0;
            for (ListedPerson line : lines) {
                if (line.found() == Found.READY || (line.found() == Found.CONCERN && reasoned)) {
                    // A place taken by a line above is gone for this one.
                    boolean full =
                            rules.of(tx.sql(), line.household(), details.of(receiver(rules, line, details)), 0).stream()
                                    .anyMatch(Concern.Full.class::isInstance);
                    if (!full || reasoned) {
                        ParticipationDesk.insert(tx, line.household(), details.of(receiver(rules, line, details)));
                        recorded++;
                    }
                } else if (line.found() == Found.ACTIVE && present == Present.REPLACE) {
                    replaced += replace(tx, rules, line, details) ? 1 : 0;
                }
            }
            return result(tx, lines, recorded, replaced);
        });
    }

    /** Who stands in {@code pasted}, and for whom {@code received} can be recorded; nothing is written. */
    public List<ListedPerson> examineReceived(Actor actor, String pasted, String programme, Disbursement received) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.read(sql -> RecipientList.read(sql, pasted).stream()
                .map(line -> {
                    Optional<Long> row = active(sql, line, programme);
                    if (line.found() != Found.READY) {
                        return line;
                    }
                    if (row.isEmpty()) {
                        return line.as(Found.NOT_ACTIVE, List.of());
                    }
                    return ParticipationRows.received(sql, of(row.get(), received))
                            ? line.as(Found.RECEIVED, List.of())
                            : line;
                })
                .toList());
    }

    /** Records that everybody in {@code pasted} who takes part in {@code programme} received the same. */
    public Result receive(Actor actor, String pasted, String programme, Disbursement received) {
        List<ListedPerson> lines = examineReceived(actor, pasted, programme, received);
        return database.journal().write(actor, "programme.receive-list", tx -> {
            int recorded = 0;
            for (ListedPerson line : lines) {
                Optional<Long> row = active(tx.sql(), line, programme);
                if (line.found() == Found.READY
                        && row.isPresent()
                        && !ParticipationRows.received(tx.sql(), of(row.get(), received))) {
                    tx.insert(ParticipationRows.fill(new DisbursementRecord(), of(row.get(), received)));
                    recorded++;
                }
            }
            return result(tx, lines, recorded, 0);
        });
    }

    /** Takes back a whole list. */
    public long undo(Actor actor, long act) {
        actor.require(Capability.EDIT_HOUSEHOLD);
        return database.journal().undo(actor, act);
    }

    private static Result result(Transaction tx, List<ListedPerson> lines, int recorded, int replaced) {
        if (recorded + replaced == 0) {
            throw new Refusal(
                    lines.stream().anyMatch(line -> line.found() == Found.CONCERN)
                            ? new ReasonNeeded()
                            : new NothingToRecord());
        }
        return new Result(tx.actId(), recorded, replaced, lines.size() - recorded - replaced);
    }

    private List<ListedPerson> examine(DSLContext sql, String pasted, ParticipationDetails details) {
        var rules = new ParticipationRules(sql, today());
        if (!rules.knows(details.programme())) {
            throw new Refusal(new UnknownProgramme());
        }
        var lines = new ArrayList<ListedPerson>();
        Set<String> seen = new HashSet<>();
        for (ListedPerson line : RecipientList.read(sql, pasted)) {
            if (line.found() != Found.READY) {
                lines.add(line);
            } else if (seen.add(line.household() + "/" + receiver(rules, line, details))) {
                lines.add(examine(sql, rules, line, details));
            } else {
                lines.add(line.as(Found.REPEATED, List.of()));
            }
        }
        return lines;
    }

    private static ListedPerson examine(
            DSLContext sql, ParticipationRules rules, ListedPerson line, ParticipationDetails details) {
        ParticipationDetails own = details.of(receiver(rules, line, details));
        if (ParticipationRows.same(sql, line.household(), own, 0).isPresent()) {
            return line.as(Found.ACTIVE, List.of());
        }
        List<Concern> concerns = rules.of(sql, line.household(), own, 0);
        return line.as(concerns.isEmpty() ? Found.READY : Found.CONCERN, concerns);
    }

    private static boolean replace(
            Transaction tx, ParticipationRules rules, ListedPerson line, ParticipationDetails details) {
        ParticipationDetails own = details.of(receiver(rules, line, details));
        Participation before =
                ParticipationRows.same(tx.sql(), line.household(), own, 0).orElseThrow();
        if (before.details().equals(own)) {
            return false;
        }
        ParticipationRows.update(tx, before, own);
        return true;
    }

    /** A programme for persons is recorded for the person; one for families for the family, whoever's NIK was given. */
    private static @Nullable Long receiver(ParticipationRules rules, ListedPerson line, ParticipationDetails details) {
        return rules.forPersons(details.programme()) ? line.person() : null;
    }

    private static Optional<Long> active(DSLContext sql, ListedPerson line, String programme) {
        Long person = line.person();
        return sql
                .select(ASSISTANCE.ID, ASSISTANCE.PERSON)
                .from(ASSISTANCE)
                .where(ASSISTANCE.HOUSEHOLD.eq(line.household()))
                .and(ASSISTANCE.PROGRAMME.eq(programme))
                .and(ASSISTANCE.DELETED.eq(0L))
                .and(ASSISTANCE.STATUS.eq((long) Status.ACTIVE.code()))
                .orderBy(ASSISTANCE.ID)
                .fetch()
                .stream()
                .filter(row ->
                        person == null || row.value2() == null || row.value2().equals(person))
                .map(row -> row.value1())
                .findFirst();
    }

    private static Disbursement of(long participation, Disbursement received) {
        return new Disbursement(
                0,
                participation,
                received.year(),
                received.period(),
                received.on(),
                received.rupiah(),
                received.goods(),
                received.source(),
                received.note());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
