package id.simpul.finding;

import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one rule says about a family or one of its members. It is no decision: a person decides. */
public final class Finding {
    private final Rule rule;
    private final Subject subject;
    private @Nullable State state;

    Finding(Rule rule, Subject subject) {
        this.rule = rule;
        this.subject = subject;
    }

    /** The rule, with its days and its source. */
    public Rule rule() {
        return rule;
    }

    /** What it says; worked out when it is first asked for, since whoever scans thousands of families asks for few. */
    public State state() {
        State known = state;
        if (known == null) {
            known = rule.condition().of(subject);
            state = known;
        }
        return known;
    }

    /** What it would say were the member as old as on {@code day}; what it says where nobody's birth date decides. */
    public State stateAtAgeOf(LocalDate day) {
        FamilyFacts.Member member = subject.member();
        LocalDate born = member == null ? null : member.born();
        if (member == null || born == null) {
            return state();
        }
        Map<String, Known> known = new HashMap<>(member.known());
        if (born.isAfter(day)) {
            known.remove(FactRows.AGE);
        } else {
            known.put(
                    FactRows.AGE,
                    Known.of(
                            Period.between(born, day).getYears(),
                            new Known.Origin(Fact.Place.MEMBER, member.person(), null, null)));
        }
        return rule.condition()
                .of(subject.about(
                        new FamilyFacts.Member(member.person(), member.name(), born, member.present(), known)));
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
        return Changes.of(rule.condition(), subject, state());
    }

    /** Without whom it is about. */
    @Override
    public String toString() {
        return rule.set() + "/" + rule.code() + " " + state();
    }
}
