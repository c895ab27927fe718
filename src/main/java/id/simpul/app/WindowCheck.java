package id.simpul.app;

import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.AppText;
import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Whether a window can open here, asked before JavaFX tries, whose own answer is a stack trace. Only Linux lacks a display or
 * GTK; JavaFX speaks to X11 there, also under Wayland.
 */
final class WindowCheck {
    private static final String GTK = "libgtk-3.so.0";

    private final Function<String, @Nullable String> property;
    private final Function<String, @Nullable String> environment;
    private final Predicate<String> loads;

    /** What is missing. */
    enum Lack {
        /** No screen to open a window on. */
        DISPLAY(AppText.NO_DISPLAY),
        /** The library that JavaFX draws windows with. */
        GTK(AppText.NO_GTK);

        private final AppText sentence;

        Lack(AppText sentence) {
            this.sentence = sentence;
        }

        /** What to install, and what works without. */
        TextKey sentence() {
            return sentence;
        }
    }

    WindowCheck(
            Function<String, @Nullable String> property,
            Function<String, @Nullable String> environment,
            Predicate<String> loads) {
        this.property = property;
        this.environment = environment;
        this.loads = loads;
    }

    static WindowCheck ofThisComputer() {
        return new WindowCheck(System::getProperty, System::getenv, WindowCheck::loads);
    }

    /** What is missing for a window; empty if nothing is. */
    Optional<Lack> lack() {
        boolean linux = set(property, "os.name").toLowerCase(Locale.ROOT).startsWith("linux");
        if (!linux || set(property, "glass.platform").equals("Headless")) {
            return Optional.empty();
        }
        if (set(environment, "DISPLAY").isBlank()) {
            return Optional.of(Lack.DISPLAY);
        }
        return loads.test(GTK) ? Optional.empty() : Optional.of(Lack.GTK);
    }

    private static String set(Function<String, @Nullable String> values, String name) {
        String value = values.apply(name);
        return value == null ? "" : value;
    }

    /** Loads a library as JavaFX does, by name along the system's path. */
    @SuppressWarnings("restricted") // loading a library is what is asked
    static boolean loads(String library) {
        try (Arena arena = Arena.ofConfined()) {
            SymbolLookup.libraryLookup(library, arena);
            return true;
        } catch (IllegalArgumentException notThere) {
            return false;
        }
    }
}
