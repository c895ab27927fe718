package id.simpul.finding;

import id.simpul.assessment.Instrument;
import id.simpul.finding.FindingProblem.BadCondition;
import id.simpul.finding.FindingProblem.Incomplete;
import id.simpul.household.Written;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.jooq.tables.records.RuleRecord;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds rules to those that come with the program, or supersedes them from a day on. A rule is for the villages of the office
 * that makes it, and travels in its bundles. Nothing is overwritten: days before keep the rule they had.
 */
public final class RuleDesk {
    private final Database database;
    private final FactList facts = FactList.of(Instrument.current());

    /** The desk of {@code database}. */
    public RuleDesk(Database database) {
        this.database = database;
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
     * Makes a rule.
     *
     * @return its row id
     * @throws Refusal with {@link FindingProblem}: its condition cannot be read, something is missing
     */
    public Written add(Actor actor, NewRule rule) {
        actor.require(Capability.ADMINISTER_OFFICE);
        check(rule);
        return database.journal().write(actor, "finding.rule", tx -> {
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

    private void check(NewRule rule) {
        boolean named = Stream.of(rule.set(), rule.code(), rule.label(), rule.labelEn(), rule.source())
                .noneMatch(String::isBlank);
        boolean dated = rule.sourceOn().strip().matches("\\d{4}(-\\d{2}(-\\d{2})?)?");
        LocalDate to = rule.to();
        if (!named || !dated || (to != null && to.isBefore(rule.from()))) {
            throw new Refusal(new Incomplete());
        }
        try {
            Condition condition = ConditionParser.parse(rule.condition(), rule.about(), facts);
            if (rule.kind().asked() && condition instanceof Condition.Always) {
                throw new Refusal(new BadCondition(0));
            }
        } catch (ConditionFault fault) {
            throw new Refusal(new BadCondition(fault.position()));
        }
    }

    /** Takes back an act of this desk. */
    public long undo(Actor actor, long act) {
        actor.require(Capability.ADMINISTER_OFFICE);
        return database.journal().undo(actor, act);
    }
}
