package id.simpul.casework.ui;

import id.simpul.screen.Route;

/**
 * The intake form.
 *
 * @param person row of the applicant; 0 to look one up
 */
public record IntakeRoute(long person) implements Route {
    @Override
    public Route place() {
        return new InboxRoute();
    }
}
