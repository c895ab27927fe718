package id.simpul.household.ui;

import id.simpul.household.HistoryEntry;
import id.simpul.household.HistoryEntry.FieldChange;
import id.simpul.household.HistoryEntry.RowChange;
import id.simpul.household.HistoryEntry.Topic;
import id.simpul.household.HistoryText;
import id.simpul.l10n.text.ChangelogText;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Icon;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * Acts on a family as rows: who did what, when, at which office and why; of changed fields what stood there before beside what
 * stands there now, with the way back.
 */
final class HistoryPane {
    /** An import says one line for each row; the first ones tell enough. */
    private static final int LINES = 6;

    /** What is no single value to go back to: moves between families, and links. */
    private static final Set<String> NO_WAY_BACK = Set.of("household", "dwelling", "external_id");

    /** Of what was first recorded: whose it is stands beside it. */
    private static final Set<String> UNTOLD = Set.of("household", "person", "deleted", "file", "external_id");

    private final Ui ui;
    private final FamilyWords words;
    private final FamilyModel model;

    /** A field of a row. */
    private record Spot(long row, String field) {}

    HistoryPane(Ui ui, FamilyWords words, FamilyModel model) {
        this.ui = ui;
        this.words = words;
        this.model = model;
    }

    /**
     * The rows.
     *
     * @param entries to show
     * @param all acts on the family, newest first, which tell what stands in a field now
     * @param unfolded whether what was first recorded is shown at once, rather than when it is asked for
     */
    VBox rows(List<HistoryEntry> entries, List<HistoryEntry> all, HistoryText text, boolean unfolded) {
        Map<Spot, Optional<Object>> now = new HashMap<>();
        for (HistoryEntry entry : all) {
            for (RowChange change : entry.changes()) {
                change.fields()
                        .forEach(field -> now.putIfAbsent(
                                new Spot(change.row(), field.field()), Optional.ofNullable(field.after())));
            }
        }
        VBox list = Styled.column("history");
        for (HistoryEntry entry : entries) {
            list.getChildren().add(entry(entry, text, now, unfolded));
        }
        if (!list.getChildren().isEmpty()) {
            list.getChildren().getLast().getStyleClass().add("last");
        }
        return list;
    }

    private Node entry(HistoryEntry entry, HistoryText text, Map<Spot, Optional<Object>> now, boolean unfolded) {
        List<Node> said = new ArrayList<>();
        List<String> headlines = new ArrayList<>(text.headlines(entry));
        if (headlines.isEmpty()) {
            headlines.add(ui.text(ChangelogText.CHANGED));
        }
        for (int i = 0; i < headlines.size(); i++) {
            said.add(sentence(entry, headlines.get(i), i == 0));
        }
        for (RowChange change : entry.changes()) {
            if (change.kind() == HistoryEntry.Kind.CHANGED) {
                said.addAll(fields(entry, change, text, now));
            }
        }
        VBox lines = Styled.column("history-lines");
        lines.setMinWidth(0);
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.getChildren().addAll(said);
        fold(lines, said);
        firsts(lines, entry, text, unfolded);
        lines.getChildren().add(about(entry));
        if (entry.reason() != null) {
            lines.getChildren()
                    .add(Styled.paragraph(ui.text(HouseholdText.UI_HISTORY_REASON, entry.reason()), "quiet", "small"));
        }
        return Styled.row("history-entry", Icon.HISTORY.node("icon-18"), lines);
    }

    /** What was first recorded, behind a link: most look for what changed. */
    private void firsts(VBox lines, HistoryEntry entry, HistoryText text, boolean unfolded) {
        List<Node> first = new ArrayList<>();
        int fields = 0;
        for (RowChange change : entry.changes()) {
            List<FieldChange> told =
                    change.kind() == HistoryEntry.Kind.CREATED ? telling(change).fields() : List.of();
            if (!told.isEmpty()) {
                String subject = text.subject(change);
                first.add(Styled.paragraph(
                        subject.isEmpty() ? ui.text(ChangelogText.FAMILY_ITSELF) : capital(subject),
                        "history-subject"));
                told.forEach(field -> first.add(first(change, field, text)));
                fields += told.size();
            }
        }
        if (first.isEmpty()) {
            return;
        }
        if (!unfolded) {
            first.forEach(line -> Styled.show(line, false));
            Hyperlink more = Buttons.link(ui.text(ChangelogText.FIRST, fields), () -> {});
            more.setOnAction(event -> {
                first.forEach(line -> Styled.show(line, true));
                Styled.show(more, false);
            });
            lines.getChildren().add(more);
        }
        lines.getChildren().addAll(first);
    }

    private Node first(RowChange change, FieldChange field, HistoryText text) {
        String name = capital(text.field(change, field.field()));
        return Styled.with(
                new TextFlow(
                        Styled.with(new Text(name + "  "), "history-field"),
                        Styled.with(new Text(text.value(change, field.field(), field.after())), "history-after")),
                "history-change");
    }

    private String capital(String words) {
        return words.isEmpty()
                ? words
                : words.substring(0, 1).toUpperCase(ui.texts().locale()) + words.substring(1);
    }

