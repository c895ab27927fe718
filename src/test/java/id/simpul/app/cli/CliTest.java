package id.simpul.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.simpul.app.Imports;
import id.simpul.app.Office;
import id.simpul.app.TestOffices;
import id.simpul.app.cli.CommandLineForTests.Answer;
import id.simpul.assessment.Visit;
import id.simpul.casework.NewCase;
import id.simpul.casework.Stage;
import id.simpul.household.PersonHit;
import id.simpul.kernel.Progress;
import id.simpul.l10n.Texts;
import id.simpul.referral.NewReferral;
import id.simpul.testing.Synthetic;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What a script sees: documents, files and exit codes. */
class CliTest {
    @TempDir
    static Path common;

    @TempDir
    Path temp;

    private static Path imported = Path.of("");

    /** An office with the sample, made by commands alone. */
    @BeforeAll
    static void importTheSample() {
        imported = common.resolve("imported");
        var line = new CommandLineForTests(common);
        JsonNode made = line.json("init", imported, "--office", "32.01.27", "--signer", "Drs. Ahmad Fathoni")
                .json();
        assertThat(made.get("office").asText()).isEqualTo("320127");
        assertThat(made.get("recoveryCode").asText()).matches("(\\d{6} ?){8}");
        JsonNode counts = line.json("import", imported, Synthetic.SAMPLE).json();
        assertThat(counts.get("households").asInt()).isEqualTo(Synthetic.total(Synthetic.SAMPLE, "rumah_tangga"));
        assertThat(counts.get("persons").asInt()).isEqualTo(Synthetic.total(Synthetic.SAMPLE, "rekaman_anggota"));
        assertThat(counts.get("cases").asInt()).isEqualTo(Synthetic.total(Synthetic.SAMPLE, "kasus"));
        assertThat(counts.get("letters").asInt()).isEqualTo(Synthetic.total(Synthetic.SAMPLE, "surat"));
        assertThat(counts.get("warnings").asInt()).isEqualTo(150);
        assertThat(counts.get("refused")).isEmpty();
    }

    private static CommandLineForTests line() {
        return new CommandLineForTests(common);
    }

