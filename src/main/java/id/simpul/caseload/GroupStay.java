package id.simpul.caseload;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time a family was in a group.
 *
 * @param group name of the group
 * @param facilitator who accompanies that group now
 * @param since first day
 * @param until last day; null: still in it
 * @param reason why it came; null if not said
 * @param leftWhy why it left; null if not said, or still in it
 */
public record GroupStay(
        String group,
        String facilitator,
        LocalDate since,
        @Nullable LocalDate until,
        @Nullable String reason,
        @Nullable String leftWhy) {}
