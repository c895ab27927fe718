package id.simpul.exchange.trust;

import id.simpul.exchange.wire.OfficeCode;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One key of one office in the roster. An office has two while it changes keys.
 *
 * @param office whose key
 * @param key SHA-256 of the signing key, 64 hex digits
 * @param serial serial of its certificate
 * @param status whether it counts
 * @param epoch epoch of the office's stream that is signed with it, from 1
 * @param compromisedSince since when it is in strange hands; null unless {@link OfficeStatus#COMPROMISED}
 * @param age what to encrypt to
 * @param letterKey Ed25519 key of its letters, X.509 encoding in Base64
 */
public record RosterEntry(
        OfficeCode office,
        String key,
        BigInteger serial,
        OfficeStatus status,
        long epoch,
        @Nullable Instant compromisedSince,
        AgeRecipient age,
        String letterKey) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a value cannot be
     */
    public RosterEntry {
        if (!key.matches("[0-9a-f]{64}") || epoch < 1 || serial.signum() <= 0) {
            throw new IllegalArgumentException("no roster entry");
        }
    }

    /** {@link #letterKey} as a key; empty if it is none. */
    public Optional<PublicKey> letterPublicKey() {
        try {
            byte[] encoded = Base64.getDecoder().decode(letterKey);
            return Optional.of(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    RosterEntry with(OfficeStatus newStatus, @Nullable Instant since) {
        return new RosterEntry(office, key, serial, newStatus, epoch, since, age, letterKey);
    }
}
