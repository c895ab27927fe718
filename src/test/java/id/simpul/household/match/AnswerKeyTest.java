package id.simpul.household.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.kernel.Progress;
import id.simpul.testing.Synthetic;
import id.simpul.testing.SyntheticPeople;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Pairs put before a person against the answer key of synthetic people; the whole curve is in docs/performance. */
class AnswerKeyTest {
    private static final double PRECISION = 0.98;
    private static final double RECALL = 0.95;
    private static final int ENOUGH = 100;

    static Stream<Path> folders() {
        return Synthetic.folders();
    }

    private static Set<List<Long>> key(Path folder, String file, String one, String other) throws IOException {
        Set<List<Long>> key = new HashSet<>();
        SyntheticPeople.pairs(folder, file, one, other).forEach(pair -> key.add(List.of(pair[0], pair[1])));
        return key;
    }

    @ParameterizedTest
    @MethodSource("folders")
    void findsWhatTheKeyKnowsAndLittleElse(Path folder) throws IOException {
        var scan = new Scan();
        SyntheticPeople.read(folder).forEach(scan::add);
        Set<List<Long>> truth = key(folder, "duplikat.csv", "id_asli", "id_salinan");
        Set<List<Long>> twins = key(folder, "bukan_duplikat.csv", "id_a", "id_b");
        List<Scan.Pair> found = scan.pairs(Scan.THRESHOLD, Progress.NONE);
        long right = found.stream()
                .filter(pair -> truth.contains(List.of(pair.first(), pair.second())))
                .count();
        long wrongTwins = found.stream()
                .filter(pair -> twins.contains(List.of(pair.first(), pair.second())))
                .count();
        assertThat(truth).isNotEmpty();
        // The sample has six: one of them missed is not yet a worse method.
        assertThat(right + 1.0).as("found").isGreaterThanOrEqualTo(truth.size() * RECALL);
        assertThat(right / (double) found.size()).as("precision").isGreaterThanOrEqualTo(PRECISION);
        if (truth.size() > ENOUGH) {
            assertThat(right / (double) truth.size()).as("recall").isGreaterThanOrEqualTo(RECALL);
        }
        assertThat(wrongTwins).as("twins shown").isLessThanOrEqualTo(1);
        assertThat(found).allSatisfy(pair -> assertThat(pair.reasons()).isNotEmpty());
    }

    @Test
    void stopsWhenItIsCancelled() throws IOException {
        var scan = new Scan();
        SyntheticPeople.read(Synthetic.SAMPLE).forEach(scan::add);
        var cancelled = new Progress() {
            @Override
            public void at(long done, long total) {}

            @Override
            public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> scan.pairs(Scan.THRESHOLD, cancelled)).isInstanceOf(CancellationException.class);
    }
}
