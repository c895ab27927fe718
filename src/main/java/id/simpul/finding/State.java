package id.simpul.finding;

/** What a rule says about recorded facts: Kleene's three values, in the words of a criterion. */
public enum State {
    /** The facts meet it. */
    MET,
    /** The facts do not meet it. */
    NOT_MET,
    /** A fact that decides it is not known. */
    UNKNOWN;

    static State of(boolean met) {
        return met ? MET : NOT_MET;
    }

    State and(State other) {
        if (this == NOT_MET || other == NOT_MET) {
            return NOT_MET;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : MET;
    }

    State or(State other) {
        if (this == MET || other == MET) {
            return MET;
        }
        return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : NOT_MET;
    }

    State not() {
        return switch (this) {
            case MET -> NOT_MET;
            case NOT_MET -> MET;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
