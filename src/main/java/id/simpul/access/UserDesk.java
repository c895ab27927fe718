package id.simpul.access;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.region.Regions;
import id.simpul.store.Transaction;
import id.simpul.store.jooq.tables.records.AppUserRecord;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The users of the office, kept by who administers them; everyone keeps the own password and preferences. What is written to
 * the database is taken back if the keyring cannot follow. Setting passwords takes a second: not on the user interface's
 * thread. Passwords are the caller's to clear.
 */
public final class UserDesk {
    private static final int SMALLEST_TEXT = 80;
    private static final int LARGEST_TEXT = 200;
    private static final int DISTRICT_DIGITS = 4;

    private final Session session;
    private final PasswordPolicy policy;
    private final Regions regions;

    /** The desk of the signed-in user. */
    public UserDesk(Session session, PasswordPolicy policy, Regions regions) {
        this.session = session;
        this.policy = policy;
        this.regions = regions;
    }

    /** All users, active ones first, by name. */
    public List<User> list() {
        return session.database().read(UserStore::all);
    }

    /** How a new password of {@code user} would stand, for the bar beside the field. */
    public PasswordPolicy.Verdict judge(String login, String name, char[] password) {
        return policy.check(password, own(regions, session.database().office(), login, name));
    }

    /** As {@link #judge}, for the signed-in user. */
    public PasswordPolicy.Verdict judgeOwn(char[] password) {
        return judge(session.user().login(), session.user().name(), password);
    }

    /** Who is signed in. */
    public User self() {
        return session.user();
    }

    /** The roles a user of this office can be given: district operators there are only in districts. */
    public List<Role> roles() {
        return isDistrict()
                ? List.of(Role.OPERATOR, Role.SUPERVISOR)
                : List.of(Role.PETUGAS, Role.PENDAMPING, Role.SUPERVISOR);
    }

    private boolean isDistrict() {
        return session.database().office().length() <= DISTRICT_DIGITS;
    }

    /** When each user signed in last, by id; who never did is left out. */
    public Map<Long, Instant> lastSignIns() {
        return session.database().read(UserStore::lastSignIns);
    }

    /**
     * Adds a user with a first password, which the user changes at the first sign-in.
     *
     * @throws Refusal with {@link AccessProblem}: login taken or invalid, name missing, weak password
     */
    public User add(NewUser added, char[] firstPassword) {
        Actor actor = administrator();
        added.check();
        require(added.login(), added.name(), firstPassword);
        String slot = session.keyring().slotOf(added.login());
        long[] id = new long[1];
        long act = session.database().journal().write(actor, "access.add-user", transaction -> {
            if (UserStore.byLogin(transaction.sql(), added.login()).isPresent()) {
                throw new Refusal(new AccessProblem.LoginTaken());
            }
            id[0] = transaction.insert(UserStore.row(added, slot, true));
            transaction.about(id[0]);
            return transaction.actId();
        });
        follow(actor, act, () -> setPassword(added.login(), firstPassword, User.signs(added.role(), false)));
        return find(id[0]);
    }

    /**
     * Changes a user's name, position and NIP.
     *
     * @throws Refusal with {@link AccessProblem.NameMissing} or {@link AccessProblem.NoSuchUser}
     */
    public User changeDetails(long id, String name, @Nullable String position, @Nullable String nip) {
        Actor actor = administrator();
        User before = find(id);
        var checked = new NewUser(before.login(), name, before.role(), position, nip);
        checked.check();
        edit(
                actor,
                "access.change-user",
                id,
                row -> row.setName(checked.name())
                        .setPosition(checked.position())
                        .setNip(checked.nip()));
        session.refresh();
        return find(id);
    }

    /**
     * Gives a user another role.
     *
     * @param temporaryPassword needed when the new role may export and the old one could not, since the signing key is
     *     wrapped with it; otherwise null
     * @throws Refusal with {@link AccessProblem.RoleNeedsPassword}, {@link AccessProblem.LastAdministrator}, …
     */
    public User changeRole(long id, Role role, char @Nullable [] temporaryPassword) {
        Actor actor = administrator();
        User before = find(id);
        boolean signs = User.signs(role, before.exchanges());
        return grant(actor, "access.change-role", before, signs, temporaryPassword, row -> row.setRole(role.code()));
    }

    /**
     * Lets a user exchange with the other computers of this office, or no longer.
     *
     * @param temporaryPassword needed where the user signed nothing before, since the signing key is wrapped with it; otherwise
     *     null
     * @throws Refusal with {@link AccessProblem.RoleNeedsPassword}, …
     */
    public User allowExchange(long id, boolean allowed, char @Nullable [] temporaryPassword) {
        Actor actor = administrator();
        User before = find(id);
        return grant(
                actor,
                "access.exchange",
                before,
                User.signs(before.role(), allowed),
                temporaryPassword,
                row -> row.setExchanges(allowed ? 1L : 0L));
    }

    /** Changes what a user may; {@code signs}: whether the user signs bundles afterwards. */
    private User grant(
            Actor actor,
            String action,
            User before,
            boolean signs,
            char @Nullable [] temporaryPassword,
            Consumer<AppUserRecord> change) {
        if (signs && !before.signs() && temporaryPassword == null) {
            throw new Refusal(new AccessProblem.RoleNeedsPassword());
        }
        if (temporaryPassword != null) {
            require(before.login(), before.name(), temporaryPassword);
        }
        long act = edit(actor, action, before.id(), row -> {
            change.accept(row);
            if (temporaryPassword != null) {
                row.setChangePassword(1L);
            }
        });
        follow(actor, act, () -> {
            if (temporaryPassword != null) {
                setPassword(before.login(), temporaryPassword, signs);
            } else if (!signs) {
                session.keyring().withdrawExport(before.login());
            }
        });
        session.refresh();
        return find(before.id());
    }

