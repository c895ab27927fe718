package id.simpul.app;

import id.simpul.app.cli.Cli;
import id.simpul.app.desktop.DesktopApplication;
import id.simpul.l10n.Texts;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javafx.application.Application;

/** Where the program starts: the command line if there are arguments, else the window. */
public final class Launcher {
    private static final int NO_WINDOW = 1;

    private Launcher() {}

    /** Starts the program with {@code args}. */
    public static void main(String[] args) {
        var err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        if (args.length > 0) {
            System.exit(Cli.run(new PrintWriter(System.out, true, StandardCharsets.UTF_8), err, args));
        }
        var texts = new Texts(Texts.INDONESIAN);
        Optional<WindowCheck.Lack> lack = WindowCheck.ofThisComputer().lack();
        if (lack.isEmpty()) {
            try {
                Application.launch(DesktopApplication.class);
                return;
            } catch (UnsupportedOperationException displayDoesNotAnswer) {
                lack = Optional.of(WindowCheck.Lack.DISPLAY);
            }
        }
        err.println(texts.get(lack.get().sentence()));
        System.exit(NO_WINDOW);
    }
}
