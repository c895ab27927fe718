package id.simpul.programme;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an office says of a programme of its own.
 *
 * @param label short name, as lists show it
 * @param name name in full
 * @param level code of list {@code tingkat_program}
 * @param owner who runs it
 * @param unit who takes part
 * @param once whether one receives it once in a lifetime
 * @param excludes codes of programmes it does not go with
 * @param rules for whom, in words
 * @param applyAt where to apply
 * @param documents what to bring
 * @param from first day
 * @param to last day; null: open
 * @param source decree or letter it rests on
 */
public record ProgrammeDetails(
        String label,
        String name,
        String level,
        String owner,
        Programme.Unit unit,
        boolean once,
        Set<String> excludes,
        @Nullable String rules,
        @Nullable String applyAt,
        @Nullable String documents,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String source) {
    public ProgrammeDetails {
        excludes = Set.copyOf(excludes);
    }

    /** What was said of {@code programme}. */
    public static ProgrammeDetails of(Programme programme) {
        return new ProgrammeDetails(
                programme.label(),
                programme.name(),
                programme.level(),
                programme.owner(),
                programme.unit(),
                programme.once(),
                programme.excludes(),
                given(programme.rules()),
                given(programme.applyAt()),
                given(programme.documents()),
                programme.from(),
                programme.to(),
                given(programme.source()));
    }

    /** The same, ending on {@code day}. */
    public ProgrammeDetails until(@Nullable LocalDate day) {
        return new ProgrammeDetails(
                label, name, level, owner, unit, once, excludes, rules, applyAt, documents, from, day, source);
    }

    private static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }
}
