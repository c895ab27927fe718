package id.simpul.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.exchange.ProblemWords;
import id.simpul.exchange.format.Samples.File;
import id.simpul.exchange.trust.OfficeKeys;
import id.simpul.exchange.trust.OfficeStatus;
import id.simpul.exchange.trust.TestDistrict;
import id.simpul.exchange.trust.Trust;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.kernel.Progress;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bundles by the wrong office, for the wrong office, and from offices that send what they should not. */
class SignerAndHeaderTest {
    private static final TestDistrict BOGOR = Samples.BOGOR;
    private static final File ROWS = File.of("data/t.jsonl", "{\"a\":1}\n");

    @TempDir
    private Path folder;

    @Test
    void aSignerNobodyEnrolledIsRefused() throws IOException {
        TestDistrict stranger = new TestDistrict();
        byte[] zip = Samples.signed(Samples.files(header(slrt -> {}), ROWS), stranger.officeSigner);
        Refused.with(new BundleProblem.UnknownSigner(), () -> Samples.verify(zip));
    }

    @Test
    void anOfficeThatIsNotInTheRosterIsRefused() throws IOException {
        var keys = OfficeKeys.generate(new OfficeCode("320199"), BOGOR.random);
        var enrolled = BOGOR.enrol(keys, BOGOR.enrolled.roster(), 1);
        byte[] zip = Samples.signed(Samples.files(header(slrt -> {}), ROWS), keys.signer(enrolled.certificate()));
        Refused.with(new BundleProblem.UnknownSigner(), () -> Samples.verify(zip));
    }

    @Test
    void aRevokedOrCompromisedSignerIsRefused() throws IOException {
        Path file = folder.resolve("a.slrt");
        Samples.write(file);
        for (OfficeStatus status : List.of(OfficeStatus.REVOKED, OfficeStatus.COMPROMISED)) {
            Refused.with(
                    new BundleProblem.CertificateRevoked(TestDistrict.OFFICE),
                    () -> verify(file, TestDistrict.CLOCK, BOGOR.withStatus(status), Instant.MIN));
        }
    }

    @Test
    void timeIsJudgedByTheLaterOfClockAndWhatTheDistrictSaid() throws IOException {
        Path file = folder.resolve("a.slrt");
        Samples.write(file);
        Instant end = BOGOR.enrolled.certificate().getNotAfter().toInstant();
        var expired = new BundleProblem.CertificateExpired(TestDistrict.OFFICE, end);
        Clock after = Clock.offset(TestDistrict.CLOCK, Duration.between(TestDistrict.NOW, end.plusSeconds(1)));
        Refused.with(expired, () -> verify(file, after, BOGOR.trust, Instant.MIN));
        Refused.with(expired, () -> verify(file, TestDistrict.CLOCK, BOGOR.trust, end.plusSeconds(1)));
        Clock emptyBattery = Clock.offset(TestDistrict.CLOCK, Duration.ofDays(-5000));
        assertThat(verify(file, emptyBattery, BOGOR.trust, Instant.MIN).rows()).isEqualTo(43);
    }

    @Test
    void aBundleThatIsNotEncryptedToUsStaysShut() throws IOException {
        Path file = folder.resolve("a.slrt");
        Samples.write(file);
        var stranger = new Receiver(TestDistrict.DISTRICT, List.of(new TestDistrict().recovery));
        Refused.with(
                new BundleProblem.NotEncryptedToUs(),
                () -> Samples.reader().verify(file, stranger, BOGOR.trust, Instant.MIN, Progress.NONE));
    }

    @Test
    void aBundlePassedOnToAnotherOfficeIsRefused() throws IOException {
        Path file = folder.resolve("a.slrt");
        Samples.write(file);
        // The district decrypts, and encrypts the kecamatan's signed archive to someone else.
        var victim = OfficeKeys.generate(new OfficeCode("3202"), BOGOR.random);
        byte[] inner = Samples.decrypt(file, BOGOR.recovery);
        Files.write(file, Samples.encrypt(inner, List.of(victim.age().recipient())));
        Refused.with(
                new BundleProblem.WrongAddressee(TestDistrict.DISTRICT),
                () -> Samples.reader()
                        .verify(
                                file,
                                new Receiver(new OfficeCode("3202"), List.of(victim.age())),
                                BOGOR.trust,
                                Instant.MIN,
                                Progress.NONE));
        Refused.with(
                new BundleProblem.WrongAddressee(TestDistrict.DISTRICT),
                () -> Samples.reader()
                        .verify(
                                file,
                                new Receiver(TestDistrict.DISTRICT, List.of(victim.age())),
                                BOGOR.trust,
                                Instant.MIN,
                                Progress.NONE));
    }

