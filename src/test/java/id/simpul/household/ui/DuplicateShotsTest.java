package id.simpul.household.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.household.match.PairKind;
import id.simpul.kernel.Progress;
import id.simpul.testing.ClippedLabels;
import id.simpul.testing.Shots;
import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Takes the pictures of the screens of second records, to be looked at in {@code target/shots}. */
class DuplicateShotsTest {
    @TempDir
    Path folder;

    @Test
    void pictures() {
        try (var desk = new Desk(folder.resolve("data")).withSample()) {
            long first = DuplicateFlowTest.family(desk, "Nani Suryani Pratama", "3201275403859001", "3201271211229001");
            long second = DuplicateFlowTest.family(desk, "Nani Suryani P.", null, "3201271211229001");
            desk.duplicates.scan(desk.actor, Progress.NONE);
            var size = new Shots.Size(1274, 684, 1);
            try (var shot = Shots.open(size, () -> {
                desk.ui.navigator().go(new DuplicatesRoute());
                return window(desk);
            })) {
                assertThat(shot.save("duplicates")).exists();
                shot.run(scene -> assertThat(scene.lookup(".table-view")).isNotNull());
                shot.run(scene ->
                        assertThat(ClippedLabels.under(scene.getRoot())).isEmpty());
            }
            try (var shot = Shots.open(size, () -> {
                desk.ui.navigator().go(new DuplicateRoute(PairKind.PERSON, first, second));
                return window(desk);
            })) {
                assertThat(shot.save("duplicate")).exists();
                shot.run(scene -> assertThat(scene.lookup(".compare-row")).isNotNull());
                shot.run(scene ->
                        assertThat(ClippedLabels.under(scene.getRoot())).isEmpty());
            }
            long family =
                    desk.households.findPerson(desk.actor, first).orElseThrow().household();
            long other =
                    desk.households.findPerson(desk.actor, second).orElseThrow().household();
            try (var shot = Shots.open(size, () -> {
                desk.ui.navigator().go(new DuplicateRoute(PairKind.FAMILY, family, other));
                return window(desk);
            })) {
                assertThat(shot.save("duplicate-family")).exists();
                shot.run(scene ->
                        assertThat(ClippedLabels.under(scene.getRoot())).isEmpty());
            }
        }
    }

    private static StackPane window(Desk desk) {
        return new StackPane(
                Objects.requireNonNull(desk.ui.navigator().screen().getValue()).node());
    }
}
