package id.simpul.household.ui;

import id.simpul.household.Family;
import id.simpul.household.FamilyDesks;
import id.simpul.household.HouseholdDetails;
import id.simpul.household.Moved;
import id.simpul.household.NikCheck;
import id.simpul.household.Person;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.EventText;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.screen.Buttons;
import id.simpul.screen.Chips;
import id.simpul.screen.EmptyState;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Note;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The record of a family over the whole work area: members or history at the left, facts, programmes and cases beside. */
public final class FamilyView {
    private final Ui ui;
    private final Actor actor;
    private final FamilyWords words;
    private final FamilyHost host;
    private final FamilyModel model;
    private final FamilyDialogs dialogs;
    private final FamilyActs acts;
    private final MemberTable rows;
    private final Table<Person> members;
    private final Chips<FamilyTab> tabs;
    private final FamilyTab memberTab;
    private final PhotoTab photos;
    private final StackPane left = new StackPane();
    private final VBox top = Styled.column("family-top");
    private final StackPane beside = new StackPane();
    private final VBox page;
    private final StackPane root = new StackPane();
    private final HistoryTab history;
    private final FamilySide side;
    private final long registered;
    private boolean offered;

    /** The record at {@code route}. */
    public FamilyView(
            Ui ui,
            Actor actor,
            FamilyDesks desks,
            CodeLists codes,
            Regions regions,
            FamilyHost host,
            FilePicker picker,
            FamilyRoute route) {
        this.ui = ui;
        this.actor = actor;
        this.host = host;
        this.registered = route.registered();
        this.words = new FamilyWords(ui, codes, regions);
        this.model = new FamilyModel(ui, actor, desks, host, route.household());
        var check = new NikCheck(regions);
        var form = new ActForm(ui, model);
        this.dialogs = new FamilyDialogs(ui, actor, desks.households(), words, check, form);
        this.acts = new FamilyActs(
                ui,
                actor,
                host,
                dialogs,
                new MemberEvents(ui, actor, desks, words, form),
                new FamilyEvents(ui, actor, desks, words, check, form));
        this.history = new HistoryTab(ui, words, host, model);
        this.photos = new PhotoTab(
                ui,
                actor,
                desks.photos(),
                words,
                model,
                new PhotoAdding(ui, actor, desks.photos(), words, picker, form));
        this.side = new FamilySide(ui, actor, words, host, model, dialogs::edit, this::events);
        this.rows = new MemberTable(ui, words);
        this.members = rows.table(model, host, this::acts);
        if (model.mayEdit()) {
            members.onOpen(dialogs::editMember);
        }
        this.memberTab = tab(HouseholdText.UI_MEMBERS_TITLE, (family, unmasked) -> members.node());
        this.tabs = new Chips<>(ui);
        tabs.add(memberTab, memberTab.title());
        LocalDate asOf = route.asOf();
        host.tabs(model::load).forEach(tab -> {
            tabs.add(tab, tab.title());
            if (model.mayEdit()) {
                tab.use(editor());
            }
            if (asOf != null && tab.asOf(asOf)) {
                tabs.select(tab);
            }
        });
        tabs.add(photos, photos.title());
        tabs.add(history, history.title());
        tabs.onSelect(tab -> show());
        this.page = page();
        model.content().addListener((c, old, now) -> {
            show();
            offerUndo();
        });
        model.unmasked().addListener((u, old, now) -> show());
        model.gone().addListener((g, old, now) -> show());
    }

    private FamilyTab tab(TextKey title, BiFunction<Family, Boolean, Node> node) {
        return new FamilyTab() {
            @Override
            public String title() {
                return ui.text(title);
            }

            @Override
            public Node node(Family family, boolean unmasked) {
                return node.apply(family, unmasked);
            }
        };
    }

    private FamilyTab.Editor editor() {
        return new FamilyTab.Editor() {
            @Override
            public void member(long person, String fact) {
                FamilyView.this.family().stream()
                        .flatMap(family -> family.members().stream())
                        .filter(member -> member.id() == person)
                        .findFirst()
                        .ifPresent(member -> dialogs.editMember(member, fact));
            }

            @Override
            public void family() {
                FamilyView.this.family().ifPresent(dialogs::edit);
            }
        };
    }

    private List<MenuItem> acts(Person person) {
        return family().map(family -> acts.of(family, person, () -> history(person)))
                .orElse(List.of());
    }

    /** Shows what happened to one member. */
    private void history(Person person) {
        tabs.select(history);
        history.only(person);
    }

    private void events() {
        tabs.select(history);
        history.onlyEvents();
    }

    private Optional<Family> family() {
        FamilyModel.Content content = model.content().get();
        return Optional.ofNullable(content).map(FamilyModel.Content::family);
    }

