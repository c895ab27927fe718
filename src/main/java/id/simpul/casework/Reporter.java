package id.simpul.casework;

import org.jspecify.annotations.Nullable;

/**
 * Who reports for somebody else.
 *
 * @param name as told
 * @param relation code list {@code pelapor}; null if not told
 * @param phone null if none
 * @param person row, if registered; else null
 */
public record Reporter(
        String name,
        @Nullable String relation,
        @Nullable String phone,
        @Nullable Long person) {
    /** Nothing about anybody: records go to logs by accident only. */
    @Override
    public String toString() {
        return "Reporter";
    }
}
