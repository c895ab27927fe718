package id.simpul.exchange.format;

import id.simpul.kernel.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A bundle that is written in full, under a name that ends in {@code .part}. {@link #publish} gives it its own name;
 * closing it before that leaves nothing behind. So the database can record it and the file appear as one step.
 */
public final class PreparedBundle implements AutoCloseable {
    private final Disk disk;
    private final Path part;
    private final Path target;
    private final String id;
    private final BundleHeader header;
    private final List<Entry> entries;
    private boolean published;

    PreparedBundle(Disk disk, Path part, Path target, String id, BundleHeader header, List<Entry> entries) {
        this.disk = disk;
        this.part = part;
        this.target = target;
        this.id = id;
        this.header = header;
        this.entries = List.copyOf(entries);
    }

    /** {@code sha256:} and 64 hex digits: hash of the signed manifest, what the next bundle names as its previous. */
    public String id() {
        return id;
    }

    /** What it says about itself. */
    public BundleHeader header() {
        return header;
    }

    /** Tables and attachments, as written. */
    public List<Entry> entries() {
        return entries;
    }

    /** Rows of all tables. */
    public long rows() {
        return entries.stream().mapToLong(Entry::records).sum();
    }

    /** Where it will be. */
    public Path target() {
        return target;
    }

    /**
     * Gives the file its name, over an older file of that name.
     *
     * @throws IOException if the medium refuses; nothing has changed then
     * @throws Refusal with {@link BundleProblem.DiskFull}
     */
    public void publish() throws IOException {
        try {
            disk.move(part, target);
            published = true;
        } catch (IOException failed) {
            throw BundleWriter.explained(disk, target, failed);
        }
    }

    /** Removes what was not published. */
    @Override
    public void close() throws IOException {
        if (!published) {
            disk.delete(part);
        }
    }
}
