package id.simpul.casework.ui;

import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseInbox;
import id.simpul.casework.NewCase;
import id.simpul.casework.Service;
import id.simpul.household.LocalId;
import id.simpul.household.PersonHit;
import id.simpul.household.PersonSearch;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.screen.Buttons;
import id.simpul.screen.Lookup;
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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
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
    private final Lookup<PersonHit> applicant;
    private final FamilyCases family;
    private final Form form;
    private final Field<Service> service;
    private final Field<Code> stream;
    private final Field<Code> topic;
    private final Field<Code> channel;
    private final Field<Boolean> urgent;
    private final Field<Boolean> restricted;
    private final ReporterFields reporter;
    private final Field<String> summary;
    private final Field<Code> basis;
    private final IntakePapers papers;
    private final Button save;
    private final FormPage page;
    private boolean toldSimilar;
    private boolean saidStream;
    private boolean ofService;

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
        this.papers = new IntakePapers(ui, codes, form::changed);
        service = form.choice(CaseworkText.SERVICE, services(), Service::code, this::named)
                .required()
                .span(8)
                .onChange(chosen -> chosen(chosen.orElse(null)));
        stream = form.choice(CaseworkText.STREAM, codes.list("aliran", today), Code::code, this::label)
                .required()
                .span(4)
                .onChange(now -> said(now.map(Code::code).orElse(null)));
        topic = form.choice(CaseworkText.TOPIC, List.of(), Code::code, code -> Topics.label(code, ui.texts()))
                .span(6);
        channel = form.choice(CaseworkText.CHANNEL, codes.list("kanal", today), Code::code, this::label)
                .required()
                .span(6);
        form.onBegin(this::begin);
        form.restNextFrame();
        summary = form.lines(CaseworkText.SUMMARY_LABEL, 2).help(CaseworkText.SUMMARY_HELP);
        urgent = form.check(CaseworkText.URGENT_LABEL).span(6);
        restricted = form.check(CaseworkText.RESTRICTED_LABEL).span(6);
        reporter = new ReporterFields(ui, form, codes, today, words, typed -> search.search(actor, typed));
        form.section(CaseworkText.DOCUMENTS).node(papers.node());
        basis = form.segments(CaseworkText.BASIS, codes.list("dasar", today), Code::code, this::label)
                .help(CaseworkText.BASIS_HELP);
        begin();
        applicant = new Lookup<>(
                        ui, words.people(ui.text(CaseworkText.FIND_PROMPT), typed -> search.search(actor, typed)))
                .onChange(this::applicantChanged);
        host.registerFamily().ifPresent(act -> applicant.orElse(ui.text(CaseworkText.REGISTER_FAMILY), act));
        this.save = form.submit(CaseworkText.OPEN_CASE, this::save);
        this.page =
                new FormPage(ui, ui.text(CaseworkText.INTAKE_TITLE), new Label(ui.text(CaseworkText.INTAKE_SUBTITLE)));
        form.keep("applicant", applicant::kept, applicant::restore);
        form.keep("documents", papers::ticked, papers::tick);
        String subject = route.person() == 0 ? "" : Long.toString(route.person());
        form.keepDraft("casework.intake", subject, this::draftTitle);
        build();
        beside(applicant.chosen().isPresent());
        chosen(service.value().orElse(null));
        if (route.person() != 0) {
            applicant.restore(LocalId.of(route.person()));
        }
    }

    private void begin() {
        codes.find("kanal", "DATANG", today).ifPresent(channel::set);
        codes.find("dasar", NewCase.PUBLIC_TASK, today).ifPresent(basis::set);
    }

    /** Name and short name, since at the counter people say and type the short one: SKTM, ODGJ. */
    private String named(Service one) {
        String name = one.name(ui.texts());
        String brief = one.label();
        return name.toLowerCase(Locale.ROOT).contains(brief.toLowerCase(Locale.ROOT))
                ? name
                : ui.text(CaseworkText.SERVICE_NAMED, name, brief);
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
        reporter.family(who.map(PersonHit::household).orElse(0L), List.of());
        who.ifPresent(person -> ui.jobs()
                .run(CaseworkText.JOB_LOAD, progress -> desk.around().members(actor, person.household()))
                .then(members -> reporter.family(person.household(), members))
                .orShow());
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

    /** The papers and topics of the service; ticks stay when it changes. */
    private void chosen(@Nullable Service now) {
        otherCase();
        papers.show(now == null ? USUAL_PAPERS : now.documents());
        if (now != null && !saidStream) {
            ofService = true;
            codes.find("aliran", now.stream(), today).ifPresent(stream::set);
            ofService = false;
        }
        topics();
        if (now != null && topic.value().isEmpty() && now.stream().equals(streamCode())) {
            topic.set(Topics.usual(codes, now, today));
        }
        restricted.show(now == null || !now.restricted());
    }

    private @Nullable String streamCode() {
        return stream.value().map(Code::code).orElse(null);
    }

    private void topics() {
        String of = streamCode();
        List<Code> topics = of == null ? List.of() : Topics.of(codes, of, today);
        topic.options(topics);
        topic.show(!topics.isEmpty());
    }

    /** A question or suggestion that is about no service in particular has a service of its own. */
    private void said(@Nullable String code) {
        if (ofService) {
            return;
        }
        saidStream = code != null;
        List<Service> only =
                services().stream().filter(one -> one.stream().equals(code)).toList();
        if (service.value().isEmpty() && only.size() == 1) {
            service.set(only.getFirst());
        }
        topics();
    }

    private void save() {
        PersonHit who = applicant.chosen().orElse(null);
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
                restricted.value().orElse(false),
                reporter.value(),
                summary.value().orElse(null),
                papers.brought(),
                basis.value().map(Code::code).orElse(NewCase.PUBLIC_TASK),
                family.follows(),
                streamCode());
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
        // Who may not read restricted cases hands it on unseen.
        boolean seen = !made.restricted() || actor.may(Capability.READ_RESTRICTED);
        ui.navigator().replace(seen ? new CaseRoute(made.id()) : new InboxRoute());
        if (!seen) {
            // This screen is gone by now, and with it whatever it waits for.
            ui.lasting()
                    .run(CaseworkText.JOB_LOAD, progress -> desk.around().received(actor, made.id()))
                    .then(host::receipt)
                    .orShow();
        }
        ui.undoable(
                ui.text(CaseworkText.OPENED, made.register()),
                CaseworkText.JOB_SAVE,
                progress -> desk.undo(actor, made.act()),
                () -> {
                    host.casesChanged();
                    Route front = ui.navigator().route().orElse(new InboxRoute());
                    if (front.equals(new CaseRoute(made.id())) || front.equals(new CaseFileRoute(made.id()))) {
                        ui.navigator().replace(new InboxRoute());
                    } else {
                        ui.navigator().go(front);
                    }
                });
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
