package id.simpul.access;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.APP_USER;

import id.simpul.kernel.Capability;
import id.simpul.l10n.Texts;
import id.simpul.store.jooq.tables.records.AppUserRecord;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Rows of {@code app_user} as {@link User}s. */
final class UserStore {
    private UserStore() {}

    static Optional<User> byLogin(DSLContext sql, String login) {
        return sql.selectFrom(APP_USER)
                .where(APP_USER.LOGIN.eq(Keyring.normalised(login)))
                .and(APP_USER.DELETED.eq(0L))
                .fetchOptional(UserStore::user);
    }

    static Optional<User> byId(DSLContext sql, long id) {
        return row(sql, id).map(UserStore::user);
    }

    static Optional<AppUserRecord> row(DSLContext sql, long id) {
        return sql.selectFrom(APP_USER)
                .where(APP_USER.ID.eq(id))
                .and(APP_USER.DELETED.eq(0L))
                .fetchOptional();
    }

    static List<User> all(DSLContext sql) {
        return sql.selectFrom(APP_USER)
                .where(APP_USER.DELETED.eq(0L))
                .orderBy(APP_USER.ACTIVE.desc(), APP_USER.NAME, APP_USER.ID)
                .fetch(UserStore::user);
    }

    static Map<Long, Instant> lastSignIns(DSLContext sql) {
        var last = DSL.max(ACT.AT);
        Map<Long, Instant> found = new HashMap<>();
        sql.select(ACT.SUBJECT, last)
                .from(ACT)
                .where(ACT.ACTION.in(AccessLog.SIGNED_IN, AccessLog.RECOVERED))
                .and(ACT.SUBJECT.isNotNull())
                .groupBy(ACT.SUBJECT)
                .forEach(row -> found.put(row.get(ACT.SUBJECT), Instant.ofEpochMilli(row.get(last))));
        return found;
    }

    /** Whether somebody else than {@code id} is active and administers users. */
    static boolean anotherAdministrator(DSLContext sql, long id) {
        return all(sql).stream()
                .anyMatch(
                        user -> user.active() && user.id() != id && user.role().may(Capability.ADMINISTER_USERS));
    }

    static AppUserRecord row(NewUser user, String slot, boolean changePassword) {
        return new AppUserRecord()
                .setLogin(user.login())
                .setName(user.name())
                .setRole(user.role().code())
                .setPosition(user.position())
                .setNip(user.nip())
                .setSlot(slot)
                .setChangePassword(changePassword ? 1L : 0L);
    }

    private static User user(AppUserRecord row) {
        return new User(
                row.getId(),
                row.getLogin(),
                row.getName(),
                Role.of(row.getRole()),
                row.getPosition(),
                row.getNip(),
                row.getExchanges() == 1,
                row.getActive() == 1,
                row.getLanguage().equals(Texts.ENGLISH.getLanguage()) ? Texts.ENGLISH : Texts.INDONESIAN,
                row.getTextSize().intValue(),
                row.getChangePassword() == 1);
    }
}
