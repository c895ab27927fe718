package id.simpul.household.ui;

import id.simpul.household.Codes;
import id.simpul.household.Family;
import id.simpul.household.Person;
import id.simpul.household.ProgrammeLine;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What stands beside a family's members: facts, cases, visits, programmes, each with what can be done there. */
final class FamilySide {
    private static final double WIDTH = 360;

    private final Ui ui;
    private final Actor actor;
    private final FamilyWords words;
    private final FamilyHost host;
    private final FamilyModel model;
    private final Consumer<Family> edit;
    private final Runnable events;

    /**
     * @param edit opens the form of the family's own fields
     * @param events shows all that happened to it
     */
    FamilySide(
            Ui ui,
            Actor actor,
            FamilyWords words,
            FamilyHost host,
            FamilyModel model,
            Consumer<Family> edit,
            Runnable events) {
        this.edit = edit;
        this.events = events;
        this.ui = ui;
        this.actor = actor;
        this.words = words;
        this.host = host;
        this.model = model;
    }

    Node node(FamilyModel.Content content) {
        Family family = content.family();
        var facts = new FamilyFacts(ui, words, model.mayUnmask());
        VBox body = Styled.column(
                "family-side-body", Heads.section(ui.text(HouseholdText.UI_HOME_TITLE)), facts.home(family));
        if (!content.neighbours().isEmpty()) {
            section(
                    body,
                    Heads.section(ui.text(HouseholdText.UI_NEIGHBOURS_TITLE)),
                    facts.neighbours(content.neighbours()));
        }
        section(
                body,
                Heads.section(ui.text(HouseholdText.UI_FACTS_TITLE)),
                FamilyPanel.facts(ui, words, family.household().details()));
        List<String> missing = facts.missing(family, content.photos());
        if (!missing.isEmpty()) {
            section(body, facts.missingHead(() -> edit.accept(family), model.mayEdit()), facts.paragraph(missing));
        }
        if (!content.events().isEmpty()) {
            section(
                    body,
                    Heads.section(ui.text(HouseholdText.UI_EVENTS_TITLE)),
                    facts.events(content.events(), events));
        }
        section(body, casesHead(family), FamilyPanel.cases(ui, host, content.cases()));
        section(body, visitsHead(family), visits(content.visits()));
        section(body, programmesHead(family), programmes(family));
        var side = Styled.with(Styled.scroll(body), "family-side");
        side.setMinWidth(ui.px(WIDTH));
        side.setPrefWidth(ui.px(WIDTH));
        side.setMaxWidth(ui.px(WIDTH));
        return side;
    }

    private static void section(VBox body, Node... parts) {
        body.getChildren().add(Styled.line());
        body.getChildren().addAll(parts);
    }

    private Node visitsHead(Family family) {
        String title = ui.text(HouseholdText.UI_VISITS_TITLE);
        return actor.may(Capability.RECORD_ASSESSMENT)
                ? Heads.section(title, Buttons.link(ui.text(HouseholdText.UI_ASSESS), () -> host.assess(family.id())))
                : Heads.section(title);
    }

    private Node visits(List<FamilyHost.VisitLine> visits) {
        if (visits.isEmpty()) {
            return Styled.label(ui.text(HouseholdText.UI_NOT_ASSESSED), "quiet");
        }
        VBox lines = Styled.column("case-lines");
        visits.forEach(visit -> lines.getChildren().add(FamilyPanel.visit(visit)));
        return lines;
    }

    private Node casesHead(Family family) {
        String title = ui.text(HouseholdText.UI_CASES_TITLE);
        return family.head()
                .filter(head -> actor.may(Capability.WORK_CASE))
                .map(Person::id)
                .map(head -> Heads.section(
                        title, Buttons.link(ui.text(HouseholdText.UI_NEW_CASE), () -> host.newCase(head))))
                .orElseGet(() -> Heads.section(title));
    }

    private Node programmesHead(Family family) {
        String title = ui.text(HouseholdText.UI_PROGRAMMES_TITLE);
        return model.mayEdit()
                ? Heads.section(
                        title,
                        Buttons.link(
                                ui.text(HouseholdText.UI_RECORD_PROGRAMME),
                                () -> host.recordProgramme(family, model::load)))
                : Heads.section(title);
    }

    /** Each programme once, and below it who takes part since when. */
    private Node programmes(Family family) {
        if (family.programmes().isEmpty()) {
            return Styled.label(ui.text(HouseholdText.UI_PROGRAMMES_NONE), "quiet");
        }
        Map<String, List<ProgrammeLine>> byProgramme = family.programmes().stream()
                .collect(Collectors.groupingBy(
                        ProgrammeLine::programme, LinkedHashMap::new, Collectors.toUnmodifiableList()));
        VBox lines = Styled.column("case-lines");
        byProgramme.forEach((programme, same) -> {
            VBox block = Styled.column("programme", programmeHead(family, programme, same));
            same.forEach(line -> block.getChildren().add(participation(family, line)));
            lines.getChildren().add(block);
        });
        return lines;
    }

    private Node programmeHead(Family family, String programme, List<ProgrammeLine> lines) {
        HBox head = Styled.row("programme-line", Styled.label(words.programme(programme), "medium"), Styled.gap());
        if (model.mayEdit()) {
            List<MenuItem> items = lines.stream()
                    .map(line -> Buttons.item(
                            Icon.EDIT,
                            ui.text(HouseholdText.UI_EDIT_PROGRAMME, detail(family, line)),
                            () -> host.editProgramme(family, line, model::load)))
                    .toList();
            head.getChildren()
                    .add(Buttons.more(ui.text(HouseholdText.UI_MEMBER_ACTS, words.programme(programme)), items));
        }
        return head;
    }

    private Node participation(Family family, ProgrammeLine line) {
        HBox row = Styled.row("programme-line", Styled.label(detail(family, line), "quiet", "small"), Styled.gap());
        if (!line.active()) {
            row.getChildren().add(new Badge(words.label(Codes.PARTICIPATION, line.status()), Tone.NEUTRAL).inList());
        }
        return row;
    }

    private String detail(Family family, ProgrammeLine line) {
        var parts = new ArrayList<String>();
        @Nullable Long person = line.person();
        if (person != null) {
            family.member(person).ifPresent(p -> parts.add(p.name().reveal()));
        }
        if (line.component() != null && !line.component().equals(words.programme(line.programme()))) {
            parts.add(line.component());
        }
        if (line.startedOn() != null) {
            parts.add(ui.text(HouseholdText.UI_SINCE, ui.formats().mediumDate(line.startedOn())));
        }
        return String.join(", ", parts);
    }
}
