package id.simpul.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No XML parser stands in the way of a bundle, so no XML bomb and no external entity can. */
class NoXmlTest {
    private static final Pattern XML =
            Pattern.compile("\\b(javax\\.xml|org\\.w3c|org\\.xml|jakarta\\.xml|dataformat\\.xml)\\b");

    @Test
    void nothingInTheExchangeReadsXml() throws IOException {
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java/id/simpul/exchange"))) {
            List<Path> files =
                    sources.filter(file -> file.toString().endsWith(".java")).toList();
            assertThat(files).hasSizeGreaterThan(40);
            for (Path file : files) {
                assertThat(readsXml(Files.readString(file))).as("%s", file).isFalse();
            }
        }
    }

    @Test
    void theRuleCanFail() {
        assertThat(readsXml("import javax.xml.parsers.DocumentBuilderFactory;")).isTrue();
        assertThat(readsXml("org.w3c.dom.Document document;")).isTrue();
    }

    private static boolean readsXml(String source) {
        return XML.matcher(source).find();
    }
}
