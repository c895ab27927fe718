package id.simpul.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.EncodeHintType;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.Encoder;
import com.google.zxing.qrcode.encoder.QRCode;
import id.simpul.kernel.PersonName;
import id.simpul.seal.LetterSeal.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.LongFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LetterSealTest {
    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 22);
    private static final LocalDate EXPIRES = LocalDate.of(2027, 2, 22);
    private static final KeyPair OFFICE = keys();
    private static final LongFunction<@Nullable PublicKey> KNOWN = knows(OFFICE);

    @Test
    void whatIsSealedIsReadBack() {
        LetterSeal seal = seal("Sri Rahayu Ningtyas", "RSUD Leuwiliang");
        String qr = seal.sign(OFFICE.getPrivate(), OFFICE.getPublic());
        assertThat(LetterSeal.verify(qr, KNOWN, EXPIRES)).isEqualTo(new Verdict.Genuine(seal));
        assertThat(LetterSeal.verify(qr, KNOWN, EXPIRES.plusDays(1))).isEqualTo(new Verdict.Expired(seal));
    }

    @Test
    void aPersonWithoutNikAndTheExtremesOfEveryFieldFit() {
        LetterSeal seal = new LetterSeal(
                (1 << 24) - 1,
                (1L << 32) - 1,
                LocalDate.of(2020, 1, 1),
                LocalDate.of(2199, 6, 6),
                255,
                null,
                "ff".repeat(16),
                new PersonName(""),
                "");
        String qr = seal.sign(OFFICE.getPrivate(), OFFICE.getPublic());
        assertThat(LetterSeal.verify(qr, KNOWN, ISSUED)).isEqualTo(new Verdict.Genuine(seal));
        assertThatThrownBy(() -> new LetterSeal(
                        320127, 1, ISSUED, EXPIRES, 1, "3201012708089002", "00".repeat(16), new PersonName("A"), "B"))
                .as("a full NIK")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void longNamesAreCutAtAWholeCharacterAndTheQrStaysSmall() throws Exception {
        LetterSeal seal = seal("é".repeat(100), "🏥".repeat(40));
        assertThat(seal.name().reveal()).isEqualTo("é".repeat(32));
        assertThat(seal.destination()).isEqualTo("🏥".repeat(16));
        String qr = seal.sign(OFFICE.getPrivate(), OFFICE.getPublic());
        assertThat(qr).matches("[0-9A-Z $%*+\\-./:]+");
        QRCode code = Encoder.encode(
                qr, ErrorCorrectionLevel.M, Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.US_ASCII));
        assertThat(code.getVersion().getVersionNumber()).isLessThanOrEqualTo(11);
    }

    @Test
    void noFlippedBitIsAccepted() {
        byte[] genuine = Base45.decode(seal("Sri Rahayu", "Puskesmas Cibungbulang")
                        .sign(OFFICE.getPrivate(), OFFICE.getPublic())
                        .substring(LetterSeal.PREFIX.length()))
                .orElseThrow();
        for (int bit = 0; bit < genuine.length * 8; bit++) {
            byte[] flipped = genuine.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(LetterSeal.verify(LetterSeal.PREFIX + Base45.encode(flipped), KNOWN, ISSUED))
                    .as("bit %s", bit)
                    .isNotInstanceOf(Verdict.Genuine.class)
                    .isNotInstanceOf(Verdict.Expired.class);
        }
    }

    @Test
    void noTruncationAndNoExtensionIsAccepted() {
        String qr = seal("Sri", "Dinas Sosial").sign(OFFICE.getPrivate(), OFFICE.getPublic());
        for (int length = 0; length < qr.length(); length++) {
            assertThat(LetterSeal.verify(qr.substring(0, length), KNOWN, ISSUED))
                    .isNotInstanceOf(Verdict.Genuine.class);
        }
        for (String more : new String[] {"0", "00", "000", " ", "\n"}) {
            assertThat(LetterSeal.verify(qr + more, KNOWN, ISSUED)).isNotInstanceOf(Verdict.Genuine.class);
        }
    }

    @Test
    void theOtherVerdictsSayWhatIsWrong() {
        KeyPair other = keys();
        String qr = seal("Sri", "Dinas Sosial").sign(OFFICE.getPrivate(), OFFICE.getPublic());
        assertThat(LetterSeal.verify(qr, knows(other), ISSUED))
                .isEqualTo(new Verdict.UnknownKey(LetterSeal.keyId(OFFICE.getPublic())));
        String forged = seal("Sri", "Dinas Sosial").sign(other.getPrivate(), OFFICE.getPublic());
        assertThat(LetterSeal.verify(forged, KNOWN, ISSUED)).isEqualTo(new Verdict.Forged());
        assertThat(LetterSeal.verify(qr.replace("SLRT1:", "SLRT2:"), KNOWN, ISSUED))
                .isEqualTo(new Verdict.Newer());
        assertThat(LetterSeal.verify("https://example.id", KNOWN, ISSUED)).isEqualTo(new Verdict.Unreadable());
    }

    @Test
    void namesDoNotShowInLogs() {
        assertThat(seal("Sri Rahayu", "Dinas Sosial").toString()).doesNotContain("Rahayu");
    }

    @Test
    void base45IsThatOfTheStandard() {
        // The examples of RFC 9285, section 4.3 and 4.4.
        assertThat(Base45.encode("AB".getBytes(StandardCharsets.US_ASCII))).isEqualTo("BB8");
        assertThat(Base45.encode("Hello!!".getBytes(StandardCharsets.US_ASCII))).isEqualTo("%69 VD92EX0");
        assertThat(Base45.encode("base-45".getBytes(StandardCharsets.US_ASCII))).isEqualTo("UJCLQE7W581");
        assertThat(Base45.decode("QED8WEX0"))
                .hasValueSatisfying(bytes -> assertThat(bytes).isEqualTo("ietf!".getBytes(StandardCharsets.US_ASCII)));
        assertThat(Base45.decode("GGW")).as("65536").isEmpty();
        assertThat(Base45.decode("::")).as("over one byte").isEmpty();
        assertThat(Base45.decode("a")).isEmpty();
    }

    @Property(tries = 300)
    void everyByteStringHasOneText(@ForAll byte[] bytes) {
        assertThat(Base45.decode(Base45.encode(bytes)))
                .hasValueSatisfying(back -> assertThat(back).isEqualTo(bytes));
    }

    private static LetterSeal seal(String name, String destination) {
        return new LetterSeal(
                320127,
                417,
                ISSUED,
                EXPIRES,
                3,
                "9002",
                LetterSeal.digest("isi surat"),
                new PersonName(name),
                destination);
    }

    private static LongFunction<@Nullable PublicKey> knows(KeyPair keys) {
        return id -> id == LetterSeal.keyId(keys.getPublic()) ? keys.getPublic() : null;
    }

    private static KeyPair keys() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
