package id.simpul.household.ui;

import id.simpul.household.Desil;
import id.simpul.household.Family;
import id.simpul.household.HouseholdDetails;
import id.simpul.household.Person;
import id.simpul.household.ProgrammeLine;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.DesilScale;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Note;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The record of one family beside the list: who, where, desil, members, programmes, cases. */
final class FamilyPanel {
    private final Ui ui;
    private final Actor actor;
    private final FamilyWords words;
    private final FamilyHost host;
    private final Runnable close;

    /** What a record shows, read in one go on a work thread. */
    record Content(Family family, List<FamilyHost.CaseLine> cases, List<FamilyHost.VisitLine> visits) {}

    FamilyPanel(Ui ui, Actor actor, FamilyWords words, FamilyHost host, Runnable close) {
        this.ui = ui;
        this.actor = actor;
        this.words = words;
        this.host = host;
        this.close = close;
    }

    Content load(Family family) {
        return new Content(family, host.cases(family.id()), host.visits(family.id()));
    }

    Node node(Content content) {
        Family family = content.family();
        HouseholdDetails details = family.household().details();
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        words.kk(details, actor.may(Capability.UNMASK_IDENTITY)),
                        new Badge(words.desil(details.desil()), details.desil() == null ? Tone.NEUTRAL : Tone.ACCENT),
                        name(ui, family),
                        words.place(details),
                        Buttons.icon(
                                Icon.OPEN,
                                ui.text(HouseholdText.UI_OPEN),
                                () -> ui.navigator().go(new FamilyRoute(family.id()))),
                        Buttons.icon(Icon.CLOSE, ui.text(HouseholdText.UI_CLOSE_PANEL), close)));
        headless(ui, family).ifPresent(note -> body.getChildren().add(note.node()));
        body.getChildren().addAll(Styled.line(), facts(ui, words, details), Styled.line());
        body.getChildren()
                .addAll(
                        Heads.section(ui.text(HouseholdText.UI_MEMBERS_TITLE), members(family)),
                        memberLines(family),
                        Styled.line(),
                        Heads.section(ui.text(HouseholdText.UI_CASES_TITLE)),
                        cases(ui, host, content.cases()),
                        Styled.line(),
                        Heads.section(ui.text(HouseholdText.UI_PROGRAMMES_TITLE)),
                        programmes(ui, words, family),
                        Styled.line(),
                        Heads.section(ui.text(HouseholdText.UI_VISITS_TITLE)),
                        newest(content.visits()));
        return Styled.column("detail", Styled.scroll(body), foot(family));
    }

    /** The name a record is headed with. */
    static String name(Ui ui, Family family) {
        return family.head()
                .or(() -> family.members().stream().findFirst())
                .map(p -> p.name().reveal())
                .orElse(ui.text(HouseholdText.UI_EMPTY_FAMILY));
    }

    /** What to say of a family without a living head. */
    static Optional<Note> headless(Ui ui, Family family) {
        boolean someone = family.members().stream().anyMatch(p -> p.details().alive());
        boolean head = family.head().map(p -> p.details().alive()).orElse(false);
        return someone && !head
                ? Optional.of(new Note(Tone.WARNING, ui.text(HouseholdText.UI_NO_HEAD))
                        .text(ui.text(HouseholdText.UI_NO_HEAD_NEXT)))
                : Optional.empty();
    }

    private Label members(Family family) {
        return Styled.label(words.members(family.present().size()), "quiet", "small");
    }

    /** The facts of a family: desil with date and source, spending, telephone, note. */
    static Node facts(Ui ui, FamilyWords words, HouseholdDetails details) {
        var facts = new KeyValues(ui);
        Desil desil = details.desil();
        if (desil == null) {
            facts.add(ui.text(HouseholdText.UI_FACT_DESIL), ui.text(HouseholdText.UI_DESIL_NONE));
        } else {
            facts.lines(
                    ui.text(HouseholdText.UI_FACT_DESIL),
                    DesilScale.of(ui, desil.value()),
                    Styled.paragraph(words.desilSource(desil), "quiet", "small"));
        }
        if (details.spending() != null) {
            facts.add(
                    ui.text(HouseholdText.UI_FACT_SPENDING),
                    ui.text(HouseholdText.UI_SPENDING, ui.formats().rupiah(details.spending())));
        }
        if (details.note() != null) {
            facts.add(ui.text(HouseholdText.UI_FACT_NOTE), details.note());
        }
        return facts.node();
    }

    private Node memberLines(Family family) {
        VBox lines = Styled.column("member-lines");
        for (Person person : family.members()) {
            var name = Styled.label(person.name().reveal(), "medium");
            name.setMinWidth(0);
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox line = Styled.row(
                    "member-line",
                    name,
                    Styled.label(words.relation(person.details()), "quiet", "small", "member-relation"),
                    Styled.label(age(person), "quiet", "small", "member-age"));
            lines.getChildren().add(line);
        }
        lines.getChildren().stream()
                .reduce((a, b) -> b)
                .ifPresent(last -> last.getStyleClass().add("last"));
        return lines;
    }

    private String age(Person person) {
        return person.details().alive() ? words.age(person) : ui.text(HouseholdText.UI_DECEASED);
    }

    /** Active programmes as chips of words; an invitation where there are none. */
    static Node programmes(Ui ui, FamilyWords words, Family family) {
        List<String> active = family.programmes().stream()
                .filter(ProgrammeLine::active)
                .map(ProgrammeLine::programme)
                .distinct()
                .toList();
        if (active.isEmpty()) {
            return Styled.label(ui.text(HouseholdText.UI_PROGRAMMES_NONE), "quiet");
        }
        return Styled.flow(
                "badge-flow",
                active.stream()
                        .map(code -> new Badge(words.programme(code), Tone.NEUTRAL).pill())
                        .toArray(Node[]::new));
    }

    private Node newest(List<FamilyHost.VisitLine> visits) {
        return visits.isEmpty()
                ? Styled.label(ui.text(HouseholdText.UI_NOT_ASSESSED), "quiet")
                : visit(visits.getFirst());
    }

    /** When a visit was, and below it what was found. */
    static Node visit(FamilyHost.VisitLine visit) {
        return Styled.column(
                "fact-lines", Styled.paragraph(visit.title()), Styled.paragraph(visit.detail(), "quiet", "small"));
    }

    /** The cases of a family, each a link. */
    static Node cases(Ui ui, FamilyHost host, List<FamilyHost.CaseLine> cases) {
        if (cases.isEmpty()) {
            return Styled.label(ui.text(HouseholdText.UI_CASES_NONE), "quiet");
        }
        VBox lines = Styled.column("case-lines");
        for (FamilyHost.CaseLine line : cases) {
            Hyperlink open = Buttons.link(line.title(), () -> host.openCase(line.id()));
            open.setWrapText(true);
            lines.getChildren()
                    .add(Styled.column(
                            "case-line",
                            open,
                            Styled.paragraph(String.join(", ", line.register(), line.detail()), "quiet", "small")));
        }
        return lines;
    }

    private Node foot(Family family) {
        HBox foot = Styled.row("detail-foot");
        Button open = Buttons.secondary(
                ui.text(HouseholdText.UI_OPEN), () -> ui.navigator().go(new FamilyRoute(family.id())));
        family.head()
                .filter(p -> actor.may(Capability.WORK_CASE))
                .ifPresentOrElse(
                        head -> foot.getChildren()
                                .addAll(
                                        Buttons.primary(
                                                ui.text(HouseholdText.UI_NEW_CASE), () -> host.newCase(head.id())),
                                        open),
                        () -> foot.getChildren().add(open));
        return foot;
    }
}
