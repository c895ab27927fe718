package id.simpul.referral.ui;

import id.simpul.casework.CaseDetail;
import id.simpul.kernel.Masked;
import id.simpul.l10n.text.ReferralText;
import id.simpul.reference.CodeLists;
import id.simpul.referral.Destination;
import id.simpul.referral.NewReferral;
import id.simpul.referral.ReferralDesk;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.DesilScale;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import id.simpul.screen.form.FormPage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** Hands a case over to another place: where to, what is asked for, what goes along, and until when an answer is due. */
public final class ReferralView {
    private static final int USUAL_DAYS = 14;

    /** Destinations besides the first in one go; more can be added later. */
    private static final int FURTHER = 2;

    private final Ui ui;
    private final ReferralModel model;
    private final CodeLists codes;
    private final LocalDate today;
    private final long caseId;
    private final Host host;
    private final StackPane root = new StackPane();
    private final Label subtitle = new Label();
    private Runnable send = () -> {};

    /** What happens around the form. */
    public interface Host {
        /**
         * The case was referred; shows what comes next and offers to take it back.
         *
         * @param made one for each destination, in one act
         * @param destinations their names
         */
        void referred(CaseDetail file, List<ReferralDesk.Referred> made, String destinations);
    }

    /** The form for the case of {@code route}; days are those of {@code zone}. */
    public ReferralView(Ui ui, ReferralModel model, CodeLists codes, ZoneId zone, ReferralRoute route, Host host) {
        this.ui = ui;
        this.model = model;
        this.codes = codes;
        this.today = LocalDate.ofInstant(ui.clock().instant(), zone);
        this.caseId = route.caseId();
        this.host = host;
        root.getChildren().setAll(EmptyState.of(Icon.HAND_OVER, ui.text(ReferralText.LOADING)));
        ui.jobs()
                .run(ReferralText.JOB_LOAD, progress -> model.draft(caseId, ui.texts()))
                .then(draft -> new Filling(draft).show())
                .orShow();
    }

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(ReferralText.TITLE), root)
                .key("Ctrl+Enter", ui.text(ReferralText.KEY_REFER), () -> send.run());
    }

    /** The form once the case is loaded. */
    private final class Filling {
        private final ReferralModel.Draft draft;
        private final List<Destination> destinations;
        private final Form form = new Form(ui);
        private final Field<Destination> to;
        private final List<Field<Destination>> more = new ArrayList<>();
        private final VBox about = Styled.column("case-lines");
        private final Hyperlink another = Buttons.link(ui.text(ReferralText.ANOTHER), this::another);
        private final HandOverDialogs.BasisFields basis;
        private final Field<String> why;
        private final Field<LocalDate> due;
        private final Field<String> request;
        private final Field<String> attachments;
        private final List<Field<Destination>> shown = new ArrayList<>();
        private boolean dueTyped;
        private boolean proposing;

        Filling(ReferralModel.Draft draft) {
            this.draft = draft;
            this.destinations = new ArrayList<>(draft.destinations());
            to = form.choice(ReferralText.DESTINATION, destinations, place -> Long.toString(place.id()), this::name)
                    .required()
                    .span(8)
                    .onChange(this::chosen);
            due = form.date(ReferralText.DUE)
                    .required()
                    .span(4)
                    .check(day ->
                            day.isBefore(today) ? Optional.of(ui.text(ReferralText.DUE_BEFORE)) : Optional.empty())
                    .onChange(day -> dueTyped |= !proposing);
            form.node(about);
            for (int further = 0; further < FURTHER; further++) {
                Field<Destination> one = form.choice(
                                further == 0 ? ReferralText.DESTINATION_2 : ReferralText.DESTINATION_3,
                                destinations,
                                place -> Long.toString(place.id()),
                                this::name)
                        .span(12);
                one.onChange(place -> {
                    place.ifPresent(
                            now -> one.help(ReferralText.DESTINATION_HELP, now.addressee(), now.place(), now.days()));
                    tellAbout();
                });
                one.show(false);
                more.add(one);
            }
            form.node(another);
            request = form.lines(ReferralText.REQUEST, 2).required().help(ReferralText.REQUEST_HELP);
            attachments = form.lines(ReferralText.ATTACHMENTS, 3).help(ReferralText.ATTACHMENTS_HELP);
            why = form.text(ReferralText.WHY_REFERRED);
            basis = new HandOverDialogs.BasisFields(
                    ui, form, codes, today, draft.file().restricted());
            request.set(draft.request());
            attachments.set(draft.attachments());
            if (draft.suggested() > 0) {
                to.set(destinations.getFirst());
            }
            form.keepDraft("referral.refer", Long.toString(caseId), draft.file()::register);
        }

        private String name(Destination place) {
            return place.services().contains(draft.file().service())
                    ? ui.text(ReferralText.SUGGESTED, place.name())
                    : place.name();
        }

        private void chosen(Optional<Destination> place) {
            tellAbout();
            if (place.isEmpty()) {
                return;
            }
            Destination now = place.get();
            to.help(ReferralText.DESTINATION_HELP, now.addressee(), now.place(), now.days());
            if (!dueTyped) {
                proposing = true;
                due.set(model.usualDue(now));
                proposing = false;
            }
        }

        /** Asks for one more destination; each answers for itself. */
        private void another() {
            for (int i = 0; i < more.size(); i++) {
                Field<Destination> one = more.get(i);
                if (!shown.contains(one)) {
                    // One place is not asked twice.
                    List<Destination> chosen = chosen();
                    one.options(destinations.stream()
                            .filter(place -> !chosen.contains(place))
                            .toList());
                    one.show(true);
                    shown.add(one);
                    one.focus();
                    Styled.show(another, i + 1 < more.size());
                    return;
                }
            }
        }

        /** What is to be known of the chosen places before somebody is sent there, and which papers they still miss. */
        private void tellAbout() {
            about.getChildren().clear();
            chosen().forEach(place -> DestinationFacts.of(
                            ui, codes, place, draft.file().documents(), today)
                    .forEach(about.getChildren()::add));
            Styled.show(about, !about.getChildren().isEmpty());
        }

        /** The chosen places, none of them twice. */
        private List<Destination> chosen() {
            return Stream.concat(Stream.of(to), shown.stream())
                    .flatMap(field -> field.value().stream())
                    .distinct()
                    .toList();
        }

        void show() {
            subtitle.setText(ui.text(
                    ReferralText.SUBTITLE,
                    draft.file().register(),
                    draft.file().applicant().name().reveal()));
            Button refer = form.submit(ReferralText.REFER, this::refer);
            send = () -> Buttons.press(refer);
            var page = new FormPage(ui, ui.text(ReferralText.TITLE), subtitle)
                    .content(form.node(), Buttons.link(ui.text(ReferralText.NEW_DESTINATION), this::newDestination))
                    .foot(
                            refer,
                            Buttons.secondary(ui.text(ReferralText.CANCEL), ui.navigator()::back),
                            Styled.gap(),
                            form.draftIndicator());
            page.side(summary());
            root.getChildren().setAll(page.node());
            form.focus();
        }

        private Node summary() {
            CaseDetail file = draft.file();
            var facts = new KeyValues(ui)
                    .add(
                            ui.text(ReferralText.APPLICANT),
                            file.applicant().name().reveal())
                    .add(
                            ui.text(ReferralText.NIK),
                            file.applicant().nik() == null
                                    ? ui.text(ReferralText.NONE)
                                    : Masked.groups(file.applicant().nik().reveal()))
                    .add(ui.text(ReferralText.SERVICE), draft.service());
            if (file.desil() != null) {
                facts.add(ui.text(ReferralText.DESIL), DesilScale.of(ui, file.desil()));
            }
            VBox body =
                    Styled.column("side-body", Heads.section(ui.text(ReferralText.CASE)), facts.node(), Styled.line());
            if (file.summary() != null) {
                body.getChildren()
                        .addAll(
                                Heads.section(ui.text(ReferralText.SUMMARY)),
                                Styled.paragraph(file.summary()),
                                Styled.line());
            }
            body.getChildren().add(Heads.section(ui.text(ReferralText.FINDINGS)));
            if (draft.visit() == null) {
                body.getChildren().add(Styled.paragraph(ui.text(ReferralText.NO_VISIT), "quiet"));
            } else {
                body.getChildren()
                        .add(Styled.paragraph(
                                ui.text(
                                        ReferralText.VISITED,
                                        ui.formats()
                                                .longDate(draft.visit().visit().visitedOn()),
                                        draft.met().size()),
                                "quiet"));
                draft.met()
                        .forEach(finding -> body.getChildren()
                                .add(Styled.row(
                                        "finding-head",
                                        new Badge(finding.rule().code(), Tone.NEUTRAL).inList(),
                                        Styled.paragraph(finding.rule().label(ui.texts())))));
            }
            return body;
        }

        private void refer() {
            List<Destination> places = chosen();
            var first = new NewReferral(
                    caseId,
                    places.getFirst().id(),
                    request.value().orElse(null),
                    attachments.value().orElse(null),
                    due.value().orElse(null),
                    why.value().orElse(null),
                    basis.value());
            List<NewReferral> made = places.stream()
                    .map(place -> place.equals(places.getFirst()) ? first : first.to(place.id()))
                    .toList();
            ui.jobs()
                    .run(ReferralText.JOB_SAVE, progress -> model.refer(made))
                    .then(referred -> {
                        form.forgetDraft();
                        host.referred(
                                draft.file(),
                                referred,
                                places.stream().map(Destination::name).collect(Collectors.joining(", ")));
                    })
                    .or(form::refused);
        }

        private void newDestination() {
            new DestinationDialog(ui, codes, today, draft.file().service(), model.place(draft.file()), USUAL_DAYS)
                    .open((typed, refused) -> ui.jobs()
                            .run(ReferralText.JOB_SAVE, progress -> model.add(typed))
                            .then(this::added)
                            .or(refused));
        }

        private void added(Destination place) {
            ui.dialogs().close();
            destinations.addFirst(place);
            to.options(destinations);
            more.forEach(field -> field.options(destinations));
            to.set(place);
            to.focus();
        }
    }
}
