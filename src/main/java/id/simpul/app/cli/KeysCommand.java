package id.simpul.app.cli;

import id.simpul.app.Office;
import id.simpul.exchange.EnrolmentDesk;
import id.simpul.exchange.ExchangeFiles;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.l10n.text.CliText;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A kecamatan's registration card, or a district's authority. */
@Command(name = "keys")
final class KeysCommand extends OfficeCommand {
    @Option(names = "--out", descriptionKey = "keys.out", paramLabel = "FILE")
    private @Nullable Path out;

    KeysCommand(CliContext context) {
        super(context);
    }

    @Override
    int run(Office office) {
        return office.isDistrict() ? district(office) : kecamatan(office);
    }

    private int kecamatan(Office office) {
        RegistrationCard card = office.enrolment().card(office.actor(), secret(office));
        Path file = out == null ? Path.of(card.fileName()) : out;
        ExchangeFiles.write(file, card.toJson());
        var document = new LinkedHashMap<String, Object>();
        document.put("office", card.office().digits());
        document.put("digits", card.digits());
        document.put("card", file.toString());
        output().result(document, context().texts().get(CliText.CARD_DONE, file, card.digits()));
        return ExitCode.DONE;
    }

    private int district(Office office) {
        var document = new LinkedHashMap<String, Object>();
        document.put("office", office.database().office());
        String digits = office.enrolment().digits(office.actor()).orElse(null);
        if (digits == null) {
            EnrolmentDesk.Founded founded = office.enrolment().found(office.actor(), secret(office));
            document.put("digits", founded.digits());
            document.put("recoverySecret", founded.recoverySecret());
            output().result(
                            document,
                            context().texts().get(CliText.FOUNDED, founded.digits(), founded.recoverySecret()));
        } else {
            document.put("digits", digits);
            output().result(document, context().texts().get(CliText.AUTHORITY, digits));
        }
        return ExitCode.DONE;
    }
}
