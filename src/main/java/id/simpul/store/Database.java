package id.simpul.store;

import static id.simpul.store.jooq.Tables.INSTALL;
import static id.simpul.store.jooq.Tables.INSTALL_STATE;

import id.simpul.kernel.Dot;
import id.simpul.kernel.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * One office's encrypted database file: one writer lane, {@value #READERS} read lanes, no pool. Reads see a consistent
 * snapshot and never wait for the writer. None of this belongs on the user interface's thread.
 */
public final class Database implements AutoCloseable {
    /** Name of the database file in its data folder. */
    public static final String FILE = "simpul.db";

    /** Version of the tables this program writes; bundles carry it. */
    public static final int SCHEMA = Migrations.LATEST;

    private static final int READERS = 3;

    private final Path file;
    private final byte[] key;
    private final Connections connections;
    private final FileChannel lockChannel;
    private final FileLock lock;
    private final Writer writer;
    private final BlockingQueue<Connection> readers = new ArrayBlockingQueue<>(READERS);
    private final Set<Connection> allReaders = ConcurrentHashMap.newKeySet();
    private final Journal journal;

    private Database(
            Path file, byte[] key, Connections connections, FileChannel lockChannel, FileLock lock, Clock clock)
            throws SQLException {
        this.file = file;
        this.key = key.clone();
        this.connections = connections;
        this.lockChannel = lockChannel;
        this.lock = lock;
        this.writer = new Writer(connections.writer());
        for (int i = 0; i < READERS; i++) {
            Connection reader = connections.reader();
            allReaders.add(reader);
            readers.add(reader);
        }
        this.journal = new Journal(writer, clock);
    }

