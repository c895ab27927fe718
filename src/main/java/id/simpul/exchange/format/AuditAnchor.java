package id.simpul.exchange.format;

/**
 * Where the sender's audit log stood. Once it lies in another office, entries before it cannot be changed unnoticed.
 *
 * @param count entries so far
 * @param head {@code sha256:} and 64 hex digits: hash of the last entry
 */
public record AuditAnchor(long count, String head) {
    /**
     * Checks the form.
     *
     * @throws IllegalArgumentException if it is no anchor
     */
    public AuditAnchor {
        if (count < 0 || !BundleHeader.isId(head)) {
            throw new IllegalArgumentException("no audit anchor");
        }
    }
}
