package id.simpul.programme.ui;

import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.screen.Buttons;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.MasterDetail;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * A list of this part of the program with the record of the chosen line beside it: what the catalogue, outlets, groups, repairs
 * and offers have in common. It loads, keeps what was chosen, and shows the record of whatever is chosen now.
 *
 * @param <L> a line
 * @param <C> what is read for its record
 */
final class SectionList<L, C> {
    private final Ui ui;
    private final TextKey title;
    private final Table<L> table;
    private final Function<L, Object> identity;
    private final Supplier<List<L>> lines;
    private final Function<List<L>, String> said;
    private final Function<L, Optional<C>> read;
    private final Function<C, Node> record;
    private final Label subtitle = new Label();
    private final MasterDetail node;
    private final Jobs latest;
    private final HBox filters;
    private final List<Node> acts = new ArrayList<>();
    private final List<Consumer<Screen>> keys = new ArrayList<>();
    private final VBox head = Styled.column("section-head");
    private Predicate<L> filter = line -> true;
    private List<L> all = List.of();
    private @Nullable C shown;
    private boolean loaded;

    /**
     * The list.
     *
     * @param table its columns
     * @param identity what tells one line from the others, as the table has it
     * @param lines reads every line, on a work thread
     * @param said what stands below the title
     * @param read reads what the record of a line shows, on a work thread; empty: it is gone
     * @param record draws it
     */
    SectionList(
            Ui ui,
            ProgrammeSection section,
            TextKey title,
            Table<L> table,
            Function<L, Object> identity,
            Supplier<List<L>> lines,
            Function<List<L>, String> said,
            Function<L, Optional<C>> read,
            Function<C, Node> record) {
        this.ui = ui;
        this.title = title;
        this.table = table.identity(identity);
        this.identity = identity;
        this.lines = lines;
        this.said = said;
        this.read = read;
        this.record = record;
        this.latest = ui.jobs().latest();
        Node chips = section.chips(ui).node();
        HBox.setHgrow(chips, Priority.ALWAYS);
        this.filters = Styled.row("filter-row", chips);
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        this.node = new MasterDetail(ui, Styled.column("page", head, filters, table.node()));
        table.onSelect(line -> {
            if (line != null) {
                show(line, node::selected);
            }
        });
        table.onOpen(line -> show(line, node::open));
    }

    /** What stands where no line is: a sentence that says what belongs here, and how to begin. */
    static VBox empty(Icon icon, String sentence, @Nullable Node begin) {
        return begin == null ? EmptyState.of(icon, sentence) : EmptyState.of(icon, sentence, begin);
    }

    /** The button that adds to the list, with Ctrl+N. */
    SectionList<L, C> adding(TextKey label, TextKey key, Runnable act) {
        acts.add(Buttons.primary(Icon.ADD, ui.text(label), act));
        return key("Ctrl+N", key, act);
    }

    /** Another button above the list, with its key. */
    SectionList<L, C> also(Icon icon, TextKey label, String keys, TextKey key, Runnable act) {
        acts.addFirst(Buttons.secondary(icon, ui.text(label), act));
        return key(keys, key, act);
    }

    /** A key for what is done with the record that is shown. */
    SectionList<L, C> onRecord(String combination, TextKey key, Consumer<C> act) {
        return key(combination, key, () -> {
            C content = shown;
            if (content != null) {
                act.accept(content);
            }
        });
    }

    private SectionList<L, C> key(String combination, TextKey key, Runnable act) {
        keys.add(screen -> screen.key(combination, ui.text(key), act));
        return this;
    }

    /** What narrows the list, beside the sections; {@link #narrow} follows its change. */
    SectionList<L, C> filter(Node control) {
        filters.getChildren().add(control);
        return this;
    }

    /** Shows those lines that {@code only} lets through. */
    void narrow(Predicate<L> only) {
        filter = only;
        fill(null);
    }

    /** The screen. */
    Screen screen() {
        head.getChildren().setAll(Heads.page(ui.text(title), subtitle, acts.toArray(Node[]::new)));
        Screen screen = Screen.of(ui.text(title), node)
                .onShow(() -> load(null))
                .focus(table.view())
                .hint("Enter", ui.text(ProgrammeText.KEY_OPEN));
        keys.forEach(key -> key.accept(screen));
        return screen;
    }

    /** Closes the record. */
    void close() {
        node.close();
    }

    /** The line that is chosen; null: none. */
    @Nullable
    L selected() {
        return table.selected();
    }

    /** Reads everything anew and chooses the line {@code choose}; null: the one that is new, or what was chosen before. */
    void load(@Nullable Object choose) {
        ui.jobs()
                .run(ProgrammeText.JOB_LOAD, progress -> lines.get())
                .then(found -> {
                    Object chosen = choose == null && loaded ? added(found) : choose;
                    all = found;
                    loaded = true;
                    subtitle.setText(said.apply(found));
                    fill(chosen);
                })
                .orShow();
    }

    /** Who adds something wants to see it. */
    private @Nullable Object added(List<L> found) {
        Set<Object> before = all.stream().map(identity).collect(Collectors.toSet());
        List<Object> fresh =
                found.stream().map(identity).filter(id -> !before.contains(id)).toList();
        return fresh.size() == 1 ? fresh.getFirst() : null;
    }

    private void fill(@Nullable Object choose) {
        table.rows(all.stream().filter(filter).toList());
        if (choose != null) {
            table.select(choose);
        }
        if (table.selected() == null) {
            table.selectFirst();
        }
        L now = table.selected();
        if (now == null) {
            shown = null;
            node.close();
        } else {
            // The same line stays chosen after a change, which tells nobody.
            show(now, node::selected);
        }
    }

    private void show(L line, Consumer<Node> place) {
        latest.run(ProgrammeText.JOB_LOAD, progress -> read.apply(line))
                .then(found -> found.ifPresent(content -> {
                    shown = content;
                    place.accept(record.apply(content));
                }))
                .orShow();
    }

    /** A record: its body scrolls, its buttons stay below. */
    static VBox record(VBox body, Node... buttons) {
        ScrollPane scroll = Styled.scroll(body);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox record = new VBox(scroll);
        if (buttons.length > 0) {
            record.getChildren().add(Styled.row("detail-foot", buttons));
        }
        return record;
    }
}
