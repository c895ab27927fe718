package id.simpul.household.ui;

import id.simpul.household.HistoryText;
import id.simpul.household.Person;
import id.simpul.household.match.DuplicateDesk;
import id.simpul.household.match.MergeRequest;
import id.simpul.household.match.PairKind;
import id.simpul.household.match.PairView;
import id.simpul.household.match.Reason;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.PersonName;
import id.simpul.l10n.text.DuplicateText;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Note;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Two records side by side, what speaks for and against one person, and the decision. */
public final class DuplicateView {
    private static final String SEPARATOR = "  ·  ";

    private final Ui ui;
    private final Actor actor;
    private final DuplicateDesk desk;
    private final FamilyWords words;
    private final HistoryText values;
    private final FamilyHost host;
    private final DuplicateRoute route;
    private final HalfLines lines;
    private final VBox body = new VBox();
    private final Label subtitle = new Label();
    private final Map<String, ToggleGroup> choices = new LinkedHashMap<>();
    private final Map<Long, CheckBox> members = new HashMap<>();
    private final ToggleGroup survivor = new ToggleGroup();
    private final Button merge;
    private final Button distinct;
    private final Button reopen;
    private final VBox page;
    private @Nullable PairView shown;

    private record Loaded(PairView pair, Map<Long, List<FamilyHost.CaseLine>> cases, boolean decided) {}

