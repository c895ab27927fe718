package id.simpul.exchange;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.store.jooq.Tables.STORED_FILE;
import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.exchange.Computers.Computer;
import id.simpul.exchange.format.BundleProblem;
import id.simpul.exchange.trust.Enrolled;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.exchange.trust.TrustProblem;
import id.simpul.kernel.Progress;
import id.simpul.letter.LetterKeys;
import id.simpul.numbering.Blocks;
import id.simpul.numbering.Counter;
import id.simpul.numbering.Holding;
import id.simpul.numbering.NumberProblem;
import id.simpul.numbering.NumberReport;
import id.simpul.numbering.NumberReport.Line;
import id.simpul.numbering.NumberReport.State;
import id.simpul.numbering.Self;
import id.simpul.numbering.Series;
import id.simpul.seal.LetterSeal;
import id.simpul.store.Database;
import id.simpul.store.StoredFiles;
import id.simpul.store.jooq.tables.records.CounterRecord;
import id.simpul.store.jooq.tables.records.LetterRecord;
import id.simpul.store.jooq.tables.records.NumberBlockRecord;
import id.simpul.testing.MovableClock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two computers of one office: enrolment, numbers, exchange both ways. */
class CounterExchangeTest {
    private final MovableClock clock = MovableClock.atWork();

    @TempDir
    Path folder;

    private Computers office;
    private Computer main;

