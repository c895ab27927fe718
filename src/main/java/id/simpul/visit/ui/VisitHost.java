package id.simpul.visit.ui;

import id.simpul.visit.HomeVisit;

/** What the screens of visits ask of the program around them. */
public interface VisitHost {
    /** Opens the questionnaire for the family of a visit, and for its case. */
    void questionnaire(HomeVisit visit);

    /** Opens the record of a family. */
    void family(long household);

    /** Opens the record of a family to record that it moved away. */
    void moved(long household);

    /** Opens the record of a case. */
    void caseFile(long caseFile);

    /** Opens an issued berita acara; {@code print}: with the printer's dialog. */
    void letter(long letter, boolean print);

    /** Adds photos taken at a visit; {@code saved} follows when they are kept. */
    void photos(HomeVisit visit, Runnable saved);

    /** Something was written that numbers around the screens may depend on. */
    void changed();
}
