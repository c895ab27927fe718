package id.simpul.task;

import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.ApprovalStep;
import id.simpul.casework.ApprovalStep.Kind;
import id.simpul.casework.Approvals;
import id.simpul.casework.CaseProblem;
import id.simpul.casework.Decision;
import id.simpul.casework.MoveWords;
import id.simpul.casework.Stage;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.store.jooq.Tables;
import id.simpul.store.jooq.tables.records.LetterRecord;
import id.simpul.task.TaskProblem.NoReason;
import id.simpul.task.TaskProblem.TooFar;
import id.simpul.testing.CaseOffice;
import id.simpul.visit.PlannedStop;
import id.simpul.visit.VisitDesk;
import id.simpul.visit.VisitOutcome;
import id.simpul.visit.VisitResult;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tasks as they come and go with what is done, on a real file. Today is Tuesday, 30 June 2026. */
class TaskDeskTest {
    @TempDir
    Path folder;

    private CaseOffice office;
    private TaskDesk desk;
    private VisitDesk visits;
    private Actor me;

    @BeforeEach
    void open() {
        office = new CaseOffice(folder);
        desk = new TaskDesk(office.database, office.cases.catalogue(), office.clock);
        visits = new VisitDesk(office.database, office.cases, office.clock);
        me = office.supervisor;
    }

    @AfterEach
    void close() {
        office.close();
    }

    private List<TaskKind> kinds(long caseFile) {
        return desk.tasks(me).stream()
                .filter(task -> task.ofCase() != null && task.ofCase().id() == caseFile)
                .filter(task -> task.kind() != TaskKind.TENGGAT)
                .map(Task::kind)
                .toList();
    }

    private Task task(TaskKind kind) {
        return find(kind).orElseThrow();
    }

    private Optional<Task> find(TaskKind kind) {
        return desk.tasks(me).stream().filter(task -> task.kind() == kind).findFirst();
    }

    @Test
    void aCasesTasksFollowItsWay() {
        long id = office.open("PBI").id();
        assertThat(kinds(id)).containsExactly(TaskKind.BERKAS);
        office.cases.move(me, id, Stage.PAPERS, null);
        office.cases.move(me, id, Stage.AWAITING_PAPERS, "Kartu JKN belum dibawa");
        assertThat(kinds(id)).containsExactly(TaskKind.KELENGKAPAN);
        assertThat(find(TaskKind.TENGGAT))
                .as("no day runs while papers are waited for")
                .isEmpty();
        office.cases.move(me, id, Stage.PAPERS, null);
        office.cases.documents(me, id, List.of("KTP", "KK", "JKN", "BEROBAT"));
        office.cases.move(me, id, Stage.DATA_CHECK, null);
        assertThat(kinds(id)).containsExactly(TaskKind.DATA);
        office.cases.move(me, id, Stage.VISIT, null);
        assertThat(kinds(id)).containsExactly(TaskKind.RENCANA);
        LocalDate day = CaseOffice.TODAY.plusDays(1);
        visits.plan(me, day, me.name(), List.of(new PlannedStop(office.household, id, null)));
        assertThat(kinds(id)).containsExactly(TaskKind.KUNJUNGAN);
        Task visit = task(TaskKind.KUNJUNGAN);
        assertThat(visit.due()).isEqualTo(day);
        assertThat(visit.owner()).isEqualTo(me.name());
        office.time.pass(Duration.ofDays(1));
        visits.record(me, visit.subject(), new VisitOutcome(day, VisitResult.NOBODY, null, null, null, null));
        assertThat(kinds(id)).as("nobody was there: plan again").containsExactly(TaskKind.RENCANA);
        visits.plan(me, day, me.name(), List.of(new PlannedStop(office.household, id, null)));
        visits.record(
                me,
                task(TaskKind.KUNJUNGAN).subject(),
                new VisitOutcome(day, VisitResult.COMPLETE, null, null, null, null));
        assertThat(kinds(id)).containsExactly(TaskKind.ASESMEN);
        assertThat(task(TaskKind.ASESMEN).household()).isEqualTo(office.household);
    }

