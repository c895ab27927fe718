package id.simpul.casework.ui;

import id.simpul.casework.CaseDesk;
import id.simpul.casework.NewCase;
import id.simpul.casework.Service;
import id.simpul.household.PersonHit;
import id.simpul.household.PersonSearch;
import id.simpul.kernel.Actor;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.screen.Buttons;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Note;
import id.simpul.screen.Route;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Takes a case in, in one pass with the keyboard: who, what, how it came, what papers. */
public final class IntakeView {
    private static final double LIST_HEIGHT = 190;

    private final Ui ui;
    private final Actor actor;
    private final CaseDesk desk;
    private final PersonSearch search;
    private final CodeLists codes;
    private final CaseHost host;
    private final CaseWords words;
    private final LocalDate today;
    private final TextField name = new TextField();
    private final ListView<PersonHit> hits = new ListView<>();
    private final Label nobody = new Label();
    private final VBox person = Styled.column("intake-person");
    private final Form form;
    private final Field<Service> service;
    private final Field<Code> topic;
    private final Field<Code> channel;
    private final Field<Boolean> urgent;
    private final Field<String> reporter;
    private final Field<String> summary;
    private final FlowPane papers = Styled.flow("intake-papers");
    private final Map<String, CheckBox> documents = new LinkedHashMap<>();
    private final VBox page;
    private @Nullable PersonHit applicant;
    private boolean toldSameDay;

    /** The intake form of {@code actor}. */
    public IntakeView(
            Ui ui,
            Actor actor,
            CaseDesk desk,
            PersonSearch search,
            CodeLists codes,
            Regions regions,
            ZoneId zone,
            CaseHost host) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.search = search;
        this.codes = codes;
        this.host = host;
        this.words = new CaseWords(ui, desk.catalogue(), regions, zone);
        this.today = words.today();
        this.form = new Form(ui);
        service = form.choice(CaseworkText.SERVICE, desk.catalogue().services(), Service::code, s -> s.name(ui.texts()))
                .required()
                .onChange(chosen -> papers(chosen.orElse(null)));
        topic = form.choice(CaseworkText.TOPIC, codes.list("keluhan", today), Code::code, this::label)
                .span(6);
        channel = form.choice(CaseworkText.CHANNEL, codes.list("kanal", today), Code::code, this::label)
                .required()
                .span(6);
        codes.find("kanal", "DATANG", today).ifPresent(channel::set);
        summary = form.lines(CaseworkText.SUMMARY_LABEL, 2).help(CaseworkText.SUMMARY_HELP);
        reporter = form.text(CaseworkText.REPORTER)
                .help(CaseworkText.REPORTER_HELP)
                .span(6);
        urgent = form.check(CaseworkText.URGENT_LABEL).span(6);
        form.section(CaseworkText.DOCUMENTS).node(papers);
        form.keepDraft("casework.intake", "", this::draftTitle);
        this.page = page();
        papers(null);
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

