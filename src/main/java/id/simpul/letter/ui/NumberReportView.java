package id.simpul.letter.ui;

import id.simpul.kernel.Actor;
import id.simpul.l10n.text.NumberingText;
import id.simpul.letter.NumberDesk;
import id.simpul.letter.NumberPaper;
import id.simpul.numbering.NumberReport;
import id.simpul.numbering.NumberReport.Line;
import id.simpul.numbering.NumberReport.State;
import id.simpul.numbering.Series;
import id.simpul.paper.Typesetter;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Chips;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Note;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The report of register and letter numbers: where every number of a year is, and why some are on no paper. */
public final class NumberReportView {
    private final Ui ui;
    private final Actor actor;
    private final NumberDesk desk;
    private final NumberPaper words;
    private final Label subtitle = new Label();
    private final VBox notes = Styled.column("notes");
    private final ComboBox<Integer> years = new ComboBox<>();
    private final Table<Line> table;
    private final VBox page;
    private Chips<Series> chips;
    private final HBox chipRow = Styled.row("filter-row");
    private List<NumberReport> reports = List.of();

    /** The report over {@code desk}. */
    public NumberReportView(Ui ui, Actor actor, NumberDesk desk, Typesetter typesetter) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.words = new NumberPaper(typesetter, ui.texts());
        this.chips = new Chips<>(ui);
        table = new Table<Line>(ui, EmptyState.of(Icon.LIST, ui.text(NumberingText.REPORT_NOTHING)));
        table.text(ui.text(NumberingText.COLUMN_NUMBERS), 130, words::numbers);
        table.text(ui.text(NumberingText.COLUMN_COUNT), 80, line -> ui.formats().number(line.count()));
        table.badges(
                ui.text(NumberingText.COLUMN_STATE),
                220,
                line -> List.of(new Badge(words.state(line.state()), tone(line.state()))));
        table.text(ui.text(NumberingText.COLUMN_COMPUTER), 200, words::computer);
        table.text(ui.text(NumberingText.COLUMN_NOTE), 420, words::note);
        table.identity(Line::first);
        years.getItems().setAll(LocalDate.now(ui.clock()).getYear());
        years.getSelectionModel().selectFirst();
        years.setPrefWidth(ui.px(118));
        years.setAccessibleText(ui.text(NumberingText.YEAR));
        years.setOnAction(event -> load());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        Styled.show(notes, false);
        page = Styled.column(
                "page",
                Heads.page(
                        ui.text(NumberingText.REPORT_TITLE),
                        subtitle,
                        Buttons.secondary(ui.text(NumberingText.BACK), ui.navigator()::back),
                        Buttons.primary(Icon.PRINT, ui.text(NumberingText.ON_PAPER), this::paper)),
                chipRow,
                notes,
                table.node());
    }

    private static Tone tone(State state) {
        return switch (state) {
            case USED -> Tone.SUCCESS;
            case UNEXPLAINED, DOUBLE -> Tone.DANGER;
            case LOST, EXPIRED, VOID -> Tone.WARNING;
            case RESERVED -> Tone.INFO;
            case TAKEN_BACK, BEFORE, RETURNED, YEAR_CLOSED -> Tone.NEUTRAL;
        };
    }

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(NumberingText.REPORT_TITLE), page)
                .onShow(this::load)
                .focus(table.view())
                .key("Ctrl+P", ui.text(NumberingText.ON_PAPER), this::paper);
    }

    private void paper() {
        ui.navigator().go(new NumberPaperRoute(years.getValue()));
    }

    private record Content(List<Integer> years, List<NumberReport> reports) {}

    private void load() {
        int year = years.getValue();
        ui.jobs()
                .run(NumberingText.JOB_REPORT, progress -> new Content(desk.years(actor), desk.reports(actor, year)))
                .then(this::show)
                .orShow();
    }

    private void show(Content content) {
        content.years().stream()
                .filter(year -> !years.getItems().contains(year))
                .forEach(years.getItems()::add);
        Series before = chips.selected();
        reports = content.reports();
        chips = new Chips<>(ui);
        for (NumberReport report : reports) {
            chips.add(report.series(), words.title(report));
        }
        chips.onSelect(this::choose);
        HBox.setHgrow(chips.node(), Priority.ALWAYS);
        chipRow.getChildren().setAll(chips.node(), years);
        for (NumberReport report : reports) {
            chips.count(report.series(), report.largest(), report.explained() ? Tone.NEUTRAL : Tone.DANGER);
        }
        Optional<Series> first = reports.stream()
                .map(NumberReport::series)
                .filter(series -> series.equals(before))
                .findFirst()
                .or(() -> reports.stream().map(NumberReport::series).findFirst());
        first.ifPresentOrElse(
                series -> {
                    chips.select(series);
                    // The first chip is chosen already: selecting it tells nobody.
                    choose(series);
                },
                () -> {
                    table.rows(List.of());
                    subtitle.setText("");
                    Styled.show(notes, false);
                });
    }

    private void choose(Series series) {
        for (NumberReport report : reports) {
            if (report.series().equals(series)) {
                subtitle.setText(words.totals(report));
                table.rows(report.lines());
                table.selectFirst();
                notes.getChildren().clear();
                if (!report.explained()) {
                    notes.getChildren()
                            .add(new Note(Tone.DANGER, ui.text(NumberingText.NOT_EXPLAINED))
                                    .text(ui.text(NumberingText.NOT_EXPLAINED_NEXT))
                                    .node());
                }
                Styled.show(notes, !report.explained());
            }
        }
    }
}