    /** {@code change} with the fields that say something: of a creation, those that were filled in. */
    static RowChange telling(RowChange change) {
        boolean created = change.kind() == HistoryEntry.Kind.CREATED;
        boolean nothing = created ? change.topic() == Topic.EVENT : change.kind() != HistoryEntry.Kind.CHANGED;
        if (nothing) {
            return change.only(List.of());
        }
        boolean flags = change.topic() == Topic.FAMILY || change.topic() == Topic.MEMBER;
        return change.only(change.fields().stream()
                .filter(field -> HistoryText.shown(field.field()))
                .filter(field -> !created
                        || (field.after() != null
                                && !UNTOLD.contains(field.field())
                                && !(flags && Long.valueOf(0).equals(field.after()))))
                .toList());
    }

    private void fold(VBox lines, List<Node> said) {
        if (said.size() <= LINES + 1) {
            return;
        }
        List<Node> rest = said.subList(LINES, said.size());
        rest.forEach(line -> Styled.show(line, false));
        Hyperlink more = Buttons.link(ui.text(HouseholdText.UI_HISTORY_MORE, rest.size()), () -> {});
        more.setOnAction(event -> {
            rest.forEach(line -> Styled.show(line, true));
            Styled.show(more, false);
        });
        lines.getChildren().add(more);
    }

    /** When, at which office, and the way back. */
    private Node about(HistoryEntry entry) {
        String where = words.regions()
                .find(entry.office())
                .map(region -> region.title())
                .orElse(entry.office());
        String moment = ui.formats().moment(entry.at(), ui.clock().getZone());
        String told = ui.text(entry.here() ? HouseholdText.UI_HISTORY_WHEN : ChangelogText.FROM_OFFICE, moment, where);
        Label line = Styled.paragraph(entry.undone() ? ui.text(ChangelogText.UNDONE, told) : told, "quiet", "small");
        if (!entry.undoable() || !model.mayEdit()) {
            return line;
        }
        line.setMinWidth(0);
        return Styled.row(
                "history-about", line, Buttons.link(ui.text(ChangelogText.UNDO), () -> model.takeBack(entry.act())));
    }

    private List<Node> fields(HistoryEntry entry, RowChange change, HistoryText text, Map<Spot, Optional<Object>> now) {
        List<Node> rows = new ArrayList<>();
        String subject = text.subject(change);
        for (FieldChange field : change.fields()) {
            if (HistoryText.shown(field.field()) && !field.field().equals("household")) {
                rows.add(field(change, field, subject, text, now));
            } else if (field.field().equals("household")) {
                text.sentences(entry.only(List.of(change.only(List.of(field)))))
                        .forEach(said -> rows.add(Styled.paragraph(said, "history-further")));
            }
        }
        return rows;
    }

    private Node field(
            RowChange change, FieldChange field, String subject, HistoryText text, Map<Spot, Optional<Object>> now) {
        String name = text.field(change, field.field());
        String before = text.value(change, field.field(), field.before());
        String after = text.value(change, field.field(), field.after());
        String empty = ui.text(ChangelogText.EMPTY);
        String whole = subject.isEmpty() ? name : ui.text(HouseholdText.HISTORY_OF, name, subject);
        var flow = Styled.with(
                new TextFlow(
                        Styled.with(new Text(whole + "  "), "history-field"),
                        Styled.with(new Text(before.isEmpty() ? empty : before), "history-before"),
                        Styled.with(new Text("  →  "), "history-field"),
                        Styled.with(new Text(after.isEmpty() ? empty : after), "history-after")),
                "history-change");
        flow.setAccessibleText(ui.text(
                HouseholdText.HISTORY_CHANGED,
                whole,
                before.isEmpty() ? empty : before,
                after.isEmpty() ? empty : after));
        HBox.setHgrow(flow, Priority.ALWAYS);
        flow.setMinWidth(0);
        HBox row = Styled.row("history-change-row", flow);
        boolean differs = !Objects.equals(
                now.getOrDefault(new Spot(change.row(), field.field()), Optional.empty())
                        .orElse(null),
                field.before());
        boolean possible = change.topic() == Topic.FAMILY || change.topic() == Topic.MEMBER;
        if (model.mayEdit() && possible && differs && !NO_WAY_BACK.contains(field.field())) {
            Hyperlink back = Buttons.link(
                    ui.text(ChangelogText.GO_BACK),
                    () -> model.goBack(
                            change, field, ui.text(ChangelogText.GONE_BACK, whole, before.isEmpty() ? empty : before)));
            back.setAccessibleText(ui.text(ChangelogText.GO_BACK_TO, whole, before.isEmpty() ? empty : before));
            row.getChildren().add(back);
        }
        return row;
    }

    private Node sentence(HistoryEntry entry, String sentence, boolean first) {
        if (!first) {
            return Styled.paragraph(sentence, "history-further");
        }
        var who = Styled.with(new Text(entry.user()), "history-who");
        var what = Styled.with(new Text(" " + sentence), "history-what");
        var flow = Styled.with(new TextFlow(who, what), "history-sentence");
        flow.setAccessibleText(entry.user() + " " + sentence);
        return flow;
    }
}
