package id.simpul.referral;

import static id.simpul.store.jooq.Tables.CASE_FILE;
import static id.simpul.testing.Refusals.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.CaseCatalogue;
import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseInbox;
import id.simpul.casework.CaseProblem;
import id.simpul.casework.InboxFilter;
import id.simpul.casework.Move;
import id.simpul.casework.Stage;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.kernel.NotAllowed;
import id.simpul.store.Database;
import id.simpul.task.Task;
import id.simpul.task.TaskDesk;
import id.simpul.task.TaskKind;
import id.simpul.testing.CaseOffice;
import id.simpul.testing.Told;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a case goes on at the office that took it over, who moves it there, and that it is taken back. */
class ReceivedCaseTest {
    private static final String CIAWI = "320124";

    private CaseOffice sender;
    private Database received;
    private CaseDesk cases;
    private CaseInbox inbox;
    private TaskDesk tasks;
    private long file;

    @BeforeEach
    void transferred(@TempDir Path folder) throws Exception {
        sender = new CaseOffice(Files.createDirectory(folder.resolve("caringin")));
        file = sender.drafted("PBI");
        long transfer = sender.handOvers
                .handOver(sender.supervisor, NewHandOver.toOffice(file, Kind.TRANSFER, CIAWI, "warga pindah", null))
                .id();
        sender.referrals.answer(
                sender.supervisor, transfer, new Referral.Answer("DITERIMA", CaseOffice.TODAY, null, null));
        received = Database.create(Files.createDirectory(folder.resolve("ciawi")), new byte[32], CIAWI, sender.clock);
        CaseCatalogue catalogue = CaseCatalogue.on(received, CaseOffice.TODAY);
        cases = new CaseDesk(received, catalogue, sender.clock, CaseOffice.ZONE);
        inbox = new CaseInbox(received, catalogue, sender.clock, CaseOffice.ZONE);
        tasks = new TaskDesk(received, catalogue, sender.clock);
        Told.by(sender.database).into(received);
    }

    @AfterEach
    void close() {
        received.close();
        sender.close();
    }

    private static Actor somebody(Set<Capability> may) {
        return new Actor(4, "Dewi Lestari", CIAWI, may);
    }

    private static Actor all() {
        return somebody(EnumSet.allOf(Capability.class));
    }

    private String stage() {
        return cases.find(all(), file).stage().code();
    }

    @Test
    void theReceiverGoesOnWithTheSameCaseAndFinishesIt() {
        assertThat(stage()).isEqualTo(Stage.HANDED_OVER);
        assertThat(cases.moves(all(), cases.find(all(), file)))
                .extracting(move -> move.to().code())
                .containsExactly(Stage.FOLLOW_UP);
        long act = cases.move(all(), file, Stage.FOLLOW_UP, null);
        var now = cases.find(all(), file);
        assertThat(now.stage().code()).isEqualTo(Stage.FOLLOW_UP);
        assertThat(now.closedOn()).isNull();
        assertThat(now.register())
                .isEqualTo(sender.cases.find(sender.supervisor, file).register());
        assertThat(inbox.count(all(), InboxFilter.ALL)).isEqualTo(1);
        assertThat(tasks.tasks(all()))
                .as("what was taken over is work like any other")
                .extracting(Task::kind)
                .contains(TaskKind.HASIL, TaskKind.TENGGAT);
        assertThat(cases.find(all(), file).heldBy()).isEqualTo(CIAWI);

        cases.undo(all(), act);
        assertThat(stage()).isEqualTo(Stage.HANDED_OVER);
        assertThat(cases.find(all(), file).closedOn()).isEqualTo(CaseOffice.TODAY);
        assertThat(tasks.tasks(all())).isEmpty();

        cases.move(all(), file, Stage.FOLLOW_UP, null);
        sender.time.pass(Duration.ofDays(1));
        cases.close(all(), file, "kartu aktif kembali");
        assertThat(stage()).isEqualTo(Stage.DONE);
        Told.by(received).into(sender.database);
        var there = sender.cases.find(sender.supervisor, file);
        assertThat(there.stage().code()).as("the sender sees how it ended").isEqualTo(Stage.DONE);
        assertThat(sender.database.<Integer>read(sql -> sql.fetchCount(CASE_FILE)))
                .isEqualTo(1);
    }

    @Test
    void onlyTheReceiverMovesItAndOnlyWhoWorksOnCases() {
        assertRefused(
                () -> sender.cases.move(sender.supervisor, file, Stage.FOLLOW_UP, null),
                CaseProblem.HeldElsewhere.class);
        Set<Capability> reader = EnumSet.allOf(Capability.class);
        reader.remove(Capability.WORK_CASE);
        assertThat(cases.moves(somebody(reader), cases.find(all(), file))).isEmpty();
        assertRefused(() -> cases.move(somebody(reader), file, Stage.FOLLOW_UP, null), NotAllowed.class);
        assertThat(stage()).isEqualTo(Stage.HANDED_OVER);
        assertThat(cases.moves(all(), cases.find(all(), file)))
                .extracting(Move::needs)
                .containsExactly(Capability.WORK_CASE);
    }
}
