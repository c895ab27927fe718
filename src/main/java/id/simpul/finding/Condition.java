package id.simpul.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A condition of a rule, made by {@link ConditionParser}. Its answers are three-valued: to learn a fact that was unknown never
 * turns a condition that was met into one that is not, nor the other way round.
 */
public sealed interface Condition {
    /** What the facts say. */
    State of(Subject subject);

    /** The conditions inside this one. */
    default List<Condition> parts() {
        return List.of();
    }

    /** Both. */
    record And(Condition left, Condition right) implements Condition {
        @Override
        public State of(Subject subject) {
            State first = left.of(subject);
            return first == State.NOT_MET ? first : first.and(right.of(subject));
        }

        @Override
        public List<Condition> parts() {
            return List.of(left, right);
        }
    }

    /** Either. */
    record Or(Condition left, Condition right) implements Condition {
        @Override
        public State of(Subject subject) {
            State first = left.of(subject);
            return first == State.MET ? first : first.or(right.of(subject));
        }

        @Override
        public List<Condition> parts() {
            return List.of(left, right);
        }
    }

    /** The opposite. */
    record Not(Condition inner) implements Condition {
        @Override
        public State of(Subject subject) {
            return inner.of(subject).not();
        }

        @Override
        public List<Condition> parts() {
            return List.of(inner);
        }
    }

    /**
     * Values in an interval.
     *
     * @param from lowest
     * @param to highest
     */
    record Range(long from, long to) {
        boolean holds(long value) {
            return value >= from && value <= to;
        }
    }

    /** A number, code or yes/no in one of {@code ranges}. */
    record In(Fact fact, List<Range> ranges) implements Condition {
        public In {
            ranges = List.copyOf(ranges);
        }

        @Override
        public State of(Subject subject) {
            Known known = subject.find(fact);
            return known == null ? State.UNKNOWN : State.of(holds(known.number()));
        }

        boolean holds(long value) {
            return ranges.stream().anyMatch(range -> range.holds(value));
        }
    }

    /** Several codes among which is one of {@code codes}. */
    record Has(Fact fact, List<Long> codes) implements Condition {
        public Has {
            codes = List.copyOf(codes);
        }

        @Override
        public State of(Subject subject) {
            Known known = subject.find(fact);
            return known == null ? State.UNKNOWN : State.of(codes.stream().anyMatch(code -> holds(known, code)));
        }

        private boolean holds(Known known, long code) {
            return known.number() > 0 && (known.number() & bit(fact, code)) != 0;
        }

        static long bit(Fact fact, long code) {
            return fact.kind() == Fact.Kind.MULTI ? code : 1L << (code - 1);
        }
    }

    /** A text in which one of {@code words} stands, whatever the capitals. */
    record Like(Fact fact, List<String> words) implements Condition {
        public Like {
            words = List.copyOf(words);
        }

        @Override
        public State of(Subject subject) {
            Known known = subject.find(fact);
            if (known == null || known.text() == null) {
                return State.UNKNOWN;
            }
            String padded = " " + known.text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
            return State.of(words.stream().anyMatch(word -> padded.contains(" " + word + " ")));
        }
    }

    /**
     * Whether there is a participation.
     *
     * @param programme code of list {@code program}
     * @param ever whether one that has ended counts too
     */
    record Takes(String programme, boolean ever) implements Condition {
        @Override
        public State of(Subject subject) {
            return State.of(!subject.taking(programme, ever).isEmpty());
        }
    }

    /**
     * How many members meet {@code inner}.
     *
     * @param all whether also those count who died or moved away
     * @param inner what they meet
     * @param counted how many there have to be
     */
    record Members(boolean all, Condition inner, Range counted) implements Condition {
        @Override
        public State of(Subject subject) {
            List<FamilyFacts.Member> members =
                    all ? subject.family().members() : subject.family().present();
            if (subject.family().members().isEmpty()) {
                return State.UNKNOWN;
            }
            int met = 0;
            int unknown = 0;
            for (FamilyFacts.Member member : members) {
                switch (inner.of(subject.about(member))) {
                    case MET -> met++;
                    case UNKNOWN -> unknown++;
                    case NOT_MET -> {}
                }
            }
            return within(counted, met, unknown);
        }

        @Override
        public List<Condition> parts() {
            return List.of(inner);
        }
    }

    /**
     * How many rules of a set are met.
     *
     * @param set code of the set
     * @param kind which of its rules
     * @param counted how many there have to be
     */
    record Rules(String set, Rule.Kind kind, Range counted) implements Condition {
        @Override
        public State of(Subject subject) {
            int met = 0;
            int unknown = 0;
            for (Rule rule : subject.book().of(set, kind)) {
                for (Subject each : subject.family().subjects(rule, subject.book())) {
                    switch (rule.condition().of(each)) {
                        case MET -> met++;
                        case UNKNOWN -> unknown++;
                        case NOT_MET -> {}
                    }
                }
            }
            return within(counted, met, unknown);
        }
    }

    /** Always. */
    record Always() implements Condition {
        @Override
        public State of(Subject subject) {
            return State.MET;
        }
    }

    /**
     * A condition this program cannot read, for example of a newer one.
     *
     * @param text as it came
     */
    record Unreadable(String text) implements Condition {
        @Override
        public State of(Subject subject) {
            return State.UNKNOWN;
        }
    }

    private static State within(Range counted, int met, int unknown) {
        if (met > counted.to() || met + unknown < counted.from()) {
            return State.NOT_MET;
        }
        return met >= counted.from() && met + unknown <= counted.to() ? State.MET : State.UNKNOWN;
    }

    /** The conditions without parts in this one, itself included. */
    default List<Condition> leaves() {
        if (parts().isEmpty()) {
            return List.of(this);
        }
        var leaves = new ArrayList<Condition>();
        parts().forEach(part -> leaves.addAll(part.leaves()));
        return Collections.unmodifiableList(leaves);
    }

    /** The facts this asks about, each once, in the order it does. */
    default List<Fact> facts() {
        return leaves().stream()
                .flatMap(leaf -> switch (leaf) {
                    case In in -> Stream.of(in.fact());
                    case Has has -> Stream.of(has.fact());
                    case Like like -> Stream.of(like.fact());
                    default -> Stream.<Fact>empty();
                })
                .distinct()
                .toList();
    }
}
