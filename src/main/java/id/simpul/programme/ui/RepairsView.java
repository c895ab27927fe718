package id.simpul.programme.ui;

import id.simpul.kernel.Capability;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.l10n.text.RepairText;
import id.simpul.programme.repair.Repair;
import id.simpul.programme.repair.RepairConcern;
import id.simpul.programme.repair.RepairDesk;
import id.simpul.programme.repair.RepairDetails;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** Applications for the repair of houses, and how far the work is. */
public final class RepairsView {
    private static final int DONE = 100;

    private final Ui ui;
    private final ProgrammeServices services;
    private final ProgrammeWords words;
    private final RepairDialogs dialogs;
    private final Table<RepairDesk.Line> table;
    private final Label subtitle = new Label();
    private final MasterDetail node;
    private final Jobs latest;
    private final boolean mayEdit;

    /** The applications. */
    public RepairsView(Ui ui, ProgrammeServices services) {
        this.ui = ui;
        this.services = services;
        this.words = new ProgrammeWords(ui, services.codes());
        this.mayEdit = services.actor().may(Capability.EDIT_HOUSEHOLD);
        this.latest = ui.jobs().latest();
        this.dialogs = new RepairDialogs(ui, services, this::load);
        this.table = table();
        this.node = new MasterDetail(ui, page());
        table.onSelect(line -> {
            if (line != null) {
                show(line, node::selected);
            }
        });
        table.onOpen(line -> show(line, node::open));
    }

    private Table<RepairDesk.Line> table() {
        String sentence = ui.text(RepairText.EMPTY);
        var lines = new Table<RepairDesk.Line>(
                ui,
                mayEdit
                        ? EmptyState.of(Icon.HOME, sentence, Buttons.link(ui.text(RepairText.ADD), dialogs::add))
                        : EmptyState.of(Icon.HOME, sentence));
        lines.lines(
                ui.text(RepairText.COLUMN_NAME),
                220,
                line -> line.name().reveal(),
                line -> services.village(line.village()));
        lines.lines(
                ui.text(RepairText.COLUMN_LAND),
                200,
                line -> words.label(
                        RepairDialogs.PROOFS, line.repair().details().landKind()),
                line -> line.repair().details().landNumber() == null
                        ? ""
                        : line.repair().details().landNumber());
        lines.text(ui.text(RepairText.COST), 130, line -> {
            Long cost = line.repair().details().cost();
            return cost == null ? "–" : ui.formats().rupiah(cost);
        });
        lines.badges(
                ui.text(RepairText.STATE),
                130,
                line -> List.of(state(line.repair().details())));
        lines.text(
                ui.text(RepairText.PROGRESS),
                100,
                line -> ui.text(RepairText.PERCENT, line.repair().details().progress()));
        lines.identity(line -> line.repair().id());
        return lines;
    }

    private Badge state(RepairDetails details) {
        String label = words.label(RepairDialogs.STATES, details.state());
        return switch (details.state()) {
            case "SELESAI" -> new Badge(label, Tone.SUCCESS);
            case "TETAP", "KERJA" -> new Badge(label, Tone.INFO);
            case RepairDetails.REJECTED -> new Badge(label, Tone.DANGER);
            default -> new Badge(label, Tone.NEUTRAL);
        };
    }

    private VBox page() {
        var acts = new ArrayList<Node>();
        if (mayEdit) {
            acts.add(Buttons.primary(Icon.ADD, ui.text(RepairText.ADD), dialogs::add));
        }
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        return Styled.column(
                "page",
                Heads.page(ui.text(RepairText.TITLE), subtitle, acts.toArray(Node[]::new)),
                Styled.row("filter-row", ProgrammeSection.REPAIRS.chips(ui).node()),
                table.node());
    }

    /** The screen. */
    public Screen screen() {
        Screen screen = Screen.of(ui.text(RepairText.TITLE), node)
                .onShow(() -> load(0))
                .focus(table.view())
                .hint("Enter", ui.text(ProgrammeText.KEY_OPEN));
        return mayEdit ? screen.key("Ctrl+N", ui.text(RepairText.KEY_ADD), dialogs::add) : screen;
    }

