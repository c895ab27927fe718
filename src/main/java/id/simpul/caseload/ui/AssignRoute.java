package id.simpul.caseload.ui;

import id.simpul.screen.Route;

/**
 * Putting families into a group.
 *
 * @param group row of the group
 */
public record AssignRoute(long group) implements Route {}
