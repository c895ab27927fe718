package id.simpul.programme;

/** State of a participation; codes of list {@code kepesertaan}. */
public enum Status {
    /** Takes part. */
    ACTIVE(1),
    /** No longer. */
    INACTIVE(2),
    /** Proposed. */
    PROPOSED(3),
    /** Takes part, but receives nothing for the time being. */
    SUSPENDED(4),
    /** Was proposed and not approved. */
    REJECTED(5);

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
