package id.simpul.household.ui;

import id.simpul.household.sheet.ColumnProfile;
import id.simpul.household.sheet.DateOrder;
import id.simpul.household.sheet.Inspection;
import id.simpul.household.sheet.Mapping;
import id.simpul.household.sheet.Policy;
import id.simpul.household.sheet.SheetField;
import id.simpul.household.sheet.SheetRow;
import id.simpul.l10n.text.SheetText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;

/** One line for each column of a list: its title, a sample, what it is read as, what it does, and what is odd about it. */
final class ColumnGrid {
    private static final int SAMPLES = 3;
    private static final double[] WIDTHS = {180, 190, 220, 150};

    private final Ui ui;
    private final SheetServices services;
    private final SheetWords words;
    private final Inspection list;
    private final Mapping mapping;
    private final Consumer<Mapping> changed;
    private final GridPane node = Styled.with(new GridPane(), "column-grid");

    ColumnGrid(
            Ui ui,
            SheetServices services,
            SheetWords words,
            Inspection list,
            Mapping mapping,
            Consumer<Mapping> changed) {
        this.ui = ui;
        this.services = services;
        this.words = words;
        this.list = list;
        this.mapping = mapping;
        this.changed = changed;
        for (double width : WIDTHS) {
            var column = new ColumnConstraints(ui.px(width));
            node.getColumnConstraints().add(column);
        }
        var rest = new ColumnConstraints();
        rest.setHgrow(Priority.ALWAYS);
        node.getColumnConstraints().add(rest);
        SheetText[] heads = {
            SheetText.COLUMNS_COLUMN,
            SheetText.COLUMNS_SAMPLE,
            SheetText.COLUMNS_MEANING,
            SheetText.COLUMNS_POLICY,
            SheetText.COLUMNS_NOTE
        };
        for (int i = 0; i < heads.length; i++) {
            node.add(Styled.label(ui.text(heads[i]), "column-head"), i, 0);
        }
        for (int at = 0; at < list.heads().size(); at++) {
            if (list.columns().get(at).filled() > 0) {
                line(at, node.getRowCount());
            }
        }
    }

    GridPane node() {
        return node;
    }

    private void line(int at, int row) {
        String title = list.heads().get(at);
        Mapping.Column column = mapping.columns().get(at);
        Label name = Styled.label(title, "column-title");
        name.setMaxWidth(ui.px(WIDTHS[0]));
        Label sample = Styled.label(sample(at), "quiet");
        sample.setMaxWidth(ui.px(WIDTHS[1] - 10));
        node.add(name, 0, row);
        node.add(sample, 1, row);
        node.add(meaning(at, title, column), 2, row);
        if (column != null) {
            if (!column.field().finds()) {
                node.add(policy(at, title, column), 3, row);
            }
            node.add(notes(at, title, column), 4, row);
        } else if (list.columns().get(at).damaged() > 0) {
            node.add(Styled.label(damaged(list.columns().get(at)), "small", "danger-text"), 4, row);
        }
    }

    private String sample(int at) {
        return list.sample().stream()
                .map((SheetRow row) -> row.cell(at).text())
                .filter(text -> !text.isEmpty())
                .distinct()
                .limit(SAMPLES)
                .map(words::cell)
                .collect(Collectors.joining(" · "));
    }

    private ComboBox<Optional<SheetField>> meaning(int at, String title, Mapping.@Nullable Column column) {
        List<Optional<SheetField>> options = new ArrayList<>();
        options.add(Optional.empty());
        mapping.kind().fields().forEach(field -> options.add(Optional.of(field)));
        ComboBox<Optional<SheetField>> box = Choices.box(
                options,
                field -> field.map(f -> ui.text(f.title())).orElseGet(() -> ui.text(SheetText.COLUMNS_UNREAD)),
                ui.text(SheetText.MEANING_SPOKEN, title),
                ui.px(WIDTHS[2] - 12),
                Optional.ofNullable(column).map(Mapping.Column::field));
        box.setId("meaning-" + at);
        box.valueProperty()
                .addListener((b, old, now) -> changed.accept(
                        mapping.with(at, now.map(Mapping.Column::of).orElse(null))));
        return box;
    }

    private ComboBox<Policy> policy(int at, String title, Mapping.Column column) {
        ComboBox<Policy> box = Choices.box(
                List.of(Policy.values()),
                policy -> ui.text(
                        switch (policy) {
                            case FILL -> SheetText.POLICY_FILL;
                            case REPLACE -> SheetText.POLICY_REPLACE;
                            case SKIP -> SheetText.POLICY_SKIP;
                        }),
                ui.text(SheetText.POLICY_SPOKEN, title),
                ui.px(WIDTHS[3] - 12),
                column.policy());
        box.valueProperty().addListener((b, old, now) -> changed.accept(mapping.with(at, column.with(now))));
        return box;
    }

    private FlowPane notes(int at, String title, Mapping.Column column) {
        ColumnProfile profile = list.columns().get(at);
        List<Node> notes = new ArrayList<>();
        switch (column.field().value()) {
            case NUMBER16 -> {
                if (profile.damaged() > 0) {
                    notes.add(Styled.label(damaged(profile), "small", "danger-text"));
                }
            }
            case DATE -> dates(at, title, column, profile, notes);
            case CODE -> {
                List<String> unknown = services.imports().unknownWords(list, mapping, at);
                if (!unknown.isEmpty()) {
                    notes.add(Buttons.link(
                            ui.text(SheetText.NOTE_WORDS, words.number(unknown.size())),
                            () -> new WordsDialog(ui, services, list, mapping, at, changed).open(unknown)));
                }
            }
            default -> {
                // Nothing to tell before it is read.
            }
        }
        return Styled.flow("column-notes", notes.toArray(Node[]::new));
    }

    private String damaged(ColumnProfile profile) {
        return ui.text(SheetText.NOTE_DAMAGED, words.number(profile.damaged()));
    }

    private void dates(int at, String title, Mapping.Column column, ColumnProfile profile, List<Node> notes) {
        ComboBox<DateOrder> box = Choices.box(
                List.of(DateOrder.values()),
                order -> ui.text(
                        switch (order) {
                            case BY_NIK -> SheetText.ORDER_BY_NIK;
                            case DAY_FIRST -> SheetText.ORDER_DAY_FIRST;
                            case MONTH_FIRST -> SheetText.ORDER_MONTH_FIRST;
                        }),
                ui.text(SheetText.ORDER_SPOKEN, title),
                ui.px(176),
                Optional.ofNullable(column.order()).orElse(DateOrder.BY_NIK));
        box.valueProperty().addListener((b, old, now) -> changed.accept(mapping.with(at, column.with(now))));
        notes.add(box);
        long told = profile.plainFits() + profile.swappedFits() + profile.fitsNeither();
        if (told > 0) {
            notes.add(Styled.label(
                    ui.text(
                            SheetText.NOTE_DAYS,
                            words.number(profile.plainFits()),
                            words.number(profile.swappedFits()),
                            words.number(profile.fitsNeither())),
                    "small",
                    profile.swappedFits() > 0 ? "warning-text" : "quiet"));
        }
        if (profile.shortYears() > 0) {
            notes.add(
                    Styled.label(ui.text(SheetText.NOTE_SHORT, words.number(profile.shortYears())), "small", "quiet"));
        }
        if (profile.serials() > 0) {
            notes.add(Styled.label(ui.text(SheetText.NOTE_SERIALS, words.number(profile.serials())), "small", "quiet"));
        }
    }
}
