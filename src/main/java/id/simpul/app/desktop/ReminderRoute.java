package id.simpul.app.desktop;

import id.simpul.screen.Route;

/**
 * The list of what a destination has not answered, as it will be printed.
 *
 * @param destination name as the referrals keep it
 */
record ReminderRoute(String destination) implements Route {}
