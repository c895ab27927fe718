package id.simpul.programme;

import id.simpul.household.Written;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.programme.ProgrammeProblem.EndsBeforeStart;
import id.simpul.programme.ProgrammeProblem.UnknownProgramme;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.jooq.tables.records.ProgrammeAmountRecord;
import id.simpul.store.jooq.tables.records.ProgrammeQuotaRecord;
import id.simpul.store.jooq.tables.records.ProgrammeRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The catalogue of programmes: what the reference data know, and what the office or its district added. Not for the user
 * interface's thread.
 */
public final class ProgrammeDesk {
    private final Database database;
    private final Clock clock;

    /** The catalogue of {@code database}; {@code clock} says which day it is at the office. */
    public ProgrammeDesk(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * A programme in the list.
     *
     * @param programme as it is today
     * @param participants how many families and members take part now
     */
    public record Line(Programme programme, int participants) {}

    /**
     * Everything about a programme.
     *
     * @param line the programme
     * @param amounts newest first for each component
     * @param quotas newest first
     */
    public record File(Line line, List<ProgrammeAmount> amounts, List<ProgrammeQuota> quotas) {
        public File {
            amounts = List.copyOf(amounts);
            quotas = List.copyOf(quotas);
        }
    }

    /** All programmes, national ones first. */
    public List<Line> list(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> {
            List<Programme> programmes = Catalogue.all(sql, today());
            Map<String, Integer> participants = Catalogue.participants(sql, programmes);
            return programmes.stream()
                    .map(programme -> new Line(programme, participants.getOrDefault(programme.code(), 0)))
                    .toList();
        });
    }

