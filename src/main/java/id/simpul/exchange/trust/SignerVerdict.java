package id.simpul.exchange.trust;

import java.time.Instant;

/** Whether a certificate may sign for an office. */
public sealed interface SignerVerdict {
    /** It may; {@code entry} says for which office. */
    record Trusted(RosterEntry entry) implements SignerVerdict {}

    /** The district never issued it, or does not list it. */
    record Unknown() implements SignerVerdict {}

    /** The district has withdrawn it. */
    record Revoked(RosterEntry entry) implements SignerVerdict {}

    /** It ran out at {@code at}. */
    record Expired(RosterEntry entry, Instant at) implements SignerVerdict {}

    /** It starts at {@code from}, more than two days ahead of this computer's clock. */
    record NotYetValid(RosterEntry entry, Instant from) implements SignerVerdict {}
}