    /** The pair at {@code route}. */
    public DuplicateView(
            Ui ui,
            Actor actor,
            DuplicateDesk desk,
            CodeLists codes,
            Regions regions,
            FamilyHost host,
            DuplicateRoute route) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.words = new FamilyWords(ui, codes, regions);
        this.values = new HistoryText(ui.texts(), codes, regions, actor.may(Capability.UNMASK_IDENTITY));
        this.host = host;
        this.route = route;
        this.lines = new HalfLines(ui, actor, words, route.kind());
        this.merge = Buttons.primary(ui.text(DuplicateText.MERGE), this::merge);
        this.distinct = Buttons.secondary(
                ui.text(
                        route.kind() == PairKind.PERSON
                                ? DuplicateText.DISTINCT_PERSON
                                : DuplicateText.DISTINCT_FAMILY),
                this::distinct);
        this.reopen = Buttons.secondary(ui.text(DuplicateText.REOPEN), this::reopen);
        Styled.show(reopen, false);
        boolean may = actor.may(Capability.EDIT_HOUSEHOLD);
        merge.setDisable(true);
        distinct.setDisable(true);
        Styled.with(body, "compare");
        var scroll = Styled.scroll(body);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        this.page = Styled.column("page", Heads.page(ui.text(DuplicateText.COMPARE_TITLE), subtitle), scroll);
        if (may) {
            page.getChildren()
                    .add(Styled.row(
                            "compare-foot",
                            merge,
                            distinct,
                            reopen,
                            Buttons.link(
                                    ui.text(DuplicateText.LATER),
                                    () -> ui.navigator().back())));
        }
    }

    /** The screen. */
    public Screen screen() {
        Screen screen = Screen.of(ui.text(DuplicateText.COMPARE_TITLE), page)
                .onShow(this::load)
                .focus(merge);
        return actor.may(Capability.EDIT_HOUSEHOLD)
                ? screen.key("Ctrl+Enter", ui.text(DuplicateText.MERGE), () -> Buttons.press(merge))
                        .key("Ctrl+B", ui.text(DuplicateText.KEY_DISTINCT), () -> Buttons.press(distinct))
                : screen;
    }

    private void load() {
        ui.jobs()
                .run(DuplicateText.JOB_LOAD, progress -> {
                    PairView pair = desk.compare(actor, route.kind(), route.first(), route.second());
                    Map<Long, List<FamilyHost.CaseLine>> cases = new HashMap<>();
                    for (PairView.Half half : List.of(pair.first(), pair.second())) {
                        cases.computeIfAbsent(half.family().id(), host::cases);
                    }
                    return new Loaded(pair, cases, desk.decided(actor, route.kind(), route.first(), route.second()));
                })
                .then(this::show)
                .orShow();
    }

    private void show(Loaded loaded) {
        PairView pair = loaded.pair();
        shown = pair;
        merge.setDisable(false);
        distinct.setDisable(false);
        Styled.show(distinct, !loaded.decided());
        Styled.show(reopen, loaded.decided());
        choices.clear();
        members.clear();
        subtitle.setText(
                name(pair.first()).reveal() + SEPARATOR + name(pair.second()).reveal());
        body.getChildren().setAll(reasons(pair.reasons()), heads(pair));
        for (PairView.Line line : pair.fields()) {
            body.getChildren().add(line(line));
        }
        body.getChildren()
                .addAll(
                        row(
                                ui.text(DuplicateText.ROW_FAMILY),
                                lines.family(pair.first()),
                                lines.family(pair.second()),
                                false),
                        row(
                                ui.text(DuplicateText.ROW_PROGRAMMES),
                                lines.programmes(pair.first()),
                                lines.programmes(pair.second()),
                                false),
                        row(
                                ui.text(DuplicateText.ROW_CASES),
                                lines.cases(loaded.cases()
                                        .getOrDefault(pair.first().family().id(), List.of())),
                                lines.cases(loaded.cases()
                                        .getOrDefault(pair.second().family().id(), List.of())),
                                false));
        if (!pair.members().isEmpty()) {
            body.getChildren().add(members(pair));
        }
        Styled.focus(merge);
    }

    private Node reasons(List<Reason> reasons) {
        String forOne = join(reasons.stream().filter(Reason::speaksFor).toList());
        String against = join(reasons.stream().filter(Reason::speaksAgainst).toList());
        var note = new Note(
                Tone.INFO,
                ui.text(route.kind() == PairKind.PERSON ? DuplicateText.REASONS_PERSON : DuplicateText.REASONS_FAMILY));
        note.text(ui.text(DuplicateText.REASONS_FOR, forOne.isEmpty() ? ui.text(DuplicateText.NONE) : forOne));
        note.text(ui.text(DuplicateText.REASONS_AGAINST, against.isEmpty() ? ui.text(DuplicateText.NONE) : against));
        return note.node();
    }

    private String join(List<Reason> reasons) {
        return reasons.stream().map(reason -> ui.text(reason.level().text())).collect(Collectors.joining(SEPARATOR));
    }

    /** A head cannot be merged away from the others. */
    private static boolean leads(PairView.Half half) {
        return half.person().filter(person -> person.details().head()).isPresent()
                && half.family().members().size() > 1;
    }

    /** Which record stays. The one that others depend on is proposed, or else the one that was there first. */
    private Node heads(PairView pair) {
        RadioButton first =
                radio(survivor, ui.text(DuplicateText.KEEP, name(pair.first()).reveal()), Side.FIRST);
        RadioButton second =
                radio(survivor, ui.text(DuplicateText.KEEP, name(pair.second()).reveal()), Side.SECOND);
        boolean firstStays = leads(pair.first()) == leads(pair.second())
                ? pair.first().id() < pair.second().id()
                : leads(pair.first());
        survivor.selectToggle(firstStays ? first : second);
        return Styled.with(row(ui.text(DuplicateText.ROW_KEEP), first, second, false), "compare-head");
    }

    private enum Side {
        FIRST,
        SECOND
    }

    private static RadioButton radio(ToggleGroup group, String text, Side side) {
        var button = new RadioButton(text);
        button.setWrapText(true);
        button.setToggleGroup(group);
        button.setUserData(side);
        return button;
    }

    private Node line(PairView.Line line) {
        String column = line.field().column();
        String first = text(column, line.first());
        String second = text(column, line.second());
        if (!line.differs()) {
            return row(title(column), Styled.paragraph(first), Styled.paragraph(second), false);
        }
        var group = new ToggleGroup();
        RadioButton one = radio(group, first, Side.FIRST);
        RadioButton other = radio(group, second, Side.SECOND);
        group.selectToggle(survivorSide() == Side.FIRST ? one : other);
        // Choosing another record to keep chooses its values, which the user may then change one by one.
        survivor.selectedToggleProperty()
                .addListener((toggle, old, now) -> group.selectToggle(survivorSide() == Side.FIRST ? one : other));
        choices.put(column, group);
        return row(title(column), one, other, true);
    }

    /** Histories name fields inside a sentence; here the name stands by itself. */
    private String title(String column) {
        String name = values.field(column);
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private String text(String column, @Nullable Object value) {
        return value == null ? "–" : values.value(column, value);
    }

    private static Side side(ToggleGroup group) {
        return group.getSelectedToggle() != null && group.getSelectedToggle().getUserData() == Side.SECOND
                ? Side.SECOND
                : Side.FIRST;
    }

    private Side survivorSide() {
        return side(survivor);
    }

    private HBox row(String label, Node first, Node second, boolean differs) {
        HBox left = Styled.row("compare-cell", first);
        HBox right = Styled.row("compare-cell", second);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox row = Styled.row("compare-row", Styled.label(label, "compare-label"), left, right);
        if (differs) {
            row.getStyleClass().add("differs");
        }
        return row;
    }

    private Node members(PairView pair) {
        VBox list = Styled.column("compare-members");
        pair.members().forEach((second, first) -> {
            var box = new CheckBox(ui.text(
                    DuplicateText.MEMBER_IS,
                    pair.second()
                            .family()
                            .member(second)
                            .map(p -> p.name().reveal())
                            .orElse(""),
                    pair.first()
                            .family()
                            .member(first)
                            .map(p -> p.name().reveal())
                            .orElse("")));
            box.setSelected(true);
            members.put(second, box);
            list.getChildren().add(box);
        });
        return Styled.column("compare-members", Heads.section(ui.text(DuplicateText.MEMBERS_TITLE)), list);
    }

    private PersonName name(PairView.Half half) {
        return half.person().or(() -> half.family().head()).map(Person::name).orElse(new PersonName("–"));
    }

    private void merge() {
        PairView pair = shown;
        if (pair == null) {
            return;
        }
        boolean firstStays = survivorSide() == Side.FIRST;
        PairView.Half stays = firstStays ? pair.first() : pair.second();
        PairView.Half goes = firstStays ? pair.second() : pair.first();
        Set<String> fromOther = new HashSet<>();
        choices.forEach((column, group) -> {
            if (side(group) != survivorSide()) {
                fromOther.add(column);
            }
        });
        Map<Long, Long> same = new HashMap<>();
        pair.members().forEach((second, first) -> {
            CheckBox box = members.get(second);
            if (box != null && box.isSelected()) {
                same.put(firstStays ? second : first, firstStays ? first : second);
            }
        });
        var request = new MergeRequest(stays.id(), stays.version(), goes.id(), goes.version(), fromOther, same);
        String name = name(stays).reveal();
        ui.jobs()
                .run(DuplicateText.JOB_MERGE, progress -> desk.merge(actor, route.kind(), request, null))
                .then(written -> done(ui.text(DuplicateText.MERGED, name), written.act()))
                .orShow();
    }

    private void distinct() {
        ui.jobs()
                .run(
                        DuplicateText.JOB_DISTINCT,
                        progress -> desk.distinct(actor, route.kind(), route.first(), route.second(), null))
                .then(written -> done(ui.text(DuplicateText.DISTINCT_DONE), written.act()))
                .orShow();
    }

    private void reopen() {
        ui.jobs()
                .run(
                        DuplicateText.JOB_DISTINCT,
                        progress -> desk.reopen(actor, route.kind(), route.first(), route.second()))
                .then(written -> done(ui.text(DuplicateText.REOPENED), written.act()))
                .orShow();
    }

    /** Back to the list, where the pair is gone, with the way back. */
    private void done(String what, long act) {
        ui.navigator().back();
        ui.undoable(
                what,
                DuplicateText.JOB_UNDO,
                progress -> desk.undo(actor, act),
                () -> ui.navigator()
                        .route()
                        .filter(DuplicatesRoute.class::isInstance)
                        .ifPresent(ui.navigator()::replace));
    }
}
