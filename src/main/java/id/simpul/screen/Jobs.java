package id.simpul.screen;

import id.simpul.kernel.Message;
import id.simpul.kernel.Progress;
import id.simpul.kernel.TextKey;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Work away from the UI thread. Nothing starts before both the success and the failure route are given:
 *
 * <pre>{@code
 * jobs.run(CaseworkText.JOB_LOAD, progress -> desk.inbox(filter))
 *     .then(table::setRows)
 *     .orShow();
 * }</pre>
 *
 * Both routes run on the UI thread. Call from the UI thread only.
 */
public final class Jobs {
    private static final Logger LOG = Logger.getLogger(Jobs.class.getName());

    private final Lanes lanes;
    private final Consumer<Failure> show;
    private final boolean onlyLatest;
    private final @Nullable Jobs parent;
    private @Nullable RunningJob last;
    private boolean closed;

    /** Jobs on {@code lanes} whose failures nobody handles otherwise go to {@code show}. */
    public Jobs(Lanes lanes, Consumer<Failure> show) {
        this(lanes, show, false, null);
    }

    private Jobs(Lanes lanes, Consumer<Failure> show, boolean onlyLatest, @Nullable Jobs parent) {
        this.parent = parent;
        this.lanes = lanes;
        this.show = show;
        this.onlyLatest = onlyLatest;
    }

    /** Work that answers with a value. */
    @FunctionalInterface
    public interface Work<T> {
        /** Does the work, on a work thread; tells {@code progress} how far it is and heeds its cancellation. */
        T run(Progress progress) throws Exception;
    }

    /** Work without an answer. */
    @FunctionalInterface
    public interface Action {
        /** Does the work, on a work thread. */
        void run(Progress progress) throws Exception;
    }

    /** Prepares {@code work}, shown as {@code name} in the status bar if it takes longer. */
    @CheckReturnValue
    public <T> Named<T> run(TextKey name, Work<T> work) {
        return new Named<>(Message.of(name), work);
    }

    /** Prepares {@code action}, shown as {@code name} in the status bar if it takes longer. */
    @CheckReturnValue
    public NamedAction act(TextKey name, Action action) {
        return new NamedAction(new Named<>(Message.of(name), progress -> {
            action.run(progress);
            return Boolean.TRUE;
        }));
    }

    /** Jobs of one screen: after {@link #close()} their results are dropped, their failures still shown. */
    public Jobs scope() {
        return new Jobs(lanes, show, false, this);
    }

    /** Jobs of which only the newest counts, as in a search box: each start cancels the one before and drops its result. */
    public Jobs latest() {
        return new Jobs(lanes, show, true, this);
    }

    /** Drops the results still to come. The work itself goes on: it may be saving. */
    public void close() {
        closed = true;
        if (onlyLatest && last != null) {
            last.cancel();
        }
    }

    /** All work under way in the program, oldest first. */
    public ObservableList<RunningJob> running() {
        return lanes.seen;
    }

    /** Work with a name and no routes yet. */
    public final class Named<T> {
        private final Message name;
        private final Work<T> work;

        private Named(Message name, Work<T> work) {
            this.name = name;
            this.work = work;
        }

        /** Where the answer goes, on the UI thread. */
        @CheckReturnValue
        public Routed<T> then(Consumer<? super T> success) {
            return new Routed<>(name, work, success);
        }
    }

    /** An action with a name and no routes yet. */
    public static final class NamedAction {
        private final Named<Boolean> named;

        private NamedAction(Named<Boolean> named) {
            this.named = named;
        }

        /** What follows the action, on the UI thread. */
        @CheckReturnValue
        public Routed<Boolean> then(Runnable success) {
            return named.then(done -> success.run());
        }
    }

    /** Work that lacks only its failure route. */
    public final class Routed<T> {
        private final Message name;
        private final Work<T> work;
        private final Consumer<? super T> success;
        private Runnable end = () -> {};
        private BooleanSupplier ready = () -> true;

        private Routed(Message name, Work<T> work, Consumer<? super T> success) {
            this.name = name;
            this.work = work;
            this.success = success;
        }

        /**
         * Holds the answer back until {@code picture} is on the screen, so that one frame need not do the work of two; a few
         * frames at most. The work counts as running until then.
         */
        @CheckReturnValue
        public Routed<T> after(BooleanSupplier picture) {
            ready = picture;
            return this;
        }

        /** Adds what happens after either route and after a cancellation too, such as enabling a button again. */
        @CheckReturnValue
        public Routed<T> always(Runnable action) {
            end = action;
            return this;
        }

        /** Starts; a failure is shown to the user. */
        public RunningJob orShow() {
            return or(show);
        }

        /** Starts; a failure goes to {@code failure}, on the UI thread, unless the screen is gone: then it is shown. */
        public RunningJob or(Consumer<Failure> failure) {
            return start(this, failure);
        }
    }

    private <T> RunningJob start(Routed<T> routed, Consumer<Failure> failure) {
        if (onlyLatest && last != null) {
            last.cancel();
        }
        var job = new RunningJob(routed.name, lanes.ui);
        last = job;
        lanes.running.add(job);
        lanes.work.execute(() -> {
            Runnable route = outcome(job, routed, failure);
            lanes.ui.execute(() -> lanes.when(() -> isClosed() || routed.ready.getAsBoolean(), () -> {
                lanes.running.remove(job);
                route.run();
                if (!isClosed()) {
                    routed.end.run();
                }
            }));
        });
        return job;
    }

