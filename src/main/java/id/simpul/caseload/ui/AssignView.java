package id.simpul.caseload.ui;

import id.simpul.caseload.Candidate;
import id.simpul.caseload.CandidateFilter;
import id.simpul.caseload.PkhGroup;
import id.simpul.l10n.text.CaseloadText;
import id.simpul.region.Region;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Jobs;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Ticks;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.animation.PauseTransition;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Puts families into a group: by village, RW, programme, name, or a pasted list of numbers. */
public final class AssignView {
    private static final double FORM = 400;
    private static final int DIGITS = 16;
    private static final Duration WAIT = Duration.millis(300);

    private final Ui ui;
    private final CaseloadServices services;
    private final long group;
    private final Jobs latest;
    private final PauseTransition typing = new PauseTransition(WAIT);
    private final Form form;
    private final Field<Region> village;
    private final Field<String> rw;
    private final Field<Boolean> participants;
    private final Field<Boolean> unassigned;
    private final Field<String> text;
    private final Field<String> numbers;
    private final Field<String> reason;
    private final Table<Candidate> table;
    private final Ticks<Candidate> ticks;
    private final Label subtitle = new Label();
    private final Label outcome = Styled.paragraph("", "quiet");
    private final Button assign;
    private List<Candidate> candidates = List.of();
    private boolean filling;
    private @Nullable PkhGroup into;

    private record Loaded(Optional<PkhGroup> group, List<Candidate> candidates) {}

    /** Into the group of {@code route}. */
    public AssignView(Ui ui, CaseloadServices services, AssignRoute route) {
        this.ui = ui;
        this.services = services;
        this.group = route.group();
        this.latest = ui.jobs().latest();
        this.form = new Form(ui);
        village = form.choice(
                        CaseloadText.VILLAGE,
                        services.regions().children(services.office()),
                        Region::code,
                        Region::name)
                .span(8);
        rw = form.text(CaseloadText.RW).span(4);
        participants = form.check(CaseloadText.ONLY_PARTICIPANTS);
        unassigned = form.check(CaseloadText.ONLY_UNASSIGNED);
        text = form.text(CaseloadText.NAME_OR_ADDRESS);
        numbers = form.lines(CaseloadText.NUMBERS, 4).help(CaseloadText.NUMBERS_HELP);
        reason = form.lines(CaseloadText.REASON, 2).help(CaseloadText.REASON_HELP);
        participants.set(true);
        unassigned.set(true);
        form.onChange(() -> {
            if (!filling) {
                typing.playFromStart();
            }
        });
        typing.setOnFinished(event -> load());
        this.table = new Table<>(ui, EmptyState.of(Icon.FAMILY, ui.text(CaseloadText.NO_CANDIDATES)));
        this.ticks = table.ticks(ui.text(CaseloadText.TICK), row -> row.name().reveal(), this::ticked);
        table.lines(
                ui.text(CaseloadText.COLUMN_FAMILY),
                190,
                row -> row.name().reveal(),
                row -> row.kk() == null ? "–" : row.kk().toString());
        table.lines(
                ui.text(CaseloadText.COLUMN_ADDRESS), 246, Candidate::address, row -> services.village(row.village()));
        table.badges(
                ui.text(CaseloadText.PROGRAMME),
                90,
                row -> row.participant() ? List.of(new Badge(ui.text(CaseloadText.PKH), Tone.SUCCESS)) : List.of());
        table.lines(
                        ui.text(CaseloadText.GROUP),
                        140,
                        row -> row.group() == null ? "–" : row.group(),
                        row -> row.facilitator() == null ? "" : row.facilitator())
                .optional();
        table.identity(Candidate::household);
        table.onOpen(row -> services.host().openFamily(row.household()));
        this.assign = Buttons.primary(Icon.PERSON_ADD, ui.text(CaseloadText.ASSIGN_DO, 0), this::assign);
        assign.setDisable(true);
    }

