package id.simpul.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.exchange.trust.OfficeKeys;
import id.simpul.exchange.trust.SigningIdentity;
import id.simpul.exchange.trust.TestDistrict;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoundTripTest {
    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Path file = folder.resolve(Samples.header().fileName());
        String id = Samples.write(file);
        VerifiedBundle bundle = Samples.verify(file);
        assertThat(file.getFileName()).hasToString("SLRT-320127-000042.slrt");
        assertThat(bundle.id()).isEqualTo(id);
        assertThat(bundle.header()).isEqualTo(Samples.header());
        assertThat(bundle.signer().office()).isEqualTo(TestDistrict.OFFICE);
        assertThat(bundle.rows("household")).isEqualTo(3);
        assertThat(bundle.rows("empty")).isZero();
        assertThat(bundle.rows()).isEqualTo(43);
        assertThat(bundle.rosterStale()).isFalse();
        var kept = new Kept();
        Samples.reader().read(bundle, Samples.district().identities(), kept, Progress.NONE);
        assertThat(kept.rows)
                .hasSize(43)
                .contains("household 2 {\"id\":7696581394434,\"text\":\"alamat 7696581394434\",\"none\":null}");
        assertThat(kept.rows.getLast()).startsWith("change 40 ").contains("patch \\\"kutip\\\" \\n é 🏠");
        assertThat(kept.attachments).containsExactly("application/pdf true");
    }

    @Test
    void theRecoveryKeyReadsItToo() throws IOException {
        Path file = folder.resolve("a.slrt");
        Samples.write(file);
        var recovery = new Receiver(TestDistrict.DISTRICT, List.of(Samples.BOGOR.recovery));
        VerifiedBundle bundle =
                Samples.reader().verify(file, recovery, Samples.BOGOR.trust, Instant.MIN, Progress.NONE);
        assertThat(bundle.rows()).isEqualTo(43);
    }

    @Test
    void theIdDependsOnContentAloneAndNothingLiesInTheClear() throws IOException {
        Path first = folder.resolve("a.slrt");
        Path second = folder.resolve("b.slrt");
        assertThat(Samples.write(first)).isEqualTo(Samples.write(second));
        assertThat(Files.readAllBytes(first)).isNotEqualTo(Files.readAllBytes(second));
        assertThat(Files.readString(first, StandardCharsets.ISO_8859_1))
                .startsWith("age-encryption.org/v1\n")
                .doesNotContain("mimetype", "datapackage", "320127", "32.01");
    }

    @Test
    void anAnswerBringsTheRosterToTheOffice() throws IOException {
        TestDistrict bogor = Samples.BOGOR;
        var newer = bogor.authority.publish(bogor.enrolled.roster().renewed(TestDistrict.NOW));
        BundleHeader header = Samples.header(
                bogor.districtSigner,
                TestDistrict.DISTRICT,
                TestDistrict.OFFICE,
                List.of(bogor.officeKeys.age().recipient()),
                BundleKind.ANSWER);
        Path file = folder.resolve(header.fileName());
        Samples.write(file, Samples.draft(header, newer), bogor.districtSigner);
        assertThat(file.getFileName()).hasToString("SLRT-3201-320127-000042.slrt");
        var office = new Receiver(TestDistrict.OFFICE, List.of(bogor.officeKeys.age()));
        VerifiedBundle bundle = Samples.reader().verify(file, office, bogor.trust, Instant.MIN, Progress.NONE);
        assertThat(bundle.header()).isEqualTo(header);
        assertThat(bundle.trust().roster().version())
                .isEqualTo(bogor.trust.roster().version() + 1);
        assertThat(bundle.entries()).hasSize(4);
        // An answer opened late does not bring the old roster back.
        var later = bogor.trust.updatedBy(
                bogor.authority.publish(bundle.trust().roster().renewed(TestDistrict.NOW)));
        VerifiedBundle late = Samples.reader().verify(file, office, later, Instant.MIN, Progress.NONE);
        assertThat(late.trust().roster()).isEqualTo(later.roster());
        Instant muchLater = TestDistrict.NOW.plusSeconds(91 * 86_400L);
        assertThat(Samples.reader()
                        .verify(file, office, bogor.trust, muchLater, Progress.NONE)
                        .rosterStale())
                .isTrue();
    }

    @Test
    void aKeyTheDistrictMadeSinceIsKnownFromTheRosterTheAnswerBrings() throws IOException {
        TestDistrict bogor = Samples.BOGOR;
        var keys = OfficeKeys.generate(TestDistrict.DISTRICT, bogor.random);
        var enrolled = bogor.enrol(keys, bogor.enrolled.roster(), 1);
        SigningIdentity signer = keys.signer(enrolled.certificate());
        BundleHeader header = Samples.header(
                signer,
                TestDistrict.DISTRICT,
                TestDistrict.OFFICE,
                List.of(bogor.officeKeys.age().recipient()),
                BundleKind.ANSWER);
        Path file = folder.resolve("answer.slrt");
        var office = new Receiver(TestDistrict.OFFICE, List.of(bogor.officeKeys.age()));
        Samples.write(file, Samples.draft(header, enrolled.update()), signer);
        VerifiedBundle bundle = Samples.reader().verify(file, office, bogor.trust, Instant.MIN, Progress.NONE);
        assertThat(bundle.signer().key()).isEqualTo(signer.keyName());
        Samples.write(file, Samples.draft(header, null), signer);
        assertThatThrownBy(() -> Samples.reader().verify(file, office, bogor.trust, Instant.MIN, Progress.NONE))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem()).isEqualTo(new BundleProblem.UnknownSigner()));
    }

    @Test
    void whatIsNotPublishedLeavesNothing() throws IOException {
        Path target = folder.resolve("a.slrt");
        try (PreparedBundle prepared =
                new BundleWriter().prepare(target, Samples.draft(), Samples.BOGOR.officeSigner, Progress.NONE)) {
            assertThat(prepared.rows()).isEqualTo(43);
            assertThat(folder.resolve("a.slrt.part")).exists();
        }
        assertEmpty();
    }

    @Test
    void cancellingStopsWritingAndReading() throws IOException {
        Path file = folder.resolve("a.slrt");
        for (int after = 0; after < 45; after++) {
            var progress = new CancelAfter(after);
            assertThatThrownBy(() ->
                            new BundleWriter().prepare(file, Samples.draft(), Samples.BOGOR.officeSigner, progress))
                    .isInstanceOf(CancellationException.class);
            assertEmpty();
        }
        Samples.write(file);
        assertThatThrownBy(() -> Samples.reader()
                        .verify(file, Samples.district(), Samples.BOGOR.trust, Instant.MIN, new CancelAfter(1)))
                .isInstanceOf(CancellationException.class);
        VerifiedBundle bundle = Samples.verify(file);
        assertThatThrownBy(() ->
                        Samples.reader().read(bundle, Samples.district().identities(), new Kept(), new CancelAfter(20)))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void progressEndsAtTheEnd() throws IOException {
        var told = new ArrayList<String>();
        Progress progress = new Progress() {
            @Override
            public void at(long done, long total) {
                told.add(done + "/" + total);
            }

            @Override
            public boolean cancelled() {
                return false;
            }
        };
        Path file = folder.resolve("a.slrt");
        try (var prepared = new BundleWriter().prepare(file, Samples.draft(), Samples.BOGOR.officeSigner, progress)) {
            prepared.publish();
        }
        assertThat(told).endsWith("43/43");
        long size = Files.size(file);
        VerifiedBundle bundle =
                Samples.reader().verify(file, Samples.district(), Samples.BOGOR.trust, Instant.MIN, progress);
        assertThat(told).endsWith(size + "/" + size);
        Samples.reader().read(bundle, Samples.district().identities(), new Kept(), progress);
        assertThat(told).endsWith("43/43");
    }

    @Test
    void anAttachmentThatIsNotWhatItsNameSaysIsNotSent() {
        var draft = new BundleDraft(
                Samples.header(),
                List.of(),
                List.of(new Attachment("00".repeat(32), "jpg", () -> new ByteArrayInputStream(Samples.PDF))),
                null,
                0);
        assertThatThrownBy(() -> Samples.write(folder.resolve("a.slrt"), draft, Samples.BOGOR.officeSigner))
                .isInstanceOf(IOException.class);
        assertEmpty();
    }

    @Test
    void whatAReaderWouldRefuseIsNotWritten() throws IOException {
        String longest = "x".repeat(1 << 16);
        Path file = folder.resolve("a.slrt");
        Samples.write(file, oneRow(longest), Samples.BOGOR.officeSigner);
        var kept = new Kept();
        Samples.reader().read(Samples.verify(file), Samples.district().identities(), kept, Progress.NONE);
        assertThat(kept.rows).hasSize(1);
        Files.delete(file);
        for (String tooLong : List.of(longest + "x", "x".repeat(2 << 20))) {
            assertThatThrownBy(() -> Samples.write(file, oneRow(tooLong), Samples.BOGOR.officeSigner))
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problem()).isInstanceOf(BundleProblem.LimitExceeded.class));
            assertEmpty();
        }
    }

    private static BundleDraft oneRow(String text) {
        var table = new TableSource("t", sink -> sink.row(json -> json.writeStringField("a", text)));
        return new BundleDraft(Samples.header(), List.of(table), List.of(), null, 1);
    }

    private void assertEmpty() {
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cancels once it was asked a number of times. */
    private static final class CancelAfter implements Progress {
        private int left;

        CancelAfter(int left) {
            this.left = left;
        }

        @Override
        public void at(long done, long total) {}

        @Override
        public boolean cancelled() {
            return left-- <= 0;
        }
    }
}
