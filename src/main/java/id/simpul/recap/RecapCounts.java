package id.simpul.recap;

/**
 * Cases of one cell of a recap. The four standings are those of the national SLRT report: every case that was open at the
 * start or came in during the month stands in exactly one of them at its end.
 *
 * @param opening open at the start of the month
 * @param received came in during the month
 * @param finished Selesai
 * @param inProcess Proses
 * @param referred Dirujuk
 * @param rejected Ditolak
 * @param closing open at the end of the month
 */
public record RecapCounts(
        int opening, int received, int finished, int inProcess, int referred, int rejected, int closing) {
    /** No cases. */
    public static final RecapCounts ZERO = new RecapCounts(0, 0, 0, 0, 0, 0, 0);

    /** Both together. */
    public RecapCounts plus(RecapCounts other) {
        return new RecapCounts(
                opening + other.opening,
                received + other.received,
                finished + other.finished,
                inProcess + other.inProcess,
                referred + other.referred,
                rejected + other.rejected,
                closing + other.closing);
    }

    /** Whether what was there and what came in is what left and what stays. */
    public boolean balanced() {
        return opening + received == finished + inProcess + referred + rejected;
    }
}
