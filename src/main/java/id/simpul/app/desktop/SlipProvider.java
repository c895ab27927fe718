package id.simpul.app.desktop;

import id.simpul.app.Office;
import id.simpul.casework.ui.CaseFileRoute;
import id.simpul.kernel.Progress;
import id.simpul.l10n.text.SearchText;
import id.simpul.letter.SlipDesk;
import id.simpul.referral.ui.ReferralDialogs;
import id.simpul.screen.Icon;
import id.simpul.screen.Ui;
import id.simpul.shell.SearchHit;
import id.simpul.shell.SearchProvider;
import java.util.List;

/** Finds the referral that a reply slip answers, by its code as a scanner types it or as a person reads it. */
final class SlipProvider implements SearchProvider {
    private final Ui ui;
    private final Office office;
    private final Runnable changed;

    SlipProvider(Ui ui, Office office, Runnable changed) {
        this.ui = ui;
        this.office = office;
        this.changed = changed;
    }

    @Override
    public String group() {
        return ui.text(SearchText.SLIPS);
    }

    @Override
    public List<SearchHit> search(String query, int limit, Progress progress) {
        return SlipDesk.looksLike(query)
                ? new SlipDesk(office.database())
                        .find(office.actor(), query).stream().map(this::hit).toList()
                : List.of();
    }

    private SearchHit hit(SlipDesk.Slip slip) {
        return new SearchHit(Icon.HAND_OVER, slip.number(), slip.destination(), true, () -> answer(slip));
    }

    /** Shows the case with the form for exactly this answer over it. */
    private void answer(SlipDesk.Slip slip) {
        ui.navigator().go(new CaseFileRoute(slip.caseFile()));
        var host = new DeskCaseHost(ui, office, new Arrivals(), changed);
        new ReferralDialogs(ui, office.actor(), office.referrals(), office.codes(), office.zone(), host::written)
                .answerSlip(slip.referral());
    }
}
