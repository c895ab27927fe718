package id.simpul.household.sheet;

import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.SheetText;

/** In which codes a list states what was seen of a house. The names are kept with remembered mappings. */
// Generated text keys are constants.
@SuppressWarnings("ImmutableEnumChecker")
public enum HouseCodes {
    /** Those of the DTSEN metadata, which records keep. */
    DTSEN(SheetText.HOUSE_CODES_DTSEN),
    /** Those of Regsosek 2022-K, which differ in some answers (see {@code reference.CodeAliases}). */
    REGSOSEK(SheetText.HOUSE_CODES_REGSOSEK);

    private final TextKey title;

    HouseCodes(TextKey title) {
        this.title = title;
    }

    /** Their name for people. */
    public TextKey title() {
        return title;
    }
}
