package id.simpul.task;

import static org.assertj.core.api.Assertions.assertThat;

import id.simpul.casework.ApprovalState;
import id.simpul.casework.ApprovalStep;
import id.simpul.casework.ApprovalStep.Kind;
import id.simpul.casework.Deadlines;
import id.simpul.casework.WorkingDays;
import id.simpul.kernel.Capability;
import id.simpul.kernel.PersonName;
import id.simpul.task.CaseFacts.Unprinted;
import id.simpul.task.CaseFacts.Waiting;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * A task exists exactly when its condition holds: each condition is told here once more, by itself and in other words, and compared
 * on made-up cases.
 */
class TaskConditionsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 30);
    private static final LocalDate TOO_LATE = LocalDate.of(2026, 12, 1);
    private static final String WAITS = "PERBAIKAN";
    private static final List<String> STAGES = List.of(
            "BARU",
            "BERKAS",
            WAITS,
            "CEK_DATA",
            "KUNJUNGAN",
            "ASESMEN",
            "KONSEP",
            "KOREKSI",
            "PARAF",
            "TTD",
            "TERBIT",
            "DIRUJUK",
            "TINDAK_LANJUT");
    private static final WorkingDays DAYS =
            new WorkingDays(Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1)));

    /** When each kind of task about the case itself exists. */
    private static final Map<TaskKind, Predicate<CaseFacts>> OF_CASE = Map.ofEntries(
            Map.entry(TaskKind.BERKAS, f -> Set.of("BARU", "BERKAS").contains(f.stage())),
            Map.entry(TaskKind.KELENGKAPAN, f -> f.stage().equals(WAITS)),
            Map.entry(TaskKind.DATA, f -> f.stage().equals("CEK_DATA")),
            Map.entry(TaskKind.RENCANA, f -> f.stage().equals("KUNJUNGAN") && !f.visitOpen()),
            Map.entry(TaskKind.ASESMEN, f -> f.stage().equals("ASESMEN") && !f.assessed()),
            Map.entry(
                    TaskKind.KONSEP,
                    f -> f.stage().equals("KONSEP") || (f.stage().equals("ASESMEN") && f.assessed())),
            Map.entry(TaskKind.KOREKSI, f -> f.stage().equals("KOREKSI")),
            Map.entry(TaskKind.PERSETUJUAN, f -> waits(f) && !through(f)),
            Map.entry(TaskKind.TERUSKAN, f -> waits(f) && through(f)),
            Map.entry(TaskKind.SERAH, f -> f.stage().equals("TERBIT")),
            Map.entry(TaskKind.HASIL, f -> f.stage().equals("TINDAK_LANJUT")),
            Map.entry(
                    TaskKind.ESKALASI,
                    f -> !f.stage().equals(WAITS) && f.dueOn().isBefore(TOO_LATE) && !f.escalated()),
            Map.entry(
                    TaskKind.TENGGAT,
                    f -> !f.stage().equals(WAITS) && (!f.dueOn().isBefore(TOO_LATE) || f.escalated())));

    /** A chain of none to three steps of which some were given; sometimes nothing is known of one. */
    private static @Nullable ApprovalState approval(Random random) {
        if (random.nextInt(4) == 0) {
            return null;
        }
        List<ApprovalStep> chain = new ArrayList<>();
        for (int position = 1; position <= random.nextInt(4); position++) {
            chain.add(new ApprovalStep(
                    position, Kind.PARAF, "Langkah " + position, null, Capability.APPROVE_CASE, null, null));
        }
        List<ApprovalState.Given> given = chain.subList(0, random.nextInt(chain.size() + 1)).stream()
                .map(step -> new ApprovalState.Given(
                        step.position(), step.kind(), step.title(), null, "Rina", TODAY.atTime(9, 0), null, null))
                .toList();
        return new ApprovalState(chain, given, true);
    }

    private static boolean waits(CaseFacts facts) {
        return facts.stage().equals("PARAF") || facts.stage().equals("TTD");
    }

    private static boolean through(CaseFacts facts) {
        ApprovalState approval = facts.approval();
        return approval != null
                && !approval.chain().isEmpty()
                && approval.given().size() == approval.chain().size();
    }

    private static CaseFacts facts(Random random) {
        List<Waiting> referrals = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            referrals.add(new Waiting(
                    100 + i,
                    "RSUD",
                    TODAY.minusDays(random.nextInt(60)),
                    random.nextBoolean() ? TODAY.plusDays(random.nextInt(40) - 20) : null,
                    random.nextBoolean()));
        }
        List<Unprinted> letters = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            letters.add(new Unprinted(200 + i, "400.9/" + i, TODAY.minusDays(random.nextInt(60))));
        }
        return new CaseFacts(
                new Task.OfCase(7, "0007/SLRT", "PBI", "3201272001", random.nextBoolean()),
                9,
                new PersonName("Heri"),
                STAGES.get(random.nextInt(STAGES.size())),
                TODAY.minusDays(random.nextInt(60)),
                TODAY.plusDays(random.nextInt(80) - 60),
                random.nextBoolean() ? "Siti" : null,
                random.nextBoolean(),
                random.nextBoolean(),
                random.nextBoolean() ? TODAY.minusDays(random.nextInt(30)) : null,
                approval(random),
                random.nextBoolean(),
                referrals,
                letters);
    }

    private static List<TaskConditions.Due> due(CaseFacts facts) {
        List<TaskConditions.Due> found = new ArrayList<>();
        new TaskConditions(new Deadlines(DAYS, Set.of(WAITS)), day -> day.isBefore(TOO_LATE)).of(facts, found::add);
        return found;
    }

    @Property(tries = 3000)
    void aTaskExistsExactlyWhenItsConditionHolds(@ForAll long seed) {
        CaseFacts facts = facts(new Random(seed));
        List<TaskConditions.Due> found = due(facts);
        for (TaskKind kind : OF_CASE.keySet()) {
            assertThat(found.stream().filter(one -> one.kind() == kind).count())
                    .as("%s of %s", kind, facts)
                    .isEqualTo(OF_CASE.get(kind).test(facts) ? 1 : 0);
        }
        Set<Long> toWrite = facts.stage().equals("DIRUJUK")
                ? facts.referrals().stream()
                        .filter(one -> !one.letter())
                        .map(Waiting::id)
                        .collect(Collectors.toSet())
                : Set.of();
        assertThat(subjects(found, TaskKind.SURAT)).isEqualTo(toWrite);
        assertThat(subjects(found, TaskKind.JAWABAN))
                .isEqualTo(facts.referrals().stream()
                        .filter(one -> one.dueOn() != null)
                        .map(Waiting::id)
                        .collect(Collectors.toSet()));
        assertThat(subjects(found, TaskKind.CETAK))
                .isEqualTo(facts.letters().stream().map(Unprinted::id).collect(Collectors.toSet()));
        // Nobody is told the same twice.
        assertThat(found.stream().map(one -> one.kind() + ":" + one.subject())).doesNotHaveDuplicates();
    }

    private static Set<Long> subjects(List<TaskConditions.Due> found, TaskKind kind) {
        return found.stream()
                .filter(one -> one.kind() == kind)
                .map(TaskConditions.Due::subject)
                .collect(Collectors.toSet());
    }

    /** Every open case leaves somebody something to do, whatever its stage. */
    @Property(tries = 1000)
    void noOpenCaseIsForgotten(@ForAll long seed) {
        assertThat(due(facts(new Random(seed)))).isNotEmpty();
    }

    @Test
    void everyKindIsToldHere() {
        EnumSet<TaskKind> told = EnumSet.copyOf(OF_CASE.keySet());
        told.addAll(
                EnumSet.of(TaskKind.SURAT, TaskKind.JAWABAN, TaskKind.CETAK, TaskKind.KUNJUNGAN, TaskKind.KABUPATEN));
        assertThat(told).isEqualTo(EnumSet.allOf(TaskKind.class));
    }

    private static TaskRule rule(int due, int opens) {
        return new TaskRule(TaskKind.DATA, "", "", "", "", 1, Capability.WORK_CASE, due, opens, 5, 1);
    }

    @Test
    void aWindowLiesAroundItsDayOverChristmasAndTheYearsEnd() {
        var calendar = new TaskCalendar(DAYS, TODAY);
        TaskRule rule = rule(3, 2);
        LocalDate due = calendar.due(LocalDate.of(2026, 12, 23), rule); // 28, 29, 30 December
        assertThat(due).isEqualTo(LocalDate.of(2026, 12, 30));
        assertThat(calendar.opens(due, rule)).isEqualTo(LocalDate.of(2026, 12, 28));
        assertThat(calendar.due(LocalDate.of(2026, 12, 30), rule)).isEqualTo(LocalDate.of(2027, 1, 5));
        assertThat(calendar.late(LocalDate.of(2026, 12, 22))).isEqualTo(4);
        assertThat(calendar.latest(rule)).isEqualTo(LocalDate.of(2027, 1, 7));
    }

    @Property(tries = 2000)
    void itIsShownFromItsFirstDayAndLateAfterItsLast(
            @ForAll @IntRange(max = 40) int before,
            @ForAll @IntRange(max = 12) int term,
            @ForAll @IntRange(max = 8) int opens) {
        var calendar = new TaskCalendar(DAYS, TODAY);
        TaskRule rule = rule(term, opens);
        LocalDate due = calendar.due(TODAY.minusDays(before), rule);
        LocalDate first = calendar.opens(due, rule);
        assertThat(first).isBeforeOrEqualTo(due);
        Task.State state = calendar.state(first, due, null);
        assertThat(state == Task.State.COMING).isEqualTo(TODAY.isBefore(first));
        assertThat(state == Task.State.OVERDUE).isEqualTo(TODAY.isAfter(due));
        assertThat(state == Task.State.OPEN).isEqualTo(!TODAY.isBefore(first) && !TODAY.isAfter(due));
        var delay = new Task.Delay(1, TODAY.plusDays(1), "Menunggu", "Siti");
        assertThat(calendar.state(first, due, delay)).isEqualTo(Task.State.DELAYED);
        assertThat(calendar.state(first, due, new Task.Delay(1, TODAY, "Menunggu", "Siti")))
                .isEqualTo(state);
    }
}
