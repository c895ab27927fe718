package id.simpul.programme.kube;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a group tells of its business.
 *
 * @param id row id; 0 before it is recorded
 * @param kube row of the group
 * @param until last day it tells of
 * @param on when it was told
 * @param turnover whole rupiah; null: not told
 * @param profit whole rupiah, negative for a loss; null: not told
 * @param condition code of list {@code kondisi_kube}
 * @param nextDue when the next one is due; null: not agreed
 * @param note free text
 */
public record KubeReport(
        long id,
        long kube,
        LocalDate until,
        LocalDate on,
        @Nullable Long turnover,
        @Nullable Long profit,
        String condition,
        @Nullable LocalDate nextDue,
        @Nullable String note) {}
