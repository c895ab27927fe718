package id.simpul.casework.ui;

import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseInbox;
import id.simpul.casework.NewCase;
import id.simpul.casework.Service;
import id.simpul.household.LocalId;
import id.simpul.household.PersonHit;
import id.simpul.household.PersonSearch;
import id.simpul.kernel.Actor;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.screen.Buttons;
import id.simpul.screen.Note;
import id.simpul.screen.Route;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import id.simpul.screen.form.FormPage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;

/** Takes a case in, in one pass with the keyboard: who, what, how it came, what papers. */
public final class IntakeView {
    private static final List<String> USUAL_PAPERS = List.of("KTP", "KK");

    private final Ui ui;
    private final Actor actor;
    private final CaseDesk desk;
    private final CodeLists codes;
    private final CaseHost host;
    private final LocalDate today;
    private final ApplicantField applicant;
    private final FamilyCases family;
    private final Form form;
    private final Field<Service> service;
    private final Field<Code> topic;
    private final Field<Code> channel;
    private final Field<Boolean> urgent;
    private final Field<String> reporter;
    private final Field<String> summary;
    private final FlowPane papers = Styled.flow("intake-papers");
    private final Map<String, CheckBox> documents = new LinkedHashMap<>();
    private final Button save;
    private final FormPage page;
    private boolean toldSimilar;

