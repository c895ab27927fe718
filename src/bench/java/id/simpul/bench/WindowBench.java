package id.simpul.bench;

import com.sun.management.OperatingSystemMXBean;
import id.simpul.app.desktop.Desktop;
import id.simpul.screen.Jobs;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.stage.Stage;

/**
 * From the start of the process to a sign-in that can be typed into, then to the first screen behind it, and the memory with
 * the data open. Without a display; run by hand after {@link MainJobBench}; figures in docs/performance.
 */
public final class WindowBench {
    private static final OperatingSystemMXBean COMPUTER =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private WindowBench() {}

    /** {@code args[0]}: the folder that {@link MainJobBench} wrote. */
    public static void main(String[] args) throws Exception {
        System.out.printf(
                "load %.1f on %d cores%n", COMPUTER.getSystemLoadAverage(), COMPUTER.getAvailableProcessors());
        Path folder = Path.of(args[0]);
        String password = Files.readString(folder.resolve("password")).strip();
        ZoneId zone = ZoneId.of("Asia/Jakarta");
        var stage = new Stage[1];
        Desktop desktop = onUiThread(() -> {
            stage[0] = new Stage();
            var made = new Desktop(
                    stage[0], folder.resolve("kecamatan"), Clock.system(zone), zone, Jobs.Lanes.sameThread());
            made.start();
            laidOut(stage[0]);
            return made;
        });
        told("usable sign-in", ManagementFactory.getRuntimeMXBean().getStartTime());
        long pressed = System.currentTimeMillis();
        onUiThread(() -> {
            Parent root = laidOut(stage[0]);
            for (Node node : root.lookupAll(".text-field")) {
                ((TextField) node).setText(node instanceof PasswordField ? password : "siti");
            }
            ((Button) root.lookup(".button.primary")).fire();
            laidOut(stage[0]);
            return desktop.office().orElseThrow();
        });
        told("signed in, inbox shown", pressed);
        memory();
        System.exit(0);
    }

    private static Parent laidOut(Stage stage) {
        Parent root = stage.getScene().getRoot();
        root.applyCss();
        root.layout();
        return root;
    }

    private static <T> T onUiThread(Callable<T> work) throws Exception {
        return Jobs.Lanes.onUiThread(work);
    }

    private static void told(String what, long since) {
        System.out.printf(
                "%-24s %7.2f s wall; %.2f s processor since the start of the process%n",
                what, (System.currentTimeMillis() - since) / 1e3, COMPUTER.getProcessCpuTime() / 1e9);
    }

    private static void memory() throws Exception {
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.printf("heap in use %d MB%n", heap >> 20);
        Path status = Path.of("/proc/self/status");
        if (Files.exists(status)) {
            Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                    .forEach(System.out::println);
        }
    }
}
