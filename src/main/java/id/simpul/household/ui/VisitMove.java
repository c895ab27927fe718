package id.simpul.household.ui;

import id.simpul.household.FamilyDesks;
import id.simpul.household.NikCheck;
import id.simpul.household.Occasion;
import id.simpul.kernel.Actor;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.screen.Ui;

/** Records from a home visit that its family moved: the form of the record itself, with what the visit told filled in. */
public final class VisitMove {
    private final FamilyModel model;

    /**
     * The move of the family {@code household}.
     *
     * @param told when and from what it is known, as proposed in the form
     * @param saved follows when the move was recorded, and when that was taken back
     */
    public VisitMove(
            Ui ui,
            Actor actor,
            FamilyDesks desks,
            CodeLists codes,
            Regions regions,
            FamilyHost host,
            long household,
            Occasion told,
            Runnable saved) {
        this.model = new FamilyModel(ui, actor, desks, host, household);
        var words = new FamilyWords(ui, codes, regions);
        var events = new FamilyEvents(ui, actor, desks, words, new NikCheck(regions), new ActForm(ui, model));
        model.content().addListener((of, before, now) -> {
            if (before == null && now != null) {
                events.moveFamily(now.family(), told);
            } else {
                saved.run();
            }
        });
    }

    /** Opens the form. */
    public void ask() {
        model.load();
    }
}
