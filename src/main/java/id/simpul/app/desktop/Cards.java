package id.simpul.app.desktop;

import id.simpul.l10n.text.AppText;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The card in the middle of the window that sign-in, lock and first run stand on. */
final class Cards {
    private Cards() {}

    /**
     * A card {@code width} wide under the program's sign.
     *
     * @param aside at the right of the program's sign: where one is among several steps; empty for nothing
     * @param body takes the height that is left, and scrolls by itself in a low window
     * @param foot always in sight
     */
    static StackPane of(Ui ui, double width, String aside, String title, String subtitle, Region body, Node foot) {
        HBox brand = Styled.row(
                "start-brand",
                Styled.label("S", "rail-sign"),
                Styled.label(ui.text(AppText.NAME), "start-name"),
                Styled.gap(),
                Styled.label(aside, "quiet"));
        VBox card = Styled.column("start-card", brand, Styled.paragraph(title, "start-title"));
        if (!subtitle.isEmpty()) {
            card.getChildren().add(Styled.paragraph(subtitle, "start-subtitle"));
        }
        card.getChildren().addAll(body, foot);
        card.setMaxWidth(ui.px(width));
        card.setMaxHeight(Region.USE_PREF_SIZE);
        var layer = Styled.with(new StackPane(card), "start");
        StackPane.setAlignment(card, Pos.CENTER);
        return layer;
    }

    /** As above, outside of several steps and with {@code body} below each other. */
    static StackPane of(Ui ui, double width, String title, String subtitle, List<Node> body, Node foot) {
        return of(ui, width, "", title, subtitle, scrolling(body), foot);
    }

    /** {@code nodes} below each other, scrolling where there is no room. */
    static Region scrolling(List<Node> nodes) {
        return Styled.tall(Styled.column("start-body", nodes.toArray(Node[]::new)));
    }
}
