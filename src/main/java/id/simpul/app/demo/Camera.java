package id.simpul.app.demo;

import id.simpul.screen.Theme;
import id.simpul.store.WholeFile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;

/** Takes pictures of windows that nobody sees. On JavaFX's thread. */
final class Camera {
    /** Long enough for a fade to end and for late layouts, at 60 pulses a second. */
    private static final int PULSES = 30;

    private final Path folder;
    private final double scale;
    private final List<Path> taken = new ArrayList<>();

    /** Writes PNG files to {@code folder}, with {@code scale} pixels for a logical one. */
    Camera(Path folder, double scale) {
        this.folder = folder;
        this.scale = scale;
        Theme.load();
    }

    /** The pictures taken so far. */
    List<Path> taken() {
        return List.copyOf(taken);
    }

    /** Puts {@code stage} where the platform's small screen begins, and shows it at this camera's scale. */
    void place(Stage stage) {
        stage.setX(0);
        stage.setY(0);
        stage.setRenderScaleX(scale);
        stage.setRenderScaleY(scale);
    }

    /** Takes what {@code stage} shows, popups too, as {@code name}.png with the picture's number before it. */
    void take(Stage stage, String name) throws IOException {
        settle();
        Scene scene = stage.getScene();
        BufferedImage picture = picture(scene);
        var graphics = picture.createGraphics();
        for (Window other : Window.getWindows()) {
            if (other.isShowing() && !(other instanceof Stage)) {
                graphics.drawImage(
                        picture(other.getScene()),
                        (int) Math.round((other.getX() - stage.getX() - scene.getX()) * scale),
                        (int) Math.round((other.getY() - stage.getY() - scene.getY()) * scale),
                        null);
            }
        }
        graphics.dispose();
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        Path file = folder.resolve(String.format(Locale.ROOT, "%02d-%s.png", taken.size() + 1, name));
        WholeFile.write(png.toByteArray(), file);
        taken.add(file);
    }

    /** Lets JavaFX lay out and draw what was asked for. */
    void settle() {
        Object done = new Object();
        new AnimationTimer() {
            private int left = PULSES;

            @Override
            public void handle(long now) {
                left--;
                if (left == 0) {
                    stop();
                    Platform.exitNestedEventLoop(done, null);
                } else {
                    Platform.requestNextPulse();
                }
            }
        }.start();
        Platform.requestNextPulse();
        Platform.enterNestedEventLoop(done);
    }

    private BufferedImage picture(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        var parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(scale, scale));
        // A popup has no ground of its own; a snapshot would make it white.
        parameters.setFill(scene.getFill() == null ? Color.TRANSPARENT : scene.getFill());
        int width = (int) Math.round(scene.getWidth() * scale);
        int height = (int) Math.round(scene.getHeight() * scale);
        WritableImage image = scene.getRoot().snapshot(parameters, new WritableImage(width, height));
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pixels = image.getPixelReader();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, pixels.getArgb(x, y));
            }
        }
        return picture;
    }
}
