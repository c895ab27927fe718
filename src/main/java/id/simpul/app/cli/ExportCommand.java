package id.simpul.app.cli;

import id.simpul.app.Office;
import id.simpul.exchange.Sent;
import id.simpul.exchange.SubmissionDesk;
import id.simpul.l10n.text.CliText;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the next bundle for the district. */
@Command(name = "export")
final class ExportCommand extends OfficeCommand {
    @Option(names = "--to", descriptionKey = "export.to", paramLabel = "CODE")
    private @Nullable String to;

    @Option(names = "--out", required = true, descriptionKey = "export.out", paramLabel = "FILE")
    private Path out = Path.of("");

    @Option(names = "--full", descriptionKey = "export.full")
    private boolean full;

    ExportCommand(CliContext context) {
        super(context);
    }

    @Override
    int run(Office office) {
        SubmissionDesk.Preview preview = office.submission().preview(full);
        String asked = to == null ? preview.to() : to.replace(".", "");
        if (!asked.equals(preview.to())) {
            throw usage(CliText.OTHER_DISTRICT, asked, preview.to());
        }
        Sent sent =
                office.submission().send(office.actor(), secret(office), full, out, progress(CliText.EXPORT_PROGRESS));
        output().endProgress();
        var document = new LinkedHashMap<String, Object>();
        document.put("file", sent.file().toString());
        document.put("id", sent.log().id());
        document.put("to", sent.log().office());
        document.put("sequence", sent.log().sequence());
        document.put("rows", sent.log().counts());
        output().result(
                        document,
                        context()
                                .texts()
                                .get(
                                        CliText.EXPORT_DONE,
                                        sent.file(),
                                        sent.log().sequence(),
                                        sent.log().counts().values().stream()
                                                .mapToLong(Long::longValue)
                                                .sum()));
        return ExitCode.DONE;
    }
}
