package id.simpul.exchange.trust;

import id.simpul.exchange.wire.JsonDefect;
import id.simpul.kernel.Refusal;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whom this office trusts: one district authority, and what it has published last. Every instance is verified. */
public final class Trust {
    /** The purpose a roster's signature is for. */
    static final String ROSTER = "SLRT-ROSTER-v1";

    /** How far a certificate may lie in the future: office computers with an empty CMOS battery start in the past. */
    private static final Duration TOLERANCE = Duration.ofDays(2);

    private final X509Certificate authority;
    private final TrustUpdate update;
    private final Roster roster;
    private final X509CRL revocations;

    private Trust(X509Certificate authority, TrustUpdate update) {
        this.authority = authority;
        this.update = update;
        if (!P256.verify(authority.getPublicKey(), ROSTER, update.roster(), update.signature())) {
            throw new Refusal(new TrustProblem.RosterForged());
        }
        try {
            roster = RosterJson.read(update.roster());
            revocations = Certificates.parseCrl(update.revocations());
            revocations.verify(authority.getPublicKey());
        } catch (JsonDefect | GeneralSecurityException malformed) {
            throw new Refusal(new TrustProblem.RosterForged());
        }
    }

    /**
     * Trust as it was kept.
     *
     * @param authority certificate of the district authority, DER, whose digits a person has compared
     * @param update what it published last
     * @throws Refusal with {@link TrustProblem.RosterForged} if they do not belong together or are damaged
     */
    public static Trust open(byte[] authority, TrustUpdate update) {
        try {
            X509Certificate certificate = Certificates.parse(authority);
            if (!P256.is(certificate.getPublicKey())) {
                throw new Refusal(new TrustProblem.RosterForged());
            }
            return new Trust(certificate, update);
        } catch (CertificateException malformed) {
            throw new Refusal(new TrustProblem.RosterForged());
        }
    }

    /**
     * Trust after the district published {@code newer}.
     *
     * @throws Refusal with {@link TrustProblem.RosterOlder} if its version is lower, or with
     *     {@link TrustProblem.RosterForged}
     */
    public Trust updatedBy(TrustUpdate newer) {
        var next = new Trust(authority, newer);
        if (next.roster.version() < roster.version()) {
            throw new Refusal(new TrustProblem.RosterOlder(roster.version(), next.roster.version()));
        }
        if (!next.roster.district().equals(roster.district())) {
            throw new Refusal(new TrustProblem.RosterForged());
        }
        return next;
    }

    /**
     * Whether {@code signer} may sign, and for whom.
     *
     * @param now this computer's clock
     * @param newestSeen newest date in a verified bundle of the district; {@link Instant#MIN} if none came yet
     */
    public SignerVerdict judge(X509Certificate signer, Instant now, Instant newestSeen) {
        Optional<RosterEntry> listed = roster.entry(P256.name(signer.getPublicKey()), signer.getSerialNumber());
        if (listed.isEmpty() || !Certificates.issued(authority, signer)) {
            return new SignerVerdict.Unknown();
        }
        RosterEntry entry = listed.get();
        if (entry.status() != OfficeStatus.ACTIVE || revocations.isRevoked(signer)) {
            return new SignerVerdict.Revoked(entry);
        }
        Instant moment = latest(now, newestSeen);
        Instant expires = signer.getNotAfter().toInstant();
        Instant starts = signer.getNotBefore().toInstant();
        if (moment.isAfter(expires)) {
            return new SignerVerdict.Expired(entry, expires);
        }
        return moment.plus(TOLERANCE).isBefore(starts)
                ? new SignerVerdict.NotYetValid(entry, starts)
                : new SignerVerdict.Trusted(entry);
    }

    /** Whether a newer roster should have come by now: a banner, not a stop. */
    public boolean stale(Instant now, Instant newestSeen) {
        return latest(now, newestSeen).isAfter(roster.expires());
    }

    /** The pinned certificate of the district authority. */
    public X509Certificate authority() {
        return authority;
    }

    /** Who is known. */
    public Roster roster() {
        return roster;
    }

    /** What to keep. */
    public TrustUpdate update() {
        return update;
    }

    private Instant latest(Instant now, Instant newestSeen) {
        Instant moment = now.isAfter(newestSeen) ? now : newestSeen;
        return moment.isAfter(roster.issued()) ? moment : roster.issued();
    }
}
