package id.simpul.shell;

import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.util.Subscription;

/**
 * What one window observes of things that outlive it: badges, facts, notices, jobs. Ended with the window, which they would
 * otherwise keep in memory after each change of user.
 */
final class Watches {
    private Subscription all = Subscription.EMPTY;

    void add(Subscription one) {
        all = all.and(one);
    }

    /** Calls {@code action} now and after each change of {@code list}. */
    <T> void list(ObservableList<T> list, Runnable action) {
        ListChangeListener<T> listener = change -> action.run();
        list.addListener(listener);
        add(() -> list.removeListener(listener));
        action.run();
    }

    void end() {
        all.unsubscribe();
        all = Subscription.EMPTY;
    }
}
