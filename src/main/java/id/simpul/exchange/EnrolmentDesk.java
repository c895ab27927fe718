package id.simpul.exchange;

import id.simpul.exchange.ExchangeStore.KeyFile;
import id.simpul.exchange.trust.AgeIdentity;
import id.simpul.exchange.trust.DistrictAuthority;
import id.simpul.exchange.trust.Enrolled;
import id.simpul.exchange.trust.Enrolment;
import id.simpul.exchange.trust.EnrolmentAnswer;
import id.simpul.exchange.trust.OfficeKeys;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.exchange.trust.Roster;
import id.simpul.exchange.trust.Trust;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.Transaction;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** How offices get to know each other: a kecamatan's side and a district's side. */
public final class EnrolmentDesk {
    private static final int DISTRICT_DIGITS = 4;

    private final Database database;
    private final Clock clock;
    private final SecureRandom random;

    /** A desk on {@code database}. */
    public EnrolmentDesk(Database database, Clock clock, SecureRandom random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    /** What a new district authority gave out. */
    public record Founded(String digits, String recoverySecret) {}

    private OfficeCode office() {
        return new OfficeCode(database.office());
    }

    /** Whether this office is a district, which enrols others instead of being enrolled. */
    public boolean isDistrict() {
        return database.office().length() == DISTRICT_DIGITS;
    }

    /** Whom this office trusts; empty before it is enrolled. */
    public Optional<Trust> trust() {
        return database.read(ExchangeStore::trust);
    }

    /**
     * This office's registration card; its keys are made the first time.
     *
     * @throws Refusal with {@link id.simpul.kernel.NotAllowed} if the actor may not export
     */
    public RegistrationCard card(Actor actor, SigningSecret secret) {
        actor.require(Capability.EXPORT_BUNDLE);
        List<OfficeKeys> keys = database.read(sql -> keys(sql, office(), secret));
        if (!keys.isEmpty()) {
            return keys.getFirst().card();
        }
        return database.journal()
                .write(actor, "exchange.keys", tx -> make(tx, secret).card());
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
        actor.require(Capability.EXPORT_BUNDLE);
        EnrolmentAnswer answer = EnrolmentAnswer.parse(file);
        return database.journal().write(actor, "exchange.enrol", tx -> {
            List<OfficeKeys> keys = keys(tx.sql(), office(), secret);
            if (keys.isEmpty()) {
                throw new Refusal(new ExchangeProblem.NoCard());
            }
            Enrolment enrolment = answer.confirm(appointment, keys.getFirst());
            ExchangeStore.enrol(tx.sql(), enrolment.certificate(), enrolment.trust(), clock);
            return enrolment.trust();
        });
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
        return database.journal().write(actor, "exchange.found", tx -> {
            if (ExchangeStore.authorityKey(tx.sql()).isPresent()) {
                throw new Refusal(new ExchangeProblem.AuthorityExists());
            }
            DistrictAuthority authority = DistrictAuthority.create(office(), clock, random);
            char[] password = secret.newPassword();
            ExchangeStore.setAuthorityKey(
                    tx.sql(), new KeyFile(authority.save(password), secret.wrap(password)), clock);
            OfficeKeys own = make(tx, secret);
            AgeIdentity recovery = AgeIdentity.generate(random);
            Roster first =
                    Roster.first(office(), List.of(own.age().recipient(), recovery.recipient()), clock.instant());
            Enrolled enrolled = authority.enrol(own.card(), own.card().digits(), first, 1);
            ExchangeStore.enrol(tx.sql(), enrolled.certificate(), authority.trust(enrolled.update()), clock);
            return new Founded(authority.digits(), recovery.reveal());
        });
    }

    /** Thirty digits of this district's authority, for letters of appointment; empty if it was not founded yet. */
    public Optional<String> digits(Actor actor, SigningSecret secret) {
        actor.require(Capability.MERGE_BUNDLE);
        return database.read(sql -> authority(sql, secret).map(DistrictAuthority::digits));
    }

    private Optional<DistrictAuthority> authority(DSLContext sql, SigningSecret secret) {
        return ExchangeStore.authorityKey(sql)
                .map(key -> DistrictAuthority.open(
                        office(), key.file(), secret.unwrap(key.wrappedPassword()), clock, random));
    }

    /**
     * A district enrols an office.
     *
     * @param card as it came
     * @param telephone the digits as the office read them out on its known number
     * @return the answer to send
     * @throws Refusal with {@link id.simpul.exchange.trust.TrustProblem}, or with {@link ExchangeProblem}: no authority yet,
     *     an office of another district
     */
    public Enrolled enrol(Actor actor, SigningSecret secret, RegistrationCard card, String telephone) {
        actor.require(Capability.MERGE_BUNDLE);
        String code = card.office().digits();
        if (!code.startsWith(database.office())
                || code.length() <= database.office().length()) {
            throw new Refusal(new ExchangeProblem.OtherDistrict(card.office().dotted()));
        }
        return database.journal().write(actor, "exchange.enrol", tx -> {
            DistrictAuthority authority =
                    authority(tx.sql(), secret).orElseThrow(() -> new Refusal(new ExchangeProblem.NoAuthority()));
            Trust trust = ExchangeStore.trust(tx.sql()).orElseThrow();
            long epoch = ExchangeStore.stream(tx.sql(), code, ExchangeStore.IN)
                    .state()
                    .epoch();
            Enrolled enrolled = authority.enrol(card, telephone, trust.roster(), epoch);
            ExchangeStore.update(tx.sql(), enrolled.update());
            tx.because(card.office().dotted());
            return enrolled;
        });
    }
}
