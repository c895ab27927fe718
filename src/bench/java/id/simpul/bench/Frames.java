package id.simpul.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.animation.AnimationTimer;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;

/**
 * Presses keys in a window through the platform, and tells what each frame after them cost its thread: processor time from the
 * beginning of one frame to the beginning of the next.
 */
final class Frames {
    /** Milliseconds of one of sixty frames a second. */
    static final double BUDGET = 1000 / 60.0;

    /** Longer together than the pause after which the search begins. */
    private static final int QUIET_FRAMES = 8;

    private static final double QUIET = 0.5;
    private static final double WORTH_NAMING = 2;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final BenchWindow window;
    private final Robot robot = new Robot();
    private final List<Long> cpu = new ArrayList<>();
    private final List<Long> wall = new ArrayList<>();

    private Frames(BenchWindow window) {
        this.window = window;
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                mark();
            }
        }.start();
    }

    static Frames of(BenchWindow window) throws Exception {
        return BenchWindow.onUiThread(() -> new Frames(window));
    }

    /** One action: milliseconds of work in each frame, and until the last frame with work worth naming was over. */
    record Act(List<Double> frames, double settled) {
        Act {
            frames = List.copyOf(frames);
        }

        double worst() {
            return frames.stream().mapToDouble(Double::doubleValue).max().orElse(0);
        }

        /** All its work, where a frame in which nothing happens costs {@code idle}. */
        double total(double idle) {
            return frames.stream()
                    .mapToDouble(frame -> Math.max(0, frame - idle))
                    .sum();
        }
    }

    /** What is done and measured. */
    interface Doing {
        void run() throws Exception;
    }

    /** Does {@code action} and waits until the window is quiet again. */
    Act act(Doing action) throws Exception {
        BenchWindow.onUiThread(() -> {
            cpu.clear();
            wall.clear();
            mark();
            return true;
        });
        action.run();
        settle();
        return BenchWindow.onUiThread(() -> {
            mark();
            List<Double> work = new ArrayList<>();
            double settled = 0;
            for (int i = 0; i < cpu.size() - 1; i++) {
                double spent = (cpu.get(i + 1) - cpu.get(i)) / 1e6;
                work.add(spent);
                if (spent > WORTH_NAMING) {
                    settled = (wall.get(i + 1) - wall.get(0)) / 1e6;
                }
            }
            return new Act(work, settled);
        });
    }

    private void mark() {
        cpu.add(THREADS.getCurrentThreadCpuTime());
        wall.add(System.nanoTime());
    }

    private boolean quiet() {
        int last = cpu.size() - 1;
        return last > QUIET_FRAMES && (cpu.get(last) - cpu.get(last - QUIET_FRAMES)) / 1e6 < QUIET * QUIET_FRAMES;
    }

    /** Until nothing runs and some frames went by in which nothing happened. */
    void settle() throws Exception {
        do {
            window.idle();
            Thread.sleep(4);
        } while (!BenchWindow.onUiThread(this::quiet));
    }

    /** Presses {@code keys} together. */
    void key(KeyCode... keys) throws Exception {
        BenchWindow.onUiThread(() -> {
            for (KeyCode key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
            return true;
        });
    }

    /** Types small letters, digits and spaces. */
    void type(String text) throws Exception {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            key(
                    letter == ' '
                            ? KeyCode.SPACE
                            : Character.isDigit(letter)
                                    ? KeyCode.valueOf("DIGIT" + letter)
                                    : KeyCode.valueOf(("" + letter).toUpperCase(Locale.ROOT)));
        }
    }
}
