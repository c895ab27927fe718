package id.simpul.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.exchange.trust.OfficeStatus;
import id.simpul.exchange.trust.TestDistrict;
import id.simpul.exchange.trust.TrustUpdate;
import id.simpul.testing.OutsideTool;
import id.simpul.testing.OutsideTool.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle that the stock tools reject is a defect. */
class InteropTest {
    @TempDir
    private Path folder;

    @Test
    void stockToolsOpenAndVerifyABundle() throws Exception {
        OutsideTool.require("age", "unzip", "sha256sum", "openssl");
        Samples.write(folder.resolve("b.slrt"));
        Files.writeString(
                folder.resolve("key"), Samples.BOGOR.districtKeys.age().reveal() + "\n");
        run("age", "-d", "-i", "key", "-o", "b.asice", "b.slrt");
        run("unzip", "-tq", "b.asice");
        run("unzip", "-q", "b.asice", "-d", "u");
        Outcome sums = OutsideTool.run(folder.resolve("u"), "sha256sum", "--strict", "-c", "sha256sums.txt");
        assertThat(sums.exit()).as(sums.output()).isZero();
        assertThat(sums.output())
                .contains("data/household.jsonl: OK", "data/change.jsonl: OK", "datapackage.json: OK")
                .doesNotContain("FAILED");
        Outcome cms = verifyCms(Samples.BOGOR.enrolled.update());
        assertThat(cms.exit()).as(cms.output()).isZero();
        assertThat(cms.output()).contains("CMS Verification successful");
        assertThat(Files.readAllLines(folder.resolve("u/data/household.jsonl"))).hasSize(3);
    }

    @Test
    void opensslSeesARevokedCertificateToo() throws Exception {
        OutsideTool.require("unzip", "openssl");
        unpacked();
        for (OfficeStatus status : new OfficeStatus[] {OfficeStatus.REVOKED, OfficeStatus.COMPROMISED}) {
            Outcome outcome = verifyCms(Samples.BOGOR.withStatus(status).update());
            assertThat(outcome.exit()).isNotZero();
            assertThat(outcome.output()).contains("certificate revoked");
        }
    }

    @Test
    void opensslSeesAChangedManifest() throws Exception {
        OutsideTool.require("unzip", "openssl");
        unpacked();
        Path manifest = folder.resolve("u/META-INF/ASiCManifest001.xml");
        Files.writeString(manifest, Files.readString(manifest).replace("change", "chance"));
        assertThat(verifyCms(Samples.BOGOR.enrolled.update()).exit()).isNotZero();
    }

    @Test
    void aBundleEncryptedByAgeItselfIsTheSameBundle() throws Exception {
        OutsideTool.require("age");
        String id = Samples.write(folder.resolve("b.slrt"));
        Files.write(folder.resolve("b.asice"), Samples.decrypt(folder.resolve("b.slrt"), Samples.BOGOR.recovery));
        run(
                "age",
                "-r",
                Samples.BOGOR.recovery.recipient().text(),
                "-r",
                Samples.BOGOR.districtKeys.age().recipient().text(),
                "-o",
                "again.slrt",
                "b.asice");
        assertThat(Samples.verify(folder.resolve("again.slrt")).id()).isEqualTo(id);
    }

    @Test
    void fileKnowsWhatItIs() throws Exception {
        OutsideTool.require("file");
        Samples.write(folder.resolve("b.slrt"));
        Files.write(folder.resolve("b.asice"), Samples.decrypt(folder.resolve("b.slrt"), Samples.BOGOR.recovery));
        assertThat(run("file", "b.asice").output()).contains("application/vnd.etsi.asic-e+zip");
    }

    private void unpacked() throws Exception {
        Samples.write(folder.resolve("b.slrt"));
        Files.write(folder.resolve("b.asice"), Samples.decrypt(folder.resolve("b.slrt"), Samples.BOGOR.recovery));
        run("unzip", "-q", "b.asice", "-d", "u");
    }

    private Outcome verifyCms(TrustUpdate update) throws Exception {
        String pem = pem("CERTIFICATE", Samples.BOGOR.authority.certificate().getEncoded())
                + pem("X509 CRL", update.revocations());
        Files.writeString(folder.resolve("ca.pem"), pem);
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
                "-attime",
                Long.toString(TestDistrict.NOW.getEpochSecond() + 1),
                "-out",
                "verified");
    }

    private Outcome run(String... command) throws IOException, InterruptedException {
        Outcome outcome = OutsideTool.run(folder, command);
        assertThat(outcome.exit()).as(outcome.output()).isZero();
        return outcome;
    }

    private static String pem(String what, byte[] der) {
        String lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n";
    }
}
