package id.simpul.casework;

import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of an office's approval chain.
 *
 * @param position from 1
 * @param kind what is given
 * @param title of who gives it, for example Kepala Bidang
 * @param signer who holds the title, as letters print it; null if whoever gives it
 * @param capability what a user must be allowed to do to give it; null if one user is named
 * @param user row of the one user who may give it; null if any with the capability
 * @param userName that user's name; null if none is named
 */
public record ApprovalStep(
        int position,
        Kind kind,
        String title,
        @Nullable String signer,
        @Nullable Capability capability,
        @Nullable Long user,
        @Nullable String userName) {
    /** What a step of the chain is. */
    public enum Kind {
        /** Initials. */
        PARAF(ChainState.INITIALS),
        /** The signature. */
        TTD(ChainState.SIGNATURE),
        /** Takes note, as a Camat countersigns. */
        MENGETAHUI(ChainState.SIGNATURE);

        private final ChainState state;

        Kind(ChainState state) {
            this.state = state;
        }

        /** How the case stands while such a step is next. */
        public ChainState state() {
            return state;
        }
    }

    /** Capabilities an office can ask of those who give a step. */
    public static final List<Capability> GIVERS =
            List.of(Capability.APPROVE_CASE, Capability.ISSUE_LETTER, Capability.WORK_CASE);

    /** Who is waited for: the user named, else who holds the title, else the title. */
    public String holder() {
        String name = userName == null ? signer : userName;
        return name == null || name.equals(title) ? title : title + ", " + name;
    }

    /** Whether {@code actor}, who may not give it, may do so in place of who is named: whoever decides about cases. */
    public boolean standsIn(Actor actor) {
        return !givenBy(actor) && actor.may(Capability.APPROVE_CASE);
    }

    /** Whether {@code actor} may give it. */
    public boolean givenBy(Actor actor) {
        return user != null ? user == actor.userId() : capability != null && actor.may(capability);
    }
}
