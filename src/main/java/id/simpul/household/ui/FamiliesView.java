package id.simpul.household.ui;

import id.simpul.household.FamilyCounts;
import id.simpul.household.FamilyFilter;
import id.simpul.household.FamilyFilter.Band;
import id.simpul.household.FamilyList;
import id.simpul.household.FamilyList.Order;
import id.simpul.household.FamilyRow;
import id.simpul.household.HouseholdDesk;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.l10n.text.SheetText;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.screen.Buttons;
import id.simpul.screen.Chips;
import id.simpul.screen.CountedChoice;
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
import java.util.Comparator;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.controlsfx.control.textfield.CustomTextField;
import org.jspecify.annotations.Nullable;

/** The list of families: search, filters with counts, two-line rows, and the record of the selected family beside it. */
public final class FamiliesView {
    private static final int PROGRAMMES_A_LINE = 2;
    private static final Duration PAUSE = Duration.millis(100);

    private final Ui ui;
    private final Actor actor;
    private final HouseholdDesk desk;
    private final FamilyWords words;
    private final FamiliesModel model;
    private final Table<FamilyRow> table;
    private final TextField search = new CustomTextField();
    private final PauseTransition pause = new PauseTransition(PAUSE);
    private final Chips<Band> bands;
    private final CountedChoice villages;
    private final CountedChoice programmes;
    private final Label subtitle = new Label();
    private final MasterDetail node;
    private final FamilyPanel panel;
    private final Jobs opening;

