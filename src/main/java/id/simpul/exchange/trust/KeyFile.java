package id.simpul.exchange.trust;

import id.simpul.exchange.wire.OfficeCode;
import id.simpul.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Keys in PKCS#12, which openssl reads too. */
final class KeyFile {
    private static final String SIGNING = "tandatangan";
    private static final String LETTER = "surat";
    private static final String AGE = "age";
    private static final String ROOT = "induk";

    private KeyFile() {}

    static byte[] writeOffice(OfficeKeys keys, char[] password) {
        return write(password, store -> {
            put(
                    store,
                    SIGNING,
                    keys.signing().getPrivate(),
                    password,
                    Certificates.placeholder(keys.signing(), P256.ALGORITHM));
            put(
                    store,
                    LETTER,
                    keys.letter().getPrivate(),
                    password,
                    Certificates.placeholder(keys.letter(), "Ed25519"));
            // The format has no name for an X25519 secret: 32 bytes are kept as what any 32 secret bytes are.
            store.setEntry(
                    AGE,
                    new KeyStore.SecretKeyEntry(new SecretKeySpec(keys.age().raw(), "AES")),
                    new KeyStore.PasswordProtection(password));
        });
    }

    static OfficeKeys readOffice(OfficeCode office, byte[] file, char[] password) {
        return read(file, password, store -> {
            byte[] age = store.getKey(AGE, password) instanceof SecretKeySpec key ? key.getEncoded() : new byte[0];
            return new OfficeKeys(
                    office, pair(store, SIGNING, password), AgeIdentity.of(age), pair(store, LETTER, password));
        });
    }

    static byte[] writeRoot(PrivateKey key, X509Certificate certificate, char[] password) {
        return write(password, store -> put(store, ROOT, key, password, certificate));
    }

    static SigningIdentity readRoot(byte[] file, char[] password) {
        return read(
                file,
                password,
                store -> new SigningIdentity(
                        pair(store, ROOT, password).getPrivate(), (X509Certificate) store.getCertificate(ROOT)));
    }

    private interface Filling {
        void fill(KeyStore store) throws GeneralSecurityException;
    }

    private interface Reading<T> {
        T read(KeyStore store) throws GeneralSecurityException;
    }

    private static void put(KeyStore store, String name, PrivateKey key, char[] password, Certificate certificate)
            throws GeneralSecurityException {
        store.setKeyEntry(name, key, password, new Certificate[] {certificate});
    }

    private static KeyPair pair(KeyStore store, String name, char[] password) throws GeneralSecurityException {
        @Nullable Certificate certificate = store.getCertificate(name);
        if (certificate != null && store.getKey(name, password) instanceof PrivateKey key) {
            return new KeyPair(certificate.getPublicKey(), key);
        }
        throw new GeneralSecurityException("entry missing");
    }

    private static byte[] write(char[] password, Filling filling) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            filling.fill(store);
            var out = new ByteArrayOutputStream();
            store.store(out, password);
            return out.toByteArray();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static <T> T read(byte[] file, char[] password, Reading<T> reading) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), password);
            return reading.read(store);
        } catch (GeneralSecurityException | IOException | IllegalArgumentException | ClassCastException wrong) {
            throw new Refusal(new TrustProblem.KeyFileUnreadable());
        }
    }
}
