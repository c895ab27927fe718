package id.simpul.programme.ui;

import id.simpul.kernel.Masked;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.programme.ListedPerson;
import id.simpul.programme.ListedPerson.Found;
import id.simpul.programme.ProgrammeDesk.Choice;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Chips;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Records participation, or what was received, for everybody on a pasted list; says line by line what it will come to. */
public final class BulkView {
    private static final double FORM = 556;

    /** What is recorded. */
    private enum Kind {
        PARTICIPATION,
        RECEIVED
    }

    private final Ui ui;
    private final ProgrammeServices services;
    private final ProgrammeWords words;
    private final String first;
    private final Chips<Kind> kinds;
    private final StackPane place = Styled.with(new StackPane(), "form-card");
    private final Table<ListedPerson> table;
    private final Label outcome = Styled.paragraph("", "quiet");
    private final Button record;
    private final Saving saving;
    private final VBox page;
    private List<Choice> choices = List.of();
    private @Nullable BulkSheet sheet;
    private @Nullable Map<String, String> checked;

    /** The screen at {@code route}. */
    public BulkView(Ui ui, ProgrammeServices services, BulkRoute route) {
        this.ui = ui;
        this.services = services;
        this.words = new ProgrammeWords(ui, services.codes());
        this.first = route.programme();
        this.saving = new Saving(ui, act -> services.bulk().undo(services.actor(), act));
        this.kinds = new Chips<Kind>(ui)
                .add(Kind.PARTICIPATION, ui.text(ProgrammeText.BULK_PARTICIPATION))
                .add(Kind.RECEIVED, ui.text(ProgrammeText.BULK_RECEIVED));
        this.table = table();
        this.record = Buttons.primary(Icon.SAVE, ui.text(ProgrammeText.BULK_RECORD), this::record);
        this.page = page();
        kinds.onSelect(kind -> build());
    }

    private Table<ListedPerson> table() {
        var lines = new Table<ListedPerson>(ui, EmptyState.of(Icon.LIST, ui.text(ProgrammeText.BULK_EMPTY)));
        lines.lines(
                ui.text(ProgrammeText.BULK_COLUMN_LINE),
                176,
                line -> Integer.toString(line.line()),
                line -> line.number().isEmpty() ? "–" : Masked.groups(line.number()));
        lines.lines(
                ui.text(ProgrammeText.BULK_COLUMN_WHO),
                190,
                line -> line.name() == null ? "–" : line.name().reveal(),
                line -> line.village().isEmpty() ? "" : services.village(line.village()));
        lines.badges(ui.text(ProgrammeText.BULK_COLUMN_FOUND), 160, line -> List.of(badge(line.found())));
        lines.text(
                        ui.text(ProgrammeText.BULK_COLUMN_WHY),
                        280,
                        line -> line.concerns().stream()
                                .map(concern -> concern.text(ui.texts()))
                                .collect(Collectors.joining(" ")))
                .optional();
        lines.identity(ListedPerson::line);
        lines.onOpen(line -> {
            if (line.household() != 0) {
                services.host().openFamily(line.household());
            }
        });
        return lines;
    }