    /** The screen. */
    public Screen screen() {
        ScrollPane asked = Styled.scroll(Styled.column("form-column", form.node()));
        asked.setFocusTraversable(false);
        asked.setMinWidth(ui.px(FORM));
        asked.setPrefWidth(ui.px(FORM));
        asked.setMaxWidth(ui.px(FORM));
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        VBox results = Styled.column("bulk-results", outcome, table.node());
        HBox.setHgrow(results, Priority.ALWAYS);
        results.setMinWidth(0);
        HBox body = Styled.row("bulk-body", asked, results);
        VBox.setVgrow(body, Priority.ALWAYS);
        VBox page = Styled.column(
                "page",
                Heads.page(
                        ui.text(CaseloadText.ASSIGN),
                        subtitle,
                        Buttons.secondary(ui.text(CaseloadText.BACK), ui.navigator()::back),
                        assign),
                body);
        return Screen.of(ui.text(CaseloadText.ASSIGN), page)
                .onShow(this::load)
                .focus(form.first())
                .key("Ctrl+D", ui.text(CaseloadText.KEY_LIST), this::list)
                .hint(ui.text(CaseloadText.SPACE), ui.text(CaseloadText.KEY_TICK))
                .hint("Ctrl+A", ui.text(CaseloadText.KEY_ALL))
                .key("Ctrl+Enter", ui.text(CaseloadText.ASSIGN), this::assign);
    }

    private void list() {
        table.focus();
        if (table.selected() == null) {
            table.selectFirst();
        }
    }

    private void load() {
        var filter = new CandidateFilter(
                village.value().map(Region::code).orElse(""),
                rw.value().orElse(""),
                participants.value().orElse(false),
                unassigned.value().orElse(false),
                text.value().orElse(""),
                numbers());
        boolean first = into == null;
        latest.run(CaseloadText.JOB_LOAD, progress -> {
                    Optional<PkhGroup> found = services.groups().groups(services.actor(), null).stream()
                            .filter(one -> one.id() == group)
                            .findFirst();
                    CandidateFilter asked = first
                            ? new CandidateFilter(
                                    found.map(one -> one.details().village()).orElse(""),
                                    filter.rw(),
                                    filter.participants(),
                                    filter.unassigned(),
                                    filter.text(),
                                    filter.numbers())
                            : filter;
                    return new Loaded(found, services.groups().candidates(services.actor(), asked));
                })
                .then(this::loaded)
                .orShow();
    }

    private List<String> numbers() {
        return Arrays.stream(numbers.value().orElse("").split("[\\n;,\\t]", -1))
                .map(line -> line.replaceAll("\\D", ""))
                .filter(line -> line.length() == DIGITS)
                .distinct()
                .toList();
    }

    private void loaded(Loaded now) {
        boolean first = into == null;
        into = now.group().orElse(null);
        candidates = now.candidates();
        table.rows(candidates);
        now.group().ifPresent(found -> {
            subtitle.setText(ui.text(
                    CaseloadText.ASSIGN_SUBTITLE,
                    found.details().name(),
                    services.village(found.details().village()),
                    found.details().facilitator().name(),
                    found.families()));
            if (first) {
                filling = true;
                services.regions().find(found.details().village()).ifPresent(village::set);
                filling = false;
            }
        });
        outcome.setText(ui.text(CaseloadText.CANDIDATES, candidates.size()));
        ticked();
    }

    private void ticked() {
        int count = ticks.of(candidates).size();
        assign.setText(ui.text(CaseloadText.ASSIGN_DO, count));
        assign.setDisable(count == 0);
    }

    private void assign() {
        List<Candidate> chosen = ticks.of(candidates);
        if (chosen.isEmpty()) {
            ui.snackbar().show(ui.text(CaseloadText.TICK_FIRST));
            return;
        }
        Set<Long> rows = new LinkedHashSet<>();
        chosen.forEach(one -> rows.add(one.household()));
        String why = reason.value().orElse("");
        ui.jobs()
                .run(CaseloadText.JOB_SAVE, progress -> services.groups().assign(services.actor(), group, rows, why))
                .then(written -> {
                    form.clearNotice();
                    ticks.set(List.of());
                    ui.undoable(
                            ui.text(CaseloadText.ASSIGNED, rows.size()),
                            CaseloadText.JOB_SAVE,
                            progress -> services.groups().undo(services.actor(), written.act()),
                            this::load);
                    load();
                })
                .or(form::refused);
    }
}
