package id.simpul.exchange;

import id.simpul.exchange.ExchangeStore.KeyFile;
import id.simpul.exchange.stream.StreamState;
import id.simpul.exchange.trust.AgeIdentity;
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
import id.simpul.store.Database;
import id.simpul.store.Transaction;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** How offices get to know each other: a kecamatan's side and a district's side. */
public final class EnrolmentDesk {
    private static final int DISTRICT_DIGITS = 4;

    private final Database database;
    private final Clock clock;
    private final SecureRandom random;
    private final LetterKeyKeeper letters;

    /** A desk on {@code database}; the keys of letters go to {@code letters}. */
    public EnrolmentDesk(Database database, Clock clock, SecureRandom random, LetterKeyKeeper letters) {
        this.database = database;
        this.clock = clock;
        this.random = random;
        this.letters = letters;
    }

    /** What a new district authority gave out. */
    public record Founded(String digits, String recoverySecret) {
        /** The secret as it can be copied by hand: what all such keys begin with, then groups of eight. */
        public String groupedSecret() {
            int start = recoverySecret.lastIndexOf('-') + 2;
            return recoverySecret.substring(0, start)
                    + " "
                    + recoverySecret.substring(start).replaceAll("(.{8})(?=.)", "$1 ");
        }

        /** Names nothing: the secret opens everything that is sent to the district. */
        @Override
        public String toString() {
            return "Founded";
        }
    }

    /** This office. */
    public OfficeCode office() {
        return new OfficeCode(database.office());
    }

    /** Whether this office is a district, which enrols others instead of being enrolled. */
    public boolean isDistrict() {
        return isDistrict(office());
    }

    static boolean isDistrict(OfficeCode office) {
        return office.digits().length() == DISTRICT_DIGITS;
    }

    /** Whom this office trusts; empty before it is enrolled, or its authority is founded. */
    public Optional<Trust> trust() {
        return database.read(sql -> ExchangeStore.trust(sql, Circle.DISTRICT));
    }

    /** How far this office has come with its enrolment. */
    public Standing standing() {
        return database.read(sql -> {
            Optional<Trust> trust = ExchangeStore.trust(sql, Circle.DISTRICT);
            Optional<Instant> made = ExchangeStore.keysMade(sql);
            Standing.Step step = trust.isPresent()
                    ? Standing.Step.READY
                    : made.isPresent() ? Standing.Step.ANSWER : Standing.Step.CARD;
            return new Standing(
                    step,
                    made.orElse(null),
                    trust.map(known -> known.roster().district()).orElse(null),
                    ExchangeStore.confirmed(sql, Circle.DISTRICT).orElse(null),
                    ExchangeStore.certificate(sql, Circle.DISTRICT)
                            .map(certificate -> certificate.getNotAfter().toInstant())
                            .orElse(null),
                    trust.filter(known -> known.stale(clock.instant(), ExchangeStore.newestSeen(sql)))
                            .isPresent());
        });
    }

    /** The offices enrolled here, by code; empty unless this is a district. */
    public List<OfficeStanding> offices() {
        return database.read(sql -> new Offices(sql, office()).list());
    }

    /**
     * This office's registration card; its keys are made the first time.
     *
     * @throws Refusal with {@link id.simpul.kernel.NotAllowed} if the actor may not export
     */
    public RegistrationCard card(Actor actor, SigningSecret secret) {
        actor.require(Capability.EXPORT_BUNDLE);
        List<OfficeKeys> kept = database.read(sql -> keys(sql, office(), secret));
        OfficeKeys keys = kept.isEmpty()
                ? database.journal().write(actor, "exchange.keys", tx -> make(tx, secret))
                : kept.getFirst();
        // Each time, so that an interruption between the two never leaves letters sealed with a key nobody knows.
        letters.adopt(keys.letterPair());
        return keys.card(database.journal().install());
    }

    private OfficeKeys make(Transaction tx, SigningSecret secret) {
        OfficeKeys keys = OfficeKeys.generate(office(), random);
        char[] password = secret.newPassword();
        ExchangeStore.addOfficeKey(tx.sql(), new KeyFile(keys.save(password), secret.wrap(password)), clock);
        return keys;
    }

