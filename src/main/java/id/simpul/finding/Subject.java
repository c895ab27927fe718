package id.simpul.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a condition is asked about: a family, or one member of it.
 *
 * @param family the family
 * @param member the member; null: the family as a whole
 * @param book the rules of the day, for conditions that count them
 */
record Subject(FamilyFacts family, FamilyFacts.@Nullable Member member, RuleBook.OfDay book) {
    Subject about(FamilyFacts.Member other) {
        return new Subject(family, other, book);
    }

    /** What is known; null: nothing. */
    @Nullable
    Known find(Fact fact) {
        if (fact.about() == Fact.About.FAMILY) {
            return family.known().get(fact.name());
        }
        return member == null ? null : member.known().get(fact.name());
    }

    /** Participations of the family, or of it and this member where one is asked about. */
    List<FamilyFacts.Taking> taking(String programme, boolean ever) {
        return family.takings().stream()
                .filter(taking -> taking.programme().equals(programme))
                .filter(taking -> taking.now() || (ever && taking.begun(family.day())))
                .filter(taking -> member == null || taking.person() == 0 || taking.person() == member.person())
                .toList();
    }
}
