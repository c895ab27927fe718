package id.simpul.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * JasperReports ships without the libraries that precompiled templates do not need (docs/dependencies.md). Tests bring some of
 * them along for other reasons, so this sets papers in a Java of its own with the class path of the program.
 */
final class ShippedPapersTest {
    private static final Path CLASSES = Path.of("target/classes");

    @Test
    void everyPaperIsSetWithWhatShips() throws IOException, InterruptedException {
        // Written by the build before the tests.
        // commons-lang3 and commons-io ship for names and spreadsheets; papers go on without them.
        List<String> shipped = Arrays.stream(Files.readString(Path.of("target/runtime-classpath.txt"))
                        .strip()
                        .split(File.pathSeparator, -1))
                .filter(jar -> !jar.matches(".*/(commons-lang3|commons-io)-[0-9.]+[.]jar"))
                .toList();
        assertThat(shipped)
                .anyMatch(jar -> jar.contains("jasperreports-pdf"))
                .noneMatch(jar ->
                        jar.matches(".*(batik|xmlgraphics|commons-lang|commons-io|beanutils|dataformat-xml|junit).*"));
        List<String> templates;
        try (Stream<Path> files = Files.list(CLASSES.resolve("reports"))) {
            templates = files.map(Path::toString)
                    .filter(file -> file.endsWith(".jasper"))
                    .sorted()
                    .toList();
        }
        assertThat(templates).isNotEmpty();

        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                "-classpath",
                String.join(
                        File.pathSeparator,
                        CLASSES.toString(),
                        Path.of("target/test-classes").toString(),
                        String.join(File.pathSeparator, shipped)),
                ShippedPapers.class.getName()));
        command.addAll(templates);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }
}