    @Test
    void whatIsNoBundleIsCalledThat() throws IOException {
        Path file = folder.resolve("a.slrt");
        for (String content : List.of("", "PK\u0003\u0004", "-----BEGIN AGE ENCRYPTED FILE-----\n", "age-encrypt")) {
            Files.writeString(file, content);
            Refused.with(new BundleProblem.NotABundle(), () -> Samples.verify(file));
        }
        byte[] other = Samples.encrypt(
                "%PDF-1.7".getBytes(StandardCharsets.US_ASCII),
                List.of(BOGOR.districtKeys.age().recipient()));
        Files.write(file, other);
        Refused.as(BundleProblem.Tampered.class, () -> Samples.verify(file));
    }

    @Test
    void anOfficeMayNotSpeakForAnother() throws IOException {
        refused(new BundleProblem.Tampered("sender"), slrt -> at(slrt, "from").put("office", "32.01.05"));
        refused(new BundleProblem.Tampered("sender"), slrt -> at(slrt, "from").put("key", "00".repeat(32)));
    }

    @Test
    void theAddresseeIsSigned() throws IOException {
        refused(
                new BundleProblem.WrongAddressee(new OfficeCode("3202")),
                slrt -> at(slrt, "to").put("office", "32.02"));
        refused(
                new BundleProblem.WrongAddressee(TestDistrict.DISTRICT),
                slrt -> at(slrt, "to")
                        .putArray("recipients")
                        .add(new TestDistrict().recovery.recipient().text()));
    }

    @Test
    void newerFormatsAndUnknownKindsAskForANewerProgram() throws IOException {
        refused(new BundleProblem.NeedsNewerProgram("9.9.1"), slrt -> {
            // Nothing else may be looked at: it may all be different.
            slrt.removeAll();
            slrt.put("minReader", 2).put("app", "9.9.1");
        });
        refused(new BundleProblem.UnknownKind("ralat"), slrt -> slrt.put("kind", "ralat"));
    }

    @Test
    void unknownMembersAreLeftAlone() throws IOException {
        byte[] zip = Samples.signed(
                Samples.files(
                        header(slrt -> {
                            slrt.put("later", true);
                            at(slrt, "stream").put("later", 1);
                        }),
                        ROWS),
                BOGOR.officeSigner);
        assertThat(Samples.verify(zip).rows()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"minReader", "kind", "schema", "app", "from", "to", "stream", "audit"})
    void whatEveryHeaderHasMustBeThere(String member) throws IOException {
        unreadable(header(slrt -> slrt.remove(member)));
    }