    /** Programmes that run today, without counting who takes part. */
    public List<Programme> running(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> Catalogue.all(sql, today()).stream()
                .filter(programme -> programme.runsOn(today()))
                .toList());
    }

    /**
     * A programme to choose, with what its components are worth.
     *
     * @param programme as it is today
     * @param amounts newest first for each component
     */
    public record Choice(Programme programme, List<ProgrammeAmount> amounts) {
        public Choice {
            amounts = List.copyOf(amounts);
        }

        /** Components that are known, in order. */
        public List<String> components() {
            return amounts.stream().map(ProgrammeAmount::component).distinct().toList();
        }

        /** What {@code component} is worth on {@code day}; what the office knows comes before what is general. */
        public Optional<ProgrammeAmount> amount(@Nullable String component, LocalDate day) {
            return Catalogue.amount(amounts, component, day);
        }
    }

    /** Programmes to choose from: those that run today, and {@code besides} for a record that has it. */
    public List<Choice> choices(Actor actor, String besides) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> Catalogue.all(sql, today()).stream()
                .filter(programme ->
                        programme.runsOn(today()) || programme.code().equals(besides))
                .map(programme -> new Choice(programme, Catalogue.amounts(sql, programme.code())))
                .toList());
    }

    /** Everything about the programme {@code code}. */
    public Optional<File> find(Actor actor, String code) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> Catalogue.find(sql, code, today())
                .map(programme -> new File(
                        new Line(
                                programme,
                                Catalogue.participants(sql, List.of(programme)).getOrDefault(code, 0)),
                        Catalogue.amounts(sql, code),
                        Catalogue.quotas(sql, code))));
    }

    /**
     * Adds a programme of the office or its district.
     *
     * @return its row id
     */
    public Written add(Actor actor, ProgrammeDetails details) {
        check(actor, details.from(), details.to());
        return database.journal().write(actor, "programme.add", tx -> {
            long id = tx.insert(fill(new ProgrammeRecord(), details));
            return new Written(id, tx.actId());
        });
    }

    /**
     * Changes a programme of the office.
     *
     * @param before as the user saw it; a field that has another value by now is not overwritten but refused
     */
    public Written change(Actor actor, Programme before, ProgrammeDetails after) {
        check(actor, after.from(), after.to());
        if (!before.isOwn()) {
            throw new Refusal(new UnknownProgramme());
        }
        return database.journal().write(actor, "programme.change", tx -> {
            ProgrammeRecord row =
                    fill(new ProgrammeRecord(), ProgrammeDetails.of(before)).setId(before.own());
            row.touched(false);
            tx.update(fill(row, after));
            return new Written(before.own(), tx.actId());
        });
    }

    /** Ends a programme of the office on {@code day}; who takes part stays on record. */
    public Written end(Actor actor, Programme before, LocalDate day) {
        return change(actor, before, ProgrammeDetails.of(before).until(day));
    }

    /** Records what a component is worth; {@code before} is null for a new one. */
    public Written amount(Actor actor, @Nullable ProgrammeAmount before, ProgrammeAmount after) {
        check(actor, after.from(), after.to());
        return database.journal().write(actor, "programme.amount", tx -> {
            if (Catalogue.find(tx.sql(), after.programme(), today()).isEmpty()) {
                throw new Refusal(new UnknownProgramme());
            }
            if (before == null || before.id() == 0) {
                return new Written(tx.insert(fill(new ProgrammeAmountRecord(), after)), tx.actId());
            }
            ProgrammeAmountRecord row =
                    fill(new ProgrammeAmountRecord(), before).setId(before.id());
            row.touched(false);
            tx.update(fill(row, after));
            return new Written(before.id(), tx.actId());
        });
    }

    /** Takes out an amount that the office recorded by mistake. */
    public Written removeAmount(Actor actor, ProgrammeAmount amount) {
        return remove(actor, Entity.PROGRAMME_AMOUNT, amount.id());
    }

    /** Records how many places there are; {@code before} is null for a new quota. */
    public Written quota(Actor actor, @Nullable ProgrammeQuota before, ProgrammeQuota after) {
        actor.require(Capability.ADMINISTER_OFFICE);
        return database.journal().write(actor, "programme.quota", tx -> {
            if (Catalogue.find(tx.sql(), after.programme(), today()).isEmpty()) {
                throw new Refusal(new UnknownProgramme());
            }
            if (before == null) {
                return new Written(tx.insert(fill(new ProgrammeQuotaRecord(), after)), tx.actId());
            }
            ProgrammeQuotaRecord row = fill(new ProgrammeQuotaRecord(), before).setId(before.id());
            row.touched(false);
            tx.update(fill(row, after));
            return new Written(before.id(), tx.actId());
        });
    }

    /** Takes out a quota that was recorded by mistake. */
    public Written removeQuota(Actor actor, ProgrammeQuota quota) {
        return remove(actor, Entity.PROGRAMME_QUOTA, quota.id());
    }

    /** Takes back an act of this desk. */
    public long undo(Actor actor, long act) {
        actor.require(Capability.ADMINISTER_OFFICE);
        return database.journal().undo(actor, act);
    }

    private Written remove(Actor actor, Entity entity, long id) {
        actor.require(Capability.ADMINISTER_OFFICE);
        return database.journal().write(actor, "programme.remove", tx -> {
            tx.delete(entity, id);
            return new Written(id, tx.actId());
        });
    }

    private static void check(Actor actor, LocalDate from, @Nullable LocalDate to) {
        actor.require(Capability.ADMINISTER_OFFICE);
        if (to != null && to.isBefore(from)) {
            throw new Refusal(new EndsBeforeStart());
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static ProgrammeRecord fill(ProgrammeRecord row, ProgrammeDetails details) {
        String excludes = details.excludes().stream().sorted().collect(Collectors.joining(" "));
        return row.setLabel(details.label())
                .setName(details.name())
                .setLevel(details.level())
                .setOwner(details.owner())
                .setUnit(details.unit().name())
                .setOnce(details.once() ? 1L : 0L)
                .setExcludes(excludes.isEmpty() ? null : excludes)
                .setRules(details.rules())
                .setApplyAt(details.applyAt())
                .setDocuments(details.documents())
                .setStartsOn(details.from().toString())
                .setEndsOn(Objects.toString(details.to(), null))
                .setSource(details.source());
    }

    private static ProgrammeAmountRecord fill(ProgrammeAmountRecord row, ProgrammeAmount amount) {
        return row.setProgramme(amount.programme())
                .setComponent(amount.component())
                .setAmount(amount.rupiah())
                .setGoods(amount.goods())
                .setPer(amount.per().code())
                .setValidFrom(amount.from().toString())
                .setValidTo(Objects.toString(amount.to(), null))
                .setSource(amount.source());
    }

    private static ProgrammeQuotaRecord fill(ProgrammeQuotaRecord row, ProgrammeQuota quota) {
        return row.setProgramme(quota.programme())
                .setYear((long) quota.year())
                .setPeriod(quota.period())
                .setVillage(quota.village())
                .setPlaces((long) quota.places())
                .setSource(quota.source());
    }
}
