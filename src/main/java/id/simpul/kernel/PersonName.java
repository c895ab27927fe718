package id.simpul.kernel;

/**
 * Name of a person, one field, as on the KTP.
 *
 * @param reveal the name
 */
public record PersonName(String reveal) implements Sensitive {
    /** The initials only, for example {@code S. R.}. */
    @Override
    public String toString() {
        var masked = new StringBuilder();
        for (String word : reveal.strip().split("\\s+", -1)) {
            if (!word.isEmpty()) {
                masked.append(masked.isEmpty() ? "" : " ")
                        .appendCodePoint(word.codePointAt(0))
                        .append('.');
            }
        }
        return masked.toString();
    }
}
