package id.simpul.app.cli;

import id.simpul.app.Office;
import id.simpul.household.sheet.ImportResult;
import id.simpul.household.sheet.ImportResult.RefusedRow;
import id.simpul.household.sheet.Inspection;
import id.simpul.household.sheet.Mapping;
import id.simpul.household.sheet.RefusedRows;
import id.simpul.household.sheet.SheetProblem;
import id.simpul.household.sheet.Tally;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.text.CliText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Imports a list from XLSX, ODS or CSV by a mapping, or by its titles. */
final class ListImport {
    private final OfficeCommand command;
    private final Office office;

    ListImport(OfficeCommand command, Office office) {
        this.command = command;
        this.office = office;
    }

    /**
     * Imports {@code file}.
     *
     * @param map a mapping; null: as remembered, or by the titles
     * @param saveMap where to write the mapping used
     * @param check whether only to say what would happen
     * @param refused where to write the rows left out
     */
    int run(Path file, @Nullable Path map, @Nullable Path saveMap, boolean check, @Nullable Path refused) {
        Inspection list = office.sheetImport().inspect(office.actor(), file, null, null, Progress.NONE);
        Mapping mapping = map == null ? list.mapping() : read(map);
        if (saveMap != null) {
            save(saveMap, mapping);
        }
        Progress progress = command.progress(CliText.IMPORT_PROGRESS);
        ImportResult result = check
                ? office.sheetImport().check(office.actor(), list, mapping, progress)
                : office.sheetImport()
                        .run(office.actor(), list, mapping, progress)
                        .result();
        command.output().endProgress();
        if (refused != null && !result.refused().isEmpty()) {
            office.sheetExport()
                    .refused(
                            office.actor(),
                            new RefusedRows(list.heads(), result.refused()),
                            command.context().texts(),
                            refused);
        }
        command.output().result(document(result), sentence(result, check));
        return ExitCode.DONE;
    }

    private static Mapping read(Path map) {
        try {
            return Mapping.parse(Files.readString(map, StandardCharsets.UTF_8))
                    .orElseThrow(() -> new Refusal(new SheetProblem.NotAMapping(String.valueOf(map.getFileName()))));
        } catch (IOException unreadable) {
            throw new Refusal(new SheetProblem.Unreadable(String.valueOf(map.getFileName())));
        }
    }

    private static void save(Path map, Mapping mapping) {
        try {
            Files.writeString(map, mapping.toJson(), StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new Refusal(new SheetProblem.NotWritten(String.valueOf(map.getFileName())));
        }
    }

    private Map<String, Object> document(ImportResult result) {
        var document = new LinkedHashMap<String, Object>();
        document.put("rows", result.rows());
        for (Tally.Kind kind : Tally.Kind.values()) {
            Tally.Count count = result.count(kind);
            document.put(
                    kind.name().toLowerCase(Locale.ROOT),
                    Map.of("created", count.created(), "changed", count.changed(), "unchanged", count.unchanged()));
        }
        document.put("warnings", result.warningCount());
        document.put("refused", result.refused().stream().map(this::refused).toList());
        return document;
    }

    private Map<String, Object> refused(RefusedRow row) {
        var document = new LinkedHashMap<String, Object>();
        document.put("row", row.row());
        document.put(
                "reasons",
                row.reasons().stream()
                        .map(reason -> reason.cell() + " " + reason.head() + ": "
                                + command.context().texts().get(reason.reason()))
                        .toList());
        return document;
    }

    private String sentence(ImportResult result, boolean check) {
        return command.context()
                .texts()
                .get(
                        check ? CliText.IMPORT_LIST_CHECKED : CliText.IMPORT_LIST_DONE,
                        result.rows(),
                        counts(result, Tally.Kind.FAMILIES),
                        counts(result, Tally.Kind.MEMBERS),
                        counts(result, Tally.Kind.PARTICIPATIONS),
                        result.warningCount(),
                        result.refused().size(),
                        counts(result, Tally.Kind.VISITS));
    }

    /** New, changed and left as they are. */
    private static String counts(ImportResult result, Tally.Kind kind) {
        Tally.Count count = result.count(kind);
        return String.join(
                "/",
                List.of(
                        Integer.toString(count.created()),
                        Integer.toString(count.changed()),
                        Integer.toString(count.unchanged())));
    }
}
