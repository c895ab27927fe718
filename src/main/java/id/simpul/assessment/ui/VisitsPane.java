package id.simpul.assessment.ui;

import id.simpul.assessment.AnswerWords;
import id.simpul.assessment.Assessment;
import id.simpul.assessment.AssessmentDesk;
import id.simpul.assessment.Instrument;
import id.simpul.assessment.Question;
import id.simpul.assessment.Question.Section;
import id.simpul.assessment.Visit;
import id.simpul.assessment.VisitChange;
import id.simpul.household.Family;
import id.simpul.household.Person;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.AssessmentText;
import id.simpul.reference.CodeLists;
import id.simpul.screen.Buttons;
import id.simpul.screen.Chips;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The visits to a family on its record: each with what it changed, and every answer in the order of the form. */
public final class VisitsPane {
    private final Ui ui;
    private final Actor actor;
    private final AssessmentDesk desk;
    private final CodeLists codes;
    private final AnswerWords words;
    private final Host host;
    private final VBox node = Styled.column("visits");

    /** Where the pane leads. */
    public interface Host {
        /** Opens the questionnaire of a family. */
        void assess(long household);

        /** Opens its form on paper. */
        void print(long household);
    }

    /** The visits as {@code actor} may read them; lists as they hold on {@code today}. */
    public VisitsPane(Ui ui, Actor actor, AssessmentDesk desk, CodeLists codes, LocalDate today, Host host) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.codes = codes;
        this.words = new AnswerWords(codes, ui.texts(), ui.formats(), today);
        this.host = host;
        VBox.setVgrow(node, Priority.ALWAYS);
    }

    /** The visits of {@code family}, read anew. */
    public Node node(Family family) {
        ui.jobs()
                .run(AssessmentText.JOB_LOAD, progress -> desk.of(actor, family.id()))
                .then(visits -> show(family, visits))
                .orShow();
        return node;
    }

    private void show(Family family, List<Assessment> visits) {
        if (visits.isEmpty()) {
            VBox empty = EmptyState.of(Icon.FORM, ui.text(AssessmentText.NO_VISITS));
            empty.getChildren().addAll(acts(family));
            node.getChildren().setAll(empty);
            return;
        }
        VBox record = Styled.column("visit-record");
        var chips = new Chips<Assessment>(ui);
        visits.forEach(
                made -> chips.add(made, ui.formats().mediumDate(made.visit().visitedOn())));
        chips.onSelect(made -> record.getChildren().setAll(record(family, visits, made)));
        chips.select(visits.getFirst());
        record.getChildren().setAll(record(family, visits, visits.getFirst()));
        var head = Styled.row("visits-head", chips.node(), Styled.gap());
        head.getChildren().addAll(acts(family));
        node.getChildren().setAll(head, Styled.scroll(record));
    }

    private List<Button> acts(Family family) {
        Button print = Buttons.secondary(Icon.PRINT, ui.text(AssessmentText.PRINT_FORM), () -> host.print(family.id()));
        return actor.may(Capability.RECORD_ASSESSMENT)
                ? List.of(
                        print,
                        Buttons.secondary(Icon.ADD, ui.text(AssessmentText.NEW_VISIT), () -> host.assess(family.id())))
                : List.of(print);
    }

    private List<Node> record(Family family, List<Assessment> visits, Assessment made) {
        Visit visit = made.visit();
        Instrument asked = Instrument.of(made.instrument());
        VBox column = Styled.column("visit-column", head(made).node());
        Optional<Assessment> before = visits.stream()
                .skip(visits.indexOf(made) + 1L)
                .filter(earlier -> !earlier.visit().answers().isEmpty())
                .findFirst();
        before.filter(earlier -> !visit.answers().isEmpty())
                .ifPresent(earlier -> column.getChildren()
                        .addAll(
                                Heads.section(ui.text(
                                        AssessmentText.CHANGES,
                                        ui.formats().longDate(earlier.visit().visitedOn()))),
                                new ChangeLines(ui, words, family.members())
                                        .node(VisitChange.between(desk.instrument(), earlier.visit(), visit))));
        answers(column, asked.family(), visit.answers());
        family.members()
                .forEach(person -> member(column, person, visit.members().getOrDefault(person.id(), Map.of())));
        return List.of(column);
    }

    private KeyValues head(Assessment made) {
        Visit visit = made.visit();
        var head = new KeyValues(ui, ChangeLines.QUESTIONS)
                .add(ui.text(AssessmentText.RESULT), codes.label("hasil_kunjungan", visit.result(), ui.texts()))
                .add(ui.text(AssessmentText.OFFICER), made.officer());
        add(head, AssessmentText.CHECKER, visit.interview().checker());
        add(head, AssessmentText.RESPONDENT, visit.interview().respondent());
        add(head, AssessmentText.PHONE, visit.interview().phone());
        add(head, AssessmentText.NOTE, visit.note());
        return head.add(ui.text(AssessmentText.INSTRUMENT), made.instrument());
    }

    private void add(KeyValues head, AssessmentText name, @Nullable String value) {
        if (value != null) {
            head.add(ui.text(name), value);
        }
    }

    private void member(VBox column, Person person, Map<String, Long> given) {
        if (!given.isEmpty()) {
            column.getChildren()
                    .addAll(Styled.line(), Styled.label(person.name().reveal(), "record-name"));
            answers(column, desk.instrument().member(), given);
        }
    }

    private void answers(VBox column, List<Question> questions, Map<String, Long> given) {
        for (Section section : Section.values()) {
            List<Question> answered = questions.stream()
                    .filter(question -> question.section() == section && given.containsKey(question.field()))
                    .toList();
            if (answered.isEmpty()) {
                continue;
            }
            var values = new KeyValues(ui, ChangeLines.QUESTIONS);
            answered.forEach(question -> values.add(
                    question.label(ui.texts()), words.of(question, given.getOrDefault(question.field(), 0L))));
            column.getChildren().addAll(Heads.section(ui.text(SectionTitle.of(section))), values.node());
        }
    }
}
