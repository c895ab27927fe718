package id.simpul.exchange.trust;

import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.exchange.ProblemWords;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.exchange.wire.Sha256;
import id.simpul.kernel.Problem;
import id.simpul.kernel.Refusal;
import id.simpul.seal.LetterSeal;
import id.simpul.testing.OutsideTool;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnrolmentTest {
    private static final TestDistrict BOGOR = new TestDistrict();
    private static final char[] PASSWORD = "0123456789abcdef".toCharArray();

    @Test
    void theWholeWayFromCardToTrust() {
        OfficeKeys keys = OfficeKeys.generate(new OfficeCode("320105"), BOGOR.random);
        RegistrationCard sent = keys.card(7);
        RegistrationCard arrived = RegistrationCard.parse(sent.toJson());
        Enrolled enrolled = BOGOR.authority.enrol(arrived, sent.digits().replace(" ", "-"), BOGOR.enrolled.roster(), 1);
        EnrolmentAnswer answer = EnrolmentAnswer.parse(enrolled.answer());
        assertThat(answer.digits()).isEqualTo(BOGOR.authority.digits());
        assertThat(answer.district()).isEqualTo(TestDistrict.DISTRICT);
        Enrolment enrolment = answer.confirm(BOGOR.authority.digits(), keys);
        assertThat(enrolment.trust().roster().of(keys.office())).hasSize(1);
        assertThat(enrolment.trust().roster().version())
                .isEqualTo(BOGOR.enrolled.roster().version() + 1);
        assertThat(enrolment
                        .trust()
                        .judge(keys.signer(enrolment.certificate()).certificate(), TestDistrict.NOW, Instant.MIN))
                .isInstanceOf(SignerVerdict.Trusted.class);
        assertThat(enrolled.answerFileName()).isEqualTo("SLRT-320105.jawaban.json");
        assertThat(enrolment.trust().roster().letterKey(LetterSeal.keyId(keys.letterPublicKey())))
                .isEqualTo(keys.letterPublicKey());
    }

    @Test
    void theDigitsAreThoseOfTheirDefinition() {
        RegistrationCard card = BOGOR.officeKeys.card(7);
        byte[] hash = Sha256.of(
                "SLRT-DAFTAR-v132.01.27".getBytes(StandardCharsets.US_ASCII),
                BOGOR.officeSigner.certificate().getPublicKey().getEncoded(),
                BOGOR.officeKeys.age().recipient().text().getBytes(StandardCharsets.US_ASCII));
        String digits = card.digits();
        assertThat(digits).matches("([0-9]{5} ){5}[0-9]{5}");
        assertThat(new BigInteger(digits.replace(" ", "")))
                .isEqualTo(new BigInteger(1, hash).mod(BigInteger.TEN.pow(30)));
    }

    @Test
    void aCardComesThroughAQrAsWell() {
        RegistrationCard card = BOGOR.officeKeys.card(7);
        assertThat(card.toText()).hasSizeLessThan(800).matches("[0-9A-Z $%*+\\-./:]+");
        RegistrationCard scanned = RegistrationCard.parse(card.toText().getBytes(StandardCharsets.US_ASCII));
        assertThat(scanned.toJson()).isEqualTo(card.toJson());
        assertThat(card.fileName()).isEqualTo("SLRT-320127.kartu.json");
    }

    @Test
    void noChangedByteOfACardIsAcceptedWithTheSameDigits() {
        RegistrationCard card = BOGOR.officeKeys.card(7);
        byte[] json = card.toJson();
        byte[] text = card.toText().getBytes(StandardCharsets.US_ASCII);
        for (byte[] form : List.of(json, text)) {
            for (int at = 0; at < form.length; at++) {
                byte[] changed = form.clone();
                changed[at] ^= 1;
                try {
                    RegistrationCard accepted = RegistrationCard.parse(changed);
                    // Spare bits of Base64 and white space change nothing that counts.
                    assertThat(accepted.toJson()).as("byte %s", at).isEqualTo(json);
                } catch (Refusal refused) {
                    assertThat(refused.problem()).isInstanceOf(TrustProblem.class);
                }
            }
            for (int length = 0; length < form.length - 1; length++) {
                byte[] cut = Arrays.copyOf(form, length);
                assertRefused(() -> RegistrationCard.parse(cut), TrustProblem.CardUnreadable.class);
            }
        }
    }

    @Test
    void aSwappedKeyIsHeardOnTheTelephone() {
        OfficeKeys thief = OfficeKeys.generate(TestDistrict.OFFICE, BOGOR.random);
        String read = BOGOR.officeKeys.card(7).digits();
        assertThat(thief.card(7).digits()).isNotEqualTo(read);
        assertRefused(
                () -> BOGOR.authority.enrol(thief.card(7), read, BOGOR.enrolled.roster(), 1),
                TrustProblem.DigitsDiffer.class);
    }

    @Test
    void aFalseDistrictIsSeenInTheLetterOfAppointment() {
        TestDistrict fake = new TestDistrict();
        Enrolled enrolled = fake.enrol(BOGOR.officeKeys, fake.enrolled.roster(), 1);
        EnrolmentAnswer answer = EnrolmentAnswer.parse(enrolled.answer());
        assertRefused(
                () -> answer.confirm(BOGOR.authority.digits(), BOGOR.officeKeys), TrustProblem.DigitsDiffer.class);
    }

    @Test
    void anAnswerForOtherKeysIsRefused() {
        OfficeKeys newer = OfficeKeys.generate(TestDistrict.OFFICE, BOGOR.random);
        EnrolmentAnswer answer = EnrolmentAnswer.parse(BOGOR.enrolled.answer());
        assertRefused(() -> answer.confirm(answer.digits(), newer), TrustProblem.AnswerForOther.class);
    }

    @Test
    void noChangedByteOfAnAnswerChangesWhatItGives() {
        byte[] file = BOGOR.enrolled.answer();
        EnrolmentAnswer genuine = EnrolmentAnswer.parse(file);
        Enrolment wanted = genuine.confirm(genuine.digits(), BOGOR.officeKeys);
        for (int at = 0; at < file.length; at += 3) {
            byte[] changed = file.clone();
            changed[at] ^= 1;
            try {
                Enrolment got = EnrolmentAnswer.parse(changed).confirm(genuine.digits(), BOGOR.officeKeys);
                assertThat(got.certificate()).isEqualTo(wanted.certificate());
                assertThat(got.trust().roster()).isEqualTo(wanted.trust().roster());
            } catch (Refusal refused) {
                assertThat(refused.problem()).isInstanceOf(TrustProblem.class);
            }
        }
    }

    @Test
    void rostersOnlyGoUp() {
        Roster next = BOGOR.enrolled.roster().renewed(TestDistrict.NOW);
        TrustUpdate newer = BOGOR.authority.publish(next);
        Trust after = BOGOR.trust.updatedBy(newer);
        assertThat(after.roster()).isEqualTo(next);
        assertThat(after.updatedBy(newer).roster()).isEqualTo(next);
        assertRefused(() -> after.updatedBy(BOGOR.enrolled.update()), TrustProblem.RosterOlder.class);
        TrustUpdate foreign = new TestDistrict().enrolled.update();
        assertRefused(() -> BOGOR.trust.updatedBy(foreign), TrustProblem.RosterForged.class);
    }

    @Test
    void aChangedRosterOrListOfRevocationsIsRefused() {
        TrustUpdate update = BOGOR.enrolled.update();
        String roster = new String(update.roster(), StandardCharsets.UTF_8);
        byte[] changed = roster.replace("\"epoch\" : 1", "\"epoch\" : 2").getBytes(StandardCharsets.UTF_8);
        assertThat(changed).isNotEqualTo(update.roster());
        assertRefused(
                () -> BOGOR.trust.updatedBy(new TrustUpdate(changed, update.signature(), update.revocations())),
                TrustProblem.RosterForged.class);
        byte[] crl = update.revocations();
        crl[crl.length - 5] ^= 1;
        assertRefused(
                () -> BOGOR.trust.updatedBy(new TrustUpdate(update.roster(), update.signature(), crl)),
                TrustProblem.RosterForged.class);
        byte[] foreign = new TestDistrict().enrolled.update().revocations();
        assertRefused(
                () -> BOGOR.trust.updatedBy(new TrustUpdate(update.roster(), update.signature(), foreign)),
                TrustProblem.RosterForged.class);
    }

    @Test
    void whoMaySignDependsOnRosterAndTime() {
        var certificate = BOGOR.enrolled.certificate();
        Instant now = TestDistrict.NOW;
        Instant end = certificate.getNotAfter().toInstant();
        assertThat(BOGOR.trust.judge(certificate, now, Instant.MIN)).isInstanceOf(SignerVerdict.Trusted.class);
        assertThat(BOGOR.trust.judge(certificate, end, Instant.MIN)).isInstanceOf(SignerVerdict.Trusted.class);
        assertThat(BOGOR.trust.judge(certificate, end.plusSeconds(1), Instant.MIN))
                .isInstanceOf(SignerVerdict.Expired.class);
        assertThat(BOGOR.trust.judge(certificate, now, end.plusSeconds(1)))
                .as("clock that was set back")
                .isInstanceOf(SignerVerdict.Expired.class);
        assertThat(BOGOR.trust.judge(certificate, Instant.parse("2009-01-01T00:00:00Z"), Instant.MIN))
                .as("empty CMOS battery")
                .isInstanceOf(SignerVerdict.Trusted.class);
        assertThat(BOGOR.withStatus(OfficeStatus.REVOKED).judge(certificate, now, Instant.MIN))
                .isInstanceOf(SignerVerdict.Revoked.class);
        assertThat(BOGOR.withStatus(OfficeStatus.COMPROMISED).judge(certificate, now, Instant.MIN))
                .isInstanceOf(SignerVerdict.Revoked.class);
        TestDistrict other = new TestDistrict();
        assertThat(BOGOR.trust.judge(other.enrolled.certificate(), now, Instant.MIN))
                .isInstanceOf(SignerVerdict.Unknown.class);
        assertThat(BOGOR.trust.judge(BOGOR.authority.certificate(), now, Instant.MIN))
                .isInstanceOf(SignerVerdict.Unknown.class);
        assertThat(BOGOR.trust.stale(now.plus(90, ChronoUnit.DAYS), Instant.MIN))
                .isFalse();
        assertThat(BOGOR.trust.stale(now.plus(91, ChronoUnit.DAYS), Instant.MIN))
                .isTrue();
    }

    @Test
    void aCertificateFromTheFutureIsForgivenTwoDays() {
        var tomorrow = new TestDistrict(Clock.fixed(TestDistrict.NOW.plus(2, ChronoUnit.DAYS), ZoneOffset.UTC));
        Roster backdated = new Roster(
                TestDistrict.DISTRICT,
                9,
                TestDistrict.NOW,
                TestDistrict.NOW.plus(Roster.FRESH),
                tomorrow.enrolled.roster().offices(),
                tomorrow.enrolled.roster().recipients());
        Trust trust = tomorrow.authority.trust(tomorrow.authority.publish(backdated));
        var certificate = tomorrow.enrolled.certificate();
        assertThat(trust.judge(certificate, TestDistrict.NOW, Instant.MIN)).isInstanceOf(SignerVerdict.Trusted.class);
        Roster earlier = new Roster(
                TestDistrict.DISTRICT,
                9,
                TestDistrict.NOW.minusSeconds(1),
                TestDistrict.NOW.plus(Roster.FRESH),
                backdated.offices(),
                backdated.recipients());
        Trust strict = tomorrow.authority.trust(tomorrow.authority.publish(earlier));
        assertThat(strict.judge(certificate, TestDistrict.NOW.minusSeconds(1), Instant.MIN))
                .isInstanceOf(SignerVerdict.NotYetValid.class);
    }

    @Test
    void twoKeysOfOneOfficeCountDuringAChange() {
        OfficeKeys newer = OfficeKeys.generate(TestDistrict.OFFICE, BOGOR.random);
        Enrolled changed = BOGOR.enrol(newer, BOGOR.enrolled.roster(), 1);
        Trust trust = BOGOR.authority.trust(changed.update());
        for (var certificate : List.of(BOGOR.enrolled.certificate(), changed.certificate())) {
            assertThat(trust.judge(certificate, TestDistrict.NOW, Instant.MIN))
                    .isInstanceOfSatisfying(
                            SignerVerdict.Trusted.class,
                            trusted -> assertThat(trusted.entry().office()).isEqualTo(TestDistrict.OFFICE));
        }
        assertThat(changed.roster().recipientsOf(TestDistrict.OFFICE))
                .containsExactly(BOGOR.officeKeys.age().recipient(), newer.age().recipient());
    }

    @Test
    void keysComeBackFromTheirFiles() {
        byte[] file = BOGOR.officeKeys.save(PASSWORD);
        OfficeKeys back = OfficeKeys.open(TestDistrict.OFFICE, file, PASSWORD);
        assertThat(back.card(7).digits()).isEqualTo(BOGOR.officeKeys.card(7).digits());
        assertThat(back.letterPublicKey()).isEqualTo(BOGOR.officeKeys.letterPublicKey());
        assertThat(back.letterKey()).isEqualTo(BOGOR.officeKeys.letterKey());
        assertThat(back.age().reveal()).isEqualTo(BOGOR.officeKeys.age().reveal());
        byte[] root = BOGOR.authority.save(PASSWORD);
        DistrictAuthority opened =
                DistrictAuthority.open(TestDistrict.DISTRICT, root, PASSWORD, TestDistrict.CLOCK, BOGOR.random);
        assertThat(opened.digits()).isEqualTo(BOGOR.authority.digits());
        char[] wrong = "fedcba9876543210".toCharArray();
        assertRefused(() -> OfficeKeys.open(TestDistrict.OFFICE, file, wrong), TrustProblem.KeyFileUnreadable.class);
        assertRefused(
                () -> OfficeKeys.open(TestDistrict.OFFICE, new byte[40], PASSWORD),
                TrustProblem.KeyFileUnreadable.class);
        assertRefused(() -> OfficeKeys.open(TestDistrict.OFFICE, root, PASSWORD), TrustProblem.KeyFileUnreadable.class);
    }

    @Test
    void secretsDoNotShowInLogs() {
        String secret = BOGOR.officeKeys.age().reveal();
        assertThat(secret).startsWith("AGE-SECRET-KEY-1");
        assertThat(BOGOR.officeKeys.age().toString()).doesNotContain(secret);
        assertThat(BOGOR.officeKeys.toString()).doesNotContain(secret);
        assertThat(AgeIdentity.parse(secret).recipient())
                .isEqualTo(BOGOR.officeKeys.age().recipient());
    }

    @Test
    void opensslAcceptsRequestCertificateAndKeyFile(@TempDir Path folder) throws Exception {
        OutsideTool.require("openssl");
        Files.write(folder.resolve("csr.der"), BOGOR.officeKeys.card(7).request());
        assertThat(OutsideTool.run(folder, "openssl", "req", "-inform", "DER", "-in", "csr.der", "-verify", "-noout"))
                .satisfies(outcome -> assertThat(outcome.exit()).isZero())
                .extracting(OutsideTool.Outcome::output)
                .asString()
                .contains("verify OK");
        Files.write(folder.resolve("ca.p12"), BOGOR.authority.save(PASSWORD));
        var listed = OutsideTool.run(
                folder, "openssl", "pkcs12", "-in", "ca.p12", "-passin", "pass:" + new String(PASSWORD), "-nodes");
        assertThat(listed.output()).contains("BEGIN PRIVATE KEY", "BEGIN CERTIFICATE", "CN = Induk SLRT 32.01");
        Files.write(folder.resolve("office.der"), BOGOR.enrolled.certificate().getEncoded());
        var shown =
                OutsideTool.run(folder, "openssl", "x509", "-inform", "DER", "-in", "office.der", "-noout", "-text");
        assertThat(shown.output())
                .contains(
                        "prime256v1",
                        "Digital Signature, Non Repudiation",
                        "E-mail Protection",
                        "URI:urn:slrt:crl:32.01",
                        "Authority Key Identifier");
    }

    @Test
    void ageReadsWhatOurIdentitySays(@TempDir Path folder) throws Exception {
        OutsideTool.require("age-keygen");
        Files.writeString(folder.resolve("key.txt"), BOGOR.officeKeys.age().reveal() + "\n");
        var outcome = OutsideTool.run(folder, "age-keygen", "-y", "key.txt");
        assertThat(outcome.output().strip())
                .isEqualTo(BOGOR.officeKeys.age().recipient().text());
    }

    @Test
    void everyProblemHasItsWords() {
        var problems = new ArrayList<Problem>(List.of(
                new TrustProblem.CardUnreadable(),
                new TrustProblem.CardForged(),
                new TrustProblem.DigitsDiffer(),
                new TrustProblem.AnswerUnreadable(),
                new TrustProblem.AnswerForOther(TestDistrict.OFFICE),
                new TrustProblem.RosterForged(),
                new TrustProblem.RosterOlder(7, 6),
                new TrustProblem.KeyFileUnreadable()));
        assertThat(problems.stream().map(Object::getClass))
                .containsExactlyInAnyOrder((Class[]) TrustProblem.class.getPermittedSubclasses());
        ProblemWords.check(problems);
    }
}
