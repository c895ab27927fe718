package id.simpul.exchange.trust;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;

/**
 * What signs a bundle.
 *
 * @param key P-256 key of the office
 * @param certificate the certificate the district issued for it
 */
public record SigningIdentity(PrivateKey key, X509Certificate certificate) {
    /** SHA-256 of the public key, hex: how rosters and bundles name it. */
    public String keyName() {
        return P256.name(certificate.getPublicKey());
    }

    /** Names the public half only. */
    @Override
    public String toString() {
        return "SigningIdentity[" + keyName() + "]";
    }
}
