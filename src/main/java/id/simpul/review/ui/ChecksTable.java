package id.simpul.review.ui;

import id.simpul.l10n.text.ReviewText;
import id.simpul.review.Check;
import id.simpul.review.CheckCount;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Icon;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The checks at the left of the page, each with what it found; the first row stands for all of them. */
final class ChecksTable {
    private static final String ALL = "";

    private final Ui ui;
    private final Table<Line> table;

    /** One row; {@code check} is null for all checks together. */
    private record Line(@Nullable Check check, CheckCount count) {
        String key() {
            return check == null ? ALL : check.code();
        }
    }

    /** {@code chosen} gets the code of a check, or null for all. */
    ChecksTable(Ui ui, Consumer<@Nullable String> chosen) {
        this.ui = ui;
        this.table = new Table<>(ui, EmptyState.of(Icon.TASKS, ui.text(ReviewText.SUBTITLE_NEVER)));
        table.lines(ui.text(ReviewText.COLUMN_CHECK), 196, this::title, this::below);
        table.nodes(ui.text(ReviewText.COLUMN_OPEN), 66, this::open).right();
        table.identity(Line::key);
        table.onSelect(line -> {
            if (line != null) {
                chosen.accept(line.check() == null ? null : line.check().code());
            }
        });
        table.view().setAccessibleText(ui.text(ReviewText.COLUMN_CHECK));
    }

    private String title(Line line) {
        return line.check() == null
                ? ui.text(ReviewText.ALL_CHECKS)
                : line.check().title(ui.texts());
    }

    private String below(Line line) {
        int decided = line.count().decided();
        String done = decided == 0 ? "" : ui.text(ReviewText.DECIDED_COUNT, decided);
        if (line.check() == null) {
            return decided == 0 ? ui.text(ReviewText.NONE_DECIDED) : done;
        }
        return decided == 0 ? line.check().code() : line.check().code() + " · " + done;
    }

    private Node open(Line line) {
        int open = line.count().open();
        return Styled.label(ui.formats().number(open), "check-count", open == 0 ? "recap-zero" : "recap-some");
    }

    /** Shows {@code checks} with what they found; the row that was chosen stays chosen. */
    void show(List<Check> checks, Map<String, CheckCount> counts) {
        List<Line> lines = new ArrayList<>();
        int open = counts.values().stream().mapToInt(CheckCount::open).sum();
        int decided = counts.values().stream().mapToInt(CheckCount::decided).sum();
        lines.add(new Line(null, new CheckCount(ALL, open, decided)));
        for (Check check : checks) {
            lines.add(new Line(check, counts.getOrDefault(check.code(), new CheckCount(check.code(), 0, 0))));
        }
        table.rows(lines);
        if (table.selected() == null) {
            table.selectFirst();
        }
    }

    void focus() {
        table.focus();
    }

    Node first() {
        return table.view();
    }

    Region node() {
        return table.node();
    }
}
