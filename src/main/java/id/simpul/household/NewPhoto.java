package id.simpul.household;

/**
 * A photo to be added.
 *
 * @param details what is said of it
 * @param picture shrunk and cleaned
 */
public record NewPhoto(PhotoDetails details, PreparedPhoto picture) {}
