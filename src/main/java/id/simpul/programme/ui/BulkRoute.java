package id.simpul.programme.ui;

import id.simpul.screen.Route;

/**
 * Recording for many families at once.
 *
 * @param programme code of the programme to begin with; empty: none
 */
public record BulkRoute(String programme) implements Route {
    @Override
    public Route place() {
        return new ProgrammesRoute();
    }
}
