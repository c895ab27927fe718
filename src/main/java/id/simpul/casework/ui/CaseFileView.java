package id.simpul.casework.ui;

import id.simpul.casework.CaseDesk;
import id.simpul.casework.CaseDetail;
import id.simpul.casework.CaseHistory;
import id.simpul.casework.CaseInbox;
import id.simpul.casework.CaseRow;
import id.simpul.casework.Reporter;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.CaseworkText;
import id.simpul.reference.CodeLists;
import id.simpul.region.Regions;
import id.simpul.screen.Buttons;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import id.simpul.screen.form.FormPage;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The whole record of a case: what was taken in, papers, family, referral, note, and its history beside them. */
public final class CaseFileView {
    private final Ui ui;
    private final Actor actor;
    private final CaseDesk desk;
    private final CaseInbox inbox;
    private final CaseHistory history;
    private final CodeLists codes;
    private final CaseWords words;
    private final CaseBlocks blocks;
    private final CaseMoves acts;
    private final long caseId;
    private final CaseHost host;
    private final StackPane root = new StackPane();

    private Runnable next = () -> {};

    private record Content(CaseContent own, List<CaseRow> family, List<CaseHistory.Line> lines) {}

    /** The record of the case of {@code route}, for {@code actor}. */
    public CaseFileView(
            Ui ui,
            Actor actor,
            CaseDesk desk,
            CaseInbox inbox,
            CaseHistory history,
            CodeLists codes,
            Regions regions,
            ZoneId zone,
            CaseFileRoute route,
            CaseHost host) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.inbox = inbox;
        this.history = history;
        this.codes = codes;
        this.words = new CaseWords(ui, desk.catalogue(), regions, zone);
        this.acts = new CaseMoves(ui, actor, desk, codes, words::today, host, this::reload);
        this.blocks = new CaseBlocks(ui, actor, words, codes, host, acts);
        this.caseId = route.caseId();
        this.host = host;
        // Not a key of the screen: while a note is typed, the same key saves the note.
        root.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                event.consume();
                next.run();
            }
        });
        root.getChildren().setAll(EmptyState.of(Icon.CASE, ui.text(CaseworkText.JOB_LOAD)));
    }

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(CaseworkText.FILE_TITLE), root)
                .onShow(this::reload)
                .hint("Ctrl+Enter", ui.text(CaseworkText.KEY_NEXT))
                .hint("Alt+←", ui.text(CaseworkText.KEY_BACK));
    }

    private void reload() {
        ui.jobs()
                .run(CaseworkText.JOB_LOAD, progress -> {
                    CaseContent own = CaseContent.load(desk, actor, caseId, words.today());
                    return new Content(
                            own,
                            inbox.ofHousehold(actor, own.file().household()),
                            history.of(actor, caseId, ui.texts()));
                })
                .then(content -> root.getChildren().setAll(page(content)))
                .orShow();
    }

    private Node page(Content content) {
        CaseDetail file = content.own().file();
        next = blocks.next(content.own());
        var page = new FormPage(
                        ui,
                        file.applicant().name().reveal(),
                        new Label(ui.text(CaseworkText.FILE_SUBTITLE, file.register(), words.subtitle(file))),
                        blocks.status(file).pill(),
                        Buttons.secondary(Icon.BACK, ui.text(CaseworkText.BACK), ui.navigator()::back))
                .content(blocks.stepper(file), way(file));
        blocks.returned(file).ifPresent(page::content);
        blocks.notice(file).ifPresent(page::content);
        page.content(Styled.line(), takenInHead(file), takenIn(file), Styled.line());
        page.content(Heads.section(ui.text(CaseworkText.DOCUMENTS)), papers(file), Styled.line());
        blocks.family(file).forEach(page::content);
        blocks.became(file).forEach(page::content);
        page.content(Styled.line());
        new RelatedCases(ui, actor, inbox, words)
                .node(content.own(), content.family())
                .forEach(page::content);
        page.content(Styled.line(), CaseNote.of(ui, actor, file, acts));
        page.side(timeline(content.lines()));
        HBox foot = blocks.foot(content.own());
        page.foot(foot.getChildren().toArray(Node[]::new));
        return page.node();
    }

    private Node takenInHead(CaseDetail file) {
        return actor.may(Capability.WORK_CASE)
                ? Heads.section(
                        ui.text(CaseworkText.TAKEN_IN),
                        Buttons.link(
                                ui.text(CaseworkText.CORRECT),
                                () -> new CorrectDialog(
                                                ui, actor, desk, codes, words, host::people, file, this::corrected)
                                        .open()))
                : Heads.section(ui.text(CaseworkText.TAKEN_IN));
    }

    private void corrected(long act) {
        acts.report(ui.text(CaseworkText.CORRECTED), act);
        reload();
    }

    private Node takenIn(CaseDetail file) {
        var values = new KeyValues(ui)
                .add(ui.text(CaseworkText.SERVICE), words.serviceName(file.service()))
                .add(ui.text(CaseworkText.STREAM), codes.label("aliran", file.stream(), ui.texts()));
        if (file.topic() != null) {
            values.add(ui.text(CaseworkText.TOPIC), codes.label("keluhan", file.topic(), ui.texts()));
        }
        values.add(ui.text(CaseworkText.CHANNEL), codes.label("kanal", file.channel(), ui.texts()));
        if (file.urgent()) {
            values.add(ui.text(CaseworkText.PRIORITY), ui.text(CaseworkText.URGENT));
        }
        if (file.reporter() != null) {
            values.add(ui.text(CaseworkText.REPORTER), reporter(file.reporter()));
        }
        if (file.summary() != null) {
            values.add(ui.text(CaseworkText.SUMMARY), file.summary());
        }
        values.add(
                ui.text(CaseworkText.OPENED_BY),
                ui.text(CaseworkText.ON_BY, ui.formats().longDate(file.openedOn()), file.officer()));
        values.add(ui.text(CaseworkText.BASIS), codes.label("dasar", file.basis(), ui.texts()));
        values.add(ui.text(CaseworkText.DUE_ON), ui.formats().longDate(file.dueOn()));
        return values.node();
    }

    private String reporter(Reporter reporter) {
        List<String> parts = new ArrayList<>(List.of(reporter.name()));
        if (reporter.relation() != null) {
            parts.add(codes.label("pelapor", reporter.relation(), ui.texts()));
        }
        if (reporter.phone() != null) {
            parts.add(reporter.phone());
        }
        if (reporter.number() != null) {
            parts.add(ui.text(CaseworkText.REPORTER_NUMBERED, reporter.number()));
        }
        return String.join(", ", parts);
    }

    /** Every stage the case has really been through, in order, with the day it got there. */
    private Node way(CaseDetail file) {
        FlowPane line = Styled.flow("badge-flow");
        for (CaseDetail.Step step : file.steps()) {
            boolean last = step.equals(file.steps().getLast());
            line.getChildren()
                    .add(Styled.label(
                            ui.text(
                                    CaseworkText.WAY_STEP,
                                    step.stage().label(ui.texts()),
                                    ui.formats().dayMonth(step.at().toLocalDate())),
                            last ? "strong" : "quiet"));
            if (!last) {
                line.getChildren().add(Icon.CHEVRON_RIGHT.node());
            }
        }
        return line;
    }

    /** What the service asks for and what was brought, to be ticked when more comes. */
    private Node papers(CaseDetail file) {
        Set<String> wanted = new LinkedHashSet<>();
        desk.catalogue().service(file.service()).ifPresent(service -> wanted.addAll(service.documents()));
        wanted.addAll(file.documents());
        if (wanted.isEmpty()) {
            return Styled.paragraph(ui.text(CaseworkText.NO_DOCUMENTS), "quiet");
        }
        FlowPane boxes = Styled.flow("intake-papers");
        Set<String> brought = new LinkedHashSet<>(file.documents());
        boolean may = actor.may(Capability.WORK_CASE) && file.closedOn() == null;
        for (String code : wanted) {
            var box = new CheckBox(codes.label("berkas", code, ui.texts()));
            box.setSelected(brought.contains(code));
            box.setDisable(!may);
            box.selectedProperty().subscribe((was, is) -> {
                if (is) {
                    brought.add(code);
                } else {
                    brought.remove(code);
                }
                acts.documents(file, List.copyOf(brought));
            });
            boxes.getChildren().add(box);
        }
        if (file.papersWhy() == null) {
            return boxes;
        }
        return Styled.column(
                "cell-lines", boxes, Styled.paragraph(ui.text(CaseworkText.PAPERS_WHY, file.papersWhy()), "quiet"));
    }

    private Node timeline(List<CaseHistory.Line> lines) {
        VBox column = Styled.column("timeline");
        for (CaseHistory.Line line : lines) {
            String when = line.at() == null
                    ? ui.formats().mediumDate(line.on())
                    : ui.formats().mediumDate(line.on()) + " " + ui.formats().time(line.at());
            VBox entry = Styled.column(
                    "timeline-entry",
                    Styled.paragraph(line.text(), "timeline-text"),
                    Styled.label(
                            line.by().isEmpty() ? when : ui.text(CaseworkText.WHEN_BY, when, line.by()),
                            "timeline-when"));
            if (line.why() != null && !line.why().isBlank()) {
                entry.getChildren().add(1, Styled.paragraph(line.why(), "timeline-why"));
            }
            column.getChildren().add(entry);
        }
        return Styled.column("side-body", Heads.section(ui.text(CaseworkText.HISTORY)), column);
    }
}
