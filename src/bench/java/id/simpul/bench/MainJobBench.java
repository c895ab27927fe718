package id.simpul.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.management.OperatingSystemMXBean;
import id.simpul.app.cli.Cli;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of the main job on a whole kecamatan, as the commands that scripts use, one after the other. Prints wall and
 * processor time of each; leaves the data for {@link WindowBench}. Run by hand; figures in docs/performance.
 */
public final class MainJobBench {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final OperatingSystemMXBean COMPUTER =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Path folder;
    private final Path password;

    private MainJobBench(Path folder) throws Exception {
        this.folder = Files.createDirectories(folder);
        this.password = Files.writeString(folder.resolve("password"), "payung-biru-Gajah-71\n");
    }

    /** {@code args[0]}: the generator's folder; {@code args[1]}: a new folder for the data. */
    public static void main(String[] args) throws Exception {
        System.out.printf(
                "load %.1f on %d cores%n", COMPUTER.getSystemLoadAverage(), COMPUTER.getAvailableProcessors());
        new MainJobBench(Path.of(args[1])).run(Path.of(args[0]));
        System.exit(0);
    }

    private void run(Path csv) throws Exception {
        String office = folder.resolve("kecamatan").toString();
        String district = folder.resolve("kabupaten").toString();
        String bundle = folder.resolve("kiriman.slrt").toString();
        step("set up the office", "init", office, "--office", "320127");
        step("import", "import", office, csv.toString());
        step("find a person", "search", office, "hidayat");
        step("recap, figures", "recap", office, "--month", "2026-05");
        step(
                "recap, PDF",
                "recap",
                office,
                "--month",
                "2026-05",
                "--pdf",
                folder.resolve("r.pdf").toString());
        step(
                "recap, XLSX",
                "recap",
                office,
                "--month",
                "2026-05",
                "--xlsx",
                folder.resolve("r.xlsx").toString());
        step("set up the district", "init", district, "--office", "3201");
        String authority =
                step("found its authority", "keys", district).get("digits").asText();
        String card = folder.resolve("k.kartu.json").toString();
        String digits = step("make the card", "keys", office, "--out", card)
                .get("digits")
                .asText();
        String answer = folder.resolve("k.jawaban.json").toString();
        step("enrol", "enrol", district, card, "--digits", digits, "--out", answer);
        step("accept", "enrol", office, answer, "--digits", authority);
        step("export", "export", office, "--to", "3201", "--out", bundle);
        step("verify", "verify", district, bundle);
        step("preview", "merge", district, "--dry-run", bundle);
        step("merge", "merge", district, bundle);
        step("merge again", "merge", district, bundle);
        step("check", "check", district);
        step("backup", "backup", office, "--out", folder.resolve("cadangan").toString());
    }

    private JsonNode step(String name, String command, String data, String... more) throws Exception {
        List<String> args = new ArrayList<>(List.of(command, "--data", data, "--user", "siti", "--json"));
        args.addAll(List.of("--password-file", password.toString()));
        args.addAll(List.of(more));
        var out = new StringWriter();
        var err = new StringWriter();
        long processor = COMPUTER.getProcessCpuTime();
        long start = System.nanoTime();
        int code = Cli.run(new PrintWriter(out), new PrintWriter(err), args.toArray(String[]::new));
        System.out.printf(
                "%-24s %7.2f s wall %7.2f s processor%n",
                name, (System.nanoTime() - start) / 1e9, (COMPUTER.getProcessCpuTime() - processor) / 1e9);
        if (code != 0) {
            throw new IllegalStateException(name + ": " + err);
        }
        return JSON.readTree(out.toString());
    }
}
