package id.simpul.shell;

import id.simpul.kernel.Progress;
import java.util.List;

/** Finds one kind of thing for the search box: people, cases, commands. */
public interface SearchProvider {
    /** Heading of its hits. */
    String group();

    /**
     * Searches, on a work thread.
     *
     * @param query what is typed, stripped; empty when the box was only opened
     * @param progress cancelled as soon as the next key is typed
     * @return best first, at most {@code limit}
     */
    List<SearchHit> search(String query, int limit, Progress progress) throws Exception;

    /** What can be done where no provider found anything; asked on the UI thread. */
    default List<SearchHit> instead() {
        return List.of();
    }
}
