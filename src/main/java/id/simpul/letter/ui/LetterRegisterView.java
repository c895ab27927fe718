package id.simpul.letter.ui;

import id.simpul.l10n.text.LetterText;
import id.simpul.letter.LetterFilter;
import id.simpul.letter.LetterFilter.State;
import id.simpul.letter.LetterLine;
import id.simpul.letter.LetterOutput.Sheet;
import id.simpul.letter.LetterRegister;
import id.simpul.numbering.NumberReport;
import id.simpul.numbering.Series;
import id.simpul.reference.Code;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Chips;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The register of letters: filters with counts, two-line rows, the selected letter beside them, and whether numbers are complete. */
public final class LetterRegisterView {
    private static final int ALL_YEARS = 0;
    private static final Duration WAIT = Duration.millis(150);

    /** A chip: all letters, those of a kind, or those made void. */
    private sealed interface Choice {
        record All() implements Choice {}

        record Kind(String code) implements Choice {}

        record Voided() implements Choice {}
    }

    private final Ui ui;
    private final LetterServices services;
    private final Table<LetterLine> table;
    private final Chips<Choice> chips;
    private final ComboBox<Integer> years = new ComboBox<>();
    private final TextField search = new TextField();
    private final PauseTransition typing = new PauseTransition(WAIT);
    private final Label subtitle = new Label();
    private final VBox completeness = Styled.column("notes");
    private final MasterDetail node;
    private final LetterActions actions;
    private final Jobs counting;

    /** The register. */
    public LetterRegisterView(Ui ui, LetterServices services) {
        this.ui = ui;
        this.services = services;
        this.counting = ui.jobs().latest();
        this.actions = new LetterActions(ui, services, this::reload);
        this.table = table();
        this.chips = new Chips<Choice>(ui).add(new Choice.All(), ui.text(LetterText.CHIP_ALL));
        LocalDate today = LocalDate.now(ui.clock());
        for (Code kind : services.codes().list(LetterWords.KINDS, today)) {
            chips.add(new Choice.Kind(kind.code()), kind.label(ui.texts()));
        }
        chips.add(new Choice.Voided(), ui.text(LetterText.CHIP_VOID)).onSelect(choice -> reload());
        this.node = new MasterDetail(ui, page(today.getYear()));
        table.onSelect(line -> {
            if (line != null) {
                node.selected(record(line));
            }
        });
        table.onOpen(this::open);
        chips.select(new Choice.All());
    }

    private Table<LetterLine> table() {
        var letters = new Table<LetterLine>(ui, EmptyState.of(Icon.LETTER, ui.text(LetterText.REGISTER_EMPTY)));
        letters.lines(
                        ui.text(LetterText.COLUMN_NUMBER),
                        188,
                        LetterLine::number,
                        line -> ui.formats().mediumDate(line.issued()))
                .badge(line -> line.voided().isPresent()
                        ? Optional.of(new Badge(ui.text(LetterText.STATUS_VOID), Tone.DANGER))
                        : Optional.empty());
        letters.lines(ui.text(LetterText.COLUMN_PERSON), 190, line -> LetterWords.person(ui, line), LetterWords::nik);
        letters.lines(
                ui.text(LetterText.COLUMN_SUBJECT),
                260,
                line -> LetterWords.subject(ui, line),
                line -> LetterWords.given(line.addressee()));
        letters.lines(
                        ui.text(LetterText.COLUMN_CASE),
                        150,
                        line -> LetterWords.given(line.register()),
                        line -> services.codes().label(LetterWords.KINDS, line.kind(), ui.texts()))
                .optional();
        letters.identity(LetterLine::id);
        letters.pages(
                LetterText.JOB_REGISTER,
                (offset, limit, order, progress) ->
                        services.register().list(services.actor(), filter(), offset, limit));
        return letters;
    }

    private VBox page(int thisYear) {
        years.getItems().addAll(ALL_YEARS, thisYear);
        years.setValue(thisYear);
        years.setPrefWidth(ui.px(118));
        years.setMinWidth(Region.USE_PREF_SIZE);
        years.setAccessibleText(ui.text(LetterText.YEAR_FILTER));
        years.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Integer year) {
                return year == null || year == ALL_YEARS ? ui.text(LetterText.ALL_YEARS) : Integer.toString(year);
            }

