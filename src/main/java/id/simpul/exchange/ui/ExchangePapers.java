package id.simpul.exchange.ui;

import id.simpul.exchange.EnrolmentDesk;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.exchange.wire.OfficeCode;

/** Shows and prints the papers of an enrolment. Called on the UI thread, and returns at once. */
public interface ExchangePapers {
    /** The registration card of this office: its thirty digits, and all of it as a QR code. */
    void card(RegistrationCard card);

    /** What goes into the letter of appointment of {@code office}: the district's thirty {@code digits}. */
    void appointment(OfficeCode office, String digits);

    /** The sheet for the safe: the district's digits, and the recovery secret that is shown this once. */
    void founding(EnrolmentDesk.Founded founded);
}
