package id.simpul.exchange.trust;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.exchange.wire.JsonDefect;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.exchange.wire.Sha256;
import id.simpul.exchange.wire.StrictJson;
import id.simpul.kernel.Dot;
import id.simpul.kernel.Refusal;
import id.simpul.seal.Base45;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.pkcs.PKCSException;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequest;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/**
 * Kartu Pendaftaran: the public keys of an office on their way to the district, by any channel. What makes it trusted is
 * that both sides read its {@link #digits} to each other over a telephone number they knew before.
 *
 * <p>The digits cover office, signing key and age recipient; the card's own signature ties letter key and installation to
 * them.
 */
public final class RegistrationCard {
    /** What the QR of a card starts with. */
    public static final String PREFIX = "SLRTK1:";

    private static final String DIGITS = "SLRT-DAFTAR-v1";
    private static final String DOMAIN = "SLRT-KARTU-v1";
    private static final int MAX_BYTES = 8192;

    private final OfficeCode office;
    private final int install;
    private final byte[] request;
    private final AgeRecipient age;
    private final PublicKey letterKey;
    private final byte[] signature;
    private final PublicKey signingKey;

    private RegistrationCard(
            OfficeCode office, int install, byte[] request, AgeRecipient age, byte[] letterKey, byte[] signature) {
        this.office = office;
        this.install = install;
        if (install < 1 || install > Dot.MAX_INSTALL) {
            throw new Refusal(new TrustProblem.CardUnreadable());
        }
        this.request = request;
        this.age = age;
        this.signature = signature;
        signingKey = requestedKey(request);
        this.letterKey = letterKey(letterKey);
        if (!P256.verify(signingKey, DOMAIN, content(office, install, request, age, letterKey), signature)) {
            throw new Refusal(new TrustProblem.CardForged());
        }
    }

    private static PublicKey requestedKey(byte[] request) {
        boolean genuine;
        PublicKey key;
        try {
            var parsed = new JcaPKCS10CertificationRequest(request);
            key = parsed.getPublicKey();
            genuine = P256.is(key) && parsed.isSignatureValid(new JcaContentVerifierProviderBuilder().build(key));
        } catch (GeneralSecurityException | IOException | OperatorCreationException | PKCSException malformed) {
            throw new Refusal(new TrustProblem.CardUnreadable());
        } catch (RuntimeException hostile) {
            // Bouncy Castle answers hostile ASN.1 with unchecked exceptions of many kinds.
            throw new Refusal(new TrustProblem.CardUnreadable());
        }
        if (!genuine) {
            throw new Refusal(new TrustProblem.CardForged());
        }
        return key;
    }

    private static PublicKey letterKey(byte[] encoded) {
        try {
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException malformed) {
            throw new Refusal(new TrustProblem.CardUnreadable());
        }
    }

