package id.simpul.task.ui;

import id.simpul.casework.CaseCatalogue;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.TaskText;
import id.simpul.region.Regions;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Chips;
import id.simpul.screen.Dialog;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.KeyValues;
import id.simpul.screen.MasterDetail;
import id.simpul.screen.Note;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import id.simpul.task.Task;
import id.simpul.task.TaskDesk;
import id.simpul.task.TaskKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** What the signed-in user must do now, in order of priority and day; Enter goes to where it is done. */
public final class TasksView {
    private enum Shown {
        NOW,
        OVERDUE,
        COMING,
        DELAYED,
        OTHERS
    }

    /** One kind of task, or all where it is null. */
    private record KindChoice(@Nullable TaskKind kind) {
        static final KindChoice ALL = new KindChoice(null);
    }

    private final Ui ui;
    private final Actor actor;
    private final TaskDesk desk;
    private final TaskWords words;
    private final TaskHost host;
    private final Table<Task> table;
    private final Chips<Shown> chips;
    private final ComboBox<KindChoice> kinds = new ComboBox<>();
    private final Label subtitle = new Label();
    private final MasterDetail node;
    private final Jobs latest;
    private List<Task> all = List.of();
    private Map<TaskKind, Long> counts = Map.of();
    private boolean filling;
    private boolean loaded;