    private VBox page() {
        ScrollPane form = Styled.scroll(Styled.column("form-column", kinds.node(), place));
        form.setFocusTraversable(false);
        form.setMinWidth(ui.px(FORM));
        form.setPrefWidth(ui.px(FORM));
        form.setMaxWidth(ui.px(FORM));
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        VBox results = Styled.column("bulk-results", outcome, table.node());
        HBox.setHgrow(results, Priority.ALWAYS);
        results.setMinWidth(0);
        HBox body = Styled.row("bulk-body", form, results);
        VBox.setVgrow(body, Priority.ALWAYS);
        Label subtitle = new Label(ui.text(ProgrammeText.BULK_SUBTITLE));
        return Styled.column(
                "page",
                Heads.page(
                        ui.text(ProgrammeText.BULK_TITLE),
                        subtitle,
                        Buttons.secondary(
                                ui.text(ProgrammeText.BACK),
                                () -> ui.navigator().back()),
                        record),
                body);
    }

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(ProgrammeText.BULK_TITLE), page).onShow(this::load);
    }

    private void load() {
        if (!choices.isEmpty()) {
            return;
        }
        ui.jobs()
                .run(ProgrammeText.JOB_LOAD, progress -> services.programmes().choices(services.actor(), ""))
                .then(found -> {
                    choices = found;
                    build();
                })
                .orShow();
    }

    private void build() {
        BulkSheet before = sheet;
        String list = before == null ? "" : before.list();
        String code = before == null ? first : before.code();
        BulkSheet made = kinds.selected() == Kind.RECEIVED
                ? new ReceivedSheet(ui, services, words, choices)
                : new ParticipationSheet(ui, services, words, choices);
        made.begin(code, list);
        VBox column = Styled.column(
                "form-column", made.form().node(), made.form().submit(ProgrammeText.BULK_CHECK, this::check));
        made.form().onChange(this::stale);
        sheet = made;
        checked = null;
        place.getChildren().setAll(column);
        stale();
        made.form().focus();
    }

    /** What was examined is no longer what is typed. Saying why changes nothing of it. */
    private void stale() {
        BulkSheet now = sheet;
        if (now != null && checked != null && checked.equals(now.subject())) {
            return;
        }
        checked = null;
        record.setDisable(true);
        outcome.setText(ui.text(ProgrammeText.BULK_HINT));
        table.rows(List.of());
    }

    private void check() {
        BulkSheet now = sheet;
        if (now != null) {
            var examination = now.examination();
            ui.jobs()
                    .run(ProgrammeText.JOB_CHECK, progress -> examination.get())
                    .then(lines -> {
                        now.form().clearNotice();
                        examined(now, lines);
                    })
                    .or(now.form()::refused);
        }
    }

    private void examined(BulkSheet now, List<ListedPerson> lines) {
        table.rows(lines);
        long ready = lines.stream().filter(line -> line.found() == Found.READY).count();
        long concerns =
                lines.stream().filter(line -> line.found() == Found.CONCERN).count();
        long active =
                lines.stream().filter(line -> line.found() == Found.ACTIVE).count();
        outcome.setText(
                ui.text(ProgrammeText.BULK_OUTCOME, lines.size(), ready, concerns, lines.size() - ready - concerns));
        now.askWhy(concerns > 0);
        checked = now.subject();
        record.setDisable(ready + concerns + active == 0);
        if (ready + concerns + active > 0) {
            record.requestFocus();
        }
    }

    private void record() {
        BulkSheet now = sheet;
        if (now == null) {
            return;
        }
        var act = now.recording();
        ui.jobs()
                .run(ProgrammeText.JOB_SAVE, progress -> act.get())
                .then(result -> {
                    saving.tell(
                            ui.text(ProgrammeText.BULK_RECORDED, result.recorded(), result.replaced(), result.left()),
                            result.act(),
                            this::again);
                    now.form().clearNotice();
                })
                .or(now.form()::refused);
    }

    /** What the list would come to now: recorded lines say so. */
    private void again() {
        BulkSheet now = sheet;
        if (now != null) {
            var examination = now.examination();
            ui.jobs()
                    .run(ProgrammeText.JOB_CHECK, progress -> examination.get())
                    .then(lines -> {
                        table.rows(lines);
                        record.setDisable(true);
                    })
                    .orShow();
        }
    }

    private Badge badge(Found found) {
        return switch (found) {
            case READY -> new Badge(ui.text(ProgrammeText.FOUND_READY), Tone.SUCCESS);
            case CONCERN -> new Badge(ui.text(ProgrammeText.FOUND_CONCERN), Tone.WARNING);
            case ACTIVE -> new Badge(ui.text(ProgrammeText.FOUND_ACTIVE), Tone.INFO);
            case NOT_ACTIVE -> new Badge(ui.text(ProgrammeText.FOUND_NOT_ACTIVE), Tone.WARNING);
            case RECEIVED -> new Badge(ui.text(ProgrammeText.FOUND_RECEIVED), Tone.INFO);
            case REPEATED -> new Badge(ui.text(ProgrammeText.FOUND_REPEATED), Tone.NEUTRAL);
            case AMBIGUOUS -> new Badge(ui.text(ProgrammeText.FOUND_AMBIGUOUS), Tone.DANGER);
            case UNKNOWN -> new Badge(ui.text(ProgrammeText.FOUND_UNKNOWN), Tone.DANGER);
            case UNREADABLE -> new Badge(ui.text(ProgrammeText.FOUND_UNREADABLE), Tone.DANGER);
        };
    }
}
