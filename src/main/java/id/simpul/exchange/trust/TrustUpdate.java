package id.simpul.exchange.trust;

/** What the district publishes: roster, its signature and the list of revoked certificates, as exact bytes. */
public final class TrustUpdate {
    private final byte[] roster;
    private final byte[] signature;
    private final byte[] revocations;

    /**
     * As received or as kept. Nothing is checked yet: see {@link Trust#open} and {@link Trust#updatedBy}.
     *
     * @param roster JSON
     * @param signature ECDSA in DER over it, with the district authority's key
     * @param revocations certificate revocation list in DER
     */
    public TrustUpdate(byte[] roster, byte[] signature, byte[] revocations) {
        this.roster = roster.clone();
        this.signature = signature.clone();
        this.revocations = revocations.clone();
    }

    /** The roster, JSON. */
    public byte[] roster() {
        return roster.clone();
    }

    /** Signature over the roster. */
    public byte[] signature() {
        return signature.clone();
    }

    /** Certificate revocation list, DER. */
    public byte[] revocations() {
        return revocations.clone();
    }
}
