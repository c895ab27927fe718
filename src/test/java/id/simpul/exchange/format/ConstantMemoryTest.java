package id.simpul.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.simpul.kernel.Progress;
import id.simpul.testing.OutsideTool;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle far larger than the heap goes both ways: in a process of its own with 32 MB. */
class ConstantMemoryTest {
    private static final int ROWS = 160_000;

    @Test
    void aBundleLargerThanTheHeapIsWrittenVerifiedAndRead(@TempDir Path folder) throws Exception {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        var outcome = OutsideTool.run(
                folder,
                java.toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-classpath",
                System.getProperty("java.class.path"),
                ConstantMemoryTest.class.getName(),
                folder.resolve("large.slrt").toString());
        assertThat(outcome.exit()).as(outcome.output()).isZero();
    }

    /** The process of its own. */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        String padding = "keterangan yang cukup panjang untuk sebuah baris ".repeat(5);
        var random = new Random(1);
        var table = new TableSource("change", sink -> {
            for (int row = 0; row < ROWS; row++) {
                long id = row;
                sink.row(json -> {
                    json.writeNumberField("id", id);
                    json.writeNumberField("noise", random.nextLong());
                    json.writeStringField("text", padding);
                });
            }
        });
        Samples.write(
                file,
                new BundleDraft(Samples.header(), List.of(table), List.of(), null, ROWS),
                Samples.BOGOR.officeSigner);
        VerifiedBundle bundle = Samples.verify(file);
        var counter = new Counter();
        Samples.reader().read(bundle, Samples.district().identities(), counter, Progress.NONE);
        long bytes = bundle.entries().getFirst().bytes();
        if (counter.rows != ROWS || bytes < 40L << 20) {
            throw new IllegalStateException(counter.rows + " rows, " + bytes + " bytes");
        }
    }

    private static final class Counter implements BundleContent {
        private long rows;

        @Override
        public void row(String table, long number, ObjectNode row) {
            rows++;
        }

        @Override
        public void attachment(String sha256, String mediaType, InputStream content) {}
    }
}
