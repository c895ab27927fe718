package id.simpul.app.desktop;

import id.simpul.kernel.Progress;
import id.simpul.screen.Icon;
import id.simpul.shell.SearchHit;
import id.simpul.shell.SearchProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds what the program can do by the beginnings of its words; names the first things while nothing is typed. */
final class CommandProvider implements SearchProvider {
    private final String group;
    private final List<Command> commands = new ArrayList<>();

    private record Command(Icon icon, String title, Supplier<Optional<String>> key, String words, Runnable run) {
        Optional<SearchHit> hit() {
            return key.get().map(now -> new SearchHit(icon, title, now, false, run));
        }

        boolean fits(String typed) {
            return Stream.of(typed.split("\\s+")).allMatch(this::has);
        }

        private boolean has(String beginning) {
            return Stream.of(words.split("[\\s,]+")).anyMatch(word -> word.startsWith(beginning));
        }
    }

    CommandProvider(String group) {
        this.group = group;
    }

    /**
     * Adds a command.
     *
     * @param key the keys that do the same; empty for none
     * @param also further words it is found by
     */
    CommandProvider add(Icon icon, String title, String key, String also, Runnable run) {
        return add(icon, title, () -> Optional.of(key), also, run);
    }

    /**
     * Adds a command that is there at times.
     *
     * @param key the keys that do the same now; empty while the command is not there; asked on a work thread
     */
    CommandProvider add(Icon icon, String title, Supplier<Optional<String>> key, String also, Runnable run) {
        commands.add(new Command(icon, title, key, (title + " " + also).toLowerCase(Locale.ROOT), run));
        return this;
    }

    @Override
    public String group() {
        return group;
    }

    @Override
    public List<SearchHit> search(String query, int limit, Progress progress) {
        String typed = query.toLowerCase(Locale.ROOT);
        return commands.stream()
                .filter(command -> typed.isEmpty() || command.fits(typed))
                .flatMap(command -> command.hit().stream())
                .limit(limit)
                .toList();
    }
}
