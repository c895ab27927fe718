package id.simpul.screen;

import id.simpul.kernel.Message;
import id.simpul.kernel.Progress;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;

/** One piece of work under way, as the status bar shows it. */
public final class RunningJob {
    /** {@link #progress()} while nobody knows how long it takes. */
    public static final double UNKNOWN = -1;

    private final Message name;
    private final Executor ui;
    private final ReadOnlyDoubleWrapper fraction = new ReadOnlyDoubleWrapper(UNKNOWN);
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicBoolean told = new AtomicBoolean();
    private volatile double latest = UNKNOWN;

    RunningJob(Message name, Executor ui) {
        this.name = name;
        this.ui = ui;
    }

    /** What it does, for example "Membuat rekap". */
    public Message name() {
        return name;
    }

    /** 0 … 1, or {@link #UNKNOWN}. Changes on the UI thread. */
    public ReadOnlyDoubleProperty progress() {
        return fraction.getReadOnlyProperty();
    }

    /** Asks the work to stop; what it has written so far is undone. */
    public void cancel() {
        cancelled.set(true);
    }

    /** Whether it was asked to stop. */
    public boolean cancelled() {
        return cancelled.get();
    }

    /** The end of this job that its work holds. */
    Progress reporter() {
        return new Progress() {
            @Override
            public void at(long done, long total) {
                latest = total <= 0 ? UNKNOWN : Math.clamp((double) done / total, 0, 1);
                // One pending update is enough, however often the work reports.
                if (told.compareAndSet(false, true)) {
                    ui.execute(() -> {
                        told.set(false);
                        fraction.set(latest);
                    });
                }
            }

            @Override
            public boolean cancelled() {
                return cancelled.get();
            }
        };
    }
}
