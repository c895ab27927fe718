package id.simpul.referral.ui;

import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.ReferralText;
import id.simpul.screen.Chips;
import id.simpul.screen.Ui;

/** The two lists about referrals; the same chips stand above both. */
public enum ReferralSection {
    /** What is waited for. */
    WAITING(ReferralText.SECTION_WAITING),
    /** Where people can be referred to. */
    PLACES(ReferralText.SECTION_PLACES);

    private final ReferralText title;

    ReferralSection(ReferralText title) {
        this.title = title;
    }

    /** Its name. */
    public TextKey title() {
        return title;
    }

    /** The chips, this section's on; the other goes to its list. */
    Chips<ReferralSection> chips(Ui ui) {
        var chips = new Chips<ReferralSection>(ui);
        for (ReferralSection section : values()) {
            chips.add(section, ui.text(section.title()));
        }
        chips.select(this);
        return chips.onSelect(section -> {
            if (section != this) {
                chips.select(this);
                ui.navigator().replace(new ReferralsRoute(section));
            }
        });
    }
}
