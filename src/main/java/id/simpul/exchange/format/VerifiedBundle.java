package id.simpul.exchange.format;

import id.simpul.exchange.trust.RosterEntry;
import id.simpul.exchange.trust.Trust;
import java.nio.file.Path;
import java.util.List;

/** A bundle whose encryption, structure, signature, sender and addressee are right. Only {@link BundleReader} makes one. */
public final class VerifiedBundle {
    private final Path file;
    private final String id;
    private final BundleHeader header;
    private final RosterEntry signer;
    private final List<Entry> entries;
    private final Trust trust;
    private final boolean rosterStale;

    VerifiedBundle(
            Path file,
            String id,
            BundleHeader header,
            RosterEntry signer,
            List<Entry> entries,
            Trust trust,
            boolean rosterStale) {
        this.file = file;
        this.id = id;
        this.header = header;
        this.signer = signer;
        this.entries = List.copyOf(entries);
        this.trust = trust;
        this.rosterStale = rosterStale;
    }

    /** Where it lies. */
    public Path file() {
        return file;
    }

    /** {@code sha256:} and 64 hex digits: hash of the signed manifest, the same however it was encrypted. */
    public String id() {
        return id;
    }

    /** What it says about itself. */
    public BundleHeader header() {
        return header;
    }

    /** The listed key that signed it. Who the sender is comes from here. */
    public RosterEntry signer() {
        return signer;
    }

    /** Tables and attachments. */
    public List<Entry> entries() {
        return entries.stream()
                .filter(entry -> entry.isTable() || entry.isAttachment())
                .toList();
    }

    /** Rows of {@code table}; 0 if it brings none. */
    public long rows(String table) {
        return entries.stream()
                .filter(entry -> entry.isTable() && entry.shortName().equals(table))
                .mapToLong(Entry::records)
                .sum();
    }

    /** Rows of all tables. */
    public long rows() {
        return entries.stream().mapToLong(Entry::records).sum();
    }

    /** The trust it was verified with: what was known before, or the newer roster it brought. Keep its update. */
    public Trust trust() {
        return trust;
    }

    /** Whether the newest roster known is out of date: a banner, not a stop. */
    public boolean rosterStale() {
        return rosterStale;
    }

    List<Entry> signed() {
        return entries;
    }
}
