package id.simpul.finding.ui;

import id.simpul.finding.Fact;
import id.simpul.finding.FamilyFacts;
import id.simpul.finding.FamilyFindings;
import id.simpul.finding.Finding;
import id.simpul.finding.Reason;
import id.simpul.finding.RuleSet.Group;
import id.simpul.finding.State;
import id.simpul.household.Family;
import id.simpul.household.Written;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.FindingText;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * What the rules of a day find about a family: programmes, criteria of poverty, categories of PPKS. Each finding opens the facts
 * behind it, says what would change it, and takes the answer it waits for.
 */
public final class FindingTab {
    private static final String DISABILITY = "disability";

    private final Ui ui;
    private final FindingServices services;
    private final FindingWords words;
    private final Runnable changed;
    private final Jobs latest;
    private final StackPane place = new StackPane();
    private final VBox list = Styled.column("aid-list");
    private final Set<String> opened = new HashSet<>();
    private final Field<LocalDate> day;
    private final VBox page;
    private @Nullable Family family;

    /** The tab; {@code changed} follows whatever it wrote. */
    public FindingTab(Ui ui, FindingServices services, Runnable changed) {
        this.ui = ui;
        this.services = services;
        this.words = new FindingWords(ui, services.codes());
        this.changed = changed;
        this.latest = ui.jobs().latest();
        var form = new Form(ui);
        LocalDate today = services.today().get();
        day = form.date(FindingText.DAY)
                .span(3)
                .help(FindingText.DAY_HELP)
                .check(value -> value.isAfter(today) ? Optional.of(ui.text(FindingText.DAY_AHEAD)) : Optional.empty());
        day.set(today);
        day.onChange(value -> load());
        page = Styled.column("aid-list", form.node(), list);
        place.getChildren().setAll(Styled.scroll(page));
    }

    /** Shows what the rules of {@code asked} say. */
    public void asOf(LocalDate asked) {
        day.set(asked);
    }

    /** What stands on the tab. */
    public String title() {
        return ui.text(FindingText.TAB_TITLE);
    }

    /** What is below the tab, read anew for {@code read}. */
    public Node node(Family read) {
        family = read;
        load();
        return place;
    }

    private void load() {
        Family now = family;
        LocalDate asked = day.value().orElse(services.today().get());
        if (now == null || asked.isAfter(services.today().get())) {
            return;
        }
        latest.run(FindingText.JOB_LOAD, progress -> services.desk().of(services.actor(), now.id(), asked))
                .then(found -> found.ifPresentOrElse(
                        findings -> show(now, findings),
                        () -> list.getChildren().setAll(EmptyState.of(Icon.FAMILY, ui.text(FindingText.FAMILY_WHAT)))))
                .orShow();
    }

    private void show(Family now, FamilyFindings findings) {
        var card = new FindingCard(ui, words, answer -> links(now, answer), opened);
        var nodes = new ArrayList<Node>();
        nodes.add(Styled.paragraph(
                ui.text(
                        FindingText.BY_RULES_OF,
                        ui.formats().longDate(findings.facts().day())),
                "strong"));
        for (Group group : List.of(Group.KEMISKINAN, Group.PROGRAM)) {
            nodes.add(Heads.section(
                    ui.text(group == Group.PROGRAM ? FindingText.GROUP_PROGRAMMES : FindingText.GROUP_POVERTY)));
            findings.sets().stream().filter(set -> set.set().group() == group).forEach(set -> nodes.add(card.of(set)));
        }
        nodes.add(Heads.section(ui.text(FindingText.GROUP_PPKS)));
        findings.sets().stream()
                .filter(set -> set.set().group() == Group.PPKS)
                .forEach(set -> people(card, findings.facts(), set, nodes));
        list.getChildren().setAll(nodes);
    }

    /** The family's own categories, then each member's. */
    private void people(FindingCard card, FamilyFacts facts, FamilyFindings.OfSet set, List<Node> nodes) {
        String code = set.set().code();
        List<Finding> own =
                set.findings().stream().filter(one -> one.person().isEmpty()).toList();
        nodes.add(card.of(code, ui.text(FindingText.WHOLE_FAMILY), own));
        for (FamilyFacts.Member member : facts.present()) {
            nodes.add(card.of(
                    code + "/" + member.person(),
                    member.name().reveal(),
                    set.findings().stream()
                            .filter(one -> one.person()
                                    .filter(id -> id == member.person())
                                    .isPresent())
                            .filter(one -> one.state() != State.NOT_MET)
                            .toList()));
        }
    }

