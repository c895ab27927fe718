package id.simpul.recap.ui;

import id.simpul.l10n.text.PrintText;
import id.simpul.l10n.text.RecapText;
import id.simpul.recap.MonthlyRecap;
import id.simpul.recap.MonthlyRecap.Grouping;
import id.simpul.recap.RecapCounts;
import id.simpul.recap.ui.RecapLines.Kind;
import id.simpul.recap.ui.RecapLines.Line;
import id.simpul.screen.Buttons;
import id.simpul.screen.Chips;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Ui;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The recap of a month on the screen: the balance in words of figures, then every area and stream, zeros included. */
public final class RecapView {
    private static final int REGENCY_DIGITS = 4;

    private static final double NUMBER = 84;

    private final Ui ui;
    private final RecapServices services;
    private final RecapActions actions;
    private final ComboBox<YearMonth> months = new ComboBox<>();
    private final Chips<Grouping> groupings;
    private final Table<Line> table;
    private final Label subtitle = new Label();
    private final HBox balance = Styled.row("balance");
    private final Label footnote = Styled.paragraph("", "recap-note");
    private final Jobs latest;
    private final List<Node> acts = new ArrayList<>();
    private @Nullable MonthlyRecap recap;

    /** The recap. */
    public RecapView(Ui ui, RecapServices services) {
        this.ui = ui;
        this.services = services;
        this.actions = new RecapActions(ui, services);
        this.latest = ui.jobs().latest();
        this.table = table();
        this.groupings = new Chips<Grouping>(ui)
                .add(Grouping.BY_VILLAGE, ui.text(ofDistrict() ? RecapText.BY_KECAMATAN : RecapText.BY_VILLAGE))
                .add(Grouping.BY_STREAM, ui.text(RecapText.BY_STREAM))
                .onSelect(grouping -> rows());
        groupings.select(Grouping.BY_VILLAGE);
        months.setAccessibleText(ui.text(RecapText.MONTH));
        months.setPrefWidth(ui.px(168));
        months.setVisibleRowCount(14);
        months.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable YearMonth month) {
                return month == null ? "" : ui.formats().month(month);
            }

