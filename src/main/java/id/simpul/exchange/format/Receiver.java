package id.simpul.exchange.format;

import id.simpul.exchange.trust.AgeIdentity;
import id.simpul.exchange.wire.OfficeCode;
import java.util.List;

/**
 * Who reads a bundle.
 *
 * @param office this office
 * @param identities its keys, the newest first; those it had before stay readable for a year
 */
public record Receiver(OfficeCode office, List<AgeIdentity> identities) {
    public Receiver {
        identities = List.copyOf(identities);
    }
}
