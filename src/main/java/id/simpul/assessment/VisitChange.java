package id.simpul.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One answer that differs between two visits.
 *
 * @param person row of the member it is about; 0: the family
 * @param question what was asked
 * @param before the earlier answer; null: none
 * @param now the later answer
 */
public record VisitChange(
        long person, Question question, @Nullable Long before, Long now) {
    /** About the family, and not a member. */
    public static final long FAMILY = 0;

    /**
     * What differs, the family first, then its members, in the order of the form: questions answered now and otherwise before,
     * and those that were not asked before because of other answers. What an earlier visit did not ask at all, or left open, is
     * no change; nor is what was left open now.
     */
    public static List<VisitChange> between(Instrument instrument, Visit before, Visit now) {
        List<VisitChange> changes = new ArrayList<>();
        compare(instrument.family(), FAMILY, before.answers(), now.answers(), changes);
        Set<Long> people = new TreeSet<>(before.members().keySet());
        people.retainAll(now.members().keySet());
        for (long person : people) {
            compare(
                    instrument.member(),
                    person,
                    before.members().getOrDefault(person, Map.of()),
                    now.members().getOrDefault(person, Map.of()),
                    changes);
        }
        return changes;
    }

    private static void compare(
            List<Question> questions,
            long person,
            Map<String, Long> before,
            Map<String, Long> now,
            List<VisitChange> changes) {
        for (Question question : questions) {
            Long earlier = before.get(question.field());
            Long later = now.get(question.field());
            boolean asked = earlier != null || follows(question, before);
            if (later != null && asked && !later.equals(earlier)) {
                changes.add(new VisitChange(person, question, earlier, later));
            }
        }
    }

    /** Whether it was not asked because of what was answered, and not because nobody asked. */
    private static boolean follows(Question question, Map<String, Long> answers) {
        return !question.asked(answers) && question.askedIf().fields().stream().anyMatch(answers::containsKey);
    }
}
