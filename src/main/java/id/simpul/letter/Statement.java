package id.simpul.letter;

import id.simpul.paper.StyledText;
import java.time.LocalDate;
import java.util.List;

/**
 * What a citizen states over their own signature (surat pernyataan). It is no letter of the office and takes no number.
 *
 * @param title in capitals, as it is printed
 * @param person row of the person who signs
 * @param lead sentence before who that is
 * @param paragraphs what is stated
 * @param day of the statement
 * @param officer who explained it, and signs as a witness
 */
public record Statement(
        String title, long person, String lead, List<StyledText> paragraphs, LocalDate day, String officer) {
    public Statement {
        paragraphs = List.copyOf(paragraphs);
    }

    /** Without whose it is. */
    @Override
    public String toString() {
        return "Statement[" + title + "]";
    }
}
