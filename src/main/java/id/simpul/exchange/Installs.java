package id.simpul.exchange;

import static id.simpul.store.jooq.Tables.INSTALL;

import id.simpul.exchange.trust.OfficeStatus;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.exchange.trust.Roster;
import id.simpul.exchange.trust.RosterEntry;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.kernel.Refusal;
import java.time.Clock;
import java.util.List;
import org.jooq.DSLContext;

/**
 * Which office an installation number belongs to. Ids begin with it, so two installations that shared one would give two
 * records the same id.
 */
final class Installs {
    private Installs() {}

    /** Notes the installation of {@code card} as its office's, unless {@link #check} refuses it. */
    static void claim(DSLContext sql, RegistrationCard card, Roster roster, Clock clock) {
        check(sql, card, roster);
        sql.insertInto(INSTALL)
                .set(INSTALL.NUMBER, (long) card.install())
                .set(INSTALL.OFFICE, card.office().digits())
                .set(INSTALL.SINCE, clock.millis())
                .onConflict(INSTALL.NUMBER)
                .doNothing()
                .execute();
    }

    /**
     * Passes if the installation of {@code card} is nobody else's.
     *
     * @throws Refusal with {@link ExchangeProblem.InstallTaken} if it is another office's, or with
     *     {@link ExchangeProblem.InstallCopied} if the same office is enrolled with it
     *     and other keys: a copy of the same data
     */
    static void check(DSLContext sql, RegistrationCard card, Roster roster) {
        String owner = sql.select(INSTALL.OFFICE)
                .from(INSTALL)
                .where(INSTALL.NUMBER.eq((long) card.install()))
                .fetchOne(INSTALL.OFFICE);
        if (owner == null) {
            return;
        }
        if (!owner.equals(card.office().digits())) {
            throw new Refusal(new ExchangeProblem.InstallTaken(card.office().dotted(), new OfficeCode(owner).dotted()));
        }
        // New keys for the same data are in order once the old ones were withdrawn.
        List<RosterEntry> active = roster.of(card.office()).stream()
                .filter(entry -> entry.status() == OfficeStatus.ACTIVE)
                .toList();
        if (!active.isEmpty() && active.stream().noneMatch(entry -> entry.key().equals(card.keyName()))) {
            throw new Refusal(new ExchangeProblem.InstallCopied(card.office().dotted()));
        }
    }
}
