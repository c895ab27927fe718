package id.simpul.access;

import id.simpul.kernel.Actor;
import id.simpul.l10n.Texts;
import java.util.Locale;
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
        boolean active,
        Locale locale,
        int textSize,
        boolean mustChangePassword) {
    /** This user as the one who acts, in the office with that code. */
    public Actor actor(String office) {
        return new Actor(id, name, office, role.capabilities());
    }

    /** Only the id: names stay out of logs. */
    @Override
    public String toString() {
        return "User " + id;
    }
}
