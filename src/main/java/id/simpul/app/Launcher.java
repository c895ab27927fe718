package id.simpul.app;

import id.simpul.app.desktop.DesktopApplication;
import javafx.application.Application;

/** Where the program starts: the command line if there are arguments, else the window. */
public final class Launcher {
    private Launcher() {}

    /** Starts the program with {@code args}. */
    public static void main(String[] args) {
        Application.launch(DesktopApplication.class);
    }
}
