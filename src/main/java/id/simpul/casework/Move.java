package id.simpul.casework;

import id.simpul.kernel.Capability;
import id.simpul.l10n.Texts;
import java.time.LocalDate;
import java.util.List;

/**
 * A move the status machine allows, as dated reference data.
 *
 * @param from stage it starts from
 * @param to stage it leads to
 * @param label what the button says, in Bahasa Indonesia
 * @param labelEn in English
 * @param needs what the user must be allowed to do
 * @param main whether it is the one next action of its stage
 * @param reason whether a reason is asked
 * @param requires what must be there first
 * @param streams only for these of code list {@code aliran}; empty for all
 * @param chain where the approval chain must stand
 * @param approval what it does to the round of approval
 * @param validFrom first day
 * @param validTo last day
 */
public record Move(
        Stage from,
        Stage to,
        String label,
        String labelEn,
        Capability needs,
        boolean main,
        boolean reason,
        List<Requirement> requires,
        List<String> streams,
        ChainState chain,
        Approval approval,
        LocalDate validFrom,
        LocalDate validTo) {
    /** What a move does to the round of approval. */
    public enum Approval {
        /** Nothing. */
        NONE(""),
        /** Begins a round: the chain of that day is gone through from its first step. */
        SUBMIT("AJUKAN"),
        /** Goes along with an initial or signature; made by nothing else. */
        GIVE("BERI"),
        /** Ends the round: what was given counts no more. */
        RETURN("KEMBALI");

        private final String code;

        Approval(String code) {
            this.code = code;
        }

        static Approval of(String code) {
            return List.of(values()).stream()
                    .filter(approval -> approval.code.equals(code))
                    .findFirst()
                    .orElseThrow();
        }
    }

    public Move {
        requires = List.copyOf(requires);
        streams = List.copyOf(streams);
    }

    /** What the button says in the language of {@code texts}. */
    public String label(Texts texts) {
        return texts.english() ? labelEn : label;
    }

    /** Whether it asks for {@code kind} first. */
    public boolean asks(Requirement.Kind kind) {
        return requires.stream().anyMatch(requirement -> requirement.kind() == kind);
    }

    /** Whether it holds on {@code day}, for a case of {@code stream} whose chain stands at {@code state}. */
    boolean fits(LocalDate day, String stream, ChainState state) {
        return !day.isBefore(validFrom)
                && !day.isAfter(validTo)
                && (streams.isEmpty() || streams.contains(stream))
                && (chain == ChainState.ANY || chain == state);
    }
}
