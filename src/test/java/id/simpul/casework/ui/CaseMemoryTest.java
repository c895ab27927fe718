package id.simpul.casework.ui;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.CaseInbox;
import id.simpul.casework.InboxFilter;
import id.simpul.testing.CaseScreens;
import id.simpul.testing.FlowTest;
import id.simpul.testing.Shots;
import id.simpul.testing.Synthetic;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was shown and left is given back: a window that is open all day does not grow. */
class CaseMemoryTest extends FlowTest {
    private static final int LEFT = 12;
    private static final int TRIES = 50;

    private static CaseScreens screens;

    @BeforeAll
    static void open(@TempDir Path folder) {
        screens = new CaseScreens(folder, Synthetic.SAMPLE);
    }

    @AfterAll
    static void close() {
        screens.close();
    }

    @Test
    void recordsThatStoodBesideTheInboxAreCollected() {
        again(() -> screens.scene(Shots.NORMAL, new InboxRoute()));
        fx(() -> scene.lookup(".rows").requestFocus());
        keys(KeyCode.HOME);
        List<WeakReference<Node>> left = new ArrayList<>();
        for (int row = 0; row < LEFT; row++) {
            Node record = onFx(() -> scene.lookup(".detail-body"));
            if (record != null) {
                left.add(new WeakReference<>(record));
            }
            keys(row % 2 == 0 ? KeyCode.DOWN : KeyCode.UP);
        }
        assertThat(left).as("a record for each row").hasSizeGreaterThanOrEqualTo(LEFT - 1);
        // JavaFX's scroll pane, which stays, keeps hold of the first content it had: one, however many follow.
        left.removeFirst();
        assertCollected(left);
    }

    @Test
    void pagesOfCasesAndInboxesThatWereLeftAreCollected() {
        long id = screens.inbox
                .page(screens.actor, InboxFilter.ALL, CaseInbox.Order.DUE, 0, 1)
                .getFirst()
                .id();
        again(() -> screens.scene(Shots.NORMAL, new InboxRoute()));
        List<WeakReference<Node>> left = new ArrayList<>();
        for (int visit = 0; visit < LEFT; visit++) {
            fx(() -> screens.ui().navigator().go(new CaseFileRoute(id)));
            left.add(onFx(() ->
                    new WeakReference<>(screens.ui().navigator().screen().get().node())));
            fx(() -> screens.ui().navigator().back());
        }
        for (int visit = 0; visit < LEFT; visit++) {
            left.add(onFx(() ->
                    new WeakReference<>(screens.ui().navigator().screen().get().node())));
            fx(() -> {
                screens.ui().navigator().clear();
                screens.ui().navigator().go(new InboxRoute());
            });
        }
        assertCollected(left);
    }

    private void assertCollected(List<WeakReference<Node>> left) {
        for (int tried = 0; tried < TRIES && left.stream().anyMatch(node -> node.get() != null); tried++) {
            System.gc();
            // Frames go by, in which JavaFX lets go of what it drew last.
            fx(() -> scene.getRoot().requestLayout());
        }
        assertThat(left.stream().filter(node -> node.get() != null).count())
                .as("still held of %d", left.size())
                .isZero();
    }
}
