package id.simpul.programme.repair;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a visit found of a house, in the codes of its questionnaire.
 *
 * @param roof code; null: not asked
 * @param wall code; null: not asked
 * @param floor code; null: not asked
 * @param visitedOn when
 */
public record Condition(
        @Nullable Long roof, @Nullable Long wall, @Nullable Long floor, LocalDate visitedOn) {}