    /** The office's keys, newest first. */
    static List<OfficeKeys> keys(DSLContext sql, OfficeCode office, SigningSecret secret) {
        return ExchangeStore.officeKeys(sql).stream()
                .map(key -> OfficeKeys.open(office, key.file(), secret.unwrap(key.wrappedPassword())))
                .toList();
    }

    /**
     * A kecamatan takes the district's answer to its card.
     *
     * @param file the answer
     * @param appointment thirty digits of the district, typed from the letter of appointment
     * @throws Refusal with {@link id.simpul.exchange.trust.TrustProblem}
     */
    public Trust accept(Actor actor, SigningSecret secret, byte[] file, String appointment) {
        return accept(actor, secret, EnrolmentAnswer.parse(file), appointment);
    }

    /** As {@link #accept(Actor, SigningSecret, byte[], String)}, of an answer that was read before. */
    public Trust accept(Actor actor, SigningSecret secret, EnrolmentAnswer answer, String appointment) {
        actor.require(Capability.EXPORT_BUNDLE);
        record Accepted(Trust trust, boolean anew) {}
        Accepted accepted = database.journal().write(actor, "exchange.enrol", tx -> {
            List<OfficeKeys> keys = keys(tx.sql(), office(), secret);
            if (keys.isEmpty()) {
                throw new Refusal(new ExchangeProblem.NoCard());
            }
            Enrolment enrolment = answer.confirm(appointment, keys.getFirst());
            ExchangeStore.enrol(tx.sql(), Circle.DISTRICT, enrolment.certificate(), enrolment.trust(), clock);
            return new Accepted(enrolment.trust(), restart(tx.sql(), enrolment));
        });
        if (accepted.anew()) {
            // Another copy of this file may be about; from here on the two cannot give the same ids any more.
            database.journal().renumber();
        }
        trustLetters(accepted.trust().roster());
        return accepted.trust();
    }

    /**
     * In a new epoch everything is told again, after the last bundle that the district has of this office.
     *
     * @return whether it is a new epoch, and not the first
     */
    private static boolean restart(DSLContext sql, Enrolment enrolment) {
        String district = enrolment.trust().roster().district().digits();
        ExchangeStore.Stream out = ExchangeStore.stream(sql, district, ExchangeStore.OUT);
        if (enrolment.epoch() > out.state().epoch()) {
            var state = new StreamState(enrolment.epoch(), 0, enrolment.head(), false);
            ExchangeStore.setStream(sql, district, ExchangeStore.OUT, new ExchangeStore.Stream(state, Map.of()));
        }
        return enrolment.epoch() > 1 && enrolment.epoch() > out.state().epoch();
    }

    private void trustLetters(Roster roster) {
        for (RosterEntry entry : roster.offices()) {
            if (entry.status() != OfficeStatus.COMPROMISED && !entry.office().equals(office())) {
                entry.letterPublicKey()
                        .ifPresent(key -> letters.trust(entry.office().digits(), key));
            }
        }
    }

    /**
     * A district founds its authority and enrols itself as the first office.
     *
     * @return thirty digits for letters of appointment, and the recovery secret to print and lock away; it is not kept here
     * @throws Refusal with {@link ExchangeProblem.NotDistrict} or {@link ExchangeProblem.AuthorityExists}
     */
    public Founded found(Actor actor, SigningSecret secret) {
        actor.require(Capability.MERGE_BUNDLE);
        if (!isDistrict()) {
            throw new Refusal(new ExchangeProblem.NotDistrict());
        }
        record New(Founded founded, OfficeKeys keys) {}
        New made = database.journal().write(actor, "exchange.found", tx -> {
            if (ExchangeStore.authorityKey(tx.sql(), Circle.DISTRICT).isPresent()) {
                throw new Refusal(new ExchangeProblem.AuthorityExists());
            }
            DistrictAuthority authority = DistrictAuthority.create(office(), clock, random);
            char[] password = secret.newPassword();
            ExchangeStore.setAuthorityKey(
                    tx.sql(), Circle.DISTRICT, new KeyFile(authority.save(password), secret.wrap(password)), clock);
            OfficeKeys own = make(tx, secret);
            AgeIdentity recovery = AgeIdentity.generate(random);
            Roster first =
                    Roster.first(office(), List.of(own.age().recipient(), recovery.recipient()), clock.instant());
            RegistrationCard card = own.card(database.journal().install());
            Enrolled enrolled = authority.enrol(card, card.digits(), first, 1);
            ExchangeStore.enrol(
                    tx.sql(), Circle.DISTRICT, enrolled.certificate(), authority.trust(enrolled.update()), clock);
            return new New(new Founded(authority.digits(), recovery.reveal()), own);
        });
        letters.adopt(made.keys().letterPair());
        return made.founded();
    }

