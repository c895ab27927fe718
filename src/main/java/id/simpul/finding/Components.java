package id.simpul.finding;

import id.simpul.finding.Known.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What members may count for in a programme that gives by component: each member once, for the highest amount, the family up
 * to the caps of the day.
 *
 * @param counted members that count, highest amount first
 * @param beyond members that do not count because a cap is reached
 * @param open components of which it is not known whether a member has them, where they would count for more
 */
public record Components(List<Component> counted, List<Component> beyond, List<Component> open) {
    /** Name of the fact that caps ask for. */
    static final String FACT = "component";

    /**
     * A component of a member.
     *
     * @param finding what the rules say of the member
     * @param amount what is given for it, in force or the last that was; empty: no amount is recorded
     * @param cap the cap that is reached; null: it counts
     */
    public record Component(
            Finding finding,
            Optional<Rule> amount,
            @Nullable Rule cap) {
        private long value() {
            return amount.map(Rule::amount).orElse(0L);
        }
    }

    public Components {
        counted = List.copyOf(counted);
        beyond = List.copyOf(beyond);
        open = List.copyOf(open);
    }

    /** What counts in {@code set} for a family, of which {@code findings} are those of the set. */
    static Components of(String set, List<Finding> findings, FamilyFacts family, RuleBook.OfDay book) {
        List<Component> all = findings.stream()
                .filter(finding -> finding.rule().kind() == Rule.Kind.COMPONENT)
                .map(finding ->
                        new Component(finding, book.amount(set, finding.rule().code()), null))
                .toList();
        Map<Long, Component> highest = new LinkedHashMap<>();
        all.stream()
                .filter(one -> one.finding().state() == State.MET)
                // A stable sort: where amounts are equal or unknown, the order of the rules decides.
                .sorted(Comparator.comparingLong(Component::value)
                        .reversed()
                        .thenComparingInt(one -> one.finding().rule().order()))
                .forEach(one -> one.finding().person().ifPresent(person -> highest.putIfAbsent(person, one)));
        var counted = new ArrayList<Component>();
        var beyond = new ArrayList<Component>();
        Map<Rule, Integer> taken = new HashMap<>();
        for (Component one : highest.values()) {
            List<Rule> caps = book.of(set, Rule.Kind.CAP).stream()
                    .filter(cap -> applies(cap, one, book, family))
                    .toList();
            Optional<Rule> reached = caps.stream()
                    .filter(cap -> taken.getOrDefault(cap, 0)
                            >= Optional.ofNullable(cap.amount()).orElse(0L))
                    .findFirst();
            if (reached.isPresent()) {
                beyond.add(new Component(one.finding(), one.amount(), reached.get()));
            } else {
                caps.forEach(cap -> taken.merge(cap, 1, Integer::sum));
                counted.add(one);
            }
        }
        List<Component> open = all.stream()
                .filter(one -> one.finding().state() == State.UNKNOWN)
                .filter(one ->
                        more(one, one.finding().person().map(highest::get).orElse(null)))
                .toList();
        return new Components(counted, beyond, open);
    }

    /** Whether {@code open} would count for more than what the member counts for already. */
    private static boolean more(Component open, @Nullable Component already) {
        return already == null || open.value() > already.value();
    }

    private static boolean applies(Rule cap, Component one, RuleBook.OfDay book, FamilyFacts family) {
        var code = new Known(0, one.finding().rule().code(), new Origin(Fact.Place.PARTICIPATION, 0, null, null));
        var member = new FamilyFacts.Member(
                one.finding().person().orElse(0L), one.finding().name().orElseThrow(), null, true, Map.of(FACT, code));
        return cap.condition().of(new Subject(family, member, book)) == State.MET;
    }

    /** What is given for what counts, added up; empty if an amount is not recorded. */
    public Optional<Long> total() {
        long sum = 0;
        for (Component one : counted) {
            Long amount = one.amount().map(Rule::amount).orElse(null);
            if (amount == null) {
                return Optional.empty();
            }
            sum += amount;
        }
        return Optional.of(sum);
    }
}