            @Override
            public Integer fromString(String text) {
                return ALL_YEARS;
            }
        });
        years.setOnAction(event -> reload());
        search.setPromptText(ui.text(LetterText.SEARCH_PROMPT));
        search.setAccessibleText(ui.text(LetterText.SEARCH_PROMPT));
        search.setPrefWidth(ui.px(200));
        search.setMinWidth(Region.USE_PREF_SIZE);
        typing.setOnFinished(event -> reload());
        search.textProperty().addListener((text, old, now) -> typing.playFromStart());
        HBox.setHgrow(chips.node(), Priority.ALWAYS);
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        Styled.show(completeness, false);
        return Styled.column(
                "page",
                Heads.page(
                        ui.text(LetterText.REGISTER_TITLE),
                        subtitle,
                        Buttons.secondary(
                                Icon.LIST,
                                ui.text(LetterText.NUMBER_REPORT),
                                () -> ui.navigator().go(new NumberReportRoute())),
                        Buttons.secondary(Icon.QR_CODE, ui.text(LetterText.CHECK_LETTER), this::check)),
                Styled.row("filter-row", chips.node(), search, years),
                completeness,
                table.node());
    }

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(LetterText.REGISTER_TITLE), node)
                .onShow(this::reload)
                .focus(table.view())
                .key("Ctrl+F", ui.text(LetterText.KEY_SEARCH), search::requestFocus)
                .hint("Enter", ui.text(LetterText.KEY_OPEN));
    }

    private LetterFilter filter() {
        Integer year = years.getValue();
        Choice choice = chips.selected();
        return new LetterFilter(
                year == null || year == ALL_YEARS ? null : year,
                choice instanceof Choice.Kind kind ? kind.code() : null,
                choice instanceof Choice.Voided ? State.VOID : State.ALL,
                search.getText());
    }

    private void reload() {
        LetterFilter filter = new LetterFilter(filter().year(), null, State.ALL, search.getText());
        record Counted(LetterRegister.Counts counts, List<Integer> years, List<NumberReport> series) {}
        counting.run(
                        LetterText.JOB_REGISTER,
                        progress -> new Counted(
                                services.register().counts(services.actor(), filter),
                                services.register().years(services.actor()),
                                filter.year() == null
                                        ? List.of()
                                        : services.numbers().reports(services.actor(), filter.year())))
                .then(counted -> {
                    counts(counted.counts());
                    counted.years().stream()
                            .filter(year -> !years.getItems().contains(year))
                            .forEach(years.getItems()::add);
                    completeness(counted.series());
                })
                .orShow();
        table.reload();
    }

    private void counts(LetterRegister.Counts counts) {
        chips.count(new Choice.All(), counts.of(State.ALL));
        chips.count(new Choice.Voided(), counts.of(State.VOID));
        for (Code kind : services.codes().list(LetterWords.KINDS, LocalDate.now(ui.clock()))) {
            chips.count(new Choice.Kind(kind.code()), counts.byKind().getOrDefault(kind.code(), 0));
        }
        subtitle.setText(ui.text(LetterText.REGISTER_SUBTITLE, counts.of(State.ALL), counts.of(State.VOID)));
    }

    /** Says which numbers of letters nobody can account for, or are double; nothing while all is well. */
    private void completeness(List<NumberReport> reports) {
        completeness.getChildren().clear();
        for (NumberReport report : reports) {
            if (report.series().book() == Series.Book.LETTER && !report.explained()) {
                var note = new Note(
                        Tone.WARNING,
                        ui.text(
                                LetterText.SERIES_TITLE,
                                report.series().name(),
                                Integer.toString(report.series().year()),
                                report.largest()));
                say(note, report, NumberReport.State.UNEXPLAINED, LetterText.SERIES_GAPS);
                say(note, report, NumberReport.State.DOUBLE, LetterText.SERIES_DOUBLES);
                completeness.getChildren().add(note.node());
            }
        }
        Styled.show(completeness, !completeness.getChildren().isEmpty());
    }

    private void say(Note note, NumberReport report, NumberReport.State state, LetterText text) {
        String ranges = report.lines().stream()
                .filter(line -> line.state() == state)
                .map(line ->
                        line.first() == line.last() ? Long.toString(line.first()) : line.first() + "–" + line.last())
                .collect(Collectors.joining(", "));
        if (!ranges.isEmpty()) {
            note.text(ui.text(text, ranges));
        }
    }

    private void open(LetterLine line) {
        ui.navigator().go(new LetterRoute(line.id(), false));
    }

    private void check() {
        new CheckDialog(ui, services).open();
    }

    private Node record(LetterLine line) {
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        line.number(),
                        LetterWords.status(ui, line),
                        LetterWords.person(ui, line),
                        LetterWords.subject(ui, line),
                        Buttons.icon(Icon.OPEN, ui.text(LetterText.OPEN), () -> open(line)),
                        Buttons.icon(Icon.CLOSE, ui.text(LetterText.CLOSE), node::close)));
        LetterWords.voided(ui, line).ifPresent(body.getChildren()::add);
        if (!line.kept()) {
            body.getChildren().add(new Note(Tone.INFO, ui.text(LetterText.NO_PAGES)).node());
        }
        var facts = new KeyValues(ui);
        facts.add(ui.text(LetterText.FACT_DATE), ui.formats().longDate(line.issued()));
        facts.add(ui.text(LetterText.FACT_ADDRESSEE), LetterWords.given(line.addressee()));
        LetterWords.about(ui, line, facts);
        facts.add(ui.text(LetterText.FACT_CHECK_CODE), LetterWords.given(line.checkCode()));
        body.getChildren().addAll(Styled.line(), facts.node());
        var foot = Styled.row("detail-foot", Buttons.primary(ui.text(LetterText.OPEN), () -> open(line)));
        if (line.kept() && !line.restricted() && actions.mayGiveOut()) {
            foot.getChildren()
                    .add(Buttons.secondary(
                            Icon.PRINT, ui.text(LetterText.PRINT), () -> actions.print(line, Sheet.ORIGINAL)));
        }
        return Styled.column("detail", Styled.scroll(body), foot);
    }
}
