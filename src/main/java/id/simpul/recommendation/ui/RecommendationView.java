package id.simpul.recommendation.ui;

import id.simpul.casework.CaseDetail;
import id.simpul.l10n.text.RecommendationText;
import id.simpul.recommendation.Proposal;
import id.simpul.recommendation.Recommendation;
import id.simpul.recommendation.RecommendationDesk.Draft;
import id.simpul.recommendation.RecommendationLine;
import id.simpul.recommendation.Support;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.DesilScale;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.Note;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import id.simpul.screen.form.FormPage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** What a case is recommended for: proposals of the findings, to be chosen and worded by a person, with their grounds. */
public final class RecommendationView {
    private final Ui ui;
    private final RecommendationServices services;
    private final long caseFile;
    private final RecommendationHost host;
    private final StackPane root = new StackPane();
    private Runnable save = () -> {};
    private Runnable shown = () -> {};

    /** The recommendation of the case of {@code route}. */
    public RecommendationView(
            Ui ui, RecommendationServices services, RecommendationRoute route, RecommendationHost host) {
        this.ui = ui;
        this.services = services;
        this.caseFile = route.caseFile();
        this.host = host;
        root.getChildren().setAll(EmptyState.of(Icon.CASE, ui.text(RecommendationText.JOB_LOAD)));
        ui.jobs()
                .run(RecommendationText.JOB_LOAD, progress -> services.desk().draft(services.actor(), caseFile))
                .then(draft -> {
                    if (draft.editable()) {
                        new Filling(draft).show();
                    } else {
                        root.getChildren().setAll(read(draft));
                    }
                })
                .orShow();
    }

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(RecommendationText.TITLE), root)
                .onShow(() -> shown.run())
                .key("Ctrl+Enter", ui.text(RecommendationText.KEY_SAVE), () -> save.run());
    }

    private FormPage page(CaseDetail file) {
        var page = new FormPage(
                ui,
                ui.text(RecommendationText.TITLE),
                new Label(ui.text(
                        RecommendationText.SUBTITLE,
                        file.register(),
                        file.applicant().name().reveal())));
        page.side(side(file));
        return page;
    }

    private Node side(CaseDetail file) {
        var facts = new KeyValues(ui)
                .add(
                        ui.text(RecommendationText.APPLICANT),
                        file.applicant().name().reveal())
                .add(ui.text(RecommendationText.MEMBERS), Integer.toString(file.members()));
        if (file.desil() == null) {
            facts.add(ui.text(RecommendationText.DESIL), ui.text(RecommendationText.UNKNOWN));
        } else {
            facts.add(ui.text(RecommendationText.DESIL), DesilScale.of(ui, file.desil()));
        }
        facts.add(
                ui.text(RecommendationText.RECEIVES),
                file.programmes().isEmpty()
                        ? ui.text(RecommendationText.NOTHING)
                        : file.programmes().stream()
                                .map(code -> services.codes().label("program", code, ui.texts()))
                                .collect(Collectors.joining(", ")));
        VBox body = Styled.column(
                "side-body",
                Heads.section(ui.text(RecommendationText.FAMILY)),
                facts.node(),
                Buttons.link(ui.text(RecommendationText.ALL_FINDINGS), () -> host.findings(file)));
        if (file.summary() != null) {
            body.getChildren()
                    .addAll(
                            Styled.line(),
                            Heads.section(ui.text(RecommendationText.SUMMARY)),
                            Styled.paragraph(file.summary()));
        }
        return body;
    }

    /** Why it came back, if it did. */
    private Optional<Node> returned(CaseDetail file) {
        return file.steps().isEmpty()
                        || !file.steps().getLast().stage().code().equals("KOREKSI")
                        || file.steps().getLast().reason() == null
                ? Optional.empty()
                : Optional.of(new Note(
                                Tone.WARNING,
                                ui.text(
                                        RecommendationText.RETURNED,
                                        file.steps().getLast().officer()))
                        .text(file.steps().getLast().reason())
                        .node());
    }

    /** What was kept, for those who approve it or come later. */
    private Node read(Draft draft) {
        FormPage page = page(draft.file());
        Recommendation kept = draft.kept().orElse(null);
        if (kept == null) {
            page.content(Styled.paragraph(ui.text(RecommendationText.NONE_KEPT), "quiet"));
        } else {
            changed(draft).ifPresent(page::content);
            var choices = new ChoicePanel(ui, services, draft, host);
            page.content(choices.node());
            int number = 0;
            for (RecommendationLine line : kept.lines()) {
                page.content(line(++number, line));
            }
            if (kept.note() != null) {
                page.content(
                        Styled.line(), Heads.section(ui.text(RecommendationText.NOTE)), Styled.paragraph(kept.note()));
            }
            page.content(Styled.paragraph(
                    ui.text(RecommendationText.DRAFTED, ui.formats().longDate(kept.draftedOn()), kept.officer()),
                    "quiet"));
            shown = () -> choices.ask(kept.lines());
            shown.run();
        }
        page.foot(Buttons.secondary(Icon.BACK, ui.text(RecommendationText.BACK), ui.navigator()::back));
        return page.node();
    }

    private Node line(int number, RecommendationLine line) {
        Support support = line.support();
        VBox body = Styled.column(
                "aid-card",
                Styled.paragraph(ui.text(RecommendationText.NUMBERED, number, line.words()), "medium"),
                Styled.row(
                        "aid-head",
                        new Badge(
                                        services.codes().label("dukungan", support.name(), ui.texts()),
                                        ProposalFields.tone(support))
                                .inList()));
        line.grounds().forEach(ground -> body.getChildren().add(Styled.paragraph(ground, "small", "quiet")));
        if (line.why() != null) {
            body.getChildren().add(Styled.paragraph(ui.text(RecommendationText.BECAUSE, line.why())));
        }
        return body;
    }

    private Optional<Node> changed(Draft draft) {
        return draft.changed().isEmpty()
                ? Optional.empty()
                : Optional.of(new Note(
                                Tone.WARNING,
                                ui.text(
                                        RecommendationText.CHANGED,
                                        draft.kept()
                                                .map(kept -> ui.formats().mediumDate(kept.draftedOn()))
                                                .orElse("")))
                        .text(draft.changed().stream()
                                .map(RecommendationLine::words)
                                .collect(Collectors.joining("; ")))
                        .node());
    }

    /** The form once the case is loaded. */
    private final class Filling {
        private final Draft draft;
        private final Form form = new Form(ui);
        private final List<ProposalFields> proposals = new ArrayList<>();
        private final Field<String> own;
        private final Field<String> note;
        private final ChoicePanel choices;
        private boolean ready;

        Filling(Draft draft) {
            this.draft = draft;
            this.choices = new ChoicePanel(ui, services, draft, host);
            List<Proposal> shown = new ArrayList<>(draft.proposals());
            // What was chosen before and is proposed no longer must not vanish.
            draft.kept().stream()
                    .flatMap(kept -> kept.lines().stream())
                    .filter(line -> line.programme() != null && shown.stream().noneMatch(proposal -> proposal.is(line)))
                    .forEach(line -> shown.add(gone(line)));
            form.section(RecommendationText.ASKED);
            add(shown.stream().filter(Proposal::asked).toList(), "a");
            List<Proposal> besides =
                    shown.stream().filter(proposal -> !proposal.asked()).toList();
            if (!besides.isEmpty()) {
                form.section(RecommendationText.BESIDES);
                add(besides, "b");
            }
            form.section(RecommendationText.OWN_SECTION);
            own = form.lines(RecommendationText.OWN, 2).help(RecommendationText.OWN_HELP);
            note = form.lines(RecommendationText.NOTE, 2).help(RecommendationText.NOTE_HELP);
            begin();
            form.onBegin(this::begin);
            form.keepDraft(
                    "recommendation.write",
                    Long.toString(caseFile),
                    () -> draft.file().register());
            ready = true;
        }

        private Proposal gone(RecommendationLine line) {
            return new Proposal(
                    line.programme(), line.person(), null, line.words(), line.support(), line.grounds(), true);
        }

        private void add(List<Proposal> some, String prefix) {
            for (Proposal proposal : some) {
                if (!proposal.equals(some.getFirst())) {
                    form.node(Styled.line());
                }
                proposals.add(new ProposalFields(
                        ui, services.codes(), form, proposal, prefix + proposals.size(), this::chosen));
            }
        }

        private void begin() {
            Recommendation kept = draft.kept().orElse(null);
            if (kept == null) {
                propose();
                return;
            }
            List<RecommendationLine> left = new ArrayList<>(kept.lines());
            for (ProposalFields fields : proposals) {
                Optional<RecommendationLine> line = left.stream()
                        .filter(one -> fields.proposal().is(one)
                                || (one.programme() == null
                                        && fields.proposal().programme() == null
                                        && one.words().equals(fields.proposal().words())))
                        .findFirst();
                line.ifPresentOrElse(fields::take, () -> fields.choose(false));
                line.ifPresent(left::remove);
            }
            own.set(left.stream().map(RecommendationLine::words).collect(Collectors.joining("\n")));
            if (kept.note() != null) {
                note.set(kept.note());
            }
        }

        /** What the case asks for and the findings support is chosen; else the first that they do not turn down. */
        private void propose() {
            List<ProposalFields> asked = proposals.stream()
                    .filter(one ->
                            one.proposal().asked() && !one.proposal().support().asksWhy())
                    .toList();
            List<ProposalFields> sure = asked.stream()
                    .filter(one -> one.proposal().support() != Support.KURANG_DATA)
                    .toList();
            List<ProposalFields> chosen =
                    sure.isEmpty() ? asked.stream().limit(1).toList() : sure;
            proposals.forEach(one -> one.choose(chosen.contains(one)));
        }

        private void chosen() {
            if (ready) {
                choices.ask(lines());
            }
        }

        private List<RecommendationLine> lines() {
            List<RecommendationLine> lines = new ArrayList<>(
                    proposals.stream().flatMap(one -> one.line().stream()).toList());
            own.value()
                    .ifPresent(text -> text.lines()
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .map(RecommendationLine::own)
                            .forEach(lines::add));
            return lines;
        }

        void show() {
            Button button = form.submit(RecommendationText.SAVE, this::save);
            save = () -> Buttons.press(button);
            FormPage page = page(draft.file());
            returned(draft.file()).ifPresent(page::content);
            changed(draft).ifPresent(page::content);
            page.content(choices.node(), form.node())
                    .foot(
                            button,
                            Buttons.secondary(ui.text(RecommendationText.CANCEL), ui.navigator()::back),
                            Styled.gap(),
                            form.draftIndicator());
            root.getChildren().setAll(page.node());
            form.focus();
            // Also after a statement was looked at, or made elsewhere.
            shown = () -> choices.ask(lines());
            shown.run();
        }

        private void save() {
            List<RecommendationLine> lines = lines();
            ui.jobs()
                    .run(
                            RecommendationText.JOB_SAVE,
                            progress -> services.desk()
                                    .save(
                                            services.actor(),
                                            caseFile,
                                            draft.kept()
                                                    .map(Recommendation::version)
                                                    .orElse(0L),
                                            lines,
                                            note.value().orElse(null)))
                    .then(act -> {
                        form.forgetDraft();
                        host.kept(draft.file(), act);
                    })
                    .or(form::refused);
        }
    }
}
