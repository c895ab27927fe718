package id.simpul.household;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A family with its members and the programmes it takes part in.
 *
 * @param household the family
 * @param members head first, then by relation and age
 * @param programmes participations of the family and its members, active first
 */
public record Family(Household household, List<Person> members, List<ProgrammeLine> programmes) {
    public Family {
        members = List.copyOf(members);
        programmes = List.copyOf(programmes);
    }

    /** Row id of the family. */
    public long id() {
        return household.id();
    }

    /** The head of the family, living before deceased; empty if none is recorded. */
    public Optional<Person> head() {
        return members.stream()
                .filter(p -> p.details().head() && p.details().alive())
                .findFirst()
                .or(() -> members.stream().filter(p -> p.details().head()).findFirst());
    }

    /** The member with row id {@code person}. */
    public Optional<Person> member(long person) {
        return members.stream().filter(p -> p.id() == person).findFirst();
    }

    /** Members who live with the family, as far as is recorded. */
    public List<Person> present() {
        return members.stream()
                .filter(p ->
                        p.details().presence() == Codes.PRESENT || p.details().presence() == Codes.NEW_MEMBER)
                .toList();
    }

    /** Whether those who stay would have no head, though they have one now, if {@code gone} died or went away. */
    public boolean headlessWithout(Collection<Long> gone) {
        return EventTransaction.leavesHeadless(this, gone);
    }
}