    @Test
    void valuesOutOfRangeAreRefused() throws IOException {
        unreadable(header(slrt -> at(slrt, "stream").put("seq", 0)));
        unreadable(header(slrt -> at(slrt, "stream").put("seq", -1)));
        unreadable(header(slrt -> at(slrt, "stream").put("seq", new BigInteger("9223372036854775808"))));
        unreadable(header(slrt -> at(slrt, "stream").put("epoch", 1.5)));
        unreadable(header(slrt -> at(slrt, "stream").put("prev", "sha256:short")));
        unreadable(header(slrt -> at(slrt, "ack").put("hash", "../../etc")));
        unreadable(header(slrt -> slrt.put("app", "<b>1</b>")));
        unreadable(header(slrt -> slrt.put("kind", "x".repeat(60_000))));
        unreadable(header(slrt -> at(slrt, "to").putArray("recipients")));
        unreadable(header(slrt -> at(slrt, "to").putArray("recipients").add("age1xyz")));
        unreadable(json -> json.put("created", "kemarin"));
        unreadable(json -> {
            json.withArray("resources").removeAll();
            return json;
        });
        unreadable(json -> {
            ((ObjectNode) json.withArray("resources").get(0)).put("records", 2);
            return json;
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"slrt\":{},\"slrt\":{}}",
                "{\"slrt\":{\"minReader\":1}} trailing",
                "{\"slrt\":{\"minReader\":99999999999999999999999999999999999999}}",
                "{\"slrt\":{\"minReader\":1e999999999}}"
            })
    void aHeaderThatIsNoStrictJsonIsRefused(String json) throws IOException {
        unreadable(json);
    }

    @Test
    void headerBombsFromAnEnrolledOfficeAreRefused() throws IOException {
        unreadable("[".repeat(1_000_000));
        unreadable("{\"a\":".repeat(100_000));
        unreadable("{\"a\":\"" + "x".repeat(70_000) + "\"}");
        byte[] huge =
                Samples.signed(Samples.withHeader("{\"a\":[" + "1,".repeat(3 << 20) + "1]}", ROWS), BOGOR.officeSigner);
        Refused.as(BundleProblem.LimitExceeded.class, () -> Samples.verify(huge));
    }

    @Test
    void rowsAreReadStrictlyToo() throws IOException {
        for (String line : List.of("", "[]", "{\"a\":1,\"a\":2}", "{\"a\":" + "[".repeat(20), "{\"a\":1}{}")) {
            File table = File.of("data/t.jsonl", "{\"a\":1}\n" + line + "\n");
            byte[] zip = Samples.signed(Samples.files(json -> json, table), BOGOR.officeSigner);
            Path file = folder.resolve("rows.slrt");
            Files.write(
                    file, Samples.encrypt(zip, List.of(BOGOR.districtKeys.age().recipient())));
            VerifiedBundle bundle = Samples.verify(file);
            var kept = new Kept();
            Refused.with(
                    new BundleProblem.RowUnreadable("t", 2),
                    () -> Samples.reader().read(bundle, Samples.district().identities(), kept, Progress.NONE));
            assertThat(kept.rows).hasSize(1);
        }
    }

    @Test
    void aRosterTheDistrictDidNotSignIsRefused() throws IOException {
        var foreign = new TestDistrict().enrolled.update();
        Path file = folder.resolve("a.slrt");
        Samples.write(file, Samples.draft(Samples.header(), foreign), BOGOR.officeSigner);
        Refused.with(new BundleProblem.Tampered("roster"), () -> Samples.verify(file));
    }

    @Test
    void everyProblemHasItsWords() {
        var at = Instant.parse("2026-11-21T23:01:30Z");
        List<BundleProblem> problems = List.of(
                new BundleProblem.NotABundle(),
                new BundleProblem.NotEncryptedToUs(),
                new BundleProblem.Damaged(),
                new BundleProblem.Tampered("manifest"),
                new BundleProblem.UnknownSigner(),
                new BundleProblem.CertificateExpired(TestDistrict.OFFICE, at),
                new BundleProblem.CertificateRevoked(TestDistrict.OFFICE),
                new BundleProblem.CertificateNotYetValid(TestDistrict.OFFICE, at),
                new BundleProblem.WrongAddressee(TestDistrict.OFFICE),
                new BundleProblem.NeedsNewerProgram("9.9.1"),
                new BundleProblem.UnknownKind("ralat"),
                new BundleProblem.LimitExceeded("entries"),
                new BundleProblem.RowUnreadable("change", 7),
                new BundleProblem.ChangedMeanwhile(),
                new BundleProblem.DiskFull());
        assertThat(problems.stream().map(Object::getClass))
                .containsExactlyInAnyOrder((Class[]) BundleProblem.class.getPermittedSubclasses());
        ProblemWords.check(problems);
        assertThat(problems.get(5).what().args()).contains("21/11/2026");
    }

    private static VerifiedBundle verify(Path file, Clock clock, Trust trust, Instant newestSeen) throws IOException {
        return new BundleReader(clock).verify(file, Samples.district(), trust, newestSeen, Progress.NONE);
    }

    private static void refused(BundleProblem problem, Consumer<ObjectNode> change) throws IOException {
        byte[] zip = Samples.signed(Samples.files(header(change), ROWS), BOGOR.officeSigner);
        Refused.with(problem, () -> Samples.verify(zip));
    }

    private static void unreadable(UnaryOperator<ObjectNode> change) throws IOException {
        byte[] zip = Samples.signed(Samples.files(change, ROWS), BOGOR.officeSigner);
        Refused.with(new BundleProblem.RowUnreadable("datapackage", 1), () -> Samples.verify(zip));
    }

    private static void unreadable(String header) throws IOException {
        byte[] zip = Samples.signed(Samples.withHeader(header, ROWS), BOGOR.officeSigner);
        Refused.with(new BundleProblem.RowUnreadable("datapackage", 1), () -> Samples.verify(zip));
    }

    private static UnaryOperator<ObjectNode> header(Consumer<ObjectNode> change) {
        return json -> {
            change.accept(at(json, "slrt"));
            return json;
        };
    }

    private static ObjectNode at(ObjectNode json, String name) {
        return (ObjectNode) json.get(name);
    }
}
