package id.simpul.exchange;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.exchange.ReceptionDesk.Received;
import id.simpul.exchange.trust.Enrolled;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Problem;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.MergeReport;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kecamatan and its district, from the first card to a merged bundle, over real files. */
class ExchangeDesksTest {
    private static final byte[] KEY = new byte[32];

    private final SecureRandom random = new SecureRandom();
    private final Clock clock = Clock.systemUTC();
    private final SigningSecret officeSecret = new SigningSecret(bytes(1), random);
    private final SigningSecret districtSecret = new SigningSecret(bytes(2), random);
    private final Actor supervisor = Actor.program("320127");
    private final Actor operator = Actor.program("3201");

    @TempDir
    Path folder;

    private Database office;
    private Database district;
    private EnrolmentDesk officeEnrolment;
    private EnrolmentDesk districtEnrolment;
    private SubmissionDesk submission;
    private ReceptionDesk reception;

    private static byte[] bytes(int value) {
        byte[] bytes = new byte[32];
        bytes[0] = (byte) value;
        return bytes;
    }

    @BeforeEach
    void create() {
        office = Database.create(folder.resolve("a"), KEY, "320127", clock);
        district = Database.create(folder.resolve("b"), KEY, "3201", clock);
        officeEnrolment = new EnrolmentDesk(office, clock, random);
        districtEnrolment = new EnrolmentDesk(district, clock, random);
        submission = new SubmissionDesk(office, clock, "0.1.0");
        reception = new ReceptionDesk(district, clock);
    }

    @AfterEach
    void close() {
        office.close();
        district.close();
    }

    private void enrol() {
        EnrolmentDesk.Founded founded = districtEnrolment.found(operator, districtSecret);
        RegistrationCard card = officeEnrolment.card(supervisor, officeSecret);
        RegistrationCard arrived = RegistrationCard.parse(card.toJson());
        Enrolled enrolled = districtEnrolment.enrol(operator, districtSecret, arrived, card.digits());
        officeEnrolment.accept(supervisor, officeSecret, enrolled.answer(), founded.digits());
    }

    private long family(String kk, String village) {
        return office.journal()
                .write(
                        supervisor,
                        "household.register",
                        tx -> tx.insert(new HouseholdRecord().setKk(kk).setVillage(village)));
    }

    private Path send(boolean whole) {
        return submission
                .send(supervisor, officeSecret, whole, folder, Progress.NONE)
                .file();
    }

    private Received merge(Path file) {
        return reception.merge(operator, districtSecret, file, Progress.NONE);
    }

    private static MergeReport.Counts counts(int created, int changed, int known) {
        return new MergeReport.Counts(created, changed, known, 0, 0);
    }

    private int households() {
        return district.read(sql -> sql.fetchCount(HOUSEHOLD));
    }

    private static void assertRefused(ThrowingCallable work, Class<? extends Problem> problem) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, r -> assertThat(r.problem()).isInstanceOf(problem));
    }

    @Test
    void whatAKecamatanSendsTheDistrictPreviewsMergesAndRecognisesAgain() {
        enrol();
        long id = family("1", "3201272001");
        Path first = send(false);
        Received preview = reception.preview(operator, districtSecret, first, Progress.NONE);
        assertThat(preview.report().total()).isEqualTo(counts(1, 0, 0));
        assertThat(households()).isZero();
        assertThat(merge(first).report()).isEqualTo(preview.report());
        assertThat(households()).isOne();
        Received again = merge(first);
        assertThat(again.already()).isTrue();
        assertThat(again.report().total()).isEqualTo(counts(0, 0, 0));

        office.journal().write(supervisor, "household.edit", tx -> {
            tx.update(tx.sql().fetchSingle(HOUSEHOLD, HOUSEHOLD.ID.eq(id)).setRt("004"));
            return tx.actId();
        });
        assertThat(merge(send(false)).report().total()).isEqualTo(counts(0, 1, 0));
        assertThat(merge(send(true)).report().total()).isEqualTo(counts(0, 0, 2));
        assertThat(reception.log()).hasSize(3);
        assertThat(submission.log()).hasSize(3);
        assertThat(district.check()).isEmpty();
    }

    @Test
    void aMissingNumberIsAskedForAndAnotherOfficesVillageIsRefusedByName() {
        enrol();
        family("1", "3201272001");
        Path first = send(false);
        family("2", "3201012001");
        Path second = send(false);
        assertRefused(() -> merge(second), ExchangeProblem.Gap.class);
        merge(first);
        Received refused = merge(second);
        assertThat(refused.report().total().refused()).isOne();
        assertThat(refused.report().refused().getFirst().why().args()).containsExactly("3201012001");
        assertThat(households()).isOne();
    }

    @Test
    void aTamperedBundleChangesNothing() throws Exception {
        enrol();
        family("1", "3201272001");
        Path file = send(false);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> merge(file)).isInstanceOf(Refusal.class);
        assertThat(households()).isZero();
        assertThat(reception.log()).isEmpty();
    }

    @Test
    void whoIsNotEnrolledOrHasNothingNewIsTold() {
        assertRefused(() -> send(false), ExchangeProblem.NotEnrolled.class);
        assertRefused(() -> officeEnrolment.found(supervisor, officeSecret), ExchangeProblem.NotDistrict.class);
        enrol();
        assertRefused(() -> districtEnrolment.found(operator, districtSecret), ExchangeProblem.AuthorityExists.class);
        family("1", "3201272001");
        send(false);
        assertRefused(() -> send(false), ExchangeProblem.NothingToSend.class);
    }

    @Test
    void wrongDigitsOnTheTelephoneOrTheLetterEnrolNobody() {
        EnrolmentDesk.Founded founded = districtEnrolment.found(operator, districtSecret);
        RegistrationCard card = officeEnrolment.card(supervisor, officeSecret);
        assertThatThrownBy(() -> districtEnrolment.enrol(operator, districtSecret, card, founded.digits()))
                .isInstanceOf(Refusal.class);
        Enrolled enrolled = districtEnrolment.enrol(operator, districtSecret, card, card.digits());
        assertThatThrownBy(() -> officeEnrolment.accept(supervisor, officeSecret, enrolled.answer(), card.digits()))
                .isInstanceOf(Refusal.class);
        assertThat(officeEnrolment.trust()).isEmpty();
    }

    @Test
    void aStickThatCannotBeWrittenCostsNoNumber() {
        enrol();
        family("1", "3201272001");
        assertRefused(
                () -> submission.send(supervisor, officeSecret, false, folder.resolve("gone/file.slrt"), Progress.NONE),
                ExchangeProblem.CannotCopy.class);
        BundleLog kept = submission.log().getFirst();
        Path copied = submission.copy(kept, folder);
        assertThat(merge(copied).report().total()).isEqualTo(counts(1, 0, 0));
    }
}
