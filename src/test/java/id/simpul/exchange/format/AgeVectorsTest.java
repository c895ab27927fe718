package id.simpul.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.exchange.trust.AgeIdentity;
import id.simpul.exchange.wire.Sha256;
import id.simpul.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;

/** The community's vectors for the age format, as far as bundles use it. */
class AgeVectorsTest {
    private static final Path VECTORS = Path.of("src/test/resources/cctv-age");

    /** One vector: what its file says above the empty line, and the age file below. */
    private static final class Vector {
        final Map<String, String> says = new HashMap<>();
        final List<AgeIdentity> identities = new ArrayList<>();
        final byte[] file;

        Vector(byte[] bytes) throws IOException {
            String text = new String(bytes, StandardCharsets.ISO_8859_1);
            int end = text.indexOf("\n\n");
            for (String line : text.substring(0, end).split("\n", -1)) {
                int colon = line.indexOf(": ");
                says.put(line.substring(0, colon), line.substring(colon + 2));
                if (line.startsWith("identity: ")) {
                    identities.add(AgeIdentity.parse(line.substring(colon + 2)));
                }
            }
            byte[] body = Arrays.copyOfRange(bytes, end + 2, bytes.length);
            file = says.containsKey("compressed")
                    ? new InflaterInputStream(new ByteArrayInputStream(body)).readAllBytes()
                    : body;
        }
    }

    @Test
    void everyVectorComesOutAsItSays() throws IOException {
        var counts = new TreeMap<String, Integer>();
        try (Stream<Path> files = Files.list(VECTORS)) {
            for (Path path : files.filter(file -> !file.endsWith("README.md")).toList()) {
                var vector = new Vector(Files.readAllBytes(path));
                String expected = vector.says.getOrDefault("expect", "");
                counts.merge(expected, 1, Integer::sum);
                String outcome = outcome(vector);
                switch (expected) {
                    case "success" -> assertThat(outcome).as("%s", path).isEqualTo(vector.says.get("payload"));
                    case "no match" -> assertThat(outcome).as("%s", path).isEqualTo("NotEncryptedToUs");
                    default -> assertThat(outcome).as("%s", path).isIn("Damaged", "NotABundle", "NotEncryptedToUs");
                }
            }
        }
        assertThat(counts)
                .isEqualTo(Map.of(
                        "success", 14, "header failure", 30, "payload failure", 18, "no match", 3, "HMAC failure", 1));
    }

    private static String outcome(Vector vector) throws IOException {
        try (InputStream plain =
                AgeFile.decrypt(Channels.newChannel(new ByteArrayInputStream(vector.file)), vector.identities)) {
            return Sha256.hex(plain.readAllBytes());
        } catch (Refusal refusal) {
            return refusal.problem().getClass().getSimpleName();
        }
    }
}
