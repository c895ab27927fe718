package id.simpul.exchange;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.LETTER_KEY;
import static id.simpul.store.jooq.Tables.PERSON;

import id.simpul.exchange.trust.Enrolled;
import id.simpul.exchange.trust.EnrolmentAnswer;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Progress;
import id.simpul.numbering.Blocks;
import id.simpul.numbering.Counter;
import id.simpul.numbering.NumberReport;
import id.simpul.numbering.NumberReports;
import id.simpul.numbering.Numbers;
import id.simpul.numbering.Series;
import id.simpul.numbering.SeriesBook;
import id.simpul.store.Database;
import id.simpul.store.jooq.tables.records.CaseFileRecord;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.store.jooq.tables.records.LetterRecord;
import id.simpul.store.jooq.tables.records.PersonRecord;
import id.simpul.testing.MovableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;

/** The office 320127 with several computers and a shared folder, over real files. */
final class Computers implements AutoCloseable {
    static final String OFFICE = "320127";
    static final byte[] KEY = new byte[32];

    /** The register and one yearly sequence of letters. */
    static final SeriesBook BOOK = new SeriesBook() {
        @Override
        public List<Series> inUse(DSLContext sql, LocalDate day) {
            return List.of(Series.register(day), Series.letters("KELUAR", true, day));
        }

        @Override
        public long usedBefore(DSLContext sql, Series series) {
            return 0;
        }
    };

    final MovableClock clock;
    final Path root;
    final Path shared;
    final SecureRandom random = new SecureRandom();
    final List<Computer> all = new ArrayList<>();
    final Computer main;

    /** One computer with its desks. */
    final class Computer implements AutoCloseable {
        final String name;
        final Path folder;
        final Database database;
        final Actor actor = Actor.program(OFFICE);
        final SigningSecret secret;
        final Offices3201.Keeper letters = new Offices3201.Keeper();
        final CounterDesk desk;
        final CounterExchange exchange;
        final ReceptionDesk reception;
        final NumberReports reports;

        Computer(String name, Path folder, Database database, SigningSecret secret) {
            this.name = name;
            this.folder = folder;
            this.database = database;
            this.secret = secret;
            desk = new CounterDesk(database, clock, random, letters, BOOK, folder.toString());
            exchange = new CounterExchange(database, clock, "0.1.0", BOOK);
            reception = ReceptionDesk.ofOffice(database, clock);
            reports = new NumberReports(database, clock, BOOK);
        }

        int install() {
            return database.journal().install();
        }

        long family(String kk) {
            return database.journal().write(actor, "household.register", tx -> {
                long id = tx.insert(new HouseholdRecord().setKk(kk).setVillage(OFFICE + "2001"));
                tx.insert(new PersonRecord().setHousehold(id).setName("A").setRelation(1L));
                return id;
            });
        }

        /** Takes a case in and gives it its number. */
        long register() {
            return database.journal().write(actor, "casework.open", tx -> {
                DSLContext sql = tx.sql();
                LocalDate day = LocalDate.now(clock);
                long number = Numbers.next(sql, Series.register(day), day, 0);
                long family = sql.selectFrom(HOUSEHOLD)
                        .orderBy(HOUSEHOLD.ID)
                        .fetch()
                        .getFirst()
                        .getId();
                long person = sql.selectFrom(PERSON)
                        .orderBy(PERSON.ID)
                        .fetch()
                        .getFirst()
                        .getId();
                tx.insert(new CaseFileRecord()
                        .setRegister(number + "/SLRT")
                        .setRegisterYear((long) day.getYear())
                        .setRegisterSeq(number)
                        .setOpenedOn(day.toString())
                        .setStream("PELAYANAN")
                        .setService("PBI-REAKTIVASI")
                        .setChannel("LANGSUNG")
                        .setVillage(OFFICE + "2001")
                        .setHousehold(family)
                        .setApplicant(person)
                        .setOfficer("Siti")
                        .setStage("BARU")
                        .setStageOn(day.toString())
                        .setDueOn(day.toString()));
                return number;
            });
        }

