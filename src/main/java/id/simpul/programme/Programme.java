package id.simpul.programme;

import id.simpul.l10n.Texts;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A programme of the catalogue, as it is on some day.
 *
 * @param code what participations keep
 * @param own row id of a programme the office or its district added; 0 for one of the reference data
 * @param label short, in Indonesian
 * @param labelEn short, in English
 * @param name in full, in Indonesian
 * @param nameEn in full, in English
 * @param level code of list {@code tingkat_program}
 * @param owner who runs it
 * @param unit who takes part
 * @param once whether one receives it once in a lifetime
 * @param excludes codes of programmes it does not go with
 * @param rules for whom, in Indonesian; empty: not known
 * @param rulesEn the same in English
 * @param applyAt where to apply
 * @param documents what to bring
 * @param from first day
 * @param to last day; null: open
 * @param source where this is known from
 */
public record Programme(
        String code,
        long own,
        String label,
        String labelEn,
        String name,
        String nameEn,
        String level,
        String owner,
        Unit unit,
        boolean once,
        Set<String> excludes,
        String rules,
        String rulesEn,
        String applyAt,
        String documents,
        LocalDate from,
        @Nullable LocalDate to,
        String source) {
    /** Before their first day, codes of a programme of the office. */
    public static final String OWN = "P";

    public Programme {
        excludes = Set.copyOf(excludes);
    }

    /** Who takes part; codes of list {@code satuan_program}. */
    public enum Unit {
        /** A family as a whole. */
        KELUARGA,
        /** A member of a family. */
        ORANG,
        /** A group of families. */
        KELOMPOK;

        static Unit of(String code) {
            return switch (code) {
                case "ORANG" -> ORANG;
                case "KELOMPOK" -> KELOMPOK;
                default -> KELUARGA;
            };
        }
    }

    /** The short name in the language of {@code texts}. */
    public String label(Texts texts) {
        return texts.english() ? labelEn : label;
    }

    /** The full name in the language of {@code texts}. */
    public String name(Texts texts) {
        return texts.english() ? nameEn : name;
    }

    /** For whom, in the language of {@code texts}. */
    public String rules(Texts texts) {
        return texts.english() && !rulesEn.isEmpty() ? rulesEn : rules;
    }

    /** Whether the office or its district added it. */
    public boolean isOwn() {
        return own != 0;
    }

    /** Whether it runs on {@code day}. */
    public boolean runsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
