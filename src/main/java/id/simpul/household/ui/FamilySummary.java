package id.simpul.household.ui;

import id.simpul.household.HouseholdDetails;
import id.simpul.household.NikCheck;
import id.simpul.household.Person;
import id.simpul.household.PersonDetails;
import id.simpul.kernel.Nik;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** What has been typed of a family so far, beside the form: who is in it, and what to look at again. */
final class FamilySummary {
    private final Ui ui;
    private final FamilyWords words;
    private final NikCheck check;
    private final VBox node = Styled.column("form-side");

    FamilySummary(Ui ui, FamilyWords words, NikCheck check) {
        this.ui = ui;
        this.words = words;
        this.check = check;
        node.getStyleClass().add("summary-panel");
        node.setMaxHeight(javafx.scene.layout.Region.USE_PREF_SIZE);
    }

    VBox node() {
        return node;
    }

    void show(HouseholdDetails household, List<PersonDetails> members) {
        node.getChildren()
                .setAll(
                        Heads.section(ui.text(HouseholdText.FORM_SUMMARY)),
                        Styled.paragraph(words.kk(household, true), "medium"),
                        Styled.paragraph(
                                household.village().isEmpty()
                                        ? ui.text(HouseholdText.FORM_SUMMARY_NO_VILLAGE)
                                        : words.place(household),
                                "quiet",
                                "small"),
                        Styled.line());
        for (PersonDetails member : members) {
            node.getChildren().add(member(member));
        }
    }

    private Node member(PersonDetails member) {
        String name = member.name().reveal().isBlank()
                ? ui.text(HouseholdText.FORM_SUMMARY_NAMELESS)
                : member.name().reveal();
        String age = words.age(new Person(0, 0, member));
        String detail = Stream.of(
                        words.relation(member),
                        words.sex(member.sex()).toLowerCase(ui.texts().locale()),
                        age)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        VBox lines = Styled.column(
                "summary-member", Styled.paragraph(name, "medium"), Styled.paragraph(detail, "quiet", "small"));
        Nik nik = member.nik();
        if (nik != null) {
            check.check(nik.reveal(), member.birthDate(), member.sex(), words.today()).findings().stream()
                    .sorted()
                    .forEach(finding -> lines.getChildren()
                            .add(Styled.row(
                                    "summary-warning",
                                    Icon.WARNING.filled("icon-14", "tone-warning"),
                                    Styled.paragraph(ui.text(finding.message()), "small"))));
        }
        return lines;
    }
}
