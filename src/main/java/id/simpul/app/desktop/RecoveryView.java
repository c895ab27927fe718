package id.simpul.app.desktop;

import id.simpul.access.RecoveryCode;
import id.simpul.l10n.text.AppText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Icon;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;

/** Shows the recovery code once; it goes on only when the user says that the sheet lies safe. */
final class RecoveryView {
    private static final double FOUR_GROUPS = 430;

    private final StackPane node;

    /** {@code print} and {@code save} bring the sheet to paper; {@code done} goes on. */
    RecoveryView(Ui ui, String subtitle, RecoveryCode code, Runnable print, Runnable save, Runnable done) {
        List<String> groups = code.groups();
        FlowPane digits = Styled.flow("recovery-groups");
        for (int i = 0; i < groups.size(); i++) {
            digits.getChildren()
                    .add(Styled.column(
                            "recovery-group",
                            Styled.label(Integer.toString(i + 1), "cell-quiet"),
                            Styled.label(groups.get(i), "recovery-digits")));
        }
        // Two rows of four, as on the sheet.
        digits.setMaxWidth(ui.px(FOUR_GROUPS));
        digits.setAccessibleText(String.join(" ", groups));
        Button printing = Buttons.secondary(Icon.PRINT, ui.text(AppText.RECOVERY_PRINT), print);
        var safe = new CheckBox(ui.text(AppText.RECOVERY_SAFE));
        Button go = Buttons.primary(ui.text(AppText.RECOVERY_DONE), done);
        go.disableProperty().bind(safe.selectedProperty().not());
        this.node = Cards.of(
                ui,
                620,
                ui.text(AppText.RECOVERY_TITLE),
                subtitle,
                List.of(
                        digits,
                        new Note(Tone.WARNING, ui.text(AppText.RECOVERY_WARNING_TITLE))
                                .text(ui.text(AppText.RECOVERY_WARNING))
                                .node(),
                        safe),
                Styled.row(
                        "start-foot",
                        printing,
                        Buttons.secondary(Icon.PDF, ui.text(AppText.RECOVERY_SAVE), save),
                        Styled.gap(),
                        go));
        CoverForm.focusing(node, printing::requestFocus);
    }

    /** The node that covers the window. */
    Node node() {
        return node;
    }
}
