package id.simpul.recommendation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A statement by which a family keeps one of two aids that do not go together (surat pernyataan memilih bantuan).
 *
 * @param id row
 * @param household row of the family
 * @param caseFile row of the case it was made for; null: none
 * @param person row of the member who signs
 * @param keeps code of the programme it keeps
 * @param givesUp code of the programme it gives up
 * @param madeOn when it was made out
 * @param officer who made it out
 * @param signedOn when it was signed; null: not yet
 */
public record AidChoice(
        long id,
        long household,
        @Nullable Long caseFile,
        long person,
        String keeps,
        String givesUp,
        LocalDate madeOn,
        String officer,
        @Nullable LocalDate signedOn) {
    /** Whether it is about these two programmes, whichever is kept. */
    public boolean isAbout(String one, String other) {
        return (keeps.equals(one) && givesUp.equals(other)) || (keeps.equals(other) && givesUp.equals(one));
    }
}
