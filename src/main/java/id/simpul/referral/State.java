package id.simpul.referral;

import java.util.Arrays;

/** Where a handing-over stands. Its code is the one of the code lists {@code keadaan_serah} and, where it answers, {@code jawaban}. */
public enum State {
    /** No answer yet. */
    WAITING("MENUNGGU"),
    /** Taken into a waiting list; asked again on its day. */
    WAITING_LIST("DAFTAR_TUNGGU"),
    /** Papers are missing; the family is asked for them. */
    MORE_DOCUMENTS("BERKAS_KURANG"),
    /** Agreed to. */
    ACCEPTED("DITERIMA"),
    /** What was asked for was given; or, of an assignment, handed over. */
    DONE("SELESAI"),
    /** Refused. */
    REJECTED("DITOLAK"),
    /** Sent back unanswered: the wrong place. */
    RETURNED("DIKEMBALIKAN"),
    /** Taken back by who handed over. */
    REVOKED("DITARIK");

    private final String code;

    State(String code) {
        this.code = code;
    }

    /** As it is kept. */
    public String code() {
        return code;
    }

    /** Whether the other side can say so: code list {@code jawaban}. */
    public boolean answer() {
        return this != WAITING && this != DONE && this != REVOKED;
    }

    /** Whether the other side still has to say something. */
    public boolean open() {
        return this == WAITING || this == WAITING_LIST || this == MORE_DOCUMENTS;
    }

    /**
     * The state that is kept as {@code code}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static State of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state " + code));
    }
}
