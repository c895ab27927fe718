package id.simpul.exchange.format;

import java.util.Optional;

/**
 * What a bundle is for. A program refuses kinds it does not know, so a kind is added together with the code that handles
 * it.
 */
public enum BundleKind {
    /** An office sends its changes up. */
    SUBMISSION("kirim"),
    /** The district answers: what it has merged, its own changes, the roster. */
    ANSWER("jawab"),
    /** One computer of an office tells another. */
    COUNTER("loket");

    private final String wire;

    BundleKind(String wire) {
        this.wire = wire;
    }

    /** The word in a header. */
    public String wire() {
        return wire;
    }

    static Optional<BundleKind> of(String wire) {
        for (BundleKind kind : values()) {
            if (kind.wire.equals(wire)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
