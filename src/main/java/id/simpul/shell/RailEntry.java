package id.simpul.shell;

import id.simpul.kernel.Capability;
import id.simpul.screen.Icon;
import id.simpul.screen.Route;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the rail at the left edge.
 *
 * @param icon its picture, filled while its screen is in front
 * @param title one word
 * @param route where it leads
 * @param needs shown only to users who may do this; null for all
 * @param badge number of things that wait there; 0 shows none
 * @param shown whether it is there now; those that are not have no key either
 */
public record RailEntry(
        Icon icon,
        String title,
        Route route,
        @Nullable Capability needs,
        IntegerProperty badge,
        BooleanProperty shown) {
    /** An entry without a number yet. */
    public RailEntry(Icon icon, String title, Route route, @Nullable Capability needs) {
        this(icon, title, route, needs, new SimpleIntegerProperty(), new SimpleBooleanProperty(true));
    }
}
