package id.simpul.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys of an opened keyring, for as long as someone is signed in. Closing clears them; what was handed out are copies
 * that their takers clear.
 */
public final class Keys implements AutoCloseable {
    private final byte[] database;
    private final byte @Nullable [] signing;
    private boolean closed;

    /** Takes both arrays over: they are cleared with this. */
    Keys(byte[] database, byte @Nullable [] signing) {
        this.database = database;
        this.signing = signing;
    }

    /** The key of the database: 32 bytes, a copy. */
    public synchronized byte[] database() {
        check();
        return database.clone();
    }

    /** The key that the passwords of the office's signing keys are wrapped with: 32 bytes, a copy; only who may export has it. */
    public synchronized Optional<byte[]> signing() {
        check();
        return signing == null ? Optional.empty() : Optional.of(signing.clone());
    }

    private void check() {
        if (closed) {
            throw new IllegalStateException("these keys were put away");
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        Secrets.clear(database);
        if (signing != null) {
            Secrets.clear(signing);
        }
    }

    @Override
    public String toString() {
        return "Keys";
    }
}
