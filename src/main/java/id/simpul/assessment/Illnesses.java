package id.simpul.assessment;

import id.simpul.household.Codes;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import org.jspecify.annotations.Nullable;

/** HIV/AIDS among the chronic illnesses: only some may read it, and nobody wipes out what he cannot see. */
final class Illnesses {
    private static final long HIV = 1L << (Codes.HIV - 1);
    private static final long NONE = 1;

    private Illnesses() {}

    static boolean readable(Actor actor) {
        return actor.may(Capability.READ_RESTRICTED);
    }

    /** {@code illnesses} without it; null if nothing else is left. */
    static @Nullable Long hide(@Nullable Long illnesses) {
        if (illnesses == null || (illnesses & HIV) == 0) {
            return illnesses;
        }
        return illnesses == HIV ? null : (Long) (illnesses & ~HIV);
    }

    /** What was written over {@code before}, with what could not be seen there. */
    static @Nullable Long keepHidden(@Nullable Long before, @Nullable Long now) {
        if (before == null || (before & HIV) == 0) {
            return now;
        }
        return ((now == null ? 0 : now) & ~NONE) | HIV;
    }
}
