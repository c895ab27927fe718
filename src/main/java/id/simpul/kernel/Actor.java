package id.simpul.kernel;

import java.util.Set;

/**
 * Who is acting: the signed-in user, or the program itself for work it does on its own.
 *
 * @param userId row id of the user; 0 for the program
 * @param name the name to show
 * @param office code of the office (Kemendagri, without dots: {@code 320127} or {@code 3201})
 * @param capabilities what this user may do
 */
public record Actor(long userId, String name, String office, Set<Capability> capabilities) {
    public Actor {
        capabilities = Set.copyOf(capabilities);
    }

    /** The program itself, for migrations and maintenance of {@code office}: may do everything. */
    public static Actor program(String office) {
        return new Actor(0, "Simpul", office, Set.of(Capability.values()));
    }

    /** Whether this user may do {@code capability}. */
    public boolean may(Capability capability) {
        return capabilities.contains(capability);
    }

    /**
     * Passes if this user may do {@code capability}.
     *
     * @throws Refusal with {@link NotAllowed} otherwise
     */
    public void require(Capability capability) {
        if (!may(capability)) {
            throw new Refusal(new NotAllowed(capability));
        }
    }
}
