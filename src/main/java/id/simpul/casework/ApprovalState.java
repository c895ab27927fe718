package id.simpul.casework;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far a case is along the approval chain.
 *
 * @param chain the steps of the chain it follows; none where the office has no chain on that day
 * @param given what was given in this round, in order
 * @param submitted whether it was handed in and waits for them
 */
public record ApprovalState(List<ApprovalStep> chain, List<Given> given, boolean submitted) {
    /**
     * An initial or signature that was given.
     *
     * @param position of its step
     * @param signer who holds the title; null if {@code officer}
     * @param officer the user who gave or recorded it
     * @param note what was said with it; null if nothing
     * @param standIn that {@code officer} stood in for who the chain names; null if not
     */
    public record Given(
            int position,
            ApprovalStep.Kind kind,
            String title,
            @Nullable String signer,
            String officer,
            LocalDateTime at,
            @Nullable String note,
            @Nullable StandIn standIn) {}

    public ApprovalState {
        chain = List.copyOf(chain);
        given = List.copyOf(given);
    }

    /** The step that is next; empty if none is left. */
    public Optional<ApprovalStep> next() {
        return chain.stream()
                .filter(step -> given.stream().noneMatch(one -> one.position() == step.position()))
                .findFirst();
    }

    /** The step that is waited for now; empty where none is left or nothing was handed in. */
    public Optional<ApprovalStep> awaited() {
        return submitted ? next() : Optional.empty();
    }

    /** Where the chain stands. */
    public ChainState state() {
        return chain.isEmpty()
                ? ChainState.NONE
                : next().map(step -> step.kind().state()).orElse(ChainState.COMPLETE);
    }
}
