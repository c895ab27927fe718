package id.simpul.casework;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.kernel.Actor;
import id.simpul.testing.CaseOffice;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** Random moves by random people: no case comes where the data do not allow, and an undo restores exactly what was. */
class CaseWayPropertyTest {
    private static final int ACTS = 100;
    private static final Path MOVES = Path.of("db", "reference", "ref_move.csv");

    private record Done(Actor by, long act) {}

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void noCaseLeavesTheWaysThereAreAndEveryActCanBeTakenBack(@ForAll long seed) throws IOException {
        Path folder = Files.createTempDirectory("kasus");
        try (var office = new CaseOffice(folder)) {
            var random = new Random(seed);
            var way = new WayOfCases(office, random, MOVES);
            List<Done> done = new ArrayList<>();
            int refused = 0;
            int undone = 0;
            for (int i = 0; i < ACTS; i++) {
                Map<String, String> before = way.state();
                Optional<Long> act = way.happen();
                if (act.isEmpty()) {
                    refused++;
                    assertThat(way.state())
                            .as("what is refused changes nothing")
                            .isEqualTo(before);
                    continue;
                }
                way.check();
                if (random.nextInt(3) == 0 && way.undo(way.last(), act.orElseThrow())) {
                    undone++;
                    assertThat(way.state()).as("exactly as it was").isEqualTo(before);
                } else {
                    done.add(new Done(way.last(), act.orElseThrow()));
                }
                if (!done.isEmpty() && random.nextInt(8) == 0) {
                    // An older one may be refused, since others build on it; never does it leave a case off its way.
                    Done older = done.get(random.nextInt(done.size()));
                    Map<String, String> held = way.state();
                    if (!way.undo(older.by(), older.act())) {
                        assertThat(way.state()).isEqualTo(held);
                    }
                    way.check();
                }
            }
            assertThat(refused).as("some of it is nonsense").isPositive().isLessThan(ACTS);
            assertThat(undone).isPositive();
            assertThat(way.check()).as("some cases moved").isPositive();
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
