package id.simpul.app.cli;

import id.simpul.access.KdfCost;
import id.simpul.access.Keyring;
import id.simpul.access.PasswordPolicy;
import id.simpul.access.SignIn;
import id.simpul.app.DataFolder;
import id.simpul.app.Office;
import id.simpul.exchange.SigningSecret;
import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.text.CliText;
import java.io.Console;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A command on an office's data. The password comes from a file or from the keyboard, never from the command line. */
abstract class OfficeCommand implements Callable<Integer> {
    private final CliContext context;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--data", descriptionKey = "data", paramLabel = "DIR")
    private Path data = DataFolder.standard();

    @Option(names = "--user", defaultValue = "${env:SIMPUL_USER}", descriptionKey = "user", paramLabel = "NAME")
    private @Nullable String user;

    @Option(
            names = "--password-file",
            defaultValue = "${env:SIMPUL_PASSWORD_FILE}",
            descriptionKey = "password-file",
            paramLabel = "FILE")
    private @Nullable Path passwordFile;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    OfficeCommand(CliContext context) {
        this.context = context;
    }

    final CliContext context() {
        return context;
    }

    final Output output() {
        return context.output(json);
    }

    final Path data() {
        return data;
    }

    final String user() {
        if (user == null) {
            throw usage(CliText.USER_MISSING, "--user", "SIMPUL_USER");
        }
        return user;
    }

    final SignIn signIn() {
        var keyring = new Keyring(data, context.clock(), new SecureRandom(), KdfCost::calibrated);
        return new SignIn(data, context.clock(), keyring, new PasswordPolicy(), context.regions());
    }

    /** The first line of the password file, or what is typed. */
    final char[] password() {
        Path file = passwordFile;
        if (file != null) {
            try {
                return Files.readString(file, StandardCharsets.UTF_8)
                        .lines()
                        .findFirst()
                        .orElse("")
                        .toCharArray();
            } catch (IOException unreadable) {
                throw usage(CliText.PASSWORD_FILE);
            }
        }
        // Since JDK 22 there always is one; whether a person sits at it is another question.
        Console console = Objects.requireNonNull(System.console());
        char[] typed = console.isTerminal()
                ? console.readPassword("%s ", context.texts().get(CliText.PASSWORD_PROMPT))
                : null;
        if (typed == null) {
            throw usage(CliText.PASSWORD_MISSING, "--password-file", "SIMPUL_PASSWORD_FILE");
        }
        return typed;
    }

    final ParameterException usage(CliText text, Object... args) {
        CommandSpec own = spec;
        if (own == null) {
            throw new IllegalStateException("a command outside picocli");
        }
        return new Misuse(own.commandLine(), context.texts().get(text, args));
    }

    @Override
    public Integer call() throws Exception {
        String login = user();
        char[] password = password();
        try (Office office =
                new Office(signIn().signIn(login, password), context.regions(), context.clock(), context.zone())) {
            office.index().build(office.database(), Progress.NONE);
            return run(office);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Does the command's work on the open office. */
    abstract int run(Office office) throws Exception;

    static SigningSecret secret(Office office) {
        return office.signingSecret().orElseThrow(() -> new Refusal(new NotAllowed(Capability.EXPORT_BUNDLE)));
    }

    /** Progress on the error stream, at most twice a second. */
    final Progress progress(CliText what) {
        Output output = output();
        return new Progress() {
            private static final long EVERY = 500_000_000L;
            private long last;

            @Override
            public synchronized void at(long done, long total) {
                long now = System.nanoTime();
                if (now - last > EVERY && total > 0) {
                    last = now;
                    output.progress(context.texts().get(what, done * 100 / total));
                }
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
    }
}