    /** The screen. */
    public Screen screen() {
        Screen screen = Screen.of(ui.text(HouseholdText.UI_FAMILY), root)
                .onShow(model::load)
                .focus(members.view());
        if (model.mayEdit()) {
            screen.key("Ctrl+E", ui.text(HouseholdText.KEY_EDIT), () -> family().ifPresent(dialogs::edit))
                    .key("Ctrl+M", ui.text(HouseholdText.KEY_ADD_MEMBER), () -> family().ifPresent(dialogs::addMember))
                    .key("Alt+P", ui.text(HouseholdText.KEY_EVENT), this::eventMenu)
                    .hint("Enter", ui.text(HouseholdText.KEY_EDIT_MEMBER))
                    .hint("Shift+F10", ui.text(HouseholdText.KEY_MEMBER_MENU));
        }
        return screen.key("Esc", ui.text(HouseholdText.KEY_BACK), this::back);
    }

    /** Where the user came from; the list, where the record was the first screen, as after a change of language. */
    private void back() {
        if (ui.navigator().canGoBack().get()) {
            ui.navigator().back();
        } else {
            ui.navigator().replace(new FamiliesRoute());
        }
    }

    /** What has just been registered can be taken back, once the record is there to be named. */
    private void offerUndo() {
        Optional<Family> family = family();
        if (registered != 0 && !offered && family.isPresent()) {
            offered = true;
            model.undoable(ui.text(HouseholdText.UI_REGISTERED, FamilyPanel.name(ui, family.get())), registered);
        }
    }

    private void show() {
        FamilyModel.Content content = model.content().get();
        if (content == null) {
            root.getChildren()
                    .setAll(
                            model.gone().get()
                                    ? EmptyState.of(
                                            Icon.FAMILY,
                                            ui.text(HouseholdText.UI_GONE),
                                            Buttons.link(
                                                    ui.text(HouseholdText.UI_TITLE),
                                                    () -> ui.navigator().replace(new FamiliesRoute())))
                                    : new StackPane());
            return;
        }
        Family family = content.family();
        boolean first = !root.getChildren().contains(page);
        members.rows(rows.rows(family));
        tabs.count(memberTab, family.members().size());
        tabs.count(photos, content.photos().size());
        tabs.count(history, content.history().size());
        photos.show(content.photos());
        history.show(content.history());
        FamilyTab selected = tabs.selected();
        Node tab = (selected == null ? memberTab : selected)
                .node(family, model.unmasked().get());
        // Put in anew only where it changes: whatever has the keyboard keeps it when the record is read again.
        if (!left.getChildren().contains(tab)) {
            left.getChildren().setAll(tab);
        }
        top.getChildren().setAll(head(family));
        Moved moved = family.household().details().moved();
        if (moved != null) {
            top.getChildren().add(words.moved(moved).node());
        }
        FamilyPanel.headless(ui, family).ifPresent(note -> top.getChildren().add(headless(note, family)));
        beside.getChildren().setAll(side.node(content));
        if (first) {
            root.getChildren().setAll(page);
            members.selectFirst();
            members.focus();
        }
    }

    private VBox page() {
        VBox.setVgrow(left, Priority.ALWAYS);
        VBox main = Styled.column("family-main", tabs.node(), left);
        main.setMinWidth(0);
        HBox.setHgrow(main, Priority.ALWAYS);
        HBox columns = Styled.row("family-columns", main, beside);
        VBox.setVgrow(columns, Priority.ALWAYS);
        return Styled.column("page", top, columns);
    }

    private Node headless(Note note, Family family) {
        return model.mayEdit()
                ? note.link(ui.text(HouseholdText.UI_CHANGE_HEAD), () -> acts.changeHead(family))
                        .node()
                : note.node();
    }

    private Node head(Family family) {
        HouseholdDetails details = family.household().details();
        List<Node> acts = new ArrayList<>();
        if (model.mayUnmask()) {
            boolean shown = model.unmasked().get();
            acts.add(Buttons.icon(
                    shown ? Icon.HIDE : Icon.SHOW,
                    ui.text(shown ? HouseholdText.UI_HIDE_NIK : HouseholdText.UI_SHOW_NIK),
                    () -> model.unmask(!shown)));
        }
        if (model.mayEdit()) {
            acts.add(Styled.with(
                    Buttons.menu(Icon.CALENDAR, ui.text(EventText.MENU), () -> this.acts.of(family)), "event-menu"));
            acts.add(Buttons.secondary(Icon.EDIT, ui.text(HouseholdText.UI_EDIT_FAMILY), () -> dialogs.edit(family)));
            acts.add(Buttons.secondary(
                    Icon.PERSON_ADD, ui.text(HouseholdText.UI_ADD_MEMBER), () -> dialogs.addMember(family)));
        }
        family.head()
                .filter(p -> actor.may(Capability.WORK_CASE))
                .ifPresent(p -> acts.add(
                        Buttons.primary(Icon.ADD, ui.text(HouseholdText.UI_NEW_CASE), () -> host.newCase(p.id()))));
        return Heads.page(
                FamilyPanel.name(ui, family),
                new Label(words.kk(details, model.mayUnmask()) + "  ·  " + words.place(details)),
                acts.toArray(Node[]::new));
    }

    /** What happens to families has a key of its own. */
    private void eventMenu() {
        if (top.lookup(".event-menu") instanceof Button button) {
            Buttons.press(button);
        }
    }
}
