package id.simpul.household.ui;

import id.simpul.household.Family;
import id.simpul.household.Person;
import id.simpul.household.ProgrammeLine;
import id.simpul.household.match.PairKind;
import id.simpul.household.match.PairView;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.PersonName;
import id.simpul.l10n.text.DuplicateText;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;

/** What stands around one of two records that are compared: its family, programmes and cases. */
final class HalfLines {
    private final Ui ui;
    private final Actor actor;
    private final FamilyWords words;
    private final PairKind kind;

    HalfLines(Ui ui, Actor actor, FamilyWords words, PairKind kind) {
        this.ui = ui;
        this.actor = actor;
        this.words = words;
        this.kind = kind;
    }

    Label family(PairView.Half half) {
        Family family = half.family();
        String head = family.head().map(Person::name).map(PersonName::reveal).orElse("–");
        String relation =
                half.person().map(person -> words.relation(person.details())).orElse("");
        String place = words.place(family.household().details());
        String kk = words.kk(family.household().details(), actor.may(Capability.UNMASK_IDENTITY));
        return Styled.paragraph(
                relation.isEmpty()
                        ? ui.text(
                                DuplicateText.FAMILY_LINE,
                                head,
                                family.members().size(),
                                place,
                                kk)
                        : ui.text(
                                DuplicateText.FAMILY_LINE_AS,
                                head,
                                family.members().size(),
                                place,
                                kk,
                                relation));
    }

    Label programmes(PairView.Half half) {
        String programmes = half.family().programmes().stream()
                .filter(line -> kind == PairKind.FAMILY || line.person() == null || line.person() == half.id())
                .map(ProgrammeLine::programme)
                .distinct()
                .map(words::programme)
                .collect(Collectors.joining(", "));
        return Styled.paragraph(programmes.isEmpty() ? ui.text(DuplicateText.NONE) : programmes);
    }

    Label cases(List<FamilyHost.CaseLine> cases) {
        return Styled.paragraph(
                cases.isEmpty()
                        ? ui.text(DuplicateText.NONE)
                        : cases.stream()
                                .map(line -> line.register() + " " + line.title())
                                .collect(Collectors.joining("\n")));
    }
}
