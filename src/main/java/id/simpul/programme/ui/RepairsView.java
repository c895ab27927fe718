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
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Note;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/** Applications for the repair of houses, and how far the work is. */
public final class RepairsView {
    private static final int DONE = 100;

    private final Ui ui;
    private final ProgrammeServices services;
    private final ProgrammeWords words;
    private final RepairDialogs dialogs;
    private final SectionList<RepairDesk.Line, Content> list;
    private final boolean mayEdit;

    private record Content(RepairDesk.Line line, List<RepairConcern> concerns) {}

    /** The applications. */
    public RepairsView(Ui ui, ProgrammeServices services) {
        this.ui = ui;
        this.services = services;
        this.words = new ProgrammeWords(ui, services.codes());
        this.mayEdit = services.actor().may(Capability.EDIT_HOUSEHOLD);
        this.dialogs = new RepairDialogs(ui, services, this::load);
        this.list = new SectionList<RepairDesk.Line, Content>(
                ui,
                ProgrammeSection.REPAIRS,
                RepairText.TITLE,
                table(),
                line -> line.repair().id(),
                () -> services.repairs().list(services.actor()),
                lines -> ui.text(
                        RepairText.SUBTITLE,
                        lines.size(),
                        lines.stream()
                                .filter(line -> line.repair().details().progress() == DONE)
                                .count()),
                this::read,
                this::record);
        if (mayEdit) {
            list.adding(RepairText.ADD, RepairText.KEY_ADD, dialogs::add)
                    .onRecord(
                            "Ctrl+E",
                            RepairText.KEY_CHANGE,
                            content -> dialogs.change(content.line().repair()));
        }
    }

    private Table<RepairDesk.Line> table() {
        var lines = new Table<RepairDesk.Line>(
                ui,
                SectionList.empty(
                        Icon.HOME,
                        ui.text(RepairText.EMPTY),
                        mayEdit ? Buttons.link(ui.text(RepairText.ADD), dialogs::add) : null));
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

    /** The screen. */
    public Screen screen() {
        return list.screen();
    }

    private void load(long row) {
        list.load(row == 0 ? null : row);
    }

    private Optional<Content> read(RepairDesk.Line line) {
        Repair repair = line.repair();
        return Optional.of(new Content(
                line,
                services.repairs().concerns(services.actor(), repair.household(), repair.details(), repair.id())));
    }

    private VBox record(Content content) {
        RepairDesk.Line line = content.line();
        List<RepairConcern> concerns = content.concerns();
        Repair repair = line.repair();
        RepairDetails details = repair.details();
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        ui.text(RepairText.APPLIED_SAID, ui.formats().mediumDate(details.appliedOn())),
                        state(details),
                        line.name().reveal(),
                        services.village(line.village()),
                        Buttons.icon(Icon.CLOSE, ui.text(ProgrammeText.CLOSE), list::close)));
        if (!concerns.isEmpty()) {
            var note = new Note(Tone.WARNING, ui.text(RepairText.CONCERNS_TITLE));
            concerns.forEach(concern -> note.text(concern.text(ui.texts())));
            if (details.reason() != null) {
                note.text(ui.text(RepairText.REASON_SAID, details.reason()));
            }
            body.getChildren().add(note.node());
        }
        body.getChildren().addAll(Styled.line(), facts(details).node());
        Button family = Buttons.secondary(
                Icon.FAMILY,
                ui.text(RepairText.OPEN_FAMILY),
                () -> services.host().openFamily(repair.household()));
        return mayEdit
                ? SectionList.record(
                        body,
                        Buttons.primary(Icon.EDIT, ui.text(RepairText.CHANGE), () -> dialogs.change(repair)),
                        family)
                : SectionList.record(body, family);
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
