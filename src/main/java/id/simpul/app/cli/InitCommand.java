package id.simpul.app.cli;

import id.simpul.access.NewUser;
import id.simpul.access.Role;
import id.simpul.access.SignIn;
import id.simpul.app.Demo;
import id.simpul.app.Office;
import id.simpul.l10n.text.CliText;
import id.simpul.letter.OfficeProfile;
import java.util.Arrays;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Sets up an office. */
@Command(name = "init")
final class InitCommand extends OfficeCommand {
    private static final int DISTRICT = 4;
    private static final int SUBDISTRICT = 6;

    @Option(names = "--office", required = true, descriptionKey = "init.office", paramLabel = "CODE")
    private String office = "";

    @Option(names = "--name", descriptionKey = "init.name", paramLabel = "TEXT")
    private @Nullable String name;

    @Option(names = "--signer", descriptionKey = "init.signer", paramLabel = "TEXT")
    private @Nullable String signer;

    @Option(names = "--signer-nip", defaultValue = "", descriptionKey = "init.signer-nip", paramLabel = "NIP")
    private String signerNip = "";

    @Option(names = "--demo", descriptionKey = "init.demo")
    private boolean demo;

    InitCommand(CliContext context) {
        super(context);
    }

    @Override
    public Integer call() {
        String code = office.replace(".", "");
        if ((code.length() != DISTRICT && code.length() != SUBDISTRICT)
                || context().regions().find(code).isEmpty()) {
            throw usage(CliText.OFFICE_UNKNOWN, office);
        }
        char[] password = password();
        try {
            Role role = code.length() == DISTRICT ? Role.OPERATOR : Role.SUPERVISOR;
            SignIn.Started started =
                    signIn().setUp(code, new NewUser(user(), name == null ? user() : name, role, null, null), password);
            try (Office opened = new Office(
                    started.session(),
                    context().regions(),
                    context().clock(),
                    context().zone())) {
                keepSigner(opened);
                if (demo && code.length() == SUBDISTRICT) {
                    Demo.fill(opened, progress(CliText.IMPORT_PROGRESS));
                }
            }
            String groups = String.join(" ", started.recoveryCode().groups());
            var document = new LinkedHashMap<String, Object>();
            document.put("office", code);
            document.put("user", user());
            document.put("recoveryCode", groups);
            output().result(
                            document,
                            context()
                                    .texts()
                                    .get(CliText.INIT_DONE, context().regions().fullName(code), groups));
            return ExitCode.DONE;
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    /** Letters need somebody who signs them; the rest of the letterhead follows from the area. */
    private void keepSigner(Office opened) {
        if (signer != null) {
            OfficeProfile profile = opened.profile().profile();
            opened.profile().save(opened.actor(), profile.signedBy(signer, signerNip));
        }
    }

    @Override
    int run(Office opened) {
        throw new IllegalStateException("init opens no office");
    }
}
