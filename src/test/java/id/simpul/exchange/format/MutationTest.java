package id.simpul.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.exchange.trust.TestDistrict;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** "Not one byte of a bundle can be changed unnoticed": tried on every byte. */
class MutationTest {
    private static byte[] outer = {};
    private static byte[] inner = {};
    private static String id = "";
    private static List<Entry> entries = List.of();

    @BeforeAll
    static void write(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("b.slrt");
        var small = new BundleDraft(
                Samples.header(),
                List.of(Samples.rows("household", 3, "alamat"), Samples.rows("change", 5, "isi")),
                List.of(),
                null,
                8);
        id = Samples.write(file, small, Samples.BOGOR.officeSigner);
        outer = Files.readAllBytes(file);
        inner = Samples.decrypt(file, Samples.BOGOR.recovery);
        entries = Samples.verify(file).signed();
        assertThat(verifyOuter(outer).id()).isEqualTo(id);
        assertThat(Samples.verify(inner).id()).isEqualTo(id);
    }

    @Test
    void noChangedByteOfTheFileIsAccepted() {
        // The header is text with a grammar, so every mask counts; behind it one authenticated cipher covers all.
        int header = new String(outer, StandardCharsets.ISO_8859_1).indexOf("\n--- ") + 60;
        for (int at = 0; at < outer.length; at++) {
            int[] masks = at < header ? new int[] {0x01, 0x20, 0x80, 0xff} : new int[] {1 << at % 8};
            for (int mask : masks) {
                byte[] changed = outer.clone();
                changed[at] ^= (byte) mask;
                assertThat(problemOfOuter(changed)).as("byte %s ^ %s", at, mask).isInstanceOf(BundleProblem.class);
            }
        }
    }

    @Test
    void noTruncationOfTheFileIsAccepted() {
        for (int length = 0; length < outer.length; length++) {
            Object problem = problemOfOuter(Arrays.copyOf(outer, length));
            if (length < AgeFile.INTRO.length) {
                assertThat(problem).isEqualTo(new BundleProblem.NotABundle());
            } else {
                assertThat(problem).as("length %s", length).isInstanceOf(BundleProblem.class);
            }
        }
        assertThat(problemOfOuter(Arrays.copyOf(outer, outer.length - 1))).isEqualTo(new BundleProblem.Damaged());
    }

    @Test
    void nothingCanBeAppendedToTheFile() {
        for (int last = 0; last < 256; last++) {
            byte[] longer = Arrays.copyOf(outer, outer.length + 1);
            longer[outer.length] = (byte) last;
            assertThat(problemOfOuter(longer)).isEqualTo(new BundleProblem.Damaged());
        }
        byte[] twice = Arrays.copyOf(outer, outer.length * 2);
        System.arraycopy(outer, 0, twice, outer.length, outer.length);
        assertThat(problemOfOuter(twice)).isEqualTo(new BundleProblem.Damaged());
    }

    /**
     * DEFLATE and ECDSA have spare bits, so a changed archive may still say the same: then it must say exactly the same.
     */
    @Test
    void aChangedByteInsideIsRefusedOrChangesNothing() throws IOException {
        int same = 0;
        for (int at = 0; at < inner.length; at++) {
            for (int mask : new int[] {0x01, 0x04, 0x10, 0x40, 0xff}) {
                byte[] changed = inner.clone();
                changed[at] ^= (byte) mask;
                same += refusedOrSame(changed) ? 0 : 1;
            }
        }
        assertThat(same).isLessThan(inner.length / 100);
    }

    @Test
    void noTruncationInsideIsAccepted() {
        for (int length = 0; length < inner.length; length++) {
            byte[] cut = Arrays.copyOf(inner, length);
            Refused.as(BundleProblem.Tampered.class, () -> Samples.verify(cut));
        }
    }

    @Test
    void randomDamageInsideIsRefusedOrChangesNothing() throws IOException {
        var random = new Random(20_261_122);
        for (int i = 0; i < 4_000; i++) {
            byte[] changed = inner.clone();
            int from = random.nextInt(changed.length);
            int to = Math.min(changed.length, from + 1 + random.nextInt(40));
            if (random.nextBoolean()) {
                // A piece of itself in the wrong place parses further than noise does.
                System.arraycopy(inner, random.nextInt(inner.length - (to - from)), changed, from, to - from);
            } else {
                for (int at = from; at < to; at++) {
                    changed[at] = (byte) random.nextInt();
                }
            }
            refusedOrSame(changed);
        }
    }

    private static boolean refusedOrSame(byte[] zip) throws IOException {
        try {
            VerifiedBundle accepted = Samples.verify(zip);
            assertThat(accepted.id()).isEqualTo(id);
            assertThat(accepted.signed()).isEqualTo(entries);
            assertThat(accepted.header()).isEqualTo(Samples.header());
            Samples.reader().read(new ByteArrayInputStream(zip), accepted, new Kept(), Progress.NONE);
            return false;
        } catch (Refusal refused) {
            assertThat(refused.problem()).isInstanceOf(BundleProblem.class);
            return true;
        }
    }

    private static VerifiedBundle verifyOuter(byte[] file) throws IOException {
        try (var plain =
                AgeFile.decrypt(Channels.newChannel(new ByteArrayInputStream(file)), List.of(Samples.BOGOR.recovery))) {
            var receiver = new Receiver(TestDistrict.DISTRICT, List.of(Samples.BOGOR.recovery));
            return Samples.reader().verify(Path.of("none"), plain, receiver, Samples.BOGOR.trust, Instant.MIN);
        }
    }

    private static Object problemOfOuter(byte[] file) {
        try {
            return verifyOuter(file);
        } catch (Refusal refused) {
            return refused.problem();
        } catch (IOException e) {
            return e;
        }
    }
}