    /**
     * Creates the database of {@code office} in {@code folder}, which is created if need be.
     *
     * @param folder the data folder
     * @param key 32 random bytes
     * @param office Kemendagri code without dots
     * @throws Refusal with {@link StoreProblem}: a database is there already, the folder cannot be written…
     */
    public static Database create(Path folder, byte[] key, String office, Clock clock) {
        Path file = folder.resolve(FILE);
        if (Files.exists(file)) {
            throw new Refusal(new StoreProblem.Exists(folder.toString()));
        }
        try {
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new Refusal(new StoreProblem.NotWritable());
            }
            return open(file, key, clock, sql -> begin(sql, office, clock));
        } catch (IOException | SQLException fault) {
            throw io(fault);
        }
    }

    /**
     * Opens the database in {@code folder}, migrating an older file.
     *
     * @throws Refusal with {@link StoreProblem}: missing, wrong key, newer file, damaged, in use…
     */
    public static Database open(Path folder, byte[] key, Clock clock) {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            throw new Refusal(new StoreProblem.Missing(folder.toString()));
        }
        try {
            return open(file, key, clock, null);
        } catch (IOException | SQLException fault) {
            throw io(fault);
        }
    }

    private static Database open(Path file, byte[] key, Clock clock, @Nullable Function<DSLContext, Void> first)
            throws IOException, SQLException {
        FileChannel channel = FileChannel.open(
                file.resolveSibling("simpul.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        boolean opened = false;
        try {
            FileLock lock = lock(channel);
            var connections = new Connections(file, key);
            upgrade(file, key, connections);
            if (first != null) {
                try (Connection connection = connections.writer()) {
                    first.apply(Sql.on(connection));
                    connection.commit();
                }
            }
            var database = new Database(file, key, connections, channel, lock, clock);
            ReferenceData.loadIfChanged(database);
            opened = true;
            return database;
        } finally {
            if (!opened) {
                channel.close();
            }
        }
    }

    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException inThisProcess) {
            // The same answer as for another process.
        }
        throw new Refusal(new StoreProblem.InUse());
    }

    private static void upgrade(Path file, byte[] key, Connections connections) throws SQLException, IOException {
        int version = 0;
        if (Files.exists(file)) {
            try (Connection connection = connections.reader()) {
                version = Migrations.version(connection);
            }
        }
        if (version > Migrations.LATEST) {
            throw new Refusal(new StoreProblem.NewerFile(version, Migrations.LATEST));
        }
        if (version < Migrations.LATEST) {
            if (version > 0) {
                // Kept under the old version's number, so that repeated failing tries cannot rotate the good copy away.
                Path kept = file.resolveSibling("sebelum-versi-" + Migrations.LATEST + ".db");
                if (!Files.exists(kept)) {
                    Backup.copy(connections, key, kept);
                }
            }
            Migrations.migrate(connections);
        }
    }

    private static Void begin(DSLContext sql, String office, Clock clock) {
        int install = 1 + new SecureRandom().nextInt(Dot.MAX_INSTALL);
        sql.insertInto(INSTALL_STATE)
                .set(INSTALL_STATE.ONE, 1L)
                .set(INSTALL_STATE.INSTALL, (long) install)
                .set(INSTALL_STATE.NEXT_SEQUENCE, 1L)
                .set(INSTALL_STATE.LAST_HLC, 0L)
                .set(INSTALL_STATE.OFFICE, office)
                .set(INSTALL_STATE.CREATED_AT, clock.millis())
                .execute();
        sql.insertInto(INSTALL)
                .set(INSTALL.NUMBER, (long) install)
                .set(INSTALL.OFFICE, office)
                .set(INSTALL.SINCE, clock.millis())
                .execute();
        return null;
    }

    /** The journal: the only way to write records. */
    public Journal journal() {
        return journal;
    }

    /** The database file. */
    public Path file() {
        return file;
    }

    /** Office this file belongs to, Kemendagri code without dots. */
    public String office() {
        return journal.office();
    }

    /** Runs {@code query} on a consistent snapshot. Any thread but the user interface's. */
    public <T extends @Nullable Object> T read(Function<DSLContext, T> query) {
        Connection reader = null;
        try {
            reader = readers.take();
            T result = query.apply(Sql.on(reader));
            return result;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a read lane", stop);
        } catch (RuntimeException fault) {
            throw Faults.rethrow(fault);
        } finally {
            if (reader != null) {
                endSnapshot(reader);
                readers.add(reader);
            }
        }
    }

    private static void endSnapshot(Connection reader) {
        try {
            reader.rollback();
        } catch (SQLException fault) {
            throw Faults.rethrow(fault);
        }
    }

    /**
     * Runs {@code work} in a write transaction for what is not a record: drafts, reference tables, stream positions. Writing
     * a journalled table here fails.
     */
    public <T extends @Nullable Object> T writeLocal(Function<DSLContext, T> work) {
        return writer.transaction(connection -> work.apply(Sql.guarded(connection)));
    }

    /**
     * Writes a verified copy of the whole file, encrypted with the same key, beside ongoing work.
     *
     * @param target must not exist
     * @throws Refusal with {@link StoreProblem} when the disk is full or this file is damaged; no half copy stays
     */
    public void copyTo(Path target) {
        try {
            Backup.copy(connections, key, target);
        } catch (IOException | SQLException fault) {
            throw io(fault);
        }
    }

    /** What is wrong with the file; empty when {@code quick_check}, foreign keys and the act chain hold. */
    public List<String> check() {
        List<String> findings = new ArrayList<>();
        read(sql -> {
            sql.fetch("PRAGMA quick_check").forEach(r -> {
                if (!"ok".equals(r.get(0))) {
                    findings.add("quick_check: " + r.get(0));
                }
            });
            sql.fetch("PRAGMA foreign_key_check")
                    .forEach(r -> findings.add("foreign_key: " + r.get(0) + " " + r.get(1)));
            ActChain.firstBroken(sql).ifPresent(act -> findings.add("act chain: " + act));
            return null;
        });
        return findings;
    }

    private static RuntimeException io(Exception fault) {
        return switch (fault) {
            case AccessDeniedException denied -> new Refusal(new StoreProblem.NotWritable());
            case IOException io -> new Refusal(new StoreProblem.NotWritable());
            default -> Faults.rethrow(fault);
        };
    }

    /** Waits for the writer, then closes every connection. */
    @Override
    public void close() {
        writer.close();
        try {
            for (Connection reader : allReaders) {
                reader.close();
            }
            // The last connection to close folds the write-ahead log into the file, so that a copied file is whole.
            try (Connection last = connections.writer();
                    Statement statement = last.createStatement()) {
                last.setAutoCommit(true);
                statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            }
            lock.release();
            lockChannel.close();
        } catch (SQLException | IOException fault) {
            throw io(fault);
        }
    }
}
