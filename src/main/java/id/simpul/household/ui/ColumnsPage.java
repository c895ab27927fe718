package id.simpul.household.ui;

import id.simpul.household.sheet.HouseCodes;
import id.simpul.household.sheet.Inspection;
import id.simpul.household.sheet.ListKind;
import id.simpul.household.sheet.Mapping;
import id.simpul.household.sheet.PreviewRow;
import id.simpul.household.sheet.SheetField;
import id.simpul.household.sheet.SheetFile;
import id.simpul.kernel.Capability;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.SheetText;
import id.simpul.reference.Code;
import id.simpul.region.Region;
import id.simpul.screen.Buttons;
import id.simpul.screen.Chips;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the columns of a list mean: proposed from their titles, shown on the first rows as they will be read. */
final class ColumnsPage {
    private static final int PREVIEWED = 30;
    private static final double PREVIEW_HEIGHT = 180;
    private static final double PREVIEW_COLUMN = 128;
    private static final double WIDE_COLUMN = 170;

    private final Ui ui;
    private final SheetServices services;
    private final SheetWords words;
    private final Inspection list;
    private final BiConsumer<Integer, Long> reread;
    private final Jobs previewing;
    private final StackPane grid = new StackPane();
    private final StackPane preview = new StackPane();
    private final StackPane note = new StackPane();
    private final HBox fixed = Styled.row("filter-row");
    private final Label missing = Styled.label("", "small", "warning-text");
    private final Button check;
    private final VBox node;
    private Mapping mapping;

    /**
     * The columns of {@code list}.
     *
     * @param reread reads another sheet or another row of titles
     * @param go goes on with the mapping
     */
    ColumnsPage(
            Ui ui,
            SheetServices services,
            SheetWords words,
            Inspection list,
            BiConsumer<Integer, Long> reread,
            Consumer<Mapping> go) {
        this.ui = ui;
        this.services = services;
        this.words = words;
        this.list = list;
        this.reread = reread;
        this.mapping = list.mapping();
        this.previewing = ui.jobs().latest();
        this.check = Buttons.primary(Icon.CHECK, ui.text(SheetText.COLUMNS_CHECK), () -> go.accept(mapping));
        Chips<ListKind> kinds = new Chips<>(ui);
        for (ListKind kind : ListKind.values()) {
            kinds.add(kind, ui.text(kind.title()));
        }
        kinds.select(mapping.kind());
        kinds.onSelect(kind -> {
            mapping = mapping.with(kind);
            columns();
        });
        HBox top = Styled.row(
                "filter-row", Styled.label(ui.text(SheetText.COLUMNS_KIND), "quiet"), kinds.node(), Styled.gap());
        HBox.setHgrow(kinds.node(), Priority.SOMETIMES);
        if (list.sheets().size() > 1) {
            top.getChildren().add(sheets());
        }
        top.getChildren().add(heads());
        Styled.show(note, list.remembered() != null);
        note.getChildren()
                .add(new Note(Tone.INFO, ui.text(SheetText.COLUMNS_REMEMBERED_TITLE))
                        .text(ui.text(SheetText.COLUMNS_REMEMBERED_TEXT))
                        .link(ui.text(SheetText.COLUMNS_RESET), this::reset)
                        .node());
        preview.setMinHeight(ui.px(PREVIEW_HEIGHT));
        preview.setPrefHeight(ui.px(PREVIEW_HEIGHT));
        var scroll = Styled.with(Styled.scroll(grid), "columns-scroll");
        scroll.setFocusTraversable(false);
        node = Styled.column(
                "columns-page",
                top,
                note,
                fixed,
                missing,
                scroll,
                Heads.section(ui.text(SheetText.COLUMNS_PREVIEW), full()),
                preview);
        columns();
    }

    Inspection list() {
        return list;
    }

    Button check() {
        return check;
    }

    Node node() {
        return node;
    }

