package id.simpul.kernel;

/**
 * The identity of one change and of the row it created: {@code install << 40 | sequence}. Unique without a server as long
 * as install numbers are, which is why a restored or cloned file takes a new one.
 */
public final class Dot {
    private static final int SEQUENCE_BITS = 40;

    /** Largest install number: 23 bits keep the id positive. */
    public static final int MAX_INSTALL = (1 << 23) - 1;

    private Dot() {}

    /**
     * The id of {@code sequence} in {@code install}.
     *
     * @param install 1 … {@link #MAX_INSTALL}
     * @param sequence 1 … 2^40-1
     */
    public static long of(int install, long sequence) {
        if (install < 1 || install > MAX_INSTALL || sequence < 1 || sequence >= 1L << SEQUENCE_BITS) {
            throw new IllegalArgumentException("install " + install + ", sequence " + sequence);
        }
        return (long) install << SEQUENCE_BITS | sequence;
    }

    /** The install number in {@code id}. */
    public static int install(long id) {
        return (int) (id >>> SEQUENCE_BITS);
    }

    /** The sequence in {@code id}. */
    public static long sequence(long id) {
        return id & ((1L << SEQUENCE_BITS) - 1);
    }
}
