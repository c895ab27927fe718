package id.simpul.household.ui;

import id.simpul.household.Clash;
import id.simpul.household.FamilyRules;
import id.simpul.household.HouseholdDesk;
import id.simpul.household.HouseholdDetails;
import id.simpul.household.HouseholdProblem;
import id.simpul.household.PersonDetails;
import id.simpul.household.Written;
import id.simpul.kernel.Actor;
import id.simpul.kernel.FamilyCardNumber;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.screen.Failure;
import id.simpul.screen.Jobs;
import id.simpul.screen.Ui;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The registration of a family: what is wrong, who owns its numbers already, and saving. */
final class RegisterModel {
    private final Jobs jobs;
    private final Jobs looking;
    private final Actor actor;
    private final HouseholdDesk desk;
    private final Set<String> accepted = new HashSet<>();
    private final ReadOnlyObjectWrapper<List<Clash>> clashes = new ReadOnlyObjectWrapper<>(List.of());

    private sealed interface Outcome {
        record Clashing(List<Clash> clashes) implements Outcome {}

        record Saved(Written written) implements Outcome {}
    }

    RegisterModel(Ui ui, Actor actor, HouseholdDesk desk) {
        this.jobs = ui.jobs();
        this.looking = ui.jobs().latest();
        this.actor = actor;
        this.desk = desk;
    }

    /** Who of this family, or which of its numbers, is recorded already, unless the user has said to go on all the same. */
    ReadOnlyObjectProperty<List<Clash>> clashes() {
        return clashes.getReadOnlyProperty();
    }

    List<HouseholdProblem> problems(HouseholdDetails household, List<PersonDetails> members, LocalDate today) {
        return FamilyRules.check(household, members, today);
    }

    /** Looks up who of what is typed so far is recorded already. */
    void look(@Nullable FamilyCardNumber kk, Collection<PersonDetails> members) {
        List<PersonDetails> typed = List.copyOf(members);
        looking.run(HouseholdText.JOB_LOOK, progress -> unaccepted(kk, typed))
                .then(clashes::set)
                .orShow();
    }

    /** Begins another family: what was accepted of the one before says nothing of it. */
    void begin() {
        accepted.clear();
        clashes.set(List.of());
    }

    /** Takes what is shown as it is: cards are shared, and families split. */
    void accept() {
        clashes.get().forEach(clash -> accepted.add(clash.mark()));
        clashes.set(List.of());
    }

    /** Saves, unless somebody owns a number and the user has not said to go on all the same. */
    void save(
            HouseholdDetails household,
            List<PersonDetails> members,
            Consumer<Written> saved,
            Runnable clashing,
            Consumer<Failure> refused) {
        jobs.<Outcome>run(HouseholdText.JOB_SAVE, progress -> {
                    List<Clash> owned = unaccepted(household.kk(), members);
                    return owned.isEmpty()
                            ? new Outcome.Saved(desk.register(actor, household, members))
                            : new Outcome.Clashing(owned);
                })
                .then(outcome -> {
                    switch (outcome) {
                        case Outcome.Clashing owned -> {
                            clashes.set(owned.clashes());
                            clashing.run();
                        }
                        case Outcome.Saved done -> saved.accept(done.written());
                    }
                })
                .or(refused);
    }

    private List<Clash> unaccepted(@Nullable FamilyCardNumber kk, List<PersonDetails> members) {
        return desk.clashes(actor, kk, members, List.of()).stream()
                .filter(clash -> !accepted.contains(clash.mark()))
                .toList();
    }
}
