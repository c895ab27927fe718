package id.simpul.household.sheet;

import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.SheetText;
import java.util.Arrays;
import java.util.List;

/** What each row of a list is about. The names are kept with remembered mappings. */
// Generated text keys are constants.
@SuppressWarnings("ImmutableEnumChecker")
public enum ListKind {
    /** A member of a family. */
    MEMBERS(SheetText.KIND_MEMBERS),
    /** A family with its head. */
    FAMILIES(SheetText.KIND_FAMILIES),
    /** A participation of a family or member who is on record. */
    PARTICIPATIONS(SheetText.KIND_PARTICIPATIONS);

    private final TextKey title;

    ListKind(TextKey title) {
        this.title = title;
    }

    /** Its name for people. */
    public TextKey title() {
        return title;
    }

    /** What columns of such a list can be. */
    public List<SheetField> fields() {
        return Arrays.stream(SheetField.values()).filter(this::takes).toList();
    }

    /** Whether a column of such a list can be {@code field}. */
    public boolean takes(SheetField field) {
        if (this != PARTICIPATIONS) {
            return field.part() != SheetField.Part.PARTICIPATION
                    && (this == FAMILIES || field.part() != SheetField.Part.HOUSE);
        }
        return field.part() == SheetField.Part.PARTICIPATION
                || field == SheetField.NIK
                || field == SheetField.KK
                || field == SheetField.NAME
                || field.finds();
    }
}
