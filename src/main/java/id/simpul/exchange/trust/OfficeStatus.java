package id.simpul.exchange.trust;

import java.util.Optional;

/** Whether a key of an office still counts. */
public enum OfficeStatus {
    /** It counts. */
    ACTIVE("aktif"),
    /** Replaced, lost or the office left. Its bundles are refused from now on. */
    REVOKED("dicabut"),
    /** In strange hands. As {@link #REVOKED}, and what came in since then is to be looked at. */
    COMPROMISED("bocor");

    private final String wire;

    OfficeStatus(String wire) {
        this.wire = wire;
    }

    /** The word in a roster. */
    public String wire() {
        return wire;
    }

    /** The status a roster calls {@code wire}. */
    static Optional<OfficeStatus> of(String wire) {
        for (OfficeStatus status : values()) {
            if (status.wire.equals(wire)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
