package id.simpul.exchange.ui;

import id.simpul.exchange.BundleLog;
import id.simpul.l10n.text.ExchangeText;
import id.simpul.screen.Buttons;
import id.simpul.screen.DropZone;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.PageJob;
import id.simpul.screen.PageSlot;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** "Terima kiriman": files are handed over, looked at, previewed to the last field, and merged. */
public final class ReceptionView {
    private static final List<String> ENDING = List.of("slrt");

    private final Ui ui;
    private final ExchangeServices services;
    private final ExchangeWords words;
    private final ReceptionModel model;
    private final PageSlot root = new PageSlot();
    private final PageJob job;
    private boolean founded;
    private boolean idle = true;

    /** The page of the signed-in operator. */
    public ReceptionView(Ui ui, ExchangeServices services) {
        this.ui = ui;
        this.services = services;
        this.words = new ExchangeWords(ui, services.regions());
        this.model = new ReceptionModel(services);
        this.job = new PageJob(ui, root::node);
        DropZone.accept(root.node(), this::take);
    }

    private record Content(boolean founded, List<BundleLog> log, List<String> exporters) {}

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(ExchangeText.RECEPTION_TITLE), root.node())
                .onShow(() -> {
                    if (idle) {
                        start();
                    }
                })
                .key("Ctrl+O", ui.text(ExchangeText.KEY_CHOOSE_FILES), this::choose)
                .key("Ctrl+Enter", ui.text(ExchangeText.KEY_GO_ON), this::goOn);
    }

    /** Looks at {@code files} at once, as if they had been dropped here. */
    public void take(List<Path> files) {
        if (job.busy() || !founded || !services.mayOpen()) {
            return;
        }
        model.add(files);
        job.run(ExchangeText.JOB_EXAMINE, model::examine, found -> {
            model.examined(found);
            examined();
        });
    }

    private void start() {
        idle = true;
        model.clear();
        ui.jobs()
                .run(
                        ExchangeText.JOB_LOAD,
                        progress -> new Content(
                                services.enrolment().trust().isPresent(),
                                model.log(),
                                services.mayOpen()
                                        ? List.of()
                                        : services.exporters().get()))
                .then(this::files)
                .orShow();
    }

    private void goOn() {
        if (root.node().lookup(".page-head .button.primary") instanceof Button button && !button.isDisabled()) {
            button.fire();
        }
    }

    private void choose() {
        if (!job.busy() && founded && services.mayOpen()) {
            List<Path> chosen = services.files()
                    .openSeveral(ui.text(ExchangeText.CHOOSE_FILES), ui.text(ExchangeText.FILE_BUNDLE), ENDING);
            if (!chosen.isEmpty()) {
                take(chosen);
            }
        }
    }

    private void files(Content content) {
        founded = content.founded();
        var files = new FilesPage(ui, words);
        VBox page = page(files.subtitle(content.log()), files.log(content.log()));
        Node zone;
        if (!services.mayOpen()) {
            zone = EnrolmentSteps.whoMay(ui, content.exporters());
        } else if (founded) {
            zone = DropZone.of(
                    Icon.UPLOAD,
                    ui.text(ExchangeText.DROP_HERE),
                    Buttons.primary(Icon.FOLDER, ui.text(ExchangeText.CHOOSE_FILES), this::choose));
        } else {
            zone = DropZone.of(
                    Icon.KEY,
                    ui.text(ExchangeText.NOT_FOUNDED),
                    Buttons.primary(
                            Icon.BUILDING,
                            ui.text(ExchangeText.OFFICES_OPEN),
                            () -> ui.navigator().go(new OfficesRoute())));
        }
        page.getChildren().addAll(1, List.of(zone, job.node(), Heads.section(ui.text(ExchangeText.MERGED_BEFORE))));
        root.show(page);
    }

    private VBox page(String subtitle, Node content, Node... acts) {
        VBox page = Styled.column(
                "page", Heads.page(ui.text(ExchangeText.RECEPTION_TITLE), new Label(subtitle), acts), content);
        VBox.setVgrow(content, Priority.ALWAYS);
        return page;
    }

    private void examined() {
        idle = false;
        var list = new ExaminedPage(ui, words);
        int ready = model.ready().size();
        Button more = Buttons.secondary(Icon.ADD, ui.text(ExchangeText.ADD_FILES), this::choose);
        Button cancel = Buttons.secondary(ui.text(ExchangeText.PUT_AWAY), this::start);
        Node page = ready == 0
                ? list.node(model.examined(), job.node(), cancel, more)
                : list.node(
                        model.examined(),
                        job.node(),
                        cancel,
                        more,
                        Buttons.primary(Icon.SHOW, ui.text(ExchangeText.PREVIEW, words.number(ready)), this::preview));
        root.show(page);
        list.focus();
    }

    private void preview() {
        job.run(ExchangeText.JOB_PREVIEW, model::preview, this::outcome);
    }

    private void merge() {
        job.run(ExchangeText.JOB_MERGE, model::merge, done -> {
            services.changed().run();
            outcome(done);
        });
    }

    private void outcome(ReceptionModel.Outcome outcome) {
        idle = false;
        var findings = new FindingsPage(ui, services, words, Senders.offices(words), job.node());
        Node page = outcome.done()
                ? findings.node(outcome, Buttons.primary(Icon.DONE, ui.text(ExchangeText.FINISH), this::start))
                : findings.node(
                        outcome,
                        Buttons.secondary(ui.text(ExchangeText.BACK_TO_FILES), this::examined),
                        Buttons.primary(Icon.MERGE, ui.text(ExchangeText.MERGE), this::merge));
        root.show(page);
        findings.focus();
    }
}
