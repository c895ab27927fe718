package id.simpul.access;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * One key, wrapped for one secret: what someone knows, by Argon2id and HKDF, becomes the key that AES-256-GCM wraps it with.
 * Everything that says how is authenticated with it, so that a slot cannot be moved, renamed or weakened.
 *
 * @param id which slot
 * @param type {@code password} or {@code recovery}
 * @param key which key is wrapped: {@code DBK} (database) or {@code SGK} (signing)
 * @param kdf how the secret becomes a key
 * @param wrap the wrapped key
 * @param created milliseconds since 1970
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Slot(String id, String type, String key, Kdf kdf, Wrap wrap, long created) {
    static final String PASSWORD = "password";
    static final String RECOVERY = "recovery";
    static final String DATABASE_KEY = "DBK";
    static final String SIGNING_KEY = "SGK";
    static final int KEY_BYTES = 32;

    private static final String ARGON2ID = "argon2id";
    private static final int ARGON2_VERSION = 19;
    private static final String AES_256_GCM = "A256GCM";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    /** Argon2id and its numbers; the salt as Base64. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Kdf(String alg, int v, int m, int t, int p, String salt) {
        static Kdf of(KdfCost cost, SecureRandom random) {
            byte[] salt = new byte[KdfCost.SALT_BYTES];
            random.nextBytes(salt);
            return new Kdf(
                    ARGON2ID,
                    ARGON2_VERSION,
                    cost.memoryKib(),
                    cost.iterations(),
                    KdfCost.LANES,
                    Base64.getEncoder().encodeToString(salt));
        }

        private boolean sound() {
            return alg.equals(ARGON2ID)
                    && v == ARGON2_VERSION
                    && p == KdfCost.LANES
                    && KdfCost.within(m, t)
                    && decoded(salt, KdfCost.SALT_BYTES);
        }

        /** The key-encrypting key that {@code secret} gives. The caller clears it. */
        byte[] wrappingKey(byte[] secret) {
            byte[] stretched =
                    new KdfCost(m, t).secret(secret, Base64.getDecoder().decode(salt));
            try {
                return KDF.getInstance("HKDF-SHA256")
                        .deriveData(HKDFParameterSpec.ofExtract()
                                .addIKM(stretched)
                                .thenExpand("slrt-kek-v1".getBytes(StandardCharsets.US_ASCII), KEY_BYTES));
            } catch (GeneralSecurityException fault) {
                throw new IllegalStateException("this Java lacks HKDF-SHA256", fault);
            } finally {
                Secrets.clear(stretched);
            }
        }
    }

    /** What AES-256-GCM made of the key; nonce and ciphertext as Base64. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Wrap(String alg, String nonce, String ct) {}

    /** Wraps {@code content} with {@code wrappingKey}. */
    static Slot wrap(
            String dbId,
            String id,
            String type,
            String key,
            Kdf kdf,
            byte[] wrappingKey,
            byte[] content,
            SecureRandom random,
            long created) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var empty = new Slot(id, type, key, kdf, new Wrap(AES_256_GCM, encode(nonce), ""), created);
        try {
            byte[] wrapped =
                    empty.cipher(Cipher.ENCRYPT_MODE, dbId, wrappingKey).doFinal(content);
            return new Slot(id, type, key, kdf, new Wrap(AES_256_GCM, encode(nonce), encode(wrapped)), created);
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("this Java lacks AES-GCM", fault);
        }
    }

    /** The key in this slot, if {@code wrappingKey} is the one it was wrapped with and nothing was altered. The caller clears it. */
    Optional<byte[]> unwrap(String dbId, byte[] wrappingKey) {
        try {
            byte[] content = cipher(Cipher.DECRYPT_MODE, dbId, wrappingKey)
                    .doFinal(Base64.getDecoder().decode(wrap.ct));
            return Optional.of(content);
        } catch (AEADBadTagException wrong) {
            return Optional.empty();
        } catch (GeneralSecurityException fault) {
            throw new IllegalStateException("this Java lacks AES-GCM", fault);
        }
    }

    private Cipher cipher(int mode, String dbId, byte[] wrappingKey) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(wrappingKey, "AES"),
                new GCMParameterSpec(TAG_BITS, Base64.getDecoder().decode(wrap.nonce)));
        String authenticated = String.join(
                "|",
                dbId,
                id,
                type,
                key,
                Integer.toString(kdf.m),
                Integer.toString(kdf.t),
                Integer.toString(kdf.p),
                kdf.salt);
        cipher.updateAAD(authenticated.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    /** Whether this is a slot as this program writes it: known methods, numbers within limits, texts of the right length. */
    boolean sound() {
        return (type.equals(PASSWORD) || type.equals(RECOVERY))
                && (key.equals(DATABASE_KEY) || key.equals(SIGNING_KEY))
                && kdf.sound()
                && wrap.alg.equals(AES_256_GCM)
                && decoded(wrap.nonce, NONCE_BYTES)
                && decoded(wrap.ct, KEY_BYTES + TAG_BITS / 8);
    }

    private static boolean decoded(String text, int bytes) {
        try {
            byte[] decoded = Base64.getDecoder().decode(text);
            // Base64 has spare bits at the end; only the one canonical spelling is ours.
            return decoded.length == bytes && encode(decoded).equals(text);
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