    private List<Hyperlink> links(Family now, Reason.Answer answer) {
        Fact fact = answer.fact();
        boolean records = services.actor().may(Capability.RECORD_ASSESSMENT);
        return switch (fact.place()) {
            case VISIT ->
                records
                        ? List.of(Buttons.link(
                                ui.text(FindingText.OPEN_VISIT),
                                () -> services.host().assess(now.id(), person(answer), question(fact))))
                        : List.of();
            case PARTICIPATION ->
                services.actor().may(Capability.EDIT_HOUSEHOLD)
                        ? List.of(Buttons.link(
                                ui.text(FindingText.OPEN_AID),
                                () -> services.host().recordProgramme(now, changed)))
                        : List.of();
            case NOTE -> records ? notes(now, answer) : List.of();
            case FAMILY -> edits(FindingText.OPEN_FAMILY, () -> services.host().editFamily());
            case MEMBER -> member(now, answer);
        };
    }

    private static long person(Reason.Answer answer) {
        FamilyFacts.Member member = answer.member();
        return member == null ? 0 : member.person();
    }

    /** The question behind a fact that is worked out from answers. */
    private static String question(Fact fact) {
        return switch (fact.name()) {
            case "highest_power" -> "power";
            case "floor_area_per_person" -> "floor_area";
            case "difficulty", DISABILITY -> "dis_sight";
            default -> fact.name();
        };
    }

    /** The register knows a disability only where there is one: that there is none, a visit finds out. */
    private List<Hyperlink> member(Family now, Reason.Answer answer) {
        var links = new ArrayList<>(edits(
                FindingText.OPEN_MEMBER,
                () -> services.host().editMember(person(answer), answer.fact().name())));
        if (answer.fact().name().equals(DISABILITY) && services.actor().may(Capability.RECORD_ASSESSMENT)) {
            links.add(Buttons.link(
                    ui.text(FindingText.OPEN_VISIT),
                    () -> services.host().assess(now.id(), person(answer), question(answer.fact()))));
        }
        return links;
    }

    private List<Hyperlink> edits(FindingText label, Runnable open) {
        return services.actor().may(Capability.EDIT_HOUSEHOLD)
                ? List.of(Buttons.link(ui.text(label), open))
                : List.of();
    }

    private List<Hyperlink> notes(Family now, Reason.Answer answer) {
        if (answer.fact().kind() == Fact.Kind.YESNO) {
            return List.of(
                    Buttons.link(ui.text(FindingText.NOTE_YES), () -> note(now, answer, Fact.YES)),
                    Buttons.link(ui.text(FindingText.NOTE_NO), () -> note(now, answer, Fact.NO)));
        }
        return List.of(Buttons.link(ui.text(FindingText.NOTE_NUMBER), () -> ask(now, answer)));
    }

    private void ask(Family now, Reason.Answer answer) {
        var form = new Form(ui);
        Field<Long> value = form.number(FindingText.NOTE_VALUE).required();
        ui.dialogs()
                .open(new Dialog(words.what(answer.fact(), answer.member()))
                        .content(form.node())
                        .button(form.submit(FindingText.NOTE_SAVE, () -> {
                            ui.dialogs().close();
                            note(now, answer, value.value().orElse(0L));
                        }))
                        .cancel(ui.text(FindingText.CANCEL)));
        form.focus();
    }

    private void note(Family now, Reason.Answer answer, long value) {
        FamilyFacts.Member member = answer.member();
        Long person = member == null ? null : member.person();
        ui.jobs()
                .run(
                        FindingText.JOB_SAVE,
                        progress -> services.desk()
                                .note(
                                        services.actor(),
                                        now.id(),
                                        person,
                                        answer.fact().name(),
                                        value,
                                        services.today().get(),
                                        null))
                .then(this::noted)
                .orShow();
    }

    private void noted(Written written) {
        ui.undoable(
                ui.text(FindingText.NOTED),
                FindingText.JOB_SAVE,
                progress -> services.desk().undo(services.actor(), written.act()),
                this::load);
        load();
    }
}