    String subtitle() {
        var text = new StringBuilder(
                list.headRow() == 0
                        ? ui.text(SheetText.COLUMNS_SUBTITLE_NONE, words.number(list.rows()))
                        : ui.text(
                                SheetText.COLUMNS_SUBTITLE, words.number(list.rows()), Long.toString(list.headRow())));
        if (!list.sheet().name().isEmpty()) {
            text.append(" · ")
                    .append(ui.text(SheetText.COLUMNS_SHEET, list.sheet().name()));
        }
        if (!list.reading().isEmpty()) {
            text.append(" · ").append(list.reading());
        }
        if (list.hiddenRows() > 0) {
            text.append(" · ").append(ui.text(SheetText.COLUMNS_HIDDEN, words.number(list.hiddenRows())));
        }
        return text.toString();
    }

    /** Identity numbers stay masked for who passes by, and for good where the user may not see them. */
    private Node full() {
        words.full(false);
        if (!services.actor().may(Capability.UNMASK_IDENTITY)) {
            return Styled.label(ui.text(SheetText.COLUMNS_MASKED), "small", "quiet");
        }
        var box = new CheckBox(ui.text(SheetText.COLUMNS_FULL));
        box.selectedProperty().addListener((b, old, now) -> {
            words.full(now);
            columns();
        });
        return box;
    }

    private void reset() {
        mapping = list.proposed();
        Styled.show(note, false);
        columns();
        check.requestFocus();
    }

    private ComboBox<SheetFile.Sheet> sheets() {
        var box = Choices.box(
                list.sheets(),
                SheetFile.Sheet::name,
                ui.text(SheetText.COLUMNS_SHEET_CHOOSE),
                ui.px(150),
                list.sheet());
        box.valueProperty().addListener((b, old, now) -> reread.accept(now.index(), null));
        return box;
    }

    /** Which row has the titles, where it was not found or found wrongly. */
    private HBox heads() {
        List<Long> rows = new ArrayList<>();
        rows.add(0L);
        for (long row = 1; row <= Math.max(12, list.headRow() + 2); row++) {
            rows.add(row);
        }
        ComboBox<Long> box = Choices.box(
                rows,
                row -> row == 0 ? ui.text(SheetText.COLUMNS_NONE) : Long.toString(row),
                ui.text(SheetText.COLUMNS_HEAD),
                ui.px(120),
                list.headRow());
        box.valueProperty()
                .addListener((b, old, now) -> reread.accept(list.sheet().index(), now));
        return Styled.row("filter-row", Styled.label(ui.text(SheetText.COLUMNS_HEAD), "quiet"), box);
    }

    private void columns() {
        ready();
        fixed.getChildren().clear();
        if (mapping.kind() == ListKind.PARTICIPATIONS) {
            if (mapping.column(SheetField.PROGRAMME).isEmpty()) {
                List<String> programmes =
                        services
                                .codes()
                                .list(SheetField.PROGRAMME.list().orElseThrow(), LocalDate.now(ui.clock()))
                                .stream()
                                .map(Code::code)
                                .toList();
                fixed(
                        SheetField.PROGRAMME,
                        SheetText.COLUMNS_PROGRAMME,
                        programmes,
                        code -> words.value(SheetField.PROGRAMME, code));
            }
        } else if (mapping.column(SheetField.VILLAGE).isEmpty()) {
            List<String> villages = services.regions().children(services.actor().office()).stream()
                    .map(Region::code)
                    .filter(code -> code.length() == 10)
                    .sorted(Comparator.comparing(words::village))
                    .toList();
            fixed(SheetField.VILLAGE, SheetText.COLUMNS_VILLAGE, villages, words::village);
        }
        if (mapping.house() && mapping.column(SheetField.VISITED_ON).isEmpty()) {
            fixed.getChildren().add(visited());
        }
        if (mapping.codesMatter()) {
            houseCodes();
        }
        Styled.show(fixed, !fixed.getChildren().isEmpty());
        grid.getChildren().setAll(new ColumnGrid(ui, services, words, list, mapping, this::changed).node());
        preview();
    }

    /** Says what is still to be said, where something is. */
    private void ready() {
        Optional<TextKey> lacks = mapping.missing();
        check.setDisable(lacks.isPresent());
        missing.setText(lacks.map(ui::text).orElse(""));
        Styled.show(missing, lacks.isPresent());
    }

