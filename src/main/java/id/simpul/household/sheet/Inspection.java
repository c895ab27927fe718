package id.simpul.household.sheet;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list after it was read through once.
 *
 * @param file where it is
 * @param sha256 of its bytes, so that what is imported is what was checked
 * @param sheets all sheets of the file
 * @param sheet the one that was read
 * @param reading encoding and separator of a CSV file, else empty
 * @param headRow which row has the titles; 0: none has
 * @param heads titles of the columns; of a column without one its letters
 * @param columns what the columns hold
 * @param sample the first rows
 * @param rows how many rows there are below the titles
 * @param hiddenRows how many of them a filter hides
 * @param signature the same for every list with these titles, in whatever order
 * @param proposed what the columns probably mean
 * @param remembered what columns with these titles meant the last time
 */
public record Inspection(
        Path file,
        String sha256,
        List<SheetFile.Sheet> sheets,
        SheetFile.Sheet sheet,
        String reading,
        long headRow,
        List<String> heads,
        List<ColumnProfile> columns,
        List<SheetRow> sample,
        long rows,
        long hiddenRows,
        String signature,
        Mapping proposed,
        @Nullable Mapping remembered) {
    public Inspection {
        sheets = List.copyOf(sheets);
        heads = List.copyOf(heads);
        columns = List.copyOf(columns);
        sample = List.copyOf(sample);
    }

    /** The mapping to begin with: what was used the last time, or else what the titles tell. */
    public Mapping mapping() {
        return Optional.ofNullable(remembered).orElse(proposed);
    }

    /** Name of the file. */
    public String name() {
        return String.valueOf(file.getFileName());
    }

    Inspection proposing(Mapping mapping) {
        return with(mapping, remembered);
    }

    Inspection remembering(@Nullable Mapping mapping) {
        return with(proposed, mapping);
    }

    private Inspection with(Mapping first, @Nullable Mapping last) {
        return new Inspection(
                file,
                sha256,
                sheets,
                sheet,
                reading,
                headRow,
                heads,
                columns,
                sample,
                rows,
                hiddenRows,
                signature,
                first,
                last);
    }
}