    /**
     * Ends a user's access. The user's name stays in the history.
     *
     * @throws Refusal with {@link AccessProblem.LastAdministrator} or {@link AccessProblem.NoSuchUser}
     */
    public void deactivate(long id) {
        Actor actor = administrator();
        User user = find(id);
        long act = edit(actor, "access.deactivate", id, row -> row.setActive(0L));
        follow(actor, act, () -> session.keyring().remove(user.login()));
    }

    /** Lets a user in again, with a new password that the user changes at the next sign-in. */
    public User reactivate(long id, char[] temporaryPassword) {
        return renew("access.reactivate", id, temporaryPassword);
    }

    /**
     * Gives a user who forgot it a new password, to be changed at the next sign-in.
     *
     * @throws Refusal with {@link AccessProblem.WeakPassword} or {@link AccessProblem.NoSuchUser}
     */
    public void resetPassword(long id, char[] temporaryPassword) {
        if (!find(id).active()) {
            throw new Refusal(new AccessProblem.NoSuchUser());
        }
        renew("access.reset-password", id, temporaryPassword);
    }

    private User renew(String action, long id, char[] temporaryPassword) {
        Actor actor = administrator();
        User user = find(id);
        require(user.login(), user.name(), temporaryPassword);
        long act = edit(actor, action, id, row -> row.setActive(1L).setChangePassword(1L));
        follow(actor, act, () -> setPassword(user.login(), temporaryPassword, user.signs()));
        return find(id);
    }

    /**
     * Changes the signed-in user's password.
     *
     * @throws Refusal with {@link AccessProblem.WrongSignIn} if {@code old} is not the present one,
     *     {@link AccessProblem.SamePassword} or {@link AccessProblem.WeakPassword}
     */
    public void changeOwnPassword(char[] old, char[] fresh) {
        User user = session.user();
        session.keyring().open(user.login(), old).close();
        if (Arrays.equals(old, fresh)) {
            throw new Refusal(new AccessProblem.SamePassword());
        }
        require(user.login(), user.name(), fresh);
        changeOwn("access.change-password", fresh);
    }

    /** After the recovery code was accepted: a new password for the signed-in user, and a new code. */
    RecoveryCode recoverOwn(char[] fresh) {
        User user = session.user();
        require(user.login(), user.name(), fresh);
        changeOwn(AccessLog.RECOVERED, fresh);
        return session.keyring().newRecoveryCode(session.keys());
    }

    private void changeOwn(String action, char[] fresh) {
        User user = session.user();
        Actor actor = session.actor();
        long act = edit(actor, action, user.id(), row -> row.setChangePassword(0L));
        follow(actor, act, () -> setPassword(user.login(), fresh, user.signs()));
        session.refresh();
    }

    /** Makes a new recovery code to print; sheets printed before are void. */
    public RecoveryCode newRecoveryCode() {
        Actor actor = administrator();
        RecoveryCode code = session.keyring().newRecoveryCode(session.keys());
        session.database().journal().write(actor, "access.new-recovery-code", Transaction::actId);
        return code;
    }

    /**
     * Keeps the signed-in user's language and text size.
     *
     * @param textSize percent, 80 to 200
     */
    public void keepPreferences(Locale locale, int textSize) {
        int size = Math.clamp(textSize, SMALLEST_TEXT, LARGEST_TEXT);
        edit(
                session.actor(),
                "access.preferences",
                session.user().id(),
                row -> row.setLanguage(locale.getLanguage()).setTextSize((long) size));
        session.refresh();
    }

    private Actor administrator() {
        Actor actor = session.actor();
        actor.require(Capability.ADMINISTER_USERS);
        return actor;
    }

    private User find(long id) {
        return session.database()
                .read(sql -> UserStore.byId(sql, id))
                .orElseThrow(() -> new Refusal(new AccessProblem.NoSuchUser()));
    }

    /** Edits one user's row as one act; never so that nobody is left who administers users. */
    private long edit(Actor actor, String action, long id, Consumer<AppUserRecord> change) {
        return session.database().journal().write(actor, action, transaction -> {
            AppUserRecord row =
                    UserStore.row(transaction.sql(), id).orElseThrow(() -> new Refusal(new AccessProblem.NoSuchUser()));
            boolean administered = administers(row);
            change.accept(row);
            if (administered && !administers(row) && !UserStore.anotherAdministrator(transaction.sql(), id)) {
                throw new Refusal(new AccessProblem.LastAdministrator());
            }
            transaction.about(id);
            transaction.update(row);
            return transaction.actId();
        });
    }

    private static boolean administers(AppUserRecord row) {
        return row.getActive() == 1 && Role.of(row.getRole()).may(Capability.ADMINISTER_USERS);
    }

    /** Runs what the keyring has to do after {@code act}, which is taken back if it refuses. */
    private void follow(Actor actor, long act, Runnable keyring) {
        try {
            keyring.run();
        } catch (Refusal refusal) {
            takeBack(actor, act);
            throw refusal;
        }
    }

    private void takeBack(Actor actor, long act) {
        try {
            session.database().journal().undo(actor, act);
        } catch (Refusal nothingToTakeBack) {
            // The act changed no field; that it was tried stays on record.
        }
    }

    private void setPassword(String login, char[] password, boolean signs) {
        session.keyring().setPassword(session.keys(), login, password, signs);
    }

    private void require(String login, String name, char[] password) {
        policy.require(password, own(regions, session.database().office(), login, name));
    }

    /** What a user's password must not contain. */
    static List<String> own(Regions regions, String office, String login, String name) {
        return List.of(name, login, regions.fullName(office));
    }
}
