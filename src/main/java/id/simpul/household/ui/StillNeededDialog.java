package id.simpul.household.ui;

import id.simpul.household.sheet.SheetProblem.Standing;
import id.simpul.household.sheet.SheetProblem.StillNeeded;
import id.simpul.l10n.text.SheetText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Icon;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import javafx.scene.control.Button;

/** What keeps an import from being taken back, each a step from its family. */
final class StillNeededDialog {
    private static final double HEIGHT = 330;

    private final Ui ui;

    StillNeededDialog(Ui ui) {
        this.ui = ui;
    }

    void open(StillNeeded problem) {
        var table = new Table<Standing>(ui, EmptyState.of(Icon.HISTORY, ui.text(SheetText.NEEDED_KIND)));
        table.lines(
                ui.text(SheetText.NEEDED_FAMILY),
                230,
                standing -> standing.about().reveal(),
                standing -> ui.text(standing.kind()));
        table.lines(
                ui.text(SheetText.NEEDED_WHEN),
                190,
                standing -> ui.formats().moment(standing.at(), ui.clock().getZone()),
                Standing::user);
        table.identity(standing -> standing).onOpen(this::go);
        table.rows(problem.standing());
        table.selectFirst();
        table.node().setMinHeight(ui.px(HEIGHT));
        Button open = Buttons.primary(ui.text(SheetText.NEEDED_OPEN), () -> go(table.selected()));
        open.setDisable(problem.standing().isEmpty());
        table.onSelect(standing -> open.setDisable(standing == null));
        Dialog dialog = new Dialog(ui.text(problem.what())).tone(Tone.WARNING).text(ui.text(problem.next()));
        if (problem.count() > problem.standing().size()) {
            dialog.content(Styled.label(
                    ui.text(
                            SheetText.NEEDED_MORE,
                            ui.formats().number(problem.standing().size()),
                            ui.formats().number(problem.count())),
                    "quiet"));
        }
        ui.dialogs()
                .open(dialog.content(table.node())
                        .focus(table.view())
                        .button(open)
                        .cancel(ui.text(SheetText.HISTORY_CLOSE))
                        .wide());
    }

    private void go(@org.jspecify.annotations.Nullable Standing standing) {
        if (standing != null) {
            ui.dialogs().close();
            ui.navigator().go(new FamilyRoute(standing.family()));
        }
    }
}
