package id.simpul.assessment.ui;

import id.simpul.household.Codes;
import id.simpul.household.Person;
import id.simpul.household.PersonDetails;
import id.simpul.l10n.text.AssessmentText;
import id.simpul.reference.CodeLists;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/** Whom the questions are about: name, relation, sex, age and masked NIK, as the register has them. */
final class MemberHead {
    private final Ui ui;
    private final CodeLists codes;

    MemberHead(Ui ui, CodeLists codes) {
        this.ui = ui;
        this.codes = codes;
    }

    Node node(Person person, LocalDate day) {
        PersonDetails details = person.details();
        List<String> facts = new ArrayList<>();
        facts.add(codes.label(Codes.RELATION, details.relation(), ui.texts()));
        if (details.sex() != null) {
            facts.add(codes.label(Codes.SEX, details.sex().code(), ui.texts()));
        }
        facts.add(
                person.age(day).isPresent()
                        ? ui.text(AssessmentText.AGE, person.age(day).getAsInt())
                        : ui.text(AssessmentText.NO_AGE));
        facts.add(details.nik() == null ? person.localId() : details.nik().toString());
        return Styled.column(
                "cell-lines",
                Styled.paragraph(person.name().reveal(), "record-name"),
                Styled.paragraph(String.join(" · ", facts), "quiet"));
    }
}
