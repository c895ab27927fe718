package id.simpul.access;

import id.simpul.kernel.Actor;
import id.simpul.store.Database;

/**
 * Acts that leave no change but a trace: who came in, and who was kept out. A wrong password before the database is open can
 * only be counted in the keyring; the count is written down at the next sign-in.
 */
final class AccessLog {
    static final String SIGNED_IN = "access.sign-in";
    static final String SIGN_IN_FAILED = "access.sign-in-failed";
    static final String RECOVERED = "access.recover";
    static final String UNLOCKED = "access.unlock";
    static final String UNLOCK_FAILED = "access.unlock-failed";

    private AccessLog() {}

    /** {@code failures} wrong passwords, or other refusals, for {@code user} before this. */
    static void failed(Database database, User user, int failures) {
        if (failures > 0) {
            write(database, Actor.program(database.office()), SIGN_IN_FAILED, user, Integer.toString(failures));
        }
    }

    static void signedIn(Database database, User user) {
        write(database, user.actor(database.office()), SIGNED_IN, user, "");
    }

    static void recovered(Database database, User user) {
        write(database, user.actor(database.office()), RECOVERED, user, "");
    }

    static void unlocked(Database database, User user) {
        write(database, user.actor(database.office()), UNLOCKED, user, "");
    }

    static void unlockFailed(Database database, User user) {
        write(database, Actor.program(database.office()), UNLOCK_FAILED, user, "");
    }

    private static void write(Database database, Actor actor, String action, User user, String reason) {
        database.journal().write(actor, action, transaction -> {
            transaction.about(user.id());
            if (!reason.isEmpty()) {
                transaction.because(reason);
            }
            return transaction.actId();
        });
    }
}
