package id.simpul.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Every library that {@code pom.xml} names is explained, with its version, in {@code docs/dependencies.md}. */
final class DependenciesTest {
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

    @Test
    void everyLibraryIsExplained() throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile());
        List<String> page =
                Sources.read(Path.of("docs/dependencies.md")).lines().toList();
        List<String> libraries = libraries(pom);
        assertThat(libraries).hasSizeGreaterThan(25);
        assertThat(libraries)
                .as("libraries (with version) without their line in docs/dependencies.md")
                .filteredOn(library -> page.stream().noneMatch(line -> explains(line, library)))
                .isEmpty();
        assertThat(explains("| `jooq` | 3.21.7 | Apache-2.0 | SQL |", "jooq 3.21.8"))
                .isFalse();
    }

    private static boolean explains(String line, String library) {
        String[] name = library.split(" ", -1);
        return line.contains("`" + name[0] + "`") && (name[1].isEmpty() || line.contains("| " + name[1] + " |"));
    }

    private static List<String> libraries(Document pom) {
        var found = new ArrayList<String>();
        for (String kind : List.of("dependency", "path")) {
            NodeList nodes = pom.getElementsByTagName(kind);
            for (int i = 0; i < nodes.getLength(); i++) {
                var dependency = (Element) nodes.item(i);
                String parent = dependency.getParentNode().getParentNode().getNodeName();
                if (parent.equals("project") || kind.equals("path")) {
                    found.add(text(dependency, "artifactId") + " " + version(pom, text(dependency, "version")));
                }
            }
        }
        return found;
    }

    private static String version(Document pom, String text) {
        Matcher property = PROPERTY.matcher(text);
        return property.matches() ? text(pom.getDocumentElement(), property.group(1)) : text;
    }

    private static String text(Element parent, String tag) {
        NodeList nodes = parent.getElementsByTagName(tag);
        return nodes.getLength() == 0 ? "" : nodes.item(0).getTextContent().strip();
    }
}
