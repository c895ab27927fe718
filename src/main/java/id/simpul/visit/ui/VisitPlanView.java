package id.simpul.visit.ui;

import id.simpul.l10n.text.VisitText;
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
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import id.simpul.visit.Candidate;
import id.simpul.visit.Candidate.Why;
import id.simpul.visit.PlannedStop;
import id.simpul.visit.RouteOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Plans the visits of a day: families of a village at the left, the route at the right. Space puts a family on the route or leaves
 * it out, Alt with an arrow changes the order; the order proposed is that of the addresses.
 */
public final class VisitPlanView {
    private enum Shown {
        CASES,
        REGISTER
    }

    private final Ui ui;
    private final VisitServices services;
    private final VisitPlanRoute route;
    private final VisitTexts words;
    private final Form form;
    private final Field<String> village;
    private final Field<LocalDate> day;
    private final VBox head = Styled.column("plan-head");
    private final TextField typed = new TextField();
    private final Chips<Shown> chips;
    private final Table<Candidate> families;
    private final Table<Candidate> stops;
    private final Label count = new Label();
    private final Button save;
    private final Button propose;
    private final List<Candidate> chosen = new ArrayList<>();
    private @Nullable Field<String> officer;
    private List<Candidate> all = List.of();
    private Map<String, Integer> waiting = Map.of();
    private boolean ordered;

    /** Planning as {@code route} asks for it. */
    public VisitPlanView(Ui ui, VisitServices services, VisitPlanRoute route) {
        this.ui = ui;
        this.services = services;
        this.route = route;
        this.words = new VisitTexts(ui, services);
        this.form = new Form(ui);
        this.village = form.choice(VisitText.VILLAGE, services.villages(), code -> code, this::villageName)
                .required()
                .span(5);
        this.day = form.date(VisitText.PLANNED_ON)
                .required()
                .span(3)
                .check(chosenDay -> chosenDay.isBefore(services.visits().today())
                        ? Optional.of(ui.text(VisitText.PASSED_WHAT))
                        : Optional.empty());
        day.set(services.catalogue().workingDays().plus(services.visits().today(), 1));
        this.chips = new Chips<Shown>(ui)
                .add(Shown.CASES, ui.text(VisitText.KIND_CASES))
                .add(Shown.REGISTER, ui.text(VisitText.KIND_REGISTER))
                .onSelect(kind -> filter());
        this.families = families();
        this.stops = stops();
        this.save = form.submit(VisitText.PLAN_SAVE, this::save);
        this.propose = Buttons.secondary(Icon.LIST, ui.text(VisitText.PROPOSE), this::propose);
        typed.setPromptText(ui.text(VisitText.SEARCH));
        typed.setAccessibleText(ui.text(VisitText.SEARCH));
        typed.setPrefWidth(ui.px(210));
        typed.textProperty().addListener((of, before, now) -> filter());
        village.onChange(code -> load());
    }

    private String villageName(String code) {
        int cases = waiting.getOrDefault(code, 0);
        return cases == 0 ? words.village(code) : ui.text(VisitText.VILLAGE_WAITING, words.village(code), cases);
    }

