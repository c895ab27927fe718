package id.simpul.kernel;

import java.util.concurrent.CancellationException;

/** Where long work tells how far it is, and learns that it was cancelled. */
public interface Progress {
    /** Work nobody watches and nobody cancels. */
    Progress NONE = new Progress() {
        @Override
        public void at(long done, long total) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * Tells how far the work is. May be called from any thread, often.
     *
     * @param done steps done
     * @param total all steps; 0 when unknown
     */
    void at(long done, long total);

    /** Whether the user has asked to stop. */
    boolean cancelled();

    /**
     * Passes unless cancelled.
     *
     * @throws CancellationException if cancelled; whatever transaction it passes through is undone
     */
    default void check() {
        if (cancelled()) {
            throw new CancellationException();
        }
    }
}
