package id.simpul.exchange.trust;

import id.simpul.exchange.wire.OfficeCode;
import id.simpul.kernel.Refusal;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;

/** The three secret keys of an office: P-256 to sign bundles, X25519 to read answers, Ed25519 to seal letters. */
public final class OfficeKeys {
    private final OfficeCode office;
    private final KeyPair signing;
    private final AgeIdentity age;
    private final KeyPair letter;

    OfficeKeys(OfficeCode office, KeyPair signing, AgeIdentity age, KeyPair letter) {
        this.office = office;
        this.signing = signing;
        this.age = age;
        this.letter = letter;
    }

    /** New keys for {@code office}. */
    public static OfficeKeys generate(OfficeCode office, SecureRandom random) {
        try {
            KeyPairGenerator letters = KeyPairGenerator.getInstance("Ed25519");
            letters.initialize(255, random);
            return new OfficeKeys(
                    office, P256.generate(random), AgeIdentity.generate(random), letters.generateKeyPair());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The keys that {@link #save} wrote.
     *
     * @throws Refusal with {@link TrustProblem.KeyFileUnreadable} if the password is wrong or the bytes are damaged
     */
    public static OfficeKeys open(OfficeCode office, byte[] keyFile, char[] password) {
        return KeyFile.readOffice(office, keyFile, password);
    }

    /**
     * These keys as PKCS#12. Its key derivation is weak on purpose of interchange, so never a password a person chose:
     * 32 random bytes, themselves wrapped by the keyring.
     */
    public byte[] save(char[] password) {
        return KeyFile.writeOffice(this, password);
    }

    /** The card to hand in at the district, of the installation with number {@code install}. */
    public RegistrationCard card(int install) {
        return RegistrationCard.of(this, install);
    }

    /**
     * What signs this office's bundles.
     *
     * @param certificate as the district issued it for these keys
     * @throws IllegalArgumentException if it is for other keys
     */
    public SigningIdentity signer(X509Certificate certificate) {
        if (!certificate.getPublicKey().equals(signing.getPublic())) {
            throw new IllegalArgumentException("certificate of other keys");
        }
        return new SigningIdentity(signing.getPrivate(), certificate);
    }

    /** Whose keys these are. */
    public OfficeCode office() {
        return office;
    }

    /** Reads what is encrypted to this office. */
    public AgeIdentity age() {
        return age;
    }

    /** Seals letters and verifies them. */
    public KeyPair letterPair() {
        return letter;
    }

    /** Seals letters, with {@link #letterPublicKey}. */
    public PrivateKey letterKey() {
        return letter.getPrivate();
    }

    /** Verifies this office's letters. */
    public PublicKey letterPublicKey() {
        return letter.getPublic();
    }

    KeyPair signing() {
        return signing;
    }

    KeyPair letter() {
        return letter;
    }

    /** Names the office only. */
    @Override
    public String toString() {
        return "OfficeKeys[" + office + "]";
    }
}
