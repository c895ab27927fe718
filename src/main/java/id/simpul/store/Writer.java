package id.simpul.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The writer lane: one thread, the only read-write connection, one transaction after the other. */
final class Writer implements AutoCloseable {
    /** Work inside one transaction. */
    interface Work<T extends @Nullable Object> {
        T run(Connection connection) throws SQLException;
    }

    private final Connection connection;
    private final ExecutorService lane = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().name("writer").unstarted(task));

    Writer(Connection connection) {
        this.connection = connection;
    }

    /** Runs {@code work} on the lane and waits; commits, or undoes everything if it throws. */
    <T extends @Nullable Object> T transaction(Work<T> work) {
        try {
            return CompletableFuture.supplyAsync(() -> inTransaction(work), lane)
                    .join();
        } catch (CompletionException wrapped) {
            Throwable cause = wrapped.getCause();
            throw Faults.rethrow(cause == null ? wrapped : cause);
        }
    }

    private <T extends @Nullable Object> T inTransaction(Work<T> work) {
        try {
            T result = work.run(connection);
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException | Error fault) {
            rollBack(fault);
            throw new CompletionException(fault);
        }
    }

    /**
     * Undoes what was begun and begins anew. Some faults, a full disk among them, make SQLite end the transaction by itself;
     * then there is nothing to roll back, and the driver, which begins the next transaction only after a rollback that
     * succeeded, would let every later statement through on its own.
     */
    private void rollBack(Throwable fault) {
        try {
            connection.rollback();
        } catch (SQLException ended) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("BEGIN IMMEDIATE");
            } catch (SQLException stuck) {
                fault.addSuppressed(ended);
                fault.addSuppressed(stuck);
            }
        }
    }

    /** Lets running and waiting transactions finish, then closes the connection. */
    @Override
    public void close() {
        lane.shutdown();
        try {
            if (!lane.awaitTermination(10, TimeUnit.MINUTES)) {
                throw new IllegalStateException("the writer did not finish");
            }
            connection.close();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (SQLException fault) {
            throw Faults.rethrow(fault);
        }
    }
}
