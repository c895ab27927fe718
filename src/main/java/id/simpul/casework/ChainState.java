package id.simpul.casework;

import java.util.List;

/** Where the approval chain of a case stands. */
public enum ChainState {
    /** Does not matter; only in moves. */
    ANY(""),
    /** The office has no chain on that day. */
    NONE("TANPA"),
    /** An initial is next. */
    INITIALS("PARAF"),
    /** A signature is next, or somebody who only takes note. */
    SIGNATURE("TTD"),
    /** Every step was given. */
    COMPLETE("HABIS");

    private final String code;

    ChainState(String code) {
        this.code = code;
    }

    static ChainState of(String code) {
        return List.of(values()).stream()
                .filter(state -> state.code.equals(code))
                .findFirst()
                .orElseThrow();
    }
}
