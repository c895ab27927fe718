package id.simpul.app.desktop;

import id.simpul.app.Office;
import id.simpul.assessment.ui.AssessmentRoute;
import id.simpul.casework.ui.CaseFileRoute;
import id.simpul.casework.ui.IntakeRoute;
import id.simpul.household.ui.FamilyRoute;
import id.simpul.household.ui.RegisterFamilyRoute;
import id.simpul.kernel.TextKey;
import id.simpul.l10n.text.AppText;
import id.simpul.referral.ReferralDesk;
import id.simpul.referral.ui.ReferralRoute;
import id.simpul.screen.Dialog;
import id.simpul.screen.Drafts;
import id.simpul.screen.Note;
import id.simpul.screen.Route;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.shell.Notice;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.collections.ObservableList;

/** Tells a user who signs in what was typed and not saved, after a crash as after a hurried evening, and leads back to it. */
final class UnfinishedForms {
    private static final Pattern VISIT = Pattern.compile("(\\d+)\\.(\\d+)");
    private static final Pattern ROW = Pattern.compile("\\d+");

    private final Ui ui;
    private final Office office;
    private final ObservableList<Notice> notices;

    /** {@code notices} stand behind the bell. */
    UnfinishedForms(Ui ui, Office office, ObservableList<Notice> notices) {
        this.ui = ui;
        this.office = office;
        this.notices = notices;
    }

    /** A draft with the place where it was typed. */
    private record Place(Drafts.Draft draft, TextKey form, Route route) {}

    /** Looks for drafts; says so if there are any. */
    void recall() {
        ui.jobs()
                .run(
                        AppText.JOB_DRAFTS,
                        progress -> ui.drafts().all().stream()
                                .flatMap(draft -> place(draft).stream())
                                .toList())
                .then(this::tell)
                .orShow();
    }

    private void tell(List<Place> places) {
        if (places.isEmpty()) {
            return;
        }
        var dialog = new Dialog(ui.text(AppText.DRAFTS_TITLE, places.size())).text(ui.text(AppText.DRAFTS_TEXT));
        for (Place place : places) {
            String title = ui.text(place.form());
            String detail = ui.text(
                    AppText.DRAFT_DETAIL,
                    place.draft().title(),
                    ui.formats().moment(place.draft().savedAt(), ui.clock().getZone()));
            Notice[] behindTheBell = new Notice[1];
            Runnable go = () -> {
                notices.remove(behindTheBell[0]);
                ui.navigator().go(place.route());
            };
            behindTheBell[0] = new Notice(Tone.INFO, title, detail, ui.text(AppText.DRAFT_GO), go);
            notices.add(behindTheBell[0]);
            dialog.content(new Note(Tone.INFO, title)
                    .text(detail)
                    .link(ui.text(AppText.DRAFT_GO), () -> {
                        ui.dialogs().close();
                        go.run();
                    })
                    .node());
        }
        ui.dialogs().open(dialog.cancel(ui.text(AppText.DRAFTS_LATER)));
    }

    private Optional<Place> place(Drafts.Draft draft) {
        return switch (draft.form()) {
            case "casework.intake" ->
                Optional.of(new Place(
                        draft,
                        AppText.DRAFT_INTAKE,
                        new IntakeRoute(row(draft.subject()).orElse(0L))));
            case "casework.note" ->
                row(draft.subject()).map(id -> new Place(draft, AppText.DRAFT_NOTE, new CaseFileRoute(id)));
            case "referral.refer" ->
                row(draft.subject()).map(id -> new Place(draft, AppText.DRAFT_REFERRAL, new ReferralRoute(id)));
            case "referral.answer" ->
                row(draft.subject())
                        .flatMap(this::caseOf)
                        .map(id -> new Place(draft, AppText.DRAFT_ANSWER, new CaseFileRoute(id)));
            case "assessment.visit" ->
                visit(draft.subject()).map(route -> new Place(draft, AppText.DRAFT_VISIT, route));
            case "household.register" ->
                Optional.of(new Place(draft, AppText.DRAFT_FAMILY_NEW, new RegisterFamilyRoute()));
            case "household.edit", "household.addMember" ->
                row(draft.subject()).map(id -> new Place(draft, AppText.DRAFT_FAMILY, new FamilyRoute(id)));
            case "household.editMember" ->
                row(draft.subject())
                        .flatMap(id -> office.households().findPerson(office.actor(), id))
                        .map(person -> new Place(draft, AppText.DRAFT_FAMILY, new FamilyRoute(person.household())));
            default -> Optional.empty();
        };
    }

    private Optional<Long> caseOf(long referral) {
        return office.referrals().waiting(office.actor()).stream()
                .filter(waiting -> waiting.referral() == referral)
                .map(ReferralDesk.Waiting::caseFile)
                .findFirst();
    }

    private static Optional<Long> row(String subject) {
        return Optional.of(subject).filter(text -> ROW.matcher(text).matches()).map(Long::valueOf);
    }

    private static Optional<AssessmentRoute> visit(String subject) {
        Matcher ids = VISIT.matcher(subject);
        return ids.matches()
                ? Optional.of(new AssessmentRoute(Long.parseLong(ids.group(1)), Long.parseLong(ids.group(2))))
                : Optional.empty();
    }
}
