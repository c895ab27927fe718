package id.simpul.household.match;

import java.util.ArrayList;
import java.util.List;

/**
 * What is chosen as one when two records are merged.
 *
 * @param column the column that is shown
 * @param with columns that only make sense together with it
 */
public record MergeField(String column, List<String> with) {
    /** Of persons, in the order to show. */
    public static final List<MergeField> PERSON = List.of(
            of("name"),
            of("nik", "nik_reason"),
            of("sex"),
            of("birth_place"),
            of("birth_date", "birth_estimated"),
            of("mother_name"),
            of("marital"),
            of("presence", "died_on", "moved_on", "moved_to"),
            of("education"),
            of("schooling"),
            of("occupation"),
            of("disability"),
            of("chronic"),
            of("pregnant"),
            of("phone", "phone_kind", "phone_owner"),
            of("note"));

    /** Of families, in the order to show. */
    public static final List<MergeField> FAMILY = List.of(
            of("kk"),
            of("village"),
            of("address"),
            of("dusun"),
            of("rt"),
            of("rw"),
            of("phone", "phone_kind", "phone_owner"),
            of("desil", "desil_on", "desil_by"),
            of("spending"),
            of("moved_on", "moved_to"),
            of("latitude", "longitude"),
            of("note"));

    private static MergeField of(String column, String... with) {
        return new MergeField(column, List.of(with));
    }

    /** All its columns. */
    public List<String> columns() {
        var columns = new ArrayList<String>();
        columns.add(column);
        columns.addAll(with);
        return columns;
    }
}
