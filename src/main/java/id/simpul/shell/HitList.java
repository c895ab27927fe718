package id.simpul.shell;

import id.simpul.screen.Badge;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The hits below the search box, by group, one of them chosen. */
final class HitList extends VBox {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");

    private static final int NONE = -1;

    private final Ui ui;
    private final Runnable close;
    private final List<SearchHit> hits = new ArrayList<>();
    private final List<HBox> rows = new ArrayList<>();
    private int selected;
    private @Nullable SearchHit chosen;

    /** Hits of one provider. */
    record Group(String title, List<SearchHit> hits) {}

    HitList(Ui ui, Runnable close) {
        this.ui = ui;
        this.close = close;
        getStyleClass().add("hit-list");
    }

    /** Shows {@code groups}; if they are all empty, {@code nothing} and what can be done {@code instead}. */
    void show(List<Group> groups, String nothing, List<SearchHit> instead) {
        getChildren().clear();
        hits.clear();
        rows.clear();
        for (Group group : groups) {
            if (!group.hits().isEmpty()) {
                getChildren().add(Styled.label(group.title(), "hit-group"));
                group.hits().forEach(this::add);
            }
        }
        if (hits.isEmpty() && !nothing.isEmpty()) {
            getChildren().add(Styled.paragraph(nothing, "hit-nothing"));
            instead.forEach(this::add);
            // Enter after the last letter must not begin something that nobody chose.
            selected = NONE;
        } else {
            // Whoever answers late must not take away what was chosen meanwhile.
            selected = 0;
            for (int i = 0; i < hits.size(); i++) {
                if (same(hits.get(i), chosen)) {
                    selected = i;
                }
            }
        }
        mark();
    }

    /** From the first hit again: something else is typed. */
    void restart() {
        chosen = null;
    }

    boolean hasContent() {
        return !getChildren().isEmpty();
    }

    /** Chooses the hit {@code by} further down, round the end. */
    void move(int by) {
        if (!hits.isEmpty()) {
            choose(selected == NONE && by < 0 ? hits.size() - 1 : Math.floorMod(selected + by, hits.size()));
        }
    }

    /** Opens the chosen hit. */
    void openSelected() {
        if (selected >= 0 && selected < hits.size()) {
            open(hits.get(selected));
        }
    }

    @Nullable
    Region selectedRow() {
        return selected >= 0 && selected < rows.size() ? rows.get(selected) : null;
    }

    private void add(SearchHit hit) {
        var title = Styled.label(hit.title(), "hit-title");
        title.setMinWidth(USE_PREF_SIZE);
        var detail = Styled.label(hit.detail(), "hit-detail");
        detail.setMinWidth(0);
        HBox row = Styled.row("hit", hit.icon().node("icon-18"), title);
        if (!hit.mark().isEmpty()) {
            row.getChildren().add(new Badge(hit.mark(), Tone.WARNING).inList());
        }
        row.getChildren().add(detail);
        row.setAccessibleText(Stream.of(hit.title(), hit.mark(), hit.detail())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", ")));
        int index = hits.size();
        row.setOnMouseMoved(event -> choose(index));
        // Pressed rather than clicked: the press takes the keyboard from the box, which closes the list.
        row.setOnMousePressed(event -> {
            event.consume();
            open(hit);
        });
        hits.add(hit);
        rows.add(row);
        getChildren().add(row);
    }

    /** Asked again, a provider makes its hits anew. */
    private static boolean same(SearchHit hit, @Nullable SearchHit other) {
        return other != null
                && hit.title().equals(other.title())
                && hit.detail().equals(other.detail());
    }

    private void choose(int index) {
        selected = index;
        chosen = hits.get(index);
        mark();
    }

    private void open(SearchHit hit) {
        close.run();
        hit.open().run();
    }

    private void mark() {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).pseudoClassStateChanged(ON, i == selected);
        }
    }

    @Override
    protected double computeMinWidth(double height) {
        return ui.px(200);
    }
}
