package id.simpul.finding;

import id.simpul.kernel.PersonName;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one rule says about a family or one of its members. It is no decision: a person decides. */
public final class Finding {
    private final Rule rule;
    private final Subject subject;
    private final State state;

    Finding(Rule rule, Subject subject) {
        this.rule = rule;
        this.subject = subject;
        this.state = rule.condition().of(subject);
    }

    /** The rule, with its days and its source. */
    public Rule rule() {
        return rule;
    }

    /** What it says. */
    public State state() {
        return state;
    }

    /** Row of the member it is about; empty: the family. */
    public Optional<Long> person() {
        return Optional.ofNullable(member()).map(FamilyFacts.Member::person);
    }

    /** Name of the member it is about; empty: the family. */
    public Optional<PersonName> name() {
        return Optional.ofNullable(member()).map(FamilyFacts.Member::name);
    }

    private FamilyFacts.@Nullable Member member() {
        return subject.member();
    }

    /** What it follows from, and of what is unknown what it waits for. */
    public List<Reason> reasons() {
        return Reasons.of(rule.condition(), subject);
    }

    /** What would make it another. */
    public List<Change> changes() {
        return Changes.of(rule.condition(), subject, state);
    }

    /** Without whom it is about. */
    @Override
    public String toString() {
        return rule.set() + "/" + rule.code() + " " + state;
    }
}
