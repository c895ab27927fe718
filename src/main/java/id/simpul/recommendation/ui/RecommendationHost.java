package id.simpul.recommendation.ui;

import id.simpul.casework.CaseDetail;

/** What the form asks of what knows the screens around it. */
public interface RecommendationHost {
    /** The recommendation was kept: goes back to the case, says so, and offers to take it back. */
    void kept(CaseDetail file, long act);

    /** Something was written besides; says so and offers to take it back. */
    void written(String report, long act);

    /** Opens what the rules of today say about the family. */
    void findings(CaseDetail file);
}
