package id.simpul.app.desktop;

import id.simpul.app.DataFolder;
import id.simpul.screen.Jobs;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import javafx.application.Application;
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
        desktop.start();
    }

    @Override
    public void stop() {
        if (desktop != null) {
            desktop.stop();
        }
    }
}
