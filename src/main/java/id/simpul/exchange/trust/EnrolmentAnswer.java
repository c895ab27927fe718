package id.simpul.exchange.trust;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.exchange.wire.JsonDefect;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.exchange.wire.StrictJson;
import id.simpul.kernel.Refusal;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What the district sends back for a registration card. It proves nothing until a person has compared its
 * {@link #digits} with those printed on the letter of appointment; only {@link #confirm} gives trust.
 */
public final class EnrolmentAnswer {
    private static final String DIGITS = "SLRT-INDUK-v1";
    private static final String DOMAIN = "SLRT-JAWABAN-v1";

    private final OfficeCode office;
    private final X509Certificate certificate;
    private final Trust trust;
    private final @Nullable String head;

    private EnrolmentAnswer(OfficeCode office, X509Certificate certificate, Trust trust, @Nullable String head) {
        this.office = office;
        this.certificate = certificate;
        this.trust = trust;
        this.head = head;
    }

    /** The file for {@code office}; {@code head} as {@link Enrolment#head}. */
    static byte[] write(
            OfficeCode office,
            X509Certificate certificate,
            TrustUpdate update,
            SigningIdentity authority,
            @Nullable String head) {
        try {
            ObjectNode content = StrictJson.create();
            content.put("office", office.dotted());
            put(content, "certificate", certificate.getEncoded());
            put(content, "roster", update.roster());
            put(content, "rosterSignature", update.signature());
            put(content, "crl", update.revocations());
            if (head != null) {
                content.put("head", head);
            }
            byte[] payload = StrictJson.pretty(content);
            ObjectNode json = StrictJson.create();
            json.put("slrt-jawaban", 1);
            put(json, "authority", authority.certificate().getEncoded());
            put(json, "payload", payload);
            put(json, "signature", P256.sign(authority.key(), DOMAIN, payload));
            return StrictJson.pretty(json);
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads the file. What comes out is what one authority says, whichever that is.
     *
     * @throws Refusal with {@link TrustProblem.AnswerUnreadable}
     */
    public static EnrolmentAnswer parse(byte[] file) {
        try {
            ObjectNode json = StrictJson.object(file);
            StrictJson.number(json, "slrt-jawaban", 1, 1);
            byte[] authority = StrictJson.bytes(json, "authority");
            byte[] payload = StrictJson.bytes(json, "payload");
            X509Certificate root = Certificates.parse(authority);
            if (!P256.is(root.getPublicKey())
                    || !P256.verify(root.getPublicKey(), DOMAIN, payload, StrictJson.bytes(json, "signature"))) {
                throw new Refusal(new TrustProblem.AnswerUnreadable());
            }
            ObjectNode content = StrictJson.object(payload);
            Trust trust = Trust.open(
                    authority,
                    new TrustUpdate(
                            StrictJson.bytes(content, "roster"),
                            StrictJson.bytes(content, "rosterSignature"),
                            StrictJson.bytes(content, "crl")));
            return new EnrolmentAnswer(
                    StrictJson.office(content, "office"),
                    Certificates.parse(StrictJson.bytes(content, "certificate")),
                    trust,
                    StrictJson.textOrNull(content, "head"));
        } catch (JsonDefect | GeneralSecurityException malformed) {
            throw new Refusal(new TrustProblem.AnswerUnreadable());
        }
    }

    /** The office it is for. */
    public OfficeCode office() {
        return office;
    }

    /** The district it says it comes from. */
    public OfficeCode district() {
        return trust.roster().district();
    }

    /** Thirty digits of the district authority, to compare with the letter of appointment. */
    public String digits() {
        return digits(district(), trust.authority());
    }

    /**
     * Trusts this answer, since a person compared the digits.
     *
     * @param appointment the digits as typed from the letter of appointment
     * @param keys the keys of this office, whose card was sent
     * @throws Refusal with {@link TrustProblem.DigitsDiffer} or {@link TrustProblem.AnswerForOther}
     */
    public Enrolment confirm(String appointment, OfficeKeys keys) {
        if (!CheckDigits.same(digits(), appointment)) {
            throw new Refusal(new TrustProblem.DigitsDiffer());
        }
        boolean ours = office.equals(keys.office())
                && certificate.getPublicKey().equals(keys.signing().getPublic())
                && Certificates.issued(trust.authority(), certificate);
        RosterEntry entry = trust.roster()
                .entry(P256.name(certificate.getPublicKey()), certificate.getSerialNumber())
                .filter(listed -> ours)
                .filter(listed -> listed.office().equals(office))
                .filter(listed -> listed.age().equals(keys.age().recipient()))
                .orElseThrow(() -> new Refusal(new TrustProblem.AnswerForOther(office)));
        return new Enrolment(certificate, trust, entry.epoch(), head);
    }

    /** Thirty digits of the district authority that {@code trust} pins, for letters of appointment. */
    public static String digits(Trust trust) {
        return digits(trust.roster().district(), trust.authority());
    }

    static String digits(OfficeCode district, X509Certificate authority) {
        return CheckDigits.of(DIGITS, district, authority.getPublicKey().getEncoded(), "");
    }

    private static void put(ObjectNode json, String name, byte[] bytes) {
        json.put(name, Base64.getEncoder().encodeToString(bytes));
    }
}
