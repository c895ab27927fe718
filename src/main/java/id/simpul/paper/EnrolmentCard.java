package id.simpul.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The card that one office hands to another to enrol: digits to read out or type, and the same for a camera.
 *
 * @param size {@link PaperSize#F4} or {@link PaperSize#A4}
 * @param office name of the office that the card describes
 * @param officeCode its area code
 * @param date when it was made
 * @param groups 6 groups of 5 digits
 * @param qrText what the QR code says
 * @param instructions what to do with it, in order
 * @param created the moment that becomes the date inside the PDF
 */
public record EnrolmentCard(
        PaperSize size,
        String office,
        String officeCode,
        LocalDate date,
        List<String> groups,
        String qrText,
        List<String> instructions,
        Instant created) {
    /** How many groups of digits an enrolment code has. */
    public static final int GROUPS = 6;

    public EnrolmentCard {
        groups = List.copyOf(groups);
        instructions = List.copyOf(instructions);
        if (groups.size() != GROUPS || !groups.stream().allMatch(group -> group.matches("\\d{5}"))) {
            throw new IllegalArgumentException("not 6 groups of 5 digits");
        }
    }
}
