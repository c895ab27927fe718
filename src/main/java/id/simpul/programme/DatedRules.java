package id.simpul.programme;

import static id.simpul.store.jooq.Tables.REF_PROGRAMME_RULE;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** Numbers in the rules of programmes, as they are on one day: ages, sizes of groups, the line of extreme poverty. */
public final class DatedRules {
    private final Map<String, Rule> rules;

    private DatedRules(Map<String, Rule> rules) {
        this.rules = rules;
    }

    /**
     * A rule's number.
     *
     * @param value the number
     * @param source where it is known from
     */
    public record Rule(long value, String source) {}

    /** The rules of {@code day}. */
    public static DatedRules on(DSLContext sql, LocalDate day) {
        return new DatedRules(sql.selectFrom(REF_PROGRAMME_RULE)
                .where(REF_PROGRAMME_RULE.VALID_FROM.le(day.toString()))
                .and(REF_PROGRAMME_RULE.VALID_TO.ge(day.toString()))
                .fetchMap(REF_PROGRAMME_RULE.RULE, row -> new Rule(row.getValue(), row.getSource())));
    }

    /** The rule {@code name}; empty if none holds on that day. */
    public Optional<Rule> find(String name) {
        return Optional.ofNullable(rules.get(name));
    }
}
