package id.simpul.review;

/**
 * A list by name and address somebody asks for.
 *
 * @param selection which families
 * @param title over the list
 * @param recipient who gets it
 * @param purpose what for
 * @param unmasked whether NIK and birth dates are shown whole
 */
public record BnbaRequest(Selection selection, String title, String recipient, String purpose, boolean unmasked) {
    /** Which families a list names. */
    public sealed interface Selection {}

    /** Families of the matrix. */
    public record OfMatrix(MatrixFilter filter) implements Selection {}

    /** Families of findings; each once, however often it was found. */
    public record OfFindings(FindingFilter filter) implements Selection {}
}
