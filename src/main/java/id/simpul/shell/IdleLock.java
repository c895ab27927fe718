package id.simpul.shell;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.event.EventHandler;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Locks a shared computer that nobody touches. Goes by the clock, so time asleep counts too. */
public final class IdleLock {
    /** As the offices' own rules ask. */
    public static final Duration USUAL = Duration.ofMinutes(5);

    private static final javafx.util.Duration EVERY = javafx.util.Duration.seconds(5);

    private final Clock clock;
    private final Duration limit;
    private final Runnable lock;
    private final Timeline ticks = new Timeline(new KeyFrame(EVERY, event -> check()));
    private final EventHandler<InputEvent> touched = event -> {
        if (byHand(event)) {
            touch();
        }
    };
    private Instant lastTouch;
    private Point2D lastPlace = Point2D.ZERO;

    /** Calls {@code lock} once after {@code limit} without key or mouse. */
    public IdleLock(Clock clock, Duration limit, Runnable lock) {
        this.clock = clock;
        this.limit = limit;
        this.lock = lock;
        this.lastTouch = clock.instant();
        ticks.setCycleCount(Animation.INDEFINITE);
    }

    /** Begins to watch {@code scene}. */
    void watch(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, touched);
        touch();
        ticks.play();
    }

    /** Ceases to watch {@code scene}. */
    void leave(Scene scene) {
        scene.removeEventFilter(InputEvent.ANY, touched);
        ticks.stop();
    }

    /** JavaFX tells of a mouse at rest, too, whenever what lies below it changes. */
    private boolean byHand(InputEvent event) {
        if (event instanceof MouseEvent mouse && mouse.getButton() == MouseButton.NONE) {
            var place = new Point2D(mouse.getScreenX(), mouse.getScreenY());
            boolean moved = !place.equals(lastPlace);
            lastPlace = place;
            return moved;
        }
        return true;
    }

    /** Somebody is here. */
    void touch() {
        lastTouch = clock.instant();
    }

    /** Locks if nobody was here for too long. */
    void check() {
        if (!clock.instant().isBefore(lastTouch.plus(limit))) {
            touch();
            lock.run();
        }
    }
}
