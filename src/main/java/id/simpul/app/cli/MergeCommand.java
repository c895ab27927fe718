package id.simpul.app.cli;

import id.simpul.app.Office;
import id.simpul.exchange.ReceptionDesk.Received;
import id.simpul.kernel.Progress;
import id.simpul.l10n.text.CliText;
import id.simpul.store.MergeReport;
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
        int created = 0;
        int changed = 0;
        int conflicts = 0;
        int refused = 0;
        List<Map<String, Object>> bundles = new ArrayList<>();
        Progress progress = progress(CliText.MERGE_PROGRESS);
        for (Path file : files) {
            Received received = dryRun
                    ? office.reception().preview(office.actor(), secret(office), file, progress)
                    : office.reception().merge(office.actor(), secret(office), file, progress);
            MergeReport.Counts total = received.report().total();
            created += total.created();
            changed += total.changed();
            conflicts += received.report().conflicts().size();
            refused += total.refused();
            bundles.add(bundle(file, received, total));
        }
        output().endProgress();
        var document = new LinkedHashMap<String, Object>();
        document.put("new", created);
        document.put("changed", changed);
        document.put("conflicts", conflicts);
        document.put("refused", refused);
        document.put("dryRun", dryRun);
        document.put("bundles", bundles);
        output().result(
                        document,
                        context()
                                .texts()
                                .get(
                                        dryRun ? CliText.MERGE_PREVIEW : CliText.MERGE_DONE,
                                        created,
                                        changed,
                                        conflicts,
                                        refused));
        return ExitCode.DONE;
    }

    private static Map<String, Object> bundle(Path file, Received received, MergeReport.Counts total) {
        var document = new LinkedHashMap<String, Object>();
        document.put("file", String.valueOf(file.getFileName()));
        document.put("id", received.id());
        document.put("already", received.already());
        document.put("new", total.created());
        document.put("changed", total.changed());
        document.put("known", total.known());
        document.put("conflicts", received.report().conflicts().size());
        document.put("refused", total.refused());
        return document;
    }
}
