package id.simpul.exchange.format;

/**
 * How large a bundle may be, so that a hostile one costs neither disk, memory nor patience. Writers keep the same limits.
 *
 * @param entries most files inside
 * @param entryBytes most bytes of one file, unpacked
 * @param totalBytes most bytes of all files, unpacked
 * @param ratio most unpacked bytes per packed byte, once a file is over 1 MiB
 */
public record Limits(int entries, long entryBytes, long totalBytes, int ratio) {
    /** What every office keeps. */
    public static final Limits STANDARD = new Limits(4096, 2L << 30, 8L << 30, 200);

    /** Small files compress as they like: a page of equal rows is no bomb. */
    static final long RATIO_FREE = 1 << 20;

    /** A ZIP without its 64-bit extension ends here. */
    static final long ARCHIVE = 0xffff_fffeL;
}
