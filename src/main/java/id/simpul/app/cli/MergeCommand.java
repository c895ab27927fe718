package id.simpul.app.cli;

import id.simpul.app.Office;
import id.simpul.exchange.MergeCounts;
import id.simpul.exchange.Received;
import id.simpul.kernel.Progress;
import id.simpul.l10n.text.CliText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Merges bundles into a district's file. */
@Command(name = "merge")
final class MergeCommand extends OfficeCommand {
    @Parameters(arity = "1..*", descriptionKey = "merge.files", paramLabel = "FILE.slrt")
    private List<Path> files = List.of();

    @Option(names = "--dry-run", descriptionKey = "merge.dry")
    private boolean dryRun;

    MergeCommand(CliContext context) {
        super(context);
    }

    @Override
    int run(Office office) {
        Progress progress = progress(CliText.MERGE_PROGRESS);
        List<Received> all = new ArrayList<>();
        if (dryRun) {
            all.addAll(office.reception().preview(office.actor(), secret(office), files, progress));
        } else {
            for (Path file : files) {
                all.add(office.reception().merge(office.actor(), secret(office), file, progress));
            }
        }
        MergeCounts total = MergeCounts.NONE;
        List<Map<String, Object>> bundles = new ArrayList<>();
        for (int i = 0; i < files.size(); i++) {
            total = total.plus(all.get(i).counts());
            bundles.add(bundle(files.get(i), all.get(i)));
        }
        output().endProgress();
        var document = new LinkedHashMap<String, Object>();
        put(document, total);
        document.put("dryRun", dryRun);
        document.put("bundles", bundles);
        output().result(
                        document,
                        context()
                                .texts()
                                .get(
                                        dryRun ? CliText.MERGE_PREVIEW : CliText.MERGE_DONE,
                                        total.created(),
                                        total.changed(),
                                        total.conflicts(),
                                        total.refused()));
        return ExitCode.DONE;
    }

    private static Map<String, Object> bundle(Path file, Received received) {
        var document = new LinkedHashMap<String, Object>();
        document.put("file", String.valueOf(file.getFileName()));
        document.put("id", received.id());
        document.put("already", received.already());
        put(document, received.counts());
        document.put("known", received.counts().known());
        return document;
    }

    private static void put(Map<String, Object> document, MergeCounts counts) {
        document.put("new", counts.created());
        document.put("changed", counts.changed());
        document.put("conflicts", counts.conflicts());
        document.put("refused", counts.refused());
        document.put("lost", counts.lost());
    }
}
