package id.simpul.access;

import id.simpul.kernel.Refusal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is filled in to add a user.
 *
 * @param login 3 to 32 small letters, digits, dots, hyphens or underscores
 * @param name the full name
 * @param role the role
 * @param position jabatan; null if not given
 * @param nip civil servant number; null if none
 */
public record NewUser(
        String login,
        String name,
        Role role,
        @Nullable String position,
        @Nullable String nip) {
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9._-]{3,32}");

    /** Takes surrounding spaces away and makes the login small. */
    public NewUser {
        login = Keyring.normalised(login);
        name = name.strip();
        position = blankToNull(position);
        nip = blankToNull(nip);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /**
     * Passes if login and name can be used.
     *
     * @throws Refusal with {@link AccessProblem.LoginInvalid} or {@link AccessProblem.NameMissing}
     */
    void check() {
        if (!LOGIN.matcher(login).matches()) {
            throw new Refusal(new AccessProblem.LoginInvalid());
        }
        if (name.isEmpty()) {
            throw new Refusal(new AccessProblem.NameMissing());
        }
    }

    /** Only the role: names stay out of logs. */
    @Override
    public String toString() {
        return "NewUser " + role;
    }
}
