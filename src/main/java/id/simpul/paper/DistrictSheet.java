package id.simpul.paper;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The digits by which offices know their district: as an annex to a letter of appointment, or with the recovery key as the
 * sheet for the safe.
 *
 * @param size {@link PaperSize#F4} or {@link PaperSize#A4}
 * @param office name of the district
 * @param addressee name of the office appointed; of the sheet for the safe the district's own code
 * @param date when it was made
 * @param groups 6 groups of 5 digits
 * @param secret the recovery key, grouped with spaces for those who copy it by hand; null on an annex
 * @param instructions what to do with it, in order
 * @param created the moment that becomes the date inside the PDF
 */
public record DistrictSheet(
        PaperSize size,
        String office,
        String addressee,
        LocalDate date,
        List<String> groups,
        @Nullable String secret,
        List<String> instructions,
        Instant created) {
    public DistrictSheet {
        groups = List.copyOf(groups);
        instructions = List.copyOf(instructions);
        if (groups.size() != EnrolmentCard.GROUPS || !groups.stream().allMatch(group -> group.matches("\\d{5}"))) {
            throw new IllegalArgumentException("not 6 groups of 5 digits");
        }
    }

    /** Names the office only. */
    @Override
    public String toString() {
        return "DistrictSheet[" + office + "]";
    }
}
