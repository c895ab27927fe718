package id.simpul.household.match;

/** What is recorded twice. */
public enum PairKind {
    /** A person. */
    PERSON(1),
    /** A family. */
    FAMILY(2);

    private final int code;

    PairKind(int code) {
        this.code = code;
    }

    /** The stored code. */
    long code() {
        return code;
    }
}
