package id.simpul.app.cli;

import id.simpul.app.Office;
import id.simpul.household.PersonHit;
import id.simpul.l10n.text.CliText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Finds people by name, NIK or No. KK. Identity numbers stay masked. */
@Command(name = "search")
final class SearchCommand extends OfficeCommand {
    @Parameters(arity = "1..*", descriptionKey = "search.text", paramLabel = "TEXT")
    private List<String> text = List.of();

    SearchCommand(CliContext context) {
        super(context);
    }

    @Override
    int run(Office office) {
        List<PersonHit> hits = office.search().search(office.actor(), String.join(" ", text));
        String lines = hits.stream()
                .map(hit -> hit.name().reveal() + "\t" + (hit.nik() == null ? "–" : hit.nik()) + "\t"
                        + office.regions().fullName(hit.village())
                        + (hit.similar() ? "\t" + context().texts().get(CliText.SIMILAR) : ""))
                .collect(Collectors.joining("\n"));
        output().result(
                        Map.of(
                                "persons",
                                hits.stream().map(hit -> document(office, hit)).toList()),
                        hits.isEmpty() ? context().texts().get(CliText.NOBODY) : lines);
        return ExitCode.DONE;
    }

    private static Map<String, Object> document(Office office, PersonHit hit) {
        var document = new LinkedHashMap<String, Object>();
        document.put("person", hit.person());
        document.put("household", hit.household());
        document.put("name", hit.name().reveal());
        document.put("nik", hit.nik() == null ? "" : hit.nik().toString());
        document.put("similar", hit.similar());
        document.put("village", office.regions().fullName(hit.village()));
        return document;
    }
}