            @Override
            public YearMonth fromString(String text) {
                return YearMonth.now(ui.clock());
            }
        });
        // Not its action: that one stays out while the box has not been on a screen yet.
        months.valueProperty().subscribe(month -> load());
    }

    private boolean ofDistrict() {
        return services.actor().office().length() == REGENCY_DIGITS;
    }

    private Table<Line> table() {
        var lines = new Table<Line>(ui, EmptyState.of(Icon.RECAP, ui.text(RecapText.EMPTY)));
        lines.nodes(
                ui.text(ofDistrict() ? RecapText.COLUMN_LABEL_KECAMATAN : RecapText.COLUMN_LABEL), 282, this::label);
        number(lines, RecapText.COLUMN_OPENING, RecapCounts::opening);
        number(lines, RecapText.COLUMN_RECEIVED, counts -> counts.received() + counts.reopened());
        number(lines, RecapText.COLUMN_FINISHED, RecapCounts::finished);
        number(lines, RecapText.COLUMN_IN_PROCESS, RecapCounts::inProcess);
        number(lines, RecapText.COLUMN_REFERRED, RecapCounts::referred);
        number(lines, RecapText.COLUMN_REJECTED, RecapCounts::rejected);
        number(lines, RecapText.COLUMN_CLOSING, RecapCounts::closing);
        return lines;
    }

    private void number(Table<Line> lines, RecapText title, ToIntFunction<RecapCounts> count) {
        lines.nodes(ui.text(title), NUMBER, line -> {
                    int value = count.applyAsInt(line.counts());
                    return Styled.label(
                            ui.formats().number(value),
                            "recap-number",
                            style(line),
                            value == 0 ? "recap-zero" : "recap-some");
                })
                .right();
    }

    private Node label(Line line) {
        return Styled.label(line.label(), style(line), line.kind() == Kind.LINE ? "recap-part" : "recap-head");
    }

    private static String style(Line line) {
        return switch (line.kind()) {
            case TOTAL -> "recap-total";
            case SUM -> "recap-sum";
            case LINE -> "recap-line";
        };
    }

    /** The screen. */
    public Screen screen() {
        if (actions.mayGiveOut()) {
            acts.add(Buttons.secondary(Icon.TABLE, ui.text(PrintText.SAVE_XLSX), this::saveWorkbook));
            acts.add(Buttons.secondary(Icon.SHOW, ui.text(RecapText.PREVIEW), this::preview));
            acts.add(Buttons.primary(Icon.PRINT, ui.text(RecapText.PRINT), this::print));
        } else {
            acts.add(Buttons.secondary(Icon.SHOW, ui.text(RecapText.PREVIEW), this::preview));
        }
        acts.forEach(act -> act.setDisable(true));
        HBox.setHgrow(groupings.node(), Priority.ALWAYS);
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        VBox page = Styled.column(
                "page",
                Heads.page(ui.text(RecapText.TITLE), subtitle, acts.toArray(Node[]::new)),
                Styled.row("filter-row", groupings.node(), months),
                balance,
                table.node(),
                footnote);
        Screen screen = Screen.of(ui.text(RecapText.TITLE), page)
                .onShow(this::loadMonths)
                .focus(table.view());
        return actions.mayGiveOut() ? screen.key("Ctrl+P", ui.text(PrintText.KEY_PRINT), this::print) : screen;
    }

    private void loadMonths() {
        ui.jobs()
                .run(RecapText.JOB_LOAD, progress -> services.desk().months(services.actor()))
                .then(found -> {
                    YearMonth before = months.getValue();
                    if (!months.getItems().equals(found)) {
                        months.getItems().setAll(found);
                    }
                    if (before == null || !found.contains(before)) {
                        // The month just ended is the one a recap is due for.
                        months.setValue(found.size() > 1 ? found.get(1) : found.getFirst());
                    } else {
                        load();
                    }
                })
                .orShow();
    }

    private void load() {
        YearMonth month = months.getValue();
        if (month != null) {
            latest.run(RecapText.JOB_LOAD, progress -> services.desk().recap(services.actor(), month))
                    .then(this::loaded)
                    .orShow();
        }
    }

    private void loaded(MonthlyRecap now) {
        recap = now;
        acts.forEach(act -> act.setDisable(false));
        String month = ui.formats().month(now.month());
        subtitle.setText(
                services.desk().running(now.month())
                        ? ui.text(RecapText.RUNNING, month)
                        : ui.text(RecapText.ENDED, month));
        RecapCounts total = now.total();
        balance.getChildren()
                .setAll(
                        figure(RecapText.COLUMN_OPENING, total.opening()),
                        sign("+"),
                        figure(RecapText.COLUMN_RECEIVED, total.received() + total.reopened()),
                        sign("="),
                        figure(RecapText.COLUMN_FINISHED, total.finished()),
                        sign("+"),
                        figure(RecapText.COLUMN_REJECTED, total.rejected()),
                        sign("+"),
                        figure(RecapText.COLUMN_CLOSING, total.closing()));
        balance.setAccessibleText(ui.text(
                RecapText.BALANCE_SPOKEN,
                total.opening(),
                total.received() + total.reopened(),
                total.finished(),
                total.rejected(),
                total.closing()));
        footnote.setText(ui.text(RecapText.FOOTNOTE, total.withdrawn(), total.duplicate(), total.reopened()));
        rows();
    }

    private Node figure(RecapText name, int value) {
        return Styled.column(
                "balance-figure",
                Styled.label(ui.formats().number(value), "balance-number"),
                Styled.label(ui.text(name), "balance-name"));
    }

    private static Node sign(String sign) {
        return Styled.label(sign, "balance-sign");
    }

    private void rows() {
        MonthlyRecap now = recap;
        if (now != null) {
            table.rows(RecapLines.of(now, grouping(), ui.text(RecapText.TOTAL)));
        }
    }

    private Grouping grouping() {
        Grouping chosen = groupings.selected();
        return chosen == null ? Grouping.BY_VILLAGE : chosen;
    }

    private void print() {
        if (recap != null) {
            actions.print(recap, grouping());
        }
    }

    private void saveWorkbook() {
        if (recap != null) {
            actions.saveWorkbook(recap);
        }
    }

    private void preview() {
        if (recap != null) {
            ui.navigator().go(new RecapPaperRoute(recap.month(), grouping()));
        }
    }
}
