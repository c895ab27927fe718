package id.simpul.finding;

import static id.simpul.store.jooq.Tables.RULE;

import id.simpul.assessment.Instrument;
import id.simpul.finding.FindingProblem.BadCondition;
import id.simpul.finding.FindingProblem.BadDay;
import id.simpul.finding.FindingProblem.BadDecile;
import id.simpul.finding.FindingProblem.BadNumber;
import id.simpul.finding.FindingProblem.Incomplete;
import id.simpul.finding.FindingProblem.NotOurs;
import id.simpul.finding.FindingProblem.SameDay;
import id.simpul.household.Written;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Dot;
import id.simpul.kernel.Refusal;
import id.simpul.programme.Per;
import id.simpul.programme.Programme;
import id.simpul.programme.ProgrammeAmount;
import id.simpul.programme.ProgrammeDesk;
import id.simpul.store.Database;
import id.simpul.store.Entity;
import id.simpul.store.jooq.tables.records.RuleRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds rules to those that come with the program, or supersedes them from a day on. A rule is for the villages of the office
 * that makes it, and travels in its bundles. Nothing is overwritten: days before keep the rule they had.
 */
public final class RuleDesk {
    private static final int LOWEST = 1;
    private static final int HIGHEST = 10;
    private static final int DISTRICT = 4;
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);
    private static final int YEARS_AHEAD = 10;

    private final Database database;
    private final Clock clock;
    private final ProgrammeDesk programmes;
    private final FactList facts = FactList.of(Instrument.current());

    /** The desk of {@code database}; {@code clock} says which day it is at the office. */
    public RuleDesk(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.programmes = new ProgrammeDesk(database, clock);
    }

    /**
     * Whether this office may make versions of the rules of {@code set}: a district of all, a kecamatan of those of programmes it
     * added itself, since a national rule must not be another one from office to office.
     */
    public boolean mayChange(Actor actor, String set) {
        return actor.may(Capability.ADMINISTER_OFFICE)
                && (database.office().length() <= DISTRICT || set.matches(Programme.OWN + "\\d+"));
    }

    /**
     * A rule to be made.
     *
     * @param set code of the set
     * @param code which rule of it; one that exists is superseded
     * @param kind what it is for
     * @param about whom it is asked about
     * @param label in Bahasa Indonesia
     * @param labelEn in English
     * @param condition in the language of conditions
     * @param amount rupiah, or how many; null: none
     * @param per what the amount is for
     * @param from first day in force
     * @param to last day in force; null: until superseded
     * @param source regulation or publisher
     * @param sourceOn when it was published: a year, a month or a day in ISO form
     * @param restricted whether only {@code READ_RESTRICTED} may learn its findings
     */
    public record NewRule(
            String set,
            String code,
            Rule.Kind kind,
            Fact.About about,
            String label,
            String labelEn,
            String condition,
            @Nullable Long amount,
            String per,
            LocalDate from,
            @Nullable LocalDate to,
            String source,
            String sourceOn,
            boolean restricted) {
        /** {@code rule} as it would be from {@code day} on, to be changed. */
        public static NewRule after(Rule rule, LocalDate day) {
            return new NewRule(
                    rule.set(),
                    rule.code(),
                    rule.kind(),
                    rule.about(),
                    rule.label(),
                    rule.labelEn(),
                    rule.text(),
                    rule.amount(),
                    rule.per(),
                    day,
                    null,
                    rule.source(),
                    rule.sourceOn(),
                    rule.restricted());
        }
    }

    /**
     * Makes a rule. An amount is recorded with the programme, where its screen shows it too.
     *
     * @return its row id
     * @throws Refusal with {@link FindingProblem}: its condition cannot be read, something is missing or cannot be, or it is not
     *     this office's to make
     */
    public Written add(Actor actor, NewRule rule) {
        actor.require(Capability.ADMINISTER_OFFICE);
        check(actor, rule);
        if (rule.kind() == Rule.Kind.AMOUNT) {
            return programmes.amount(actor, null, amount(rule));
        }
        return database.journal().write(actor, "finding.rule", tx -> {
            boolean taken = tx.sql()
                    .fetchExists(
                            RULE,
                            RULE.DELETED.eq(0L),
                            RULE.RULE_SET.eq(rule.set().strip()),
                            RULE.CODE.eq(rule.code().strip()),
                            RULE.VALID_FROM.eq(rule.from().toString()),
                            RULE.ID.between(
                                    Dot.of(database.journal().install(), 1),
                                    Dot.of(database.journal().install() + 1, 1)));
            if (taken) {
                throw new Refusal(new SameDay(rule.from()));
            }
            long id = tx.insert(new RuleRecord()
                    .setRuleSet(rule.set().strip())
                    .setCode(rule.code().strip())
                    .setKind(rule.kind().name().toLowerCase(Locale.ROOT))
                    .setAbout(rule.about().name().toLowerCase(Locale.ROOT))
                    .setLabel(rule.label().strip())
                    .setLabelEn(rule.labelEn().strip())
                    .setCondition(rule.condition().strip())
                    .setAmount(rule.amount())
                    .setPer(rule.per().isBlank() ? null : rule.per().strip())
                    .setValidFrom(rule.from().toString())
                    .setValidTo(Objects.toString(rule.to(), null))
                    .setSource(rule.source().strip())
                    .setSourceOn(rule.sourceOn().strip())
                    .setRestricted(rule.restricted() ? 1L : 0L));
            tx.about(id);
            return new Written(id, tx.actId());
        });
    }

    private static ProgrammeAmount amount(NewRule rule) {
        return new ProgrammeAmount(
                0,
                rule.set().strip(),
                rule.label().strip(),
                rule.labelEn().strip(),
                rule.amount(),
                null,
                Per.of(rule.per()),
                rule.from(),
                rule.to(),
                rule.source().strip());
    }

    /** Takes out a version that this office made by mistake; what it superseded is in force again. */
    public Written remove(Actor actor, Rule rule) {
        actor.require(Capability.ADMINISTER_OFFICE);
        if (rule.row() == 0 || !rule.area().equals(database.office())) {
            throw new Refusal(new NotOurs());
        }
        return database.journal().write(actor, "finding.rule.remove", tx -> {
            tx.delete(rule.kind() == Rule.Kind.AMOUNT ? Entity.PROGRAMME_AMOUNT : Entity.RULE, rule.row());
            return new Written(rule.row(), tx.actId());
        });
    }

    private void check(Actor actor, NewRule rule) {
        boolean named = Stream.of(rule.set(), rule.code(), rule.label(), rule.labelEn(), rule.source())
                .noneMatch(String::isBlank);
        boolean dated = rule.sourceOn().strip().matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
        LocalDate to = rule.to();
        if (!named || !dated || (to != null && to.isBefore(rule.from()))) {
            throw new Refusal(new Incomplete());
        }
        if (!mayChange(actor, rule.set())) {
            throw new Refusal(new NotOurs());
        }
        if (rule.from().isBefore(EARLIEST)
                || rule.from().isAfter(LocalDate.now(clock).plusYears(YEARS_AHEAD))) {
            throw new Refusal(new BadDay(rule.from()));
        }
        Long amount = rule.amount();
        boolean counts = rule.kind() == Rule.Kind.AMOUNT || rule.kind() == Rule.Kind.CAP;
        if ((amount == null && counts) || (amount != null && amount <= 0)) {
            throw new Refusal(new BadNumber());
        }
        try {
            Condition condition = ConditionParser.parse(rule.condition(), rule.about(), facts);
            if (rule.kind().asked() && condition instanceof Condition.Always) {
                throw new Refusal(new BadCondition(0));
            }
            sensible(condition);
        } catch (ConditionFault fault) {
            throw new Refusal(new BadCondition(fault.position()));
        }
    }

    /** Deciles are 1 to 10, and from is not above to. */
    private static void sensible(Condition condition) {
        for (Condition leaf : condition.leaves()) {
            if (leaf instanceof Condition.In in) {
                boolean decile = in.fact().name().equals(FactRows.DESIL);
                for (Condition.Range range : in.ranges()) {
                    boolean outside = range.from() < LOWEST || range.to() > HIGHEST;
                    if (range.from() > range.to() || (decile && outside)) {
                        throw new Refusal(decile ? new BadDecile() : new BadNumber());
                    }
                }
            }
        }
    }

    /**
     * How many characters of {@code condition} can be read, where it cannot all be; for telling while somebody types.
     *
     * @param about whom it is asked about
     */
    public OptionalInt fault(String condition, Fact.About about) {
        try {
            ConditionParser.parse(condition, about, facts);
            return OptionalInt.empty();
        } catch (ConditionFault fault) {
            return OptionalInt.of(fault.position());
        }
    }

    /** Takes back an act of this desk. */
    public long undo(Actor actor, long act) {
        actor.require(Capability.ADMINISTER_OFFICE);
        return database.journal().undo(actor, act);
    }
}
