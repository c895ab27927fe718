package id.simpul.assessment;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The kind of disability that the nine questions amount to: much difficulty or none of the ability (codes 1 and 2, as the
 * Washington Group counts) in one domain, or in several. A proposal for the register, which has one kind a person.
 */
public enum Disability {
    /** Not all was asked, and nothing found. */
    UNKNOWN(null),
    /** All was asked, and nothing found. */
    NONE(null),
    /** Walking, arms and hands. */
    PHYSICAL(1),
    /** Seeing. */
    SIGHT(2),
    /** Hearing, speech. */
    HEARING_OR_SPEECH(3),
    /** Learning, memory. */
    INTELLECTUAL(4),
    /** Behaviour and mood. */
    MENTAL(5),
    /** Several of these, or looking after oneself. */
    SEVERAL(6);

    private static final long MUCH = 2;

    private static final Map<String, Disability> KINDS = Map.of(
            "dis_sight", SIGHT,
            "dis_hearing", HEARING_OR_SPEECH,
            "dis_walking", PHYSICAL,
            "dis_hands", PHYSICAL,
            "dis_learning", INTELLECTUAL,
            "dis_behaviour", MENTAL,
            "dis_speech", HEARING_OR_SPEECH,
            "dis_selfcare", SEVERAL,
            "dis_memory", INTELLECTUAL);

    private final @Nullable Integer code;

    Disability(@Nullable Integer code) {
        this.code = code;
    }

    /** Code of list {@code disabilitas}; null: none. */
    public @Nullable Integer code() {
        return code;
    }

    /** What {@code answers} amount to; {@link #NONE} only where all nine were answered. */
    public static Disability of(Map<String, Long> answers) {
        Set<Disability> found = EnumSet.noneOf(Disability.class);
        boolean all = true;
        for (Map.Entry<String, Disability> question : KINDS.entrySet()) {
            Long answer = answers.get(question.getKey());
            all &= answer != null;
            if (answer != null && answer <= MUCH) {
                found.add(question.getValue());
            }
        }
        if (found.isEmpty()) {
            return all ? NONE : UNKNOWN;
        }
        return found.size() == 1 ? found.iterator().next() : SEVERAL;
    }
}