    private void load(long repair) {
        ui.jobs()
                .run(ProgrammeText.JOB_LOAD, progress -> services.repairs().list(services.actor()))
                .then(lines -> {
                    RepairDesk.Line before = table.selected();
                    table.rows(lines);
                    subtitle.setText(ui.text(
                            RepairText.SUBTITLE,
                            lines.size(),
                            lines.stream()
                                    .filter(line -> line.repair().details().progress() == DONE)
                                    .count()));
                    if (repair != 0) {
                        table.select(repair);
                    } else if (before == null) {
                        table.selectFirst();
                    }
                    RepairDesk.Line now = table.selected();
                    if (now == null) {
                        node.close();
                    } else {
                        show(now, node::selected);
                    }
                })
                .orShow();
    }

    private void show(RepairDesk.Line line, Consumer<Node> shown) {
        Repair repair = line.repair();
        latest.run(
                        ProgrammeText.JOB_LOAD,
                        progress -> services.repairs()
                                .concerns(services.actor(), repair.household(), repair.details(), repair.id()))
                .then((List<RepairConcern> concerns) -> shown.accept(record(line, concerns)))
                .orShow();
    }

    private VBox record(RepairDesk.Line line, List<RepairConcern> concerns) {
        Repair repair = line.repair();
        RepairDetails details = repair.details();
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        ui.text(RepairText.APPLIED_SAID, ui.formats().mediumDate(details.appliedOn())),
                        state(details),
                        line.name().reveal(),
                        services.village(line.village()),
                        Buttons.icon(Icon.CLOSE, ui.text(ProgrammeText.CLOSE), node::close)));
        if (!concerns.isEmpty()) {
            var note = new Note(Tone.WARNING, ui.text(RepairText.CONCERNS_TITLE));
            concerns.forEach(concern -> note.text(concern.text(ui.texts())));
            if (details.reason() != null) {
                note.text(ui.text(RepairText.REASON_SAID, details.reason()));
            }
            body.getChildren().add(note.node());
        }
        body.getChildren().addAll(Styled.line(), facts(details).node());
        ScrollPane scroll = Styled.scroll(body);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox record = new VBox(scroll);
        var foot = Styled.row("detail-foot");
        if (mayEdit) {
            foot.getChildren()
                    .add(Buttons.primary(Icon.EDIT, ui.text(RepairText.CHANGE), () -> dialogs.change(repair)));
        }
        foot.getChildren()
                .add(Buttons.secondary(
                        Icon.FAMILY,
                        ui.text(RepairText.OPEN_FAMILY),
                        () -> services.host().openFamily(repair.household())));
        record.getChildren().add(foot);
        return record;
    }

    private KeyValues facts(RepairDetails details) {
        String proof = words.label(RepairDialogs.PROOFS, details.landKind());
        LocalDate stated = details.statementOn();
        String statement = ui.text(details.statement() ? RepairText.STATED : RepairText.NOT_STATED);
        var facts = new KeyValues(ui)
                .add(
                        ui.text(RepairText.LAND_KIND),
                        details.landNumber() == null ? proof : proof + ", " + details.landNumber());
        if (details.landOwner() != null) {
            facts.add(ui.text(RepairText.LAND_OWNER), details.landOwner());
        }
        facts.add(
                        ui.text(RepairText.FACT_STATEMENT),
                        stated == null
                                ? statement
                                : statement + ", " + ui.formats().mediumDate(stated))
                .add(ui.text(RepairText.FACT_CONDITION), dialogs.condition(details.condition()));
        Long cost = details.cost();
        facts.add(ui.text(RepairText.COST), cost == null ? "–" : ui.formats().rupiah(cost))
                .add(ui.text(RepairText.FUND), ProgrammeWords.given(details.fund()));
        LocalDate seen = details.progressOn();
        String percent = ui.text(RepairText.PERCENT, details.progress());
        facts.add(
                ui.text(RepairText.PROGRESS),
                seen == null ? percent : percent + ", " + ui.formats().mediumDate(seen));
        if (details.note() != null) {
            facts.add(ui.text(ProgrammeText.NOTE), details.note());
        }
        return facts;
    }
}
