package id.simpul.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.app.Demo;
import id.simpul.app.Imports;
import id.simpul.app.Office;
import id.simpul.app.TestOffices;
import id.simpul.app.cli.CommandLineForTests.Answer;
import id.simpul.household.FamilyFilter;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.StoreProblem;
import id.simpul.testing.Synthetic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What goes wrong in offices: each has its three sentences, its exit code, and loses nothing. */
class BadInputTest {
    @TempDir
    Path temp;

    private Path data = Path.of("");
    private CommandLineForTests line = new CommandLineForTests(Path.of("target"));

    @BeforeEach
    void setUp() {
        data = temp.resolve("data");
        line = new CommandLineForTests(temp);
        try (Office office = TestOffices.create(data, "320127", Clock.systemUTC())) {
            Demo.fill(office, Progress.NONE);
        }
    }

    private int families() {
        try (Office office = TestOffices.open(data, Clock.systemUTC())) {
            assertThat(office.database().check()).isEmpty();
            return office.families().count(office.actor(), FamilyFilter.ALL);
        }
    }

    private static void assertRefused(Answer answer, String problem, String... said) {
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.REFUSED);
        assertThat(answer.document().get("refused").asText()).isEqualTo(problem);
        for (String sentence : List.of("what", "safe", "next")) {
            assertThat(answer.document().get(sentence).asText()).isNotBlank();
        }
        assertThat(answer.err()).contains(said);
    }

    @Test
    void aWrongPassword() throws Exception {
        Path wrong = Files.writeString(temp.resolve("wrong"), "bukan-Kata-sandi-9\n");
        byte[] before = Files.readAllBytes(data.resolve(Database.FILE));
        Answer answer = CommandLineForTests.on("search", data, wrong, true, "Hidayat");
        assertRefused(answer, "access.wrong.what", "sandi");
        assertThat(answer.out() + answer.err()).doesNotContain("bukan-Kata-sandi-9");
        assertThat(data.resolve(Database.FILE)).hasBinaryContent(before);
        assertThat(line.json("search", data, "Hidayat").json().get("persons")).isNotEmpty();
    }

    @Test
    void aDatabaseOfANewerVersion() throws Exception {
        try (Office office = TestOffices.open(data, Clock.systemUTC())) {
            office.database().writeLocal(sql -> sql.execute("PRAGMA user_version = 99"));
        }
        byte[] before = Files.readAllBytes(data.resolve(Database.FILE));
        assertRefused(line.json("recap", data, "--month", "2026-05"), "store.newer.what", "99");
        assertThat(data.resolve(Database.FILE)).hasBinaryContent(before);
    }

    @Test
    void aCsvWithAMissingColumn() throws Exception {
        Path folder = Files.createDirectories(temp.resolve("csv"));
        try (Stream<Path> files = Files.list(Synthetic.SAMPLE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        Path families = folder.resolve("rumah_tangga.csv");
        Files.writeString(families, Files.readString(families).replaceFirst("no_kk", "nomor_kartu"));
        assertRefused(line.json("import", data, folder), "csv.column.what", "rumah_tangga.csv", "no_kk");
        assertThat(families()).isEqualTo(300);
    }

    @Test
    void aFullDisk() {
        Path empty = temp.resolve("empty");
        try (Office office = TestOffices.create(empty, "320127", Clock.systemUTC())) {
            long pages = office.database()
                    .<Long>read(sql -> sql.fetchSingle("PRAGMA page_count").get(0, Long.class));
            limit(office, pages + 50);
            assertThatThrownBy(() -> Imports.of(office).run(office.actor(), Synthetic.SAMPLE, Progress.NONE))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problem()).isEqualTo(new StoreProblem.DiskFull()));
            assertThat(office.families().count(office.actor(), FamilyFilter.ALL))
                    .isZero();
            assertThat(office.database().check()).isEmpty();
            limit(office, pages + 100_000);
            Imports.of(office).run(office.actor(), Synthetic.SAMPLE, Progress.NONE);
            assertThat(office.families().count(office.actor(), FamilyFilter.ALL))
                    .isEqualTo(300);
        }
    }

    /** Lets the file grow to {@code pages}, after which SQLite finds the disk full. */
    private static void limit(Office office, long pages) {
        office.database().writeLocal(sql -> sql.execute("PRAGMA max_page_count = " + pages));
    }

    @Test
    void aDamagedDatabase() throws Exception {
        Path file = data.resolve(Database.FILE);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = bytes.length / 2; i < bytes.length; i++) {
            bytes[i] ^= 0x55;
        }
        Files.write(file, bytes);
        Answer answer = line.json("check", data);
        assertThat(answer.code()).as(answer.err()).isEqualTo(ExitCode.DAMAGED);
        assertThat(answer.err()).isNotBlank();
    }

    @Test
    void filesThatAreNotThere() {
        assertThat(line.json("import", data, temp.resolve("tiada")).code()).isEqualTo(ExitCode.REFUSED);
        assertThat(line.json("verify", data, temp.resolve("tiada.slrt")).code()).isEqualTo(ExitCode.REFUSED);
        Answer card = line.json("keys", data, "--out", temp.resolve("tiada/kartu.json"));
        assertRefused(card, "exchange.desk.cannot.write.what", "kartu.json");
        Answer backup = line.json("backup", data, "--out", temp.resolve("password"));
        assertRefused(backup, "cli.file.what", "password");
        assertThat(families()).isEqualTo(300);
    }
}
