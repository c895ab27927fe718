package id.simpul.exchange;

import static id.simpul.store.jooq.Tables.HOUSEHOLD;
import static id.simpul.testing.Refusals.assertRefused;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.simpul.exchange.Examined.Verdict;
import id.simpul.exchange.Finding.Outcome;
import id.simpul.exchange.Offices3201.Office;
import id.simpul.exchange.format.BundleProblem;
import id.simpul.exchange.trust.Enrolled;
import id.simpul.exchange.trust.RegistrationCard;
import id.simpul.exchange.trust.TrustProblem;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.kernel.PersonName;
import id.simpul.kernel.Progress;
import id.simpul.kernel.Refusal;
import id.simpul.store.Database;
import id.simpul.store.MergeReport;
import id.simpul.store.StoreProblem;
import id.simpul.store.jooq.tables.records.HouseholdRecord;
import id.simpul.testing.MovableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A kecamatan and its district, from the first card to a merged bundle, over real files. */
class ExchangeDesksTest {
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

    private static MergeCounts counts(long created, long changed, long known) {
        return new MergeCounts(created, changed, 0, 0, 0, known, 0);
    }

    @Test
    void whatAKecamatanSendsTheDistrictPreviewsMergesAndRecognisesAgain() {
        long id = caringin.family("3201270000000001", "Siti Rohmah");
        Path first = caringin.send(false);
        Received preview = district.preview(first);
        assertThat(preview.counts()).isEqualTo(counts(2, 0, 0));
        assertThat(households()).isZero();
        Received merged = district.merge(first);
        assertThat(merged.counts()).isEqualTo(preview.counts());
        assertThat(merged.findings()).isEqualTo(preview.findings());
        assertThat(households()).isOne();
        Received again = district.merge(first);
        assertThat(again.already()).isTrue();
        assertThat(again.counts()).isEqualTo(MergeCounts.NONE);

        caringin.edit(id, "004", "Kp. Sawah");
        assertThat(district.merge(caringin.send(false)).counts()).isEqualTo(counts(0, 1, 0));
        assertThat(district.merge(caringin.send(true)).counts()).isEqualTo(counts(0, 0, 3));
        assertThat(district.reception.log())
                .hasSize(3)
                .allSatisfy(log -> assertThat(log.sent()).isFalse());
        assertThat(MergeCounts.of(district.reception.log().getFirst())).isEqualTo(counts(0, 0, 3));
        assertThat(caringin.submission.log()).hasSize(3);
        assertThat(district.database.check()).isEmpty();
    }

