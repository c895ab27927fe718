package id.simpul.programme;

/** State of a participation; codes of list {@code kepesertaan}. */
public enum Status {
    /** Takes part. */
    ACTIVE(1),
    /** No longer, or suspended. */
    INACTIVE(2),
    /** Proposed. */
    PROPOSED(3);

    private final int code;

    Status(int code) {
        this.code = code;
    }

    /** The stored code. */
    public int code() {
        return code;
    }

    static Status of(long code) {
        for (Status status : values()) {
            if (status.code == code) {
                return status;
            }
        }
        throw new IllegalStateException("unknown participation status " + code);
    }
}
