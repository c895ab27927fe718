package id.simpul.exchange.trust;

import com.exceptionfactory.jagged.bech32.Bech32;
import com.exceptionfactory.jagged.bech32.Bech32Address;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.SecureRandom;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.Locale;
import javax.crypto.KeyAgreement;

/** Secret key of an office for age encryption, as {@code age-keygen} makes them. Its text never shows by accident. */
public final class AgeIdentity {
    private static final String PREFIX = "age-secret-key-";
    private static final BigInteger BASE_POINT = BigInteger.valueOf(9);

    private final byte[] secret;
    private final AgeRecipient recipient;

    private AgeIdentity(byte[] secret) {
        this.secret = secret;
        recipient = AgeRecipient.of(publicKey(secret));
    }

    /** A new key. */
    public static AgeIdentity generate(SecureRandom random) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        return new AgeIdentity(secret);
    }

    /**
     * The key written as {@code AGE-SECRET-KEY-1…}.
     *
     * @throws IllegalArgumentException if it is no X25519 identity
     */
    public static AgeIdentity parse(String text) {
        Bech32Address address = Bech32.getDecoder().decode(text);
        if (!PREFIX.equalsIgnoreCase(address.getHumanReadablePart().toString()) || address.getData().length != 32) {
            throw new IllegalArgumentException("not an age identity");
        }
        return new AgeIdentity(address.getData());
    }

    static AgeIdentity of(byte[] secret) {
        if (secret.length != 32) {
            throw new IllegalArgumentException("not an age identity");
        }
        return new AgeIdentity(secret.clone());
    }

    /** What others encrypt to. */
    public AgeRecipient recipient() {
        return recipient;
    }

    /** The secret itself, {@code AGE-SECRET-KEY-1…}. */
    public String reveal() {
        return Bech32.getEncoder().encode(PREFIX, secret).toString().toUpperCase(Locale.ROOT);
    }

    byte[] raw() {
        return secret.clone();
    }

    private static byte[] publicKey(byte[] secret) {
        try {
            KeyFactory keys = KeyFactory.getInstance("X25519");
            KeyAgreement multiply = KeyAgreement.getInstance("X25519");
            multiply.init(keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, secret)));
            multiply.doPhase(keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, BASE_POINT)), true);
            return multiply.generateSecret();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Names the public half only. */
    @Override
    public String toString() {
        return "AgeIdentity[" + recipient + "]";
    }
}
