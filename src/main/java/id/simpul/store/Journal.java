package id.simpul.store;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Dot;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The only way to write records. Every write is one {@link Act} with its {@link Change}s; the current rows follow from them
 * in the same transaction, and so do the {@link Projection}s.
 */
public final class Journal {
    private final Writer writer;
    private final Clock clock;
    private final List<Projection> projections = new CopyOnWriteArrayList<>();
    private final List<Consequences> consequences = new CopyOnWriteArrayList<>();
    private volatile int install;
    private final String office;
    private long nextSequence;
    private final HybridClock hybridClock;
    private byte @Nullable [] head;
    private volatile @Nullable Instant lastCommit;

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record State(int install, String office, long nextSequence, long lastHlc, byte @Nullable [] head) {}

    Journal(Writer writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
        State state = writer.transaction(Journal::state);
        this.install = state.install();
        this.office = state.office();
        this.nextSequence = state.nextSequence();
        this.hybridClock = new HybridClock(clock, state.lastHlc());
        this.head = state.head();
    }

    private static State state(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                        "SELECT install, office, next_sequence, last_hlc FROM install_state");
                ResultSet row = select.executeQuery();
                PreparedStatement last = connection.prepareStatement(
                        "SELECT hash FROM act WHERE hash IS NOT NULL ORDER BY id DESC LIMIT 1");
                ResultSet head = last.executeQuery()) {
            if (!row.next()) {
                throw new IllegalStateException("the file has no installation");
            }
            return new State(
                    row.getInt(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getLong(4),
                    head.next() ? head.getBytes(1) : null);
        }
    }

    /** Keeps {@code projection} in step from now on. Call before the first write. */
    public void register(Projection projection) {
        projections.add(projection);
    }

    /** Asks {@code further} what has to be written besides, from now on. Call before the first write. */
    public void register(Consequences further) {
        consequences.add(further);
    }

    /** Office of this file, Kemendagri code without dots. */
    public String office() {
        return office;
    }

    /** This installation's number: the upper bits of every id it gives. */
    public int install() {
        return install;
    }

    /**
     * Takes a new installation number, for a file that was copied or restored from a backup: what it writes from now on
     * cannot have the id of what the other copy wrote. It is larger than the one before, so that the ids of an office still
     * grow with time.
     */
    public void renumber() {
        writer.transaction(connection -> {
            int fresh = install + 1 + new SecureRandom().nextInt(Dot.MAX_INSTALL - install);
            try (PreparedStatement state =
                            connection.prepareStatement("UPDATE install_state SET install = ?, next_sequence = 1");
                    PreparedStatement note = connection.prepareStatement(
                            "INSERT INTO install (number, office, since) VALUES (?, ?, ?)")) {
                state.setInt(1, fresh);
                state.executeUpdate();
                note.setInt(1, fresh);
                note.setString(2, office);
                note.setLong(3, clock.millis());
                note.executeUpdate();
            }
            connection.commit();
            install = fresh;
            nextSequence = 1;
            return fresh;
        });
    }

    /** When something was last written since the file was opened. */
    public Optional<Instant> lastCommit() {
        return Optional.ofNullable(lastCommit);
    }

    /**
     * Runs {@code work} as one act of {@code actor}, on the writer lane, and waits until it is durable. Nothing of it stays if
     * {@code work} throws. An act without changes is kept too: printing, exporting and signing in leave their trace that way.
     *
     * @param action the use case, for example {@code casework.register}
     * @throws Refusal as thrown by {@code work}, or with {@link StoreProblem}
     */
    public <T extends @Nullable Object> T write(Actor actor, String action, Function<Transaction, T> work) {
        return run(actor, action, work, true);
    }

    /** As {@link #write}, then takes everything back: what would happen, exactly, and nothing did. */
    public <T extends @Nullable Object> T rehearse(Actor actor, String action, Function<Transaction, T> work) {
        return run(actor, action, work, false);
    }

    private static final class Rehearsed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Rehearsed() {
            super(null, null, false, false);
        }
    }

    private <T extends @Nullable Object> T run(
            Actor actor, String action, Function<Transaction, T> work, boolean keep) {
        Object[] result = new Object[1];
        try {
            lastCommit = writer.transaction(connection -> {
                long sequenceBefore = nextSequence;
                byte[] headBefore = head;
                boolean committed = false;
                try (var transaction = new Transaction(this, connection, actor, action)) {
                    result[0] = work.apply(transaction);
                    transaction.finish(projections);
                    if (!keep) {
                        throw new Rehearsed();
                    }
                    saveState(connection);
                    // Committed here and not by the lane, so that counters move on only with a durable transaction.
                    connection.commit();
                    committed = true;
                } finally {
                    if (!committed) {
                        nextSequence = sequenceBefore;
                        head = headBefore;
                    }
                }
                return clock.instant();
            });
        } catch (Rehearsed asIntended) {
            // Rolled back.
        }
        @SuppressWarnings("unchecked")
        T typed = (T) result[0];
        return typed;
    }

    private void saveState(Connection connection) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE install_state SET next_sequence = ?, last_hlc = ?")) {
            update.setLong(1, nextSequence);
            update.setLong(2, hybridClock.last());
            update.executeUpdate();
        }
    }

    /**
     * Takes back everything {@code act} did.
     *
     * @return the act that did so
     * @throws Refusal with {@link StoreProblem.CannotUndo} if something builds on it by now
     */
    public long undo(Actor actor, long act) {
        return undo(actor, act, Progress.NONE);
    }

    /** As {@link #undo(Actor, long)}, for an act of many rows; cancelled, nothing is taken back. */
    public long undo(Actor actor, long act, Progress progress) {
        return write(actor, "journal.undo", transaction -> {
            transaction.undo(act, progress);
            consequences.forEach(further -> further.undone(transaction, act));
            return transaction.actId();
        });
    }

    /**
     * As {@link #undo(Actor, long)}, where more must hold afterwards than that nothing builds on it.
     *
     * @param guard called before anything is taken back; what it gives is run afterwards, in the same transaction, and may
     *     refuse
     */
    public long undo(Actor actor, long act, Function<Transaction, Runnable> guard) {
        return write(actor, "journal.undo", transaction -> {
            Runnable after = guard.apply(transaction);
            transaction.undo(act, Progress.NONE);
            after.run();
            return transaction.actId();
        });
    }

    /** Only for {@link Transaction}, on the writer lane. */
    long nextId() {
        return Dot.of(install, nextSequence++);
    }

    List<Consequences> consequences() {
        return consequences;
    }

    HybridClock hybridClock() {
        return hybridClock;
    }

    Clock clock() {
        return clock;
    }

    byte @Nullable [] head() {
        return head;
    }

    void head(byte[] hash) {
        head = hash;
    }
}
