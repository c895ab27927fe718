package id.simpul.shell;

import id.simpul.l10n.text.ShellText;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The one search box, for people, numbers and commands. Its hits hang below it, grouped; arrow keys choose, Enter opens, Esc
 * returns to where the user was.
 */
final class SearchBox extends StackPane {
    private static final int LIMIT = 8;
    private static final double WIDEST = 480;
    private static final Duration PAUSE = Duration.millis(60);

    private final Ui ui;
    private final TextField field = Styled.with(new TextField(), "search-field");
    private final HitList hits;
    private final ScrollPane panel;
    private final List<Search> searches;
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private @Nullable Node before;

    /** One provider with its newest answer. */
    private static final class Search {
        private final SearchProvider provider;
        private final Jobs jobs;
        private List<SearchHit> found = List.of();
        private boolean waiting;

        private Search(SearchProvider provider, Jobs jobs) {
            this.provider = provider;
            this.jobs = jobs;
        }
    }

    /** The box, whose hits are laid into {@code layer}. */
    SearchBox(Ui ui, List<SearchProvider> providers, Pane layer) {
        this.ui = ui;
        this.searches = providers.stream()
                .map(provider -> new Search(provider, ui.jobs().latest()))
                .collect(Collectors.toList());
        this.hits = new HitList(ui, this::close);
        this.panel = Styled.with(new ScrollPane(hits), "search-panel");
        getStyleClass().add("search-box");
        setMaxWidth(ui.px(WIDEST));
        field.setPromptText(ui.text(ShellText.SEARCH_PROMPT));
        field.setAccessibleText(ui.text(ShellText.SEARCH_PROMPT));
        Label key = Styled.label("Ctrl K", "search-key");
        key.setMouseTransparent(true);
        Node glass = Icon.SEARCH.node("icon-18", "search-glass");
        glass.setMouseTransparent(true);
        StackPane.setAlignment(glass, Pos.CENTER_LEFT);
        StackPane.setAlignment(key, Pos.CENTER_RIGHT);
        getChildren().setAll(field, glass, key);
        panel.setFitToWidth(true);
        panel.setFocusTraversable(false);
        panel.setManaged(false);
        panel.setVisible(false);
        layer.getChildren().add(panel);
        pause.setOnFinished(event -> search());
        field.textProperty().subscribe((old, now) -> {
            hits.restart();
            pause.playFromStart();
        });
        field.focusedProperty().subscribe((was, is) -> {
            if (is) {
                show();
            } else {
                hide();
            }
        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        field.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> show());
        layer.widthProperty().subscribe(width -> place());
        layer.heightProperty().subscribe(height -> place());
    }

    /** Opens the box with the keyboard in it. */
    void open() {
        if (!field.isFocused()) {
            before = getScene() == null ? null : getScene().getFocusOwner();
        }
        field.requestFocus();
        field.selectAll();
        show();
    }

    private void close() {
        field.clear();
        hide();
        Node back = before;
        before = null;
        if (back != null && back.getScene() != null) {
            back.requestFocus();
        } else if (getParent() != null) {
            getParent().requestFocus();
        }
    }

    private void show() {
        if (!panel.isVisible()) {
            panel.setVisible(true);
            search();
            place();
        }
    }

    private void hide() {
        pause.stop();
        panel.setVisible(false);
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.DOWN || code == KeyCode.UP) {
            show();
            hits.move(code == KeyCode.DOWN ? 1 : -1);
            reveal();
            event.consume();
        } else if (code == KeyCode.ENTER) {
            pause.stop();
            hits.openSelected();
            event.consume();
        } else if (code == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    private void search() {
        String query = field.getText().strip();
        for (Search search : searches) {
            search.waiting = true;
            search.jobs
                    .run(ShellText.JOB_SEARCH, progress -> search.provider.search(query, LIMIT, progress))
                    .then(found -> answered(search, found, query))
                    .or(failure -> answered(search, List.of(), query));
        }
    }

    private void answered(Search search, List<SearchHit> found, String query) {
        search.waiting = false;
        search.found = found;
        var groups = new ArrayList<HitList.Group>();
        for (Search each : searches) {
            groups.add(new HitList.Group(each.provider.group(), each.found));
        }
        boolean waiting = searches.stream().anyMatch(each -> each.waiting);
        hits.show(
                groups,
                query.isEmpty() || waiting ? "" : ui.text(ShellText.SEARCH_NOTHING, query),
                searches.stream()
                        .flatMap(each -> each.provider.instead().stream())
                        .toList());
        place();
        List<SearchHit> all = groups.stream().flatMap(g -> g.hits().stream()).toList();
        if (!waiting && !query.isEmpty() && all.size() == 1 && all.getFirst().exact() && panel.isVisible()) {
            hits.openSelected();
        }
    }

    private void place() {
        if (!panel.isVisible() || getScene() == null || !(panel.getParent() instanceof Pane layer)) {
            return;
        }
        panel.setVisible(hits.hasContent() || !field.getText().isBlank() || field.isFocused());
        Bounds box = layer.sceneToLocal(localToScene(getLayoutBounds()));
        double top = box.getMaxY() + 4;
        double room = layer.getHeight() - top - ui.px(40);
        panel.applyCss();
        double height = Math.min(room, hits.prefHeight(box.getWidth()) + 2);
        panel.resizeRelocate(box.getMinX(), top, box.getWidth(), Math.max(0, height));
        panel.setOpacity(hits.hasContent() ? 1 : 0);
        panel.setMouseTransparent(!hits.hasContent());
    }

    private void reveal() {
        Region row = hits.selectedRow();
        if (row != null) {
            double beyond = hits.getHeight() - panel.getViewportBounds().getHeight();
            double middle = row.getBoundsInParent().getCenterY()
                    - panel.getViewportBounds().getHeight() / 2;
            panel.setVvalue(beyond <= 0 ? 0 : Math.clamp(middle / beyond, 0, 1));
            field.setAccessibleHelp(row.getAccessibleText());
        }
    }
}
