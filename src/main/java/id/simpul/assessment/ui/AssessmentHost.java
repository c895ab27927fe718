package id.simpul.assessment.ui;

import id.simpul.assessment.RegisterUpdate;
import id.simpul.assessment.Visit;
import java.util.List;

/** What the questionnaire asks of the program around it. */
public interface AssessmentHost {
    /**
     * Writes a visit and what of it goes into the register, in one act. Called on a work thread.
     *
     * @param begun row of the incomplete visit that is gone on with; 0 for a new one
     * @return the act, for undo
     */
    long save(long begun, Visit visit, List<RegisterUpdate> updates);

    /**
     * Leaves the questionnaire after it was saved.
     *
     * @param complete whether it was finished, and not put aside
     */
    void saved(long act, boolean complete);

    /** Opens the form on paper, filled with what is known of the family. */
    void print(long household);
}
