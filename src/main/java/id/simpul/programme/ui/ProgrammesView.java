package id.simpul.programme.ui;

import id.simpul.kernel.Capability;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.programme.ProgrammeDesk;
import id.simpul.reference.Code;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.MasterDetail;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The catalogue: every programme with who runs it, for whom, how many take part, and everything about the selected one. */
public final class ProgrammesView {
    private static final double LEVELS = 190;

    private final Ui ui;
    private final ProgrammeServices services;
    private final ProgrammeWords words;
    private final Table<ProgrammeDesk.Line> table;
    private final ComboBox<Optional<Code>> levels = new ComboBox<>();
    private final Label subtitle = new Label();
    private final MasterDetail node;
    private final ProgrammePanel panel;
    private final ProgrammeDialogs dialogs;
    private final boolean mayChange;
    private List<ProgrammeDesk.Line> all = List.of();

    /** The catalogue. */
    public ProgrammesView(Ui ui, ProgrammeServices services) {
        this.ui = ui;
        this.services = services;
        this.words = new ProgrammeWords(ui, services.codes());
        this.mayChange = services.actor().may(Capability.ADMINISTER_OFFICE);
        this.dialogs = new ProgrammeDialogs(ui, services, this::load);
        this.table = table();
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
        levels.setOnAction(event -> show(""));
        this.node = new MasterDetail(ui, page());
        this.panel = new ProgrammePanel(ui, services, dialogs, node);
        table.onSelect(line -> {
            if (line != null) {
                panel.show(line, node::selected);
            }
        });
        table.onOpen(line -> panel.show(line, node::open));
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
        lines.identity(line -> line.programme().code());
        return lines;
    }

    private VBox page() {
        var acts = new ArrayList<Node>();
        if (services.actor().may(Capability.EDIT_HOUSEHOLD)) {
            acts.add(Buttons.secondary(Icon.LIST, ui.text(ProgrammeText.BULK_OPEN), this::bulk));
        }
        if (mayChange) {
            acts.add(Buttons.primary(Icon.ADD, ui.text(ProgrammeText.ADD), dialogs::add));
        }
        Node chips = ProgrammeSection.CATALOGUE.chips(ui).node();
        HBox.setHgrow(chips, Priority.ALWAYS);
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        return Styled.column(
                "page",
                Heads.page(ui.text(ProgrammeText.TITLE), subtitle, acts.toArray(Node[]::new)),
                Styled.row("filter-row", chips, levels),
                table.node());
    }

    /** The screen. */
    public Screen screen() {
        Screen screen = Screen.of(ui.text(ProgrammeText.TITLE), node)
                .onShow(() -> load(""))
                .focus(table.view())
                .hint("Enter", ui.text(ProgrammeText.KEY_OPEN));
        return mayChange ? screen.key("Ctrl+N", ui.text(ProgrammeText.KEY_ADD), dialogs::add) : screen;
    }

    private void bulk() {
        ProgrammeDesk.Line line = table.selected();
        ui.navigator().go(new BulkRoute(line == null ? "" : line.programme().code()));
    }

    /** Loads all, and shows {@code code}; empty for whatever was selected before. */
    private void load(String code) {
        ui.jobs()
                .run(ProgrammeText.JOB_LOAD, progress -> services.programmes().list(services.actor()))
                .then(lines -> {
                    all = lines;
                    subtitle.setText(ui.text(
                            ProgrammeText.SUBTITLE,
                            lines.stream()
                                    .filter(line -> line.programme().runsOn(words.today()))
                                    .count(),
                            lines.stream()
                                    .filter(line -> line.programme().isOwn())
                                    .count()));
                    show(code);
                })
                .orShow();
    }

    private void show(String code) {
        Optional<Code> level = levels.getValue();
        ProgrammeDesk.Line before = table.selected();
        table.rows(all.stream()
                .filter(line -> level.map(Code::code)
                        .filter(one -> !line.programme().level().equals(one))
                        .isEmpty())
                .toList());
        if (!code.isEmpty()) {
            table.select(code);
        } else if (before == null || table.selected() == null) {
            table.selectFirst();
        }
        ProgrammeDesk.Line now = table.selected();
        if (now != null) {
            // The same row stays selected after a change, which tells nobody.
            panel.show(now, node::selected);
        } else {
            node.close();
        }
    }
}
