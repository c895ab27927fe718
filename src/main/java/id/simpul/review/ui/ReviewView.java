package id.simpul.review.ui;

import id.simpul.kernel.Capability;
import id.simpul.l10n.text.ReviewText;
import id.simpul.review.BnbaRequest;
import id.simpul.review.Check;
import id.simpul.review.CheckCount;
import id.simpul.review.FindingFilter;
import id.simpul.review.FindingFilter.State;
import id.simpul.review.FindingRow;
import id.simpul.review.ReviewRun;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Chips;
import id.simpul.screen.CountedChoice;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.JobStrip;
import id.simpul.screen.Jobs;
import id.simpul.screen.MasterDetail;
import id.simpul.screen.RunningJob;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The checks of the register at the left, what the chosen one found beside it, and one finding at the right. */
public final class ReviewView {
    private final Ui ui;
    private final ReviewServices services;
    private final ReviewWords words;
    private final Jobs counting;
    private final ChecksTable checks;
    private final Table<FindingRow> table;
    private final Chips<State> states;
    private final CountedChoice villages;
    private final JobStrip strip;
    private final MasterDetail node;
    private final FindingPanel panel;
    private final Label subtitle = new Label();
    private final Button many;
    private final Button again;
    private FindingFilter filter = FindingFilter.OPEN;
    private List<Check> all = List.of();
    private @Nullable RunningJob running;

    /** The checks. */
    public ReviewView(Ui ui, ReviewServices services) {
        this.ui = ui;
        this.services = services;
        this.words = new ReviewWords(ui, services.codes(), services.regions());
        this.counting = ui.jobs().latest();
        this.checks = new ChecksTable(ui, code -> filter(filter.of(code)));
        this.table = table();
        this.states = new Chips<State>(ui)
                .add(State.OPEN, ui.text(ReviewText.STATE_OPEN))
                .add(State.DECIDED, ui.text(ReviewText.STATE_DECIDED))
                .add(State.ALL, ui.text(ReviewText.STATE_ALL))
                .onSelect(state -> filter(new FindingFilter(filter.check(), filter.village(), state)));
        this.villages = new CountedChoice(
                ui,
                ui.text(ReviewText.ALL_VILLAGES),
                ui.text(ReviewText.VILLAGE_FILTER),
                words::village,
                village -> filter(new FindingFilter(filter.check(), village, filter.state())));
        this.strip = new JobStrip(ui);
        this.many = Buttons.primary(ui.text(ReviewText.DECIDE_MANY, 0), this::decide);
        this.again = Buttons.icon(Icon.REFRESH, ui.text(ReviewText.RUN), this::run);
        this.node = new MasterDetail(ui, page());
        this.panel = new FindingPanel(ui, services, words, this::decide, node::close);
    }

    private Table<FindingRow> table() {
        var findings = new Table<FindingRow>(ui, EmptyState.of(Icon.TASKS, ui.text(ReviewText.EMPTY)));
        findings.lines(ui.text(ReviewText.COLUMN_FAMILY), 168, words::family, words::card)
                .badge(row -> row.changed()
                        ? Optional.of(new Badge(ui.text(ReviewText.CHANGED), Tone.WARNING))
                        : Optional.empty());
        findings.nodes(ui.text(ReviewText.COLUMN_REASON), 290, this::reason);
        findings.lines(
                        ui.text(ReviewText.COLUMN_PLACE),
                        140,
                        row -> words.village(row.village()),
                        row -> words.place(row.rt(), row.rw()))
                .optional();
        findings.lines(
                        ui.text(ReviewText.COLUMN_DECISION),
                        130,
                        row -> row.decision() == null
                                ? ""
                                : words.verdict(row.decision().verdict()),
                        row -> row.decision() == null ? "" : row.decision().officer())
                .optional();
        findings.identity(FindingRow::id);
        findings.pages(
                ReviewText.JOB_LOAD,
                (offset, limit, order, progress) -> services.desk().page(services.actor(), filter, offset, limit));
        findings.view().getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        findings.onSelect(this::selected);
        findings.onOpen(this::open);
        findings.view().getSelectionModel().getSelectedIndices().subscribe(this::selection);
        return findings;
    }

    private Node reason(FindingRow row) {
        return Styled.paragraph(words.reason(row), "cell-reason");
    }

