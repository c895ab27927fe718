package id.simpul.assessment;

import id.simpul.assessment.Finding.State;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.AssessmentText;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Which criteria of Kepmensos 262/HUK/2022 recorded answers meet. Pure. */
public final class Findings {
    private static final long YES = 1;

    private Findings() {}

    /** Every criterion, in the order of the rule. */
    public static List<Finding> of(Map<String, Long> answers) {
        return List.of(
                yes("0", AssessmentText.CRITERION_0, "no_shelter", answers),
                yes("a", AssessmentText.CRITERION_A, "head_unemployed", answers),
                yes("b", AssessmentText.CRITERION_B, "food_worry", answers),
                yes("c", AssessmentText.CRITERION_C, "food_over_half", answers),
                yes("d", AssessmentText.CRITERION_D, "no_clothes_bought", answers),
                oneOf("e", AssessmentText.CRITERION_E, "floor", Set.of(6L, 8L), answers),
                wall(answers),
                toilet(answers),
                lighting(answers));
    }

    private static Finding yes(String criterion, TextKey text, String field, Map<String, Long> answers) {
        return oneOf(criterion, text, field, Set.of(YES), answers);
    }

    private static Finding oneOf(
            String criterion, TextKey text, String field, Set<Long> codes, Map<String, Long> answers) {
        Long answer = answers.get(field);
        return new Finding(
                criterion,
                text,
                answer == null ? State.UNKNOWN : codes.contains(answer) ? State.MET : State.NOT_MET,
                List.of(field));
    }

    /** Bamboo, wire, boards, thatch… or masonry without plaster. */
    private static Finding wall(Map<String, Long> answers) {
        Long wall = answers.get("wall");
        Long bare = answers.get("wall_unplastered");
        State state = State.UNKNOWN;
        if (wall != null && wall >= 2) {
            state = State.MET;
        } else if (bare != null) {
            state = bare == YES ? State.MET : State.NOT_MET;
        }
        return new Finding("f", AssessmentText.CRITERION_F, state, List.of("wall", "wall_unplastered"));
    }

    private static Finding toilet(Map<String, Long> answers) {
        Long toilet = answers.get("toilet");
        State state = toilet == null ? State.UNKNOWN : toilet == 1 ? State.NOT_MET : State.MET;
        return new Finding("g", AssessmentText.CRITERION_G, state, List.of("toilet"));
    }

    private static Finding lighting(Map<String, Long> answers) {
        Long lighting = answers.get("lighting");
        Long power = answers.get("power");
        State state = State.UNKNOWN;
        if (Objects.equals(lighting, 4L) || Objects.equals(power, 1L)) {
            state = State.MET;
        } else if (power != null || (lighting != null && lighting != 1)) {
            state = State.NOT_MET;
        }
        return new Finding("h", AssessmentText.CRITERION_H, state, List.of("lighting", "power"));
    }
}
