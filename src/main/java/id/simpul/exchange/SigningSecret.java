package id.simpul.exchange;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The signing secret of the keyring, for as long as a user who may export is signed in. It wraps the random passwords of key
 * files (AES-256-GCM, nonce first), so that whoever can open the database but may not export cannot sign.
 */
public final class SigningSecret {
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int PASSWORD = 32;

    private final SecretKeySpec key;
    private final SecureRandom random;

    /** Wraps with {@code secret}, 32 bytes; it is copied. */
    public SigningSecret(byte[] secret, SecureRandom random) {
        this.key = new SecretKeySpec(secret, "AES");
        this.random = random;
    }

    /** A new password for a key file: 32 random bytes in Base64. */
    char[] newPassword() {
        byte[] bytes = new byte[PASSWORD];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes).toCharArray();
    }

    byte[] wrap(char[] password) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce)
                    .doFinal(Base64.getDecoder().decode(new String(password)));
            return ByteBuffer.allocate(NONCE + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The password that {@link #wrap} hid.
     *
     * @throws IllegalStateException if it was wrapped by another secret or is damaged
     */
    char[] unwrap(byte[] wrapped) {
        try {
            byte[] nonce = new byte[NONCE];
            ByteBuffer in = ByteBuffer.wrap(wrapped).get(nonce);
            byte[] sealed = new byte[in.remaining()];
            in.get(sealed);
            return Base64.getEncoder()
                    .encodeToString(cipher(Cipher.DECRYPT_MODE, nonce).doFinal(sealed))
                    .toCharArray();
        } catch (GeneralSecurityException otherSecret) {
            throw new IllegalStateException("a key file's password does not open with this keyring", otherSecret);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        return cipher;
    }
}
