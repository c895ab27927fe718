package id.simpul.exchange.trust;

import id.simpul.exchange.wire.OfficeCode;
import id.simpul.seal.LetterSeal;
import java.math.BigInteger;
import java.security.PublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which offices and keys the district knows, as it tells them to everyone. Immutable: every change is the next version.
 *
 * @param district the district
 * @param version from 1, only goes up
 * @param issued when
 * @param expires after this day a newer one should have come: a warning, never a stop, since offices are offline
 * @param offices their keys, in the order they were enrolled
 * @param recipients what every office encrypts to: the district's daily key and its recovery key
 */
public record Roster(
        OfficeCode district,
        long version,
        Instant issued,
        Instant expires,
        List<RosterEntry> offices,
        List<AgeRecipient> recipients) {
    /** How long a roster counts as fresh. */
    public static final Duration FRESH = Duration.ofDays(90);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if there is nobody to encrypt to, or one certificate stands twice
     */
    public Roster {
        offices = List.copyOf(offices);
        recipients = List.copyOf(recipients);
        if (version < 1
                || recipients.isEmpty()
                || offices.stream().map(RosterEntry::serial).distinct().count() != offices.size()) {
            throw new IllegalArgumentException("no roster");
        }
    }

    /** The first roster of a district, still without offices. */
    public static Roster first(OfficeCode district, List<AgeRecipient> recipients, Instant now) {
        Instant issued = now.truncatedTo(ChronoUnit.SECONDS);
        return new Roster(district, 1, issued, issued.plus(FRESH), List.of(), recipients);
    }

    /** The next version, with {@code entry} added. */
    public Roster with(RosterEntry entry, Instant now) {
        var more = new ArrayList<>(offices);
        more.add(entry);
        return next(more, now);
    }

    /**
     * The next version, in which the certificate {@code serial} has {@code status}.
     *
     * @param since for {@link OfficeStatus#COMPROMISED}: since when; else null
     */
    public Roster withStatus(BigInteger serial, OfficeStatus status, @Nullable Instant since, Instant now) {
        var changed = new ArrayList<>(offices);
        changed.replaceAll(entry -> entry.serial().equals(serial) ? entry.with(status, since) : entry);
        return next(changed, now);
    }

    /** The next version with nothing changed but its dates. */
    public Roster renewed(Instant now) {
        return next(offices, now);
    }

    /** The entry of a certificate. */
    public Optional<RosterEntry> entry(String key, BigInteger serial) {
        return offices.stream()
                .filter(entry -> entry.key().equals(key) && entry.serial().equals(serial))
                .findFirst();
    }

    /** All keys of {@code office}, oldest first. */
    public List<RosterEntry> of(OfficeCode office) {
        return offices.stream().filter(entry -> entry.office().equals(office)).toList();
    }

    /** What to encrypt to so that {@code office} can read it: its active keys. */
    public List<AgeRecipient> recipientsOf(OfficeCode office) {
        return of(office).stream()
                .filter(entry -> entry.status() == OfficeStatus.ACTIVE)
                .map(RosterEntry::age)
                .distinct()
                .toList();
    }

    /** The key that sealed a letter, by {@link LetterSeal#keyId}; null if no office that counts has it. */
    public @Nullable PublicKey letterKey(long keyId) {
        for (RosterEntry entry : offices) {
            if (entry.status() == OfficeStatus.COMPROMISED) {
                continue;
            }
            PublicKey key = entry.letterPublicKey().orElse(null);
            if (key != null && LetterSeal.keyId(key) == keyId) {
                return key;
            }
        }
        return null;
    }

    private Roster next(List<RosterEntry> entries, Instant now) {
        Instant date = now.truncatedTo(ChronoUnit.SECONDS);
        return new Roster(district, version + 1, date, date.plus(FRESH), entries, recipients);
    }
}