    @BeforeEach
    void create() {
        office = new Computers(folder, clock);
        main = office.main;
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aFurtherComputerGivesNumbersOfItsOwnBlockAndTheMainOneGoesOnAfterIt() {
        assertThat(main.register()).isEqualTo(1);
        assertThat(main.register()).isEqualTo(2);
        Computer desk = office.waiting("Loket 2");
        assertRefused(desk::register, NumberProblem.NotEnrolledYet.class);
        office.enrol(desk);
        assertThat(desk.register()).isEqualTo(3);
        assertThat(main.register()).isEqualTo(53);
        assertThat(desk.letter()).isEqualTo(1);
        assertThat(main.letter()).isEqualTo(51);
        office.exchange(desk);
        assertThat(main.rows("case_file")).isEqualTo(desk.rows("case_file")).hasSize(4);
        assertThat(main.rows("letter")).isEqualTo(desk.rows("letter")).hasSize(2);
        assertThat(main.rows("number_block")).isEqualTo(desk.rows("number_block"));
        assertThat(main.registers().explained()).isTrue();
        assertThat(main.registers().totals()).containsEntry(State.USED, 4L).containsEntry(State.RESERVED, 49L);
    }

    @Test
    void anOfficeWithOneComputerNoticesNothing() {
        assertThat(main.register()).isOne();
        assertThat(main.letter()).isOne();
        assertThat(main.desk.self().role()).isEqualTo(Self.Role.ONLY);
        assertThat(main.registers().lines()).containsExactly(new Line(1, 1, State.USED, "", null, ""));
        assertRefused(main::send, CounterProblem.NotAmongComputers.class);
    }

    @Test
    void changesOfBothComputersReachTheDistrictAsThoseOfOneOffice() {
        Computer desk = office.enrolled("Loket 2");
        desk.family("3201270000000002");
        desk.register();
        office.exchange(desk);
        try (var offices = new Offices3201(folder.resolve("kabupaten"), clock)) {
            offices.found();
            var enrolment = new EnrolmentDesk(main.database, clock, office.random, main.letters);
            RegistrationCard card = enrolment.card(main.actor, main.secret);
            Enrolled enrolled = offices.district.enrolment.enrol(
                    offices.district.actor, offices.district.secret, card, card.digits());
            enrolment.accept(
                    main.actor,
                    main.secret,
                    enrolled.answer(),
                    offices.district.enrolment.digits(offices.district.actor).orElseThrow());
            Path sent = new SubmissionDesk(main.database, clock, "0.1.0")
                    .send(main.actor, main.secret, false, folder.resolve("naik.slrt"), Progress.NONE)
                    .file();
            Received received = offices.district.merge(sent);
            assertThat(received.counts().refused()).isZero();
            assertThat(received.counts().lost()).isZero();
            assertThat(offices.district.families()).hasSize(2);
            assertThat(offices.district.enrolment.offices())
                    .singleElement()
                    .satisfies(one -> assertThat(one.office().digits()).isEqualTo("320127"));
        }
        assertRefused(
                () -> new SubmissionDesk(desk.database, clock, "0.1.0").preview(false), CounterProblem.NotMain.class);
    }

    @Test
    void aCardOfAComputerIsNoCardOfAnOffice() {
        Computer desk = office.waiting("Loket 2");
        RegistrationCard card = desk.desk.card(desk.actor, desk.secret);
        try (var offices = new Offices3201(folder.resolve("kabupaten"), clock)) {
            offices.found();
            assertRefused(
                    () -> offices.district.enrolment.enrol(
                            offices.district.actor, offices.district.secret, card, card.digits()),
                    ExchangeProblem.OtherDistrict.class);
        }
        assertRefused(
                () -> main.desk.enrol(main.actor, main.secret, card, "11111 22222 33333 44444 55555 66666", "Loket 2"),
                TrustProblem.DigitsDiffer.class);
        assertThat(main.desk.self().role()).isEqualTo(Self.Role.ONLY);
        assertThat(main.register()).isOne();
    }

    @Test
    void anEmptyBlockRefusesAndTheNextExchangeBringsNewNumbers() {
        Computer desk = office.enrolled("Loket 2");
        for (int i = 0; i < Blocks.SIZE; i++) {
            assertThat(desk.register()).isEqualTo(i + 1);
        }
        assertRefused(desk::register, NumberProblem.BlockEmpty.class);
        assertThat(main.register()).isEqualTo(51);
        office.exchange(desk);
        assertThat(desk.register()).isEqualTo(52);
        office.exchange(desk);
        assertThat(main.registers().explained()).isTrue();
        assertThat(desk.registers().lines()).isEqualTo(main.registers().lines());
    }

    @Test
    void whatIsLeftIsToldInTimeAndAskedForOnce() {
        Computer desk = office.enrolled("Loket 2");
        for (int i = 0; i < 45; i++) {
            desk.letter();
        }
        Holding letters = desk.desk.state(desk.actor).holdings().getLast();
        assertThat(letters.left()).isEqualTo(5);
        assertThat(letters.few()).isTrue();
        desk.send();
        desk.send();
        assertThat(desk.rows("number_block")).hasSize(3);
        main.receive();
        main.send();
        desk.receive();
        letters = desk.desk.state(desk.actor).holdings().getLast();
        assertThat(letters.left()).isEqualTo(55);
        assertThat(letters.asked()).isFalse();
    }

    @Test
    void numbersExpireAndYearsEnd() {
        Computer desk = office.enrolled("Loket 2");
        desk.register();
        clock.pass(Duration.ofDays(61));
        assertRefused(desk::register, NumberProblem.BlockExpired.class);
        assertThat(desk.desk.state(desk.actor).holdings()).allSatisfy(holding -> {
            assertThat(holding.left()).isZero();
            assertThat(holding.lapsed())
                    .isEqualTo(LocalDate.ofInstant(clock.instant(), clock.getZone())
                            .minusDays(1));
        });
        assertThat(main.registers().totals()).containsEntry(State.EXPIRED, 50L);
        office.exchange(desk);
        assertThat(desk.register()).isEqualTo(51);
        clock.pass(Duration.ofDays(200));
        assertThat(LocalDate.now(clock).getYear()).isEqualTo(2027);
        assertRefused(desk::register, NumberProblem.NoBlock.class);
        assertThat(main.register()).isOne();
        office.exchange(desk);
        assertThat(desk.register()).isEqualTo(2);
        NumberReport before = main.reports.of(main.actor, 2026).stream()
                .filter(report -> report.series().book() == Series.Book.REGISTER)
                .findFirst()
                .orElseThrow();
        assertThat(before.explained()).isTrue();
        assertThat(before.totals()).containsEntry(State.YEAR_CLOSED, 98L).containsEntry(State.USED, 2L);
    }

    @Test
    void numbersOfTheNextYearAreReservedInDecember() {
        clock.pass(Duration.ofDays(215));
        assertThat(LocalDate.now(clock)).isEqualTo("2026-12-05");
        Computer desk = office.enrolled("Loket 2");
        clock.pass(Duration.ofDays(30));
        assertThat(desk.register()).isOne();
        assertThat(main.register()).isEqualTo(51);
    }

    @Test
    void aRetiredComputerIsHeardNoMoreAndItsNumbersComeBackUnused() {
        Computer desk = office.enrolled("Loket 2");
        desk.register();
        office.exchange(desk);
        main.desk.end(main.actor, main.secret, desk.counter(), Counter.End.RETIRED);
        assertThat(main.register()).isEqualTo(51);
        assertThat(main.registers().totals()).containsEntry(State.RETURNED, 49L).containsEntry(State.USED, 2L);
        desk.register();
        desk.send();
        Examined examined = main.reception
                .examine(main.actor, main.secret, main.exchange.incoming(office.shared), Progress.NONE)
                .getLast();
        assertThat(examined.problem()).isInstanceOf(BundleProblem.CertificateRevoked.class);
        assertThat(main.registerNumbers()).containsExactly(1L, 51L);
        assertRefused(
                () -> main.desk.end(main.actor, main.secret, desk.counter(), Counter.End.LOST),
                CounterProblem.AlreadyEnded.class);
        // The computer itself can begin anew, as another one: what it did stays, and comes along.
        desk.desk.anew(desk.actor);
        assertRefused(desk::register, NumberProblem.NotEnrolledYet.class);
    }

    @Test
    void whatALostComputerMayHaveGivenIsSaid() {
        Computer desk = office.enrolled("Loket 2");
        desk.register();
        main.desk.end(main.actor, main.secret, desk.counter(), Counter.End.LOST);
        assertThat(main.registers().totals()).containsEntry(State.LOST, 50L);
        assertThat(main.register()).isEqualTo(51);
    }

    @Test
    void aCopiedFolderGivesNoNumbersBeforeItIsKnownWhatItIs() throws Exception {
        Computer desk = office.enrolled("Loket 2");
        desk.register();
        Path copied = Files.createDirectories(folder.resolve("salinan"));
        desk.database.copyTo(copied.resolve(Database.FILE));
        try (var back = Database.open(copied, Computers.KEY, clock)) {
            Computer copy = office.new Computer("salinan", copied, back, office.secret());
            copy.desk.arrive();
            assertThat(copy.desk.state(copy.actor).elsewhere()).isTrue();
            assertRefused(copy::register, NumberProblem.Elsewhere.class);
            copy.desk.moved(copy.actor);
            assertThat(copy.register()).isEqualTo(2);
        }
        desk.desk.arrive();
        assertThat(desk.register()).isEqualTo(2);
    }

    /** The folder of the main computer was copied to a second one, as offices do to have one more counter. */
    @Test
    void aCopyOfTheMainComputerBecomesAFurtherOneAndNothingIsGivenTwice() throws Exception {
        Computer desk = office.enrolled("Loket 2");
        main.family("3201270101018009");
        main.register();
        KeyPair seal = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        new LetterKeys(main.database, clock).adopt(seal);
        Path copied = Files.createDirectories(folder.resolve("salinan"));
        main.database.copyTo(copied.resolve(Database.FILE));
        try (var back = Database.open(copied, Computers.KEY, clock)) {
            Computer copy = office.new Computer("Loket 3", copied, back, office.secret());
            copy.desk.arrive();
            assertRefused(copy::register, NumberProblem.Elsewhere.class);
            copy.desk.anew(copy.actor);
            assertThat(copy.desk.self().role()).isEqualTo(Self.Role.WAITING);
            assertThat(copy.install()).isNotEqualTo(main.install());
            assertThat(main.rows("authority_key")).isNotEmpty();
            assertThat(copy.rows("authority_key")).isEmpty();
            assertThat(copy.seals()).as("seals nothing before it is enrolled").isEmpty();
            assertThat(new LetterKeys(copy.database, clock).find(LetterSeal.keyId(seal.getPublic())))
                    .as("checks what was sealed")
                    .isEqualTo(seal.getPublic());
            assertRefused(copy::register, NumberProblem.NotEnrolledYet.class);
            office.enrol(copy);
            assertThat(copy.desk.self().role()).isEqualTo(Self.Role.COUNTER);
            main.register();
            desk.register();
            copy.register();
            copy.register();
            office.exchange(copy);
            office.exchange(desk);
            office.exchange(copy);
            assertThat(main.registerNumbers()).hasSize(5).doesNotHaveDuplicates();
            assertThat(copy.seals()).isEqualTo(main.seals()).hasSize(1);
            for (String table : List.of("household", "person", "case_file", "counter", "number_block")) {
                assertThat(copy.rows(table)).as(table).isEqualTo(main.rows(table));
            }
            assertThat(main.registers().explained()).isTrue();
            assertRefused(
                    () -> new SubmissionDesk(copy.database, clock, "0.1.0").preview(false),
                    CounterProblem.NotMain.class);
        }
    }

    @Test
    void twoComputersWithTheSameDataAreNoticedInTheFolderAndAtTheMainOne() throws Exception {
        Computer desk = office.enrolled("Loket 2");
        Path copied = Files.createDirectories(folder.resolve("salinan"));
        desk.database.copyTo(copied.resolve(Database.FILE));
        desk.register();
        desk.send();
        try (var back = Database.open(copied, Computers.KEY, clock)) {
            var copy = office.new Computer("salinan", copied, back, desk.secret);
            clock.pass(Duration.ofMinutes(1));
            copy.register();
            assertRefused(copy::send, CounterProblem.SameDataElsewhere.class);
            main.receive();
            Path stick = Files.createDirectories(folder.resolve("stik"));
            copy.exchange.send(copy.actor, copy.secret, stick, Progress.NONE);
            assertThat(main.reception
                            .examine(main.actor, main.secret, main.exchange.incoming(stick), Progress.NONE)
                            .getFirst()
                            .verdict())
                    .isEqualTo(Examined.Verdict.FORK);
        }
        assertThat(main.desk.state(main.actor).counters().getFirst().attention())
                .isTrue();
        assertThat(main.registerNumbers()).containsExactly(1L);
        assertThat(main.database.check()).isEmpty();
    }

    @Test
    void aComputerPutBackToAnOlderStateIsTold() throws Exception {
        Computer desk = office.enrolled("Loket 2");
        Path older = Files.createDirectories(folder.resolve("cadangan"));
        desk.database.copyTo(older.resolve(Database.FILE));
        desk.register();
        office.exchange(desk);
        main.register();
        main.send();
        try (var back = Database.open(older, Computers.KEY, clock)) {
            var restored = office.new Computer("cadangan", older, back, desk.secret);
            List<Path> files = restored.exchange.incoming(office.shared);
            assertRefused(
                    () -> restored.reception.merge(restored.actor, restored.secret, files.getFirst(), Progress.NONE),
                    CounterProblem.RolledBack.class);
        }
    }

    @Test
    void aClockPutBackGivesNoNumbers() {
        Computer desk = office.enrolled("Loket 2");
        clock.pass(Duration.ofDays(3));
        desk.register();
        clock.pass(Duration.ofDays(-365));
        assertRefused(desk::register, NumberProblem.ClockBehind.class);
        clock.pass(Duration.ofDays(365));
        assertThat(desk.register()).isEqualTo(2);
    }

    @Test
    void halfFilesAreNeverReadAndConfirmedOnesGo() throws Exception {
        Computer desk = office.enrolled("Loket 2");
        desk.register();
        desk.send();
        List<Path> files = main.exchange.incoming(office.shared);
        assertThat(files).hasSize(1);
        byte[] whole = Files.readAllBytes(files.getFirst());
        Files.write(
                office.shared.resolve(files.getFirst().getFileName() + ".part"),
                Arrays.copyOf(whole, whole.length / 2));
        assertThat(main.exchange.incoming(office.shared)).hasSize(1);
        Files.write(files.getFirst(), Arrays.copyOf(whole, whole.length - 20));
        assertThat(main.receive().merged()).isEmpty();
        assertThat(main.registerNumbers()).isEmpty();
        Files.write(files.getFirst(), whole);
        assertThat(main.receive().merged()).hasSize(1);
        main.send();
        desk.receive();
        desk.send();
        assertThat(files.getFirst()).doesNotExist();
        try (var left = Files.list(office.shared)) {
            assertThat(left.map(Path::toString).filter(name -> name.endsWith(".part")))
                    .hasSize(1);
        }
    }

    @Test
    void aLostStickCostsNothing() throws Exception {
        Computer desk = office.enrolled("Loket 2");
        Path first = Files.createDirectories(folder.resolve("stik-1"));
        desk.register();
        desk.exchange.send(desk.actor, desk.secret, first, Progress.NONE);
        desk.register();
        desk.send();
        assertThat(main.exchange.waiting(office.shared)).isEqualTo(2);
        assertThat(main.receive().merged()).hasSize(2);
        assertThat(main.exchange.waiting(office.shared)).isZero();
        assertThat(main.registerNumbers()).containsExactly(1L, 2L);
        assertRefused(() -> main.exchange.incoming(folder.resolve("tidak-ada")), CounterProblem.FolderGone.class);
    }

    @Test
    void bothValuesOfAFieldThatTwoComputersChangedAreShown() {
        Computer desk = office.enrolled("Loket 2");
        long family = main.database.read(
                sql -> sql.selectFrom(HOUSEHOLD).fetch().getFirst().getId());
        for (Computer one : List.of(main, desk)) {
            one.database.journal().write(one.actor, "household.edit", tx -> {
                tx.update(
                        tx.sql().fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(family)).setAddress(one.name));
                return tx.actId();
            });
            clock.pass(Duration.ofMinutes(1));
        }
        desk.send();
        List<Path> files = main.exchange.incoming(office.shared);
        Received preview = main.reception
                .preview(main.actor, main.secret, files, Progress.NONE)
                .getFirst();
        assertThat(preview.counts().conflicts()).isOne();
        assertThat(preview.findings().getFirst().outcome()).isEqualTo(Finding.Outcome.CONFLICT);
        // Which computer wrote which value: both are one office.
        assertThat(preview.findings().getFirst().fields().getFirst().values())
                .extracting(Finding.Value::install)
                .containsExactlyInAnyOrder(main.install(), desk.install());
        main.receive();
        main.send();
        desk.receive();
        assertThat(main.rows("household")).isEqualTo(desk.rows("household"));
    }

