package id.simpul.exchange.format;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.exchange.trust.AgeRecipient;
import id.simpul.kernel.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A stick can be swapped between verifying and reading. */
class TwoPassTest {
    @TempDir
    private Path folder;

    private Path file = Path.of("b.slrt");

    @BeforeEach
    void place() {
        file = folder.resolve("b.slrt");
    }

    @Test
    void anotherGenuineBundleInItsPlaceIsNoticed() throws IOException {
        Samples.write(file);
        VerifiedBundle verified = Samples.verify(file);
        for (List<TableSource> tables : List.of(
                List.of(Samples.rows("household", 3, "alamat")),
                List.of(Samples.rows("household", 3, "alamat palsu")),
                List.of(Samples.rows("household", 2, "alamat")),
                List.<TableSource>of())) {
            var draft = new BundleDraft(Samples.header(), tables, List.of(), null, 0);
            Samples.write(file, draft, Samples.BOGOR.officeSigner);
            assertThat(Samples.verify(file).id()).isNotEqualTo(verified.id());
            changed(verified);
        }
    }

    @Test
    void anArchiveThatOnlyLooksAlikeIsNoticed() throws IOException {
        Samples.write(file);
        VerifiedBundle verified = Samples.verify(file);
        // Encrypted to us by anyone, same tables with one row changed, and nothing behind them that is right.
        var tables = new ArrayList<Samples.File>();
        tables.add(Samples.File.of("data/household.jsonl", "{\"id\":1}\n{\"id\":2}\n{\"id\":3}\n"));
        byte[] zip = Samples.signed(tables, Samples.BOGOR.officeSigner);
        Files.write(file, Samples.encrypt(zip, List.of(Samples.BOGOR.recovery.recipient(), district())));
        changed(verified);
    }

    @Test
    void aDamagedOrForeignFileInItsPlaceIsNoticed() throws IOException {
        Samples.write(file);
        VerifiedBundle verified = Samples.verify(file);
        byte[] genuine = Files.readAllBytes(file);
        for (int length = 0; length < genuine.length; length += 97) {
            Files.write(file, Arrays.copyOf(genuine, length));
            changed(verified);
        }
        Files.writeString(file, "bukan kiriman");
        changed(verified);
        Files.write(
                file,
                Samples.encrypt(
                        Samples.decrypt(file(genuine), Samples.BOGOR.recovery),
                        List.of(Samples.BOGOR.officeKeys.age().recipient())));
        changed(verified);
    }

    @Test
    void theSameContentEncryptedAnewIsTheSame() throws IOException {
        Samples.write(file);
        VerifiedBundle verified = Samples.verify(file);
        Samples.write(file);
        var kept = new Kept();
        Samples.reader().read(verified, Samples.district().identities(), kept, Progress.NONE);
        assertThat(kept.rows).hasSize(43);
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("copy.slrt"), content);
    }

    private static AgeRecipient district() {
        return Samples.BOGOR.districtKeys.age().recipient();
    }

    private static void changed(VerifiedBundle verified) {
        Refused.with(
                new BundleProblem.ChangedMeanwhile(),
                () -> Samples.reader().read(verified, Samples.district().identities(), new Kept(), Progress.NONE));
    }
}