    /** The intake form of {@code actor}, for the person of {@code route} if it names one. */
    public IntakeView(
            Ui ui,
            Actor actor,
            CaseDesk desk,
            CaseInbox inbox,
            PersonSearch search,
            CodeLists codes,
            Regions regions,
            ZoneId zone,
            IntakeRoute route,
            CaseHost host) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.codes = codes;
        this.host = host;
        var words = new CaseWords(ui, desk.catalogue(), regions, zone);
        this.today = words.today();
        this.family = new FamilyCases(ui, actor, inbox, words);
        this.form = new Form(ui);
        service = form.choice(CaseworkText.SERVICE, services(), Service::code, s -> s.name(ui.texts()))
                .required()
                .onChange(chosen -> papers(chosen.orElse(null)));
        topic = form.choice(CaseworkText.TOPIC, codes.list("keluhan", today), Code::code, this::label)
                .span(6);
        channel = form.choice(CaseworkText.CHANNEL, codes.list("kanal", today), Code::code, this::label)
                .required()
                .span(6);
        begin();
        form.onBegin(this::begin);
        summary = form.lines(CaseworkText.SUMMARY_LABEL, 2).help(CaseworkText.SUMMARY_HELP);
        reporter = form.text(CaseworkText.REPORTER)
                .help(CaseworkText.REPORTER_HELP)
                .span(6);
        urgent = form.check(CaseworkText.URGENT_LABEL).span(6);
        form.section(CaseworkText.DOCUMENTS).node(papers);
        applicant = new ApplicantField(
                ui, words, typed -> search.search(actor, typed), host.registerFamily(), this::applicantChanged);
        this.save = form.submit(CaseworkText.OPEN_CASE, this::save);
        this.page =
                new FormPage(ui, ui.text(CaseworkText.INTAKE_TITLE), new Label(ui.text(CaseworkText.INTAKE_SUBTITLE)));
        form.keep("applicant", applicant::kept, applicant::restore);
        form.keep("documents", this::ticked, this::tick);
        String subject = route.person() == 0 ? "" : Long.toString(route.person());
        form.keepDraft("casework.intake", subject, this::draftTitle);
        build();
        beside(applicant.chosen() != null);
        papers(service.value().orElse(null));
        if (route.person() != 0) {
            applicant.restore(LocalId.of(route.person()));
        }
    }

    private void begin() {
        codes.find("kanal", "DATANG", today).ifPresent(channel::set);
    }

    private List<Service> services() {
        return desk.catalogue().services().stream()
                .sorted(Comparator.comparing(s -> s.name(ui.texts())))
                .toList();
    }

    /** The beginning of what the citizen says, in one line. */
    private String draftTitle() {
        String said = summary.value().orElse("").lines().findFirst().orElse("").strip();
        return said.isEmpty()
                ? ui.text(CaseworkText.INTAKE_TITLE)
                : said.substring(0, said.offsetByCodePoints(0, Math.min(said.codePointCount(0, said.length()), 60)));
    }

    private String label(Code code) {
        return code.label(ui.texts());
    }

    private void build() {
        page.content(
                        Styled.column(
                                "intake-who",
                                Styled.label(ui.text(CaseworkText.WHO), "form-section"),
                                applicant.node()),
                        form.node())
                .foot(
                        save,
                        Buttons.secondary(ui.text(CaseworkText.CANCEL), ui.navigator()::back),
                        Styled.gap(),
                        form.draftIndicator());
    }

    private void applicantChanged(Optional<PersonHit> who) {
        otherCase();
        family.show(who);
        beside(who.isPresent());
        form.changed();
        if (who.isPresent()) {
            form.focus();
        }
    }

    private void beside(boolean chosen) {
        if (chosen) {
            page.side(family.node());
        } else {
            page.side(family.node(), null);
        }
    }

    /** What was said about similar cases was about another person or service. */
    private void otherCase() {
        if (toldSimilar) {
            toldSimilar = false;
            form.clearNotice();
        }
    }

    /** The papers citizens bring for {@code chosen}; ticks stay when the service changes. */
    private void papers(@Nullable Service chosen) {
        papers.getChildren().clear();
        otherCase();
        for (String code : chosen == null ? USUAL_PAPERS : chosen.documents()) {
            papers.getChildren().add(box(code));
        }
    }

    private CheckBox box(String code) {
        return documents.computeIfAbsent(code, made -> {
            var box = new CheckBox(codes.label("berkas", made, ui.texts()));
            box.setOnAction(event -> form.changed());
            return box;
        });
    }

    private List<String> brought() {
        return documents.entrySet().stream()
                .filter(entry ->
                        entry.getValue().isSelected() && papers.getChildren().contains(entry.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private String ticked() {
        return brought().stream().collect(Collectors.joining(" "));
    }

    private void tick(String kept) {
        List<String> codesKept = Arrays.asList(kept.split(" ", -1));
        codesKept.stream().filter(code -> !code.isEmpty()).forEach(this::box);
        documents.forEach((code, box) -> box.setSelected(codesKept.contains(code)));
    }

    private void save() {
        PersonHit who = applicant.chosen();
        if (who == null) {
            form.notice(new Note(Tone.DANGER, ui.text(CaseworkText.WHO_MISSING))
                    .text(ui.text(CaseworkText.WHO_MISSING_TEXT))
                    .node());
            applicant.line().requestFocus();
            return;
        }
        var taken = new NewCase(
                who.person(),
                service.value().orElseThrow().code(),
                topic.value().map(Code::code).orElse(null),
                channel.value().map(Code::code).orElse("DATANG"),
                urgent.value().orElse(false),
                reporter.value().orElse(null),
                summary.value().orElse(null),
                brought());
        record Answer(Optional<CaseDesk.Opened> opened, List<CaseDesk.Similar> similar) {}
        boolean told = toldSimilar;
        ui.jobs()
                .run(CaseworkText.JOB_SAVE, progress -> {
                    List<CaseDesk.Similar> similar =
                            told ? List.of() : desk.similar(actor, taken.applicant(), taken.service());
                    return similar.isEmpty()
                            ? new Answer(Optional.of(desk.open(actor, taken)), similar)
                            : new Answer(Optional.empty(), similar);
                })
                .then(answer -> answer.opened().ifPresentOrElse(this::opened, () -> similar(answer.similar())))
                .or(form::refused);
    }

    private void similar(List<CaseDesk.Similar> cases) {
        toldSimilar = true;
        String registers = cases.stream().map(CaseDesk.Similar::register).collect(Collectors.joining(", "));
        var note = new Note(Tone.WARNING, ui.text(CaseworkText.SAME_DAY, registers))
                .text(ui.text(CaseworkText.SAME_DAY_TEXT));
        cases.forEach(one -> note.link(
                ui.text(CaseworkText.OPEN_SIMILAR, one.register()),
                () -> ui.navigator().go(new CaseFileRoute(one.id()))));
        form.notice(note.node());
    }

    private void opened(CaseDesk.Opened made) {
        form.forgetDraft();
        host.casesChanged();
        ui.navigator().replace(new CaseRoute(made.id()));
        ui.snackbar()
                .undoable(
                        ui.text(CaseworkText.OPENED, made.register()),
                        () -> ui.lasting()
                                .act(CaseworkText.JOB_SAVE, progress -> desk.undo(actor, made.act()))
                                .then(() -> {
                                    host.casesChanged();
                                    Route front = ui.navigator().route().orElse(new InboxRoute());
                                    if (front.equals(new CaseRoute(made.id()))
                                            || front.equals(new CaseFileRoute(made.id()))) {
                                        ui.navigator().replace(new InboxRoute());
                                    } else {
                                        ui.navigator().go(front);
                                    }
                                })
                                .orShow());
    }

    /** The screen. */
    public Screen screen() {
        Screen screen = Screen.of(ui.text(CaseworkText.INTAKE_TITLE), page.node())
                .onShow(() -> host.registered().ifPresent(applicant::choose))
                .focus(applicant.line());
        host.registerFamily()
                .ifPresent(register -> screen.key("Ctrl+D", ui.text(CaseworkText.KEY_REGISTER_FAMILY), register));
        return screen.key("Ctrl+Enter", ui.text(CaseworkText.KEY_SAVE), () -> Buttons.press(save));
    }
}
