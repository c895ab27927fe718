package id.simpul.shell;

import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.time.Duration;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** The window of a signed-in user: rail, top bar, the screen in front, status bar, and what lies on top of them. */
public final class ShellView {
    private final Ui ui;
    private final StackPane root = Styled.with(new StackPane(), "shell");
    private final StackPane content = Styled.with(new StackPane(), "shell-content");
    private final Watches watches = new Watches();
    private final ShellKeys keys;
    private final IdleLock idle;
    private @Nullable Scene scene;

    /**
     * The window around the screens of {@code ui}. Show it with {@link Frame#show}.
     *
     * @param lockAfter idle time after which {@code host} is asked to lock, usually {@link IdleLock#USUAL}
     */
    public ShellView(Ui ui, ShellSetup setup, ShellHost host, Duration lockAfter) {
        this.ui = ui;
        var rail = new Rail(ui, setup, watches);
        var searchLayer = Styled.with(new Pane(), "search-layer");
        searchLayer.setPickOnBounds(false);
        var search = new SearchBox(ui, setup.search(), searchLayer);
        var work = new BorderPane(content);
        work.setTop(new TopBar(ui, setup, host, search, watches));
        var upper = new BorderPane(work);
        upper.setLeft(rail);
        var base = Styled.with(new BorderPane(upper), "shell-base");
        base.setBottom(new StatusBar(ui, setup, watches));
        var snacks = new StackPane(ui.snackbar().layer());
        snacks.setPickOnBounds(false);
        snacks.getStyleClass().add("shell-snacks");
        root.getChildren().setAll(base, snacks, searchLayer, ui.dialogs().layer());
        keys = new ShellKeys(ui, rail, search, host);
        idle = new IdleLock(ui.clock(), lockAfter, host::lock);
        ui.navigator().screen().subscribe(screen -> show(screen));
    }

    private void show(@Nullable Screen screen) {
        if (screen == null) {
            content.getChildren().clear();
        } else {
            content.getChildren().setAll(screen.node());
        }
    }

    /** The node that {@link Frame} shows. */
    Parent root() {
        return root;
    }

    /** The texts, jobs and navigation of its screens. */
    public Ui ui() {
        return ui;
    }

    /** Takes keys and watches for idleness in {@code now}; null ceases both. */
    void attach(@Nullable Scene now) {
        if (scene != null) {
            keys.leave(scene);
            idle.leave(scene);
        }
        scene = now;
        if (now != null) {
            keys.listen(now);
            idle.watch(now);
        }
    }

    /** Closes its screens; unsaved typing goes to the drafts. */
    public void close() {
        attach(null);
        ui.navigator().clear();
        ui.snackbar().hide();
        watches.end();
    }
}
