package id.simpul.task;

import id.simpul.kernel.Capability;
import id.simpul.l10n.Texts;

/**
 * A rule of tasks that holds today.
 *
 * @param kind what is to be done
 * @param label in Bahasa Indonesia
 * @param labelEn in English
 * @param resolved what makes it disappear
 * @param resolvedEn in English
 * @param priority 1 first, to 3
 * @param needs who can do it
 * @param dueDays working days from what causes it to its due day
 * @param opensDays working days before the due day from which it is shown
 * @param delayDays working days it can be put off at most
 * @param sort among rules of one priority
 */
public record TaskRule(
        TaskKind kind,
        String label,
        String labelEn,
        String resolved,
        String resolvedEn,
        int priority,
        Capability needs,
        int dueDays,
        int opensDays,
        int delayDays,
        int sort) {
    /** What is to be done, in the language of {@code texts}. */
    public String label(Texts texts) {
        return texts.english() ? labelEn : label;
    }

    /** What makes it disappear, in the language of {@code texts}. */
    public String resolved(Texts texts) {
        return texts.english() ? resolvedEn : resolved;
    }
}
