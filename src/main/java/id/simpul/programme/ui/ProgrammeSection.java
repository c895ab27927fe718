package id.simpul.programme.ui;

import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.screen.Chips;
import id.simpul.screen.Ui;

/** The lists of this part of the program; the same chips stand above each of them. */
public enum ProgrammeSection {
    /** Programmes. */
    CATALOGUE(ProgrammeText.SECTION_CATALOGUE),
    /** Outlets where KKS cards are used. */
    OUTLETS(ProgrammeText.SECTION_OUTLETS),
    /** Joint business groups. */
    KUBE(ProgrammeText.SECTION_KUBE),
    /** Repairs of houses. */
    REPAIRS(ProgrammeText.SECTION_REPAIRS),
    /** Offers of companies. */
    OFFERS(ProgrammeText.SECTION_OFFERS),
    /** Rules and amounts. */
    RULES(ProgrammeText.SECTION_RULES);

    private final ProgrammeText title;

    ProgrammeSection(ProgrammeText title) {
        this.title = title;
    }

    /** Its name. */
    public TextKey title() {
        return title;
    }

    /** The chips, this section's on; another goes to its list. */
    public Chips<ProgrammeSection> chips(Ui ui) {
        var chips = new Chips<ProgrammeSection>(ui);
        for (ProgrammeSection section : values()) {
            chips.add(section, ui.text(section.title()));
        }
        chips.select(this);
        return chips.onSelect(section -> {
            if (section != this) {
                // The list stays open behind, and its own chip is on when somebody comes back.
                chips.select(this);
                ui.navigator().replace(new ProgrammesRoute(section));
            }
        });
    }
}
