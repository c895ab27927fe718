package id.simpul.programme;

import id.simpul.l10n.Texts;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a component of a programme is worth, and when.
 *
 * @param id row of an amount the office added; 0 for one of the reference data
 * @param programme code
 * @param component as participations keep it
 * @param componentEn the component in English
 * @param rupiah whole rupiah; null: not money, or not known
 * @param goods what is given instead of or beside money; null: nothing
 * @param per how often
 * @param from first day
 * @param to last day; null: open
 * @param source where this is known from
 * @param unverified whether it should be compared with the regulation before relying on it
 */
public record ProgrammeAmount(
        long id,
        String programme,
        String component,
        String componentEn,
        @Nullable Long rupiah,
        @Nullable String goods,
        Per per,
        LocalDate from,
        @Nullable LocalDate to,
        @Nullable String source,
        boolean unverified) {

    /** An amount that an office vouches for. */
    public ProgrammeAmount(
            long id,
            String programme,
            String component,
            String componentEn,
            @Nullable Long rupiah,
            @Nullable String goods,
            Per per,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String source) {
        this(id, programme, component, componentEn, rupiah, goods, per, from, to, source, false);
    }

    /** The component in the language of {@code texts}. */
    public String component(Texts texts) {
        return texts.english() ? componentEn : component;
    }

    /** Whether it holds on {@code day}. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
