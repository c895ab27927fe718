package id.simpul.caseload.ui;

import id.simpul.caseload.CaseloadState;
import id.simpul.caseload.Facilitator;
import id.simpul.caseload.GroupDetails;
import id.simpul.caseload.PkhGroup;
import id.simpul.household.Written;
import id.simpul.kernel.Capability;
import id.simpul.kernel.PersonName;
import id.simpul.l10n.text.CaseloadText;
import id.simpul.region.Region;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Note;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The groups of families with who accompanies them. */
public final class GroupsView {
    private final Ui ui;
    private final CaseloadServices services;
    private final boolean may;
    private final Table<PkhGroup> table;
    private final Label subtitle = new Label();
    private final VBox notes = Styled.column("notes");
    private CaseloadState state = new CaseloadState(0, "", List.of(), List.of(), 0);

    private record Loaded(List<PkhGroup> groups, CaseloadState state) {}

    private record Known(List<Facilitator> facilitators, Map<Long, PersonName> chairs) {}

    /** All groups. */
    public GroupsView(Ui ui, CaseloadServices services) {
        this.ui = ui;
        this.services = services;
        this.may = services.actor().may(Capability.EDIT_HOUSEHOLD);
        this.table = new Table<>(
                ui,
                may
                        ? EmptyState.of(
                                Icon.PEOPLE,
                                ui.text(CaseloadText.GROUPS_EMPTY),
                                Buttons.link(ui.text(CaseloadText.GROUP_ADD), () -> edit(null)))
                        : EmptyState.of(Icon.PEOPLE, ui.text(CaseloadText.GROUPS_EMPTY)));
        table.lines(
                ui.text(CaseloadText.GROUP),
                260,
                group -> group.details().name(),
                group -> group.chair() == null
                        ? ui.text(CaseloadText.NO_CHAIR)
                        : ui.text(CaseloadText.CHAIR_IS, group.chair().reveal()));
        table.text(
                ui.text(CaseloadText.VILLAGE),
                220,
                group -> services.village(group.details().village()));
        table.text(
                ui.text(CaseloadText.FACILITATOR),
                220,
                group -> group.details().facilitator().name());
        table.number(ui.text(CaseloadText.FAMILIES), 110, PkhGroup::families);
        table.badges(ui.text(CaseloadText.COLUMN_STATE), 180, this::badges);
        table.identity(PkhGroup::id);
        table.onOpen(this::open);
        table.menu(this::menu);
    }

    private List<Badge> badges(PkhGroup group) {
        return state.usual() > 0 && group.families() > state.usual()
                ? List.of(new Badge(ui.text(CaseloadText.CROWDED), Tone.WARNING))
                : List.of();
    }

    private List<MenuItem> menu(PkhGroup group) {
        var items = new ArrayList<MenuItem>();
        if (may) {
            items.add(Buttons.item(Icon.PERSON_ADD, ui.text(CaseloadText.ASSIGN), () -> assign(group)));
            items.add(Buttons.item(Icon.EDIT, ui.text(CaseloadText.GROUP_CHANGE), () -> edit(group)));
            items.add(Buttons.item(Icon.DELETE, ui.text(CaseloadText.GROUP_REMOVE), () -> remove(group)));
        }
        return items;
    }

    private void open(PkhGroup group) {
        if (may) {
            assign(group);
        }
    }

    private void assign(PkhGroup group) {
        ui.navigator().go(new AssignRoute(group.id()));
    }

    /** The screen. */
    public Screen screen() {
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        var add = Buttons.primary(Icon.ADD, ui.text(CaseloadText.GROUP_ADD), () -> edit(null));
        var change = Buttons.secondary(Icon.EDIT, ui.text(CaseloadText.GROUP_CHANGE), this::editSelected);
        var fill = Buttons.secondary(Icon.PERSON_ADD, ui.text(CaseloadText.ASSIGN), this::assignSelected);
        change.setDisable(true);
        fill.setDisable(true);
        table.onSelect(group -> {
            change.setDisable(group == null);
            fill.setDisable(group == null);
        });
        for (var button : List.of(add, change, fill)) {
            Styled.show(button, may);
        }
        VBox page = Styled.column(
                "page",
                Heads.page(
                        ui.text(CaseloadText.GROUPS_TITLE),
                        subtitle,
                        Buttons.secondary(ui.text(CaseloadText.BACK), ui.navigator()::back),
                        change,
                        fill,
                        add),
                notes,
                table.node());
        Screen screen = Screen.of(ui.text(CaseloadText.GROUPS_TITLE), page)
                .onShow(this::load)
                .focus(table.view())
                .hint("Enter", ui.text(CaseloadText.ASSIGN));
        return may
                ? screen.key("Ctrl+N", ui.text(CaseloadText.GROUP_ADD), () -> edit(null))
                        .key("Ctrl+E", ui.text(CaseloadText.GROUP_CHANGE), this::editSelected)
                : screen;
    }

    private void editSelected() {
        PkhGroup selected = table.selected();
        if (selected != null) {
            edit(selected);
        }
    }

    private void assignSelected() {
        PkhGroup selected = table.selected();
        if (selected != null) {
            assign(selected);
        }
    }

