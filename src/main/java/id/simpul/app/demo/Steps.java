package id.simpul.app.demo;

import id.simpul.kernel.TextKey;
import id.simpul.l10n.Texts;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what was done, step by step, with the seconds each took. */
final class Steps {
    private static final double SECOND = 1e9;

    private final PrintWriter out;
    private final Texts texts;
    private final List<String> done = new ArrayList<>();
    private long since = System.nanoTime();

    Steps(PrintWriter out, Texts texts) {
        this.out = out;
        this.texts = texts;
    }

    /** The sentences so far. */
    List<String> done() {
        return List.copyOf(done);
    }

    /** The next step is done. */
    void done(TextKey what, Object... args) {
        String sentence = texts.get(what, args);
        done.add(sentence);
        long now = System.nanoTime();
        out.println(String.format(texts.locale(), "%2d. %s (%.1f s)", done.size(), sentence, (now - since) / SECOND));
        out.flush();
        since = now;
    }

    /** Something around the steps. */
    void say(TextKey what, Object... args) {
        out.println(texts.get(what, args));
        out.flush();
    }

    /** A file or folder that was made, and what it is. */
    void made(String name, TextKey what) {
        out.println(String.format(Locale.ROOT, "    %-40s %s", name, texts.get(what)));
        out.flush();
    }
}
