package id.simpul.visit.ui;

import id.simpul.kernel.Capability;
import id.simpul.l10n.text.VisitText;
import id.simpul.screen.Buttons;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.MasterDetail;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Ui;
import id.simpul.visit.Candidate;
import id.simpul.visit.HomeVisit;
import id.simpul.visit.VisitDesk;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The routes of days to come and of visits without result: the houses in their order, and the record of one beside them. */
public final class VisitsView {
    private final Ui ui;
    private final VisitServices services;
    private final VisitTexts words;
    private final Table<HomeVisit> table;
    private final ComboBox<VisitDesk.Route> routes = new ComboBox<>();
    private final Label subtitle = new Label();
    private final MasterDetail node;
    private List<HomeVisit> shown = List.of();
    private List<String> officers = List.of();
    private boolean filling;

    /** The visits of an office. */
    public VisitsView(Ui ui, VisitServices services) {
        this.ui = ui;
        this.services = services;
        this.words = new VisitTexts(ui, services);
        this.table = table();
        this.node = new MasterDetail(ui, page());
        table.onSelect(visit -> {
            if (visit != null) {
                node.selected(record(visit));
            }
        });
        table.onOpen(this::open);
        table.view().addEventFilter(KeyEvent.KEY_PRESSED, this::moveByKey);
    }

    private Table<HomeVisit> table() {
        var visits = new Table<HomeVisit>(
                ui,
                EmptyState.of(
                        Icon.MAP,
                        ui.text(VisitText.EMPTY),
                        may() ? Buttons.secondary(Icon.ADD, ui.text(VisitText.PLAN), this::plan) : new Label()));
        visits.number(ui.text(VisitText.COLUMN_PLACE), 64, HomeVisit::place);
        visits.lines(
                ui.text(VisitText.COLUMN_FAMILY),
                220,
                visit -> words.name(visit.who()),
                visit -> words.why(visit.ofCase()));
        visits.lines(
                ui.text(VisitText.COLUMN_HOUSE),
                250,
                visit -> words.address(visit.house()),
                visit -> words.village(visit.house().village()));
        visits.badges(
                ui.text(VisitText.COLUMN_STATE),
                150,
                visit -> List.of(words.state(visit, services.visits().today())));
        visits.identity(HomeVisit::id);
        visits.menu(this::menu);
        return visits;
    }

    private boolean may() {
        return services.actor().may(Capability.RECORD_ASSESSMENT);
    }

