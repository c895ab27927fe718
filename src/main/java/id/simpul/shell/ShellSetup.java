package id.simpul.shell;

import id.simpul.kernel.Capability;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javafx.collections.ObservableList;

/**
 * What one signed-in user's window shows around the screens.
 *
 * @param office for example "Kecamatan Caringin"
 * @param within for example "Kabupaten Bogor"
 * @param rail entries from the top, reached by Ctrl+1, Ctrl+2, …
 * @param bottom entries at the lower end
 * @param search kinds of things the search box finds, in the order of their groups
 * @param facts what the status bar says at the left
 * @param notices what stands behind the bell
 */
public record ShellSetup(
        String office,
        String within,
        User user,
        List<RailEntry> rail,
        List<RailEntry> bottom,
        List<SearchProvider> search,
        ObservableList<StatusFact> facts,
        ObservableList<Notice> notices) {

    /** Keeps copies of what does not change, less the entries the user may not use. */
    public ShellSetup {
        rail = allowed(rail, user);
        bottom = allowed(bottom, user);
        search = List.copyOf(search);
    }

    /**
     * Who is signed in.
     *
     * @param role as the office says it, for example "Petugas layanan"
     * @param may what the role includes
     */
    public record User(String name, String role, Set<Capability> may) {
        /** Keeps a copy. */
        public User {
            may = Set.copyOf(may);
        }

        /** First letters of the first and last name. */
        String initials() {
            List<String> names = Stream.of(name.strip().split("\\s+", -1))
                    .filter(part -> !part.isEmpty())
                    .toList();
            String first = names.isEmpty() ? "" : names.getFirst().substring(0, 1);
            String last = names.size() < 2 ? "" : names.getLast().substring(0, 1);
            return (first + last).toUpperCase(java.util.Locale.ROOT);
        }
    }

    private static List<RailEntry> allowed(List<RailEntry> entries, User user) {
        return entries.stream()
                .filter(entry -> {
                    Capability needs = entry.needs();
                    return needs == null || user.may().contains(needs);
                })
                .toList();
    }
}
