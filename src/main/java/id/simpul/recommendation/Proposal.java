package id.simpul.recommendation;

import id.simpul.kernel.PersonName;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that findings propose to recommend. Its words and grounds are Indonesian, as letters are.
 *
 * @param programme code; null: what the service itself is for
 * @param person row of the member it is for; null: the family
 * @param name of that member; null: the family
 * @param words as they stand in the letter's sentence
 * @param support what the findings say
 * @param grounds the findings in words
 * @param asked whether it is what the case asks for, and not something the family could have besides
 */
public record Proposal(
        @Nullable String programme,
        @Nullable Long person,
        @Nullable PersonName name,
        String words,
        Support support,
        List<String> grounds,
        boolean asked) {
    public Proposal {
        grounds = List.copyOf(grounds);
    }

    /** Whether {@code line} is this proposal, as it was kept. */
    public boolean is(RecommendationLine line) {
        return programme != null && programme.equals(line.programme()) && Objects.equals(person, line.person());
    }

    /** Without whom it is for. */
    @Override
    public String toString() {
        return "Proposal[" + programme + ", " + support + "]";
    }
}
