package id.simpul.access;

import java.util.function.ToLongFunction;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How dear one guess at a password is: Argon2id (RFC 9106) with one lane, since more lanes only help an attacker. One guess
 * should take half a second to a second on the office's computer and never costs less than {@link #FLOOR}.
 *
 * @param memoryKib memory in KiB, {@value #LEAST_MEMORY_KIB} to {@value #MOST_MEMORY_KIB}
 * @param iterations passes over that memory, {@value #LEAST_ITERATIONS} to {@value #MOST_ITERATIONS}
 */
public record KdfCost(int memoryKib, int iterations) {
    static final int LEAST_MEMORY_KIB = 64 * 1024;
    /** More than this, read from a file, would be an attempt to exhaust this computer's memory. */
    static final int MOST_MEMORY_KIB = 1024 * 1024;

    static final int LEAST_ITERATIONS = 3;
    static final int MOST_ITERATIONS = 10;
    static final int LANES = 1;
    static final int SALT_BYTES = 16;

    /** The least there is: 64 MiB, three passes. */
    public static final KdfCost FLOOR = new KdfCost(LEAST_MEMORY_KIB, LEAST_ITERATIONS);

    private static final long ENOUGH_NANOS = 500_000_000L;
    private static final int SECRET_BYTES = 32;

    /** Holds both to their limits. */
    public KdfCost {
        if (!within(memoryKib, iterations)) {
            throw new IllegalArgumentException("m=" + memoryKib + " t=" + iterations);
        }
    }

    /** Whether a slot with these numbers is one of ours: neither weakened nor blown up. */
    static boolean within(int memoryKib, int iterations) {
        return memoryKib >= LEAST_MEMORY_KIB
                && memoryKib <= MOST_MEMORY_KIB
                && iterations >= LEAST_ITERATIONS
                && iterations <= MOST_ITERATIONS;
    }

    /**
     * The cost for this computer. Takes one to two seconds, so not on the user interface's thread.
     */
    public static KdfCost calibrated() {
        return calibrated(
                cost -> {
                    long start = System.nanoTime();
                    Secrets.clear(cost.secret(new byte[] {'x'}, new byte[SALT_BYTES]));
                    return System.nanoTime() - start;
                },
                Runtime.getRuntime().maxMemory());
    }

    /**
     * Raises memory first, which costs an attacker most, while it stays under an eighth of this program's heap; then passes.
     *
     * @param nanos how long one derivation takes
     * @param heapBytes how much memory this program may use
     */
    static KdfCost calibrated(ToLongFunction<KdfCost> nanos, long heapBytes) {
        KdfCost cost = FLOOR;
        long taken = nanos.applyAsLong(cost);
        while (taken < ENOUGH_NANOS) {
            KdfCost next = cost.dearer(heapBytes);
            if (next.equals(cost)) {
                break;
            }
            cost = next;
            taken = nanos.applyAsLong(cost);
        }
        return cost;
    }

    private KdfCost dearer(long heapBytes) {
        long doubled = memoryKib * 2L;
        if (doubled <= MOST_MEMORY_KIB && doubled * 1024 <= heapBytes / 8) {
            return new KdfCost((int) doubled, iterations);
        }
        return iterations < MOST_ITERATIONS ? new KdfCost(memoryKib, iterations + 1) : this;
    }

    /** Derives 32 bytes from {@code password}. The caller clears them. */
    byte[] secret(byte[] password, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(iterations)
                .withParallelism(LANES)
                .withSalt(salt)
                .build());
        byte[] secret = new byte[SECRET_BYTES];
        generator.generateBytes(password, secret);
        return secret;
    }
}
