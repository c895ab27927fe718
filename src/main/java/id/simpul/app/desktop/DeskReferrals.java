package id.simpul.app.desktop;

import id.simpul.app.Office;
import id.simpul.casework.ui.CaseFileRoute;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.PrintText;
import id.simpul.l10n.text.ReferralText;
import id.simpul.letter.ReminderDesk;
import id.simpul.letter.SlipDesk;
import id.simpul.paper.ui.PaperOutput;
import id.simpul.paper.ui.PaperScreen;
import id.simpul.referral.ui.DestinationsView;
import id.simpul.referral.ui.ReferralServices;
import id.simpul.referral.ui.ReferralsRoute;
import id.simpul.referral.ui.WaitingView;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Screen;
import id.simpul.screen.Ui;
import java.util.Optional;

/** Joins the lists about referrals to cases and papers. */
final class DeskReferrals implements ReferralServices.Host {
    private final Ui ui;
    private final Office office;

    private DeskReferrals(Ui ui, Office office) {
        this.ui = ui;
        this.office = office;
    }

    /** The screen of one of the lists. */
    static Screen screen(Ui ui, Office office, ReferralsRoute route) {
        var services = new ReferralServices(
                office.actor(),
                office.referrals(),
                office.destinations(),
                office.codes(),
                office.zone(),
                new DeskReferrals(ui, office));
        return switch (route.section()) {
            case WAITING -> new WaitingView(ui, services).screen();
            case PLACES -> new DestinationsView(ui, services).screen();
        };
    }

    /** What a destination has not answered, as it will be printed. */
    static Screen reminder(Ui ui, Office office, FilePicker files, ReminderRoute route) {
        var desk = new ReminderDesk(
                office.database(),
                office.referrals(),
                office.profile(),
                office.typesetter(),
                office.printing(),
                office.clock().withZone(office.zone()));
        String title = ui.text(ReferralText.REMINDER_TITLE);
        var output = new PaperOutput(ui, files, office.actor(), desk.handouts());
        return new PaperScreen(ui, output, title, () -> {
                    ReminderDesk.Paper made = desk.paper(office.actor(), route.destination());
                    return new PaperScreen.Paper(
                            ui.text(PrintText.NAMED, title, route.destination()),
                            ui.text(ReferralText.REMINDER_SUBTITLE, route.destination(), made.lines()),
                            made.paper());
                })
                .mayGiveOut(office.actor().may(Capability.REFER_CASE))
                .screen();
    }

    @Override
    public void openCase(long caseFile) {
        ui.navigator().go(new CaseFileRoute(caseFile));
    }

    @Override
    public Optional<Long> slip(String code) {
        return new SlipDesk(office.database()).find(office.actor(), code).map(SlipDesk.Slip::referral);
    }

    @Override
    public void reminder(String destination) {
        ui.navigator().go(new ReminderRoute(destination));
    }
}
