package id.simpul.finding;

import id.simpul.finding.Condition.Range;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One fact that alone would make a finding another: "if the floor were not earth, this would not be met".
 *
 * @param fact which; a participation is a yes or no of {@link FactList#taking}
 * @param member whose; null: the family's
 * @param values any of these would do
 * @param becomes what the finding would be
 * @param on the day it becomes so by itself, of an age; null: it does not
 */
public record Change(
        Fact fact,
        FamilyFacts.@Nullable Member member,
        List<Range> values,
        State becomes,
        @Nullable LocalDate on) {
    public Change {
        values = List.copyOf(values);
    }
}
