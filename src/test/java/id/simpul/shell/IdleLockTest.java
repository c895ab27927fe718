package id.simpul.shell;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.testing.UiTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;

class IdleLockTest extends UiTest {
    private final Hands hands = new Hands();
    private final AtomicInteger locks = new AtomicInteger();
    private final IdleLock idle = new IdleLock(hands, IdleLock.USUAL, locks::incrementAndGet);

    @Test
    void fiveIdleMinutesLock() {
        hands.forward(Duration.ofMinutes(5).minusSeconds(1));
        idle.check();
        assertThat(locks).hasValue(0);
        hands.forward(Duration.ofSeconds(1));
        idle.check();
        assertThat(locks).hasValue(1);
    }

    @Test
    void lockingHappensOnceForOneAbsence() {
        hands.forward(Duration.ofHours(3));
        idle.check();
        hands.forward(Duration.ofSeconds(5));
        idle.check();
        assertThat(locks).hasValue(1);
    }

    @Test
    void aKeyOrTheMouseBeginsAnew() {
        show(Pane::new);
        fx(() -> idle.watch(scene));
        hands.forward(Duration.ofMinutes(4));
        keys(KeyCode.A);
        hands.forward(Duration.ofMinutes(4));
        fx(idle::check);
        assertThat(locks).hasValue(0);
        moveTo(scene.getRoot());
        moveBy(5, 5);
        hands.forward(Duration.ofMinutes(4));
        fx(idle::check);
        assertThat(locks).hasValue(0);
        hands.forward(Duration.ofMinutes(2));
        fx(idle::check);
        assertThat(locks).hasValue(1);
        fx(() -> idle.leave(scene));
    }

    @Test
    void aMouseAtRestIsNobody() {
        show(Pane::new);
        fx(() -> idle.watch(scene));
        rest();
        hands.forward(Duration.ofMinutes(4));
        // What JavaFX sends by itself when something appears below a mouse that lies still.
        rest();
        hands.forward(Duration.ofMinutes(2));
        fx(idle::check);
        assertThat(locks).hasValue(1);
        fx(() -> idle.leave(scene));
    }

    private void rest() {
        fx(() -> Event.fireEvent(
                scene.getRoot(),
                new MouseEvent(
                        MouseEvent.MOUSE_MOVED,
                        30,
                        40,
                        30,
                        40,
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        null)));
    }

    private static final class Hands extends Clock {
        private volatile Instant now = Instant.parse("2026-06-30T03:42:00Z");

        private void forward(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
