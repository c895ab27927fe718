package id.simpul.household;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Sex as on the KTP; codes of list {@code kelamin}. */
public enum Sex {
    /** Laki-laki. */
    MALE(1),
    /** Perempuan. */
    FEMALE(2);

    private final int code;

    Sex(int code) {
        this.code = code;
    }

    /** The stored code. */
    public int code() {
        return code;
    }

    /** The sex with {@code code}; empty for none and for an unknown one. */
    public static Optional<Sex> of(@Nullable Number code) {
        for (Sex sex : values()) {
            if (code != null && sex.code == code.intValue()) {
                return Optional.of(sex);
            }
        }
        return Optional.empty();
    }
}
