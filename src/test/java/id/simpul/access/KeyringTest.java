package id.simpul.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.kernel.Problem;
import id.simpul.kernel.Refusal;
import id.simpul.testing.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyringTest {
    private static final char[] PASSWORD = "tikar-lampion-gerobak".toCharArray();
    private static final char[] OTHER = "embun-di-atas-jendela".toCharArray();
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private final MovableClock clock = MovableClock.atWork();
    private final SecureRandom random = new SecureRandom();
    private Keyring keyring;
    private Keyring.Created created;

    @BeforeEach
    void aKeyringWithOneSupervisor() {
        keyring = new Keyring(folder, clock, random, () -> KdfCost.FLOOR);
        created = keyring.create("siti", PASSWORD);
    }

    @Test
    void passwordAndRecoveryCodeOpenTheSameKeys() {
        Keys byPassword = keyring.open(" SITI ", PASSWORD);
        Keys byCode = keyring.openWithRecovery(created.recoveryCode());
        assertThat(byPassword.database()).hasSize(32).isEqualTo(byCode.database());
        assertThat(byPassword.signing().orElseThrow())
                .hasSize(32)
                .isEqualTo(byCode.signing().orElseThrow())
                .isNotEqualTo(byPassword.database());
    }

    @Test
    void aWrongPasswordAndAnUnknownLoginAreRefusedAlike() {
        assertThatThrownBy(() -> keyring.open("siti", OTHER)).satisfies(is(new AccessProblem.WrongSignIn()));
        assertThatThrownBy(() -> keyring.open("budi", PASSWORD)).satisfies(is(new AccessProblem.WrongSignIn()));
    }

    @Test
    void theFileTellsNobodyTheLoginsOrAnyKey() throws Exception {
        String text = Files.readString(file());
        assertThat(text).doesNotContainIgnoringCase("siti");
        assertThat(text)
                .doesNotContain(
                        Base64.getEncoder().encodeToString(created.keys().database()));
    }

    @Test
    void aSecondUserWithoutExportHasNoSigningKey() {
        keyring.setPassword(created.keys(), "budi", OTHER, false);
        Keys budi = keyring.open("budi", OTHER);
        assertThat(budi.database()).isEqualTo(created.keys().database());
        assertThat(budi.signing()).isEmpty();
        assertThat(keyring.mayExport("budi")).isFalse();
        assertThatThrownBy(() -> keyring.setPassword(budi, "ani", OTHER, true))
                .satisfies(is(new AccessProblem.NoSigningKey()));
        assertThat(keyring.knows("ani")).isFalse();
    }

    @Test
    void exportCanBeTakenAwayAndThePasswordStays() {
        keyring.withdrawExport("siti");
        assertThat(keyring.open("siti", PASSWORD).signing()).isEmpty();
    }

    @Test
    void changingAPasswordRewritesThatSlotOnly() throws Exception {
        keyring.setPassword(created.keys(), "budi", OTHER, false);
        JsonNode before = read();
        keyring.setPassword(created.keys(), "budi", "pagi-buta-kereta-lewat".toCharArray(), false);
        JsonNode after = read();
        assertThat(after.get("slots").size()).isEqualTo(before.get("slots").size());
        long kept = 0;
        for (JsonNode slot : before.get("slots")) {
            kept += contains(after.get("slots"), slot) ? 1 : 0;
        }
        assertThat(kept).isEqualTo(before.get("slots").size() - 1L);
        assertThatThrownBy(() -> keyring.open("budi", OTHER)).satisfies(is(new AccessProblem.WrongSignIn()));
        assertThat(keyring.open("budi", "pagi-buta-kereta-lewat".toCharArray()).database())
                .isEqualTo(created.keys().database());
    }

    @Test
    void aRemovedUserOpensNothing() {
        keyring.setPassword(created.keys(), "budi", OTHER, true);
        keyring.remove("budi");
        assertThatThrownBy(() -> keyring.open("budi", OTHER)).satisfies(is(new AccessProblem.WrongSignIn()));
        assertThat(keyring.knows("budi")).isFalse();
        assertThat(keyring.mayExport("budi")).isFalse();
    }

    @Test
    void aNewRecoveryCodeVoidsTheOldOne() {
        RecoveryCode next = keyring.newRecoveryCode(created.keys());
        assertThat(keyring.openWithRecovery(next).database())
                .isEqualTo(created.keys().database());
        assertThatThrownBy(() -> keyring.openWithRecovery(created.recoveryCode()))
                .satisfies(is(new AccessProblem.WrongRecoveryCode()));
        assertThat(keyring.recoveryFailures()).isOne();
    }

    @Test
    void thereIsNoSecondKeyringInAFolder() {
        assertThatThrownBy(() -> keyring.create("budi", OTHER)).satisfies(is(new AccessProblem.KeyringExists()));
    }

    @Test
    void keysThatWerePutAwayAreGone() {
        Keys keys = keyring.open("siti", PASSWORD);
        byte[] copy = keys.database();
        keys.close();
        assertThatThrownBy(keys::database).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(keys::signing).isInstanceOf(IllegalStateException.class);
        assertThat(copy).isNotEqualTo(new byte[32]);
    }

    @Test
    void afterFiveWrongTriesTheSixthWaits() {
        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> keyring.open("siti", OTHER)).satisfies(is(new AccessProblem.WrongSignIn()));
        }
        assertThat(keyring.failures("siti")).isEqualTo(5);
        assertThatThrownBy(() -> keyring.open("siti", PASSWORD))
                .satisfies(is(new AccessProblem.TooManyTries(Duration.ofSeconds(30))));
        clock.pass(Duration.ofSeconds(29));
        assertThat(keyring.wait("siti")).isEqualTo(Duration.ofSeconds(1));
        assertThat(keyring.wait("budi")).isZero();
        clock.pass(Duration.ofSeconds(1));
        assertThatThrownBy(() -> keyring.open("siti", OTHER)).satisfies(is(new AccessProblem.WrongSignIn()));
        // The counter is in the file: another start of the program does not forget it.
        var again = new Keyring(folder, clock, random, () -> KdfCost.FLOOR);
        assertThat(again.wait("siti")).isEqualTo(Duration.ofMinutes(1));
        clock.pass(Duration.ofMinutes(1));
        assertThatCode(() -> again.open("siti", PASSWORD)).doesNotThrowAnyException();
        assertThat(again.failures("siti")).isZero();
    }

    @Test
    void everyBitOfEveryWrappedKeyMatters() throws Exception {
        KeyringFile.Content content = new KeyringFile(file()).read();
        byte[] secret = Secrets.bytes(PASSWORD);
        int mutations = 0;
        for (Slot slot : content.slots()) {
            if (!slot.type().equals(Slot.PASSWORD)) {
                continue;
            }
            byte[] wrapping = slot.kdf().wrappingKey(secret);
            assertThat(slot.unwrap(content.dbId(), wrapping)).isPresent();
            byte[] ct = Base64.getDecoder().decode(slot.wrap().ct());
            byte[] nonce = Base64.getDecoder().decode(slot.wrap().nonce());
            for (int bit = 0; bit < ct.length * 8; bit++) {
                mutations++;
                assertThat(with(slot, slot.wrap().nonce(), flipped(ct, bit)).unwrap(content.dbId(), wrapping))
                        .isEmpty();
            }
            for (int bit = 0; bit < nonce.length * 8; bit++) {
                mutations++;
                assertThat(with(slot, flipped(nonce, bit), slot.wrap().ct()).unwrap(content.dbId(), wrapping))
                        .isEmpty();
            }
        }
        assertThat(mutations).isEqualTo(2 * (48 + 12) * 8);
    }

    @Test
    void aSlotThatIsMovedRenamedOrRelabelledOpensNothing() {
        KeyringFile.Content content = new KeyringFile(file()).read();
        Slot slot = content.slots().getFirst();
        byte[] wrapping = slot.kdf().wrappingKey(Secrets.bytes(PASSWORD));
        Slot.Kdf kdf = slot.kdf();
        List<Slot> altered = List.of(
                new Slot(slot.id() + "x", slot.type(), slot.key(), kdf, slot.wrap(), slot.created()),
                new Slot(slot.id(), Slot.RECOVERY, slot.key(), kdf, slot.wrap(), slot.created()),
                new Slot(slot.id(), slot.type(), Slot.SIGNING_KEY, kdf, slot.wrap(), slot.created()),
                altered(slot, new Slot.Kdf(kdf.alg(), kdf.v(), kdf.m() + 1, kdf.t(), kdf.p(), kdf.salt())),
                altered(slot, new Slot.Kdf(kdf.alg(), kdf.v(), kdf.m(), kdf.t() + 1, kdf.p(), kdf.salt())),
                altered(slot, new Slot.Kdf(kdf.alg(), kdf.v(), kdf.m(), kdf.t(), 2, kdf.salt())),
                altered(
                        slot,
                        new Slot.Kdf(
                                kdf.alg(),
                                kdf.v(),
                                kdf.m(),
                                kdf.t(),
                                kdf.p(),
                                "A" + kdf.salt().substring(1))));
        assertThat(slot.unwrap(content.dbId(), wrapping)).isPresent();
        assertThat(slot.unwrap("3f0a3c9e-0000-4000-8000-000000000000", wrapping))
                .isEmpty();
        assertThat(altered)
                .allSatisfy(moved ->
                        assertThat(moved.unwrap(content.dbId(), wrapping)).isEmpty());
    }

    @Test
    void anotherOfficesSlotsDoNotOpenInThisFile() throws Exception {
        Path other = Files.createDirectory(folder.resolve("lain"));
        new Keyring(other, clock, random, () -> KdfCost.FLOOR).create("siti", PASSWORD);
        ObjectNode mixed = (ObjectNode) read();
        mixed.set("slots", JSON.readTree(other.resolve(Keyring.FILE).toFile()).get("slots"));
        write(mixed);
        assertThatThrownBy(() -> keyring.open("siti", PASSWORD)).satisfies(is(new AccessProblem.WrongSignIn()));
    }

    @Test
    void aWeakenedOrBlownUpDerivationIsNotEvenTried() throws Exception {
        for (Consumer<ObjectNode> change : List.<Consumer<ObjectNode>>of(
                kdf -> kdf.put("m", 64 * 1024 - 1),
                kdf -> kdf.put("m", 1024 * 1024 + 1),
                kdf -> kdf.put("m", -1),
                kdf -> kdf.put("t", 2),
                kdf -> kdf.put("t", 11),
                kdf -> kdf.put("p", 4),
                kdf -> kdf.put("v", 16),
                kdf -> kdf.put("alg", "argon2i"),
                kdf -> kdf.put("alg", "pbkdf2"),
                kdf -> kdf.put("salt", ""),
                kdf -> kdf.put("salt", "AAAA"),
                kdf -> kdf.put("salt", "?"))) {
            ObjectNode tree = (ObjectNode) read();
            byte[] good = Files.readAllBytes(file());
            change.accept((ObjectNode) tree.get("slots").get(0).get("kdf"));
            write(tree);
            assertThatThrownBy(() -> keyring.open("siti", PASSWORD)).satisfies(is(new AccessProblem.KeyringDamaged()));
            Files.write(file(), good);
        }
    }

    @Test
    void noByteOfTheFileCanBeLostWithoutAWord() throws Exception {
        byte[] good = Files.readAllBytes(file());
        for (int length = 0; length < good.length - 2; length += 7) {
            Files.write(file(), Arrays.copyOf(good, length));
            assertThatThrownBy(() -> keyring.knows("siti")).satisfies(is(new AccessProblem.KeyringDamaged()));
        }
    }

    @Test
    void everyByteThatIsChangedIsRefusedOrChangesNothing() throws Exception {
        byte[] good = Files.readAllBytes(file());
        KeyringFile.Content content = new KeyringFile(file()).read();
        int refused = 0;
        for (int at = 0; at < good.length; at++) {
            byte[] bad = good.clone();
            bad[at] ^= 1;
            Files.write(file(), bad);
            try {
                KeyringFile.Content read = new KeyringFile(file()).read();
                // What still reads differs only in what the wrapping authenticates, or in dates that nothing depends
                // on.
                assertThat(read.cipher()).isEqualTo(content.cipher());
                assertThat(read.slots()).hasSize(content.slots().size()).allMatch(Slot::sound);
            } catch (Refusal refusal) {
                refused++;
                assertThat(refusal.problem())
                        .isInstanceOfAny(AccessProblem.KeyringDamaged.class, AccessProblem.KeyringNewer.class);
            }
        }
        assertThat(refused).isGreaterThan(good.length / 4);
    }

    @Test
    void garbageAndBombsAreDamage() throws Exception {
        for (String text : List.of(
                "",
                "null",
                "[]",
                "{}",
                "{\"v\":1}",
                "[".repeat(100_000),
                "{\"v\":1,\"v\":1}",
                "x".repeat(600_000),
                Files.readString(file()) + "{}",
                Files.readString(file()).replace("\"slots\"", "\"slot\""),
                Files.readString(file()).replaceFirst("\"ct\" : \"[^\"]*\"", "\"ct\" : null"))) {
            Files.writeString(file(), text);
            assertThatThrownBy(() -> keyring.open("siti", PASSWORD)).satisfies(is(new AccessProblem.KeyringDamaged()));
        }
    }

    @Test
    void aNewerFileIsLeftAlone() throws Exception {
        ObjectNode tree = (ObjectNode) read();
        tree.put("v", 2);
        tree.put("somethingNew", true);
        write(tree);
        assertThatThrownBy(() -> keyring.open("siti", PASSWORD)).satisfies(is(new AccessProblem.KeyringNewer(2, 1)));
        assertThat(read()).isEqualTo(tree);
    }

    @Test
    void aMissingFileSaysSo() throws Exception {
        Files.delete(file());
        assertThatThrownBy(() -> keyring.open("siti", PASSWORD)).satisfies(is(new AccessProblem.KeyringMissing()));
    }

    @Test
    void theGenerationBeforeIsKeptAndCanBePutBack() throws Exception {
        assertThat(keyring.backupExists()).isFalse();
        keyring.setPassword(created.keys(), "siti", OTHER, true);
        assertThat(keyring.backupExists()).isTrue();
        // Wrong tries must not push the good generation out.
        assertThatThrownBy(() -> keyring.open("siti", PASSWORD)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> keyring.open("siti", PASSWORD)).isInstanceOf(Refusal.class);
        Files.writeString(file(), "rusak");
        keyring.restoreBackup();
        assertThat(keyring.open("siti", PASSWORD).database())
                .isEqualTo(created.keys().database());
    }

    @Test
    void aDamagedBackupIsNotPutBack() throws Exception {
        keyring.setPassword(created.keys(), "siti", OTHER, true);
        Files.writeString(folder.resolve("keyring.json.bak"), "rusak");
        byte[] before = Files.readAllBytes(file());
        assertThatThrownBy(keyring::restoreBackup).satisfies(is(new AccessProblem.KeyringDamaged()));
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
    }

    @Test
    void aHalfWrittenFileFromACrashIsIgnoredAndReplaced() throws Exception {
        byte[] half = Arrays.copyOf(Files.readAllBytes(file()), 100);
        Files.write(folder.resolve("keyring.json.tmp"), half);
        assertThat(keyring.open("siti", PASSWORD).database())
                .isEqualTo(created.keys().database());
        keyring.setPassword(created.keys(), "siti", OTHER, true);
        assertThat(folder.resolve("keyring.json.tmp")).doesNotExist();
        assertThat(keyring.open("siti", OTHER).database())
                .isEqualTo(created.keys().database());
    }

    @Test
    void aFolderThatCannotBeWrittenKeepsWhatThereIs() throws Exception {
        byte[] before = Files.readAllBytes(file());
        // A folder in the place of the temporary file makes writing fail, whoever runs the test.
        Files.createDirectory(folder.resolve("keyring.json.tmp"));
        assertThatThrownBy(() -> keyring.setPassword(created.keys(), "siti", OTHER, true))
                .satisfies(is(new AccessProblem.KeyringNotWritable()));
        assertThat(Files.readAllBytes(file())).isEqualTo(before);
        assertThatThrownBy(() -> keyring.open("siti", OTHER)).satisfies(is(new AccessProblem.WrongSignIn()));
        assertThat(keyring.open("siti", PASSWORD).database())
                .isEqualTo(created.keys().database());
    }

    @Test
    void composedAndDecomposedLettersAreTheSamePassword() {
        keyring.setPassword(created.keys(), "budi", "caf\u00e9 di ujung jalan".toCharArray(), false);
        assertThatCode(() -> keyring.open("budi", "cafe\u0301 di ujung jalan".toCharArray()))
                .doesNotThrowAnyException();
    }

    private Path file() {
        return folder.resolve(Keyring.FILE);
    }

    private JsonNode read() throws IOException {
        return JSON.readTree(file().toFile());
    }

    private void write(JsonNode tree) throws IOException {
        JSON.writeValue(file().toFile(), tree);
    }

    private static boolean contains(JsonNode slots, JsonNode slot) {
        for (JsonNode other : (ArrayNode) slots) {
            if (other.equals(slot)) {
                return true;
            }
        }
        return false;
    }

    private static Slot altered(Slot slot, Slot.Kdf kdf) {
        return new Slot(slot.id(), slot.type(), slot.key(), kdf, slot.wrap(), slot.created());
    }

    private static Slot with(Slot slot, String nonce, String ct) {
        return new Slot(
                slot.id(),
                slot.type(),
                slot.key(),
                slot.kdf(),
                new Slot.Wrap(slot.wrap().alg(), nonce, ct),
                slot.created());
    }

    private static String flipped(byte[] bytes, int bit) {
        byte[] flipped = bytes.clone();
        flipped[bit / 8] ^= (byte) (1 << bit % 8);
        return Base64.getEncoder().encodeToString(flipped);
    }

    private static Consumer<Throwable> is(Problem problem) {
        return thrown -> assertThat(((Refusal) thrown).problem()).isEqualTo(problem);
    }
}