    private void load() {
        ui.jobs()
                .run(
                        CaseloadText.JOB_LOAD,
                        progress -> new Loaded(
                                services.groups().groups(services.actor(), null),
                                services.groups().state(services.actor())))
                .then(now -> {
                    state = now.state();
                    table.rows(now.groups());
                    if (table.selected() == null) {
                        table.selectFirst();
                    }
                    subtitle.setText(ui.text(
                            CaseloadText.GROUPS_SUBTITLE,
                            now.groups().size(),
                            now.groups().stream().mapToInt(PkhGroup::families).sum()));
                    notes();
                })
                .orShow();
    }

    private void notes() {
        notes.getChildren().clear();
        if (!state.crowded().isEmpty()) {
            notes.getChildren()
                    .add(new Note(
                                    Tone.WARNING,
                                    ui.text(
                                            CaseloadText.GROUP_ABOVE,
                                            String.join(", ", state.crowded()),
                                            state.usual()))
                            .text(ui.text(CaseloadText.ABOVE_NEXT, state.source()))
                            .node());
        }
        if (state.without() > 0) {
            notes.getChildren()
                    .add(new Note(Tone.INFO, ui.text(CaseloadText.UNASSIGNED, state.without()))
                            .text(ui.text(CaseloadText.UNASSIGNED_HOW))
                            .node());
        }
        Styled.show(notes, !notes.getChildren().isEmpty());
    }

    private void edit(@Nullable PkhGroup group) {
        ui.jobs()
                .run(
                        CaseloadText.JOB_LOAD,
                        progress -> new Known(
                                services.groups().facilitators(services.actor()),
                                group == null ? Map.of() : services.groups().chairs(services.actor(), group.id())))
                .then(known -> edit(group, known))
                .orShow();
    }

    private void edit(@Nullable PkhGroup group, Known known) {
        var form = new Form(ui);
        Field<String> name = form.text(CaseloadText.GROUP_NAME).required().span(6);
        Field<Region> village = form.choice(
                        CaseloadText.VILLAGE,
                        services.regions().children(services.office()),
                        Region::code,
                        Region::name)
                .required()
                .span(6);
        Field<Facilitator> facilitator = form.choice(
                        CaseloadText.FACILITATOR,
                        known.facilitators(),
                        one -> Long.toString(one.id()),
                        Facilitator::name)
                .required();
        List<Map.Entry<Long, PersonName>> members = List.copyOf(known.chairs().entrySet());
        Field<Map.Entry<Long, PersonName>> chair = form.choice(
                CaseloadText.CHAIR,
                members,
                one -> Long.toString(one.getKey()),
                one -> one.getValue().reveal());
        chair.show(!members.isEmpty());
        Field<String> reason = form.lines(CaseloadText.REASON, 2).help(CaseloadText.HAND_OVER_HELP);
        reason.show(false);
        if (group != null) {
            name.set(group.details().name());
            services.regions().find(group.details().village()).ifPresent(village::set);
            facilitator.set(group.details().facilitator());
            members.stream()
                    .filter(one -> one.getKey().equals(group.details().chair()))
                    .findFirst()
                    .ifPresent(chair::set);
            facilitator.onChange(now -> reason.show(
                    now.filter(one -> one.id() != group.details().facilitator().id())
                            .isPresent()));
        } else {
            known.facilitators().stream()
                    .filter(one -> one.id() == services.actor().userId())
                    .findFirst()
                    .ifPresent(facilitator::set);
        }
        Supplier<GroupDetails> details = () -> new GroupDetails(
                name.value().orElse(""),
                village.value().orElseThrow().code(),
                chair.value().map(Map.Entry::getKey).orElse(null),
                facilitator.value().orElseThrow());
        Supplier<Written> save = () -> group == null
                ? services.groups().add(services.actor(), details.get())
                : services.groups()
                        .change(
                                services.actor(),
                                group.id(),
                                details.get(),
                                reason.value().orElse(""));
        var submit = form.submit(
                CaseloadText.SAVE,
                () -> ui.jobs()
                        .run(CaseloadText.JOB_SAVE, progress -> save.get())
                        .then(written -> {
                            ui.dialogs().close();
                            table.select(written.id());
                            told(ui.text(CaseloadText.GROUP_SAVED, name.value().orElse("")), written);
                        })
                        .or(form::refused));
        ui.dialogs()
                .open(new Dialog(ui.text(group == null ? CaseloadText.GROUP_ADD : CaseloadText.GROUP_CHANGE))
                        .content(form.node())
                        .button(submit)
                        .cancel(ui.text(CaseloadText.CANCEL)));
        form.focus();
    }

    private void remove(PkhGroup group) {
        ui.jobs()
                .run(CaseloadText.JOB_SAVE, progress -> services.groups().remove(services.actor(), group.id()))
                .then(written ->
                        told(ui.text(CaseloadText.GROUP_REMOVED, group.details().name()), written))
                .orShow();
    }

    private void told(String report, Written written) {
        ui.undoable(
                report,
                CaseloadText.JOB_SAVE,
                progress -> services.groups().undo(services.actor(), written.act()),
                this::load);
        load();
    }
}
