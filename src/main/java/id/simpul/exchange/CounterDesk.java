package id.simpul.exchange;

import static id.simpul.store.jooq.Tables.AUTHORITY_KEY;
import static id.simpul.store.jooq.Tables.BUNDLE_AHEAD;
import static id.simpul.store.jooq.Tables.ENROLMENT;
import static id.simpul.store.jooq.Tables.INSTALL;
import static id.simpul.store.jooq.Tables.LETTER_KEY;
import static id.simpul.store.jooq.Tables.OFFICE_KEY;
import static id.simpul.store.jooq.Tables.STREAM;

import id.simpul.exchange.trust.DistrictAuthority;
import id.simpul.exchange.trust.Enrolled;
import id.simpul.exchange.trust.Enrolment;
import id.simpul.exchange.trust.EnrolmentAnswer;
import id.simpul.exchange.trust.OfficeKeys;
import id.simpul.exchange.trust.OfficeStatus;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.exchange.trust.Roster;
import id.simpul.exchange.trust.RosterEntry;
import id.simpul.exchange.trust.Trust;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.numbering.Blocks;
import id.simpul.numbering.Counter;
import id.simpul.numbering.Self;
import id.simpul.numbering.SeriesBook;
import id.simpul.store.Database;
import id.simpul.store.Transaction;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/**
 * The computers of one office. The first is the main one: it enrols the others as a district enrols its offices, reserves their
 * numbers, and alone exchanges with the district. A further one begins empty, gets the office's whole record, and has an
 * installation number, a stream and blocks of numbers of its own; whatever befalls it, it is ended and enrolled anew as another.
 */
public final class CounterDesk {
    private final Database database;
    private final Clock clock;
    private final SecureRandom random;
    private final LetterKeyKeeper letters;
    private final SeriesBook series;
    private final String place;