    private Table<Candidate> families() {
        var table = new Table<Candidate>(ui, EmptyState.of(Icon.FAMILY, ui.text(VisitText.PLAN_EMPTY)));
        table.lines(ui.text(VisitText.COLUMN_FAMILY), 190, this::name, candidate -> words.why(candidate.ofCase()))
                .badge(candidate -> chosen.contains(candidate)
                        ? Optional.of(new Badge(ui.text(VisitText.CHOSEN), Tone.ACCENT))
                        : candidate.why() == Why.CASE_WAITS
                                ? Optional.of(new Badge(ui.text(VisitText.WHY_WAITS), Tone.WARNING))
                                : Optional.empty());
        table.lines(
                ui.text(VisitText.COLUMN_HOUSE),
                190,
                candidate -> words.address(candidate.place()),
                candidate -> candidate.lastOn() == null
                        ? ui.text(VisitText.NEVER)
                        : ui.text(VisitText.LAST, ui.formats().mediumDate(candidate.lastOn())));
        table.identity(Candidate::key);
        table.onOpen(this::toggle);
        table.view().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                event.consume();
                Candidate candidate = table.selected();
                if (candidate != null) {
                    toggle(candidate);
                }
            }
        });
        return table;
    }

    private Table<Candidate> stops() {
        var table = new Table<Candidate>(ui, EmptyState.of(Icon.MAP, ui.text(VisitText.PLAN_ROUTE_EMPTY)));
        table.number(ui.text(VisitText.COLUMN_PLACE), 62, candidate -> chosen.indexOf(candidate) + 1L);
        table.lines(ui.text(VisitText.COLUMN_FAMILY), 210, this::name, candidate -> words.address(candidate.place()));
        table.identity(Candidate::key);
        table.menu(candidate -> List.of(
                Buttons.item(ui.text(VisitText.UP), () -> move(candidate, -1)),
                Buttons.item(ui.text(VisitText.DOWN), () -> move(candidate, 1)),
                Buttons.item(ui.text(VisitText.REMOVE), () -> toggle(candidate))));
        table.view().addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            Candidate candidate = table.selected();
            if (candidate == null) {
                return;
            }
            boolean arrow = event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN;
            if (event.isAltDown() && arrow) {
                event.consume();
                move(candidate, event.getCode() == KeyCode.UP ? -1 : 1);
            } else if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.SPACE) {
                event.consume();
                toggle(candidate);
            }
        });
        return table;
    }

    private String name(Candidate candidate) {
        return words.name(
                candidate.ofCase() == null
                        ? Optional.ofNullable(candidate.head())
                        : Optional.of(candidate.ofCase().applicant()));
    }

    /** The screen. */
    public Screen screen() {
        head.getChildren().setAll(form.node());
        VBox left = Styled.column("plan-families", Styled.row("filter-row", chips.node(), typed), families.node());
        HBox.setHgrow(chips.node(), Priority.ALWAYS);
        VBox right = Styled.column(
                "plan-route",
                Heads.section(ui.text(VisitText.PLAN_ROUTE), count),
                stops.node(),
                Styled.row("plan-foot", save, propose));
        VBox.setVgrow(families.node(), Priority.ALWAYS);
        VBox.setVgrow(stops.node(), Priority.ALWAYS);
        HBox.setHgrow(left, Priority.ALWAYS);
        right.setMinWidth(ui.px(340));
        right.setPrefWidth(ui.px(400));
        HBox both = Styled.row("plan-both", left, right);
        both.setFillHeight(true);
        VBox.setVgrow(both, Priority.ALWAYS);
        VBox page = Styled.column(
                "page",
                Heads.page(
                        ui.text(VisitText.PLAN_TITLE),
                        new Label(ui.text(VisitText.PLAN_SUBTITLE)),
                        Buttons.secondary(ui.text(VisitText.BACK), ui.navigator()::back)),
                head,
                both);
        counted();
        return Screen.of(ui.text(VisitText.PLAN_TITLE), page)
                .onShow(this::begin)
                .focus(families.view())
                .hint(ui.text(VisitText.KEY_SPACE), ui.text(VisitText.KEY_CHOOSE))
                .hint("Alt+↑ ↓", ui.text(VisitText.KEY_MOVE))
                .key("Ctrl+Enter", ui.text(VisitText.KEY_SAVE), () -> Buttons.press(save));
    }

    private void begin() {
        if (officer != null) {
            load();
            return;
        }
        record Begun(List<String> officers, Map<String, Integer> waiting) {}
        ui.jobs()
                .run(
                        VisitText.JOB,
                        progress -> new Begun(
                                services.visits().officers(services.actor()),
                                services.visits().waiting(services.actor())))
                .then(begun -> {
                    waiting = begun.waiting();
                    officer = OfficerField.add(form, begun.officers(), services.actor())
                            .span(4);
                    officer.set(services.actor().name());
                    village.options(services.villages());
                    village.set(first());
                })
                .orShow();
    }

    /** The village asked for, else the one where most cases wait. */
    private String first() {
        if (services.villages().contains(route.village())) {
            return route.village();
        }
        return waiting.entrySet().stream()
                .filter(entry -> services.villages().contains(entry.getKey()))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(services.villages().getFirst());
    }

    private void load() {
        String asked = village.value().orElse("");
        if (asked.isEmpty()) {
            return;
        }
        ui.jobs()
                .run(VisitText.JOB, progress -> services.visits().candidates(services.actor(), asked))
                .then(found -> {
                    all = found;
                    chips.count(
                            Shown.CASES,
                            found.stream().filter(one -> of(Shown.CASES, one)).count());
                    chips.count(
                            Shown.REGISTER,
                            found.stream()
                                    .filter(one -> of(Shown.REGISTER, one))
                                    .count());
                    if (route.caseFile() != 0 && chosen.isEmpty()) {
                        found.stream()
                                .filter(one ->
                                        one.ofCase() != null && one.ofCase().id() == route.caseFile())
                                .findFirst()
                                .ifPresent(chosen::add);
                        showRoute();
                    }
                    if (found.stream().noneMatch(one -> of(Shown.CASES, one))) {
                        chips.select(Shown.REGISTER);
                    }
                    filter();
                    if (families.selected() == null) {
                        families.selectFirst();
                    }
                })
                .orShow();
    }

    private static boolean of(Shown shown, Candidate candidate) {
        return (candidate.why() == Why.REGISTER) == (shown == Shown.REGISTER);
    }

    private void filter() {
        Shown kind = chips.selected() == null ? Shown.CASES : chips.selected();
        String text = typed.getText().strip().toLowerCase(Locale.ROOT);
        families.rows(all.stream()
                .filter(candidate -> of(kind, candidate))
                .filter(candidate -> text.isEmpty() || words(candidate).contains(text))
                .toList());
    }

    private String words(Candidate candidate) {
        return (name(candidate) + " " + words.address(candidate.place())).toLowerCase(Locale.ROOT);
    }

    private void toggle(Candidate candidate) {
        if (!chosen.remove(candidate)) {
            chosen.add(candidate);
            if (!ordered) {
                chosen.sort(Comparator.comparing(Candidate::place, RouteOrder.PLACES));
            }
        }
        showRoute();
        filter();
        families.view().refresh();
    }

    private void propose() {
        ordered = false;
        chosen.sort(Comparator.comparing(Candidate::place, RouteOrder.PLACES));
        showRoute();
    }

    private void move(Candidate candidate, int by) {
        int from = chosen.indexOf(candidate);
        int to = from + by;
        if (from >= 0 && to >= 0 && to < chosen.size()) {
            ordered = true;
            Collections.swap(chosen, from, to);
            showRoute();
            stops.select(candidate.key());
        }
    }

    private void showRoute() {
        stops.rows(List.copyOf(chosen));
        stops.view().refresh();
        counted();
    }

    private void counted() {
        count.setText(ui.text(VisitText.PLAN_COUNT, chosen.size()));
        save.setDisable(chosen.isEmpty());
        propose.setDisable(chosen.size() < 2);
    }

    private void save() {
        LocalDate on = day.value().orElseThrow();
        String who = officer == null ? services.actor().name() : officer.value().orElseThrow();
        List<PlannedStop> planned = chosen.stream()
                .map(candidate -> new PlannedStop(
                        candidate.household(),
                        candidate.ofCase() == null ? null : candidate.ofCase().id(),
                        null))
                .toList();
        ui.jobs()
                .run(VisitText.JOB_SAVE, progress -> services.visits().plan(services.actor(), on, who, planned))
                .then(act -> {
                    ui.navigator().replace(new VisitsRoute());
                    services.host().changed();
                    ui.undoable(
                            ui.text(
                                    VisitText.PLANNED,
                                    planned.size(),
                                    ui.formats().longDate(on)),
                            VisitText.JOB_SAVE,
                            progress -> services.visits().undo(services.actor(), act),
                            () -> {
                                ui.navigator().route().ifPresent(ui.navigator()::go);
                                services.host().changed();
                            });
                })
                .or(form::refused);
    }
}