    @Test
    void everyTouchedRecordIsNamedAndMaskedWithItsOldAndNewValues() {
        long family = caringin.family("3201270000000001", "Siti Rohmah");
        caringin.aCase(family, "0001/SLRT/V/2026", false);
        List<Finding> fresh = district.merge(caringin.send(false)).findings();
        assertThat(fresh).extracting(Finding::outcome).containsOnly(Outcome.NEW);
        assertThat(fresh)
                .extracting(finding -> finding.kind() + " " + finding.label().number())
                .containsExactly("FAMILY 3201 •••• •••• 0001", "PERSON 3201 •••• •••• 0003", "CASE 0001/SLRT/V/2026");
        assertThat(fresh)
                .allSatisfy(finding -> assertThat(finding.label().name()).isEqualTo(new PersonName("Siti Rohmah")));
        assertThat(fresh.toString()).doesNotContain("Siti", "3201270000000001", "3201274506750003");

        caringin.edit(family, "004", "Kp. Sawah");
        caringin.edit(family, "005", "Kp. Sawah");
        Finding changed = district.merge(caringin.send(false)).findings().getFirst();
        assertThat(changed.outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(changed.fields())
                .extracting(Finding.FieldValues::field)
                .containsExactlyInAnyOrder(FieldName.RT, FieldName.ADDRESS);
        Finding.FieldValues rt = changed.fields().stream()
                .filter(field -> field.field() == FieldName.RT)
                .findFirst()
                .orElseThrow();
        assertThat(rt.values()).extracting(value -> value.content().reveal()).containsExactly("", "005");
        assertThat(changed.toString()).doesNotContain("Sawah");
    }

    @Test
    void aConflictShowsBothValuesWithWhoWroteThem() {
        long family = caringin.family("3201270000000001", "Siti Rohmah");
        district.merge(caringin.send(false));
        caringin.edit(family, "004", "Kp. Sawah");
        clock.pass(Duration.ofMinutes(1));
        district.edit(family, "005", "Kp. Sawah");
        Received received = district.preview(caringin.send(false));
        assertThat(received.counts().conflicts()).isOne();
        Finding conflict = received.findings().getFirst();
        assertThat(conflict.outcome()).isEqualTo(Outcome.CONFLICT);
        assertThat(conflict.fields().getFirst().values())
                .extracting(value -> value.office() + " " + value.content().reveal())
                .containsExactly("320127 004", "3201 005");
    }

    @Test
    void whoMayNotSeeRestrictedCasesDoesNotLearnWhoTheyAreAbout() {
        long family = caringin.family("3201270000000001", "Siti Rohmah");
        caringin.aCase(family, "0001/SLRT/V/2026", true);
        Path file = caringin.send(false);
        var narrow = new Actor(7, "Operator", "3201", Set.of(Capability.MERGE_BUNDLE));
        List<Finding> findings = district.reception
                .preview(narrow, district.secret, file, Progress.NONE)
                .findings();
        assertThat(findings)
                .filteredOn(finding -> finding.kind() == RecordKind.CASE)
                .allSatisfy(finding -> assertThat(finding.label().name()).isNull());
        assertThat(district.preview(file).findings())
                .filteredOn(finding -> finding.kind() == RecordKind.CASE)
                .allSatisfy(finding -> assertThat(finding.label().name()).isNotNull());
    }

    @Test
    void filesInAnyOrderAreSortedAndJudgedAsIfThoseBeforeThemWereMerged() throws Exception {
        Office cigombong = offices.enrolled("320126");
        caringin.family("1", "A");
        Path first = caringin.send(false);
        caringin.family("2", "B");
        Path second = caringin.send(false);
        caringin.family("3", "C");
        caringin.send(false);
        caringin.family("4", "D");
        Path fourth = caringin.send(false);
        cigombong.family("5", "E");
        Path other = cigombong.send(false);
        Path broken = folder.resolve("rusak.slrt");
        Files.write(broken, new byte[] {1, 2, 3});
        List<Examined> examined = district.examine(fourth, broken, second, first, other);
        assertThat(examined)
                .extracting(Examined::verdict)
                .containsExactly(Verdict.READY, Verdict.READY, Verdict.READY, Verdict.WAITING, Verdict.REFUSED);
        assertThat(examined).extracting(Examined::file).containsExactly(other, first, second, fourth, broken);
        assertThat(examined.get(3).problem()).isEqualTo(new ExchangeProblem.Gap("3", fourth.getFileName() + ""));
        assertThat(examined.get(4).problem()).isInstanceOf(BundleProblem.NotABundle.class);
        OfficeStanding standing = district.enrolment.offices().get(1);
        assertThat(standing.missing()).isEqualTo("1–3");

        List<Path> ready = List.of(other, first, second);
        List<Received> preview = district.reception.preview(district.actor, district.secret, ready, Progress.NONE);
        assertThat(preview)
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.counts()).isEqualTo(counts(2, 0, 0)));
        assertThat(households()).isZero();
        ReceptionDesk.Run run = district.reception.merge(
                district.actor, district.secret, List.of(other, first, second, fourth), Progress.NONE);
        assertThat(run.merged()).hasSize(3);
        assertThat(run.refused())
                .singleElement()
                .satisfies(one -> assertThat(one.file()).isEqualTo(fourth));
        assertThat(district.enrolment.offices().get(1).missing()).isEqualTo("3");
        assertThat(district.examine(first).getFirst().verdict()).isEqualTo(Verdict.ALREADY);
    }

    @Test
    void aMissingNumberIsAskedForAndAnotherOfficesVillageIsRefusedByName() {
        caringin.family("1", "A");
        Path first = caringin.send(false);
        caringin.database
                .journal()
                .write(
                        caringin.actor,
                        "household.register",
                        tx -> tx.insert(
                                new HouseholdRecord().setKk("3201010000000002").setVillage("3201012001")));
        Path second = caringin.send(false);
        assertRefused(() -> district.merge(second), ExchangeProblem.Gap.class);
        district.merge(first);
        Received refused = district.merge(second);
        assertThat(refused.counts()).isEqualTo(new MergeCounts(0, 0, 0, 1, 0, 0, 0));
        Finding finding = refused.findings().getFirst();
        assertThat(requireNonNull(finding.why()).args()).containsExactly("3201012001");
        assertThat(finding.label().number()).isEqualTo("3201 •••• •••• 0002");
        MergeReport report = refused.report();
        assertThat(report.refused()).hasSize(1);
        assertThat(households()).isOne();
    }

    @Test
    void twoBundlesForOneNumberFreezeTheOfficeUntilItIsEnrolledAnew() throws Exception {
        caringin.family("1", "A");
        Path copy = folder.resolve("before.db");
        caringin.database.copyTo(copy);
        Path first = caringin.send(false);
        district.merge(first);
        // As after a restored backup: the same office, set back before it sent.
        Path restored = folder.resolve("restored");
        Files.createDirectories(restored);
        Files.move(copy, restored.resolve(Database.FILE));
        try (var back = Database.open(restored, new byte[32], clock)) {
            back.journal()
                    .write(
                            caringin.actor,
                            "household.register",
                            tx -> tx.insert(new HouseholdRecord().setKk("2").setVillage("3201272001")));
            var submission = new SubmissionDesk(back, clock, "0.1.0");
            Path rival = submission
                    .send(caringin.actor, caringin.secret, false, folder.resolve("rival.slrt"), Progress.NONE)
                    .file();
            Examined examined = district.examine(rival).getFirst();
            assertThat(examined.verdict()).isEqualTo(Verdict.FORK);
            assertThat(examined.problem()).isEqualTo(new ExchangeProblem.Fork("32.01.27", 1));
            assertThat(requireNonNull(examined.rival()).id())
                    .isEqualTo(district.reception.log().getFirst().id());
            assertRefused(() -> district.merge(rival), ExchangeProblem.Fork.class);
            assertThat(district.enrolment.offices().getFirst().frozen()).isTrue();
            Path next = submission
                    .send(caringin.actor, caringin.secret, true, folder.resolve("next.slrt"), Progress.NONE)
                    .file();
            assertRefused(() -> district.merge(next), ExchangeProblem.Frozen.class);

            var enrolment = new EnrolmentDesk(back, clock, new SecureRandom(), caringin.letters);
            RegistrationCard card = enrolment.card(caringin.actor, caringin.secret);
            Enrolled anew = district.enrolment.enrol(district.actor, district.secret, card, card.digits());
            enrolment.accept(
                    caringin.actor,
                    caringin.secret,
                    anew.answer(),
                    district.enrolment.digits(district.actor).orElseThrow());
            assertRefused(() -> district.merge(next), ExchangeProblem.OldEpoch.class);
            Path fresh = submission
                    .send(caringin.actor, caringin.secret, false, folder.resolve("fresh.slrt"), Progress.NONE)
                    .file();
            assertThat(district.merge(fresh).already()).isFalse();
            OfficeStanding standing = district.enrolment.offices().getFirst();
            assertThat(standing.frozen()).isFalse();
            assertThat(standing.epoch()).isEqualTo(2);
            assertThat(standing.sequence()).isOne();
        }
    }

    @Test
    void aTamperedBundleChangesNothing() throws Exception {
        caringin.family("1", "A");
        Path file = caringin.send(false);
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThatThrownBy(() -> district.merge(file)).isInstanceOf(Refusal.class);
        assertThat(households()).isZero();
        assertThat(district.reception.log()).isEmpty();
    }

    @Test
    void aBundleForAnotherDistrictDoesNotOpenAndOneFromTheFutureIsRefused() throws Exception {
        caringin.family("1", "A");
        Path file = caringin.send(false);
        Path elsewhere = folder.resolve("3202");
        try (var other = new Offices3201(elsewhere, clock)) {
            other.found();
            Examined foreign = other.district.examine(file).getFirst();
            assertThat(foreign.verdict()).isEqualTo(Verdict.REFUSED);
            assertThat(foreign.problem()).isInstanceOf(BundleProblem.NotEncryptedToUs.class);
        }
        clock.pass(Duration.ofDays(3));
        caringin.family("2", "B");
        Path ahead = caringin.send(false);
        clock.pass(Duration.ofDays(-3));
        assertThat(district.merge(file).counts()).isEqualTo(counts(2, 0, 0));
        assertRefused(() -> district.merge(ahead), StoreProblem.ClockAhead.class);
    }

    @Test
    void onlyADistrictReceivesAndOnlyItsOfficesSend() {
        caringin.family("1", "A");
        Path file = caringin.send(false);
        assertRefused(() -> caringin.examine(file), ExchangeProblem.NotDistrict.class);
        assertRefused(() -> district.send(true), ExchangeProblem.OnlyOffices.class);
        assertRefused(
                () -> district.reception.merge(
                        new Actor(7, "x", "3201", Set.of()), district.secret, file, Progress.NONE),
                NotAllowed.class);
    }

    @Test
    void cancellingLeavesWhatWasMergedAndNothingElse() {
        caringin.family("1", "A");
        Path first = caringin.send(false);
        caringin.family("2", "B");
        Path second = caringin.send(false);
        var stop = new Progress() {
            private long last;

            @Override
            public void at(long done, long total) {
                last = 100 * done / total;
            }

            @Override
            public boolean cancelled() {
                return last > 60;
            }
        };
        assertThatThrownBy(
                        () -> district.reception.merge(district.actor, district.secret, List.of(first, second), stop))
                .isInstanceOf(CancellationException.class);
        assertThat(district.reception.log()).hasSize(1);
        assertThat(households()).isOne();
        assertThat(district.merge(second).already()).isFalse();
    }

    @Test
    void whoIsNotEnrolledOrHasNothingNewIsTold() {
        Office cigombong = offices.office("320126");
        cigombong.family("1", "A");
        assertThat(cigombong.enrolment.standing().step()).isEqualTo(Standing.Step.CARD);
        assertRefused(() -> cigombong.send(false), ExchangeProblem.NotEnrolled.class);
        assertRefused(
                () -> cigombong.enrolment.found(cigombong.actor, cigombong.secret), ExchangeProblem.NotDistrict.class);
        assertRefused(offices::found, ExchangeProblem.AuthorityExists.class);
        cigombong.enrolment.card(cigombong.actor, cigombong.secret);
        assertThat(cigombong.enrolment.standing().step()).isEqualTo(Standing.Step.ANSWER);
        cigombong.enrol();
        Standing standing = cigombong.enrolment.standing();
        assertThat(standing.step()).isEqualTo(Standing.Step.READY);
        assertThat(requireNonNull(standing.district()).digits()).isEqualTo("3201");
        assertThat(standing.stale()).isFalse();
        clock.pass(Duration.ofDays(91));
        assertThat(cigombong.enrolment.standing().stale()).isTrue();
        // A record that changed twice is still one.
        cigombong.edit(cigombong.families().getFirst(), "004", "Kp. Sawah");
        SubmissionDesk.Preview preview = cigombong.submission.preview(false);
        assertThat(preview.records())
                .containsExactly(Map.entry(RecordKind.FAMILY, 1L), Map.entry(RecordKind.PERSON, 1L));
        assertThat(preview.total()).isEqualTo(2);
        assertThat(preview.last()).isNull();
        cigombong.send(false);
        assertThat(requireNonNull(cigombong.submission.preview(false).last()).sequence())
                .isOne();
        assertRefused(() -> cigombong.send(false), ExchangeProblem.NothingToSend.class);
    }

    @Test
    void wrongDigitsOnTheTelephoneOrTheLetterEnrolNobody() {
        Office cigombong = offices.office("320126");
        RegistrationCard card = cigombong.enrolment.card(cigombong.actor, cigombong.secret);
        String digits = district.enrolment.digits(district.actor).orElseThrow();
        assertRefused(
                () -> district.enrolment.enrol(district.actor, district.secret, card, digits),
                TrustProblem.DigitsDiffer.class);
        Enrolled enrolled = district.enrolment.enrol(district.actor, district.secret, card, card.digits());
        assertRefused(
                () -> cigombong.enrolment.accept(cigombong.actor, cigombong.secret, enrolled.answer(), card.digits()),
                TrustProblem.DigitsDiffer.class);
        assertThat(cigombong.enrolment.trust()).isEmpty();
    }

    @Test
    void lettersAreSealedWithTheKeyOfTheCardAndCheckedWithTheKeysOfTheRoster() {
        Office cigombong = offices.office("320126");
        RegistrationCard card = cigombong.enrolment.card(cigombong.actor, cigombong.secret);
        assertThat(cigombong.letters.adopted.getLast().getPublic()).isEqualTo(card.letterKey());
        cigombong.enrol();
        assertThat(district.letters.trusted).containsOnlyKeys("320126", "320127");
        assertThat(district.letters.trusted).containsEntry("320126", card.letterKey());
        assertThat(cigombong.letters.trusted).containsOnlyKeys("3201", "320127");
        assertThat(cigombong.letters.trusted.get("3201"))
                .isEqualTo(district.letters.adopted.getLast().getPublic());
    }

    @Test
    void aStickThatCannotBeWrittenCostsNoNumber() {
        caringin.family("1", "A");
        assertRefused(
                () -> caringin.submission.send(
                        caringin.actor, caringin.secret, false, folder.resolve("gone/file.slrt"), Progress.NONE),
                ExchangeProblem.CannotCopy.class);
        BundleLog kept = caringin.submission.log().getFirst();
        assertThat(kept.digits()).matches("(\\d{5} ){5}\\d{5}");
        Path copied = caringin.submission.copy(kept, folder);
        assertThat(district.merge(copied).counts()).isEqualTo(counts(2, 0, 0));
    }

    @Test
    void smallFilesAreReadWithinBoundsAndWrittenWhole() throws Exception {
        Path card = folder.resolve("x.kartu.json");
        ExchangeFiles.write(
                card, caringin.enrolment.card(caringin.actor, caringin.secret).toJson());
        assertThat(ExchangeFiles.card(card).office().digits()).isEqualTo("320127");
        assertThat(folder.resolve("x.kartu.json.part")).doesNotExist();
        assertRefused(() -> ExchangeFiles.answer(card), TrustProblem.AnswerUnreadable.class);
        Files.write(card, new byte[2 << 20]);
        assertRefused(() -> ExchangeFiles.card(card), TrustProblem.CardUnreadable.class);
        assertRefused(() -> ExchangeFiles.card(folder.resolve("none")), ExchangeProblem.CannotRead.class);
        assertRefused(
                () -> ExchangeFiles.write(folder.resolve("none/file"), new byte[1]), ExchangeProblem.CannotWrite.class);
    }

    /** The office's file as it was, opened again: a restored backup, or a copy on another computer. */
    @Test
    void everyProblemHasItsWords() {
        ProblemWords.check(List.of(
                new ExchangeProblem.NotEnrolled(),
                new ExchangeProblem.NoCard(),
                new ExchangeProblem.NotDistrict(),
                new ExchangeProblem.AuthorityExists(),
                new ExchangeProblem.NoAuthority(),
                new ExchangeProblem.OtherDistrict("32.02.01"),
                new ExchangeProblem.NothingToSend(),
                new ExchangeProblem.NotKept("SLRT-320127-000001.slrt"),
                new ExchangeProblem.CannotCopy("terkirim/SLRT-320127-000001.slrt"),
                new ExchangeProblem.CannotRead("x.slrt"),
                new ExchangeProblem.CannotWrite("x.json"),
                new ExchangeProblem.Gap("41, 43–45", "SLRT-320127-000046.slrt"),
                new ExchangeProblem.Fork("32.01.27", 7),
                new ExchangeProblem.Frozen("32.01.27"),
                new ExchangeProblem.NotASubmission(),
                new ExchangeProblem.ForeignSender("32.02.01"),
                new ExchangeProblem.OnlyOffices(),
                new ExchangeProblem.OldEpoch(),
                new ExchangeProblem.NewEpoch(2),
                new ExchangeProblem.NotForUs("32.02"),
                new ExchangeProblem.InstallTaken("32.01.26", "32.01.27"),
                new ExchangeProblem.InstallCopied("32.01.27")));
    }
}