    @Test
    void theChecksAreToldByCheckAndVillage() {
        JsonNode review = line().json("review", imported).json();
        assertThat(review.get("families").asInt()).isEqualTo(Synthetic.total(Synthetic.SAMPLE, "rumah_tangga"));
        assertThat(review.get("checks")).hasSize(14);
        JsonNode niks = review.get("checks").get(8);
        assertThat(niks.get("code").asText()).isEqualTo("A9");
        assertThat(niks.get("open").asInt()).isEqualTo(150);
        assertThat(niks.get("villages").findValues("open").stream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .isEqualTo(150);
        assertThat(line().run("review", imported).out())
                .contains("A9 NIK tidak cocok: 150 terbuka, 0 diputuskan", "- Desa Pasirmuncang: ");
        assertThat(line().run("review", imported, "--lang", "en").out()).contains("A9 NIK does not fit: 150 open");
    }

    @Test
    void aRecapComesAsFiguresPaperAndWorkbook() throws Exception {
        Path pdf = temp.resolve("rekap.pdf");
        Path xlsx = temp.resolve("rekap.xlsx");
        JsonNode recap = line().json("recap", imported, "--month", "2026-05", "--pdf", pdf, "--xlsx", xlsx)
                .json();
        JsonNode total = recap.get("total");
        assertThat(total.get("opening").asInt() + total.get("received").asInt())
                .isEqualTo(total.get("finished").asInt()
                        + total.get("rejected").asInt()
                        + total.get("closing").asInt());
        assertThat(recap.get("villages")).hasSize(12);
        assertThat(recap.get("villages").get(0).get("code").asText()).isEqualTo("3201272001");
        assertThat(recap.get("villages").findValues("received").stream()
                        .mapToInt(JsonNode::asInt)
                        .sum())
                .as("each village's total and its streams")
                .isEqualTo(2 * total.get("received").asInt());
        assertThat(recap.get("running").asBoolean()).isFalse();
        assertThat(Files.readString(pdf, StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(Files.size(xlsx)).isPositive();
        assertThat(line().run("recap", imported, "--month", "2026-05").out()).contains("Mei 2026");
        assertThat(line().run("recap", imported, "--month", "2026-05", "--lang", "en")
                        .out())
                .contains("received");
    }

    @Test
    void aListIsExportedAndImportedAgainWithoutAChange() throws Exception {
        for (String ending : List.of("xlsx", "ods", "csv")) {
            Path list = temp.resolve("anggota." + ending);
            JsonNode written = line().json(
                            "export-list", imported, list, "--kind", "members", "--reason", "Verifikasi lapangan")
                    .json();
            assertThat(written.get("masked").asBoolean()).isFalse();
            JsonNode again = line().json("import", imported, list, "--check").json();
            assertThat(again.get("rows").asInt()).isEqualTo(written.get("rows").asInt());
            assertThat(again.get("members").get("created").asInt()).isZero();
            assertThat(again.get("members").get("changed").asInt()).isZero();
            assertThat(again.get("families").get("created").asInt()).isZero();
            assertThat(again.get("families").get("changed").asInt()).isZero();
        }
        Answer masked = line().run("export-list", imported, temp.resolve("samar.csv"));
        assertThat(masked.out()).contains("disamarkan");
        assertThat(Files.readString(temp.resolve("samar.csv")))
                .doesNotContainPattern("[0-9]{16}")
                .contains("••••");
        assertThat(line().run("export-list", imported, temp.resolve("x.doc")).code())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aNameSpeltOtherwiseIsFoundAndANameThatOnlyResemblesSaysSo() {
        JsonNode found = line().json("search", imported, "Hidajat").json().get("persons");
        assertThat(found).isNotEmpty();
        assertThat(found.get(0).get("similar").asBoolean()).isFalse();
        JsonNode mistyped = line().json("search", imported, "Hidqyat").json().get("persons");
        assertThat(mistyped).isNotEmpty();
        assertThat(mistyped.get(0).get("similar").asBoolean()).isTrue();
        assertThat(line().run("search", imported, "Hidqyat").out()).contains("\tmirip");
    }

    @Test
    void aLetterIsIssuedOnceAndThenGivenOutByteForByte() throws Exception {
        String register;
        Path data = temp.resolve("data");
        try (Office office = TestOffices.create(data, "320127", Clock.systemUTC(), ZoneId.systemDefault())) {
            office.profile().save(office.actor(), office.profile().profile().signedBy("Drs. Ahmad Fathoni", ""));
            register = referred(office);
        }
        assertThat(line().run("letter", data, "--case", register).out()).contains("Tidak ada surat");
        int before = Synthetic.total(Synthetic.SAMPLE, "surat");
        assertThat(line().json("letter", data).json().get("letters")).hasSize(before);
        Path preview = temp.resolve("pratinjau.pdf");
        assertThat(line().json("letter", data, "--case", register, "--preview", "--out", preview)
                        .json()
                        .get("missing"))
                .isEmpty();

        Answer nowhere = line().run("letter", data, "--case", register, "--out", temp.resolve("tiada/surat.pdf"));
        assertThat(nowhere.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(line().json("letter", data).json().get("letters"))
                .as("no number was spent")
                .hasSize(before);

        Path first = temp.resolve("surat.pdf");
        JsonNode issued =
                line().json("letter", data, "--case", register, "--out", first).json();
        assertThat(issued.get("nowIssued").asBoolean()).isTrue();
        assertThat(issued.get("number").asText()).matches("400\\.9/\\d+/Kesos");
        Path second = temp.resolve("lagi.pdf");
        assertThat(line().json("letter", data, "--case", register, "--out", second)
                        .json()
                        .get("nowIssued")
                        .asBoolean())
                .isFalse();
        Path third = temp.resolve("nomor.pdf");
        line().json("letter", data, "--number", issued.get("number").asText(), "--out", third)
                .json();
        assertThat(first).hasSameBinaryContentAs(second).hasSameBinaryContentAs(third);
        assertThat(Files.mismatch(first, preview)).isNotNegative();
        JsonNode listed = line().json("letter", data, "--case", register).json();
        assertThat(listed.get("letters")).hasSize(1);
        assertThat(listed.get("letters").get(0).get("sha256").asText()).isEqualTo(sha256(first));
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private static String referred(Office office) {
        Imports.of(office).run(office.actor(), Synthetic.SAMPLE, Progress.NONE);
        PersonHit person = office.search().search(office.actor(), "Hidayat").getFirst();
        var opened = office.cases()
                .open(
                        office.actor(),
                        new NewCase(person.person(), "PBI", "K3", "DATANG", false, null, "Kartu mati", List.of("KTP")));
        var today = LocalDate.ofInstant(office.clock().instant(), office.zone());
        office.cases().move(office.actor(), opened.id(), Stage.ASSESSMENT, null);
        office.assessments()
                .record(office.actor(), person.household(), new Visit(today, "Siti", 1, Map.of("floor", 8L), null));
        office.cases().move(office.actor(), opened.id(), "KONSEP", "Berkas lain menyusul");
        long destination =
                office.destinations().list(office.actor(), "PBI").getFirst().id();
        office.referrals().refer(office.actor(), new NewReferral(opened.id(), destination, null, "Fotokopi KK"));
        return opened.register();
    }

    @Test
    void aKecamatanSendsAndItsDistrictMergesOnce() throws Exception {
        Path district = temp.resolve("kabupaten");
        line().json("init", district, "--office", "3201").json();
        String authority = line().json("keys", district).json().get("digits").asText();
        JsonNode card = line().json("keys", imported, "--out", temp.resolve("kartu.json"))
                .json();
        Path answer = temp.resolve("jawaban.json");
        line().json(
                        "enrol",
                        district,
                        card.get("card").asText(),
                        "--digits",
                        card.get("digits").asText(),
                        "--out",
                        answer)
                .json();
        assertThat(line().json("enrol", imported, answer, "--digits", authority)
                        .json()
                        .get("district")
                        .asText())
                .isEqualTo("3201");

        Path bundle = temp.resolve("kiriman.slrt");
        Answer elsewhere = line().run("export", imported, "--to", "3202", "--out", bundle);
        assertThat(elsewhere.code()).isEqualTo(ExitCode.USAGE);
        assertThat(elsewhere.err()).contains("3201", "3202");
        assertThat(bundle).doesNotExist();
        JsonNode sent = line().json("export", imported, "--to", "32.01", "--out", bundle)
                .json();
        assertThat(sent.get("rows").get("household").asInt()).isEqualTo(300);

        byte[] tampered = Files.readAllBytes(bundle);
        tampered[tampered.length / 2] ^= 1;
        Path bad = Files.write(temp.resolve("rusak.slrt"), tampered);
        Answer refused = line().json("merge", district, bad);
        assertThat(refused.code()).isEqualTo(ExitCode.DAMAGED);
        assertThat(refused.document().get("what").asText()).isNotBlank();

        assertThat(line().json("verify", district, bundle).json().get("from").asText())
                .isEqualTo("320127");
        JsonNode preview = line().json("merge", district, "--dry-run", bundle).json();
        JsonNode merged = line().json("merge", district, bundle).json();
        assertThat(merged.get("new").asInt())
                .isEqualTo(preview.get("new").asInt())
                .isGreaterThan(2_000);
        assertThat(merged.get("refused").asInt()).isZero();
        JsonNode again = line().json("merge", district, bundle).json();
        assertThat(again.get("new").asInt() + again.get("changed").asInt()).isZero();
        assertThat(line().json("search", district, "Hidayat").json().get("persons"))
                .isEqualTo(line().json("search", imported, "Hidayat").json().get("persons"));
        assertThat(line().json("check", district).json().get("findings")).isEmpty();
    }

    @Test
    void wrongUseIsSaidInTheUsersLanguageAndChangesNothing() {
        assertThat(CommandLineForTests.plain("rekap"))
                .returns(ExitCode.USAGE, Answer::code)
                .satisfies(answer -> assertThat(answer.err()).contains("Tidak dikenal: rekap", "Pemakaian:"));
        assertThat(line().run("recap", imported).err()).contains("Yang belum disebut: --month");
        assertThat(line().run("recap", imported, "--month", "mei"))
                .returns(ExitCode.USAGE, Answer::code)
                .satisfies(answer -> assertThat(answer.err()).contains("--month"));
        assertThat(line().run("init", temp.resolve("x"), "--office", "329999", "--lang", "en"))
                .returns(ExitCode.USAGE, Answer::code)
                .satisfies(answer -> assertThat(answer.err()).contains("Unknown office code 329999", "Usage:"));
        assertThat(line().run("letter", imported, "--out", temp.resolve("x.pdf"))
                        .err())
                .contains("--case", "--number");
        assertThat(temp).isEmptyDirectory();
    }

    @Test
    void whatCannotBeDoneIsRefusedWithThreeSentences() {
        Answer future = line().json("recap", imported, "--month", "2099-01");
        assertThat(future.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(future.document().get("refused").asText()).isEqualTo("recap.future.what");
        assertThat(future.err().lines().filter(sentence -> !sentence.isBlank())).hasSize(3);
        assertThat(line().run("letter", imported, "--case", "9999/X", "--out", temp.resolve("x.pdf")))
                .returns(ExitCode.REFUSED, Answer::code);
        Answer nowhere = line().run("recap", imported, "--month", "2026-05", "--pdf", temp.resolve("tiada/r.pdf"));
        assertThat(nowhere.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(nowhere.err()).contains("r.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "en"})
    void everyCommandExplainsItselfAndTakesNoPassword(String language) {
        var quiet = new PrintWriter(new StringWriter());
        CommandLine root = Cli.commands(new Texts(Texts.INDONESIAN), quiet, quiet);
        assertThat(root.getSubcommands()).hasSizeGreaterThan(11);
        root.getSubcommands().forEach((name, command) -> {
            Answer help = CommandLineForTests.plain(name, "--help", "--lang", language);
            assertThat(help.code()).isZero();
            assertThat(help.out()).contains(name, language.equals("id") ? "Pemakaian:" : "Usage:");
            command.getCommandSpec().args().forEach(argument -> {
                assertThat(argument.description())
                        .as("%s %s", name, argument.paramLabel())
                        .isNotEmpty();
                if (argument.isOption()) {
                    assertThat(((CommandLine.Model.OptionSpec) argument).names())
                            .as(name)
                            .doesNotContain("--password");
                }
            });
        });
    }
}
