package id.simpul.app.cli;

import id.simpul.app.Office;
import id.simpul.l10n.text.CliText;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** Checks the file: pages, references, and the chain of acts. */
@Command(name = "check")
final class CheckCommand extends OfficeCommand {
    CheckCommand(CliContext context) {
        super(context);
    }

    @Override
    int run(Office office) {
        List<String> findings = office.database().check();
        output().result(
                        Map.of("findings", findings),
                        findings.isEmpty()
                                ? context().texts().get(CliText.CHECK_FINE)
                                : context().texts().get(CliText.CHECK_BAD, String.join("; ", findings)));
        return findings.isEmpty() ? ExitCode.DONE : ExitCode.DAMAGED;
    }
}
