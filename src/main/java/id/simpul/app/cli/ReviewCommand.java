package id.simpul.app.cli;

import id.simpul.app.Office;
import id.simpul.l10n.Formats;
import id.simpul.l10n.text.CliText;
import id.simpul.region.Region;
import id.simpul.review.Check;
import id.simpul.review.CheckCount;
import id.simpul.review.FindingFilter;
import id.simpul.review.FindingFilter.State;
import id.simpul.review.ReviewRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.Command;

/** Runs the checks of the register and tells what each found, village by village. */
@Command(name = "review")
final class ReviewCommand extends OfficeCommand {
    ReviewCommand(CliContext context) {
        super(context);
    }

    @Override
    int run(Office office) {
        ReviewRun run = office.reviews().run(office.actor(), progress(CliText.REVIEW_PROGRESS));
        output().endProgress();
        var formats = new Formats(context().texts());
        var text = new StringBuilder(context()
                .texts()
                .get(
                        CliText.REVIEW_DONE,
                        formats.number(run.families()),
                        formats.number(run.findings()),
                        formats.number(run.took().toMillis())));
        List<Map<String, Object>> checks = new ArrayList<>();
        for (Check check : office.reviews().checks(office.actor())) {
            checks.add(check(office, check, text));
        }
        var document = new LinkedHashMap<String, Object>();
        document.put("families", run.families());
        document.put("findings", run.findings());
        document.put("millis", run.took().toMillis());
        document.put("checks", checks);
        output().result(document, text.toString());
        return ExitCode.DONE;
    }

    private Map<String, Object> check(Office office, Check check, StringBuilder text) {
        var villages = new TreeMap<>(
                office.reviews().byVillage(office.actor(), new FindingFilter(check.code(), null, State.ALL)));
        CheckCount all = office.reviews()
                .byCheck(office.actor(), new FindingFilter(null, null, State.ALL))
                .getOrDefault(check.code(), new CheckCount(check.code(), 0, 0));
        text.append('\n')
                .append(context()
                        .texts()
                        .get(
                                CliText.REVIEW_CHECK,
                                check.code(),
                                check.title(context().texts()),
                                all.open(),
                                all.decided()));
        List<Map<String, Object>> rows = new ArrayList<>();
        villages.forEach((code, count) -> {
            String name = office.regions().present(code).map(Region::title).orElse(code);
            text.append('\n')
                    .append(context().texts().get(CliText.REVIEW_VILLAGE, name, count.open(), count.decided()));
            var row = new LinkedHashMap<String, Object>();
            row.put("code", code);
            row.put("name", name);
            row.put("open", count.open());
            row.put("decided", count.decided());
            rows.add(row);
        });
        var document = new LinkedHashMap<String, Object>();
        document.put("code", check.code());
        document.put("title", check.title(context().texts()));
        document.put("open", all.open());
        document.put("decided", all.decided());
        document.put("villages", rows);
        return document;
    }
}