    @Test
    void aReferralAsksForItsLetterThenItsAnswer() {
        var referred = office.referred("DIS");
        assertThat(find(TaskKind.SURAT)).hasValueSatisfying(task -> {
            assertThat(task.subject()).isEqualTo(referred.id());
            assertThat(task.more()).isNotEmpty();
        });
        Task answer = task(TaskKind.JAWABAN);
        assertThat(answer.state()).isEqualTo(Task.State.COMING);
        long letter = office.database
                .journal()
                .write(
                        me,
                        "letter.issue",
                        tx -> tx.insert(new LetterRecord()
                                .setOffice("320127")
                                .setKind("RUJUKAN")
                                .setNumber("400.9/1/Kesos")
                                .setSeries("KELUAR")
                                .setYear(2026L)
                                .setSequence(1L)
                                .setIssuedOn(CaseOffice.TODAY.toString())
                                .setSubject("Rujukan")
                                .setCaseFile(
                                        Objects.requireNonNull(answer.ofCase()).id())
                                .setReferral(referred.id())
                                .setPdf("0".repeat(64))));
        assertThat(find(TaskKind.SURAT)).isEmpty();
        assertThat(task(TaskKind.CETAK).subject()).isEqualTo(letter);
        office.database.journal().write(me, "letter.print", tx -> {
            tx.about(letter);
            return tx.actId();
        });
        assertThat(find(TaskKind.CETAK)).isEmpty();
        office.time.pass(Duration.ofDays(120));
        assertThat(task(TaskKind.JAWABAN).state()).isEqualTo(Task.State.OVERDUE);
        // Weeks past its time, the case should go up.
        assertThat(find(TaskKind.ESKALASI)).isPresent();
        assertThat(find(TaskKind.TENGGAT)).isEmpty();
    }

    @Test
    void tasksComeInTheOrderOfPriorityAndDay() {
        office.open("PBI");
        office.time.pass(Duration.ofDays(21));
        office.open("SKM");
        List<Task> now = desk.tasks(me).stream().filter(Task::now).toList();
        assertThat(now).isSortedAccordingTo((one, other) -> {
            int by = Integer.compare(one.rule().priority(), other.rule().priority());
            return by == 0 ? one.due().compareTo(other.due()) : by;
        });
        assertThat(now.getFirst().rule().priority()).isOne();
        assertThat(desk.load(me).now()).isEqualTo(now.size());
        assertThat(desk.load(me).overdue())
                .isEqualTo((int) now.stream()
                        .filter(task -> task.state() == Task.State.OVERDUE)
                        .count())
                .isPositive();
    }

    @Test
    void everyoneSeesWhatTheirRoleCanDo() {
        long id = office.drafted("PBI");
        office.cases.move(me, id, Stage.INITIALS, null);
        assertThat(kinds(id)).containsExactly(TaskKind.PERSETUJUAN);
        assertThat(desk.tasks(office.without(Capability.APPROVE_CASE)))
                .extracting(Task::kind)
                .doesNotContain(TaskKind.PERSETUJUAN);
        office.cases.move(me, id, Stage.CORRECTION, "Alamat keliru");
        Task correction = task(TaskKind.KOREKSI);
        assertThat(correction.owner()).as("whoever handed it in").isEqualTo(me.name());
        assertThat(correction.of("Siti Rohmah")).isFalse();
    }

    private static Actor user(long id, String name, Capability... may) {
        Set<Capability> all = EnumSet.of(Capability.READ_RECORDS, may);
        return new Actor(id, name, "320127", all);
    }

    private Optional<Task> approval(Actor actor) {
        return desk.tasks(actor).stream()
                .filter(task -> task.kind() == TaskKind.PERSETUJUAN)
                .findFirst();
    }

    /** The chain says whom a case waits for; nobody else has it among their own tasks, whatever else they may do. */
    @Test
    void anInitialIsTheTaskOfWhoTheChainNamesAndOthersSeeForWhomTheyWait() {
        Actor rina = user(21, "Rina", Capability.RECORD_ASSESSMENT);
        Actor dedi = user(22, "Dedi", Capability.APPROVE_CASE);
        Actor front = user(23, "Siti Rohmah", Capability.WORK_CASE);
        new Approvals(office.database)
                .save(
                        me,
                        new Approvals.Chain(
                                LocalDate.of(2026, 6, 1),
                                List.of(
                                        new ApprovalStep(1, Kind.PARAF, "Manajer SLRT", null, null, 21L, "Rina"),
                                        new ApprovalStep(
                                                2,
                                                Kind.TTD,
                                                "Camat",
                                                "Drs. Surya",
                                                Capability.APPROVE_CASE,
                                                null,
                                                null))));
        long id = office.drafted("PBI");
        office.cases.moveWith(me, id, Stage.INITIALS, new MoveWords(null, new Decision("LAYAK", null), null));
        // Named, she has it though she may decide nothing else.
        Task own = approval(rina).orElseThrow();
        assertThat(own.of("Rina")).isTrue();
        assertThat(own.more()).isEqualTo("Manajer SLRT");
        assertThat(desk.load(rina).now()).isEqualTo(1);
        for (Actor other : List.of(dedi, front, me)) {
            assertThat(approval(other)).as(other.name()).hasValueSatisfying(task -> {
                assertThat(task.of(other.name())).isFalse();
                assertThat(task.owner()).isEqualTo("Manajer SLRT, Rina");
                assertRefused(
                        () -> desk.postpone(other, task, CaseOffice.TODAY.plusDays(1), "Cuti"),
                        TaskProblem.NotYours.class);
            });
        }
        assertThat(approval(user(24, "Deni"))).isEmpty();
        assertRefused(() -> office.cases.approve(dedi, id, null), CaseProblem.NotYourStep.class);
        office.cases.approve(rina, id, null);
        assertThat(approval(rina)).as("hers is given").isEmpty();
        assertThat(approval(dedi))
                .hasValueSatisfying(task ->
                        assertThat(task.owner()).as("any with the capability").isNull());
        assertThat(approval(front))
                .hasValueSatisfying(task -> assertThat(task.owner()).isEqualTo("Camat, Drs. Surya"));
        office.cases.approve(dedi, id, null);
        assertThat(kinds(id)).containsExactly(TaskKind.TERUSKAN);
    }

