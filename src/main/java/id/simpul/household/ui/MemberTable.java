package id.simpul.household.ui;

import id.simpul.household.Codes;
import id.simpul.household.Family;
import id.simpul.household.Person;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Icon;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.MenuItem;

/** The members of a family as rows. */
final class MemberTable {
    private final Ui ui;
    private final FamilyWords words;

    MemberTable(Ui ui, FamilyWords words) {
        this.ui = ui;
        this.words = words;
    }

    /** @param acts what can be done to a member; its menu stands at the end of the row where the user may */
    Table<Person> table(FamilyModel model, FamilyHost host, Function<Person, List<MenuItem>> acts) {
        var table = new Table<Person>(ui, EmptyState.of(Icon.PERSON, ui.text(HouseholdText.UI_EMPTY_FAMILY)));
        table.lines(
                        ui.text(HouseholdText.UI_COLUMN_NAME),
                        206,
                        words::name,
                        person -> words.nik(person, model.unmasked().get()))
                .badge(this::condition);
        table.lines(
                ui.text(HouseholdText.UI_COLUMN_RELATION),
                120,
                person -> words.relation(person.details()),
                person -> words.label(Codes.MARITAL, person.details().marital()));
        table.lines(
                ui.text(HouseholdText.UI_COLUMN_AGE),
                100,
                person -> words.age(person).isEmpty() ? words.born(person) : words.age(person),
                person -> words.age(person).isEmpty() ? "" : words.born(person));
        table.lines(
                        ui.text(HouseholdText.UI_COLUMN_OCCUPATION),
                        150,
                        person -> words.gone(person).isEmpty() ? words.occupation(person) : words.gone(person),
                        person -> words.gone(person).isEmpty() ? words.schooling(person) : words.away(person))
                .optional();
        table.lines(
                        ui.text(HouseholdText.UI_COLUMN_COMPONENT),
                        128,
                        person -> host.component(person).orElse(""),
                        words::condition)
                .optional();
        if (model.mayEdit()) {
            table.menu(acts);
            table.nodes(
                    " ",
                    48,
                    person -> Buttons.more(
                            ui.text(HouseholdText.UI_MEMBER_ACTS, person.name().reveal()), acts.apply(person)));
        }
        table.identity(Person::id);
        return table;
    }

    /** Those who live with the family first, then who is away, then the deceased; all stay in sight. */
    List<Person> rows(Family family) {
        return family.members().stream()
                .sorted(Comparator.comparing(
                                (Person person) -> !person.details().alive())
                        .thenComparing(person -> !words.lives(person)))
                .toList();
    }

    private Optional<Badge> condition(Person person) {
        if (!person.details().alive()) {
            return Optional.of(new Badge(ui.text(HouseholdText.UI_DECEASED), Tone.NEUTRAL));
        }
        if (!words.lives(person)) {
            return Optional.of(new Badge(ui.text(HouseholdText.UI_AWAY), Tone.NEUTRAL));
        }
        if (words.doubtful(person)) {
            return Optional.of(new Badge(ui.text(HouseholdText.UI_CHECK_NIK), Tone.WARNING));
        }
        return person.details().pregnant()
                ? Optional.of(new Badge(ui.text(HouseholdText.UI_PREGNANT), Tone.INFO))
                : Optional.empty();
    }
}
