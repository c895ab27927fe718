package id.simpul.app.desktop;

import id.simpul.app.DataFolder;
import id.simpul.screen.Jobs;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** JavaFX's way into the window. */
public final class DesktopApplication extends Application {
    private @Nullable Desktop desktop;

    @Override
    public void start(Stage stage) {
        ZoneId zone = ZoneId.systemDefault();
        Path folder = DataFolder.standard();
        LogFile.open(folder, zone);
        desktop = new Desktop(stage, folder, Clock.system(zone), zone, Jobs.Lanes.threads());
        fit(stage);
        desktop.start();
    }

    /** On a small screen, or one whose pixels Windows enlarges, the window takes all there is. */
    private static void fit(Stage stage) {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        if (room.getWidth() <= Desktop.WIDTH || room.getHeight() <= Desktop.HEIGHT) {
            stage.setX(room.getMinX());
            stage.setY(room.getMinY());
            stage.setWidth(room.getWidth());
            stage.setHeight(room.getHeight());
            stage.setMaximized(true);
        }
    }

    @Override
    public void stop() {
        if (desktop != null) {
            desktop.stop();
        }
    }
}
