package id.simpul.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourcesTest {
    /** A class that is longer does more than one thing. */
    private static final int MAX_LINES = 400;

    /** A test may tell one long story. */
    private static final int MAX_TEST_LINES = 500;

    @Test
    void noClassGrowsTooLong() {
        List<Path> program =
                Sources.below(Path.of("src/main/java"), Path.of("src/bench/java"), Path.of("src/build/java"));
        List<Path> tests = Sources.below(Path.of("src/test/java"));
        assertThat(program).hasSizeGreaterThan(100);
        assertThat(Sources.tooLong(MAX_LINES, program)).isEmpty();
        assertThat(Sources.tooLong(MAX_TEST_LINES, tests)).isEmpty();
    }

    @Test
    void aLongClassIsFound(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("Long.java");
        Files.writeString(file, "\n".repeat(MAX_LINES));
        assertThat(Sources.tooLong(MAX_LINES, Sources.below(folder))).isEmpty();
        Files.writeString(file, "\n".repeat(MAX_LINES + 1));
        assertThat(Sources.tooLong(MAX_LINES, Sources.below(folder)))
                .singleElement()
                .asString()
                .contains("401 lines");
    }

    @Test
    void recordsAreWrittenInTheStore() {
        List<Path> outside = Sources.below(Path.of("src/main/java")).stream()
                .filter(file -> !file.toString().contains("/store/"))
                .toList();
        assertThat(Sources.writesPastTheJournal(outside)).isEmpty();
        Path fixture = Path.of("src/test/java/id/simpul/architecture/fixture/household");
        assertThat(Sources.writesPastTheJournal(Sources.below(fixture)))
                .containsExactly(
                        "WritesPastTheJournal.java: .insertInto(Tables.HOUSEHOLD",
                        "WritesPastTheJournal.java: .update(HOUSEHOLD");
    }

    @Test
    void screensHoldNoTextOfTheirOwn() throws IOException {
        List<Path> screens = Sources.below(Path.of("src/main/java")).stream()
                .filter(file -> file.toString().matches(".*/(ui|screen|shell)/.*"))
                .toList();
        assertThat(screens).isNotEmpty();
        assertThat(Literals.shownIn(screens)).isEmpty();
    }

    @Test
    void aTextInAScreenIsFound(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("View.java");
        Files.writeString(file, """
                class View {
                    void build(Label label, Node node, String name) {
                        label.setText("nama");
                        new Button("Simpan");
                        node.setAccessibleText(name + " siap");
                        var title = "Data keluarga belum ada";
                        var word = "Keluarga";
                        label.setText("–");
                        label.setText("");
                        node.getStyleClass().add("page-title");
                        node.setStyle("-fx-font-family: 'IBM Plex Sans'");
                        node.setId("Save");
                        throw new IllegalStateException("No screen is shown");
                    }

                    @SuppressWarnings("Some reason")
                    void plain() {}
                }
                """);
        assertThat(Literals.shownIn(List.of(file)))
                .extracting(found -> found.replaceAll(".*: ", ""))
                .containsExactly("nama", "Simpan", " siap", "Data keluarga belum ada", "Keluarga");
    }
}
