package id.simpul.exchange;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.exchange.Offices3201.Office;
import id.simpul.exchange.trust.Enrolled;
import id.simpul.exchange.trust.OfficeKeys;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.exchange.wire.OfficeCode;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Progress;
import id.simpul.store.Database;
import id.simpul.store.StoreProblem;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.testing.MovableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two installations that were one: a copied or restored folder gives ids that somebody else gives, too. */
class CopiedInstallationTest {
    private final MovableClock clock = MovableClock.atWork();

    @TempDir
    Path folder;

    private Offices3201 offices;
    private Office district;
    private Office caringin;

    @BeforeEach
    void create() {
        offices = new Offices3201(folder, clock);
        district = offices.district;
        offices.found();
        caringin = offices.enrolled("320127");
    }

    @AfterEach
    void close() {
        offices.close();
    }

    private int households() {
        return district.database.read(sql -> sql.fetchCount(HOUSEHOLD));
    }

    private Database copy() throws Exception {
        Path restored = Files.createDirectories(folder.resolve("restored"));
        caringin.database.copyTo(restored.resolve(Database.FILE));
        return Database.open(restored, new byte[32], clock);
    }

    private static long family(Database at, Actor actor, String kk) {
        return at.journal()
                .write(
                        actor,
                        "household.register",
                        tx -> tx.insert(new HouseholdRecord().setKk(kk).setVillage("3201272001")));
    }

    /** A copy sends under a number that was taken, is frozen, and is enrolled anew; what it sends then. */
    private Path enrolledAnew(Database back) {
        var submission = new SubmissionDesk(back, clock, "0.1.0");
        Path rival = submission
                .send(caringin.actor, caringin.secret, false, folder.resolve("rival.slrt"), Progress.NONE)
                .file();
        assertRefused(() -> district.merge(rival), ExchangeProblem.Fork.class);
        var enrolment = new EnrolmentDesk(back, clock, new SecureRandom(), caringin.letters);
        RegistrationCard card = enrolment.card(caringin.actor, caringin.secret);
        Enrolled anew = district.enrolment.enrol(district.actor, district.secret, card, card.digits());
        int before = back.journal().install();
        enrolment.accept(
                caringin.actor,
                caringin.secret,
                anew.answer(),
                district.enrolment.digits(district.actor).orElseThrow());
        assertThat(back.journal().install()).isGreaterThan(before);
        return submission
                .send(caringin.actor, caringin.secret, false, folder.resolve("fresh.slrt"), Progress.NONE)
                .file();
    }

    @Test
    void aCopyThatGaveTheSameIdsAgainIsNoticedBeforeRecordsMix() throws Exception {
        caringin.family("3201270000000001", "A");
        try (var back = copy()) {
            caringin.family("3201270000000002", "B");
            district.merge(caringin.send(false));
            clock.pass(Duration.ofMinutes(1));
            family(back, caringin.actor, "3201270000000003");
            Path fresh = enrolledAnew(back);
            assertRefused(() -> district.preview(fresh), StoreProblem.NumberTaken.class);
            assertRefused(() -> district.merge(fresh), StoreProblem.NumberTaken.class);
            assertThat(households()).isEqualTo(2);
            assertThat(district.database.check()).isEmpty();
        }
    }

    @Test
    void aCopyThatTookANewNumberGoesOnAndNothingOfEitherIsLost() throws Exception {
        caringin.family("3201270000000001", "A");
        try (var back = copy()) {
            back.journal().renumber();
            caringin.family("3201270000000002", "B");
            district.merge(caringin.send(false));
            clock.pass(Duration.ofMinutes(1));
            family(back, caringin.actor, "3201270000000003");
            Received fresh = district.merge(enrolledAnew(back));
            assertThat(fresh.counts().created()).isOne();
            assertThat(fresh.counts().lost()).isZero();
            assertThat(households()).isEqualTo(3);
        }
    }

    @Test
    void noTwoInstallationsOfADistrictShareANumber() {
        int taken = caringin.database.journal().install();
        List<OfficeStanding> before = district.enrolment.offices();
        var random = new SecureRandom();
        RegistrationCard other =
                OfficeKeys.generate(new OfficeCode("320126"), random).card(taken);
        assertRefused(() -> district.enrolment.check(other), ExchangeProblem.InstallTaken.class);
        assertRefused(
                () -> district.enrolment.enrol(district.actor, district.secret, other, other.digits()),
                ExchangeProblem.InstallTaken.class);
        RegistrationCard own = OfficeKeys.generate(new OfficeCode("320126"), random)
                .card(district.database.journal().install());
        assertRefused(() -> district.enrolment.check(own), ExchangeProblem.InstallTaken.class);
        RegistrationCard copied =
                OfficeKeys.generate(new OfficeCode("320127"), random).card(taken);
        assertRefused(() -> district.enrolment.check(copied), ExchangeProblem.InstallCopied.class);
        assertThat(district.enrolment.offices()).isEqualTo(before);
        RegistrationCard newComputer =
                OfficeKeys.generate(new OfficeCode("320127"), random).card(taken == 1 ? 2 : taken - 1);
        district.enrolment.check(newComputer);
        district.enrolment.check(caringin.enrolment.card(caringin.actor, caringin.secret));
    }
}
