package id.simpul.app;

import id.simpul.app.cli.Cli;
import id.simpul.app.desktop.DesktopApplication;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import javafx.application.Application;

/** Where the program starts: the command line if there are arguments, else the window. */
public final class Launcher {
    private Launcher() {}

    /** Starts the program with {@code args}. */
    public static void main(String[] args) {
        if (args.length == 0) {
            Application.launch(DesktopApplication.class);
            return;
        }
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(Cli.run(out, err, args));
    }
}
