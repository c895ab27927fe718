package id.simpul.caseload.ui;

import id.simpul.caseload.CaseloadFamily;
import id.simpul.caseload.CaseloadState;
import id.simpul.caseload.Facilitator;
import id.simpul.finding.Rule;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.CaseloadText;
import id.simpul.letter.FamilyLetterKind;
import id.simpul.screen.Buttons;
import id.simpul.screen.Chips;
import id.simpul.screen.CountedChoice;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Note;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Ticks;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A facilitator's families with what their papers need: filter, tick, prepare letters. */
public final class CaseloadView {
    private static final String EVERYBODY = "";

    private final Ui ui;
    private final CaseloadServices services;
    private final CaseloadWords words;
    private final CaseloadActs acts;
    private final Jobs loading;
    private final Table<CaseloadFamily> table;
    private final Ticks<CaseloadFamily> ticks;
    private final TextField search = new TextField();
    private final CountedChoice villages;
    private final CountedChoice groups;
    private final CountedChoice whose;
    private final Chips<String> chips;
    private final CheckBox without;
    private final Label subtitle = new Label();
    private final VBox notes = Styled.column("notes");
    private final Button prepare;
    private List<CaseloadFamily> families = List.of();
    private CaseloadFilter filter = CaseloadFilter.ALL;
    private String facilitator;
    private Map<String, Facilitator> facilitators = Map.of();

    private record Loaded(
            List<CaseloadFamily> families, List<Facilitator> all, CaseloadState state, List<Rule> components) {}

    /** The families of whoever is signed in. */
    public CaseloadView(Ui ui, CaseloadServices services) {
        this.ui = ui;
        this.services = services;
        this.words = new CaseloadWords(ui, services);
        this.acts = new CaseloadActs(ui, services, this::load);
        this.loading = ui.jobs().latest();
        this.facilitator = Long.toString(services.actor().userId());
        this.table = new Table<>(
                ui,
                EmptyState.of(
                        Icon.PEOPLE,
                        ui.text(CaseloadText.EMPTY),
                        Buttons.link(ui.text(CaseloadText.GROUPS_OPEN), this::groups)));
        this.ticks = table.ticks(ui.text(CaseloadText.TICK), row -> row.name().reveal(), this::ticked);
        columns();
        this.villages =
                choice(CaseloadText.ALL_VILLAGES, CaseloadText.VILLAGE, services::village, CaseloadFilter::village);
        this.groups = choice(CaseloadText.ALL_GROUPS, CaseloadText.GROUP, name -> name, CaseloadFilter::group);
        this.whose = new CountedChoice(
                ui,
                ui.text(CaseloadText.ALL_FACILITATORS),
                ui.text(CaseloadText.FACILITATOR),
                this::facilitatorName,
                chosen -> {
                    String now = chosen == null ? EVERYBODY : chosen;
                    if (!now.equals(facilitator)) {
                        facilitator = now;
                        load();
                    }
                });
        this.chips = new Chips<String>(ui).add("", ui.text(CaseloadText.ALL_COMPONENTS));
        chips.onSelect(code -> narrow(filter.component(code)));
        this.without = new CheckBox(ui.text(CaseloadText.WITHOUT_LETTER));
        without.setOnAction(event -> narrow(filter.without(without.isSelected())));
        this.prepare = Buttons.primary(Icon.LETTER, ui.text(CaseloadText.PREPARE, 0), this::prepare);
    }

    private CountedChoice choice(
            CaseloadText all,
            CaseloadText spoken,
            Function<String, String> name,
            BiFunction<CaseloadFilter, String, CaseloadFilter> with) {
        return new CountedChoice(
                ui,
                ui.text(all),
                ui.text(spoken),
                name,
                chosen -> narrow(with.apply(filter, Objects.requireNonNullElse(chosen, ""))));
    }

    private String facilitatorName(String id) {
        Facilitator found = facilitators.get(id);
        return Long.toString(services.actor().userId()).equals(id)
                ? ui.text(CaseloadText.MINE)
                : found == null ? id : found.name();
    }

