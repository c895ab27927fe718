package id.simpul.recommendation.ui;

import id.simpul.kernel.Actor;
import id.simpul.recommendation.AidChoiceDesk;
import id.simpul.recommendation.RecommendationDesk;
import id.simpul.reference.CodeLists;
import id.simpul.screen.FilePicker;

/**
 * What the screens of recommendations work with.
 *
 * @param actor who is signed in
 * @param desk proposes and keeps
 * @param choices statements that choose between aids
 * @param codes names of codes
 * @param files chooses where to save
 */
public record RecommendationServices(
        Actor actor, RecommendationDesk desk, AidChoiceDesk choices, CodeLists codes, FilePicker files) {}
