package id.simpul.app.desktop;

import id.simpul.app.Office;
import id.simpul.assessment.ui.AssessmentRoute;
import id.simpul.casework.CaseDetail;
import id.simpul.casework.ui.CaseFileRoute;
import id.simpul.casework.ui.CaseHost;
import id.simpul.household.PersonHit;
import id.simpul.household.ui.FamilyRoute;
import id.simpul.household.ui.RegisterFamilyRoute;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.AppText;
import id.simpul.l10n.text.ReferralText;
import id.simpul.letter.ui.LetterDraftRoute;
import id.simpul.letter.ui.ReceiptRoute;
import id.simpul.recommendation.ui.RecommendationRoute;
import id.simpul.referral.ReferralDesk;
import id.simpul.referral.ui.HandOverDialogs;
import id.simpul.referral.ui.ReferralDialogs;
import id.simpul.referral.ui.ReferralRoute;
import id.simpul.referral.ui.ReferralView;
import id.simpul.referral.ui.ReferralsOfCase;
import id.simpul.screen.Route;
import id.simpul.screen.Ui;
import id.simpul.visit.ui.VisitPlanRoute;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;

/** Joins the screens of cases to the features that know cases. */
final class DeskCaseHost implements CaseHost, ReferralView.Host {
    private final Ui ui;
    private final Office office;
    private final Arrivals arrivals;
    private final Runnable changed;
    private final ReferralDialogs dialogs;

    DeskCaseHost(Ui ui, Office office, Arrivals arrivals, Runnable changed) {
        this.ui = ui;
        this.office = office;
        this.arrivals = arrivals;
        this.changed = changed;
        this.dialogs = new ReferralDialogs(
                ui, office.actor(), office.referrals(), office.codes(), office.zone(), this::written);
    }

    /** Reports what was written, offers to take it back, and shows the case as it is now. */
    void written(String report, Optional<Long> act) {
        act.ifPresentOrElse(
                id -> ui.undoable(
                        report,
                        AppText.JOB_UNDO,
                        progress -> office.referrals().undo(office.actor(), id),
                        this::refresh),
                () -> ui.snackbar().show(report));
        refresh();
    }

    private void refresh() {
        // Going to where one is shows the screen anew.
        ui.navigator().route().ifPresent(ui.navigator()::go);
        changed.run();
    }

    @Override
    public List<PersonHit> people(String typed) {
        return office.search().search(office.actor(), typed);
    }

    @Override
    public void assess(CaseDetail file) {
        ui.navigator().go(new AssessmentRoute(file.household(), file.id()));
    }

    @Override
    public Optional<Consumer<CaseDetail>> recommendation() {
        return Optional.of(file -> ui.navigator().go(new RecommendationRoute(file.id())));
    }

    @Override
    public void planVisit(CaseDetail file) {
        ui.navigator().go(new VisitPlanRoute(file.village(), file.id()));
    }

    @Override
    public void refer(CaseDetail file) {
        ui.navigator().go(new ReferralRoute(file.id()));
    }

    @Override
    public void referred(CaseDetail file, List<ReferralDesk.Referred> all, String destination) {
        ReferralDesk.Referred made = all.getFirst();
        // Of several, each has its letter at the case.
        Route next = all.size() == 1 ? new LetterDraftRoute(made.id()) : new CaseFileRoute(file.id());
        ui.navigator().replace(next);
        ui.undoable(
                ui.text(AppText.REFERRED, file.register(), destination),
                AppText.JOB_UNDO,
                progress -> office.referrals().undo(office.actor(), made.act()),
                () -> {
                    // The letter on the screen is of a referral that is no more.
                    if (ui.navigator()
                            .route()
                            .filter(now -> all.size() == 1 && now.equals(next))
                            .isPresent()) {
                        ui.navigator().back();
                    }
                    refresh();
                });
        changed.run();
    }

    @Override
    public void answer(CaseDetail file) {
        CaseDetail.Referral referral = file.referral();
        if (referral != null) {
            dialogs.answer(referral.id());
        }
    }

    @Override
    public void remind(CaseDetail file) {
        CaseDetail.Referral referral = file.referral();
        if (referral != null) {
            dialogs.remind(referral.id(), referral.destination());
        }
    }

    @Override
    public void takeBack(CaseDetail file) {
        CaseDetail.Referral referral = file.referral();
        if (referral != null) {
            dialogs.takeBack(referral.id(), referral.destination());
        }
    }

    @Override
    public void letter(CaseDetail file) {
        CaseDetail.Referral referral = file.referral();
        if (referral != null) {
            ui.navigator().go(new LetterDraftRoute(referral.id()));
        }
    }

    @Override
    public Optional<Node> handedOver(CaseDetail file) {
        return Optional.of(new ReferralsOfCase(
                        ui,
                        office.actor(),
                        office.referrals(),
                        office.handOvers(),
                        office.codes(),
                        dialogs,
                        referral -> ui.navigator().go(new LetterDraftRoute(referral)))
                .node(file.id()));
    }

    @Override
    public List<MenuItem> handOvers(CaseDetail file) {
        return handOverDialogs()
                .acts(
                        file.id(),
                        file.register(),
                        file.heldBy().isEmpty()
                                || file.heldBy().equals(office.database().office()),
                        file.restricted());
    }

    private HandOverDialogs handOverDialogs() {
        return new HandOverDialogs(
                ui, office.actor(), office.handOvers(), office.codes(), office.zone(), this::written);
    }

    /** Shows the case of row {@code caseFile} with the form over it that raises it to the office above. */
    void escalate(long caseFile) {
        ui.navigator().go(new CaseFileRoute(caseFile));
        ui.jobs()
                .run(ReferralText.JOB_LOAD, progress -> office.cases().find(office.actor(), caseFile))
                .then(file -> handOverDialogs().escalate(file.id(), file.register(), file.restricted()))
                .orShow();
    }

    @Override
    public void receipt(CaseDetail file) {
        ui.navigator().go(new ReceiptRoute(file.id()));
    }

    @Override
    public Optional<BiConsumer<CaseDetail, LocalDate>> findings() {
        return Optional.of((file, day) -> ui.navigator().go(new FamilyRoute(file.household(), 0, day)));
    }

    @Override
    public Optional<LongConsumer> family() {
        return Optional.of(household -> ui.navigator().go(new FamilyRoute(household)));
    }

    @Override
    public Optional<Runnable> registerFamily() {
        return office.actor().may(Capability.EDIT_HOUSEHOLD)
                ? Optional.of(() -> ui.navigator().go(new RegisterFamilyRoute(true)))
                : Optional.empty();
    }

    @Override
    public Optional<PersonHit> registered() {
        return arrivals.take();
    }

    @Override
    public void casesChanged() {
        changed.run();
    }
}
