package id.simpul.casework;

import static id.simpul.store.jooq.Tables.ACT;
import static id.simpul.store.jooq.Tables.BUNDLE;
import static id.simpul.store.jooq.Tables.LETTER;
import static id.simpul.store.jooq.Tables.REF_MOVE;
import static id.simpul.store.jooq.Tables.STREAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.Dot;
import id.simpul.kernel.NotAllowed;
import id.simpul.kernel.Problem;
import id.simpul.kernel.Refusal;
import id.simpul.l10n.Texts;
import id.simpul.referral.NewReferral;
import id.simpul.testing.CaseOffice;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What moves ask for, who initials and signs, what is received, and what can no longer be taken back. */
class CaseWayTest {
    private CaseOffice office;
    private Approvals approvals;

    @BeforeEach
    void open(@TempDir Path folder) {
        office = new CaseOffice(folder);
        approvals = new Approvals(office.database);
    }

    @AfterEach
    void close() {
        office.close();
    }

    private static <P extends Problem> P refused(Class<P> problem, Runnable act) {
        Refusal refusal = catchThrowableOfType(Refusal.class, act::run);
        assertThat(refusal).isNotNull();
        assertThat(refusal.problem()).isInstanceOf(problem);
        return problem.cast(refusal.problem());
    }

    private String stage(long id) {
        return office.cases.find(office.supervisor, id).stage().code();
    }

    private static ApprovalStep step(int position, ApprovalStep.Kind kind, String title, long user) {
        return new ApprovalStep(position, kind, title, null, null, user, "Pejabat " + user);
    }

    private static Actor user(long id, Capability... may) {
        return new Actor(id, "Pejabat " + id, "320127", java.util.Set.of(may));
    }

    private void chain(LocalDate from, ApprovalStep... steps) {
        approvals.save(office.supervisor, new Approvals.Chain(from, List.of(steps)));
    }

    private static MoveWords decided() {
        return new MoveWords(null, new Decision("LAYAK", "Memenuhi kriteria"), null);
    }

    @Test
    void papersThatAreMissingAreNamedOrExcusedForGood() {
        long id = office.open("PBI").id();
        office.cases.move(office.supervisor, id, Stage.ASSESSMENT, null);
        CaseDetail file = office.cases.find(office.supervisor, id);
        Move draft = office.cases.moves(office.supervisor, file).getFirst();
        assertThat(office.cases.missing(office.supervisor, id, draft))
                .singleElement()
                .satisfies(missing -> {
                    assertThat(missing.requirement().kind()).isEqualTo(Requirement.Kind.PAPERS);
                    assertThat(missing.requirement().excusable()).isTrue();
                    assertThat(missing.papers()).containsExactly("JKN", "BEROBAT");
                });
        var problem =
                refused(CaseProblem.NotReady.class, () -> office.cases.move(office.supervisor, id, Stage.DRAFT, " "));
        assertThat(problem.kind()).isEqualTo(Requirement.Kind.PAPERS);
        office.cases.move(office.supervisor, id, Stage.DRAFT, "Puskesmas tutup");
        assertThat(office.cases.find(office.supervisor, id).papersWhy()).isEqualTo("Puskesmas tutup");
    }

    @Test
    void aMoveHoldsOnTheDaysItIsWrittenFor() {
        long id = office.open("PBI").id();
        office.database.writeLocal(sql -> {
            sql.update(REF_MOVE)
                    .set(REF_MOVE.VALID_TO, "2026-06-30")
                    .where(REF_MOVE.FROM_STAGE.eq("BARU"), REF_MOVE.TO_STAGE.eq("ASESMEN"))
                    .execute();
            return sql.insertInto(REF_MOVE)
                    .set(REF_MOVE.FROM_STAGE, "BARU")
                    .set(REF_MOVE.TO_STAGE, "CEK_DATA")
                    .set(REF_MOVE.LABEL, "Cek DTSEN")
                    .set(REF_MOVE.LABEL_EN, "Check DTSEN")
                    .set(REF_MOVE.CAPABILITY, "WORK_CASE")
                    .set(REF_MOVE.MAIN, 1L)
                    .set(REF_MOVE.REASON, 0L)
                    .set(REF_MOVE.SORT, 5L)
                    .set(REF_MOVE.VALID_FROM, "2026-07-01")
                    .execute();
        });
        var cases = new CaseDesk(
                office.database, CaseCatalogue.on(office.database, CaseOffice.TODAY), office.clock, CaseOffice.ZONE);
        assertThat(cases.moves(office.supervisor, cases.find(office.supervisor, id)))
                .extracting(move -> move.to().code())
                .contains("ASESMEN")
                .doesNotContain("CEK_DATA");
        refused(CaseProblem.MoveNotAllowed.class, () -> cases.move(office.supervisor, id, "CEK_DATA", null));
        // The same desk, the next morning.
        office.time.pass(Duration.ofDays(1));
        assertThat(cases.moves(office.supervisor, cases.find(office.supervisor, id)))
                .extracting(move -> move.to().code())
                .contains("CEK_DATA")
                .doesNotContain("ASESMEN");
        refused(CaseProblem.MoveNotAllowed.class, () -> cases.move(office.supervisor, id, "ASESMEN", null));
        cases.move(office.supervisor, id, "CEK_DATA", null);
        assertThat(stage(id)).isEqualTo("CEK_DATA");
    }

