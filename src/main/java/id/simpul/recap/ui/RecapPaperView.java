package id.simpul.recap.ui;

import id.simpul.l10n.text.PrintText;
import id.simpul.l10n.text.RecapText;
import id.simpul.paper.ui.PagePreview;
import id.simpul.recap.MonthlyRecap;
import id.simpul.recap.RecapDesk.Format;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The pages of a recap as they will be printed. */
public final class RecapPaperView {
    private final Ui ui;
    private final RecapServices services;
    private final RecapPaperRoute route;
    private final RecapActions actions;
    private final PagePreview preview;
    private final Label subtitle = new Label();
    private final List<Node> acts = new ArrayList<>();
    private @Nullable MonthlyRecap recap;

    /** The pages of {@code route}. */
    public RecapPaperView(Ui ui, RecapServices services, RecapPaperRoute route) {
        this.ui = ui;
        this.services = services;
        this.route = route;
        this.actions = new RecapActions(ui, services);
        this.preview = new PagePreview(ui);
    }

    /** What the screen shows. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Shown(MonthlyRecap recap, byte[] pdf) {}

    /** The screen. */
    public Screen screen() {
        if (actions.mayGiveOut()) {
            acts.add(Buttons.secondary(Icon.PDF, ui.text(RecapText.SAVE_PDF), this::save));
            acts.add(Buttons.primary(Icon.PRINT, ui.text(RecapText.PRINT), this::print));
            acts.forEach(act -> act.setDisable(true));
        }
        List<Node> all = new ArrayList<>(acts);
        all.addFirst(Buttons.secondary(ui.text(RecapText.BACK), ui.navigator()::back));
        VBox.setVgrow(preview.node(), Priority.ALWAYS);
        VBox head = Styled.column(
                "paper-head", Heads.page(ui.text(RecapText.PREVIEW_TITLE), subtitle, all.toArray(Node[]::new)));
        Screen screen = Screen.of(ui.text(RecapText.PREVIEW_TITLE), new VBox(head, preview.node()))
                .onShow(this::load)
                .focus(preview.focus())
                .hint(ui.text(PrintText.PAGE_KEYS), ui.text(RecapText.KEY_PAGES));
        return actions.mayGiveOut() ? screen.key("Ctrl+P", ui.text(PrintText.KEY_PRINT), this::print) : screen;
    }

    private void load() {
        ui.jobs()
                .run(RecapText.JOB_PREVIEW, progress -> {
                    MonthlyRecap counted = services.desk().recap(services.actor(), route.month());
                    return new Shown(counted, services.desk().pdf(counted, route.grouping()));
                })
                .then(shown -> {
                    recap = shown.recap();
                    subtitle.setText(ui.formats().month(route.month()));
                    acts.forEach(act -> act.setDisable(false));
                    preview.show(shown.pdf());
                })
                .orShow();
    }

    private void print() {
        if (recap != null) {
            actions.print(recap, route.grouping());
        }
    }

    private void save() {
        if (recap != null) {
            actions.save(recap, route.grouping(), Format.PDF);
        }
    }
}
