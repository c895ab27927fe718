package id.simpul.programme.kube;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money a group was given.
 *
 * @param id row id; 0 before it is recorded
 * @param kube row of the group
 * @param stage first, second, … grant
 * @param rupiah whole rupiah
 * @param on when
 * @param source from whom
 * @param note free text
 */
public record KubeGrant(
        long id,
        long kube,
        int stage,
        long rupiah,
        LocalDate on,
        @Nullable String source,
        @Nullable String note) {}
