package id.simpul.access;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.Texts;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Someone who can sign in.
 *
 * @param id row id, which acts in the history refer to
 * @param login what is typed at sign-in, small letters
 * @param name the full name, for letters and history
 * @param role what the user may do
 * @param position jabatan for signature blocks; null if not given
 * @param nip civil servant number; null if none
 * @param exchanges whether an administrator lets the user exchange with the office's other computers, whatever the role
 * @param active whether the user may sign in
 * @param locale language of the screens: {@link Texts#INDONESIAN} or {@link Texts#ENGLISH}
 * @param textSize percent, 80 to 200
 * @param mustChangePassword somebody else chose the password: the user sets a new one before anything else
 */
public record User(
        long id,
        String login,
        String name,
        Role role,
        @Nullable String position,
        @Nullable String nip,
        boolean exchanges,
        boolean active,
        Locale locale,
        int textSize,
        boolean mustChangePassword) {
    /** This user as the one who acts, in the office with that code. */
    public Actor actor(String office) {
        return new Actor(id, name, office, capabilities());
    }

    /** What the user may do: what the role may, and exchange between computers where that was allowed. */
    public Set<Capability> capabilities() {
        if (!exchanges) {
            return role.capabilities();
        }
        EnumSet<Capability> all = EnumSet.of(Capability.EXCHANGE_COMPUTERS);
        all.addAll(role.capabilities());
        return Set.copyOf(all);
    }

    /** Whether the user signs bundles, for the district or for the office's computers, and so has the signing key. */
    boolean signs() {
        return signs(role, exchanges);
    }

    static boolean signs(Role role, boolean exchanges) {
        return exchanges || role.may(Capability.EXPORT_BUNDLE);
    }

    /** Only the id: names stay out of logs. */
    @Override
    public String toString() {
        return "User " + id;
    }
}
