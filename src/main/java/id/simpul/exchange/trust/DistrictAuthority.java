package id.simpul.exchange.trust;

import id.simpul.exchange.wire.OfficeCode;
import id.simpul.kernel.Refusal;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The district's small certificate authority. Its key lies in the safe and is opened only to enrol or revoke; the
 * district's daily signing key is enrolled with it like any office's.
 */
public final class DistrictAuthority {
    private final OfficeCode district;
    private final SigningIdentity root;
    private final Clock clock;
    private final SecureRandom random;

    private DistrictAuthority(OfficeCode district, SigningIdentity root, Clock clock, SecureRandom random) {
        this.district = district;
        this.root = root;
        this.clock = clock;
        this.random = random;
    }

    /** A new authority of {@code district}, for ten years. */
    public static DistrictAuthority create(OfficeCode district, Clock clock, SecureRandom random) {
        KeyPair keys = P256.generate(random);
        X509Certificate certificate = Certificates.root(district, keys, clock.instant(), random);
        return new DistrictAuthority(district, new SigningIdentity(keys.getPrivate(), certificate), clock, random);
    }

    /**
     * The authority that {@link #save} wrote.
     *
     * @throws Refusal with {@link TrustProblem.KeyFileUnreadable} if the password is wrong or the bytes are damaged
     */
    public static DistrictAuthority open(
            OfficeCode district, byte[] keyFile, char[] password, Clock clock, SecureRandom random) {
        return new DistrictAuthority(district, KeyFile.readRoot(keyFile, password), clock, random);
    }

    /** The key as PKCS#12, for 32 random bytes as password (see {@link OfficeKeys#save}). */
    public byte[] save(char[] password) {
        return KeyFile.writeRoot(root.key(), root.certificate(), password);
    }

    /** The district. */
    public OfficeCode district() {
        return district;
    }

    /** The self-signed certificate that every office pins. */
    public X509Certificate certificate() {
        return root.certificate();
    }

    /** The thirty digits to print on every letter of appointment. */
    public String digits() {
        return EnrolmentAnswer.digits(district, root.certificate());
    }

    /**
     * Enrols the office of {@code card}: issues a certificate for two years and the next roster. Keys the office had
     * before stay valid beside it until {@link Roster#withStatus} withdraws them.
     *
     * @param card as it came
     * @param telephone the digits as the office read them out
     * @param roster the current roster
     * @param epoch epoch of the office's stream: as before if it only changed keys, one higher after loss or theft
     * @param head id of the last bundle merged of that office; null for none
     * @throws Refusal with {@link TrustProblem.DigitsDiffer} if the digits are not those of the card
     */
    public Enrolled enrol(RegistrationCard card, String telephone, Roster roster, long epoch, @Nullable String head) {
        if (!card.matches(telephone)) {
            throw new Refusal(new TrustProblem.DigitsDiffer());
        }
        Instant now = clock.instant();
        X509Certificate certificate =
                Certificates.office(card.office(), card.signingKey(), root, district, now, random);
        Roster next = roster.with(
                new RosterEntry(
                        card.office(),
                        P256.name(card.signingKey()),
                        certificate.getSerialNumber(),
                        OfficeStatus.ACTIVE,
                        epoch,
                        null,
                        card.age(),
                        Base64.getEncoder().encodeToString(card.letterKey().getEncoded())),
                now);
        TrustUpdate update = publish(next);
        return new Enrolled(
                certificate, next, update, EnrolmentAnswer.write(card.office(), certificate, update, root, head));
    }

    /** As {@link #enrol(RegistrationCard, String, Roster, long, String)}, of an office of which nothing was merged yet. */
    public Enrolled enrol(RegistrationCard card, String telephone, Roster roster, long epoch) {
        return enrol(card, telephone, roster, epoch, null);
    }

    /** Signs {@code roster} and lists what it has withdrawn. */
    public TrustUpdate publish(Roster roster) {
        var revoked = new LinkedHashMap<BigInteger, Boolean>();
        for (RosterEntry entry : roster.offices()) {
            if (entry.status() != OfficeStatus.ACTIVE) {
                revoked.put(entry.serial(), entry.status() == OfficeStatus.COMPROMISED);
            }
        }
        byte[] json = RosterJson.write(roster);
        return new TrustUpdate(
                json,
                P256.sign(root.key(), Trust.ROSTER, json),
                Certificates.crl(root, roster.version(), roster.issued(), roster.expires(), revoked));
    }

    /** The authority's own trust, once {@code update} is published. */
    public Trust trust(TrustUpdate update) {
        return Trust.open(encoded(root.certificate()), update);
    }

    private static byte[] encoded(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
