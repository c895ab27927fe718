package id.simpul.recap;

/**
 * Cases of one cell of a recap, as {@code db/query/recap-month.sql} counts them. The four standings are those of the
 * national SLRT report: every case that was open at the start, came in or was reopened during the month stands in exactly
 * one of them at its end.
 *
 * @param opening open at the start of the month
 * @param received came in during the month
 * @param reopened closed before the month and opened again in it
 * @param finished Selesai
 * @param inProcess Proses
 * @param referred Dirujuk
 * @param rejected Ditolak, with those withdrawn and those merged as duplicates
 * @param withdrawn withdrawn by the applicant; among rejected
 * @param duplicate merged into another case; among rejected
 */
public record RecapCounts(
        int opening,
        int received,
        int reopened,
        int finished,
        int inProcess,
        int referred,
        int rejected,
        int withdrawn,
        int duplicate) {
    /** No cases. */
    public static final RecapCounts ZERO = new RecapCounts(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** Open at the end of the month. */
    public int closing() {
        return inProcess + referred;
    }

    /** Both together. */
    public RecapCounts plus(RecapCounts other) {
        return new RecapCounts(
                opening + other.opening,
                received + other.received,
                reopened + other.reopened,
                finished + other.finished,
                inProcess + other.inProcess,
                referred + other.referred,
                rejected + other.rejected,
                withdrawn + other.withdrawn,
                duplicate + other.duplicate);
    }

    /** Whether what was there and what came is what left and what stays. */
    public boolean balanced() {
        return opening + received + reopened == finished + inProcess + referred + rejected
                && withdrawn + duplicate <= rejected;
    }
}
