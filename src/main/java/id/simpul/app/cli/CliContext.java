package id.simpul.app.cli;

import id.simpul.l10n.Texts;
import id.simpul.region.Regions;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.ZoneId;

/** What every command works with. */
final class CliContext {
    private final Texts texts;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Regions regions = new Regions();

    CliContext(Texts texts, PrintWriter out, PrintWriter err) {
        this.texts = texts;
        this.out = out;
        this.err = err;
    }

    Texts texts() {
        return texts;
    }

    /** For what is told while it happens. */
    PrintWriter out() {
        return out;
    }

    Output output(boolean json) {
        return new Output(texts, json, out, err);
    }

    Regions regions() {
        return regions;
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    ZoneId zone() {
        return ZoneId.systemDefault();
    }
}
