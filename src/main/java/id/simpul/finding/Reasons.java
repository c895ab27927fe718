package id.simpul.finding;

import id.simpul.finding.Reason.Answer;
import id.simpul.finding.Reason.Counted;
import id.simpul.finding.Reason.Participation;
import id.simpul.finding.Reason.Tally;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what a condition's answer follows from: only what decides it, each once. */
final class Reasons {
    private final Set<Reason> found = new LinkedHashSet<>();

    private Reasons() {}

    static List<Reason> of(Condition condition, Subject subject) {
        var reasons = new Reasons();
        reasons.collect(condition, subject);
        return List.copyOf(reasons.found);
    }

    private void collect(Condition condition, Subject subject) {
        switch (condition) {
            case Condition.And and ->
                decisive(and.parts(), subject, condition.of(subject) == State.NOT_MET ? State.NOT_MET : null);
            case Condition.Or or ->
                decisive(or.parts(), subject, condition.of(subject) == State.MET ? State.MET : null);
            case Condition.Not not -> collect(not.inner(), subject);
            case Condition.In in -> answer(in.fact(), subject);
            case Condition.Has has -> answer(has.fact(), subject);
            case Condition.Like like -> answer(like.fact(), subject);
            case Condition.Takes takes ->
                found.add(new Participation(
                        takes.programme(), takes.ever(), subject.taking(takes.programme(), takes.ever())));
            case Condition.Members members -> members(members, subject);
            case Condition.Rules rules -> found.add(counted(rules, subject));
            case Condition.Unreadable unreadable -> found.add(new Reason.Unreadable());
            case Condition.Always always -> {}
        }
    }

    /** All parts, or where one alone decides those that do. */
    private void decisive(List<Condition> parts, Subject subject, @Nullable State alone) {
        parts.stream()
                .filter(part -> alone == null || part.of(subject) == alone)
                .forEach(part -> collect(part, subject));
    }

    private void answer(Fact fact, Subject subject) {
        found.add(new Answer(fact, fact.about() == Fact.About.MEMBER ? subject.member() : null, subject.find(fact)));
    }

    /** Those who meet it where there are any, else everybody of whom it is not known, else everybody. */
    private void members(Condition.Members members, Subject subject) {
        List<Subject> asked = (members.all()
                        ? subject.family().members()
                        : subject.family().present())
                .stream().map(subject::about).toList();
        for (State wanted : List.of(State.MET, State.UNKNOWN, State.NOT_MET)) {
            List<Subject> fitting = asked.stream()
                    .filter(one -> members.inner().of(one) == wanted)
                    .toList();
            boolean decides = !fitting.isEmpty() && (wanted != State.MET || members.of(subject) != State.UNKNOWN);
            if (decides) {
                fitting.forEach(one -> collect(members.inner(), one));
                return;
            }
        }
    }

    private static Counted counted(Condition.Rules rules, Subject subject) {
        RuleBook.OfDay book = subject.book();
        List<State> states = book.of(rules.set(), rules.kind()).stream()
                .flatMap(rule -> subject.family().subjects(rule, book).stream()
                        .map(each -> rule.condition().of(each)))
                .toList();
        return new Counted(book.set(rules.set()), rules.kind(), Tally.of(states));
    }
}
