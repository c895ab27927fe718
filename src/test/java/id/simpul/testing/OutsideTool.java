package id.simpul.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Programs from outside that tests judge our output with. Missing: the test is skipped by name here, and fails in CI. */
public final class OutsideTool {
    private OutsideTool() {}

    /** Passes if all of {@code commands} are on the path. */
    public static void require(String... commands) {
        for (String command : commands) {
            if (!onPath(command)) {
                String message = "outside tool missing: " + command;
                if ("true".equals(System.getenv("CI"))) {
                    Assertions.fail(message);
                }
                Assumptions.abort(message);
            }
        }
    }

    /**
     * Runs {@code command} in {@code folder}.
     *
     * @return exit code and everything it wrote
     */
    public static Outcome run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }

    /** What a run left. */
    public record Outcome(int exit, String output) {}

    private static boolean onPath(String command) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, command)));
    }
}
