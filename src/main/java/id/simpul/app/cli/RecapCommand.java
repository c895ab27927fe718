package id.simpul.app.cli;

import id.simpul.app.Office;
import id.simpul.l10n.Formats;
import id.simpul.l10n.text.CliText;
import id.simpul.recap.MonthlyRecap;
import id.simpul.recap.MonthlyRecap.Grouping;
import id.simpul.recap.MonthlyRecap.Village;
import id.simpul.recap.RecapCounts;
import id.simpul.recap.RecapDesk;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The recap of a month: figures, paper, workbook, in any combination. */
@Command(name = "recap")
final class RecapCommand extends OfficeCommand {
    @Option(names = "--month", required = true, descriptionKey = "recap.month", paramLabel = "YYYY-MM")
    private @Nullable YearMonth month;

    @Option(names = "--pdf", descriptionKey = "recap.pdf", paramLabel = "FILE")
    private @Nullable Path pdf;

    @Option(names = "--xlsx", descriptionKey = "recap.xlsx", paramLabel = "FILE")
    private @Nullable Path xlsx;

    @Option(names = "--by-stream", descriptionKey = "recap.by-stream")
    private boolean byStream;

    RecapCommand(CliContext context) {
        super(context);
    }

    @Override
    int run(Office office) {
        YearMonth asked = month;
        if (asked == null) {
            throw new IllegalStateException("picocli asks for a month");
        }
        RecapDesk desk = office.recaps();
        MonthlyRecap recap = desk.recap(office.actor(), asked);
        List<Path> files = new ArrayList<>();
        if (pdf != null) {
            Grouping grouping = byStream ? Grouping.BY_STREAM : Grouping.BY_VILLAGE;
            desk.handouts().save(office.actor(), desk.paper(recap, grouping), pdf);
            files.add(pdf);
        }
        if (xlsx != null) {
            desk.saveWorkbook(office.actor(), recap, xlsx);
            files.add(xlsx);
        }
        Map<String, Object> document = document(recap);
        document.put("running", desk.running(asked));
        document.put("files", files.stream().map(Path::toString).toList());
        output().result(document, sentences(recap, files));
        return ExitCode.DONE;
    }

    private String sentences(MonthlyRecap recap, List<Path> files) {
        var formats = new Formats(context().texts());
        RecapCounts total = recap.total();
        var text = new StringBuilder(context()
                .texts()
                .get(
                        CliText.RECAP_DONE,
                        recap.office(),
                        formats.month(recap.month()),
                        total.opening(),
                        total.received(),
                        total.reopened(),
                        total.finished(),
                        total.inProcess(),
                        total.referred(),
                        total.rejected(),
                        total.closing()));
        files.forEach(file -> text.append('\n').append(context().texts().get(CliText.FILE_DONE, file)));
        return text.toString();
    }

    private static Map<String, Object> document(MonthlyRecap recap) {
        var document = new LinkedHashMap<String, Object>();
        document.put("month", recap.month().toString());
        document.put("office", recap.office());
        document.put("total", counts(recap.total()));
        List<Map<String, Object>> villages = new ArrayList<>();
        for (Village village : recap.villages()) {
            var row = new LinkedHashMap<String, Object>();
            row.put("code", village.code().replace(".", ""));
            row.put("name", village.name());
            row.put("total", counts(recap.of(village)));
            List<Map<String, Object>> streams = new ArrayList<>();
            for (String stream : recap.streams()) {
                var cell = new LinkedHashMap<String, Object>();
                cell.put("stream", stream);
                cell.putAll(counts(recap.of(village, stream)));
                streams.add(cell);
            }
            row.put("streams", streams);
            villages.add(row);
        }
        document.put("villages", villages);
        document.put("fingerprint", recap.fingerprint());
        return document;
    }

    private static Map<String, Object> counts(RecapCounts counts) {
        var document = new LinkedHashMap<String, Object>();
        document.put("opening", counts.opening());
        document.put("received", counts.received());
        document.put("reopened", counts.reopened());
        document.put("finished", counts.finished());
        document.put("inProcess", counts.inProcess());
        document.put("referred", counts.referred());
        document.put("rejected", counts.rejected());
        document.put("withdrawn", counts.withdrawn());
        document.put("duplicate", counts.duplicate());
        document.put("closing", counts.closing());
        return document;
    }
}
