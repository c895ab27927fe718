package id.simpul.finding;

import id.simpul.finding.Condition.Range;
import id.simpul.finding.Known.Origin;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds what would change a finding: every fact its rule asks about is tried with every value that the rule tells apart. */
final class Changes {
    private static final Origin SUPPOSED = new Origin(Fact.Place.NOTE, 0, null, null);

    private final Condition condition;
    private final Subject subject;
    private final State now;

    /** A fact of somebody. */
    private record Variable(Fact fact, FamilyFacts.@Nullable Member member) {}

    private Changes(Condition condition, Subject subject, State now) {
        this.condition = condition;
        this.subject = subject;
        this.now = now;
    }

    static List<Change> of(Condition condition, Subject subject, State now) {
        var changes = new Changes(condition, subject, now);
        return changes.variables().stream().flatMap(changes::of).toList();
    }

    private Set<Variable> variables() {
        var variables = new LinkedHashSet<Variable>();
        collect(condition, subject, variables);
        return variables;
    }

    private static void collect(Condition condition, Subject subject, Set<Variable> variables) {
        switch (condition) {
            case Condition.In in -> variables.add(variable(in.fact(), subject));
            case Condition.Has has -> variables.add(variable(has.fact(), subject));
            case Condition.Takes takes -> variables.add(new Variable(FactList.taking(takes.programme()), null));
            case Condition.Members members ->
                (members.all() ? subject.family().members() : subject.family().present())
                        .forEach(member -> collect(members.inner(), subject.about(member), variables));
            default -> condition.parts().forEach(part -> collect(part, subject, variables));
        }
    }

    private static Variable variable(Fact fact, Subject subject) {
        return new Variable(fact, fact.about() == Fact.About.MEMBER ? subject.member() : null);
    }

    private Stream<Change> of(Variable variable) {
        Map<State, List<Range>> values = new LinkedHashMap<>();
        for (Range range : apart(variable.fact())) {
            State state = condition.of(supposing(variable, range.from()));
            values.computeIfAbsent(state, key -> new ArrayList<>()).add(range);
        }
        values.remove(now);
        // What is only less known afterwards is worth saying where nothing else changes it.
        if (values.size() > 1) {
            values.remove(State.UNKNOWN);
        }
        return values.entrySet().stream().flatMap(entry -> change(variable, entry.getKey(), joined(entry.getValue())));
    }

    private Stream<Change> change(Variable variable, State becomes, List<Range> values) {
        FamilyFacts.Member member = variable.member();
        if (!variable.fact().name().equals(FactRows.AGE) || member == null || member.born() == null) {
            return Stream.of(new Change(variable.fact(), member, values, becomes, null));
        }
        LocalDate born = member.born();
        return values.stream()
                .map(range -> new Change(
                        variable.fact(), member, List.of(range), becomes, born.plusYears(Math.max(0, range.from()))))
                .filter(change -> change.on() != null
                        && change.on().isAfter(subject.family().day()));
    }

    /** Intervals whose values no test of the rule tells apart. */
    private List<Range> apart(Fact fact) {
        if (fact.kind() == Fact.Kind.YESNO) {
            return List.of(new Range(Fact.YES, Fact.YES), new Range(Fact.NO, Fact.NO));
        }
        var starts = new TreeSet<Long>(List.of(0L));
        condition.leaves().forEach(leaf -> {
            if (leaf instanceof Condition.In in && in.fact().equals(fact)) {
                for (Range range : in.ranges()) {
                    starts.add(Math.max(0, range.from()));
                    if (range.to() < Long.MAX_VALUE) {
                        starts.add(range.to() + 1);
                    }
                }
            } else if (leaf instanceof Condition.Has has && has.fact().equals(fact)) {
                has.codes().forEach(code -> starts.add(Condition.Has.bit(fact, code)));
            }
        });
        var ranges = new ArrayList<Range>();
        for (long start : starts) {
            Long next = starts.higher(start);
            ranges.add(new Range(start, next == null ? Long.MAX_VALUE : next - 1));
        }
        return ranges;
    }

    private static List<Range> joined(List<Range> ranges) {
        var joined = new ArrayList<Range>();
        for (Range range : ranges) {
            Range last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && last.to() + 1 == range.from()) {
                joined.set(joined.size() - 1, new Range(last.from(), range.to()));
            } else {
                joined.add(range);
            }
        }
        return joined;
    }

    private Subject supposing(Variable variable, long value) {
        FamilyFacts family = subject.family();
        Known known = Known.of(value, SUPPOSED);
        Fact fact = variable.fact();
        if (fact.place() == Fact.Place.PARTICIPATION) {
            return with(new FamilyFacts(
                    family.household(),
                    family.village(),
                    family.day(),
                    family.known(),
                    family.members(),
                    takings(family, fact.list(), value == Fact.YES)));
        }
        if (variable.member() == null) {
            return with(new FamilyFacts(
                    family.household(),
                    family.village(),
                    family.day(),
                    with(family.known(), fact, known),
                    family.members(),
                    family.takings()));
        }
        long person = variable.member().person();
        return with(new FamilyFacts(
                family.household(),
                family.village(),
                family.day(),
                family.known(),
                family.members().stream()
                        .map(member -> member.person() == person
                                ? new FamilyFacts.Member(
                                        person,
                                        member.name(),
                                        member.born(),
                                        member.present(),
                                        with(member.known(), fact, known))
                                : member)
                        .toList(),
                family.takings()));
    }

    private static Map<String, Known> with(Map<String, Known> facts, Fact fact, Known known) {
        var changed = new HashMap<>(facts);
        changed.put(fact.name(), known);
        return changed;
    }

    private static List<FamilyFacts.Taking> takings(FamilyFacts family, String programme, boolean taking) {
        Stream<FamilyFacts.Taking> others =
                family.takings().stream().filter(one -> !one.programme().equals(programme));
        return taking
                ? Stream.concat(others, Stream.of(new FamilyFacts.Taking(0, 0, programme, null, null, true)))
                        .toList()
                : others.toList();
    }

    /** The same question about a family that is a little different. */
    private Subject with(FamilyFacts family) {
        FamilyFacts.Member member = subject.member();
        return new Subject(
                family,
                member == null
                        ? null
                        : family.members().stream()
                                .filter(one -> one.person() == member.person())
                                .findFirst()
                                .orElse(member),
                subject.book());
    }
}
