package id.simpul.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaFieldAccess;
import id.simpul.kernel.KernelText;
import id.simpul.kernel.TextKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts are there in both languages, agree with each other, and are used. */
final class TextsTest {
    private static final Path FOLDER = Path.of("src/main/resources/texts");

    static List<TextFile> files() throws IOException {
        return TextFile.in(FOLDER);
    }

    @ParameterizedTest
    @MethodSource("files")
    void bothLanguagesAgree(TextFile file) {
        assertThat(file.faults()).isEmpty();
    }

    @Test
    void everyFaultIsFound() {
        var file = new TextFile(
                "sample",
                Map.of(
                        "a",
                        "Simpan dan close",
                        "b",
                        "Berkas {0} milik {1}",
                        "c",
                        "Hari Jum'at {0}",
                        "d",
                        "{0",
                        "e",
                        "ya "),
                Map.of("a", "Save", "b", "File {0}", "c", "Friday {0}", "d", "{0", "f", "doubled ''", "e", "yes dan"));
        assertThat(file.faults())
                .containsExactlyInAnyOrder(
                        "sample.f: no Indonesian text",
                        "sample.a: English word “close”",
                        "sample.b: placeholders differ",
                        "sample.c: lone apostrophe in a text with values",
                        "sample.d: not a pattern",
                        "sample.d (en): not a pattern",
                        "sample.e: blanks at its ends",
                        "sample.e (en): Indonesian word “dan”");
        assertThat(new TextFile("sample", Map.of("a", "x"), Map.of()).faults())
                .containsExactly("sample.a: no English text");
        assertThat(new TextFile("sample", Map.of("a", "doubled ''"), Map.of("a", "x")).faults())
                .containsExactly("sample.a: doubled apostrophe in a text without values");
    }

    @Test
    void noKeyStandsTwice(@TempDir Path folder) throws IOException {
        assertThat(TextFile.repeatedKeys(FOLDER)).isEmpty();
        Files.writeString(folder.resolve("sample.properties"), "a.b=1\na.c=2\na.b=3\n");
        assertThat(TextFile.repeatedKeys(folder)).containsExactly("sample.properties: a.b");
    }

    @Test
    void everyTextIsUsed() throws Exception {
        Set<String> used = Code.HOUSE.stream()
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().getPackageName().equals("id.simpul.l10n.text"))
                .map(TextsTest::constant)
                .collect(Collectors.toUnmodifiableSet());
        for (TextFile file : files()) {
            if (!file.name().equals("kernel")) {
                assertThat(constants(file.name()))
                        .as("texts of %s that nothing shows", file.name())
                        .filteredOn(constant -> !used.contains(constant))
                        .isEmpty();
            }
        }
        assertThat(used).doesNotContain("StoreText.A_TEXT_THAT_DOES_NOT_EXIST").contains("StoreText.FULL_WHAT");
    }

    @Test
    void theKernelsHandWrittenKeysAreItsTexts() throws IOException {
        TextFile kernel = files().stream()
                .filter(file -> file.name().equals("kernel"))
                .findFirst()
                .orElseThrow();
        assertThat(Arrays.stream(KernelText.values()).map(KernelText::key))
                .containsExactlyInAnyOrderElementsOf(kernel.indonesian().keySet());
    }

    private static String constant(JavaFieldAccess access) {
        return access.getTargetOwner().getSimpleName() + "."
                + access.getTarget().getName();
    }

    private static List<String> constants(String file) throws ClassNotFoundException {
        String name = Character.toUpperCase(file.charAt(0)) + file.substring(1) + "Text";
        Object[] keys = Class.forName("id.simpul.l10n.text." + name).getEnumConstants();
        return Arrays.stream(keys)
                .map(key -> name + "." + ((Enum<?>) (TextKey) key).name())
                .toList();
    }
}
