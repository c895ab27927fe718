package id.simpul.exchange.trust;

import id.simpul.exchange.wire.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.HexFormat;

/** ECDSA on P-256 with SHA-256: the one signature that OpenSSL, the JDK and BSrE's tools all verify in CMS. */
final class P256 {
    static final String ALGORITHM = "SHA256withECDSA";

    /** What every encoded P-256 public key starts with; 64 bytes of the point follow. */
    private static final byte[] SPKI =
            HexFormat.of().parseHex("3059301306072a8648ce3d020106082a8648ce3d03010703420004");

    private P256() {}

    static KeyPair generate(SecureRandom random) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static boolean is(PublicKey key) {
        byte[] encoded = key.getEncoded();
        return encoded.length == SPKI.length + 64 && Arrays.equals(encoded, 0, SPKI.length, SPKI, 0, SPKI.length);
    }

    /** SHA-256 over the encoded key: its name in rosters and bundles. */
    static String name(PublicKey key) {
        return Sha256.hex(key.getEncoded());
    }

    /** Signs {@code content} for one purpose only: {@code domain} keeps a signature from serving as another. */
    static byte[] sign(PrivateKey key, String domain, byte[] content) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(key);
            signature.update((domain + "\0").getBytes(StandardCharsets.US_ASCII));
            signature.update(content);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a P-256 key", e);
        }
    }

    static boolean verify(PublicKey key, String domain, byte[] content, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update((domain + "\0").getBytes(StandardCharsets.US_ASCII));
            signature.update(content);
            return signature.verify(signed);
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
