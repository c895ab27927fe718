package id.simpul.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.testing.OutsideTool;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class KdfCostTest {
    private static final long GIB = 1L << 30;

    @Test
    void aSlowComputerStaysAtTheFloor() {
        assertThat(KdfCost.calibrated(cost -> 900_000_000L, 4 * GIB)).isEqualTo(KdfCost.FLOOR);
    }

    @Test
    void aFastComputerGetsMoreMemoryFirstThenMorePasses() {
        // 0.1 s per 64 MiB and three passes; heap of 2 GiB allows 256 MiB
        KdfCost cost = KdfCost.calibrated(c -> c.memoryKib() / 1024L * c.iterations() * 520_833L, 2 * GIB);
        assertThat(cost).isEqualTo(new KdfCost(256 * 1024, 4));
    }

    @Test
    void aSmallHeapGetsPassesOnly() {
        KdfCost cost = KdfCost.calibrated(c -> c.memoryKib() / 1024L * c.iterations() * 1_041_666L, GIB / 2);
        assertThat(cost).isEqualTo(new KdfCost(64 * 1024, 8));
    }

    @Test
    void whateverTheClockSaysTheLimitsHold() {
        KdfCost cost = KdfCost.calibrated(c -> 0, 64 * GIB);
        assertThat(cost).isEqualTo(new KdfCost(1024 * 1024, 10));
    }

    @Test
    void lessThanTheFloorOrMoreThanTheCeilingDoesNotExist() {
        assertThatThrownBy(() -> new KdfCost(64 * 1024 - 1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KdfCost(64 * 1024, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KdfCost(1024 * 1024 + 1, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new KdfCost(64 * 1024, 11)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theReferenceProgramDerivesTheSame() throws Exception {
        OutsideTool.require("argon2");
        Process argon2 = new ProcessBuilder(
                        "argon2", "garamgaramgaram!", "-id", "-t", "3", "-k", "65536", "-p", "1", "-l", "32", "-r")
                .start();
        try (var in = argon2.getOutputStream()) {
            in.write("sandi uji".getBytes(StandardCharsets.UTF_8));
        }
        String expected = new String(argon2.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        assertThat(argon2.waitFor()).isZero();
        byte[] ours = KdfCost.FLOOR.secret(
                "sandi uji".getBytes(StandardCharsets.UTF_8), "garamgaramgaram!".getBytes(StandardCharsets.UTF_8));
        assertThat(HexFormat.of().formatHex(ours)).isEqualTo(expected);
    }
}
