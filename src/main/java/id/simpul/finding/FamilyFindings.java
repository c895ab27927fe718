package id.simpul.finding;

import id.simpul.finding.Reason.Tally;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a day say about a family, set by set.
 *
 * @param facts what they were asked about
 * @param sets the sets, in their order
 */
public record FamilyFindings(FamilyFacts facts, List<OfSet> sets) {
    public FamilyFindings {
        sets = List.copyOf(sets);
    }

    static FamilyFindings of(FamilyFacts facts, RuleBook.OfDay book, List<RuleSet> sets) {
        return new FamilyFindings(
                facts, sets.stream().map(set -> OfSet.of(set, facts, book)).toList());
    }

    /** The findings of the set called {@code code}. */
    public Optional<OfSet> set(String code) {
        return sets.stream().filter(one -> one.set().code().equals(code)).findFirst();
    }

    /**
     * What the rules of one set say.
     *
     * @param set the set
     * @param taking whether the family takes part already; null: nobody can
     * @param findings in the order of the rules, and of the members where they are about members
     * @param facts what they were asked about
     * @param book the rules of the day
     */
    public record OfSet(
            RuleSet set, @Nullable Boolean taking, List<Finding> findings, FamilyFacts facts, RuleBook.OfDay book) {
        public OfSet {
            findings = List.copyOf(findings);
        }

        private static OfSet of(RuleSet set, FamilyFacts facts, RuleBook.OfDay book) {
            List<Finding> findings = book.of(set.code()).stream()
                    .filter(rule -> rule.kind().asked())
                    .flatMap(rule -> facts.subjects(rule, book).stream().map(subject -> new Finding(rule, subject)))
                    .toList();
            return new OfSet(
                    set,
                    set.taking() instanceof Condition.Always
                            ? null
                            : set.taking().of(new Subject(facts, null, book)) == State.MET,
                    findings,
                    facts,
                    book);
        }

        /** What members may count for; empty if the programme has no components. */
        public Optional<Components> components() {
            return book.of(set.code(), Rule.Kind.COMPONENT).isEmpty()
                    ? Optional.empty()
                    : Optional.of(Components.of(set.code(), findings, facts, book));
        }

        /** The findings of the rules of one kind. */
        public List<Finding> of(Rule.Kind kind) {
            return findings.stream().filter(one -> one.rule().kind() == kind).toList();
        }

        /** How many of the criteria and bands are met: "n of m". One about members is met if any of them meets it. */
        public Tally criteria() {
            return tally(
                    findings.stream().filter(one -> one.rule().kind().counted()).toList());
        }

        /** How many exclusions apply. */
        public Tally exclusions() {
            return tally(of(Rule.Kind.EXCLUSION));
        }

        private static Tally tally(List<Finding> findings) {
            Map<String, State> byRule = new LinkedHashMap<>();
            findings.forEach(one -> byRule.merge(one.rule().code(), one.state(), State::or));
            return Tally.of(List.copyOf(byRule.values()));
        }

        /** Whether the criterion that alone leads to what the set is about is met. */
        public boolean direct() {
            return of(Rule.Kind.DIRECT).stream().anyMatch(one -> one.state() == State.MET);
        }
    }
}
