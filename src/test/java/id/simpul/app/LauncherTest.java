package id.simpul.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program as a process of its own, with nothing but what ships. */
class LauncherTest {
    @TempDir
    Path temp;

    private record Ended(int code, List<String> out, List<String> err) {}

    private Ended run(String display, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.util.logging.config.file=src/main/resources/logging.properties",
                "-classpath",
                "target/classes" + File.pathSeparator
                        + Files.readString(Path.of("target/runtime-classpath.txt"))
                                .strip(),
                Launcher.class.getName()));
        command.addAll(List.of(args));
        var out = temp.resolve("out").toFile();
        var err = temp.resolve("err").toFile();
        var builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
        builder.environment().put("DISPLAY", display);
        builder.environment().put("SIMPUL_DATA", temp.resolve("data").toString());
        Process process = builder.start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(
                process.exitValue(),
                Files.readAllLines(out.toPath(), StandardCharsets.UTF_8),
                Files.readAllLines(err.toPath(), StandardCharsets.UTF_8));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void withoutADisplayOneSentenceSaysWhatToInstall() throws Exception {
        for (String display : List.of("", ":4711")) {
            Ended ended = run(display);
            assertThat(ended.code()).isEqualTo(1);
            assertThat(ended.out()).isEmpty();
            assertThat(ended.err()).singleElement().asString().contains("apt-get install", "mvn -q -Dapp.args=demo");
        }
        assertThat(temp.resolve("data")).doesNotExist();
    }

    @Test
    void argumentsAreACommandWithItsOwnExitCode() throws Exception {
        assertThat(run("", "--version")).isEqualTo(new Ended(0, List.of("Simpul " + AppInfo.VERSION), List.of()));
        Ended misused = run("", "recap", "--user", "siti");
        assertThat(misused.code()).isEqualTo(2);
        assertThat(misused.out()).isEmpty();
        assertThat(misused.err().getFirst()).contains("recap");
    }
}
