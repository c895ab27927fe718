package id.simpul.access;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.region.Regions;
import id.simpul.store.Database;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The way into an office's data: set it up, sign in, or come back in with the recovery code. Everything here derives keys and
 * opens files: not on the user interface's thread. Passwords are the caller's to clear.
 */
public final class SignIn {
    private final Path folder;
    private final Clock clock;
    private final Keyring keyring;
    private final PasswordPolicy policy;
    private final Regions regions;

    /**
     * The way into the data in {@code folder}.
     *
     * @param keyring the keyring in the same folder
     * @param regions for the office's name, which no password may contain
     */
    public SignIn(Path folder, Clock clock, Keyring keyring, PasswordPolicy policy, Regions regions) {
        this.folder = folder;
        this.clock = clock;
        this.keyring = keyring;
        this.policy = policy;
        this.regions = regions;
    }

    /** The first user is signed in, and the recovery sheet is to be printed: the code is shown this once. */
    public record Started(Session session, RecoveryCode recoveryCode) {}

    /** Whether there is data in the folder; if not, the first run sets it up. */
    public boolean isSetUp() {
        return Files.exists(folder.resolve(Database.FILE));
    }

    /**
     * Sets up an office: keys, database, first user.
     *
     * @param office Kemendagri code without dots
     * @param first the first user, who must have a role that administers users
     * @throws Refusal with what is wrong with login, name, password or folder; a keyring made for it is set aside
     */
    public Started setUp(String office, NewUser first, char[] password) {
        first.check();
        if (!first.role().may(Capability.ADMINISTER_USERS)) {
            throw new IllegalArgumentException("the first user must be able to add others");
        }
        policy.require(password, UserDesk.own(regions, office, first.login(), first.name()));
        if (keyring.exists() && !isSetUp()) {
            // Left by a set-up that was cut off, or its database was taken away: either way it opens nothing here.
            keyring.setAside();
        }
        Keyring.Created created = keyring.create(first.login(), password);
        boolean done = false;
        try {
            Database database = database(created.keys(), Optional.of(office));
            User user = addFirst(database, first);
            AccessLog.signedIn(database, user);
            done = true;
            return new Started(new Session(database, keyring, created.keys(), user), created.recoveryCode());
        } finally {
            if (!done) {
                created.keys().close();
                keyring.setAside();
            }
        }
    }

    private User addFirst(Database database, NewUser first) {
        try {
            long id = database.journal().write(Actor.program(database.office()), "access.set-up", transaction -> {
                long row = transaction.insert(UserStore.row(first, keyring.slotOf(first.login()), false));
                transaction.about(row);
                return row;
            });
            return database.read(sql -> UserStore.byId(sql, id)).orElseThrow();
        } catch (RuntimeException fault) {
            database.close();
            throw fault;
        }
    }

    /**
     * Signs in.
     *
     * @throws Refusal with {@link AccessProblem.WrongSignIn} whichever part is wrong or if the user is not active,
     *     {@link AccessProblem.TooManyTries}, or what is wrong with keyring or database
     */
    public Session signIn(String login, char[] password) {
        int failures = keyring.failures(login);
        Keys keys = keyring.open(login, password);
        Session session = open(keys, login, failures, user -> {}, new AccessProblem.WrongSignIn());
        AccessLog.signedIn(session.database(), session.user());
        return session;
    }

    /**
     * Comes back in with the printed recovery code. The user gets a new password, and the code is replaced.
     *
     * @param login an active user who administers users
     * @throws Refusal with {@link AccessProblem.WrongRecoveryCode}, {@link AccessProblem.RecoveryNotForThisUser},
     *     {@link AccessProblem.WeakPassword}, …; then nothing has changed
     */
    public Started recover(RecoveryCode code, String login, char[] newPassword) {
        int failures = keyring.recoveryFailures();
        Keys keys = keyring.openWithRecovery(code);
        Session session = open(
                keys,
                login,
                failures,
                user -> {
                    if (!user.role().may(Capability.ADMINISTER_USERS)) {
                        throw new Refusal(new AccessProblem.RecoveryNotForThisUser());
                    }
                },
                new AccessProblem.RecoveryNotForThisUser());
        boolean done = false;
        try {
            var desk = new UserDesk(session, policy, regions);
            RecoveryCode next = desk.recoverOwn(newPassword);
            done = true;
            return new Started(session, next);
        } finally {
            if (!done) {
                session.close();
            }
        }
    }

    private Session open(Keys keys, String login, int failures, Consumer<User> check, AccessProblem unknown) {
        Database database = null;
        boolean done = false;
        try {
            database = database(keys, Optional.empty());
            User user = database.read(sql -> UserStore.byLogin(sql, login)).orElseThrow(() -> new Refusal(unknown));
            if (!user.active()) {
                AccessLog.failed(database, user, 1);
                throw new Refusal(unknown);
            }
            check.accept(user);
            AccessLog.failed(database, user, failures);
            done = true;
            return new Session(database, keyring, keys, user);
        } finally {
            if (!done) {
                keys.close();
                close(database);
            }
        }
    }

    private static void close(@Nullable Database database) {
        if (database != null) {
            database.close();
        }
    }

    private Database database(Keys keys, Optional<String> newOffice) {
        byte[] key = keys.database();
        try {
            return newOffice
                    .map(office -> Database.create(folder, key, office, clock))
                    .orElseGet(() -> Database.open(folder, key, clock));
        } finally {
            Secrets.clear(key);
        }
    }
}
