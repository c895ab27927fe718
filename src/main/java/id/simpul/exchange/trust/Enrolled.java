package id.simpul.exchange.trust;

import java.security.cert.X509Certificate;

/** What an enrolment made: keep roster and update, send the answer. */
public final class Enrolled {
    private final X509Certificate certificate;
    private final Roster roster;
    private final TrustUpdate update;
    private final byte[] answer;

    Enrolled(X509Certificate certificate, Roster roster, TrustUpdate update, byte[] answer) {
        this.certificate = certificate;
        this.roster = roster;
        this.update = update;
        this.answer = answer;
    }

    /** The office's certificate. */
    public X509Certificate certificate() {
        return certificate;
    }

    /** The next roster, with the office in it. */
    public Roster roster() {
        return roster;
    }

    /** That roster, signed. */
    public TrustUpdate update() {
        return update;
    }

    /** The file to send. */
    public byte[] answer() {
        return answer.clone();
    }

    /** Its name, {@code SLRT-320127.jawaban.json}. */
    public String answerFileName() {
        return "SLRT-" + roster.offices().getLast().office().digits() + ".jawaban.json";
    }
}