    @Test
    void pagesOfLettersAndTheSealComeAlong() {
        Computer desk = office.waiting("Loket 2");
        byte[] pdf = "%PDF-1.7 surat".getBytes(StandardCharsets.US_ASCII);
        main.database.journal().write(main.actor, "letter.issue", tx -> {
            tx.insert(new LetterRecord()
                    .setOffice("320127")
                    .setKind("RUJUKAN")
                    .setNumber("1")
                    .setSeries("KELUAR")
                    .setYear(2026L)
                    .setSequence(1L)
                    .setIssuedOn("2026-05-04")
                    .setSubject("x")
                    .setPdf(StoredFiles.put(tx, "application/pdf", pdf)));
            return tx.actId();
        });
        var keys = new LetterKeys(main.database, clock);
        office.enrol(desk);
        Optional<StoredFiles.StoredFile> kept = new StoredFiles(desk.database).find(StoredFiles.sha256(pdf));
        assertThat(kept).hasValueSatisfying(file -> assertThat(file.bytes()).isEqualTo(pdf));
        KeyPair seal = main.letters.adopted.getLast();
        keys.adopt(seal);
        main.register();
        main.send();
        desk.receive();
        assertThat(new LetterKeys(desk.database, clock).find(LetterSeal.keyId(seal.getPublic())))
                .isEqualTo(seal.getPublic());
        int files = desk.database.read(sql -> sql.fetchCount(STORED_FILE));
        assertThat(files).isOne();
    }

    @Test
    void aCounterReservesNothingForItself() {
        Computer desk = office.enrolled("Loket 2");
        desk.database.journal().write(desk.actor, "hostile", tx -> {
            tx.insert(new NumberBlockRecord()
                    .setBook("REGISTER")
                    .setSeries("")
                    .setYear(2026L)
                    .setInstall((long) desk.install())
                    .setFirst(1000L)
                    .setLast(2000L)
                    .setReservedOn("2026-05-04")
                    .setExpiresOn("2026-12-31"));
            tx.insert(new CounterRecord().setInstall(77L).setName("Loket 9").setSince("2026-05-04"));
            return tx.actId();
        });
        desk.send();
        assertThat(main.receive().merged().getFirst().counts().refused()).isEqualTo(2);
        assertThat(main.registers().largest()).isEqualTo(50);
    }
}
