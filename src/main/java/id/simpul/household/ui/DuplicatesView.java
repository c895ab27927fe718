package id.simpul.household.ui;

import id.simpul.household.match.DuplicateDesk;
import id.simpul.household.match.Level;
import id.simpul.household.match.PairKind;
import id.simpul.household.match.PairRow;
import id.simpul.kernel.Actor;
import id.simpul.l10n.text.DuplicateText;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Chips;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** "Kemungkinan ganda": pairs of records that may be one, the surest first, each with what speaks for it. */
public final class DuplicatesView {
    private static final int REASONS_A_LINE = 2;

    private final Ui ui;
    private final Actor actor;
    private final DuplicateDesk desk;
    private final FamilyWords words;
    private final ZoneId zone;
    private final Table<PairRow> table;
    private final Chips<Shown> shown;
    private final Label subtitle = new Label();
    private final CrossingNotes crossings;
    private final VBox page;

    private enum Shown {
        PERSONS,
        FAMILIES,
        DECIDED
    }

    private record Loaded(
            List<PairRow> rows,
            int persons,
            int families,
            int decided,
            List<DuplicateDesk.Crossing> crossings,
            Optional<Instant> last) {}

    /** The pairs that {@code actor} may see; {@code zone} says what time it is at the office. */
    public DuplicatesView(Ui ui, Actor actor, DuplicateDesk desk, CodeLists codes, Regions regions, ZoneId zone) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.words = new FamilyWords(ui, codes, regions);
        this.zone = zone;
        this.table = table();
        this.crossings = new CrossingNotes(ui, actor, desk, this::load);
        this.shown = new Chips<Shown>(ui)
                .add(Shown.PERSONS, ui.text(DuplicateText.SHOW_PERSONS))
                .add(Shown.FAMILIES, ui.text(DuplicateText.SHOW_FAMILIES))
                .add(Shown.DECIDED, ui.text(DuplicateText.SHOW_DECIDED))
                .onSelect(which -> load());
        shown.select(Shown.PERSONS);
        Button look = Buttons.secondary(Icon.REFRESH, ui.text(DuplicateText.LOOK), this::look);
        this.page = Styled.column(
                "page",
                Heads.page(ui.text(DuplicateText.TITLE), subtitle, look),
                crossings.node(),
                shown.node(),
                table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        table.onOpen(this::open);
    }

    private Table<PairRow> table() {
        var pairs = new Table<PairRow>(
                ui,
                EmptyState.of(
                        Icon.FAMILY,
                        ui.text(DuplicateText.EMPTY),
                        Buttons.link(ui.text(DuplicateText.LOOK), this::look)));
        pairs.lines(
                ui.text(DuplicateText.COLUMN_FIRST),
                210,
                row -> row.first().name().reveal(),
                row -> where(row.first()));
        pairs.lines(
                ui.text(DuplicateText.COLUMN_SECOND),
                210,
                row -> row.second().name().reveal(),
                row -> where(row.second()));
        pairs.lines(
                ui.text(DuplicateText.COLUMN_REASONS),
                300,
                row -> reasons(row, 0, REASONS_A_LINE),
                row -> reasons(row, REASONS_A_LINE, REASONS_A_LINE * 2));
        pairs.badges(ui.text(DuplicateText.COLUMN_CERTAINTY), 140, row -> List.of(badge(row)));
        pairs.identity(
                row -> row.kind() + " " + row.first().id() + " " + row.second().id());
        return pairs;
    }

    private Badge badge(PairRow row) {
        if (shown.selected() == Shown.DECIDED) {
            return new Badge(ui.text(DuplicateText.DECIDED_BADGE), Tone.NEUTRAL);
        }
        return switch (row.certainty()) {
            case STRONG -> new Badge(ui.text(DuplicateText.CERTAINTY_STRONG), Tone.WARNING);
            case LIKELY -> new Badge(ui.text(DuplicateText.CERTAINTY_LIKELY), Tone.INFO);
            case POSSIBLE -> new Badge(ui.text(DuplicateText.CERTAINTY_POSSIBLE), Tone.NEUTRAL);
        };
    }

    private String where(PairRow.Side side) {
        String village = words.village(side.village());
        return side.born() == null
                ? village
                : ui.text(DuplicateText.BORN_IN, ui.formats().mediumDate(side.born()), village);
    }

    private String reasons(PairRow row, int from, int to) {
        List<Level> all = row.reasons();
        if (from >= all.size()) {
            return "";
        }
        return String.join(
                " · ",
                all.subList(from, Math.min(to, all.size())).stream()
                        .map(level -> ui.text(level.text()))
                        .toList());
    }

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(DuplicateText.TITLE), page)
                .onShow(this::show)
                .focus(table.view())
                .key("F5", ui.text(DuplicateText.LOOK), this::look)
                .hint("↑ ↓", ui.text(DuplicateText.KEY_CHOOSE))
                .hint("Enter", ui.text(DuplicateText.COMPARE));
    }

    private void open(PairRow row) {
        ui.navigator()
                .go(new DuplicateRoute(
                        row.kind(), row.first().id(), row.second().id()));
    }

    /** Shows what was found before, and looks again when something was recorded since. */
    private void show() {
        load();
        ui.jobs()
                .run(DuplicateText.JOB_LOAD, progress -> desk.stale(actor))
                .then(stale -> {
                    if (stale) {
                        look();
                    }
                })
                .orShow();
    }

    private void look() {
        ui.jobs()
                .latest()
                .run(DuplicateText.JOB_LOOK, progress -> {
                    desk.scan(actor, progress);
                    return Boolean.TRUE;
                })
                .then(done -> load())
                .orShow();
    }

    private void load() {
        Shown which = shown.selected();
        ui.jobs()
                .run(DuplicateText.JOB_LOAD, progress -> {
                    List<PairRow> persons = desk.pairs(actor, PairKind.PERSON);
                    List<PairRow> families = desk.pairs(actor, PairKind.FAMILY);
                    List<PairRow> decided = new ArrayList<>(desk.decided(actor, PairKind.PERSON));
                    decided.addAll(desk.decided(actor, PairKind.FAMILY));
                    List<PairRow> rows =
                            which == Shown.FAMILIES ? families : which == Shown.DECIDED ? decided : persons;
                    return new Loaded(
                            rows,
                            persons.size(),
                            families.size(),
                            decided.size(),
                            desk.crossings(actor),
                            desk.last(actor));
                })
                .then(this::loaded)
                .orShow();
    }

    private void loaded(Loaded loaded) {
        shown.count(Shown.PERSONS, loaded.persons());
        shown.count(Shown.FAMILIES, loaded.families());
        shown.count(Shown.DECIDED, loaded.decided());
        crossings.show(loaded.crossings());
        table.rows(loaded.rows());
        if (table.selected() == null) {
            table.selectFirst();
        }
        subtitle.setText(loaded.last()
                .map(at -> ui.text(
                        DuplicateText.LAST_LOOK,
                        ui.formats().mediumDate(at.atZone(zone).toLocalDate()),
                        ui.formats().time(at.atZone(zone).toLocalTime())))
                .orElse(ui.text(DuplicateText.NEVER_LOOKED)));
    }
}
