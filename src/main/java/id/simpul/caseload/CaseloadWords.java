package id.simpul.caseload;

import id.simpul.household.HistoryWords;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.CaseloadText;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How groups and schools are called in a family's history. */
public final class CaseloadWords implements HistoryWords {
    private static final Map<String, TextKey> NAMES = Map.of(
            "pkh_membership.since", CaseloadText.TRAIL_SINCE,
            "pkh_membership.until", CaseloadText.TRAIL_UNTIL,
            "pkh_membership.reason", CaseloadText.TRAIL_REASON,
            "pkh_membership.left_why", CaseloadText.TRAIL_LEFT_WHY,
            "pkh_group.facilitator_name", CaseloadText.TRAIL_FACILITATOR,
            "pupil_school.school", CaseloadText.TRAIL_SCHOOL,
            "pupil_school.place", CaseloadText.TRAIL_PLACE,
            "pupil_school.grade", CaseloadText.TRAIL_GRADE);

    private final Texts texts;

    /** Words in the language of {@code texts}. */
    public CaseloadWords(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Optional<String> field(String table, String column) {
        return Optional.ofNullable(NAMES.get(table + "." + column)).map(texts::get);
    }

    @Override
    public Optional<String> value(String table, @Nullable String of, String column, String value) {
        return table.equals("pkh_membership") && (column.equals("since") || column.equals("until"))
                ? Optional.of(new Formats(texts).mediumDate(LocalDate.parse(value)))
                : Optional.empty();
    }

    @Override
    public Optional<String> thing(String table, @Nullable String of) {
        String name = Objects.requireNonNullElse(of, "");
        return Optional.ofNullable(
                switch (table) {
                    case "pkh_membership" -> texts.get(CaseloadText.TRAIL_MEMBERSHIP, name);
                    case "pkh_group" -> texts.get(CaseloadText.TRAIL_CHAIR, name);
                    case "pupil_school" -> texts.get(CaseloadText.TRAIL_PUPIL);
                    default -> null;
                });
    }
}