    /**
     * The desk of {@code database}.
     *
     * @param clock says which day it is at the office
     * @param letters keeps the key that seals letters
     * @param series which series the office counts in
     * @param place names this computer and its data folder, the same each time they are the same
     */
    public CounterDesk(
            Database database,
            Clock clock,
            SecureRandom random,
            LetterKeyKeeper letters,
            SeriesBook series,
            String place) {
        this.database = database;
        this.clock = clock;
        this.random = random;
        this.letters = letters;
        this.series = series;
        this.place = place;
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    /** Which computer this is. */
    public Self self() {
        return database.read(Self::of);
    }

    /**
     * To be called once after opening: data that was last opened on another computer or in another folder may be a copy, and
     * gives no numbers until somebody has said which it is.
     */
    public void arrive() {
        Self self = self();
        if (self.role() != Self.Role.ONLY
                && !self.place().isEmpty()
                && !self.place().equals(place)) {
            keep(self.at(""));
        }
    }

    private void keep(Self self) {
        database.writeLocal(sql -> {
            Self.keep(sql, self);
            return self;
        });
    }

    /** How this computer and those it knows stand. */
    public CounterState state(Actor actor) {
        actor.require(Capability.READ_RECORDS);
        return database.read(sql -> new CounterStates(sql, series, today()).state());
    }

    /** Makes {@code database}, which was just set up, that of a further computer, which waits to be enrolled. */
    public static void begin(Database database, Actor actor, String place) {
        actor.require(Capability.ADMINISTER_OFFICE);
        database.writeLocal(sql -> {
            if (Self.of(sql).role() == Self.Role.ONLY) {
                Self.keep(sql, new Self(Self.Role.WAITING, database.journal().install(), place, null));
            }
            return sql;
        });
    }

    /**
     * The card of a further computer; its keys are made the first time.
     *
     * @throws Refusal with {@link CounterProblem.NotAmongComputers} unless it waits to be enrolled
     */
    public RegistrationCard card(Actor actor, SigningSecret secret) {
        actor.require(Capability.EXPORT_BUNDLE);
        return database.journal().write(actor, "exchange.keys", tx -> {
            if (Self.of(tx.sql()).role() != Self.Role.WAITING) {
                throw new Refusal(new CounterProblem.NotAmongComputers());
            }
            return keys(tx, secret).card(database.journal().install());
        });
    }

    /** The keys of this computer; made now if there are none. */
    private OfficeKeys keys(Transaction tx, SigningSecret secret) {
        OfficeCode me = Circle.OFFICE.me(tx.sql());
        List<OfficeKeys> kept = EnrolmentDesk.keys(tx.sql(), me, secret);
        if (!kept.isEmpty()) {
            return kept.getFirst();
        }
        OfficeKeys made = OfficeKeys.generate(me, random);
        char[] password = secret.newPassword();
        ExchangeStore.addOfficeKey(
                tx.sql(), new ExchangeStore.KeyFile(made.save(password), secret.wrap(password)), clock);
        return made;
    }

    /**
     * A further computer takes the main one's answer to its card.
     *
     * @param digits thirty digits of the main computer, as its user reads them out
     * @throws Refusal with {@link id.simpul.exchange.trust.TrustProblem}
     */
    public void accept(Actor actor, SigningSecret secret, EnrolmentAnswer answer, String digits) {
        actor.require(Capability.EXPORT_BUNDLE);
        database.journal().write(actor, "exchange.enrol", tx -> {
            Self self = Self.of(tx.sql());
            if (self.role() != Self.Role.WAITING) {
                throw new Refusal(new CounterProblem.NotAmongComputers());
            }
            Enrolment enrolment = answer.confirm(digits, keys(tx, secret));
            ExchangeStore.enrol(tx.sql(), Circle.OFFICE, enrolment.certificate(), enrolment.trust(), clock);
            Self.keep(tx.sql(), new Self(Self.Role.COUNTER, self.install(), place, self.folder()));
            return tx.actId();
        });
    }

    /** Thirty digits of the main computer, to read out at a further one; empty before the first was enrolled. */
    public Optional<String> digits() {
        return database.read(sql -> ExchangeStore.trust(sql, Circle.OFFICE)).map(EnrolmentAnswer::digits);
    }

    /**
     * Passes if {@code card} can be enrolled here.
     *
     * @throws Refusal with {@link CounterProblem.NotMain}, {@link CounterProblem.OtherOffice} or
     *     {@link ExchangeProblem.InstallTaken}
     */
    public void check(RegistrationCard card) {
        database.read(sql -> {
            check(sql, card);
            return card;
        });
    }

    private void check(DSLContext sql, RegistrationCard card) {
        if (Self.of(sql).further()) {
            throw new Refusal(new CounterProblem.NotMain());
        }
        OfficeCode code = card.office();
        if (!code.area().equals(database.office()) || code.counter().orElse(0) != card.install()) {
            throw new Refusal(new CounterProblem.OtherOffice(code.dotted()));
        }
        if (sql.fetchExists(INSTALL, INSTALL.NUMBER.eq((long) card.install()))) {
            throw new Refusal(new ExchangeProblem.InstallTaken(code.dotted(), new OfficeCode(code.area()).dotted()));
        }
    }

    /**
     * The main computer enrols a further one, and reserves its first numbers.
     *
     * @param card as it came
     * @param telephone the digits as they are read out at the other computer
     * @param name how the office calls it, for example <i>Loket 2</i>
     * @throws Refusal as {@link #check}, or with {@link CounterProblem.NameTaken} or
     *     {@link id.simpul.exchange.trust.TrustProblem}
     */
    public Enrolled enrol(Actor actor, SigningSecret secret, RegistrationCard card, String telephone, String name) {
        actor.require(Capability.ADMINISTER_OFFICE);
        record Made(Enrolled enrolled, OfficeKeys own) {}
        Made made = database.journal().write(actor, "counter.enrol", tx -> {
            DSLContext sql = tx.sql();
            check(sql, card);
            boolean taken = name.isBlank()
                    || Blocks.counters(sql).stream()
                            .anyMatch(other -> other.active() && other.name().equalsIgnoreCase(name.strip()));
            if (taken) {
                throw new Refusal(new CounterProblem.NameTaken());
            }
            if (Self.of(sql).role() == Self.Role.ONLY) {
                Self.keep(sql, new Self(Self.Role.MAIN, database.journal().install(), place, null));
            }
            OfficeKeys own = keys(tx, secret);
            DistrictAuthority authority = authority(sql, secret, own);
            Roster roster =
                    ExchangeStore.trust(sql, Circle.OFFICE).orElseThrow().roster();
            Enrolled enrolled = authority.enrol(card, telephone, roster, 1);
            ExchangeStore.update(sql, Circle.OFFICE, enrolled.update());
            sql.insertInto(INSTALL)
                    .set(INSTALL.NUMBER, (long) card.install())
                    .set(INSTALL.OFFICE, database.office())
                    .set(INSTALL.SINCE, clock.millis())
                    .execute();
            long row = Blocks.enrol(tx, card.install(), name, today());
            Blocks.reserve(
                    tx, card.install(), series.inUse(sql, today()), today(), one -> series.usedBefore(tx.sql(), one));
            tx.about(row);
            tx.because(name.strip());
            return new Made(enrolled, own);
        });
        letters.adopt(made.own().letterPair());
        return made.enrolled();
    }

    /** The authority of the office's own circle; founded now if there is none, with the main computer as its first member. */
    private DistrictAuthority authority(DSLContext sql, SigningSecret secret, OfficeKeys own) {
        var office = new OfficeCode(database.office());
        Optional<ExchangeStore.KeyFile> kept = ExchangeStore.authorityKey(sql, Circle.OFFICE);
        if (kept.isPresent()) {
            char[] password = secret.unwrap(kept.get().wrappedPassword());
            return DistrictAuthority.open(office, kept.get().file(), password, clock, random);
        }
        DistrictAuthority authority = DistrictAuthority.create(office, clock, random);
        char[] password = secret.newPassword();
        ExchangeStore.setAuthorityKey(
                sql, Circle.OFFICE, new ExchangeStore.KeyFile(authority.save(password), secret.wrap(password)), clock);
        Roster first = Roster.first(office, List.of(own.age().recipient()), clock.instant());
        RegistrationCard card = own.card(database.journal().install());
        Enrolled enrolled = authority.enrol(card, card.digits(), first, 1);
        ExchangeStore.enrol(sql, Circle.OFFICE, enrolled.certificate(), authority.trust(enrolled.update()), clock);
        return authority;
    }

    /**
     * The main computer ends a further one: its bundles are refused from now on, and its numbers are closed.
     *
     * @param how {@link Counter.End#RETIRED} only after its last bundle was merged
     * @return the act
     * @throws Refusal with {@link CounterProblem.NotMain} or {@link CounterProblem.AlreadyEnded}
     */
    public long end(Actor actor, SigningSecret secret, Counter counter, Counter.End how) {
        actor.require(Capability.ADMINISTER_OFFICE);
        return database.journal().write(actor, "counter.end", tx -> {
            DSLContext sql = tx.sql();
            if (Self.of(sql).role() != Self.Role.MAIN) {
                throw new Refusal(new CounterProblem.NotMain());
            }
            boolean works =
                    Blocks.counters(sql).stream().anyMatch(one -> one.install() == counter.install() && one.active());
            if (!works) {
                throw new Refusal(new CounterProblem.AlreadyEnded(counter.name()));
            }
            DistrictAuthority authority = authority(sql, secret, keys(tx, secret));
            Trust trust = ExchangeStore.trust(sql, Circle.OFFICE).orElseThrow();
            Roster roster = trust.roster();
            for (RosterEntry entry : roster.of(OfficeCode.counter(database.office(), counter.install()))) {
                roster = roster.withStatus(entry.serial(), OfficeStatus.REVOKED, null, clock.instant());
            }
            ExchangeStore.update(sql, Circle.OFFICE, authority.publish(roster));
            Blocks.end(tx, counter, how, today());
            tx.about(counter.id());
            tx.because(counter.name());
            return tx.actId();
        });
    }

    /** The data was moved here, and is used nowhere else. */
    public void moved(Actor actor) {
        actor.require(Capability.ADMINISTER_OFFICE);
        keep(self().at(place));
    }

    /**
     * The data is a copy, or this computer was ended: it takes a new installation number and waits to be enrolled as another
     * computer. Its records stay.
     */
    public void anew(Actor actor) {
        actor.require(Capability.ADMINISTER_OFFICE);
        database.journal().renumber();
        database.writeLocal(sql -> {
            String main = database.office();
            sql.deleteFrom(ENROLMENT).execute();
            sql.deleteFrom(OFFICE_KEY).execute();
            // A copy of the main computer must not be able to certify others.
            sql.deleteFrom(AUTHORITY_KEY).execute();
            // Nor seal letters before the main computer enrols it and tells it the seal; what was sealed stays
            // checkable.
            sql.update(LETTER_KEY).setNull(LETTER_KEY.PRIVATE_KEY).execute();
            sql.deleteFrom(STREAM).where(STREAM.OFFICE.eq(main)).execute();
            sql.deleteFrom(BUNDLE_AHEAD).where(BUNDLE_AHEAD.OFFICE.eq(main)).execute();
            Self.keep(sql, new Self(Self.Role.WAITING, database.journal().install(), place, null));
            return main;
        });
    }

    /** Remembers where bundles of the office's computers lie. */
    public void folder(Actor actor, String folder) {
        actor.require(Capability.EXCHANGE_COMPUTERS);
        Self self = self();
        if (self.role() == Self.Role.MAIN || self.role() == Self.Role.COUNTER) {
            keep(self.exchangingIn(folder));
        }
    }
}
