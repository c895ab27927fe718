package id.simpul.programme.ui;

import id.simpul.kernel.Capability;
import id.simpul.l10n.text.OutletText;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.programme.outlet.Issue;
import id.simpul.programme.outlet.IssueDetails;
import id.simpul.programme.outlet.Outlet;
import id.simpul.programme.outlet.OutletDesk;
import id.simpul.programme.outlet.OutletDetails;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Outlets with the problems reported at them, and who uses them. */
public final class OutletsView {
    private final Ui ui;
    private final ProgrammeServices services;
    private final ProgrammeWords words;
    private final OutletDialogs dialogs;
    private final SectionList<OutletDesk.Line, OutletDesk.File> list;
    private final boolean mayEdit;

    /** The outlets. */
    public OutletsView(Ui ui, ProgrammeServices services) {
        this.ui = ui;
        this.services = services;
        this.words = new ProgrammeWords(ui, services.codes());
        this.mayEdit = services.actor().may(Capability.EDIT_HOUSEHOLD);
        this.dialogs = new OutletDialogs(ui, services, this::load);
        this.list = new SectionList<OutletDesk.Line, OutletDesk.File>(
                ui,
                ProgrammeSection.OUTLETS,
                OutletText.TITLE,
                table(),
                line -> line.outlet().id(),
                () -> services.outlets().list(services.actor()),
                lines -> ui.text(
                        OutletText.SUBTITLE,
                        lines.size(),
                        lines.stream().mapToInt(OutletDesk.Line::open).sum()),
                line -> services.outlets().find(services.actor(), line.outlet().id()),
                this::record);
        if (mayEdit) {
            list.adding(OutletText.ADD, OutletText.KEY_ADD, dialogs::add)
                    .onRecord("Ctrl+M", OutletText.KEY_ISSUE, file -> dialogs.issue(file.outlet(), null))
                    .onRecord("Ctrl+E", ProgrammeText.KEY_CHANGE, file -> dialogs.outlet(file.outlet()));
        }
    }

    private Table<OutletDesk.Line> table() {
        var lines = new Table<OutletDesk.Line>(
                ui,
                SectionList.empty(
                        Icon.BUILDING,
                        ui.text(OutletText.EMPTY),
                        mayEdit ? Buttons.link(ui.text(OutletText.ADD), dialogs::add) : null));
        lines.lines(
                        ui.text(OutletText.COLUMN_NAME),
                        250,
                        line -> line.outlet().details().name(),
                        line -> line.outlet().details().operator())
                .badge(line -> line.outlet().details().to() == null
                        ? java.util.Optional.<Badge>empty()
                        : java.util.Optional.of(new Badge(ui.text(OutletText.CLOSED), Tone.NEUTRAL)));
        lines.lines(
                ui.text(OutletText.COLUMN_PLACE),
                200,
                line -> services.village(line.outlet().details().village()),
                line -> line.outlet().details().address() == null
                        ? ""
                        : line.outlet().details().address());
        lines.number(ui.text(OutletText.COLUMN_FAMILIES), 90, OutletDesk.Line::families);
        lines.badges(ui.text(OutletText.COLUMN_ISSUES), 170, this::issues);
        return lines;
    }

    private List<Badge> issues(OutletDesk.Line line) {
        var badges = new ArrayList<Badge>();
        if (line.open() > 0) {
            badges.add(new Badge(
                    ui.text(OutletText.ISSUES_OPEN, line.open()), line.open() > 1 ? Tone.DANGER : Tone.WARNING));
        }
        if (line.issues() > line.open()) {
            badges.add(new Badge(ui.text(OutletText.ISSUES_SOLVED, line.issues() - line.open()), Tone.NEUTRAL));
        }
        return badges;
    }

    /** The screen. */
    public Screen screen() {
        return list.screen();
    }

    private void load(long row) {
        list.load(row == 0 ? null : row);
    }

