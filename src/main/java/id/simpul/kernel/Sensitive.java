package id.simpul.kernel;

/**
 * A value about a person. {@link Object#toString} shows it masked, so that a log line, an exception or a debugger cannot
 * leak it by accident; whoever needs the value says so with {@link #reveal}.
 */
public interface Sensitive {
    /** The value itself. */
    String reveal();
}
