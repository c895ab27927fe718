package id.simpul.review;

/** What a person decides about a finding; codes of list {@code putusan_periksa}. */
public enum Verdict {
    /** True, and it stays so: keep as it is. */
    TETAP,
    /** A change is to be proposed. */
    USUL,
    /** It is not an error. */
    BUKAN
}