    private VBox page() {
        List<Node> acts = new ArrayList<>();
        acts.add(again);
        acts.add(Buttons.secondary(
                Icon.TABLE,
                ui.text(ReviewText.MATRIX_TITLE),
                () -> ui.navigator().go(new MatrixRoute())));
        if (services.actor().may(Capability.PRINT_RECAP)) {
            acts.add(Buttons.secondary(Icon.LIST, ui.text(ReviewText.BNBA), this::bnba));
        }
        if (services.actor().may(Capability.EDIT_HOUSEHOLD)) {
            acts.add(many);
        }
        Styled.show(many, false);
        VBox.setVgrow(checks.node(), Priority.ALWAYS);
        villages.node().setMaxWidth(Double.MAX_VALUE);
        VBox left = Styled.column("check-list", Styled.column("filter-row", villages.node()), checks.node());
        VBox right = Styled.column("finding-list", states.node(), table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox both = Styled.row("check-columns", left, right);
        VBox.setVgrow(both, Priority.ALWAYS);
        return Styled.column(
                "page", Heads.page(ui.text(ReviewText.TITLE), subtitle, acts.toArray(Node[]::new)), strip.node(), both);
    }

    /** The screen. */
    public Screen screen() {
        Screen screen = Screen.of(ui.text(ReviewText.TITLE), node)
                .onShow(this::show)
                .focus(checks.first())
                .hint("↑ ↓", ui.text(ReviewText.KEY_CHOOSE))
                .hint("Enter", ui.text(ReviewText.KEY_OPEN))
                .key("Ctrl+R", ui.text(ReviewText.KEY_FIND_RUN), this::run);
        return services.actor().may(Capability.EDIT_HOUSEHOLD)
                ? screen.hint("Shift+↓", ui.text(ReviewText.KEY_SELECT))
                        .key("Ctrl+D", ui.text(ReviewText.KEY_DECIDE), this::decide)
                : screen;
    }

    private void show() {
        reload();
        ui.jobs()
                .run(ReviewText.JOB_LOAD, progress -> services.desk().stale(services.actor()))
                .then(stale -> {
                    if (stale) {
                        run();
                    }
                })
                .orShow();
    }

    private void run() {
        if (running != null) {
            return;
        }
        again.setDisable(true);
        RunningJob job = ui.jobs()
                .run(ReviewText.JOB_RUN, progress -> services.desk().run(services.actor(), progress))
                .then(done -> {
                    running = null;
                    table.clearSelection();
                    reload();
                })
                .always(() -> {
                    running = null;
                    again.setDisable(false);
                    strip.end();
                })
                .orShow();
        if (ui.jobs().running().contains(job)) {
            running = job;
            strip.follow(job);
        }
    }

    private void filter(FindingFilter now) {
        if (!now.equals(filter)) {
            filter = now;
            table.clearSelection();
            node.close();
            reload();
        }
    }

    private record Numbers(
            List<Check> checks,
            Map<String, CheckCount> byCheck,
            Map<String, CheckCount> byVillage,
            Optional<ReviewRun> last) {}

    private void reload() {
        FindingFilter asked = filter;
        var everything = new FindingFilter(asked.check(), asked.village(), State.ALL);
        counting.run(
                        ReviewText.JOB_LOAD,
                        progress -> new Numbers(
                                services.desk().checks(services.actor()),
                                services.desk().byCheck(services.actor(), everything),
                                services.desk().byVillage(services.actor(), everything),
                                services.desk().last(services.actor())))
                .then(this::counted)
                .orShow();
        table.reload();
    }

    private void counted(Numbers numbers) {
        all = numbers.checks();
        checks.show(all, numbers.byCheck());
        Map<String, Integer> shown = new HashMap<>();
        numbers.byVillage().forEach((village, count) -> shown.put(village, of(count, filter.state())));
        villages.entries(
                shown.keySet().stream()
                        .sorted(Comparator.comparing(words::village))
                        .toList(),
                shown);
        List<CheckCount> counts = filter.check() == null
                ? List.copyOf(numbers.byCheck().values())
                : Optional.ofNullable(numbers.byCheck().get(filter.check())).stream()
                        .toList();
        for (State state : State.values()) {
            states.count(
                    state, counts.stream().mapToInt(count -> of(count, state)).sum());
        }
        int open =
                numbers.byCheck().values().stream().mapToInt(CheckCount::open).sum();
        subtitle.setText(numbers.last()
                .map(run -> ui.text(
                        ReviewText.SUBTITLE,
                        open,
                        ui.formats().moment(run.at(), services.clock().getZone())))
                .orElse(ui.text(ReviewText.SUBTITLE_NEVER)));
    }

    private static int of(CheckCount count, State state) {
        return switch (state) {
            case OPEN -> count.open();
            case DECIDED -> count.decided();
            case ALL -> count.all();
        };
    }

    private void selection() {
        int chosen = chosen().size();
        // One finding is decided in its panel.
        Styled.show(many, chosen > 1 && services.actor().may(Capability.EDIT_HOUSEHOLD));
        many.setText(ui.text(ReviewText.DECIDE_MANY, chosen));
    }

    private List<Long> chosen() {
        return table.view().getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(FindingRow::id)
                .toList();
    }

    private void selected(@Nullable FindingRow row) {
        if (row != null) {
            check(row).ifPresent(check -> node.selected(panel.node(row, check)));
        }
    }

    private void open(FindingRow row) {
        Long household = row.household();
        if (household != null) {
            ui.navigator().go(services.family().apply(household));
        } else {
            check(row).ifPresent(check -> node.open(panel.node(row, check)));
        }
    }

    private Optional<Check> check(FindingRow row) {
        return all.stream().filter(check -> check.code().equals(row.check())).findFirst();
    }

    private void decide() {
        List<Long> findings = chosen();
        if (!findings.isEmpty() && services.actor().may(Capability.EDIT_HOUSEHOLD)) {
            new DecideDialog(ui, services, words, findings, this::decided).open();
        }
    }

    private void bnba() {
        String place = filter.village() == null ? "" : " – " + words.village(filter.village());
        String title = all.stream()
                .filter(check -> check.code().equals(filter.check()))
                .findFirst()
                .map(check -> check.title(ui.texts()))
                .orElse(ui.text(ReviewText.ALL_CHECKS));
        new BnbaDialog(ui, services, new BnbaRequest.OfFindings(filter), title + place).open();
    }

    private void decided() {
        table.clearSelection();
        node.close();
        reload();
    }
}
