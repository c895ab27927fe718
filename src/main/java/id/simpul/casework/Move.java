package id.simpul.casework;

import id.simpul.kernel.Capability;
import id.simpul.l10n.Texts;

/**
 * A move the status machine allows.
 *
 * @param from stage it starts from
 * @param to stage it leads to
 * @param label what the button says, in Bahasa Indonesia
 * @param labelEn in English
 * @param needs what the user must be allowed to do
 * @param main whether it is the one next action of its stage
 * @param reason whether a reason is asked
 */
public record Move(Stage from, Stage to, String label, String labelEn, Capability needs, boolean main, boolean reason) {
    /** What the button says in the language of {@code texts}. */
    public String label(Texts texts) {
        return texts.english() ? labelEn : label;
    }
}
