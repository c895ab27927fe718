package id.simpul.screen;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/** Where the user is and was. Screens in the back stack stay alive, so a list returns with its filter and selection. */
public final class Navigator {
    /** Deep enough for a morning's work, shallow enough for a 4 GB machine. */
    private static final int DEPTH = 20;

    private final BiFunction<Route, Jobs, Screen> open;
    private final Jobs jobs;
    private final Deque<Visit> visits = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Screen> screen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();

    Navigator(Jobs jobs, BiFunction<Route, Jobs, Screen> open) {
        this.jobs = jobs;
        this.open = open;
    }

    /** Goes to {@code route}: to the screen open there if there is one, else to a new one. */
    public void go(Route route) {
        if (!visits.isEmpty() && visits.peek().route.equals(route)) {
            visits.peek().screen.shown();
            return;
        }
        leave();
        Visit visit = at(route);
        visits.push(visit);
        while (visits.size() > DEPTH) {
            visits.removeLast().close();
        }
        enter(visit);
    }

    /** Goes to {@code route} and forgets the present screen, as after a form is saved. */
    public void replace(Route route) {
        leave();
        Visit present = visits.peek();
        // The screen stays where it is told to show something else; what it shows already begins anew.
        boolean stays = present != null && present.place.equals(route.shownIn()) && !present.route.equals(route);
        if (!stays && !visits.isEmpty()) {
            visits.pop().close();
        }
        Visit visit = at(route);
        visits.push(visit);
        enter(visit);
    }

    /** Goes back one screen, if there is one. */
    public void back() {
        if (visits.size() > 1) {
            leave();
            visits.pop().close();
            enter(visits.element());
        }
    }

    /** Gives the keyboard to the screen in front, if there is one. */
    public void focus() {
        if (!visits.isEmpty()) {
            visits.element().screen.focusFirst();
        }
    }

    /** Closes every screen, as before another user signs in. */
    public void clear() {
        leave();
        visits.forEach(Visit::close);
        visits.clear();
        screen.set(null);
        canGoBack.set(false);
    }

    /** The screen in front; null before the first. */
    public ReadOnlyObjectProperty<@Nullable Screen> screen() {
        return screen.getReadOnlyProperty();
    }

    /** Where the user is; empty before the first screen. */
    public Optional<Route> route() {
        return Optional.ofNullable(visits.peek()).map(visit -> visit.route);
    }

    /** Whether {@link #back()} leads anywhere. */
    public ReadOnlyBooleanProperty canGoBack() {
        return canGoBack.getReadOnlyProperty();
    }

    /** The screen of {@code route}, open already or new, told what it shall show. */
    private Visit at(Route route) {
        Route place = route.shownIn();
        Visit visit = taken(place).orElseGet(() -> {
            Jobs own = jobs.scope();
            return new Visit(place, open.apply(place, own), own);
        });
        visit.route = route;
        if (!route.equals(place)) {
            // What had the keyboard there belonged to something else.
            visit.focus = null;
            visit.screen.asked(route);
        }
        return visit;
    }

    private Optional<Visit> taken(Route place) {
        for (Iterator<Visit> i = visits.iterator(); i.hasNext(); ) {
            Visit visit = i.next();
            if (visit.place.equals(place)) {
                i.remove();
                return Optional.of(visit);
            }
        }
        return Optional.empty();
    }

    private void leave() {
        Visit visit = visits.peek();
        if (visit != null) {
            visit.focus = focusWithin(visit.screen.node());
            visit.screen.hidden();
        }
    }

    /** The keyboard's place in {@code screen}; null if it is elsewhere, as on the rail that was clicked to leave. */
    private static @Nullable Node focusWithin(Node screen) {
        Node owner = screen.getScene() == null ? null : screen.getScene().getFocusOwner();
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node.equals(screen)) {
                return owner;
            }
        }
        return null;
    }

    private void enter(Visit visit) {
        canGoBack.set(visits.size() > 1);
        screen.set(visit.screen);
        visit.screen.shown();
        Node before = visit.focus;
        if (before != null && before.getScene() != null) {
            before.requestFocus();
        } else {
            visit.screen.focusFirst();
        }
    }

    private static final class Visit {
        private final Route place;
        private final Screen screen;
        private final Jobs jobs;
        private Route route;
        private @Nullable Node focus;

        private Visit(Route place, Screen screen, Jobs jobs) {
            this.place = place;
            this.route = place;
            this.screen = screen;
            this.jobs = jobs;
        }

        private void close() {
            jobs.close();
            screen.closed();
        }
    }
}
