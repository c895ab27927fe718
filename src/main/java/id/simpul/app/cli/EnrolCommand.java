package id.simpul.app.cli;

import id.simpul.app.Office;
import id.simpul.exchange.ExchangeFiles;
import id.simpul.exchange.trust.Enrolled;
import id.simpul.exchange.trust.Trust;
import id.simpul.l10n.text.CliText;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** At a district: answers a card. At a kecamatan: takes the answer. Both ask for the thirty digits a person has compared. */
@Command(name = "enrol")
final class EnrolCommand extends OfficeCommand {
    @Parameters(index = "0", descriptionKey = "enrol.file", paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--digits", required = true, descriptionKey = "enrol.digits", paramLabel = "DIGITS")
    private String digits = "";

    @Option(names = "--out", descriptionKey = "enrol.out", paramLabel = "FILE")
    private @Nullable Path out;

    EnrolCommand(CliContext context) {
        super(context);
    }

    @Override
    int run(Office office) {
        var document = new LinkedHashMap<String, Object>();
        if (office.isDistrict()) {
            Enrolled enrolled =
                    office.enrolment().enrol(office.actor(), secret(office), ExchangeFiles.card(file), digits);
            Path answer = out == null ? Path.of(enrolled.answerFileName()) : out;
            ExchangeFiles.write(answer, enrolled.answer());
            document.put("answer", answer.toString());
            output().result(document, context().texts().get(CliText.ENROLLED, answer));
        } else {
            Trust trust = office.enrolment().accept(office.actor(), secret(office), ExchangeFiles.answer(file), digits);
            document.put("district", trust.roster().district().digits());
            output().result(
                            document,
                            context()
                                    .texts()
                                    .get(
                                            CliText.ACCEPTED,
                                            trust.roster().district().dotted()));
        }
        return ExitCode.DONE;
    }
}
