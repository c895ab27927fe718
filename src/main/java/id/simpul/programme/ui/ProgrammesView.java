package id.simpul.programme.ui;

import id.simpul.kernel.Capability;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.programme.ProgrammeDesk;
import id.simpul.reference.Code;
import id.simpul.screen.Badge;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Icon;
import id.simpul.screen.Screen;
import id.simpul.screen.Table;
import id.simpul.screen.Ui;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;

/** The catalogue: every programme with who runs it, for whom, how many take part, and everything about the selected one. */
public final class ProgrammesView {
    private static final double LEVELS = 190;

    private final Ui ui;
    private final ProgrammeWords words;
    private final SectionList<ProgrammeDesk.Line, ProgrammeDesk.File> list;
    private final ComboBox<Optional<Code>> levels = new ComboBox<>();
    private final ProgrammeDialogs dialogs;
    private final boolean mayChange;

    /** The catalogue. */
    public ProgrammesView(Ui ui, ProgrammeServices services) {
        this.ui = ui;
        this.words = new ProgrammeWords(ui, services.codes());
        this.mayChange = services.actor().may(Capability.ADMINISTER_OFFICE);
        this.dialogs = new ProgrammeDialogs(ui, services, this::load);
        levels.getItems().add(Optional.empty());
        words.options(ProgrammeWords.LEVEL).forEach(level -> levels.getItems().add(Optional.of(level)));
        levels.setValue(Optional.empty());
        levels.setPrefWidth(ui.px(LEVELS));
        levels.setAccessibleText(ui.text(ProgrammeText.LEVEL));
        levels.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Code> level) {
                return level.map(code -> code.label(ui.texts())).orElse(ui.text(ProgrammeText.LEVEL_EVERY));
            }

            @Override
            public Optional<Code> fromString(String text) {
                return Optional.empty();
            }
        });
        var panel = new ProgrammePanel(ui, services, dialogs, this::close);
        this.list = new SectionList<ProgrammeDesk.Line, ProgrammeDesk.File>(
                        ui,
                        ProgrammeSection.CATALOGUE,
                        ProgrammeText.TITLE,
                        table(),
                        line -> line.programme().code(),
                        () -> services.programmes().list(services.actor()),
                        this::said,
                        line -> services.programmes()
                                .find(services.actor(), line.programme().code()),
                        panel::record)
                .filter(levels);
        levels.setOnAction(event -> list.narrow(this::shown));
        if (mayChange) {
            list.adding(ProgrammeText.ADD, ProgrammeText.KEY_ADD, dialogs::add);
        }
        if (services.actor().may(Capability.EDIT_HOUSEHOLD)) {
            list.also(Icon.LIST, ProgrammeText.BULK_OPEN, "Ctrl+M", ProgrammeText.KEY_BULK, this::bulk);
        }
    }

    private String said(List<ProgrammeDesk.Line> lines) {
        return ui.text(
                ProgrammeText.SUBTITLE,
                lines.stream()
                        .filter(line -> line.programme().runsOn(words.today()))
                        .count(),
                lines.stream().filter(line -> line.programme().isOwn()).count());
    }

    private boolean shown(ProgrammeDesk.Line line) {
        return levels.getValue()
                .map(Code::code)
                .filter(level -> !line.programme().level().equals(level))
                .isEmpty();
    }

    private Table<ProgrammeDesk.Line> table() {
        var lines = new Table<ProgrammeDesk.Line>(ui, EmptyState.of(Icon.HAND_OVER, ui.text(ProgrammeText.LIST_EMPTY)));
        lines.lines(
                        ui.text(ProgrammeText.COLUMN_PROGRAMME),
                        250,
                        line -> line.programme().label(ui.texts()),
                        line -> line.programme().name(ui.texts()))
                .badge(line -> line.programme().runsOn(words.today())
                        ? Optional.<Badge>empty()
                        : Optional.of(words.state(line.programme())));
        lines.lines(
                ui.text(ProgrammeText.COLUMN_OWNER),
                250,
                line -> words.label(ProgrammeWords.LEVEL, line.programme().level()),
                line -> line.programme().owner());
        lines.text(
                ui.text(ProgrammeText.COLUMN_UNIT),
                110,
                line -> words.label(ProgrammeWords.UNIT, line.programme().unit().name()));
        lines.number(ui.text(ProgrammeText.COLUMN_PARTICIPANTS), 110, ProgrammeDesk.Line::participants);
        return lines;
    }

    /** The screen. */
    public Screen screen() {
        return list.screen();
    }

    private void bulk() {
        ProgrammeDesk.Line line = list.selected();
        ui.navigator().go(new BulkRoute(line == null ? "" : line.programme().code()));
    }

    /** Loads all, and shows {@code code}; empty for whatever was chosen before. */
    private void load(String code) {
        list.load(code.isEmpty() ? null : code);
    }

    private void close() {
        list.close();
    }
}
