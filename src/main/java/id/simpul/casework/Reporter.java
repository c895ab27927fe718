package id.simpul.casework;

import org.jspecify.annotations.Nullable;

/**
 * Who reports for somebody else.
 *
 * @param name as told
 * @param relation code list {@code pelapor}; null if not told
 * @param phone null if none
 * @param person row, if registered; else null
 * @param number under which who reports has registered it, as a village does; null if none
 */
public record Reporter(
        String name,
        @Nullable String relation,
        @Nullable String phone,
        @Nullable Long person,
        @Nullable String number) {
    /** Code of list {@code pelapor}: the desa or kelurahan, for example its Puskesos. */
    public static final String VILLAGE = "DESA";

    /** Somebody who has no number for it. */
    public Reporter(String name, @Nullable String relation, @Nullable String phone, @Nullable Long person) {
        this(name, relation, phone, person, null);
    }

    /** Nothing about anybody: records go to logs by accident only. */
    @Override
    public String toString() {
        return "Reporter";
    }
}