    @Test
    void aChainIsGoneThroughStepByStepByWhoMayGiveEach() {
        chain(
                CaseOffice.TODAY,
                step(1, ApprovalStep.Kind.PARAF, "Manajer", 21),
                step(2, ApprovalStep.Kind.PARAF, "Kabid", 21),
                step(3, ApprovalStep.Kind.MENGETAHUI, "Camat", 23));
        long id = office.drafted("DIS");
        refused(CaseProblem.MoveNotAllowed.class, () -> office.cases.move(office.supervisor, id, Stage.REFERRED, null));
        assertThat(refused(
                                CaseProblem.NotReady.class,
                                () -> office.cases.move(office.supervisor, id, Stage.INITIALS, null))
                        .kind())
                .isEqualTo(Requirement.Kind.DECISION);
        office.cases.moveWith(office.supervisor, id, Stage.INITIALS, decided());
        Actor camat = user(23, Capability.READ_RECORDS);
        assertThat(refused(CaseProblem.NotYourStep.class, () -> office.cases.approve(camat, id, null))
                        .title())
                .isEqualTo("Manajer");
        // One person holds two steps.
        Actor manager = user(21, Capability.READ_RECORDS);
        office.cases.approve(manager, id, "Setuju");
        assertThat(stage(id)).isEqualTo(Stage.INITIALS);
        office.cases.approve(manager, id, null);
        assertThat(stage(id)).isEqualTo(Stage.SIGNATURE);
        refused(CaseProblem.MoveNotAllowed.class, () -> office.cases.move(office.supervisor, id, Stage.REFERRED, null));
        long last = office.cases.approve(camat, id, null);
        refused(CaseProblem.NothingToApprove.class, () -> office.cases.approve(camat, id, null));
        assertThat(office.cases.find(office.supervisor, id).approval().given())
                .extracting(given -> given.kind() + " " + given.title() + " " + given.officer())
                .containsExactly("PARAF Manajer Pejabat 21", "PARAF Kabid Pejabat 21", "MENGETAHUI Camat Pejabat 23");
        office.cases.undo(camat, last);
        assertThat(office.cases.find(office.supervisor, id).approval().next())
                .get()
                .extracting(ApprovalStep::title)
                .isEqualTo("Camat");
        office.cases.approve(camat, id, null);
        long destination =
                office.destinations.list(office.supervisor, "DIS").getFirst().id();
        office.referrals.refer(office.supervisor, new NewReferral(id, destination, null, null));
        assertThat(stage(id)).isEqualTo(Stage.REFERRED);
        assertThat(office.history.of(office.supervisor, id, new Texts(Texts.INDONESIAN)))
                .extracting(CaseHistory.Line::text)
                .contains("Diparaf Manajer", "Diparaf Kabid", "Diketahui Camat", "Keputusan: Layak direkomendasikan");
    }

