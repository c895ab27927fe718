package id.simpul.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every decision says why, and names tests that exist. */
final class DecisionsTest {
    private static final Pattern NAMED = Pattern.compile("`(\\w+(?:Test|Bench|Properties|Fuzz))\\b");

    private static final Set<String> TESTS = Sources.below(Path.of("src/test/java"), Path.of("src/bench/java")).stream()
            .map(file -> file.getFileName().toString().replace(".java", ""))
            .collect(Collectors.toUnmodifiableSet());

    @Test
    void everyDecisionIsWholeAndConfirmed() throws IOException {
        assertThat(faults(Path.of("docs/decisions"))).isEmpty();
    }

    @Test
    void anUnconfirmedDecisionIsFound(@TempDir Path folder) throws IOException {
        Files.writeString(
                folder.resolve("0001-a.md"), "# A\n## Context\n## Decision\n## Confirmation\n`DecisionsTest`\n");
        assertThat(faults(folder)).isEmpty();
        Files.writeString(folder.resolve("0001-b.md"), "# B\n## Context\n## Decision\n## Confirmation\nTrust us.\n");
        Files.writeString(folder.resolve("0003-c.md"), "# C\n## Decision\n## Confirmation\n`NoSuchTest`\n");
        Files.writeString(folder.resolve("notes.md"), "");
        assertThat(faults(folder))
                .containsExactlyInAnyOrder(
                        "0001 twice",
                        "0001-b.md: names no test",
                        "0003-c.md: no Context",
                        "0003-c.md: NoSuchTest does not exist",
                        "notes.md: no number");
    }

    private static List<String> faults(Path folder) throws IOException {
        var faults = new ArrayList<String>();
        var numbers = new ArrayList<String>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.matches("\\d{4}-[a-z0-9-]+\\.md")) {
                    faults.add(name + ": no number");
                    continue;
                }
                if (numbers.contains(name.substring(0, 4))) {
                    faults.add(name.substring(0, 4) + " twice");
                }
                numbers.add(name.substring(0, 4));
                check(name, Sources.read(file), faults);
            }
        }
        return faults;
    }

    private static void check(String name, String text, List<String> faults) {
        for (String part : List.of("Context", "Decision", "Confirmation")) {
            if (!text.contains("\n## " + part)) {
                faults.add(name + ": no " + part);
            }
        }
        List<String> named = NAMED.matcher(text.substring(text.lastIndexOf("\n## ") + 1))
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
        if (named.isEmpty()) {
            faults.add(name + ": names no test");
        }
        named.stream()
                .filter(test -> !TESTS.contains(test))
                .forEach(test -> faults.add(name + ": " + test + " does not exist"));
    }
}
