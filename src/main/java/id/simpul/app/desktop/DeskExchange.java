package id.simpul.app.desktop;

import id.simpul.access.PasswordPolicy;
import id.simpul.access.User;
import id.simpul.app.Office;
import id.simpul.app.OfficeComputers;
import id.simpul.exchange.ReceptionDesk;
import id.simpul.exchange.ui.CounterServices;
import id.simpul.exchange.ui.CountersRoute;
import id.simpul.exchange.ui.CountersView;
import id.simpul.exchange.ui.ExchangeServices;
import id.simpul.exchange.ui.OfficesRoute;
import id.simpul.exchange.ui.OfficesView;
import id.simpul.exchange.ui.ReceptionRoute;
import id.simpul.exchange.ui.ReceptionView;
import id.simpul.exchange.ui.SubmissionRoute;
import id.simpul.exchange.ui.SubmissionView;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.AppText;
import id.simpul.l10n.text.CounterText;
import id.simpul.letter.ui.NumberReportRoute;
import id.simpul.numbering.Self;
import id.simpul.paper.Handouts;
import id.simpul.paper.ui.PaperOutput;
import id.simpul.screen.FilePicker;
import id.simpul.screen.Icon;
import id.simpul.screen.Screen;
import id.simpul.screen.Ui;
import id.simpul.shell.RailEntry;
import java.util.List;
import java.util.function.Consumer;

/** Joins the screens of the exchange to the desks of an office; a district receives, its offices send. */
final class DeskExchange {
    private final Office office;
    private final FilePicker files;
    private final PasswordPolicy policy;
    private final Runnable changed;
    private Consumer<Self.Role> ofRole = role -> {};

    DeskExchange(Office office, FilePicker files, PasswordPolicy policy, Runnable changed) {
        this.office = office;
        this.files = files;
        this.policy = policy;
        this.changed = changed;
    }

    /** The entries of the rail. */
    List<RailEntry> rail(Ui ui) {
        return office.isDistrict()
                ? List.of(
                        new RailEntry(
                                Icon.MERGE,
                                ui.text(AppText.RAIL_RECEPTION),
                                new ReceptionRoute(),
                                Capability.MERGE_BUNDLE),
                        new RailEntry(
                                Icon.BUILDING,
                                ui.text(AppText.RAIL_OFFICES),
                                new OfficesRoute(),
                                Capability.MERGE_BUNDLE))
                : ofOffice(ui);
    }

    private List<RailEntry> ofOffice(Ui ui) {
        var submission = new RailEntry(
                Icon.SEND, ui.text(AppText.RAIL_SUBMISSION), new SubmissionRoute(), Capability.EXPORT_BUNDLE);
        var computers =
                new RailEntry(Icon.MERGE, ui.text(CounterText.RAIL), new CountersRoute(), Capability.READ_RECORDS);
        ofRole = role -> {
            computers.shown().set(role != Self.Role.ONLY);
            submission.shown().set(role == Self.Role.ONLY || role == Self.Role.MAIN);
        };
        show(office.computers().desk().self().role());
        return List.of(computers, submission);
    }

    /** The main computer alone sends to the district; several exchange with each other. Enrolment changes which this is. */
    void show(Self.Role role) {
        ofRole.accept(role);
    }

    Screen counters(Ui ui) {
        OfficeComputers computers = office.computers();
        return new CountersView(
                        ui,
                        new CounterServices(
                                services(ui, computers.reception(), Capability.EXCHANGE_COMPUTERS),
                                computers.desk(),
                                computers.exchange(),
                                new NumberReportRoute()))
                .screen();
    }

    Screen submission(Ui ui) {
        return new SubmissionView(ui, services(ui)).screen();
    }

    Screen card(Ui ui) {
        return new CardPaperView(ui, services(ui), papers(ui)).screen();
    }

    Screen reception(Ui ui) {
        return new ReceptionView(ui, services(ui)).screen();
    }

    Screen offices(Ui ui) {
        return new OfficesView(ui, services(ui)).screen();
    }

    private KeyPapers papers(Ui ui) {
        var handouts = new Handouts(office.database(), office.printing());
        return new KeyPapers(
                ui,
                office.enrolment().office(),
                office.typesetter(),
                new PaperOutput(ui, files, office.actor(), handouts),
                office.regions());
    }

    private ExchangeServices services(Ui ui) {
        return services(ui, office.reception(), Capability.EXPORT_BUNDLE);
    }

    private ExchangeServices services(Ui ui, ReceptionDesk reception, Capability needed) {
        return new ExchangeServices(
                office.actor(),
                office.enrolment(),
                office.submission(),
                reception,
                office::signingSecret,
                () -> whoMay(needed),
                office.regions(),
                files,
                papers(ui),
                changed);
    }

    private List<String> whoMay(Capability needed) {
        return office.users(policy).list().stream()
                .filter(user -> user.active() && user.capabilities().contains(needed))
                .map(User::name)
                .toList();
    }
}
