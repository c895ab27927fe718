package id.simpul.casework.ui;

import id.simpul.casework.CaseDetail;
import java.util.List;

/** What the screens of cases ask of features that know cases: assessment, referral, letters, families. */
public interface CaseHost {
    /** One line of a block in a case's record. */
    record Line(String name, String value) {}

    /** The referral block of a case, newest referral; empty if there is none. Called on a work thread. */
    List<Line> referral(CaseDetail file);

    /** Since when which destination is waited for, as a sentence; empty if for none. Called on a work thread. */
    String waitingFor(CaseDetail file);

    /** Opens the assessment form for the family of a case. */
    void assess(CaseDetail file);

    /** Opens the referral form. */
    void refer(CaseDetail file);

    /** Opens the form for a destination's answer. */
    void answer(CaseDetail file);

    /** Asks why, then takes the referral that is waited for back. */
    void takeBack(CaseDetail file);

    /** Opens the letter of the newest referral: its preview, or the issued one. */
    void letter(CaseDetail file);

    /** Called whenever the number of open cases may have changed. */
    void casesChanged();
}
