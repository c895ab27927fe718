package id.simpul.exchange;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.PERSON;
import static id.simpul.store.jooq.Tables.STREAM;

import id.simpul.exchange.trust.Enrolled;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Progress;
import id.simpul.store.Database;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Kabupaten Bogor (3201) and kecamatan offices below it, over real files. */
public final class Offices3201 implements AutoCloseable {
    private static final byte[] KEY = new byte[32];

    private final Path folder;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final List<Office> open = new ArrayList<>();

    /** The district. */
    public final Office district;

    /** Keeps letter keys in memory. */
    public static final class Keeper implements LetterKeyKeeper {
        /** The keys adopted, in order. */
        public final List<KeyPair> adopted = new ArrayList<>();

        /** The keys trusted, by office. */
        public final Map<String, PublicKey> trusted = new HashMap<>();

        @Override
        public void adopt(KeyPair pair) {
            adopted.add(pair);
        }

        @Override
        public void trust(String office, PublicKey key) {
            trusted.put(office, key);
        }
    }

    /** One office with its desks. */
    public final class Office {
        public final String code;
        public final Database database;
        public final Actor actor;
        public final SigningSecret secret;
        public final Keeper letters = new Keeper();
        public final EnrolmentDesk enrolment;
        public final SubmissionDesk submission;
        public final ReceptionDesk reception;

        private Office(String code) {
            this.code = code;
            database = Database.create(folder.resolve(code), KEY, code, clock);
            actor = Actor.program(code);
            byte[] bytes = new byte[32];
            random.nextBytes(bytes);
            secret = new SigningSecret(bytes, random);
            enrolment = new EnrolmentDesk(database, clock, random, letters);
            submission = new SubmissionDesk(database, clock, "0.1.0");
            reception = new ReceptionDesk(database, clock);
            open.add(this);
        }

        /** Enrols this office at the district, which has an authority. */
        public void enrol() {
            RegistrationCard card = enrolment.card(actor, secret);
            Enrolled enrolled = district.enrolment.enrol(
                    district.actor, district.secret, RegistrationCard.parse(card.toJson()), card.digits());
            enrolment.accept(
                    actor,
                    secret,
                    enrolled.answer(),
                    district.enrolment.digits(district.actor).orElseThrow());
        }

        /** A family with a head and, with it, the village's own number {@code 2001}. */
        public long family(String kk, String head) {
            return database.journal().write(actor, "household.register", tx -> {
                long id = tx.insert(new HouseholdRecord().setKk(kk).setVillage(code + "2001"));
                tx.insert(new PersonRecord()
                        .setHousehold(id)
                        .setName(head)
                        .setNik("3201274506750003")
                        .setRelation(1L));
                return id;
            });
        }

        /** Ids of the families here, oldest first. */
        public List<Long> families() {
            return database.read(sql -> sql.select(HOUSEHOLD.ID)
                    .from(HOUSEHOLD)
                    .orderBy(HOUSEHOLD.ID)
                    .fetch(HOUSEHOLD.ID));
        }

        /** A family in a village that is not this office's. */
        public void foreign(String kk, String village) {
            database.journal()
                    .write(
                            actor,
                            "household.register",
                            tx -> tx.insert(new HouseholdRecord().setKk(kk).setVillage(village)));
        }

        /** A case of the head of {@code family}. */
        public long aCase(long family, String register, boolean restricted) {
            return database.journal().write(actor, "casework.register", tx -> {
                long applicant = tx.sql()
                        .fetchSingle(PERSON, PERSON.HOUSEHOLD.eq(family))
                        .getId();
                return tx.insert(new CaseFileRecord()
                        .setRegister(register)
                        .setRegisterYear(2026L)
                        .setRegisterSeq(1L)
                        .setOpenedOn("2026-05-04")
                        .setStream("PELAYANAN")
                        .setService("PBI-REAKTIVASI")
                        .setChannel("LANGSUNG")
                        .setRestricted(restricted ? 1L : 0L)
                        .setVillage(code + "2001")
                        .setHousehold(family)
                        .setApplicant(applicant)
                        .setOfficer("Siti")
                        .setStage("DAFTAR")
                        .setStageOn("2026-05-04")
                        .setDueOn("2026-05-18"));
            });
        }

        /** Changes RT and address of {@code family}. */
        public void edit(long family, String rt, String address) {
            database.journal().write(actor, "household.edit", tx -> {
                HouseholdRecord row = tx.sql().fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(family));
                tx.update(row.setRt(rt).setAddress(address));
                return tx.actId();
            });
        }

        /** Sends; the file lies in this office's own folder for sticks. */
        public Path send(boolean whole) {
            Path stick = folder.resolve("stick-" + code);
            stick.toFile().mkdirs();
            return submission.send(actor, secret, whole, stick, Progress.NONE).file();
        }

        /** Examines {@code files} here. */
        public List<Examined> examine(Path... files) {
            return reception.examine(actor, secret, List.of(files), Progress.NONE);
        }

        /** Merges {@code file} here. */
        public Received merge(Path file) {
            return reception.merge(actor, secret, file, Progress.NONE);
        }

        /** What merging {@code file} here would do. */
        public Received preview(Path file) {
            return reception.preview(actor, secret, file, Progress.NONE);
        }
    }

    /** The district alone, without an authority. */
    public Offices3201(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        district = new Office("3201");
    }

    /** Founds the authority. */
    public EnrolmentDesk.Founded found() {
        return district.enrolment.found(district.actor, district.secret);
    }

    /** A second bundle number 1 of {@code office}, as somebody with a copy of its file would send it. */
    public Path rival(Office office, Path target) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("copy"));
        office.database.copyTo(copy.resolve(Database.FILE));
        try (var back = Database.open(copy, KEY, clock)) {
            back.writeLocal(sql -> sql.deleteFrom(STREAM).execute());
            back.journal()
                    .write(
                            office.actor,
                            "household.register",
                            tx -> tx.insert(new HouseholdRecord()
                                    .setKk("3201271408180666")
                                    .setVillage(office.code + "2001")));
            return new SubmissionDesk(back, clock, "0.1.0")
                    .send(office.actor, office.secret, true, target, Progress.NONE)
                    .file();
        }
    }

    /** One more office, not enrolled. */
    public Office office(String code) {
        return new Office(code);
    }

    /** One more office, enrolled. */
    public Office enrolled(String code) {
        Office office = new Office(code);
        office.enrol();
        return office;
    }

    @Override
    public void close() {
        open.forEach(office -> office.database.close());
    }
}