    static RegistrationCard of(OfficeKeys keys, int install) {
        try {
            byte[] request = new JcaPKCS10CertificationRequestBuilder(
                            new X500Name("C=ID,O=SLRT,OU=" + keys.office().dotted()),
                            keys.signing().getPublic())
                    .build(new JcaContentSignerBuilder(P256.ALGORITHM)
                            .build(keys.signing().getPrivate()))
                    .getEncoded();
            AgeRecipient age = keys.age().recipient();
            byte[] letter = keys.letterPublicKey().getEncoded();
            byte[] signature = P256.sign(
                    keys.signing().getPrivate(), DOMAIN, content(keys.office(), install, request, age, letter));
            return new RegistrationCard(keys.office(), install, request, age, letter, signature);
        } catch (OperatorCreationException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads a card from its file or from the text of its QR.
     *
     * @throws Refusal with {@link TrustProblem.CardUnreadable} or {@link TrustProblem.CardForged}
     */
    public static RegistrationCard parse(byte[] fileOrText) {
        if (fileOrText.length > MAX_BYTES || fileOrText.length == 0) {
            throw new Refusal(new TrustProblem.CardUnreadable());
        }
        try {
            return fileOrText[0] == '{'
                    ? fromJson(StrictJson.object(fileOrText))
                    : fromText(new String(fileOrText, StandardCharsets.US_ASCII).strip());
        } catch (JsonDefect | IllegalArgumentException | BufferUnderflowException malformed) {
            throw new Refusal(new TrustProblem.CardUnreadable());
        }
    }

    /** Whose card it says it is. */
    public OfficeCode office() {
        return office;
    }

    /**
     * Number of the office's installation, 1 to {@link Dot#MAX_INSTALL}: every id it gives begins with it, so no two
     * installations of a district may share one.
     */
    public int install() {
        return install;
    }

    /** Thirty digits in six groups of five, to compare on the telephone. */
    public String digits() {
        return CheckDigits.of(DIGITS, office, signingKey.getEncoded(), age.text());
    }

    /** Whether {@code typed} are the {@link #digits}, however grouped. */
    public boolean matches(String typed) {
        return CheckDigits.same(digits(), typed);
    }

    /** What others encrypt to. */
    public AgeRecipient age() {
        return age;
    }

    /** Verifies the office's letters. */
    public PublicKey letterKey() {
        return letterKey;
    }

    /** The certificate request, PKCS#10 in DER. */
    public byte[] request() {
        return request.clone();
    }

    /** Name of the card's file, {@code SLRT-320127.kartu.json}. */
    public String fileName() {
        return "SLRT-" + office.digits() + ".kartu.json";
    }

    /** The card's file. */
    public byte[] toJson() {
        ObjectNode json = StrictJson.create();
        json.put("slrt-kartu", 1);
        json.put("office", office.dotted());
        json.put("install", install);
        json.put("csr", Base64.getEncoder().encodeToString(request));
        json.put("age", age.text());
        json.put("letter", Base64.getEncoder().encodeToString(letterKey.getEncoded()));
        json.put("signature", Base64.getEncoder().encodeToString(signature));
        return StrictJson.pretty(json);
    }

    /** The card for a QR: about 600 characters of its alphanumeric kind. */
    public String toText() {
        byte[] code = office.digits().getBytes(StandardCharsets.US_ASCII);
        byte[] letter = letterKey.getEncoded();
        var out = ByteBuffer.allocate(MAX_BYTES)
                .put((byte) code.length)
                .put(code)
                .putInt(install)
                .put(age.raw());
        for (byte[] part : new byte[][] {letter, request, signature}) {
            out.putShort((short) part.length).put(part);
        }
        return PREFIX + Base45.encode(Arrays.copyOf(out.array(), out.position()));
    }

    /** Name of the signing key, as rosters give it: SHA-256 of it in hexadecimal. */
    public String keyName() {
        return Sha256.hex(signingKey.getEncoded());
    }

    PublicKey signingKey() {
        return signingKey;
    }

    private static RegistrationCard fromJson(ObjectNode json) throws JsonDefect {
        StrictJson.number(json, "slrt-kartu", 1, 1);
        return new RegistrationCard(
                StrictJson.office(json, "office"),
                (int) StrictJson.number(json, "install", 1, Dot.MAX_INSTALL),
                StrictJson.bytes(json, "csr"),
                new AgeRecipient(StrictJson.text(json, "age")),
                StrictJson.bytes(json, "letter"),
                StrictJson.bytes(json, "signature"));
    }

    private static RegistrationCard fromText(String text) throws JsonDefect {
        if (!text.startsWith(PREFIX)) {
            throw new JsonDefect("prefix");
        }
        ByteBuffer in = ByteBuffer.wrap(
                Base45.decode(text.substring(PREFIX.length())).orElseThrow(() -> new JsonDefect("text")));
        OfficeCode office = new OfficeCode(new String(take(in, in.get() & 0xff), StandardCharsets.US_ASCII));
        int install = in.getInt();
        AgeRecipient age = AgeRecipient.of(take(in, 32));
        byte[] letter = take(in, in.getShort() & 0xffff);
        byte[] request = take(in, in.getShort() & 0xffff);
        byte[] signature = take(in, in.getShort() & 0xffff);
        if (in.hasRemaining()) {
            throw new JsonDefect("length");
        }
        return new RegistrationCard(office, install, request, age, letter, signature);
    }

    private static byte[] take(ByteBuffer in, int length) {
        if (length > in.remaining()) {
            throw new BufferUnderflowException();
        }
        byte[] bytes = new byte[length];
        in.get(bytes);
        return bytes;
    }

    /** One reading only: the codes end with NUL, the request is self-delimiting, the rest has fixed lengths. */
    private static byte[] content(OfficeCode office, int install, byte[] request, AgeRecipient age, byte[] letterKey) {
        byte[] code = (office.dotted() + "\0").getBytes(StandardCharsets.US_ASCII);
        byte[] recipient = age.text().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(code.length + Integer.BYTES + request.length + recipient.length + letterKey.length)
                .put(code)
                .putInt(install)
                .put(request)
                .put(recipient)
                .put(letterKey)
                .array();
    }
}
