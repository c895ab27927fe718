package id.simpul.task;

import static id.simpul.casework.Stage.ASSESSMENT;
import static id.simpul.casework.Stage.CORRECTION;
import static id.simpul.casework.Stage.DATA_CHECK;
import static id.simpul.casework.Stage.DRAFT;
import static id.simpul.casework.Stage.FOLLOW_UP;
import static id.simpul.casework.Stage.INITIALS;
import static id.simpul.casework.Stage.ISSUED;
import static id.simpul.casework.Stage.NEW;
import static id.simpul.casework.Stage.PAPERS;
import static id.simpul.casework.Stage.REFERRED;
import static id.simpul.casework.Stage.SIGNATURE;
import static id.simpul.casework.Stage.VISIT;

import id.simpul.casework.ApprovalState;
import id.simpul.casework.ApprovalStep;
import id.simpul.casework.Deadlines;
import id.simpul.kernel.PersonName;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The conditions under which tasks exist: pure, one line a kind. When one is shown is for {@link TaskCalendar} to say. */
final class TaskConditions {
    private final Deadlines deadlines;
    private final Predicate<LocalDate> tooLate;

    /** {@code tooLate}: whether a case that was due on a day is so late that the district should know. */
    TaskConditions(Deadlines deadlines, Predicate<LocalDate> tooLate) {
        this.deadlines = deadlines;
        this.tooLate = tooLate;
    }

    /**
     * That something has to be done.
     *
     * @param anchor the day that causes it, from which its due day is counted
     * @param step the initial or signature that is waited for, whose holder alone can do it; null: whoever may do such things
     */
    record Due(
            TaskKind kind,
            long subject,
            Task.@Nullable OfCase ofCase,
            long household,
            @Nullable PersonName who,
            LocalDate anchor,
            @Nullable String owner,
            String more,
            @Nullable ApprovalStep step) {}

    /** Everything that has to be done in an open case. */
    void of(CaseFacts facts, Consumer<Due> into) {
        switch (facts.stage()) {
            case NEW, PAPERS -> into.accept(due(TaskKind.BERKAS, facts));
            case DATA_CHECK -> into.accept(due(TaskKind.DATA, facts));
            case VISIT -> {
                if (!facts.visitOpen()) {
                    into.accept(due(TaskKind.RENCANA, facts, later(facts.stageOn(), facts.visitedOn()), null));
                }
            }
            case ASSESSMENT -> into.accept(due(facts.assessed() ? TaskKind.KONSEP : TaskKind.ASESMEN, facts));
            case DRAFT -> into.accept(due(TaskKind.KONSEP, facts));
            case CORRECTION -> into.accept(due(TaskKind.KOREKSI, facts, facts.stageOn(), facts.handedIn()));
            case INITIALS, SIGNATURE -> into.accept(approval(facts));
            case ISSUED -> into.accept(due(TaskKind.SERAH, facts));
            case FOLLOW_UP -> into.accept(due(TaskKind.HASIL, facts));
            default -> {}
        }
        if (deadlines.paused(facts.stage())) {
            into.accept(due(TaskKind.KELENGKAPAN, facts));
        } else {
            boolean escalate = tooLate.test(facts.dueOn()) && !facts.escalated();
            into.accept(due(escalate ? TaskKind.ESKALASI : TaskKind.TENGGAT, facts, facts.dueOn(), null));
        }
        for (CaseFacts.Waiting referral : facts.referrals()) {
            if (!referral.letter() && facts.stage().equals(REFERRED)) {
                into.accept(about(TaskKind.SURAT, facts, referral.id(), referral.sentOn(), referral.destination()));
            }
            if (referral.dueOn() != null) {
                into.accept(about(TaskKind.JAWABAN, facts, referral.id(), referral.dueOn(), referral.destination()));
            }
        }
        for (CaseFacts.Unprinted letter : facts.letters()) {
            into.accept(about(TaskKind.CETAK, facts, letter.id(), letter.issuedOn(), letter.number()));
        }
    }

    /** Whoever the chain names is waited for; once nobody is left on it, the case has to go on. */
    private static Due approval(CaseFacts facts) {
        ApprovalState state = facts.approval();
        if (state == null || state.chain().isEmpty()) {
            return due(TaskKind.PERSETUJUAN, facts);
        }
        Optional<ApprovalStep> next = state.next();
        return next.isEmpty()
                ? due(TaskKind.TERUSKAN, facts)
                : new Due(
                        TaskKind.PERSETUJUAN,
                        facts.ofCase().id(),
                        facts.ofCase(),
                        facts.household(),
                        facts.applicant(),
                        given(state, facts.stageOn()),
                        null,
                        next.get().title(),
                        next.get());
    }

    /** The day since when the next step is waited for: that of the one before, else when the case came there. */
    private static LocalDate given(ApprovalState state, LocalDate stageOn) {
        return state.given().stream()
                .map(one -> one.at().toLocalDate())
                .reduce(stageOn, (one, other) -> other.isAfter(one) ? other : one);
    }

    /** A planned visit has to be made, by who planned it. */
    void of(VisitFacts visit, Consumer<Due> into) {
        into.accept(new Due(
                TaskKind.KUNJUNGAN,
                visit.id(),
                visit.ofCase(),
                visit.household(),
                visit.who(),
                visit.plannedOn(),
                visit.officer(),
                "",
                null));
    }

    /** The district has to be asked, where what was sent on {@code unanswered} has no answer. */
    void ofDistrict(@Nullable LocalDate unanswered, Consumer<Due> into) {
        if (unanswered != null) {
            into.accept(new Due(TaskKind.KABUPATEN, 0, null, 0, null, unanswered, null, "", null));
        }
    }

    private static Due due(TaskKind kind, CaseFacts facts) {
        return due(kind, facts, facts.stageOn(), null);
    }

    private static Due due(TaskKind kind, CaseFacts facts, LocalDate anchor, @Nullable String owner) {
        return new Due(
                kind,
                facts.ofCase().id(),
                facts.ofCase(),
                facts.household(),
                facts.applicant(),
                anchor,
                owner,
                "",
                null);
    }

    private static Due about(TaskKind kind, CaseFacts facts, long subject, LocalDate anchor, String more) {
        return new Due(kind, subject, facts.ofCase(), facts.household(), facts.applicant(), anchor, null, more, null);
    }

    private static LocalDate later(LocalDate one, @Nullable LocalDate other) {
        return other == null || other.isBefore(one) ? one : other;
    }
}
