package id.simpul.app.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.app.Demo;
import id.simpul.app.Office;
import id.simpul.casework.NewCase;
import id.simpul.casework.Stage;
import id.simpul.household.FamilyFilter;
import id.simpul.household.FamilyList;
import id.simpul.kernel.Progress;
import id.simpul.l10n.text.AssessmentText;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.l10n.text.ReferralText;
import id.simpul.l10n.text.TaskText;
import id.simpul.l10n.text.VisitText;
import id.simpul.referral.Kind;
import id.simpul.referral.Referral;
import id.simpul.task.Task;
import id.simpul.task.TaskKind;
import id.simpul.visit.PlannedStop;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A day of the front desk that begins with what is to be done now; by the keyboard alone. */
class TaskFlowTest extends DesktopTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);

    private long visited;
    private long fresh;

    private long taken(Office made, int place) {
        long household = made.families()
                .page(made.actor(), FamilyFilter.ALL, FamilyList.Order.NAME, true, place, 1)
                .getFirst()
                .household();
        long head = made.households()
                .find(made.actor(), household)
                .orElseThrow()
                .head()
                .orElseThrow()
                .id();
        return made.cases()
                .open(made.actor(), new NewCase(head, "DTS", null, "DATANG", true, null, null, List.of("KTP")))
                .id();
    }

    private void open() {
        office(made -> {
            Demo.fill(made, Progress.NONE);
            // What was open before is finished, so that the day's work is known.
            made.inbox()
                    .page(
                            made.actor(),
                            id.simpul.casework.InboxFilter.ALL,
                            id.simpul.casework.CaseInbox.Order.REGISTER,
                            0,
                            500)
                    .forEach(row ->
                            made.cases().move(made.actor(), row.id(), Stage.WITHDRAWN, "Selesai di tempat lain"));
            visited = taken(made, 3);
            fresh = taken(made, 40);
            long household = made.cases().find(made.actor(), visited).household();
            made.work()
                    .visits()
                    .plan(made.actor(), DAY, made.actor().name(), List.of(new PlannedStop(household, visited, null)));
        });
        forward(Duration.ofDays(1));
        start();
        signIn("siti", PASSWORD);
        waitFor(text(TaskText.TITLE));
    }

    private Office office() {
        return desktop().office().orElseThrow();
    }

    private List<Task> now() {
        return office().work().tasks().tasks(office().actor()).stream()
                .filter(Task::now)
                .toList();
    }

    private Task task(TaskKind kind) {
        return now().stream().filter(one -> one.kind() == kind).findFirst().orElseThrow();
    }

    @Test
    void theDayBeginsWithTheVisitAndGoesOnWithItsQuestionnaire() {
        open();
        assertThat(now()).extracting(Task::kind).containsExactly(TaskKind.KUNJUNGAN, TaskKind.BERKAS);
        waitFor(text(TaskText.SUBTITLE, 2, 0));
        waitFor(task(TaskKind.KUNJUNGAN).rule().label());
        // The first is selected; its record says what makes it go away.
        waitFor(task(TaskKind.KUNJUNGAN).rule().resolved());
        keys(KeyCode.ENTER);
        waitFor(text(VisitText.RESULT));
        until(PATIENCE, () -> scene.getFocusOwner() instanceof javafx.scene.control.RadioButton);
        keys(KeyCode.RIGHT);
        keys(KeyCode.LEFT);
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        until(PATIENCE, () -> now().stream().noneMatch(one -> one.kind() == TaskKind.KUNJUNGAN));
        keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        waitFor(task(TaskKind.ASESMEN).rule().label());
        // Documents of the other case are due first; the assessment comes after it.
        until(PATIENCE, () -> shows(text(TaskText.SUBTITLE, 2, 0)));
        keys(KeyCode.END);
        keys(KeyCode.ENTER);
        waitFor(text(AssessmentText.THE_FAMILY));
        keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        waitFor(text(TaskText.TITLE));
        keys(KeyCode.HOME);
        keys(KeyCode.ENTER);
        waitFor(office().cases().find(office().actor(), fresh).register());
        keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        waitFor(text(TaskText.TITLE));
        keys(KeyCode.CONTROL, KeyCode.J);
        waitFor(text(CaseworkText.INBOX_TITLE));
    }

    @Test
    void aTaskIsPutOffWithAReasonAndComesBackByUndo() {
        open();
        waitFor(task(TaskKind.BERKAS).rule().label());
        keys(KeyCode.DOWN);
        keys(KeyCode.CONTROL, KeyCode.T);
        waitFor(text(TaskText.POSTPONE_TITLE));
        // The next working day stands there already, so that only the reason has to be typed.
        until(PATIENCE, () -> scene.getFocusOwner() instanceof TextArea);
        write("Pemohon datang besok");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        waitFor(text(TaskText.POSTPONED, "2 Juli 2026"));
        assertThat(now()).extracting(Task::kind).containsExactly(TaskKind.KUNJUNGAN);
        waitFor(text(TaskText.SUBTITLE, 1, 0));
        Task off = office().work().tasks().tasks(office().actor()).stream()
                .filter(one -> one.kind() == TaskKind.BERKAS)
                .findFirst()
                .orElseThrow();
        assertThat(Objects.requireNonNull(off.delay()).reason()).isEqualTo("Pemohon datang besok");
        keys(KeyCode.CONTROL, KeyCode.Z);
        waitFor(text(TaskText.SUBTITLE, 2, 0));
    }

    @Test
    void theTaskToEscalateOpensTheFormThatEscalates() {
        open();
        forward(Duration.ofDays(60));
        keys(KeyCode.CONTROL, KeyCode.DIGIT2);
        keys(KeyCode.CONTROL, KeyCode.DIGIT1);
        waitFor(task(TaskKind.ESKALASI).rule().label());
        keys(KeyCode.HOME);
        Task first = task(TaskKind.ESKALASI);
        for (int above = now().indexOf(first); above > 0; above--) {
            keys(KeyCode.DOWN);
        }
        String register = Objects.requireNonNull(first.ofCase()).register();
        keys(KeyCode.ENTER);
        waitFor(text(ReferralText.ESCALATE_TITLE, register));
        // The office above and the usual basis stand there already.
        while (!onFx(() -> scene.getFocusOwner() instanceof TextArea)) {
            keys(KeyCode.TAB);
        }
        write("Di luar kewenangan kecamatan");
        keys(KeyCode.CONTROL, KeyCode.ENTER);
        until(PATIENCE, () -> now().stream().noneMatch(one -> one.key().equals(first.key())));
        Referral made =
                office().referrals().of(office().actor(), first.ofCase().id()).getFirst();
        assertThat(made.kind()).isEqualTo(Kind.ESCALATE);
        assertThat(made.why()).isEqualTo("Di luar kewenangan kecamatan");
        // Behind the form is the case, and behind that the tasks.
        waitFor(made.theirs().name());
        keys(KeyCode.ALT, KeyCode.LEFT);
        waitFor(text(TaskText.TITLE));
    }
}
