package id.simpul.app.cli;

import id.simpul.access.Keyring;
import id.simpul.app.Office;
import id.simpul.l10n.text.CliText;
import id.simpul.store.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Copies file and keyring, verified, into a new folder that opens like the original. */
@Command(name = "backup")
final class BackupCommand extends OfficeCommand {
    @Option(names = "--out", required = true, descriptionKey = "backup.out", paramLabel = "DIR")
    private Path out = Path.of("");

    BackupCommand(CliContext context) {
        super(context);
    }

    @Override
    int run(Office office) throws IOException {
        if (Files.exists(out.resolve(Database.FILE))) {
            throw usage(CliText.BACKUP_EXISTS, out);
        }
        Files.createDirectories(out);
        office.database().copyTo(out.resolve(Database.FILE));
        Files.copy(data().resolve(Keyring.FILE), out.resolve(Keyring.FILE));
        output().result(Map.of("folder", out.toString()), context().texts().get(CliText.BACKUP_DONE, out));
        return ExitCode.DONE;
    }
}
