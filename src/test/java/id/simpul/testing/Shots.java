package id.simpul.testing;

import id.simpul.screen.TextSize;
import id.simpul.screen.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/**
 * Shows a node in a window without a display and writes what it looks like to {@code target/shots}, to be looked at:
 *
 * <pre>{@code
 * try (var shot = Shots.open(Shots.NORMAL, () -> view(ui))) {
 *     shot.save("inbox");
 *     shot.run(scene -> scene.lookup(".chip").requestFocus());
 *     shot.save("inbox-focus");
 * }
 * }</pre>
 */
public final class Shots implements AutoCloseable {
    /** The smallest common laptop: 1366 × 768 at 100 %. */
    public static final Size NORMAL = new Size(1366, 768, 1);

    /** The same laptop set to 125 % in Windows: 1093 × 614 logical pixels. */
    public static final Size AT_125 = new Size(1092.8, 614.4, 1.25);

    private static final Path FOLDER = Path.of("target", "shots");

    private final Stage stage;
    private final Scene scene;
    private final Size size;

    /**
     * A window's inside.
     *
     * @param width logical pixels
     * @param height logical pixels
     * @param scale physical pixels a logical one
     */
    public record Size(double width, double height, double scale) {}

    /** Something done with the scene on JavaFX's thread. */
    @FunctionalInterface
    public interface Step {
        /** Does it. */
        void with(Scene scene);
    }

    private Shots(Stage stage, Scene scene, Size size) {
        this.stage = stage;
        this.scene = scene;
        this.size = size;
    }

    /** Opens a window of {@code size} with {@code root}, which is built on JavaFX's thread. */
    public static Shots open(Size size, Supplier<? extends Parent> root) {
        return open(size, TextSize.NORMAL, root);
    }

    /** Opens a window of {@code size} with {@code root} at {@code text} size. */
    public static Shots open(Size size, TextSize text, Supplier<? extends Parent> root) {
        return openScene(size, () -> {
            var scene = new Scene(root.get(), size.width(), size.height());
            Theme.apply(scene, text);
            return scene;
        });
    }

    /** Opens a window of {@code size} with a scene that brings its own sheets. */
    public static Shots openScene(Size size, Supplier<Scene> scenes) {
        start();
        Shots shots = call(() -> {
            Theme.load();
            Scene scene = scenes.get();
            var stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            stage.setScene(scene);
            stage.show();
            // Boxes snap to the pixels of the real screen, which moves them by fractions.
            stage.setRenderScaleX(size.scale());
            stage.setRenderScaleY(size.scale());
            return new Shots(stage, scene, size);
        });
        settle();
        return shots;
    }

    /** Does {@code step} and waits until it is laid out. */
    public void run(Step step) {
        call(() -> {
            step.with(scene);
            return true;
        });
        settle();
    }

    /** Writes {@code target/shots/<name>.png} with the window and its popups; returns the file. */
    public Path save(String name) {
        settle();
        BufferedImage picture = call(() -> {
            double scale = size.scale();
            BufferedImage window = image(scene, size.width(), size.height(), scale);
            var graphics = window.createGraphics();
            for (Window other : Window.getWindows()) {
                if (!other.equals(stage) && other.isShowing()) {
                    graphics.drawImage(
                            image(
                                    other.getScene(),
                                    other.getScene().getWidth(),
                                    other.getScene().getHeight(),
                                    scale),
                            (int) Math.round((other.getX() - stage.getX() - scene.getX()) * scale),
                            (int) Math.round((other.getY() - stage.getY() - scene.getY()) * scale),
                            null);
                }
            }
            graphics.dispose();
            return window;
        });
        Path file = FOLDER.resolve(name + ".png");
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    @Override
    public void close() {
        call(() -> {
            stage.close();
            return true;
        });
    }

    private static BufferedImage image(Scene scene, double logicalWidth, double logicalHeight, double scale) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        var parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(scale, scale));
        // A popup has no ground of its own; a snapshot would make it white.
        parameters.setFill(scene.getFill() == null ? Color.TRANSPARENT : scene.getFill());
        int width = (int) Math.round(logicalWidth * scale);
        int height = (int) Math.round(logicalHeight * scale);
        WritableImage taken = scene.getRoot().snapshot(parameters, new WritableImage(width, height));
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var pixels = taken.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        return picture;
    }

    private static void start() {
        var started = new CountDownLatch(1);
        try {
            Platform.startup(started::countDown);
        } catch (IllegalStateException running) {
            started.countDown();
        }
        try {
            if (!started.await(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("JavaFX does not start");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        Platform.setImplicitExit(false);
    }

    /** Waits for two pulses, so that what was asked for is laid out and drawn. */
    private static void settle() {
        for (int i = 0; i < 2; i++) {
            var pulse = new CountDownLatch(1);
            call(() -> {
                new javafx.animation.AnimationTimer() {
                    @Override
                    public void handle(long now) {
                        stop();
                        pulse.countDown();
                    }
                }.start();
                Platform.requestNextPulse();
                return true;
            });
            try {
                if (!pulse.await(10, TimeUnit.SECONDS)) {
                    throw new IllegalStateException("no pulse");
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static <T> T call(Supplier<T> work) {
        if (Platform.isFxApplicationThread()) {
            return work.get();
        }
        var task = new FutureTask<>(work::get);
        Platform.runLater(task);
        try {
            return task.get(60, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