        /** Issues a letter. */
        long letter() {
            return database.journal().write(actor, "letter.issue", tx -> {
                LocalDate day = LocalDate.now(clock);
                long number = Numbers.next(tx.sql(), Series.letters("KELUAR", true, day), day, 0);
                tx.insert(new LetterRecord()
                        .setOffice(OFFICE)
                        .setKind("RUJUKAN")
                        .setNumber("400.9/" + number + "/Kesos")
                        .setSeries("KELUAR")
                        .setYear((long) day.getYear())
                        .setSequence(number)
                        .setIssuedOn(day.toString())
                        .setSubject("Rujukan"));
                return number;
            });
        }

        void send() {
            exchange.send(actor, secret, shared, Progress.NONE);
        }

        /** Merges what lies in the shared folder for it. */
        ReceptionDesk.Run receive() {
            List<Examined> found = reception.examine(actor, secret, exchange.incoming(shared), Progress.NONE);
            return reception.merge(actor, secret, Examined.ready(found), Progress.NONE);
        }

        List<NumberReport> reports() {
            return reports.of(actor, LocalDate.now(clock).getYear());
        }

        NumberReport registers() {
            return reports().stream()
                    .filter(report -> report.series().book() == Series.Book.REGISTER)
                    .findFirst()
                    .orElseThrow();
        }

        List<Long> registerNumbers() {
            return database.read(
                    sql -> sql.select(CASE_FILE.REGISTER_SEQ).from(CASE_FILE).fetch(CASE_FILE.REGISTER_SEQ));
        }

        /** The office's rows in {@code table}, as text. */
        List<String> rows(String table) {
            return database.read(sql -> sql.fetch("SELECT * FROM " + table + " ORDER BY 1").stream()
                    .map(row -> row.intoMap().toString())
                    .toList());
        }

        /** Private halves of the keys of letters. */
        List<String> seals() {
            return database.read(sql -> sql.selectFrom(LETTER_KEY)
                    .where(LETTER_KEY.PRIVATE_KEY.isNotNull())
                    .orderBy(LETTER_KEY.KEY_ID)
                    .fetch(row -> HexFormat.of().formatHex(row.getPrivateKey())));
        }

        Counter counter() {
            return main.database.read(Blocks::counters).stream()
                    .filter(one -> one.install() == install())
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public void close() {
            database.close();
        }
    }

    /** The main computer alone, as an office with one computer is. */
    Computers(Path root, MovableClock clock) {
        this.root = root;
        this.clock = clock;
        this.shared = root.resolve("bersama");
        try {
            Files.createDirectories(shared);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        main = computer("induk");
        main.family("3201270000000001");
    }

    private Computer computer(String name) {
        Path folder = root.resolve(name);
        var computer = new Computer(name, folder, Database.create(folder, KEY, OFFICE, clock), secret());
        all.add(computer);
        return computer;
    }

    SigningSecret secret() {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        return new SigningSecret(secret, random);
    }

    /** One more computer, set up and waiting. */
    Computer waiting(String name) {
        Computer computer = computer(name);
        CounterDesk.begin(computer.database, computer.actor, computer.folder.toString());
        return computer;
    }

    /** One more computer, enrolled, that has the office's record. */
    Computer enrolled(String name) {
        Computer computer = waiting(name);
        enrol(computer);
        return computer;
    }

    void enrol(Computer computer) {
        RegistrationCard card = RegistrationCard.parse(
                computer.desk.card(computer.actor, computer.secret).toJson());
        Enrolled enrolled = main.desk.enrol(main.actor, main.secret, card, card.digits(), computer.name);
        computer.desk.accept(
                computer.actor,
                computer.secret,
                EnrolmentAnswer.parse(enrolled.answer()),
                main.desk.digits().orElseThrow());
        main.send();
        computer.receive();
    }

    /** {@code computer} and the main one tell each other everything. */
    void exchange(Computer computer) {
        computer.receive();
        computer.send();
        main.receive();
        main.send();
        computer.receive();
    }

    @Override
    public void close() {
        all.forEach(Computer::close);
    }
}
