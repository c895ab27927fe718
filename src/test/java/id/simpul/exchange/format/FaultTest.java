package id.simpul.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.kernel.Progress;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every step of writing fails, once or from then on; what was there before is untouched and nothing is left over. */
class FaultTest {
    @TempDir
    private Path folder;

    @Test
    void aStepThatFailsLeavesNothingBehind() throws IOException {
        Path target = folder.resolve("b.slrt");
        byte[] before = "kiriman lama".getBytes(StandardCharsets.US_ASCII);
        Files.write(target, before);
        int steps = steps();
        assertThat(steps).as("create, writes, force, move").isGreaterThan(6);
        for (boolean forever : new boolean[] {false, true}) {
            for (int step = 0; step < steps; step++) {
                var disk = new Faulty(step, forever, 1 << 30);
                assertThatThrownBy(() -> write(disk, target))
                        .as("step %s", step)
                        .isInstanceOf(IOException.class)
                        .hasMessage("fault");
                assertThat(Files.readAllBytes(target)).isEqualTo(before);
                try (Stream<Path> left = Files.list(folder)) {
                    assertThat(left).as("step %s", step).containsExactly(target);
                }
            }
        }
        write(new Faulty(steps, false, 1 << 30), target);
        assertThat(Samples.verify(target).rows()).isEqualTo(1_500);
    }

    @Test
    void aFullDiskIsSaidInItsOwnWords() throws IOException {
        Path target = folder.resolve("b.slrt");
        int steps = steps();
        for (int step = 0; step < steps; step++) {
            var disk = new Faulty(step, true, 4096);
            Refused.with(new BundleProblem.DiskFull(), () -> write(disk, target));
            try (Stream<Path> left = Files.list(folder)) {
                assertThat(left).isEmpty();
            }
        }
    }

    @Test
    void whatALostPartHoldsIsNeverAWholeBundle() throws IOException {
        // The machine loses power: no clean-up runs, and the part stays with any number of its bytes.
        Path target = folder.resolve("b.slrt");
        write(new Faulty(Integer.MAX_VALUE, false, 1 << 30), target);
        byte[] whole = Files.readAllBytes(target);
        for (int length = 0; length < whole.length; length += 1999) {
            Files.write(target, Arrays.copyOf(whole, length));
            Refused.as(BundleProblem.class, () -> Samples.verify(target));
        }
    }

    @Test
    void aPartThatCannotEvenBeRemovedHasNoValidEnd() throws IOException {
        Path target = folder.resolve("b.slrt");
        var stuck = new Disk() {
            @Override
            public void delete(Path file) throws IOException {
                throw new IOException("stick pulled");
            }
        };
        var broken = new TableSource("change", sink -> {
            draftRows(1_000).writeTo(sink);
            throw new IllegalStateException("database gone");
        });
        var draft = new BundleDraft(Samples.header(), List.of(broken), List.of(), null, 0);
        assertThatThrownBy(() -> new BundleWriter(stuck, Limits.STANDARD)
                        .prepare(target, draft, Samples.BOGOR.officeSigner, Progress.NONE))
                .hasMessage("database gone");
        Path left = folder.resolve("b.slrt.part");
        assertThat(left).isNotEmptyFile();
        // Closing the encryption on the way out would have made this a valid age file with half the rows.
        Refused.with(new BundleProblem.Damaged(), () -> Samples.decrypt(left, Samples.BOGOR.recovery));
        assertThat(target).doesNotExist();
    }

    @Test
    void aSourceThatFailsLeavesNothingBehind() throws IOException {
        Path target = folder.resolve("b.slrt");
        for (int rows : new int[] {0, 1, 700, 1_499}) {
            var broken = new TableSource("change", sink -> {
                draftRows(rows).writeTo(sink);
                throw new IllegalStateException("database gone");
            });
            var draft = new BundleDraft(Samples.header(), List.of(broken), List.of(), null, 0);
            assertThatThrownBy(
                            () -> new BundleWriter().prepare(target, draft, Samples.BOGOR.officeSigner, Progress.NONE))
                    .hasMessage("database gone");
            try (Stream<Path> left = Files.list(folder)) {
                assertThat(left).isEmpty();
            }
        }
    }

    private int steps() throws IOException {
        var counting = new Faulty(Integer.MAX_VALUE, false, 1 << 30);
        Path target = folder.resolve("count.slrt");
        write(counting, target);
        Files.delete(target);
        return counting.done;
    }

    private static void write(Disk disk, Path target) throws IOException {
        var draft = new BundleDraft(
                Samples.header(), List.of(new TableSource("change", draftRows(1_500))), List.of(), null, 1_500);
        var writer = new BundleWriter(disk, Limits.STANDARD);
        try (var prepared = writer.prepare(target, draft, Samples.BOGOR.officeSigner, Progress.NONE)) {
            prepared.publish();
        }
    }

    /** Rows that do not compress, so that there is something to write between start and end. */
    private static TableSource.Rows draftRows(int count) {
        return sink -> {
            var random = new Random(count);
            for (int i = 0; i < count; i++) {
                sink.row(json -> {
                    byte[] noise = new byte[100];
                    random.nextBytes(noise);
                    json.writeBinaryField("noise", noise);
                });
            }
        };
    }

    /** A disk whose steps are counted and fail from a number on. */
    private static final class Faulty implements Disk {
        private final int fails;
        private final boolean forever;
        private final long free;
        private int done;

        Faulty(int fails, boolean forever, long free) {
            this.fails = fails;
            this.forever = forever;
            this.free = free;
        }

        private void step() throws IOException {
            int now = done++;
            if (now == fails || (forever && now > fails)) {
                throw new IOException("fault");
            }
        }

        @Override
        public Part create(Path file) throws IOException {
            step();
            Part real = Disk.super.create(file);
            return new Part() {
                @Override
                public int write(ByteBuffer bytes) throws IOException {
                    step();
                    return real.write(bytes);
                }

                @Override
                public void force() throws IOException {
                    step();
                    real.force();
                }

                @Override
                public boolean isOpen() {
                    return real.isOpen();
                }

                @Override
                public void close() throws IOException {
                    real.close();
                }
            };
        }

        @Override
        public void move(Path from, Path to) throws IOException {
            step();
            Disk.super.move(from, to);
        }

        @Override
        public long free(Path file) {
            return free;
        }
    }
}