    private VBox page() {
        name.setPromptText(ui.text(CaseworkText.FIND_PROMPT));
        name.setAccessibleText(ui.text(CaseworkText.FIND_PROMPT));
        hits.setPrefHeight(ui.px(LIST_HEIGHT));
        nobody.setText(ui.text(CaseworkText.FIND_EMPTY));
        hits.setPlaceholder(nobody);
        hits.setCellFactory(list -> new PersonCell(ui, words));
        hits.setOnMouseClicked(event -> choose());
        hits.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                choose();
                event.consume();
            }
        });
        Jobs latest = ui.jobs().latest();
        name.textProperty()
                .subscribe((old, typed) -> latest.run(
                                CaseworkText.JOB_FIND,
                                progress -> typed.isBlank() ? List.<PersonHit>of() : search.search(actor, typed))
                        .then(found -> {
                            nobody.setText(
                                    typed.isBlank()
                                            ? ui.text(CaseworkText.FIND_EMPTY)
                                            : ui.text(CaseworkText.FIND_NOTHING, typed.strip()));
                            hits.getItems().setAll(found);
                            hits.getSelectionModel().selectFirst();
                        })
                        .orShow());
        name.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.DOWN) {
                hits.requestFocus();
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER) {
                choose();
                event.consume();
            }
        });
        showSearch();
        Button save = form.submit(CaseworkText.OPEN_CASE, this::save);
        var scroll = Styled.scroll(Styled.column(
                "form-page",
                Styled.label(ui.text(CaseworkText.WHO), "form-section"),
                person,
                Styled.label(ui.text(CaseworkText.WHAT), "form-section"),
                form.node()));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return Styled.column(
                "page",
                Heads.page(
                        ui.text(CaseworkText.INTAKE_TITLE),
                        new Label(ui.text(CaseworkText.INTAKE_SUBTITLE)),
                        form.draftIndicator(),
                        Buttons.secondary(
                                ui.text(CaseworkText.CANCEL),
                                () -> ui.navigator().back()),
                        save),
                scroll);
    }

    private void showSearch() {
        person.getChildren().setAll(name, hits);
        host.registerFamily()
                .ifPresent(register -> person.getChildren()
                        .add(Styled.row(
                                "note-acts",
                                Styled.label(ui.text(CaseworkText.NOT_FOUND), "quiet"),
                                Buttons.link(ui.text(CaseworkText.REGISTER_FAMILY), register))));
    }

    private void choose() {
        PersonHit chosen = hits.getSelectionModel().getSelectedItem();
        if (chosen == null) {
            return;
        }
        applicant = chosen;
        toldSameDay = false;
        Node card = Styled.row(
                "intake-card",
                Styled.column(
                        "cell-lines",
                        Styled.label(chosen.name().reveal(), "strong"),
                        Styled.label(described(chosen), "quiet")),
                Styled.gap(),
                Buttons.secondary(Icon.SEARCH, ui.text(CaseworkText.OTHER_PERSON), () -> {
                    applicant = null;
                    showSearch();
                    name.requestFocus();
                }));
        person.getChildren().setAll(card);
        form.focus();
    }

    private String described(PersonHit hit) {
        List<String> parts = new ArrayList<>();
        parts.add(words.nik(hit.nik()));
        if (hit.birthDate() != null) {
            parts.add(ui.text(
                    CaseworkText.YEARS, Period.between(hit.birthDate(), today).getYears()));
        }
        parts.add(words.village(hit.village()));
        return String.join(", ", parts);
    }

    /** The papers citizens bring for {@code chosen}; ticks stay when the service changes. */
    private void papers(@Nullable Service chosen) {
        papers.getChildren().clear();
        List<String> wanted = chosen == null ? List.of("KTP", "KK") : chosen.documents();
        for (String code : wanted) {
            CheckBox box = documents.computeIfAbsent(code, c -> new CheckBox(codes.label("berkas", c, ui.texts())));
            papers.getChildren().add(box);
        }
    }

    private void save() {
        PersonHit who = applicant;
        if (who == null) {
            form.notice(new Note(Tone.DANGER, ui.text(CaseworkText.WHO_MISSING))
                    .text(ui.text(CaseworkText.WHO_MISSING_TEXT))
                    .node());
            name.requestFocus();
            return;
        }
        Service chosen = service.value().orElseThrow();
        var taken = new NewCase(
                who.person(),
                chosen.code(),
                topic.value().map(Code::code).orElse(null),
                channel.value().map(Code::code).orElse("DATANG"),
                urgent.value().orElse(false),
                reporter.value().orElse(null),
                summary.value().orElse(null),
                documents.entrySet().stream()
                        .filter(entry -> entry.getValue().isSelected()
                                && papers.getChildren().contains(entry.getValue()))
                        .map(Map.Entry::getKey)
                        .toList());
        record Answer(Optional<CaseDesk.Opened> opened, List<String> sameDay) {}
        boolean told = toldSameDay;
        ui.jobs()
                .run(CaseworkText.JOB_SAVE, progress -> {
                    List<String> same = told ? List.of() : similar(taken);
                    return same.isEmpty()
                            ? new Answer(Optional.of(desk.open(actor, taken)), same)
                            : new Answer(Optional.empty(), same);
                })
                .then(answer -> answer.opened().ifPresentOrElse(this::opened, () -> sameDay(answer.sameDay())))
                .or(form::refused);
    }

    private List<String> similar(NewCase taken) {
        return desk.similar(actor, taken.applicant(), taken.service()).stream()
                .map(CaseDesk.Similar::register)
                .toList();
    }

    private void sameDay(List<String> registers) {
        toldSameDay = true;
        form.notice(new Note(Tone.WARNING, ui.text(CaseworkText.SAME_DAY, String.join(", ", registers)))
                .text(ui.text(CaseworkText.SAME_DAY_TEXT))
                .node());
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

    /** Starts with {@code hit} as the applicant. */
    public void start(PersonHit hit) {
        hits.getItems().setAll(hit);
        hits.getSelectionModel().selectFirst();
        choose();
    }

    /** The screen. */
    public Screen screen() {
        Screen screen = Screen.of(ui.text(CaseworkText.INTAKE_TITLE), page)
                .onShow(() -> host.registered().ifPresent(this::start))
                .focus(name);
        host.registerFamily()
                .ifPresent(register -> screen.key("Ctrl+D", ui.text(CaseworkText.KEY_REGISTER_FAMILY), register));
        return screen.hint("Ctrl+Enter", ui.text(CaseworkText.KEY_SAVE));
    }
}
