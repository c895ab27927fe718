package id.simpul.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The glossary's last columns name what is in the program. */
final class GlossaryTest {
    private static final Pattern NAME = Pattern.compile("`(\\w+)(?:\\.(\\w+))?`");

    @Test
    void everyNameInCodeExists() {
        String page = Sources.read(Path.of("docs/glossary.md"));
        assertThat(named(page)).hasSizeGreaterThan(40);
        assertThat(unknown(page)).isEmpty();
        assertThat(unknown("| NIK | identity | 16 digits | `Nik`, `NoSuchThing`, `Role.NO_SUCH_ROLE` |"))
                .containsExactly("NoSuchThing", "Role.NO_SUCH_ROLE");
    }

    private static List<String> unknown(String page) {
        Set<String> known = Code.HOUSE.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        Code.HOUSE.stream()
                .filter(JavaClass::isEnum)
                .forEach(type -> type.getFields().forEach(f -> known.add(type.getSimpleName() + "." + f.getName())));
        return named(page).stream().filter(name -> !known.contains(name)).toList();
    }

    private static List<String> named(String page) {
        return page.lines()
                .filter(line -> line.startsWith("|"))
                .map(line -> line.replaceAll("\\|\\s*$", ""))
                .map(line -> line.substring(line.lastIndexOf('|')))
                .flatMap(cell -> NAME.matcher(cell).results())
                .map(result -> result.group().replace("`", ""))
                .toList();
    }
}
