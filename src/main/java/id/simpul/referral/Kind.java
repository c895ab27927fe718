package id.simpul.referral;

import static id.simpul.referral.State.ACCEPTED;
import static id.simpul.referral.State.DONE;
import static id.simpul.referral.State.MORE_DOCUMENTS;
import static id.simpul.referral.State.REJECTED;
import static id.simpul.referral.State.RETURNED;
import static id.simpul.referral.State.REVOKED;
import static id.simpul.referral.State.WAITING;
import static id.simpul.referral.State.WAITING_LIST;

import id.simpul.kernel.Capability;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What kind of handing-over it is, and the machine that belongs to it: which state may follow which. The kinds are Primero's
 * (assign, refer, transfer, transfer request) and the escalation of the levels of SLRT; what differs is that most receivers
 * have no system, so that their answers are written down by the sender.
 */
// An unmodifiable map of enum constants is immutable, though its type does not say so.
@SuppressWarnings("ImmutableEnumChecker")
public enum Kind {
    /** To a colleague of this office; at once. */
    ASSIGN("TUGAS", Capability.ASSIGN_CASE, DONE, Map.of()),
    /** To a place that can help. */
    REFER("RUJUK", Capability.REFER_CASE, WAITING, answered(true)),
    /** To another office, which owns the case once it accepts. */
    TRANSFER("ALIH", Capability.HAND_OVER_CASE, WAITING, Map.of(WAITING, EnumSet.of(ACCEPTED, REJECTED, REVOKED))),
    /** Asks the office that owns a case to transfer it. */
    REQUEST("MINTA", Capability.HAND_OVER_CASE, WAITING, Map.of(WAITING, EnumSet.of(ACCEPTED, REJECTED, REVOKED))),
    /** Up a level: desa, kecamatan, district, province. */
    ESCALATE("ESKALASI", Capability.HAND_OVER_CASE, WAITING, answered(false));

    private final String code;
    private final Capability needs;
    private final State start;
    private final Map<State, Set<State>> moves;

    Kind(String code, Capability needs, State start, Map<State, ? extends Set<State>> moves) {
        this.code = code;
        this.needs = needs;
        this.start = start;
        this.moves = Map.copyOf(moves);
    }

    private static Map<State, Set<State>> answered(boolean list) {
        var answers = EnumSet.of(MORE_DOCUMENTS, ACCEPTED, REJECTED, RETURNED, REVOKED);
        if (list) {
            answers.add(WAITING_LIST);
        }
        var sentAgain = EnumSet.copyOf(answers);
        sentAgain.add(WAITING);
        var moves = new EnumMap<State, Set<State>>(State.class);
        moves.put(WAITING, answers);
        moves.put(MORE_DOCUMENTS, sentAgain);
        moves.put(ACCEPTED, EnumSet.of(DONE, RETURNED));
        if (list) {
            moves.put(WAITING_LIST, answers);
        }
        return moves;
    }

    /** As it is kept: code list {@code jenis_serah}. */
    public String code() {
        return code;
    }

    /** What a user must be allowed to do to make one, answer it or take it back. */
    public Capability needs() {
        return needs;
    }

    /** Where every one of this kind begins. */
    public State start() {
        return start;
    }

    /** The states that may follow {@code from}. */
    public Set<State> after(State from) {
        return moves.getOrDefault(from, Set.of());
    }

    /** Every state one of this kind can be in. */
    public Set<State> states() {
        var states = EnumSet.of(start);
        moves.values().forEach(states::addAll);
        return states;
    }

    /** Whether the case waits at the stage of referrals while one of this kind is open. */
    public boolean moves() {
        return this == REFER || this == ESCALATE;
    }

    /** Whether the case belongs to another office once it is accepted. */
    public boolean changesOwner() {
        return this == TRANSFER || this == REQUEST;
    }

    /**
     * The kind that is kept as {@code code}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Kind of(String code) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind " + code));
    }
}
