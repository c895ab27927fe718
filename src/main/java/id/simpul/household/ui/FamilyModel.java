package id.simpul.household.ui;

import id.simpul.household.Family;
import id.simpul.household.FamilyDesks;
import id.simpul.household.HistoryEntry;
import id.simpul.household.HouseholdDesk;
import id.simpul.household.Neighbour;
import id.simpul.household.Photo;
import id.simpul.household.ToldEvent;
import id.simpul.household.Written;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.ChangelogText;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.screen.Failure;
import id.simpul.screen.Jobs;
import id.simpul.screen.Ui;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** One family's record: what is on it, whether identity numbers are shown, and every act with its way back. */
final class FamilyModel {
    private final Ui ui;
    private final Jobs loading;
    private final Actor actor;
    private final FamilyDesks desks;
    private final HouseholdDesk desk;
    private final FamilyHost host;
    private final long household;
    private final ReadOnlyObjectWrapper<@Nullable Content> content = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper gone = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper unmasked = new ReadOnlyBooleanWrapper();

    /** What the record shows, read in one go. */
    record Content(
            Family family,
            List<HistoryEntry> history,
            List<FamilyHost.CaseLine> cases,
            List<FamilyHost.VisitLine> visits,
            List<Neighbour> neighbours,
            List<ToldEvent> events,
            List<Photo> photos) {}

    /** An act of the desk, on a work thread. */
    interface Act {
        Written run();
    }

    FamilyModel(Ui ui, Actor actor, FamilyDesks desks, FamilyHost host, long household) {
        this.ui = ui;
        this.loading = ui.jobs().latest();
        this.actor = actor;
        this.desks = desks;
        this.desk = desks.households();
        this.host = host;
        this.household = household;
    }

    ReadOnlyObjectProperty<@Nullable Content> content() {
        return content.getReadOnlyProperty();
    }

    /** Whether the family is no longer there. */
    ReadOnlyBooleanProperty gone() {
        return gone.getReadOnlyProperty();
    }

    /** Whether identity numbers are shown in full. */
    ReadOnlyBooleanProperty unmasked() {
        return unmasked.getReadOnlyProperty();
    }

    boolean mayEdit() {
        return actor.may(Capability.EDIT_HOUSEHOLD);
    }

    boolean mayUnmask() {
        return actor.may(Capability.UNMASK_IDENTITY);
    }

    void load() {
        loading.run(
                        HouseholdText.JOB_LOAD,
                        progress -> desk.find(actor, household)
                                .map(family -> new Content(
                                        family,
                                        desk.history(actor, household),
                                        host.cases(household),
                                        host.visits(household),
                                        desks.dwellings().neighbours(actor, household),
                                        desks.events().told(actor, household),
                                        desks.photos().of(actor, household))))
                .then(found -> {
                    gone.set(found.isEmpty());
                    content.set(found.orElse(null));
                })
                .orShow();
    }

    /** Shows identity numbers in full, which the journal keeps, or hides them again. */
    void unmask(boolean shown) {
        if (!shown) {
            unmasked.set(false);
            return;
        }
        ui.jobs()
                .act(HouseholdText.JOB_SAVE, progress -> desk.reveal(actor, household))
                .then(() -> {
                    unmasked.set(true);
                    load();
                })
                .orShow();
    }

    /** Runs {@code act}, reports it with a way back, and reads the record anew. */
    void act(Act act, Supplier<String> report, Runnable done, Consumer<Failure> refused) {
        ui.jobs()
                .run(HouseholdText.JOB_SAVE, progress -> act.run())
                .then(written -> {
                    done.run();
                    undoable(report.get(), written.act());
                    load();
                })
                .or(refused);
    }

    void undoable(String report, long act) {
        ui.snackbar().undoable(report, () -> undo(act));
    }

    /** Takes back an act of the history. */
    void takeBack(long act) {
        ui.jobs()
                .run(HouseholdText.JOB_SAVE, progress -> desk.undo(actor, act))
                .then(undo -> {
                    undoable(ui.text(ChangelogText.TAKEN_BACK), undo);
                    load();
                })
                .orShow();
    }

    /** Puts a value of the history back. */
    void goBack(HistoryEntry.RowChange change, HistoryEntry.FieldChange field, String report) {
        ui.jobs()
                .run(HouseholdText.JOB_SAVE, progress -> desk.goBack(actor, household, change, field))
                .then(written -> {
                    undoable(report, written.act());
                    load();
                })
                .orShow();
    }

    private void undo(long act) {
        // The record may be closed by then; whatever is in front shows what is so now.
        ui.lasting()
                .run(HouseholdText.JOB_SAVE, progress -> desk.undo(actor, act))
                .then(undone -> {
                    load();
                    ui.navigator()
                            .route()
                            .filter(route -> !(route instanceof FamilyRoute))
                            .ifPresent(ui.navigator()::go);
                })
                .orShow();
    }
}