    /** Thirty digits of this district's authority, for letters of appointment; empty if it was not founded yet. */
    public Optional<String> digits(Actor actor) {
        actor.require(Capability.MERGE_BUNDLE);
        return trust().map(EnrolmentAnswer::digits);
    }

    private Optional<DistrictAuthority> authority(DSLContext sql, SigningSecret secret) {
        return ExchangeStore.authorityKey(sql, Circle.DISTRICT)
                .map(key -> DistrictAuthority.open(
                        office(), key.file(), secret.unwrap(key.wrappedPassword()), clock, random));
    }

    /**
     * A district enrols an office. One whose bundles are frozen begins a new epoch with it.
     *
     * @param card as it came
     * @param telephone the digits as the office read them out on its known number
     * @return the answer to send
     * @throws Refusal with {@link id.simpul.exchange.trust.TrustProblem}, or with {@link ExchangeProblem}: no authority yet,
     *     an office of another district, an installation whose number is taken
     */
    public Enrolled enrol(Actor actor, SigningSecret secret, RegistrationCard card, String telephone) {
        actor.require(Capability.MERGE_BUNDLE);
        checkOffice(card);
        Enrolled enrolled = database.journal().write(actor, "exchange.enrol", tx -> {
            DistrictAuthority authority =
                    authority(tx.sql(), secret).orElseThrow(() -> new Refusal(new ExchangeProblem.NoAuthority()));
            Trust trust = ExchangeStore.trust(tx.sql(), Circle.DISTRICT).orElseThrow();
            Installs.claim(tx.sql(), card, trust.roster(), clock);
            StreamState state = epoch(tx.sql(), card.office().digits());
            Enrolled made = authority.enrol(card, telephone, trust.roster(), state.epoch(), state.head());
            ExchangeStore.update(tx.sql(), Circle.DISTRICT, made.update());
            tx.because(card.office().dotted());
            return made;
        });
        trustLetters(enrolled.roster());
        return enrolled;
    }

    /**
     * Passes if {@code card} can be enrolled here, whatever the digits turn out to be.
     *
     * @throws Refusal with {@link ExchangeProblem}: an office of another district, an installation whose number is taken
     */
    public void check(RegistrationCard card) {
        checkOffice(card);
        database.read(sql -> {
            ExchangeStore.trust(sql, Circle.DISTRICT).ifPresent(trust -> Installs.check(sql, card, trust.roster()));
            return card;
        });
    }

    private void checkOffice(RegistrationCard card) {
        String code = card.office().digits();
        if (card.office().counter().isPresent()
                || !code.startsWith(database.office())
                || code.length() <= database.office().length()) {
            throw new Refusal(new ExchangeProblem.OtherDistrict(card.office().dotted()));
        }
    }

    private static StreamState epoch(DSLContext sql, String office) {
        ExchangeStore.Stream in = ExchangeStore.stream(sql, office, ExchangeStore.IN);
        if (!in.state().frozen()) {
            return in.state();
        }
        StreamState anew = in.state().approve(in.state().epoch() + 1);
        ExchangeStore.setStream(sql, office, ExchangeStore.IN, new ExchangeStore.Stream(anew, in.positions()));
        ExchangeStore.forgetAhead(sql, office, anew);
        return anew;
    }
}
