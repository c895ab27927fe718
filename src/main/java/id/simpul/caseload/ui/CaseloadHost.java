package id.simpul.caseload.ui;

import java.util.List;

/** What the screens of a facilitator ask of other features. */
public interface CaseloadHost {
    /** Opens the record of a family. */
    void openFamily(long household);

    /** Opens an issued letter. */
    void openLetter(long letter);

    /** Opens what the office puts on its papers. */
    void openSettings();

    /** Hospitals and clinics of the office's directory. Called on a work thread. */
    List<Addressee> hospitals();

    /**
     * Somewhere a letter can go to.
     *
     * @param position as after "Yth."
     * @param place as after "di"
     */
    record Addressee(String position, String place) {}
}
