package id.simpul.paper;

/**
 * What a user asked of the print dialog.
 *
 * @param printer name of the printer
 * @param copies 1 to 99
 * @param unlisted what to do where the printer lists its papers without the one that is needed
 */
public record PrintOrder(String printer, int copies, Unlisted unlisted) {
    private static final int MOST_COPIES = 99;

    /** What to do where a printer lists its papers without the one that is needed. */
    public enum Unlisted {
        /** Refuse: the page would be cut or shrunk on other paper. */
        REFUSE,
        /** Print all the same, since the user says that the paper is in the tray. */
        PRINT
    }

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if {@code copies} is not in it
     */
    public PrintOrder {
        if (copies < 1 || copies > MOST_COPIES) {
            throw new IllegalArgumentException(copies + " copies");
        }
    }
}
