package id.simpul.access;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import java.security.MessageDigest;

/**
 * Someone is signed in: the open database, the keys, and who acts. Locking keeps both open and asks for the password again;
 * signing out is {@link #close}.
 */
public final class Session implements AutoCloseable {
    private final Database database;
    private final Keyring keyring;
    private final Keys keys;
    private volatile User user;
    private volatile boolean locked;

    Session(Database database, Keyring keyring, Keys keys, User user) {
        this.database = database;
        this.keyring = keyring;
        this.keys = keys;
        this.user = user;
    }

    /** The open database. */
    public Database database() {
        return database;
    }

    /** Who is signed in. */
    public User user() {
        return user;
    }

    /** Who acts, with what the role allows. */
    public Actor actor() {
        return user.actor(database.office());
    }

    /** The keys, until this session is closed. */
    public Keys keys() {
        return keys;
    }

    Keyring keyring() {
        return keyring;
    }

    /** Reads the signed-in user again, after a change of name, role or preferences. */
    void refresh() {
        user = database.read(sql -> UserStore.byId(sql, user.id())).orElse(user);
    }

    /** Whether the password is asked for before anything else is shown. */
    public boolean locked() {
        return locked;
    }

    /** Locks at once; work that is under way goes on. */
    public void lock() {
        locked = true;
    }

    /**
     * Unlocks with the signed-in user's password. Takes as long as signing in: not on the user interface's thread.
     *
     * @throws Refusal with {@link AccessProblem.WrongSignIn} or {@link AccessProblem.TooManyTries}; it stays locked
     */
    public void unlock(char[] password) {
        try (Keys opened = keyring.open(user.login(), password)) {
            if (!MessageDigest.isEqual(opened.database(), keys.database())) {
                throw new Refusal(new AccessProblem.WrongSignIn());
            }
        } catch (Refusal refusal) {
            if (refusal.problem() instanceof AccessProblem.WrongSignIn) {
                AccessLog.unlockFailed(database, user);
            }
            throw refusal;
        }
        AccessLog.unlocked(database, user);
        locked = false;
    }

    /** Signs out: closes the database and clears the keys. */
    @Override
    public void close() {
        try {
            database.close();
        } finally {
            keys.close();
        }
    }
}