    /** The tasks of {@code actor}. */
    public TasksView(Ui ui, Actor actor, TaskDesk desk, CaseCatalogue catalogue, Regions regions, TaskHost host) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.words = new TaskWords(ui, catalogue, regions);
        this.host = host;
        this.latest = ui.jobs().latest();
        this.table = table();
        this.chips = new Chips<Shown>(ui)
                .add(Shown.NOW, ui.text(TaskText.CHIP_NOW))
                .add(Shown.OVERDUE, ui.text(TaskText.CHIP_OVERDUE))
                .add(Shown.COMING, ui.text(TaskText.CHIP_COMING))
                .add(Shown.DELAYED, ui.text(TaskText.CHIP_DELAYED))
                .add(Shown.OTHERS, ui.text(TaskText.CHIP_OTHERS))
                .onSelect(shown -> filter());
        this.node = new MasterDetail(ui, page());
        table.onSelect(task -> {
            if (task != null) {
                node.selected(record(task));
            }
        });
        table.onOpen(host::go);
    }

    private Table<Task> table() {
        var tasks = new Table<Task>(ui, EmptyState.of(Icon.DONE, ui.text(TaskText.EMPTY_NOW)));
        tasks.lines(ui.text(TaskText.COLUMN_TASK), 230, words::label, words::who)
                .badge(task -> task.urgent()
                        ? Optional.of(new Badge(ui.text(TaskText.URGENT), Tone.DANGER))
                        : Optional.empty());
        tasks.lines(ui.text(TaskText.COLUMN_CASE), 240, words::service, words::register);
        tasks.deadline(ui.text(TaskText.COLUMN_DUE), 150, words::deadline);
        tasks.identity(Task::key);
        tasks.menu(this::menu);
        return tasks;
    }

    private boolean mayWork() {
        return actor.may(Capability.WORK_CASE);
    }

    private VBox page() {
        kinds.setMinWidth(ui.px(210));
        kinds.setAccessibleText(ui.text(TaskText.KIND_FILTER));
        kinds.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable KindChoice choice) {
                TaskKind kind = choice == null ? null : choice.kind();
                return kind == null ? ui.text(TaskText.ALL_KINDS) : kindName(kind);
            }

            @Override
            public @Nullable KindChoice fromString(String text) {
                return null;
            }
        });
        kinds.getItems().setAll(List.of(KindChoice.ALL));
        kinds.getSelectionModel().selectFirst();
        kinds.setOnAction(event -> {
            if (!filling) {
                filter();
            }
        });
        List<Node> acts = new ArrayList<>();
        acts.add(Buttons.secondary(Icon.MAP, ui.text(TaskText.VISITS), host::visits));
        acts.add(Buttons.secondary(Icon.CASE, ui.text(TaskText.QUEUE), host::queue));
        if (mayWork()) {
            acts.add(Buttons.primary(Icon.ADD, ui.text(TaskText.NEW_CASE), host::newCase));
        }
        HBox.setHgrow(chips.node(), Priority.ALWAYS);
        VBox page = Styled.column(
                "page",
                Heads.page(ui.text(TaskText.TITLE), subtitle, acts.toArray(Node[]::new)),
                Styled.row("filter-row", chips.node(), kinds),
                table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        return page;
    }

    private String kindName(TaskKind kind) {
        return all.stream()
                .filter(task -> task.kind() == kind)
                .findFirst()
                .map(task -> ui.text(TaskText.KIND_COUNT, words.label(task), counts.getOrDefault(kind, 0L)))
                .orElse(kind.name());
    }

    /** The screen. */
    public Screen screen() {
        Screen screen = Screen.of(ui.text(TaskText.TITLE), node)
                .onShow(this::reload)
                .focus(table.view())
                .hint("↑ ↓", ui.text(TaskText.KEY_CHOOSE))
                .hint("Enter", ui.text(TaskText.KEY_DO))
                .key("Ctrl+T", ui.text(TaskText.KEY_POSTPONE), this::postponeSelected)
                .key("Ctrl+U", ui.text(TaskText.KEY_VISITS), host::visits)
                .key("Ctrl+J", ui.text(TaskText.KEY_QUEUE), host::queue);
        return mayWork() ? screen.key("Ctrl+N", ui.text(TaskText.KEY_NEW), host::newCase) : screen;
    }

    private void reload() {
        latest.run(TaskText.JOB, progress -> desk.tasks(actor))
                .then(tasks -> {
                    all = tasks;
                    count();
                    filter();
                    if (!loaded || table.selected() == null) {
                        table.selectFirst();
                    }
                    loaded = true;
                })
                .orShow();
    }

    private boolean shows(Shown shown, Task task) {
        boolean own = task.of(actor.name());
        return switch (shown) {
            case NOW -> own && task.now();
            case OVERDUE -> own && task.state() == Task.State.OVERDUE;
            case COMING -> own && task.state() == Task.State.COMING;
            case DELAYED -> task.state() == Task.State.DELAYED;
            case OTHERS -> !own && task.now();
        };
    }

    private void count() {
        for (Shown shown : Shown.values()) {
            long count = all.stream().filter(task -> shows(shown, task)).count();
            if (shown == Shown.OVERDUE && count > 0) {
                chips.count(shown, count, Tone.DANGER);
            } else {
                chips.count(shown, count);
            }
        }
        subtitle.setText(ui.text(
                TaskText.SUBTITLE,
                all.stream().filter(task -> shows(Shown.NOW, task)).count(),
                all.stream().filter(task -> shows(Shown.OVERDUE, task)).count()));
    }

    private void filter() {
        Shown selected = chips.selected();
        Shown shown = selected == null ? Shown.NOW : selected;
        List<Task> among = all.stream().filter(task -> shows(shown, task)).toList();
        counts = among.stream().collect(Collectors.groupingBy(Task::kind, TreeMap::new, Collectors.counting()));
        KindChoice value = kinds.getValue();
        TaskKind chosen = value == null ? null : value.kind();
        TaskKind kept = chosen != null && counts.containsKey(chosen) ? chosen : null;
        filling = true;
        List<KindChoice> options = new ArrayList<>();
        options.add(KindChoice.ALL);
        counts.keySet().forEach(kind -> options.add(new KindChoice(kind)));
        kinds.getItems().setAll(options);
        kinds.setValue(new KindChoice(kept));
        filling = false;
        table.rows(among.stream()
                .filter(task -> kept == null || task.kind() == kept)
                .toList());
        if (table.rows().isEmpty()) {
            node.close();
        }
    }

    private List<MenuItem> menu(Task task) {
        List<MenuItem> items = new ArrayList<>();
        items.add(Buttons.item(ui.text(TaskText.DO), () -> host.go(task)));
        if (task.state() == Task.State.DELAYED) {
            items.add(Buttons.item(ui.text(TaskText.RESUME), () -> resume(task)));
        } else {
            items.add(Buttons.item(ui.text(TaskText.POSTPONE), () -> postpone(task)));
        }
        Task.OfCase of = task.ofCase();
        if (of != null) {
            items.add(Buttons.item(ui.text(TaskText.OPEN_CASE), () -> host.openCase(of.id())));
        }
        return items;
    }

    private VBox record(Task task) {
        var facts = new KeyValues(ui)
                .add(ui.text(TaskText.RESOLVED), task.rule().resolved(ui.texts()))
                .add(ui.text(TaskText.WINDOW), ui.formats().longDate(task.opens()))
                .add(ui.text(TaskText.DUE), ui.formats().longDate(task.due()))
                .add(ui.text(TaskText.PRIORITY), words.priority(task))
                .add(ui.text(TaskText.COLUMN_OWNER), words.owner(task));
        if (task.ofCase() != null) {
            facts.add(
                    ui.text(TaskText.CASE),
                    words.service(task) + "\n" + task.ofCase().register());
            facts.add(ui.text(TaskText.VILLAGE), words.village(task));
        }
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        words.label(task),
                        state(task),
                        words.who(task),
                        words.deadline(task).words(),
                        Buttons.icon(Icon.CLOSE, ui.text(TaskText.CLOSE), node::close)));
        Task.Delay delay = task.delay();
        if (delay != null && task.state() == Task.State.DELAYED) {
            body.getChildren()
                    .add(new Note(Tone.INFO, ui.text(TaskText.DELAY_REASON))
                            .text(ui.text(TaskText.DELAY_BY, delay.reason(), delay.officer()))
                            .node());
        }
        body.getChildren().addAll(Styled.line(), facts.node());
        VBox.setVgrow(body, Priority.ALWAYS);
        HBox foot = Styled.row("detail-foot", Buttons.primary(ui.text(TaskText.DO), () -> host.go(task)));
        foot.getChildren()
                .add(
                        task.state() == Task.State.DELAYED
                                ? Buttons.secondary(ui.text(TaskText.RESUME), () -> resume(task))
                                : Buttons.secondary(Icon.CLOCK, ui.text(TaskText.POSTPONE), () -> postpone(task)));
        Task.OfCase of = task.ofCase();
        if (of != null) {
            foot.getChildren()
                    .addAll(Styled.gap(), Buttons.secondary(ui.text(TaskText.OPEN_CASE), () -> host.openCase(of.id())));
        }
        return new VBox(Styled.scroll(body), foot);
    }

    private Badge state(Task task) {
        return switch (task.state()) {
            case OVERDUE -> new Badge(ui.text(TaskText.CHIP_OVERDUE), Tone.DANGER);
            case OPEN -> new Badge(ui.text(TaskText.CHIP_NOW), Tone.ACCENT);
            case COMING -> new Badge(ui.text(TaskText.CHIP_COMING), Tone.NEUTRAL);
            case DELAYED -> new Badge(ui.text(TaskText.CHIP_DELAYED), Tone.WARNING);
        };
    }

    private void postponeSelected() {
        Task task = table.selected();
        if (task != null && task.state() != Task.State.DELAYED) {
            postpone(task);
        }
    }

    private void postpone(Task task) {
        LocalDate latestDay = desk.latest(task);
        var form = new Form(ui);
        Field<LocalDate> until = form.date(TaskText.UNTIL)
                .required()
                .span(6)
                .check(day -> day.isAfter(desk.today()) && !day.isAfter(latestDay)
                        ? Optional.empty()
                        : Optional.of(ui.text(TaskText.FAR_NEXT, ui.formats().mediumDate(latestDay))));
        Field<String> why = form.lines(TaskText.REASON, 2).required();
        until.set(desk.usual(task));
        ui.dialogs()
                .open(new Dialog(ui.text(TaskText.POSTPONE_TITLE))
                        .text(ui.text(TaskText.POSTPONE_TEXT, ui.formats().longDate(latestDay)))
                        .content(form.node())
                        .button(form.submit(TaskText.SAVE, () -> {
                            LocalDate day = until.value().orElseThrow();
                            ui.jobs()
                                    .run(
                                            TaskText.JOB_SAVE,
                                            progress -> desk.postpone(
                                                    actor,
                                                    task,
                                                    day,
                                                    why.value().orElse("")))
                                    .then(act -> {
                                        ui.dialogs().close();
                                        changed(
                                                ui.text(
                                                        TaskText.POSTPONED,
                                                        ui.formats().longDate(day)),
                                                act);
                                    })
                                    .or(form::refused);
                        }))
                        .cancel(ui.text(TaskText.CANCEL)));
        // The day stands there already: what only the user knows is asked first.
        if (until.value().isPresent()) {
            why.focus();
        } else {
            form.focus();
        }
    }

    private void resume(Task task) {
        ui.jobs()
                .run(TaskText.JOB_SAVE, progress -> desk.resume(actor, task))
                .then(act -> changed(ui.text(TaskText.RESUMED), act))
                .orShow();
    }

    private void changed(String report, long act) {
        reload();
        host.changed();
        ui.undoable(report, TaskText.JOB_SAVE, progress -> desk.undo(actor, act), () -> {
            reload();
            host.changed();
        });
    }
}