    /** Who the chain names is away: somebody who decides stands in, is on record with the ground, and nobody else can. */
    @Test
    void aStepIsGivenInPlaceOfWhoIsNamedOnlyWithAGroundOnRecord() {
        chain(
                CaseOffice.TODAY,
                step(1, ApprovalStep.Kind.PARAF, "Manajer", 21),
                step(2, ApprovalStep.Kind.TTD, "Kadis", 22));
        long id = office.drafted("DIS");
        office.cases.moveWith(office.supervisor, id, Stage.INITIALS, decided());
        refused(CaseProblem.NotYourStep.class, () -> office.cases.approve(office.supervisor, id, null));
        var order = new StandIn("PLH", "SP 094/31/2026");
        refused(NotAllowed.class, () -> office.cases.approveFor(user(30, Capability.WORK_CASE), id, order));
        refused(
                CaseProblem.ReasonMissing.class,
                () -> office.cases.approveFor(office.supervisor, id, new StandIn("PLH", " ")));
        // Whose step it is stands in for nobody.
        refused(
                CaseProblem.NotYourStep.class,
                () -> office.cases.approveFor(user(21, Capability.APPROVE_CASE), id, order));
        long act = office.cases.approveFor(office.supervisor, id, order);
        assertThat(stage(id)).isEqualTo(Stage.SIGNATURE);
        assertThat(office.cases.find(office.supervisor, id).approval().given())
                .singleElement()
                .satisfies(given -> {
                    assertThat(given.title()).isEqualTo("Manajer");
                    assertThat(given.officer()).isEqualTo(office.supervisor.name());
                    assertThat(given.standIn()).isEqualTo(order);
                });
        assertThat(office.history.of(office.supervisor, id, new Texts(Texts.INDONESIAN)))
                .anySatisfy(line -> {
                    assertThat(line.text()).isEqualTo("Diparaf Manajer");
                    assertThat(line.why()).isEqualTo("Plh. (pelaksana harian): SP 094/31/2026");
                });
        office.cases.undo(office.supervisor, act);
        assertThat(stage(id)).isEqualTo(Stage.INITIALS);
    }

    @Test
    void whoGivesTheNextStepReturnsTheCaseAndTheRoundBeginsAnew() {
        chain(
                CaseOffice.TODAY,
                step(1, ApprovalStep.Kind.PARAF, "Manajer", 21),
                step(2, ApprovalStep.Kind.TTD, "Kadis", 22));
        long id = office.drafted("DIS");
        office.cases.moveWith(office.supervisor, id, Stage.INITIALS, decided());
        Actor manager = user(21, Capability.READ_RECORDS);
        Actor head = user(22, Capability.READ_RECORDS);
        refused(NotAllowed.class, () -> office.cases.move(head, id, Stage.CORRECTION, "Belum giliran"));
        office.cases.approve(manager, id, null);
        refused(CaseProblem.ReasonMissing.class, () -> office.cases.move(head, id, Stage.CORRECTION, null));
        office.cases.move(head, id, Stage.CORRECTION, "Ukuran kursi belum ada");
        CaseDetail back = office.cases.find(office.supervisor, id);
        assertThat(back.returned()).get().satisfies(step -> {
            assertThat(step.reason()).isEqualTo("Ukuran kursi belum ada");
            assertThat(step.officer()).isEqualTo("Pejabat 22");
        });
        assertThat(back.approval().given()).isEmpty();
        office.cases.move(office.supervisor, id, Stage.INITIALS, null);
        assertThat(office.cases.find(office.supervisor, id).approval().next())
                .get()
                .extracting(ApprovalStep::title)
                .isEqualTo("Manajer");
    }

    @Test
    void aCaseHandedInFollowsTheChainOfThatDay() {
        chain(CaseOffice.TODAY, step(1, ApprovalStep.Kind.TTD, "Kadis", 22));
        chain(CaseOffice.TODAY.plusDays(1));
        long id = office.drafted("DIS");
        office.cases.moveWith(office.supervisor, id, Stage.SIGNATURE, decided());
        long other = office.drafted("DIS");
        office.time.pass(Duration.ofDays(2));
        assertThat(office.cases.find(office.supervisor, id).approval().chain()).hasSize(1);
        assertThat(office.cases.find(office.supervisor, other).approval().chain())
                .isEmpty();
        office.cases.approve(user(22, Capability.READ_RECORDS), id, null);
        long destination =
                office.destinations.list(office.supervisor, "DIS").getFirst().id();
        office.referrals.refer(office.supervisor, new NewReferral(other, destination, null, null));
        assertThat(stage(other)).isEqualTo(Stage.REFERRED);
    }

    @Test
    void onlyWhoAdministersTheOfficeSetsAWholeChain() {
        var chain = new Approvals.Chain(
                CaseOffice.TODAY, List.of(new ApprovalStep(1, ApprovalStep.Kind.PARAF, " ", null, null, 21L, "Rina")));
        refused(NotAllowed.class, () -> approvals.save(office.without(Capability.ADMINISTER_OFFICE), chain));
        refused(CaseProblem.BadChain.class, () -> approvals.save(office.supervisor, chain));
        assertThat(approvals.chains(office.supervisor)).isEmpty();
    }

