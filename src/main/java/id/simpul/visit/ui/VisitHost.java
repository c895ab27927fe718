package id.simpul.visit.ui;

import id.simpul.visit.HomeVisit;

/** What the screens of visits ask of the program around them. */
public interface VisitHost {
    /** Opens the questionnaire for the family of a visit, and for its case. */
    void questionnaire(HomeVisit visit);

    /** Opens the record of a family. */
    void family(long household);

    /**
     * Asks where the family of a visit moved, with the day and the visit as source filled in; {@code saved} follows when it is
     * recorded or that was taken back.
     *
     * @param source what the visit says, for the history of the family
     */
    void moved(HomeVisit visit, String source, Runnable saved);

    /** Opens the record of a case. */
    void caseFile(long caseFile);

    /** Opens an issued berita acara; {@code print}: with the printer's dialog. */
    void letter(long letter, boolean print);

    /** Adds photos taken at a visit; {@code saved} follows when they are kept. */
    void photos(HomeVisit visit, Runnable saved);

    /** Something was written that numbers around the screens may depend on. */
    void changed();
}