    /** Who passed a draft on from initials to signature did not write it. */
    @Test
    void aDraftThatCameBackGoesToWhoHandedItIn() {
        Actor front = user(23, "Dina", Capability.WORK_CASE);
        new Approvals(office.database)
                .save(
                        me,
                        new Approvals.Chain(
                                LocalDate.of(2026, 6, 1),
                                List.of(
                                        new ApprovalStep(
                                                1, Kind.PARAF, "Manajer", null, Capability.APPROVE_CASE, null, null),
                                        new ApprovalStep(
                                                2, Kind.TTD, "Camat", null, Capability.APPROVE_CASE, null, null))));
        long id = office.drafted("PBI");
        office.cases.moveWith(front, id, Stage.INITIALS, new MoveWords(null, new Decision("LAYAK", null), null));
        office.cases.approve(me, id, null);
        assertThat(office.cases.find(me, id).stage().code()).isEqualTo(Stage.SIGNATURE);
        office.cases.move(me, id, Stage.CORRECTION, "Alamat keliru");
        assertThat(task(TaskKind.KOREKSI).owner()).isEqualTo("Dina");
    }

    @Test
    void restrictedCasesAreNobodyElsesTasks() {
        office.open("KRS");
        assertThat(desk.tasks(me)).isNotEmpty();
        assertThat(desk.tasks(office.without(Capability.READ_RESTRICTED))).isEmpty();
    }

    @Test
    void aTaskCanBePutOffWithAReasonAndAnEndButNotTickedOff() {
        office.open("PBI");
        Task task = task(TaskKind.BERKAS);
        LocalDate latest = desk.latest(task);
        assertThat(latest).isEqualTo(office.cases.catalogue().workingDays().plus(CaseOffice.TODAY, 3));
        assertThat(desk.usual(task)).as("the next working day").contains(CaseOffice.TODAY.plusDays(1));
        assertRefused(() -> desk.postpone(me, task, latest.plusDays(1), "Lama"), TooFar.class);
        assertRefused(() -> desk.postpone(me, task, CaseOffice.TODAY, "Hari ini"), TooFar.class);
        assertRefused(() -> desk.postpone(me, task, latest, " "), NoReason.class);
        long act = desk.postpone(me, task, latest, "Pemohon datang Jumat");
        assertThat(task(TaskKind.BERKAS).state()).isEqualTo(Task.State.DELAYED);
        assertThat(Objects.requireNonNull(task(TaskKind.BERKAS).delay()).reason())
                .isEqualTo("Pemohon datang Jumat");
        desk.undo(me, act);
        assertThat(task(TaskKind.BERKAS).now()).isTrue();
        desk.postpone(me, task, latest, "Pemohon datang Jumat");
        desk.resume(me, task(TaskKind.BERKAS));
        assertThat(task(TaskKind.BERKAS).now()).isTrue();
        desk.postpone(me, task, latest, "Pemohon datang Jumat");
        office.time.pass(Duration.ofDays(3));
        assertThat(task(TaskKind.BERKAS).now()).as("its day has come").isTrue();
    }

    @Test
    void rulesAreDatedDataWithASource() {
        assertThat(office.database.<List<String>>read(sql -> sql.select(Tables.REF_TASK.CODE)
                        .from(Tables.REF_TASK)
                        .where(Tables.REF_TASK.SOURCE.ne(""))
                        .fetch(Tables.REF_TASK.CODE)))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(TaskKind.values()).map(Enum::name).toList());
    }
}
