package id.simpul.casework.ui;

import id.simpul.access.User;
import id.simpul.casework.ApprovalStep;
import id.simpul.casework.Approvals;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Note;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.FormPage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The chain of initials and signatures as the office sets it, from a day on, with the chains before and to come. */
public final class ChainView {
    private final Ui ui;
    private final Actor actor;
    private final Approvals approvals;
    private final List<User> users;
    private final LocalDate today;
    private final StackPane root = new StackPane();
    private ChainSteps steps;
    private Button save = new Button();

    /** The settings for {@code actor}; {@code users} are those who can be named as giving a step. */
    public ChainView(Ui ui, Actor actor, Approvals approvals, List<User> users, ZoneId zone) {
        this.ui = ui;
        this.actor = actor;
        this.approvals = approvals;
        this.users = List.copyOf(users);
        this.today = LocalDate.ofInstant(ui.clock().instant(), zone);
        this.steps = new ChainSteps(ui, users, today, List.of());
    }

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(CaseworkText.CHAIN_TITLE), root)
                .onShow(this::load)
                .key("Ctrl+S", ui.text(CaseworkText.KEY_SAVE_CHAIN), () -> Buttons.press(save));
    }

    private void load() {
        ui.jobs()
                .run(CaseworkText.JOB_LOAD, progress -> approvals.chains(actor))
                .then(this::show)
                .orShow();
    }

    private void show(List<Approvals.Chain> chains) {
        Optional<Approvals.Chain> now =
                chains.stream().filter(chain -> !chain.from().isAfter(today)).findFirst();
        steps = new ChainSteps(ui, users, today, now.map(Approvals.Chain::steps).orElse(List.of()));
        save = Buttons.primary(ui.text(CaseworkText.CHAIN_SAVE), this::save);
        var page = new FormPage(
                        ui,
                        ui.text(CaseworkText.CHAIN_TITLE),
                        new Label(ui.text(CaseworkText.CHAIN_SUBTITLE)),
                        Buttons.secondary(id.simpul.screen.Icon.BACK, ui.text(CaseworkText.BACK), ui.navigator()::back))
                .content(
                        new Note(Tone.INFO, ui.text(CaseworkText.CHAIN_NOTE))
                                .text(ui.text(CaseworkText.CHAIN_NOTE_TEXT))
                                .node(),
                        steps.node());
        page.side(versions(chains));
        if (actor.may(Capability.ADMINISTER_OFFICE)) {
            page.foot(save);
        } else {
            steps.node().setDisable(true);
        }
        root.getChildren().setAll(page.node());
    }

    private Node versions(List<Approvals.Chain> chains) {
        VBox side = Styled.column("side-body", Heads.section(ui.text(CaseworkText.CHAIN_VERSIONS)));
        if (chains.isEmpty()) {
            side.getChildren().add(Styled.paragraph(ui.text(CaseworkText.CHAIN_NONE), "quiet"));
        }
        for (Approvals.Chain chain : chains) {
            VBox entry = Styled.column(
                    "cell-lines",
                    Styled.label(ui.text(CaseworkText.CHAIN_SINCE, ui.formats().longDate(chain.from())), "strong"));
            if (chain.steps().isEmpty()) {
                entry.getChildren().add(Styled.paragraph(ui.text(CaseworkText.CHAIN_EMPTY), "quiet"));
            }
            for (ApprovalStep step : chain.steps()) {
                entry.getChildren()
                        .add(Styled.paragraph(
                                ui.text(CaseworkText.CHAIN_LINE, step.position(), step.title(), ui.text(kind(step))),
                                "small"));
            }
            side.getChildren().add(entry);
        }
        return side;
    }

    private static CaseworkText kind(ApprovalStep step) {
        return switch (step.kind()) {
            case PARAF -> CaseworkText.KIND_INITIALS;
            case TTD -> CaseworkText.KIND_SIGNATURE;
            case MENGETAHUI -> CaseworkText.KIND_NOTED;
        };
    }

    private void save() {
        if (!steps.form().valid()) {
            return;
        }
        var chain = new Approvals.Chain(steps.begins(), steps.steps());
        ui.jobs()
                .run(CaseworkText.JOB_SAVE, progress -> approvals.save(actor, chain))
                .then(act -> {
                    ui.undoable(
                            ui.text(CaseworkText.CHAIN_SAVED, ui.formats().longDate(chain.from())),
                            CaseworkText.JOB_SAVE,
                            progress -> approvals.undo(actor, act),
                            this::load);
                    load();
                })
                .or(steps.form()::refused);
    }
}