    /** The day that houses were seen, where no column says it. */
    private Node visited() {
        LocalDate today = LocalDate.now(ui.clock());
        var form = new Form(ui);
        Field<LocalDate> day = form.date(SheetText.COLUMNS_VISITED)
                .span(12)
                .check(date -> date.isAfter(today) ? Optional.of(ui.text(SheetText.COLUMNS_AHEAD)) : Optional.empty());
        mapping.fixed(SheetField.VISITED_ON).map(LocalDate::parse).ifPresent(day::set);
        day.onChange(date -> {
            mapping = mapping.with(
                    SheetField.VISITED_ON,
                    date.filter(on -> !on.isAfter(today))
                            .map(LocalDate::toString)
                            .orElse(null));
            ready();
            preview();
        });
        VBox node = form.node();
        node.setMinWidth(0);
        node.setPrefWidth(ui.px(240));
        HBox.setHgrow(node, Priority.NEVER);
        return node;
    }

    private void houseCodes() {
        List<Optional<HouseCodes>> all = new ArrayList<>();
        all.add(Optional.empty());
        for (HouseCodes codes : HouseCodes.values()) {
            all.add(Optional.of(codes));
        }
        ComboBox<Optional<HouseCodes>> box = Choices.box(
                all,
                codes -> codes.map(c -> ui.text(c.title())).orElseGet(() -> ui.text(SheetText.COLUMNS_NONE)),
                ui.text(SheetText.COLUMNS_HOUSE_CODES),
                ui.px(190),
                Optional.ofNullable(mapping.houseCodes()));
        box.setId("house-codes");
        box.setTooltip(new Tooltip(ui.text(SheetText.COLUMNS_HOUSE_CODES_HELP)));
        box.valueProperty().addListener((b, old, now) -> {
            mapping = mapping.with(now.orElse(null));
            columns();
        });
        fixed.getChildren().add(below(SheetText.COLUMNS_HOUSE_CODES, box));
    }

    private void changed(Mapping now) {
        mapping = now;
        columns();
    }

    private void fixed(
            SheetField field, SheetText title, List<String> values, java.util.function.Function<String, String> name) {
        List<String> all = new ArrayList<>();
        all.add("");
        all.addAll(values);
        ComboBox<String> box = Choices.box(
                all,
                value -> value.isEmpty() ? ui.text(SheetText.COLUMNS_NONE) : name.apply(value),
                ui.text(title),
                ui.px(230),
                mapping.fixed(field).orElse(""));
        box.setId("fixed-" + field.name());
        box.valueProperty().addListener((b, old, now) -> {
            mapping = mapping.with(field, now);
            ready();
            preview();
        });
        fixed.getChildren().add(below(title, box));
    }

    private VBox below(SheetText title, Node box) {
        Label label = Styled.label(ui.text(title), "field-label");
        label.setLabelFor(box);
        return Styled.column("field", label, box);
    }

    private void preview() {
        Mapping now = mapping;
        previewing
                .run(SheetText.JOB_PREVIEW, progress -> services.imports().preview(list, now, PREVIEWED))
                .then(rows -> preview(now, rows))
                .orShow();
    }

    private void preview(Mapping of, List<PreviewRow> rows) {
        var table = new Table<PreviewRow>(ui, EmptyState.of(Icon.TABLE, ui.text(SheetText.COLUMNS_UNREAD)));
        table.text(ui.text(SheetText.PREVIEW_ROW), 70, row -> Long.toString(row.row()));
        List<SheetField> fields = of.columns().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(column -> column.getValue().field())
                .toList();
        for (int i = 0; i < fields.size(); i++) {
            SheetField field = fields.get(i);
            boolean first = i == 0;
            table.text(
                    ui.text(field.title()),
                    first ? 180 : width(field),
                    row -> first
                            ? first(row, field)
                            : words.value(field, row.values().get(field)));
        }
        table.identity(PreviewRow::row);
        table.rows(rows);
        table.view().setFocusTraversable(false);
        preview.getChildren().setAll(table.node());
    }

    private static double width(SheetField field) {
        return field.value() == SheetField.Value.NUMBER16 || field == SheetField.NAME ? WIDE_COLUMN : PREVIEW_COLUMN;
    }

    private String first(PreviewRow row, @Nullable SheetField field) {
        return row.refused()
                ? ui.text(SheetText.PREVIEW_REFUSED, words.reason(row.findings().getFirst()))
                : field == null ? "" : words.value(field, row.values().get(field));
    }
}
