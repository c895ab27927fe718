package id.simpul.screen;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.kernel.Refusal;
import id.simpul.testing.SampleText;
import id.simpul.testing.UiTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

class JobsTest extends UiTest {
    private final List<Failure> shown = new ArrayList<>();
    private final List<String> got = new ArrayList<>();
    private final Jobs jobs = new Jobs(Jobs.Lanes.threads(), shown::add);
    private final Jobs here = new Jobs(Jobs.Lanes.sameThread(), shown::add);

    @Test
    void workRunsAwayFromTheUiThreadAndItsResultComesBackToIt() {
        var worked = new AtomicReference<Thread>();
        var routed = new AtomicBoolean();
        fx(() -> jobs.run(SampleText.JOB, progress -> {
                    worked.set(Thread.currentThread());
                    return "hasil";
                })
                .then(result -> {
                    got.add(result);
                    routed.set(Platform.isFxApplicationThread());
                })
                .orShow());
        until(10, () -> !got.isEmpty());
        assertThat(Objects.requireNonNull(worked.get()).getName()).startsWith("work-");
        assertThat(Objects.requireNonNull(worked.get()).isDaemon()).isTrue();
        assertThat(routed).isTrue();
        assertThat(got).containsExactly("hasil");
    }

    @Test
    @SuppressWarnings("CheckReturnValue") // That it must be refused by the compiler is what is tested beside it.
    void nothingStartsBeforeBothRoutesAreGiven() {
        var started = new AtomicBoolean();
        Jobs.Routed<Boolean> halfway =
                here.act(SampleText.JOB, progress -> started.set(true)).then(() -> {});
        assertThat(started).isFalse();
        halfway.orShow();
        assertThat(started).isTrue();
    }

    @Test
    void everyStepOnTheWayIsMarkedSoThatDroppingItDoesNotCompile() throws NoSuchMethodException {
        // The marker is not kept at run time; the class file says so.
        assertThat(marked(Jobs.class, "run", "act")).isTrue();
        assertThat(marked(Jobs.Named.class, "then")).isTrue();
        assertThat(marked(Jobs.NamedAction.class, "then")).isTrue();
        assertThat(marked(Jobs.Routed.class, "always")).isTrue();
        assertThat(marked(Jobs.Routed.class, "orShow")).isFalse();
    }

    private static boolean marked(Class<?> type, String... methods) {
        var imported = new com.tngtech.archunit.core.importer.ClassFileImporter().importClass(type);
        return List.of(methods).stream()
                .allMatch(name -> imported.getMethods().stream()
                        .filter(m -> m.getName().equals(name))
                        .allMatch(m -> m.isAnnotatedWith(CheckReturnValue.class)));
    }

    @Test
    void aRefusalGoesToTheScreenThatAsked() {
        here.act(SampleText.JOB, progress -> {
                    throw new Refusal(SampleText.PROBLEM);
                })
                .then(() -> got.add("no"))
                .or(failure -> got.add(failure.what().key().key()));
        assertThat(got).containsExactly("what");
        assertThat(shown).isEmpty();
    }

    @Test
    void anUnexpectedExceptionIsShownWithItsCode() {
        here.act(SampleText.JOB, progress -> {
                    throw new IllegalStateException("Heri Hidayat, NIK 3201271408189001");
                })
                .then(() -> got.add("no"))
                .orShow();
        assertThat(got).isEmpty();
        assertThat(shown).hasSize(1);
        assertThat(shown.getFirst()).isInstanceOf(Failure.Fault.class);
        assertThat(shown.getFirst().what().args().getFirst().toString()).matches("[0-9A-HJKMNP-TV-Z]{4}-[0-9A-Z]{4}");
    }

    @Test
    void resultsOfAClosedScreenAreDroppedAndItsFailuresShown() throws InterruptedException {
        var go = new CountDownLatch(1);
        fx(() -> {
            Jobs screen = jobs.scope();
            Jobs inside = screen.scope();
            inside.run(SampleText.JOB, progress -> {
                        go.await();
                        return "late";
                    })
                    .then(got::add)
                    .orShow();
            inside.act(SampleText.JOB, progress -> {
                        go.await();
                        throw new Refusal(SampleText.PROBLEM);
                    })
                    .then(() -> {})
                    .or(failure -> got.add("gone"));
            screen.close();
        });
        go.countDown();
        until(10, () -> !shown.isEmpty() && jobs.running().isEmpty());
        assertThat(got).isEmpty();
        assertThat(shown).hasSize(1);
    }

    @Test
    void onlyTheNewestSearchCounts() throws InterruptedException {
        var begun = new CountDownLatch(1);
        var slow = new CountDownLatch(1);
        var cancelled = new AtomicBoolean();
        Jobs search = jobs.latest();
        fx(() -> search.run(SampleText.JOB, progress -> {
                    begun.countDown();
                    slow.await();
                    cancelled.set(progress.cancelled());
                    return "old";
                })
                .then(got::add)
                .orShow());
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        fx(() -> search.run(SampleText.JOB, progress -> "new").then(got::add).orShow());
        until(10, () -> got.contains("new"));
        slow.countDown();
        until(10, () -> jobs.running().isEmpty());
        assertThat(got).containsExactly("new");
        assertThat(cancelled).isTrue();
    }

    @Test
    void whatIsUnderWayIsFinishedBeforeTheEnd() {
        var lanes = Jobs.Lanes.threads();
        var last = new Jobs(lanes, shown::add);
        var saved = new AtomicBoolean();
        fx(() -> last.act(SampleText.JOB, progress -> saved.set(true))
                .then(() -> {})
                .orShow());
        assertThat(lanes.finish(java.time.Duration.ofSeconds(10))).isTrue();
        assertThat(saved).isTrue();
    }

    @Test
    void progressIsToldAndCancellationHeeded() throws InterruptedException {
        var half = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        var job = new AtomicReference<RunningJob>();
        fx(() -> job.set(jobs.act(SampleText.JOB, progress -> {
                    progress.at(1, 2);
                    half.countDown();
                    while (true) {
                        progress.check();
                        Thread.onSpinWait();
                    }
                })
                .then(() -> got.add("done"))
                .always(() -> ended.set(true))
                .orShow()));
        assertThat(half.await(10, TimeUnit.SECONDS)).isTrue();
        RunningJob running = Objects.requireNonNull(job.get());
        until(10, () -> running.progress().get() == 0.5);
        running.cancel();
        until(10, ended::get);
        assertThat(got).isEmpty();
        assertThat(shown).isEmpty();
        assertThat(onFx(() -> List.copyOf(jobs.running()))).isEmpty();
    }
}
