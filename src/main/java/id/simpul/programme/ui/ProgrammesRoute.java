package id.simpul.programme.ui;

import id.simpul.screen.Route;

/**
 * The lists about programmes.
 *
 * @param section which of them
 */
public record ProgrammesRoute(ProgrammeSection section) implements Route {
    /** The catalogue. */
    public ProgrammesRoute() {
        this(ProgrammeSection.CATALOGUE);
    }

    @Override
    public Route place() {
        return new ProgrammesRoute();
    }
}
