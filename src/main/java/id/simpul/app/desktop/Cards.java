package id.simpul.app.desktop;

import id.simpul.l10n.text.AppText;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The card in the middle of the window that sign-in, lock and first run stand on. */
final class Cards {
    private Cards() {}

    /** {@code nodes} on a card {@code width} wide, under the program's sign. */
    static StackPane of(Ui ui, double width, String title, String subtitle, Node... nodes) {
        HBox brand = Styled.row(
                "start-brand", Styled.label("S", "rail-sign"), Styled.label(ui.text(AppText.NAME), "start-name"));
        VBox card = Styled.column("start-card", brand, Styled.paragraph(title, "start-title"));
        if (!subtitle.isEmpty()) {
            card.getChildren().add(Styled.paragraph(subtitle, "start-subtitle"));
        }
        card.getChildren().addAll(nodes);
        card.setMaxWidth(ui.px(width));
        card.setMaxHeight(Region.USE_PREF_SIZE);
        var layer = Styled.with(new StackPane(card), "start");
        StackPane.setAlignment(card, Pos.CENTER);
        return layer;
    }
}
