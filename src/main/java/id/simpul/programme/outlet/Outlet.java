package id.simpul.programme.outlet;

/**
 * An outlet as recorded.
 *
 * @param id row id
 * @param details what is recorded of it
 */
public record Outlet(long id, OutletDetails details) {}
