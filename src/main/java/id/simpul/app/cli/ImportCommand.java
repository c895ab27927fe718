package id.simpul.app.cli;

import id.simpul.app.Imports;
import id.simpul.app.Office;
import id.simpul.household.csv.ImportNote;
import id.simpul.household.csv.ImportReport;
import id.simpul.household.csv.ImportRun;
import id.simpul.l10n.text.CliText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a folder of CSV files, or a list of any form. */
@Command(name = "import")
final class ImportCommand extends OfficeCommand {
    @Parameters(index = "0", descriptionKey = "import.folder", paramLabel = "CSVDIR")
    private Path folder = Path.of("");

    @Option(names = "--map", descriptionKey = "import.map", paramLabel = "FILE")
    private @Nullable Path map;

    @Option(names = "--save-map", descriptionKey = "import.save-map", paramLabel = "FILE")
    private @Nullable Path saveMap;

    @Option(names = "--check", descriptionKey = "import.check")
    private boolean check;

    @Option(names = "--refused", descriptionKey = "import.refused", paramLabel = "FILE")
    private @Nullable Path refused;

    ImportCommand(CliContext context) {
        super(context);
    }

    @Override
    int run(Office office) {
        if (!Files.isDirectory(folder)) {
            return new ListImport(this, office).run(folder, map, saveMap, check, refused);
        }
        ImportReport report = Imports.of(office).run(office.actor(), folder, progress(CliText.IMPORT_PROGRESS));
        output().endProgress();
        for (ImportNote note : report.refused()) {
            output().note(
                            CliText.IMPORT_REFUSED_ROW,
                            note.file(),
                            note.line(),
                            note.column(),
                            context().texts().get(note.reason()));
        }
        var document = new LinkedHashMap<String, Object>();
        for (String kind : List.of(
                ImportRun.HOUSEHOLDS,
                ImportRun.PERSONS,
                ImportRun.ASSESSMENTS,
                ImportRun.ASSISTANCE,
                ImportRun.CASES,
                "referrals",
                "letters")) {
            document.put(kind, report.count(kind).added());
        }
        document.put(
                "already",
                report.counts().values().stream()
                        .mapToInt(ImportReport.Count::already)
                        .sum());
        document.put("warnings", report.warningCount());
        document.put("refused", report.refused().stream().map(this::note).toList());
        output().result(
                        document,
                        context()
                                .texts()
                                .get(
                                        CliText.IMPORT_DONE,
                                        report.count(ImportRun.HOUSEHOLDS).added(),
                                        report.count(ImportRun.PERSONS).added(),
                                        report.count(ImportRun.ASSISTANCE).added(),
                                        report.count(ImportRun.CASES).added(),
                                        report.warningCount(),
                                        report.refused().size()));
        return ExitCode.DONE;
    }

    private Map<String, Object> note(ImportNote note) {
        var document = new LinkedHashMap<String, Object>();
        document.put("file", note.file());
        document.put("line", note.line());
        document.put("column", note.column());
        document.put("reason", context().texts().get(note.reason()));
        return document;
    }
}