    private void columns() {
        table.lines(
                ui.text(CaseloadText.COLUMN_FAMILY),
                190,
                row -> row.name().reveal(),
                row -> row.kk() == null ? "–" : row.kk().toString());
        table.lines(
                ui.text(CaseloadText.COLUMN_ADDRESS),
                246,
                CaseloadFamily::address,
                row -> services.village(row.village()));
        table.lines(ui.text(CaseloadText.COLUMN_COMPONENTS), 230, words::components, words::pupils);
        table.lines(ui.text(CaseloadText.COLUMN_TAKING), 140, words::taking, words::card);
        table.lines(ui.text(CaseloadText.COLUMN_LETTERS), 160, words::letters, words::numbers);
        table.text(
                        ui.text(CaseloadText.GROUP),
                        120,
                        row -> row.group().map(CaseloadFamily.InGroup::name).orElse("–"))
                .optional();
        table.identity(CaseloadFamily::household);
        table.onOpen(row -> services.host().openFamily(row.household()));
        table.menu(this::menu);
    }

    private List<MenuItem> menu(CaseloadFamily row) {
        return List.of(
                Buttons.item(
                        Icon.OPEN,
                        ui.text(CaseloadText.OPEN_FAMILY),
                        () -> services.host().openFamily(row.household())),
                Buttons.item(Icon.BUILDING, ui.text(CaseloadText.SCHOOL_TITLE), () -> acts.school(row)),
                Buttons.item(Icon.HISTORY, ui.text(CaseloadText.HISTORY), () -> acts.history(row)));
    }

