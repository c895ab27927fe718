package id.simpul.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The sheet that opens an office's data again when passwords are lost. It exists on paper only.
 *
 * @param size {@link PaperSize#F4} or {@link PaperSize#A4}
 * @param office name of the office
 * @param user for whom it was made
 * @param date when it was made
 * @param groups 8 groups of 6 digits
 * @param instructions how to keep and use it, in order
 * @param created the moment that becomes the date inside the PDF
 */
public record RecoverySheet(
        PaperSize size,
        String office,
        String user,
        LocalDate date,
        List<String> groups,
        List<String> instructions,
        Instant created) {
    /** How many groups of digits a recovery code has. */
    public static final int GROUPS = 8;

    public RecoverySheet {
        groups = List.copyOf(groups);
        instructions = List.copyOf(instructions);
        if (groups.size() != GROUPS || !groups.stream().allMatch(group -> group.matches("\\d{6}"))) {
            throw new IllegalArgumentException("not 8 groups of 6 digits");
        }
    }

    @Override
    public String toString() {
        return "RecoverySheet[" + office + "]";
    }
}
