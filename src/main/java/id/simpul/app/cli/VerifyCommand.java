package id.simpul.app.cli;

import id.simpul.app.Office;
import id.simpul.exchange.format.VerifiedBundle;
import id.simpul.l10n.text.CliText;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Checks a bundle and changes nothing. */
@Command(name = "verify")
final class VerifyCommand extends OfficeCommand {
    @Parameters(index = "0", descriptionKey = "verify.file", paramLabel = "FILE.slrt")
    private Path file = Path.of("");

    VerifyCommand(CliContext context) {
        super(context);
    }

    @Override
    int run(Office office) {
        VerifiedBundle bundle =
                office.reception().verify(office.actor(), secret(office), file, progress(CliText.VERIFY_PROGRESS));
        output().endProgress();
        var document = new LinkedHashMap<String, Object>();
        document.put("id", bundle.id());
        document.put("from", bundle.signer().office().digits());
        document.put("sequence", bundle.header().position().sequence());
        document.put("created", bundle.header().created().toString());
        document.put("rows", bundle.rows());
        output().result(
                        document,
                        context()
                                .texts()
                                .get(
                                        CliText.VERIFY_DONE,
                                        context()
                                                .regions()
                                                .fullName(
                                                        bundle.signer().office().digits()),
                                        bundle.header().position().sequence(),
                                        bundle.rows()));
        return ExitCode.DONE;
    }
}