    private VBox page() {
        routes.setMinWidth(ui.px(420));
        routes.setAccessibleText(ui.text(VisitText.ROUTE));
        routes.setConverter(new StringConverter<>() {
            @Override
            public String toString(VisitDesk.@Nullable Route route) {
                return route == null
                        ? ""
                        : ui.text(
                                VisitText.ROUTE_OF,
                                ui.formats().longDate(route.day()),
                                route.officer(),
                                route.visits());
            }

            @Override
            public VisitDesk.@Nullable Route fromString(String text) {
                return null;
            }
        });
        routes.setOnAction(event -> {
            if (!filling) {
                load();
            }
        });
        List<Node> acts = new ArrayList<>();
        acts.add(Buttons.secondary(Icon.PRINT, ui.text(VisitText.PRINT_SHEETS), this::sheets));
        if (may()) {
            acts.add(Buttons.primary(Icon.ADD, ui.text(VisitText.PLAN), this::plan));
        }
        VBox page = Styled.column(
                "page",
                Heads.page(ui.text(VisitText.TITLE), subtitle, acts.toArray(Node[]::new)),
                Styled.row("filter-row", routes),
                table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        return page;
    }

    /** The screen. */
    public Screen screen() {
        Screen screen = Screen.of(ui.text(VisitText.TITLE), node)
                .onShow(this::reload)
                .focus(table.view())
                .hint("Enter", ui.text(VisitText.KEY_RECORD))
                .hint("Alt+↑ ↓", ui.text(VisitText.KEY_MOVE))
                .key("Ctrl+P", ui.text(VisitText.KEY_PRINT), this::sheets);
        return may() ? screen.key("Ctrl+N", ui.text(VisitText.KEY_PLAN), this::plan) : screen;
    }

    private void plan() {
        ui.navigator().go(new VisitPlanRoute());
    }

    private void sheets() {
        VisitDesk.Route route = routes.getValue();
        if (route != null) {
            ui.navigator().go(new VisitSheetsRoute(route.day(), route.officer()));
        }
    }

    private void open(HomeVisit visit) {
        ui.navigator().go(new VisitRoute(visit.id()));
    }

    private void reload() {
        record All(List<VisitDesk.Route> routes, Map<String, Integer> waiting, List<String> officers) {}
        ui.jobs()
                .run(
                        VisitText.JOB,
                        progress -> new All(
                                services.visits()
                                        .routes(
                                                services.actor(),
                                                services.visits().today()),
                                services.visits().waiting(services.actor()),
                                services.visits().officers(services.actor())))
                .then(all -> {
                    officers = all.officers();
                    VisitDesk.Route before = routes.getValue();
                    filling = true;
                    routes.getItems().setAll(all.routes());
                    routes.setValue(all.routes().stream()
                            .filter(route -> before != null
                                    && route.day().equals(before.day())
                                    && route.officer().equals(before.officer()))
                            .findFirst()
                            .or(() -> first(all.routes()))
                            .orElse(null));
                    filling = false;
                    // A choice of nothing asks what it is for.
                    Styled.show(routes, !all.routes().isEmpty());
                    subtitle.setText(ui.text(
                            VisitText.SUBTITLE,
                            all.routes().stream()
                                    .mapToInt(VisitDesk.Route::open)
                                    .sum(),
                            all.waiting().values().stream()
                                    .mapToInt(Integer::intValue)
                                    .sum()));
                    load();
                })
                .orShow();
    }

    /** One's own route of today or the next day, else the first that has something to record. */
    private Optional<VisitDesk.Route> first(List<VisitDesk.Route> all) {
        return all.stream()
                .filter(route -> route.officer().equals(services.actor().name()) && route.open() > 0)
                .findFirst()
                .or(() -> all.stream().filter(route -> route.open() > 0).findFirst())
                .or(() -> all.stream().findFirst());
    }

    private void load() {
        VisitDesk.Route route = routes.getValue();
        if (route == null) {
            show(List.of());
            return;
        }
        ui.jobs()
                .run(VisitText.JOB, progress -> services.visits().route(services.actor(), route.day(), route.officer()))
                .then(this::show)
                .orShow();
    }

    private void show(List<HomeVisit> visits) {
        shown = visits;
        HomeVisit before = table.selected();
        table.rows(visits);
        if (before == null) {
            table.selectFirst();
        }
        if (visits.isEmpty()) {
            node.close();
        }
    }

    private void moveByKey(KeyEvent event) {
        if (event.isAltDown() && may() && (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN)) {
            event.consume();
            HomeVisit visit = table.selected();
            if (visit != null) {
                move(visit, event.getCode() == KeyCode.UP ? -1 : 1);
            }
        }
    }

    private void move(HomeVisit visit, int by) {
        List<HomeVisit> order = new ArrayList<>(shown);
        int from = order.indexOf(visit);
        int to = from + by;
        if (from < 0 || to < 0 || to >= order.size()) {
            return;
        }
        Collections.swap(order, from, to);
        List<Long> ids = order.stream().map(HomeVisit::id).toList();
        ui.jobs()
                .run(VisitText.JOB_SAVE, progress -> services.visits().order(services.actor(), ids))
                .then(act -> {
                    undoable(ui.text(VisitText.ORDERED), act);
                    reload();
                })
                .orShow();
    }

    private void undoable(String report, long act) {
        ui.undoable(report, VisitText.JOB_SAVE, progress -> services.visits().undo(services.actor(), act), () -> {
            reload();
            services.host().changed();
        });
    }

    private List<MenuItem> menu(HomeVisit visit) {
        List<MenuItem> items = new ArrayList<>();
        if (may()) {
            items.add(Buttons.item(ui.text(visit.open() ? VisitText.RECORD : VisitText.CORRECT), () -> open(visit)));
        }
        items.add(Buttons.item(
                ui.text(VisitText.OPEN_FAMILY), () -> services.host().family(visit.household())));
        Candidate.OfCase of = visit.ofCase();
        if (of != null) {
            items.add(Buttons.item(
                    ui.text(VisitText.OPEN_CASE, of.register()),
                    () -> services.host().caseFile(of.id())));
        }
        if (may() && visit.open()) {
            items.add(Buttons.item(ui.text(VisitText.UP), () -> move(visit, -1)));
            items.add(Buttons.item(ui.text(VisitText.DOWN), () -> move(visit, 1)));
            items.add(Buttons.item(ui.text(VisitText.REPLAN), () -> dialogs().replan(visit)));
            items.add(Buttons.item(
                    ui.text(VisitText.CANCEL_VISIT), () -> dialogs().cancel(visit)));
        }
        return items;
    }

    private VBox record(HomeVisit visit) {
        var facts = new KeyValues(ui)
                .add(ui.text(VisitText.COLUMN_PURPOSE), words.why(visit.ofCase()))
                .add(ui.text(VisitText.COLUMN_HOUSE), words.address(visit.house()))
                .add(ui.text(VisitText.PLANNED_ON), ui.formats().longDate(visit.plannedOn()))
                .add(ui.text(VisitText.OFFICER), visit.officer());
        if (visit.purpose() != null) {
            facts.add(ui.text(VisitText.PURPOSE), visit.purpose());
        }
        facts.add(
                ui.text(VisitText.SPOT),
                visit.house().spot() == null
                        ? ui.text(VisitText.UNKNOWN)
                        : Objects.requireNonNull(visit.house().spot()).text());
        if (visit.outcome() != null) {
            new OutcomeFacts(ui, words).add(facts, visit.outcome());
        }
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        ui.text(VisitText.TITLE),
                        words.state(visit, services.visits().today()),
                        words.name(visit.who()),
                        words.village(visit.house().village()),
                        Buttons.icon(Icon.CLOSE, ui.text(VisitText.CLOSE), node::close)),
                Styled.line(),
                facts.node());
        VBox.setVgrow(body, Priority.ALWAYS);
        HBox foot = Styled.row("detail-foot");
        if (may()) {
            foot.getChildren()
                    .add(
                            visit.open()
                                    ? Buttons.primary(ui.text(VisitText.RECORD), () -> open(visit))
                                    : Buttons.secondary(ui.text(VisitText.CORRECT), () -> open(visit)));
        }
        report(visit).ifPresent(foot.getChildren()::add);
        foot.getChildren().addAll(Styled.gap(), Buttons.more(ui.text(VisitText.MORE), menu(visit)));
        return new VBox(Styled.scroll(body), foot);
    }

    private Optional<Node> report(HomeVisit visit) {
        HomeVisit.Report letter = visit.letter();
        if (letter != null) {
            return Optional.of(Buttons.secondary(
                    Icon.LETTER,
                    ui.text(VisitText.REPORT_OPEN, letter.number()),
                    () -> services.host().letter(letter.id(), false)));
        }
        return visit.open() || !services.actor().may(Capability.ISSUE_LETTER)
                ? Optional.empty()
                : Optional.of(Buttons.primary(
                        Icon.LETTER,
                        ui.text(VisitText.REPORT),
                        () -> ui.navigator().go(new BeritaAcaraRoute(visit.id()))));
    }

    private VisitDialogs dialogs() {
        return new VisitDialogs(ui, services, officers, (report, act) -> {
            undoable(report, act);
            reload();
            services.host().changed();
        });
    }
}