    @Test
    void whatWasReceivedIsKeptEachTime() {
        long id = office.drafted("DIS");
        office.cases.move(office.supervisor, id, Stage.FOLLOW_UP, null);
        assertThat(refused(CaseProblem.NotReady.class, () -> office.cases.move(office.supervisor, id, Stage.DONE, null))
                        .kind())
                .isEqualTo(Requirement.Kind.OUTCOME);
        var late = new Outcome("PENUH", "Uang", CaseOffice.TODAY.plusDays(1), 1L, null, null, null);
        refused(
                CaseProblem.ReceivedAhead.class,
                () -> office.cases.moveWith(office.supervisor, id, Stage.DONE, new MoveWords(null, null, late)));
        var sour = new Outcome("SEBAGIAN", "Uang", CaseOffice.TODAY, 1L, null, Outcome.UNSATISFIED, " ");
        refused(
                CaseProblem.SatisfactionReason.class,
                () -> office.cases.moveWith(office.supervisor, id, Stage.DONE, new MoveWords(null, null, sour)));
        var outcome = new Outcome(
                "SEBAGIAN",
                "Bantuan tunai",
                CaseOffice.TODAY,
                600_000L,
                "Dinas Sosial",
                Outcome.UNSATISFIED,
                "Kurang dari yang diminta");
        office.cases.moveWith(office.supervisor, id, Stage.DONE, new MoveWords(null, null, outcome));
        office.cases.move(office.supervisor, id, Stage.FOLLOW_UP, "Sisanya belum diterima");
        office.cases.close(office.supervisor, id, "Sisanya diterima");
        CaseDetail file = office.cases.find(office.supervisor, id);
        assertThat(file.received())
                .extracting(CaseDetail.Received::outcome)
                .contains(outcome)
                .hasSize(2);
        assertThat(file.outcome()).isEqualTo("Sisanya diterima");
        assertThat(office.history.of(office.supervisor, id, new Texts(Texts.INDONESIAN)))
                .extracting(CaseHistory.Line::why)
                .anyMatch(why -> why != null && why.contains("600.000"));
    }

    @Test
    void whatLeftTheOfficeIsNotTakenBackSilently() {
        long id = office.open("DIS").id();
        long act = office.cases.move(office.supervisor, id, Stage.ASSESSMENT, null);
        office.cases.move(office.supervisor, id, Stage.DRAFT, "Menyusul");
        long destination =
                office.destinations.list(office.supervisor, "DIS").getFirst().id();
        office.referrals.refer(office.supervisor, new NewReferral(id, destination, null, null));
        assertThat(refused(CaseProblem.ReferralMade.class, () -> office.cases.undo(office.supervisor, act))
                        .destination())
                .isNotBlank();

        CaseDesk.Opened opened = office.open("PIP");
        office.database.journal().write(office.supervisor, "receipt.print", tx -> {
            tx.about(opened.id());
            return tx.actId();
        });
        assertThat(refused(CaseProblem.ReceiptPrinted.class, () -> office.cases.undo(office.supervisor, opened.act()))
                        .register())
                .isEqualTo(opened.register());
        assertThat(office.database.<Integer>read(sql -> sql.fetchCount(ACT))).isPositive();
        assertThat(office.database.<Integer>read(sql -> sql.fetchCount(LETTER))).isZero();
    }

    @Test
    void aCaseThatWasRejectedBeforeItsPapersWereLookedAtIsAskedForThemWhenDraftedAgain() {
        long id = office.open("PBI").id();
        office.cases.move(office.supervisor, id, Stage.REJECTED, "Keliru");
        office.cases.move(office.supervisor, id, Stage.FOLLOW_UP, "Ternyata berhak");
        CaseDetail file = office.cases.find(office.supervisor, id);
        Move again = office.cases.moves(office.supervisor, file).stream()
                .filter(move -> move.to().code().equals(Stage.DRAFT))
                .findFirst()
                .orElseThrow();
        assertThat(office.cases.missing(office.supervisor, id, again))
                .extracting(missing -> missing.requirement().kind())
                .containsExactly(Requirement.Kind.PAPERS);
        office.cases.move(office.supervisor, id, Stage.DRAFT, "Puskesmas tutup");
        assertThat(office.cases.find(office.supervisor, id).papersWhy()).isEqualTo("Puskesmas tutup");
    }

    @Test
    void aCaseThatIsOpenedAgainHasTheDaysItHadLeft() {
        long id = office.open("PIP").id();
        LocalDate due = office.cases.find(office.supervisor, id).dueOn();
        office.cases.move(office.supervisor, id, Stage.WITHDRAWN, "Sudah dibayar");
        office.time.pass(Duration.ofDays(7)); // a week without a holiday
        long act = office.cases.move(office.supervisor, id, Stage.FOLLOW_UP, "Belum dibayar");
        CaseDetail file = office.cases.find(office.supervisor, id);
        assertThat(file.reopened()).isTrue();
        assertThat(file.dueOn()).isEqualTo(due.plusDays(7));
        office.cases.undo(office.supervisor, act);
        assertThat(office.cases.find(office.supervisor, id).dueOn()).isEqualTo(due);
    }

