package id.simpul.paper;

/**
 * A printer of this computer.
 *
 * @param name the name the system knows it by
 * @param preferred whether it is the system's default printer
 */
public record Printer(String name, boolean preferred) {}
