package id.simpul.testing;

import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import javafx.scene.layout.StackPane;

/** Where screens are shown as the window around them shows them: with their keys, and dialogs and reports above. */
public final class ScreenPlace {
    private final Ui ui;
    private final StackPane root = new StackPane();

    /** An empty place. */
    public ScreenPlace(Ui ui) {
        this.ui = ui;
    }

    /** A place that follows the navigator of {@code ui}. */
    public static StackPane following(Ui ui) {
        var place = new ScreenPlace(ui);
        ui.navigator().screen().subscribe(screen -> {
            if (screen != null) {
                place.put(screen);
            }
        });
        return place.root;
    }

    /** What is shown. */
    public StackPane root() {
        return root;
    }

    /** Shows {@code screen}. */
    public void put(Screen screen) {
        root.getChildren()
                .setAll(screen.node(), ui.dialogs().layer(), ui.snackbar().layer());
        root.setOnKeyPressed(event -> screen.keys().stream()
                .filter(key -> key.combination() != null && key.combination().match(event))
                .findFirst()
                .ifPresent(key -> {
                    event.consume();
                    key.action().run();
                }));
        Styled.focus(screen.node());
    }
}
