package id.simpul.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.exchange.Offices3201.Office;
import id.simpul.exchange.trust.Trust;
import id.simpul.store.Entity;
import id.simpul.testing.OutsideTool;
import id.simpul.testing.OutsideTool.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the office's own desk sends is opened, checked and verified with stock tools, and arrives complete. */
class BundleInteropTest {
    @TempDir
    Path folder;

    private Offices3201 offices;
    private Office district;
    private Office caringin;
    private final List<Long> families = new ArrayList<>();

    @BeforeEach
    void create() {
        // The outside tools judge certificates by the true time.
        offices = new Offices3201(folder.resolve("offices"), Clock.systemUTC());
        offices.found();
        district = offices.district;
        caringin = offices.enrolled("320127");
        for (int i = 0; i < 50; i++) {
            long family = caringin.family(String.format(Locale.ROOT, "32012700%08d", i), "Warga " + i);
            families.add(family);
            if (i % 5 == 0) {
                caringin.aCase(family, i + "/SLRT/VI/2026", i % 10 == 0);
            }
        }
        caringin.edit(families.get(3), "004", "Kp. Sawah \"Lega\" – é");
    }

    @AfterEach
    void close() {
        offices.close();
    }

    @Test
    void stockToolsOpenCheckAndVerifyWhatTheOfficeSends() throws Exception {
        OutsideTool.require("age", "unzip", "sha256sum", "openssl");
        Path file = caringin.send(false);
        String identity = district.database
                .read(sql -> EnrolmentDesk.keys(sql, district.enrolment.office(), district.secret))
                .getFirst()
                .age()
                .reveal();
        Files.writeString(folder.resolve("identity"), identity + "\n");
        run("age", "-d", "-i", "identity", "-o", "b.asice", file.toString());
        run("unzip", "-tq", "b.asice");
        run("unzip", "-q", "b.asice", "-d", "u");
        Outcome sums = OutsideTool.run(folder.resolve("u"), "sha256sum", "--strict", "-c", "sha256sums.txt");
        assertThat(sums.exit()).as(sums.output()).isZero();
        assertThat(sums.output()).contains("data/household.jsonl: OK", "data/person.jsonl: OK", "datapackage.json: OK");
        Outcome cms = cms();
        assertThat(cms.exit()).as(cms.output()).isZero();
        assertThat(cms.output()).contains("CMS Verification successful");

        var lines = new TreeMap<String, Integer>();
        for (RecordKind kind : RecordKind.values()) {
            Path table = folder.resolve("u/data/" + kind.table() + ".jsonl");
            int count = Files.exists(table) ? Files.readAllLines(table).size() : 0;
            if (count > 0) {
                lines.put(kind.table(), count);
            }
        }
        assertThat(lines).isEqualTo(Map.of("household", 51, "person", 50, "case_file", 10));
        Received merged = district.merge(file);
        assertThat(merged.counts()).isEqualTo(new MergeCounts(110, 0, 0, 0, 0, 0, 0));
        assertThat(counts(district)).isEqualTo(counts(caringin));
        Received second = district.merge(caringin.send(true));
        assertThat(second.counts()).isEqualTo(new MergeCounts(0, 0, 0, 0, 0, 111, 0));
        assertThat(second.findings()).isEmpty();
        assertThat(counts(district)).isEqualTo(counts(caringin));
        assertThat(district.database.check()).isEmpty();
    }

    @Test
    void theRecoveryKeyOpensItTooAndNobodyElse() throws Exception {
        OutsideTool.require("age");
        Path elsewhere = folder.resolve("elsewhere");
        try (var other = new Offices3201(elsewhere, Clock.systemUTC())) {
            String recovery = other.found().recoverySecret();
            Office office = other.enrolled("320126");
            office.family("1", "A");
            Path file = office.send(false);
            Files.writeString(folder.resolve("recovery"), recovery + "\n");
            run("age", "-d", "-i", "recovery", "-o", "b.asice", file.toString());
            Outcome stranger = OutsideTool.run(
                    folder,
                    "age",
                    "-d",
                    "-i",
                    "recovery",
                    "-o",
                    "c.asice",
                    caringin.send(false).toString());
            assertThat(stranger.exit()).isNotZero();
        }
    }

    private Map<Entity, Integer> counts(Office office) {
        return office.database.read(sql -> {
            var counts = new TreeMap<Entity, Integer>();
            for (Entity entity : Entity.values()) {
                if (entity.scope() == Entity.Scope.SHARED) {
                    counts.put(entity, sql.fetchCount(entity.table()));
                }
            }
            return counts;
        });
    }

    private Outcome cms() throws Exception {
        Trust trust = district.enrolment.trust().orElseThrow();
        Files.writeString(
                folder.resolve("ca.pem"),
                pem("CERTIFICATE", trust.authority().getEncoded())
                        + pem("X509 CRL", trust.update().revocations()));
        return OutsideTool.run(
                folder,
                "openssl",
                "cms",
                "-verify",
                "-binary",
                "-inform",
                "DER",
                "-in",
                "u/META-INF/signature001.p7s",
                "-content",
                "u/META-INF/ASiCManifest001.xml",
                "-CAfile",
                "ca.pem",
                "-crl_check",
                "-out",
                "verified");
    }

    private void run(String... command) throws IOException, InterruptedException {
        Outcome outcome = OutsideTool.run(folder, command);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
    }

    private static String pem(String what, byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }
}