    /** The screen. */
    public Screen screen() {
        search.setPromptText(ui.text(CaseloadText.SEARCH));
        search.setAccessibleText(ui.text(CaseloadText.SEARCH));
        search.textProperty().addListener((t, old, now) -> narrow(filter.text(now)));
        search.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                event.consume();
                table.focus();
                if (table.selected() == null) {
                    table.selectFirst();
                }
            }
        });
        HBox.setHgrow(search, Priority.ALWAYS);
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        boolean may = services.actor().may(Capability.ISSUE_LETTER);
        Styled.show(prepare, may);
        HBox components = Styled.row("filter-row", chips.node(), Styled.gap(), without);
        VBox page = Styled.column(
                "page",
                Heads.page(
                        ui.text(CaseloadText.TITLE),
                        subtitle,
                        more(),
                        Buttons.secondary(Icon.PEOPLE, ui.text(CaseloadText.GROUPS_TITLE), this::groups),
                        prepare),
                notes,
                Styled.row("filter-row", search, whose.node(), villages.node(), groups.node()),
                components,
                table.node());
        Screen screen = Screen.of(ui.text(CaseloadText.TITLE), page)
                .onShow(this::load)
                .focus(table.view())
                .key("Ctrl+F", ui.text(CaseloadText.KEY_FIND), search::requestFocus)
                .hint(ui.text(CaseloadText.SPACE), ui.text(CaseloadText.KEY_TICK))
                .hint("Ctrl+A", ui.text(CaseloadText.KEY_ALL))
                .key("Ctrl+G", ui.text(CaseloadText.GROUPS_TITLE), this::groups);
        return may ? screen.key("Ctrl+Enter", ui.text(CaseloadText.KEY_PREPARE), this::prepare) : screen;
    }

    private Button more() {
        return Buttons.more(
                ui.text(CaseloadText.MORE),
                services.actor().may(Capability.EDIT_HOUSEHOLD)
                        ? List.of(
                                Buttons.item(Icon.HAND_OVER, ui.text(CaseloadText.MOVE), () -> acts.move(chosen())),
                                Buttons.item(Icon.DELETE, ui.text(CaseloadText.RELEASE), () -> acts.release(chosen())),
                                Buttons.item(Icon.PRINT, ui.text(CaseloadText.REPRINT), () -> acts.reprint(chosen())))
                        : List.of(
                                Buttons.item(Icon.PRINT, ui.text(CaseloadText.REPRINT), () -> acts.reprint(chosen()))));
    }

    /** Ticked families; where none is, the selected one. */
    private List<CaseloadFamily> chosen() {
        List<CaseloadFamily> ticked = ticks.of(families);
        CaseloadFamily selected = table.selected();
        return ticked.isEmpty() && selected != null ? List.of(selected) : ticked;
    }

    private void groups() {
        ui.navigator().go(new GroupsRoute());
    }

    private void prepare() {
        List<Long> chosen = chosen().stream().map(CaseloadFamily::household).toList();
        if (!chosen.isEmpty()) {
            ui.navigator().go(new PreparationRoute(FamilyLetterKind.CERTIFICATE, chosen, 0));
        }
    }

    private void load() {
        Long id = facilitator.isEmpty() ? null : Long.valueOf(facilitator);
        loading.run(CaseloadText.JOB_LOAD, progress -> {
                    List<CaseloadFamily> found = services.caseload().families(services.actor(), id, progress);
                    return new Loaded(
                            found,
                            services.groups().facilitators(services.actor()),
                            services.groups().state(services.actor()),
                            services.caseload().components(services.actor()));
                })
                .then(this::loaded)
                .orShow();
    }

    private void loaded(Loaded now) {
        families = now.families();
        Map<String, Facilitator> all = new TreeMap<>();
        now.all().forEach(one -> all.put(Long.toString(one.id()), one));
        facilitators = all;
        Map<String, Integer> loads = new TreeMap<>();
        now.state()
                .loads()
                .forEach(load -> loads.put(Long.toString(load.facilitator().id()), load.families()));
        loads.putIfAbsent(Long.toString(services.actor().userId()), 0);
        whose.entries(
                loads.keySet().stream()
                        .sorted(Comparator.comparing(this::facilitatorName))
                        .toList(),
                loads);
        if (!facilitator.isEmpty()) {
            whose.choose(facilitator);
        }
        now.components().stream()
                .filter(rule -> !chips.has(rule.code()))
                .forEach(rule -> chips.add(rule.code(), rule.label(ui.texts())));
        notes(now.state());
        narrow(filter);
        ticked();
    }

    private void notes(CaseloadState state) {
        notes.getChildren().clear();
        for (CaseloadState.Load load : state.above()) {
            notes.getChildren()
                    .add(new Note(
                                    Tone.WARNING,
                                    ui.text(
                                            CaseloadText.ABOVE,
                                            load.facilitator().name(),
                                            load.families(),
                                            state.usual()))
                            .text(ui.text(CaseloadText.ABOVE_NEXT, state.source()))
                            .node());
        }
        if (state.without() > 0) {
            notes.getChildren()
                    .add(new Note(Tone.INFO, ui.text(CaseloadText.UNASSIGNED, state.without()))
                            .link(ui.text(CaseloadText.UNASSIGNED_NEXT), this::groups)
                            .node());
        }
        Styled.show(notes, !notes.getChildren().isEmpty());
    }

    private void narrow(CaseloadFilter to) {
        filter = to;
        List<CaseloadFamily> shown = families.stream().filter(filter::takes).toList();
        table.rows(shown);
        CaseloadFilter anyComponent = filter.component("");
        List<CaseloadFamily> base =
                families.stream().filter(anyComponent::takes).toList();
        chips.count("", base.size());
        chips.keys().stream()
                .filter(code -> !code.isEmpty())
                .forEach(code -> chips.count(
                        code,
                        base.stream().filter(one -> !one.with(code).isEmpty()).count()));
        counts(villages, filter.village(""), CaseloadFamily::village);
        counts(
                groups,
                filter.group(""),
                family -> family.group().map(CaseloadFamily.InGroup::name).orElse("–"));
        long letters = families.stream().filter(one -> !one.letters().isEmpty()).count();
        subtitle.setText(ui.text(CaseloadText.SUBTITLE, shown.size(), families.size(), letters));
    }

    private void counts(CountedChoice choice, CaseloadFilter any, Function<CaseloadFamily, String> by) {
        Map<String, Integer> counts = families.stream()
                .filter(any::takes)
                .collect(Collectors.toMap(by, one -> 1, Integer::sum, TreeMap::new));
        choice.entries(List.copyOf(counts.keySet()), counts);
    }

    private void ticked() {
        int count = chosen().size();
        prepare.setText(ui.text(CaseloadText.PREPARE, ticks.of(families).size()));
        prepare.setDisable(count == 0);
    }
}
