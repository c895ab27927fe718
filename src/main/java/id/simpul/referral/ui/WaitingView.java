package id.simpul.referral.ui;

import id.simpul.l10n.text.ReferralText;
import id.simpul.referral.Kind;
import id.simpul.referral.ReferralDesk;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Chips;
import id.simpul.screen.Deadline;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.KeyValues;
import id.simpul.screen.MasterDetail;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Every answer that is waited for, longest overdue first, with whom to ask and the slip's code to type. */
public final class WaitingView {
    /** Working days before its day from which an answer is due soon. */
    private static final int SOON = 3;

    private static final double CODE = 220;

    private enum Show {
        ALL,
        LATE,
        SOON
    }

    private final Ui ui;
    private final ReferralServices services;
    private final ReferralDialogs dialogs;
    private final Table<ReferralDesk.Waiting> table;
    private final Chips<Show> chips;
    private final MasterDetail node;
    private final Label subtitle = new Label();
    private final TextField code = new TextField();
    private List<ReferralDesk.Waiting> all = List.of();

    /** The list. */
    public WaitingView(Ui ui, ReferralServices services) {
        this.ui = ui;
        this.services = services;
        this.dialogs = new ReferralDialogs(
                ui, services.actor(), services.referrals(), services.codes(), services.zone(), this::written);
        this.table = table();
        this.chips = new Chips<Show>(ui)
                .add(Show.ALL, ui.text(ReferralText.SHOW_ALL))
                .add(Show.LATE, ui.text(ReferralText.SHOW_LATE))
                .add(Show.SOON, ui.text(ReferralText.SHOW_SOON))
                .onSelect(show -> fill());
        code.setPromptText(ui.text(ReferralText.SLIP_CODE));
        code.setAccessibleText(ui.text(ReferralText.SLIP_CODE));
        code.setPrefWidth(ui.px(CODE));
        code.setOnAction(event -> slip());
        Node sections = ReferralSection.WAITING.chips(ui).node();
        HBox.setHgrow(sections, Priority.ALWAYS);
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        VBox head = Styled.column("section-head", Heads.page(ui.text(ReferralText.WAITING_TITLE), subtitle, code));
        this.node = new MasterDetail(
                ui, Styled.column("page", head, Styled.row("filter-row", sections, chips.node()), table.node()));
        table.onSelect(line -> {
            if (line != null) {
                node.selected(record(line));
            }
        });
        table.onOpen(line -> node.open(record(line)));
    }

    private Table<ReferralDesk.Waiting> table() {
        var lines = new Table<ReferralDesk.Waiting>(ui, EmptyState.of(Icon.DONE, ui.text(ReferralText.WAITING_EMPTY)));
        lines.lines(
                ui.text(ReferralText.COLUMN_PLACE),
                240,
                ReferralDesk.Waiting::destination,
                line -> Objects.requireNonNullElse(line.what().theirs().phone(), ui.text(ReferralText.NO_PHONE)));
        lines.lines(
                ui.text(ReferralText.COLUMN_CASE), 210, line -> line.name().reveal(), ReferralDesk.Waiting::register);
        lines.badges(ui.text(ReferralText.COLUMN_STATE), 150, line -> List.of(state(line)));
        lines.deadline(ui.text(ReferralText.COLUMN_DUE), 130, this::deadline);
        return lines.identity(ReferralDesk.Waiting::referral);
    }

    private Badge state(ReferralDesk.Waiting line) {
        return line.what().kind() == Kind.REFER
                ? new Badge(
                        services.codes()
                                .label("keadaan_serah", line.what().state().code(), ui.texts()),
                        Tone.NEUTRAL)
                : new Badge(
                        services.codes().label("jenis_serah", line.what().kind().code(), ui.texts()), Tone.INFO);
    }

    private Deadline deadline(ReferralDesk.Waiting line) {
        String date = ui.formats().mediumDate(line.dueOn());
        if (line.late() > 0) {
            return new Deadline(Deadline.State.OVERDUE, ui.text(ReferralText.LATE, line.late()), date);
        }
        return line.late() == 0
                ? new Deadline(Deadline.State.TODAY, ui.text(ReferralText.DUE_TODAY), date)
                : new Deadline(Deadline.State.AHEAD, ui.text(ReferralText.DUE_IN, -line.late()), date);
    }

    /** The screen. */
    public Screen screen() {
        return Screen.of(ui.text(ReferralText.WAITING_TITLE), node)
                .onShow(this::load)
                .focus(table.view())
                .key("Ctrl+M", ui.text(ReferralText.KEY_SLIP), code::requestFocus)
                .key("Ctrl+Enter", ui.text(ReferralText.KEY_ANSWER), this::answer)
                .key("Ctrl+P", ui.text(ReferralText.KEY_PRINT), this::print);
    }