    /** The families that {@code actor} may read. */
    public FamiliesView(
            Ui ui,
            Actor actor,
            HouseholdDesk desk,
            FamilyList list,
            CodeLists codes,
            Regions regions,
            FamilyHost host) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.words = new FamilyWords(ui, codes, regions);
        this.model = new FamiliesModel(ui, actor, list);
        this.opening = ui.jobs().latest();
        this.table = table();
        this.bands = new Chips<Band>(ui)
                .add(Band.ALL, ui.text(HouseholdText.UI_BAND_ALL))
                .add(Band.LOWEST, ui.text(HouseholdText.UI_BAND_LOWEST))
                .add(Band.LOW, ui.text(HouseholdText.UI_BAND_LOW))
                .add(Band.UPPER, ui.text(HouseholdText.UI_BAND_UPPER))
                .add(Band.UNKNOWN, ui.text(HouseholdText.UI_BAND_UNKNOWN))
                .onSelect(model::band);
        this.villages = new CountedChoice(
                ui,
                ui.text(HouseholdText.UI_ALL_VILLAGES),
                ui.text(HouseholdText.UI_VILLAGE_FILTER),
                words::village,
                model::village);
        this.programmes = new CountedChoice(
                ui,
                ui.text(HouseholdText.UI_ALL_PROGRAMMES),
                ui.text(HouseholdText.UI_PROGRAMME_FILTER),
                this::programme,
                model::programme);
        this.node = new MasterDetail(ui, page());
        this.panel = new FamilyPanel(ui, actor, words, host, node::close);
        table.onSelect(this::selected);
        table.onOpen(row -> ui.navigator().go(new FamilyRoute(row.household())));
        model.filter().addListener((f, old, now) -> table.reload());
        model.counts().addListener((c, old, now) -> counted(now));
    }

    private String programme(String code) {
        return code.equals(FamilyFilter.NO_PROGRAMME) ? ui.text(HouseholdText.UI_NO_PROGRAMME) : words.programme(code);
    }

    private Table<FamilyRow> table() {
        VBox empty = EmptyState.of(
                Icon.FAMILY,
                ui.text(HouseholdText.UI_EMPTY),
                Buttons.link(ui.text(HouseholdText.UI_CLEAR_FILTER), this::clear));
        var families = new Table<FamilyRow>(ui, empty);
        families.lines(
                        ui.text(HouseholdText.UI_COLUMN_HEAD),
                        188,
                        row -> row.name().reveal(),
                        row -> row.found() == null ? words.kkMasked(row) : words.found(row.found()))
                .orderedBy(Order.NAME.name());
        families.lines(
                        ui.text(HouseholdText.UI_COLUMN_ADDRESS),
                        206,
                        words::address,
                        row -> words.village(row.village()))
                .orderedBy(Order.VILLAGE.name());
        families.lines(
                ui.text(HouseholdText.UI_COLUMN_MEMBERS),
                106,
                row -> words.members(row.members()),
                row -> words.pupils(row.pupils()));
        families.lines(
                        ui.text(HouseholdText.UI_COLUMN_DESIL),
                        126,
                        row -> words.desil(row.desil()),
                        row -> words.desilDate(row.desil()))
                .orderedBy(Order.DESIL.name());
        families.lines(
                        ui.text(HouseholdText.UI_COLUMN_PROGRAMMES),
                        130,
                        row -> programmes(row, 0, PROGRAMMES_A_LINE),
                        row -> programmes(
                                row, PROGRAMMES_A_LINE, row.programmes().size()))
                .optional();
        families.identity(FamilyRow::household);
        families.pages(HouseholdText.JOB_LOAD, (offset, limit, order, progress) -> model.page(offset, limit, order));
        return families;
    }

    private static String programmes(FamilyRow row, int from, int to) {
        List<String> all = row.programmes();
        return from >= all.size() ? "" : String.join(", ", all.subList(from, Math.min(to, all.size())));
    }

    private VBox page() {
        search.setPromptText(ui.text(HouseholdText.UI_SEARCH_PROMPT));
        search.setAccessibleText(ui.text(HouseholdText.UI_SEARCH_PROMPT));
        // The first digits of a number fit nearly everybody: what is typed on at once need not be asked for.
        pause.setOnFinished(event -> model.text(search.getText()));
        search.textProperty().addListener((t, old, now) -> pause.playFromStart());
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                event.consume();
                pause.stop();
                model.text(search.getText());
                table.focus();
                if (table.selected() == null) {
                    table.selectFirst();
                }
            } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                event.consume();
                search.clear();
            }
        });
        var glass = Icon.SEARCH.node("icon-18", "search-glass");
        glass.setMouseTransparent(true);
        StackPane.setAlignment(glass, Pos.CENTER_LEFT);
        var box = Styled.with(new StackPane(Styled.with(search, "list-search"), glass), "list-search-box");
        HBox.setHgrow(box, Priority.ALWAYS);
        List<Node> acts = new ArrayList<>();
        if (actor.may(Capability.EDIT_HOUSEHOLD)) {
            Button register = Buttons.primary(
                    Icon.ADD,
                    ui.text(HouseholdText.UI_REGISTER),
                    () -> ui.navigator().go(new RegisterFamilyRoute()));
            acts.add(register);
        }
        acts.add(more());
        VBox page = Styled.column(
                "page",
                Heads.page(ui.text(HouseholdText.UI_TITLE), subtitle, acts.toArray(Node[]::new)),
                Styled.row("filter-row", box, villages.node(), programmes.node()),
                bands.node(),
                table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        return page;
    }

    /** Lists from and to spreadsheets. */
    private Button more() {
        List<MenuItem> items = new ArrayList<>();
        if (actor.may(Capability.IMPORT_DATA)) {
            items.add(Buttons.item(
                    Icon.UPLOAD,
                    ui.text(SheetText.HISTORY_NEW),
                    () -> ui.navigator().go(new ImportRoute())));
            items.add(Buttons.item(
                    Icon.HISTORY,
                    ui.text(SheetText.HISTORY_OPEN),
                    () -> ui.navigator().go(new ImportHistoryRoute())));
        }
        items.add(Buttons.item(
                Icon.MERGE,
                ui.text(HouseholdText.UI_DUPLICATES),
                () -> ui.navigator().go(new DuplicatesRoute())));
        items.add(Buttons.item(
                Icon.DOWNLOAD,
                ui.text(SheetText.EXPORT_MENU),
                () -> ui.navigator().go(new ExportRoute(model.filter().get()))));
        return Buttons.more(ui.text(HouseholdText.UI_MORE), items);
    }

    /** The screen. */
    public Screen screen() {
        Screen screen = Screen.of(ui.text(HouseholdText.UI_TITLE), node)
                .onShow(this::refresh)
                .focus(search)
                .key("Ctrl+F", ui.text(HouseholdText.KEY_FIND), search::requestFocus)
                .hint("↑ ↓", ui.text(HouseholdText.KEY_CHOOSE))
                .hint("Enter", ui.text(HouseholdText.KEY_OPEN));
        return actor.may(Capability.EDIT_HOUSEHOLD)
                ? screen.key(
                        "Ctrl+N",
                        ui.text(HouseholdText.KEY_NEW),
                        () -> ui.navigator().go(new RegisterFamilyRoute()))
                : screen;
    }

    private void clear() {
        search.clear();
        pause.stop();
        villages.clear();
        programmes.clear();
        bands.select(Band.ALL);
        model.clear();
    }

    private void refresh() {
        model.count();
        table.reload();
        FamilyRow row = table.selected();
        if (row != null) {
            selected(row);
        }
    }

    private void counted(FamilyCounts counts) {
        Band now = model.filter().get().band();
        if (counts.partly()) {
            some(counts.of(now), now);
            return;
        }
        for (Band band : Band.values()) {
            bands.count(band, counts.of(band));
        }
        subtitle.setText(ui.text(
                model.filtered() ? HouseholdText.UI_SUBTITLE_FILTERED : HouseholdText.UI_SUBTITLE, counts.of(now)));
        villages.entries(
                counts.villages().keySet().stream()
                        .sorted(Comparator.comparing(words::village))
                        .toList(),
                counts.villages());
        programmes.entries(
                counts.programmes().keySet().stream()
                        .sorted(Comparator.comparing((String code) -> code.equals(FamilyFilter.NO_PROGRAMME))
                                .thenComparing(this::programme))
                        .toList(),
                counts.programmes());
    }

    /** The first digits of every number: nobody needs to know of how many families exactly. */
    private void some(int shown, Band now) {
        for (Band band : Band.values()) {
            bands.uncounted(band);
        }
        if (shown > FamilyList.BOUND) {
            bands.atLeast(now, FamilyList.BOUND);
            subtitle.setText(ui.text(HouseholdText.UI_SUBTITLE_MANY, FamilyList.BOUND));
        } else {
            bands.count(now, shown);
            subtitle.setText(ui.text(HouseholdText.UI_SUBTITLE_FILTERED, shown));
        }
        villages.uncounted();
        programmes.uncounted();
    }

    private void selected(@Nullable FamilyRow row) {
        if (row == null) {
            return;
        }
        opening.run(
                        HouseholdText.JOB_LOAD,
                        progress -> desk.find(actor, row.household()).map(panel::load))
                .then(content -> content.ifPresent(c -> node.selected(panel.node(c))))
                .orShow();
    }
}
