package id.simpul.app.cli;

import id.simpul.app.Office;
import id.simpul.household.FamilyFilter;
import id.simpul.household.sheet.ListKind;
import id.simpul.household.sheet.SheetExport;
import id.simpul.household.sheet.SheetFormat;
import id.simpul.l10n.Formats;
import id.simpul.l10n.text.CliText;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes families, members or participations as a list, in the format that the file's name ends in. */
@Command(name = "export-list")
final class ListExportCommand extends OfficeCommand {
    @Parameters(index = "0", descriptionKey = "export-list.file", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--kind", descriptionKey = "export-list.kind", paramLabel = "families|members|participations")
    private String kind = "families";

    @Option(names = "--village", descriptionKey = "export-list.village", paramLabel = "CODE")
    private @Nullable String village;

    @Option(names = "--search", descriptionKey = "export-list.search", paramLabel = "TEXT")
    private String search = "";

    @Option(names = "--reason", descriptionKey = "export-list.reason", paramLabel = "TEXT")
    private String reason = "";

    ListExportCommand(CliContext context) {
        super(context);
    }

    @Override
    int run(Office office) {
        ListKind rows = Arrays.stream(ListKind.values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(kind))
                .findFirst()
                .orElseThrow(() -> usage(CliText.USAGE_VALUE, "--kind"));
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        SheetFormat format = Arrays.stream(SheetFormat.values())
                .filter(value -> name.endsWith("." + value.ending()))
                .findFirst()
                .orElseThrow(() -> usage(CliText.LIST_ENDING, name));
        var filter = new FamilyFilter(
                search, village == null ? null : village.replace(".", ""), FamilyFilter.Band.ALL, null);
        long written = office.sheetExport()
                .write(
                        office.actor(),
                        new SheetExport.Order(rows, filter, format, reason),
                        context().texts(),
                        file,
                        progress(CliText.LIST_PROGRESS));
        output().endProgress();
        var document = new LinkedHashMap<String, Object>();
        document.put("file", file.toString());
        document.put("rows", written);
        document.put("masked", reason.isBlank());
        output().result(
                        document,
                        context()
                                .texts()
                                .get(
                                        reason.isBlank() ? CliText.LIST_MASKED : CliText.LIST_DONE,
                                        new Formats(context().texts()).number(written),
                                        file));
        return ExitCode.DONE;
    }
}
