package id.simpul.household.ui;

import id.simpul.household.FamilyDesks;
import id.simpul.kernel.Actor;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Ui;

/** Adds photos to a family's record from a home visit: shrunk, cleaned and described as in the record itself. */
public final class VisitPhotos {
    private final FamilyModel model;
    private final PhotoAdding adding;

    /**
     * Photos of the visit {@code visit} to the family {@code household}.
     *
     * @param saved follows each time the family was read anew, as after photos were added or taken back
     */
    public VisitPhotos(
            Ui ui,
            Actor actor,
            FamilyDesks desks,
            CodeLists codes,
            Regions regions,
            FamilyHost host,
            FilePicker picker,
            long household,
            long visit,
            Runnable saved) {
        this.model = new FamilyModel(ui, actor, desks, host, household);
        this.adding = new PhotoAdding(
                ui, actor, desks.photos(), new FamilyWords(ui, codes, regions), picker, new ActForm(ui, model), visit);
        model.content().addListener((of, before, now) -> {
            if (before == null && now != null) {
                adding.choose(now.family());
            } else {
                saved.run();
            }
        });
    }

    /** Asks for the files, then what they show. */
    public void choose() {
        model.load();
    }
}
