package id.simpul.assessment.ui;

import id.simpul.assessment.RegisterUpdate;
import id.simpul.assessment.Visit;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the questionnaire asks of the program around it. */
public interface AssessmentHost {
    /**
     * What a dated criterion of poverty says about answers.
     *
     * @param letter its letter in the regulation
     * @param label what it asks, in the user's language
     * @param met whether the answers meet it; null: not known yet
     */
    record Criterion(String letter, String label, @Nullable Boolean met) {}

    /**
     * What the criteria of poverty in force on {@code day} say about the family's answers so far. Quick, and reads nothing: it is
     * asked while somebody types.
     */
    List<Criterion> criteria(Map<String, Long> answers, LocalDate day);

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