    private void load() {
        ui.jobs()
                .run(ReferralText.JOB_LOAD, progress -> services.referrals().waiting(services.actor()))
                .then(found -> {
                    all = found;
                    long late = found.stream().filter(line -> line.late() > 0).count();
                    subtitle.setText(ui.text(ReferralText.WAITING_SUBTITLE, found.size(), late));
                    chips.count(Show.ALL, found.size());
                    chips.count(Show.LATE, late, Tone.DANGER);
                    chips.count(
                            Show.SOON, found.stream().filter(WaitingView::soon).count());
                    fill();
                })
                .orShow();
    }

    private static boolean soon(ReferralDesk.Waiting line) {
        return line.late() <= 0 && line.late() >= -SOON;
    }

    private void fill() {
        Show show = chips.selected();
        table.rows(all.stream()
                .filter(line -> show != Show.LATE || line.late() > 0)
                .filter(line -> show != Show.SOON || soon(line))
                .toList());
        if (table.selected() == null) {
            table.selectFirst();
        }
        ReferralDesk.Waiting now = table.selected();
        if (now == null) {
            node.close();
        } else {
            node.selected(record(now));
        }
    }

    /** One line with everything else its destination has not answered. */
    private Node record(ReferralDesk.Waiting line) {
        List<ReferralDesk.Waiting> same = all.stream()
                .filter(other -> other.destination().equals(line.destination()))
                .toList();
        var facts = new KeyValues(ui)
                .add(
                        ui.text(ReferralText.PLACE_ADDRESSEE),
                        given(line.what().theirs().addressee()))
                .add(
                        ui.text(ReferralText.PLACE_PHONE),
                        given(line.what().theirs().phone()))
                .add(ui.text(ReferralText.LETTER_NUMBER), given(line.what().letter()))
                .add(ui.text(ReferralText.SENT_ON), ui.formats().longDate(line.sentOn()));
        var reminded = line.what().reminded();
        facts.add(
                ui.text(ReferralText.REMINDERS),
                reminded == null
                        ? ui.text(ReferralText.NEVER_REMINDED)
                        : ui.text(
                                ReferralText.FACT_REMINDED,
                                reminded.count(),
                                ui.formats().mediumDate(reminded.on()),
                                reminded.by()));
        VBox others = Styled.column("case-lines");
        same.forEach(other -> others.getChildren()
                .add(Styled.row(
                        "programme-line",
                        Buttons.link(
                                other.name().reveal(), () -> services.host().openCase(other.caseFile())),
                        Styled.gap(),
                        Styled.label(ui.formats().mediumDate(other.dueOn()), "quiet"))));
        VBox body = Styled.column(
                "detail-body",
                Heads.record(
                        line.register(),
                        state(line),
                        line.destination(),
                        line.name().reveal(),
                        Buttons.icon(Icon.CLOSE, ui.text(ReferralText.CLOSE), node::close)),
                Styled.line(),
                facts.node(),
                Styled.line(),
                Heads.section(ui.text(ReferralText.NOT_ANSWERED, same.size())),
                others);
        VBox record = Styled.column("detail", Styled.scroll(body));
        if (services.actor().may(line.what().kind().needs())) {
            record.getChildren()
                    .add(Styled.row(
                            "detail-foot",
                            Buttons.primary(ui.text(ReferralText.DO_ANSWER), () -> dialogs.answer(line.referral())),
                            Buttons.secondary(
                                    ui.text(ReferralText.DO_REMIND),
                                    () -> dialogs.remind(
                                            same.stream()
                                                    .filter(other -> other.what()
                                                                    .kind()
                                                            == line.what().kind())
                                                    .map(ReferralDesk.Waiting::referral)
                                                    .toList(),
                                            line.destination())),
                            Buttons.secondary(
                                    Icon.PRINT,
                                    ui.text(ReferralText.PRINT_LIST),
                                    () -> services.host().reminder(line.destination()))));
        }
        return record;
    }

    private String given(@Nullable String text) {
        return text == null || text.isBlank() ? ui.text(ReferralText.NONE) : text;
    }

    private void answer() {
        ReferralDesk.Waiting line = table.selected();
        if (line != null) {
            dialogs.answer(line.referral());
        }
    }

    private void print() {
        ReferralDesk.Waiting line = table.selected();
        if (line != null) {
            services.host().reminder(line.destination());
        }
    }

    /** A scanner types the code and Enter: the form for exactly that answer opens. */
    private void slip() {
        String typed = code.getText();
        ui.jobs()
                .run(ReferralText.JOB_LOAD, progress -> services.host().slip(typed))
                .then(found -> {
                    if (found.isPresent()) {
                        code.clear();
                        dialogs.answerSlip(found.get());
                    } else {
                        ui.snackbar().show(ui.text(ReferralText.SLIP_UNKNOWN));
                        code.selectAll();
                    }
                })
                .orShow();
    }

    private void written(String report, Optional<Long> act) {
        act.ifPresentOrElse(
                written -> ui.undoable(
                        report,
                        ReferralText.JOB_SAVE,
                        progress -> services.referrals().undo(services.actor(), written),
                        this::load),
                () -> ui.snackbar().show(report));
        load();
    }
}
