package id.simpul.finding;

import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a family on a day, as far as the reader may know it.
 *
 * @param household row of the family
 * @param village Kemendagri code
 * @param day the day
 * @param known facts of the family, by name
 * @param members everybody recorded in it, the head first
 * @param takings participations that had begun by then, and those that are decided and begin later
 */
public record FamilyFacts(
        long household,
        String village,
        LocalDate day,
        Map<String, Known> known,
        List<Member> members,
        List<Taking> takings) {
    /**
     * A member.
     *
     * @param person row of the member
     * @param name as on the KTP
     * @param born birth date; null: unknown
     * @param present whether the member lived with the family on that day
     * @param known facts of the member, by name
     */
    public record Member(
            long person, PersonName name, @Nullable LocalDate born, boolean present, Map<String, Known> known) {}

    /**
     * A participation.
     *
     * @param row its id
     * @param person row of the member; 0: the family
     * @param programme code of list {@code program}
     * @param component what of it, as it is recorded; null if not noted
     * @param since when it began, or will; null if not noted
     * @param now whether it ran on that day
     */
    public record Taking(
            long row,
            long person,
            String programme,
            @Nullable String component,
            @Nullable LocalDate since,
            boolean now) {
        /** Whether it had begun by {@code day}. */
        public boolean begun(LocalDate day) {
            return since == null || !since.isAfter(day);
        }
    }

    public FamilyFacts {
        members = List.copyOf(members);
        takings = List.copyOf(takings);
    }

    /** Members who lived with the family on that day. */
    public List<Member> present() {
        return members.stream().filter(Member::present).toList();
    }

    /** Whom {@code rule} is asked about. */
    List<Subject> subjects(Rule rule, RuleBook.OfDay book) {
        Subject whole = new Subject(this, null, book);
        return rule.about() == Fact.About.FAMILY
                ? List.of(whole)
                : present().stream().map(whole::about).toList();
    }

    /** Nothing about the persons: facts go to logs by accident only. */
    @Override
    public String toString() {
        return "FamilyFacts[household=" + household + ", day=" + day + "]";
    }
}
