package id.simpul.app.desktop;

import id.simpul.app.Office;
import id.simpul.exchange.SigningSecret;
import id.simpul.finding.ui.RuleServices;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Ui;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Rules travel: a district writes a package for each office, an office takes over its own. */
final class DeskRules implements RuleServices.Host {
    private static final String ENDING = "slrt";

    private final Ui ui;
    private final Office office;
    private final FilePicker files;

    DeskRules(Ui ui, Office office, FilePicker files) {
        this.ui = ui;
        this.office = office;
        this.files = files;
    }

    @Override
    public Optional<Runnable> send() {
        return office.isDistrict() && office.actor().may(Capability.EXPORT_BUNDLE)
                ? office.signingSecret().map(secret -> () -> send(secret))
                : Optional.empty();
    }

    private void send(SigningSecret secret) {
        files.folder(ui.text(ExchangeText.ANSWER_FOLDER))
                .ifPresent(folder -> ui.jobs()
                        .run(
                                ExchangeText.ANSWER_WRITE,
                                progress -> office.answers().write(office.actor(), secret, folder, progress))
                        .then(written -> ui.snackbar()
                                .show(ui.text(
                                        ExchangeText.ANSWER_WRITTEN,
                                        written.size(),
                                        String.valueOf(folder.getFileName()))))
                        .orShow());
    }

    @Override
    public Optional<Runnable> receive(Runnable taken) {
        return !office.isDistrict() && office.actor().may(Capability.MERGE_BUNDLE)
                ? office.signingSecret().map(secret -> () -> receive(secret, taken))
                : Optional.empty();
    }

    private void receive(SigningSecret secret, Runnable taken) {
        Optional<Path> file =
                files.open(ui.text(ExchangeText.ANSWER_PACKAGE), ui.text(ExchangeText.ANSWER_KIND), List.of(ENDING));
        file.ifPresent(chosen -> ui.jobs()
                .run(
                        ExchangeText.ANSWER_READ,
                        progress -> office.answers().receive(office.actor(), secret, chosen, progress))
                .then(came -> {
                    ui.snackbar().show(ui.text(ExchangeText.ANSWER_TAKEN, came.created() + came.changed()));
                    taken.run();
                })
                .orShow());
    }
}