    private <T> Runnable outcome(RunningJob job, Routed<T> routed, Consumer<Failure> failure) {
        Progress progress = job.reporter();
        try {
            progress.check();
            T value = routed.work.run(progress);
            return () -> {
                // Work that is done although it was asked to stop has happened, and the screen must say so; only a
                // search that was overtaken is forgotten.
                if (!isClosed() && !overtaken(job)) {
                    routed.success.accept(value);
                }
            };
        } catch (CancellationException asAsked) {
            return () -> {};
        } catch (Throwable thrown) {
            Failure reason = Failure.of(thrown);
            return () -> {
                if (!overtaken(job)) {
                    (isClosed() ? show : failure).accept(reason);
                }
            };
        }
    }

    private boolean overtaken(RunningJob job) {
        return onlyLatest && (isClosed() || job != last);
    }

    private boolean isClosed() {
        return closed || (parent != null && parent.isClosed());
    }

    /**
     * Does {@code action} when {@code picture} is on the screen, so that one frame need not do the work of two; after a few frames
     * at most, and never once the screen is gone.
     */
    public void once(BooleanSupplier picture, Runnable action) {
        lanes.when(() -> isClosed() || picture.getAsBoolean(), () -> {
            if (!isClosed()) {
                action.run();
            }
        });
    }

    /** The threads all jobs of the program share. */
    public static final class Lanes {
        private static final int START_SECONDS = 30;

        /** A tenth of a second: nobody waits longer for a picture that does not come. */
        private static final int PATIENCE_FRAMES = 6;

        private final Executor work;
        private final Executor ui;
        private final ObservableList<RunningJob> running = FXCollections.observableArrayList();
        private final ObservableList<RunningJob> seen = FXCollections.unmodifiableObservableList(running);

        private final @Nullable ExecutorService pool;

        private Lanes(Executor work, Executor ui, @Nullable ExecutorService pool) {
            this.work = work;
            this.ui = ui;
            this.pool = pool;
        }

        /** Two work threads that do not keep the program alive, and JavaFX's thread for the results. */
        public static Lanes threads() {
            ExecutorService pool = Executors.newFixedThreadPool(
                    2, Thread.ofPlatform().daemon().name("work-", 1).factory());
            return new Lanes(pool, Platform::runLater, pool);
        }

        private void when(BooleanSupplier ready, Runnable action) {
            // Without threads there are no frames to wait for.
            when(ready, action, pool == null ? 0 : PATIENCE_FRAMES);
        }

        private void when(BooleanSupplier ready, Runnable action, int frames) {
            if (frames == 0 || ready.getAsBoolean()) {
                action.run();
                return;
            }
            new AnimationTimer() {
                @Override
                public void handle(long now) {
                    stop();
                    // The beginning of a frame: what is put behind it comes when the frame has been laid out.
                    ui.execute(() -> when(ready, action, frames - 1));
                }
            }.start();
        }

        /**
         * Takes no more work and waits for what is under way, such as the last draft, before the program ends.
         *
         * @return whether all of it ended in time
         */
        public boolean finish(Duration atMost) {
            if (pool == null) {
                return true;
            }
            pool.shutdown();
            try {
                return pool.awaitTermination(atMost.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        /**
         * Does {@code action} once no work is under way, such as the last draft: at once if there is none. From the UI
         * thread, and on it.
         */
        public void whenIdle(Runnable action) {
            if (running.isEmpty()) {
                action.run();
                return;
            }
            running.addListener(new ListChangeListener<RunningJob>() {
                @Override
                public void onChanged(Change<? extends RunningJob> change) {
                    if (running.isEmpty()) {
                        running.removeListener(this);
                        // After the routes of the work that has just ended, which may start more.
                        ui.execute(() -> whenIdle(action));
                    }
                }
            });
        }

        /**
         * Brings what nobody caught, on whatever thread, to {@code show} on the UI thread. The program goes on. Replaces
         * who was told before.
         */
        public void onUncaught(Consumer<Failure> show) {
            Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> ui.execute(() -> {
                try {
                    show.accept(Failure.of(thrown));
                } catch (RuntimeException | Error second) {
                    // Telling must not lead to telling again.
                    LOG.log(Level.SEVERE, () -> "untold " + FaultCode.of(thrown) + ", for " + FaultCode.of(second));
                }
            }));
        }

        /**
         * Does {@code work} on JavaFX's thread, which is started if need be, and waits for it: for pictures of screens where
         * nobody sits.
         *
         * @throws Exception what {@code work} throws; {@link IllegalStateException} if JavaFX does not start here
         */
        public static <T> T onUiThread(Callable<T> work) throws Exception {
            var started = new CountDownLatch(1);
            try {
                Platform.startup(started::countDown);
            } catch (IllegalStateException running) {
                started.countDown();
            } catch (UnsupportedOperationException | LinkageError unable) {
                throw new IllegalStateException(unable);
            }
            if (!started.await(START_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("JavaFX does not start");
            }
            // Closing the last window does not end JavaFX: more windows may come.
            Platform.setImplicitExit(false);
            var task = new FutureTask<T>(work);
            Platform.runLater(task);
            try {
                return task.get();
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof Exception cause ? cause : failed;
            }
        }

        /** Everything on the calling thread, at once: for tests, and for pictures of screens. */
        public static Lanes sameThread() {
            return new Lanes(Runnable::run, Runnable::run, null);
        }
    }
}
