package id.simpul.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The kinds of table cells. Each builds its nodes once and only changes their texts while the list scrolls. */
final class Cells {
    private Cells() {}

    /** A cell whose nodes stay and whose content follows the row. */
    abstract static class Kept<T> extends TableCell<T, T> {
        /** The nodes; called once a cell, before the first row. */
        abstract Node build();

        /** Puts {@code row} into the nodes; returns the words of the cell, read aloud. */
        abstract String fill(T row);

        private @Nullable Node built;

        @Override
        protected void updateItem(@Nullable T row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            if (built == null) {
                built = build();
            }
            setAccessibleText(fill(row));
            setGraphic(built);
        }
    }

    /** A value, a badge perhaps, and a quiet second line. */
    static final class Lines<T> extends Kept<T> {
        private final Function<T, String> first;
        private final Function<T, String> second;
        private final Function<T, Optional<Badge>> badge;
        private final Label value = Styled.label("", "cell-value");
        private final Label quiet = Styled.label("", "cell-quiet");
        private Optional<Badge> shown = Optional.empty();

        Lines(Function<T, String> first, Function<T, String> second, Function<T, Optional<Badge>> badge) {
            this.first = first;
            this.second = second;
            this.badge = badge;
        }

        @Override
        Node build() {
            value.setTextOverrun(OverrunStyle.ELLIPSIS);
            value.setMinWidth(0);
            // The badge is the label's own picture: a pane around both would be one node more in every row.
            value.setContentDisplay(ContentDisplay.RIGHT);
            return Styled.column("cell-lines", value, quiet);
        }

        @Override
        String fill(T row) {
            value.setText(first.apply(row));
            quiet.setText(second.apply(row));
            Optional<Badge> sign = badge.apply(row);
            if (!sign.equals(shown)) {
                value.setGraphic(sign.map(Badge::inList).orElse(null));
                shown = sign;
            }
            return words(value.getText(), sign.map(Badge::text).orElse(""), quiet.getText());
        }
    }

    /** One line. */
    static final class Text<T> extends Kept<T> {
        private final Function<T, String> text;
        private final Label value;

        Text(Function<T, String> text, String style) {
            this.text = text;
            this.value = Styled.label("", style);
        }

        @Override
        Node build() {
            value.setMaxWidth(Double.MAX_VALUE);
            return value;
        }

        @Override
        String fill(T row) {
            value.setText(text.apply(row));
            return value.getText();
        }
    }

    /** The name of a stage above six segments. */
    static final class Stage<T> extends Kept<T> {
        private final Function<T, String> name;
        private final ToIntFunction<T> stage;
        private final Function<T, String> spoken;
        private final Label label = Styled.label("", "cell-value");
        private final StageBar bar = new StageBar();

        Stage(Function<T, String> name, ToIntFunction<T> stage, Function<T, String> spoken) {
            this.name = name;
            this.stage = stage;
            this.spoken = spoken;
        }

        @Override
        Node build() {
            // A quiet line that says nothing makes the bar as high as the second lines beside it, at every size.
            Label line = Styled.label(" ", "cell-quiet");
            line.setGraphic(bar);
            return Styled.column("cell-lines", label, line);
        }

        @Override
        String fill(T row) {
            label.setText(name.apply(row));
            bar.stage(stage.applyAsInt(row));
            return spoken.apply(row);
        }
    }

    /** A deadline: picture, words and date. */
    static final class Due<T> extends Kept<T> {
        private static final PseudoClass OVERDUE = PseudoClass.getPseudoClass("overdue");
        private static final PseudoClass TODAY = PseudoClass.getPseudoClass("today");

        private final Function<T, Deadline> due;
        private final FontIcon late = Icon.WARNING.filled("deadline-icon", "tone-danger");
        private final FontIcon today = Icon.CLOCK.filled("deadline-icon", "tone-warning");
        private final Label label = Styled.label("", "cell-value", "deadline");
        private final Label date = Styled.label("", "cell-quiet");

        Due(Function<T, Deadline> due) {
            this.due = due;
        }

        @Override
        Node build() {
            label.setMinWidth(Region.USE_PREF_SIZE);
            return Styled.column("cell-lines", label, date);
        }

        @Override
        String fill(T row) {
            Deadline deadline = due.apply(row);
            label.setText(deadline.words());
            date.setText(deadline.date());
            label.setGraphic(
                    switch (deadline.state()) {
                        case OVERDUE -> late;
                        case TODAY -> today;
                        case AHEAD, NONE -> null;
                    });
            label.pseudoClassStateChanged(OVERDUE, deadline.state() == Deadline.State.OVERDUE);
            label.pseudoClassStateChanged(TODAY, deadline.state() == Deadline.State.TODAY);
            return words(deadline.words(), deadline.date());
        }
    }

    /** Statuses beside each other. */
    static final class Badges<T> extends Kept<T> {
        private final Function<T, List<Badge>> badges;
        private final HBox row = Styled.row("cell-badges");

        Badges(Function<T, List<Badge>> badges) {
            this.badges = badges;
        }

        @Override
        Node build() {
            return row;
        }

        @Override
        String fill(T item) {
            List<Badge> all = badges.apply(item);
            row.getChildren().setAll(all.stream().map(Badge::inList).toList());
            return words(all.stream().map(Badge::text).toArray(String[]::new));
        }
    }

    /** A node of the feature's own. */
    static final class Own<T> extends TableCell<T, T> {
        private final Function<T, Node> node;

        Own(Function<T, Node> node) {
            this.node = node;
        }

        @Override
        protected void updateItem(@Nullable T row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(empty || row == null ? null : node.apply(row));
        }
    }

    private static String words(String... parts) {
        return String.join(
                ", ", List.of(parts).stream().filter(p -> !p.isEmpty()).toList());
    }
}
