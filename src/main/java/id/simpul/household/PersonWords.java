package id.simpul.household;

import id.simpul.l10n.Formats;
import id.simpul.l10n.Texts;
import id.simpul.l10n.text.HouseholdText;
import id.simpul.region.Region;
import id.simpul.region.Regions;
import java.util.ArrayList;
import java.util.List;

/** How people who were looked up are told apart, wherever they are looked up. */
public final class PersonWords {
    private final Texts texts;
    private final Formats formats;
    private final Regions regions;

    /** In the language of {@code texts}. */
    public PersonWords(Texts texts, Formats formats, Regions regions) {
        this.texts = texts;
        this.formats = formats;
        this.regions = regions;
    }

    /** "alias Ujang, 3201 •••• •••• 9001, 2 Apr 1977, Desa Pancawati". */
    public String detail(PersonHit hit) {
        List<String> parts = new ArrayList<>();
        if (hit.alias() != null) {
            parts.add(texts.get(HouseholdText.FOUND_ALIAS, hit.alias().reveal()));
        }
        parts.add(
                hit.nik() == null
                        ? texts.get(HouseholdText.FOUND_NO_NIK)
                        : hit.nik().toString());
        if (hit.birthDate() != null) {
            parts.add(formats.mediumDate(hit.birthDate()));
        }
        parts.add(regions.find(hit.village()).map(Region::title).orElse(hit.village()));
        if (!hit.alive()) {
            parts.add(texts.get(HouseholdText.FOUND_DIED));
        }
        return String.join(", ", parts);
    }

    /** That the name is only like what was typed, or the number a former one; empty if neither. */
    public String mark(PersonHit hit) {
        PersonHit.Former former = hit.former();
        if (hit.similar()) {
            return texts.get(HouseholdText.FOUND_SIMILAR);
        }
        return former == null
                ? ""
                : texts.get(former.card() ? HouseholdText.FOUND_FORMER_CARD : HouseholdText.FOUND_FORMER_NIK);
    }
}