    private VBox record(OutletDesk.File file) {
        Outlet outlet = file.outlet();
        OutletDetails details = outlet.details();
        String title = ui.text(OutletText.ISSUES_TITLE);
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        services.village(details.village()),
                        details.to() == null
                                ? new Badge(ui.text(OutletText.SERVING), Tone.SUCCESS)
                                : new Badge(ui.text(OutletText.CLOSED), Tone.NEUTRAL),
                        details.name(),
                        details.operator(),
                        Buttons.icon(Icon.CLOSE, ui.text(ProgrammeText.CLOSE), list::close)),
                Styled.line(),
                facts(details).node(),
                Styled.line(),
                mayEdit
                        ? Heads.section(
                                title, Buttons.link(ui.text(OutletText.ISSUE_ADD), () -> dialogs.issue(outlet, null)))
                        : Heads.section(title),
                issues(file),
                Styled.line(),
                Heads.section(
                        ui.text(OutletText.CUSTOMERS_TITLE, file.customers().size())),
                customers(file));
        return mayEdit
                ? SectionList.record(
                        body,
                        Buttons.primary(Icon.ADD, ui.text(OutletText.ISSUE_ADD), () -> dialogs.issue(outlet, null)),
                        Buttons.secondary(Icon.EDIT, ui.text(ProgrammeText.CHANGE), () -> dialogs.outlet(outlet)))
                : SectionList.record(body);
    }

    private KeyValues facts(OutletDetails details) {
        var facts = new KeyValues(ui)
                .add(ui.text(OutletText.ADDRESS), ProgrammeWords.given(details.address()))
                .add(ui.text(OutletText.BANK), ProgrammeWords.given(details.bank()))
                .add(ui.text(OutletText.PHONE), ProgrammeWords.given(details.phone()));
        if (details.from() != null) {
            facts.add(ui.text(OutletText.FACT_DAYS), words.days(details.from(), details.to()));
        }
        if (details.note() != null) {
            facts.add(ui.text(ProgrammeText.NOTE), details.note());
        }
        return facts;
    }

    /** All reports one below the other, with how often each kind was reported above them. */
    private Node issues(OutletDesk.File file) {
        if (file.issues().isEmpty()) {
            return Styled.paragraph(ui.text(OutletText.ISSUES_NONE), "quiet");
        }
        VBox lines = Styled.column("case-lines");
        String kinds = file.issues().stream()
                .collect(Collectors.groupingBy(
                        issue -> issue.details().kind(), java.util.LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> ui.text(
                        OutletText.KIND_COUNT, words.label(OutletDialogs.KINDS, entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(", "));
        lines.getChildren().add(Styled.paragraph(kinds, "quiet"));
        file.issues().forEach(issue -> lines.getChildren().add(issue(file.outlet(), issue)));
        return lines;
    }

    private Node issue(Outlet outlet, Issue issue) {
        IssueDetails details = issue.details();
        Tone tone = switch (details.state()) {
            case IssueDetails.SOLVED -> Tone.SUCCESS;
            case IssueDetails.REPORTED -> Tone.WARNING;
            default -> Tone.INFO;
        };
        HBox head = Styled.row(
                "programme-line",
                Styled.label(words.label(OutletDialogs.KINDS, details.kind()), "medium"),
                new Badge(words.label(OutletDialogs.STATES, details.state()), tone).inList(),
                Styled.gap());
        if (mayEdit) {
            head.getChildren()
                    .add(Buttons.icon(
                            Icon.EDIT,
                            ui.text(OutletText.ISSUE_CHANGE, words.label(OutletDialogs.KINDS, details.kind())),
                            () -> dialogs.issue(outlet, issue)));
        }
        VBox block = Styled.column("aid-card", head, Styled.paragraph(details.description()));
        block.getChildren()
                .add(Styled.paragraph(
                        ui.text(OutletText.ISSUE_TAKEN, ui.formats().mediumDate(details.on()), issue.officer()),
                        "quiet",
                        "small"));
        if (details.solvedOn() != null) {
            block.getChildren()
                    .add(Styled.paragraph(
                            ui.text(
                                    OutletText.ISSUE_SOLVED,
                                    ui.formats().mediumDate(details.solvedOn()),
                                    ProgrammeWords.given(details.solvedHow())),
                            "quiet",
                            "small"));
        }
        addLinks(block, details);
        return block;
    }

    private void addLinks(VBox block, IssueDetails details) {
        var links = new ArrayList<Node>();
        @Nullable Long household = details.household();
        if (household != null) {
            links.add(Buttons.link(
                    ui.text(OutletText.OPEN_REPORTER), () -> services.host().openFamily(household)));
        }
        String number = details.caseNumber();
        if (number != null) {
            links.add(Buttons.link(ui.text(OutletText.OPEN_CASE, number), () -> openCase(number)));
        }
        if (!links.isEmpty()) {
            block.getChildren().add(Styled.flow("note-links", links.toArray(Node[]::new)));
        }
    }

    private void openCase(String number) {
        ui.jobs()
                .run(ProgrammeText.JOB_LOAD, progress -> services.host().caseOf(number))
                .then(found -> found.ifPresent(id -> services.host().openCase(id)))
                .orShow();
    }

    private Node customers(OutletDesk.File file) {
        if (file.customers().isEmpty()) {
            return Styled.paragraph(ui.text(OutletText.CUSTOMERS_NONE), "quiet");
        }
        VBox lines = Styled.column("case-lines");
        for (OutletDesk.Customer customer : file.customers()) {
            var number = customer.card().details().number();
            lines.getChildren()
                    .add(Styled.row(
                            "programme-line",
                            Styled.column(
                                    "case-line",
                                    Buttons.link(
                                            customer.name().reveal(),
                                            () -> services.host()
                                                    .openFamily(customer.card().household())),
                                    Styled.label(
                                            (number == null ? "" : number + ", ")
                                                    + services.village(customer.village()),
                                            "quiet",
                                            "small")),
                            Styled.gap(),
                            CardSection.badge(words, customer.card()).inList()));
        }
        return lines;
    }
}
