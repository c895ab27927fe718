package id.simpul.visit;

/** What came of a visit; the codes of list {@code hasil_kunjungan} (Regsosek 2022-K). */
public enum VisitResult {
    /** Somebody answered everything. */
    COMPLETE(1),
    /** Something is still to be asked. */
    INCOMPLETE(2),
    /** Nobody was there to answer. */
    NOBODY(3),
    /** The family does not want to be visited, or no aid. */
    REFUSED(4),
    /** The family does not live there any more. */
    MOVED(5);

    private final int code;

    VisitResult(int code) {
        this.code = code;
    }

    /** As stored. */
    public int code() {
        return code;
    }

    /** The result stored as {@code code}. */
    public static VisitResult of(long code) {
        return values()[Math.toIntExact(code) - 1];
    }

    /** Whether somebody answered, so that the questionnaire can be filled. */
    public boolean answered() {
        return this == COMPLETE || this == INCOMPLETE;
    }

    /** Whether the family has to be visited once more. */
    public boolean again() {
        return this == INCOMPLETE || this == NOBODY;
    }
}