    @Test
    void anEarlierMoveStaysUnderALaterOneAlsoWhereTheCaseCameBackToItsStage() {
        long id = office.open("PIP").id();
        long first = office.cases.move(office.supervisor, id, "BERKAS", null);
        office.cases.move(office.supervisor, id, "PERBAIKAN", "KK kurang");
        long back = office.cases.move(office.supervisor, id, "BERKAS", null);
        refused(CaseProblem.MovedSince.class, () -> office.cases.undo(office.supervisor, first));
        office.cases.undo(office.supervisor, back);
        assertThat(stage(id)).isEqualTo("PERBAIKAN");
    }

    @Test
    void whatABundleToldIsNotTakenBack() {
        CaseDesk.Opened opened = office.open("PIP");
        long act = office.cases.move(office.supervisor, opened.id(), Stage.ASSESSMENT, null);
        office.database.writeLocal(sql -> {
            sql.insertInto(STREAM)
                    .set(STREAM.OFFICE, "3201")
                    .set(STREAM.DIRECTION, "out")
                    .set(STREAM.EPOCH, 1L)
                    .set(STREAM.SEQUENCE, 1L)
                    .set(STREAM.POSITIONS, "{\"" + Dot.install(act) + "\":" + Dot.sequence(act) + "}")
                    .execute();
            return sql.insertInto(BUNDLE)
                    .set(BUNDLE.ID, "00")
                    .set(BUNDLE.DIRECTION, "out")
                    .set(BUNDLE.OFFICE, "3201")
                    .set(BUNDLE.EPOCH, 1L)
                    .set(BUNDLE.SEQUENCE, 1L)
                    .set(BUNDLE.CREATED_AT, 1L)
                    .set(BUNDLE.HANDLED_AT, 1L)
                    .set(BUNDLE.COUNTS, "{}")
                    .set(BUNDLE.FILE_NAME, "320127-0001.slrt")
                    .execute();
        });
        assertThat(refused(CaseProblem.BundleSent.class, () -> office.cases.undo(office.supervisor, act))
                        .file())
                .isEqualTo("320127-0001.slrt");
        long later = office.cases.move(office.supervisor, opened.id(), Stage.DRAFT, "Menyusul");
        office.cases.undo(office.supervisor, later);
        assertThat(stage(opened.id())).isEqualTo(Stage.ASSESSMENT);
    }

    @Test
    void casesLikeOneAreThoseOfItsServiceInTheDesa() {
        long first = office.open("DIS").id();
        long second = office.open("DIS").id();
        office.open("PBI");
        CaseContext.Like like = CaseContext.like(office.cases.find(office.supervisor, first), CaseOffice.TODAY);
        assertThat(office.cases.around().count(office.supervisor, like)).isOne();
        assertThat(office.inbox.alike(office.supervisor, like))
                .extracting(CaseRow::id)
                .containsExactly(second);
        office.open("KRS");
        CaseContext.Like hidden = new CaseContext.Like(like.village(), "KRS", null, CaseOffice.TODAY.minusMonths(1), 0);
        Actor clerk = office.without(Capability.READ_RESTRICTED);
        assertThat(office.cases.around().count(clerk, hidden)).isZero();
        assertThat(office.inbox.alike(clerk, hidden)).isEmpty();
        assertThat(office.cases.around().count(office.supervisor, hidden)).isOne();
    }

    @Test
    void aRestrictedCaseIsNotEvenHintedAtToWhoMayNotReadIt() {
        Actor clerk = office.without(Capability.READ_RESTRICTED);
        CaseDesk.Opened made = office.cases.open(clerk, office.taken("KRS"));
        assertThat(made.restricted()).isTrue();
        assertThat(office.cases.similar(clerk, office.heri, "KRS")).isEmpty();
        assertThat(office.cases.similar(office.supervisor, office.heri, "KRS")).hasSize(1);
        refused(CaseProblem.NoSuchCase.class, () -> office.cases.find(clerk, made.id()));
        assertThat(office.cases.around().received(clerk, made.id()).register()).isEqualTo(made.register());
        office.time.pass(Duration.ofDays(1));
        refused(CaseProblem.NoSuchCase.class, () -> office.cases.around().received(clerk, made.id()));
    }
}
