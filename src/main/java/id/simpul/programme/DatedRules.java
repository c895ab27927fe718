package id.simpul.programme;

import static id.simpul.store.jooq.Tables.INSTALL_STATE;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in the rules of programmes, as they are on one day at this office: ages, sizes of groups, the line of extreme poverty.
 * They are those of {@code finding}, read from the view {@code dated_number}: what a district changes holds here too.
 */
public final class DatedRules {
    private static final Pattern AGES = Pattern.compile("\\bage in (\\d+)\\.\\.(\\d+)");
    private static final String WITHDRAWN = "withdrawn";
    private static final Field<String> SET = DSL.field(DSL.name("rule_set"), String.class);
    private static final Field<String> CODE = DSL.field(DSL.name("code"), String.class);
    private static final Field<String> KIND = DSL.field(DSL.name("kind"), String.class);
    private static final Field<String> CONDITION = DSL.field(DSL.name("condition"), String.class);
    private static final Field<Long> AMOUNT = DSL.field(DSL.name("amount"), Long.class);
    private static final Field<String> FROM = DSL.field(DSL.name("valid_from"), String.class);
    private static final Field<String> TO = DSL.field(DSL.name("valid_to"), String.class);
    private static final Field<String> SOURCE = DSL.field(DSL.name("source"), String.class);
    private static final Field<String> AREA = DSL.field(DSL.name("area"), String.class);
    private static final Field<Long> ID = DSL.field(DSL.name("id"), Long.class);

    /** As {@code finding.RuleBook} has it: who began last, then who is closest, then who was made last. */
    private static final Comparator<Row> NEWEST =
            Comparator.comparing(Row::from).thenComparingInt(Row::near).thenComparingLong(Row::id);

    private final Map<String, Row> inForce = new HashMap<>();
    private final Map<String, Row> last = new HashMap<>();

    private record Row(
            String from,
            int near,
            long id,
            boolean withdrawn,
            @Nullable Long amount,
            String condition,
            String source) {}

    /**
     * A rule's number.
     *
     * @param value the number
     * @param source where it is known from
     */
    public record Rule(long value, String source) {}

    /**
     * Two ages and those between.
     *
     * @param from lowest, in years
     * @param to highest, in years
     * @param source where it is known from
     */
    public record Ages(long from, long to, String source) {}

    private DatedRules(List<? extends Record> rows, LocalDate day) {
        for (Record row : rows) {
            String key = key(row.get(SET), row.get(CODE));
            var read = new Row(
                    row.get(FROM),
                    row.get(AREA).length(),
                    row.get(ID),
                    row.get(KIND).equals(WITHDRAWN),
                    row.get(AMOUNT),
                    row.get(CONDITION),
                    row.get(SOURCE));
            BinaryOperator<Row> newer = BinaryOperator.maxBy(NEWEST);
            last.merge(key, read, newer);
            @Nullable String to = row.get(TO);
            if (to == null || to.compareTo(day.toString()) >= 0) {
                inForce.merge(key, read, newer);
            }
        }
    }

    /** The rules of {@code day}. */
    public static DatedRules on(DSLContext sql, LocalDate day) {
        var own = DSL.select(INSTALL_STATE.OFFICE).from(INSTALL_STATE);
        return new DatedRules(
                sql.select(SET, CODE, KIND, CONDITION, AMOUNT, FROM, TO, SOURCE, AREA, ID)
                        .from(DSL.table(DSL.name("dated_number")))
                        .where(FROM.le(day.toString()))
                        .and(DSL.field(own).startsWith(AREA))
                        .fetch(),
                day);
    }

    private static String key(String set, String code) {
        return set + "/" + code;
    }

    /** The number of a rule; empty if none is in force on that day. */
    public Optional<Rule> find(String set, String code) {
        return number(inForce.get(key(set, code)));
    }

    /** As {@link #find}, or else the last that was. */
    public Optional<Rule> lastKnown(String set, String code) {
        return find(set, code).or(() -> number(last.get(key(set, code))));
    }

    private static Optional<Rule> number(@Nullable Row row) {
        if (row == null || row.withdrawn()) {
            return Optional.empty();
        }
        Long amount = row.amount();
        return amount == null ? Optional.empty() : Optional.of(new Rule(amount, row.source()));
    }

    /** The ages that the condition of a rule takes ({@code age in 18..59}); empty if it asks for none on that day. */
    public Optional<Ages> ages(String set, String code) {
        Row row = inForce.get(key(set, code));
        if (row == null || row.withdrawn()) {
            return Optional.empty();
        }
        Matcher ages = AGES.matcher(row.condition());
        return ages.find()
                ? Optional.of(new Ages(Long.parseLong(ages.group(1)), Long.parseLong(ages.group(2)), row.source()))
                : Optional.empty();
    }
}
