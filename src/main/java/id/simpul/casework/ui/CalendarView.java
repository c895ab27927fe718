package id.simpul.casework.ui;

import id.simpul.casework.CalendarDesk;
import id.simpul.casework.ClosedDay;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.CalendarText;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Note;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A year of holidays with their decree, and the days this office is closed besides. */
public final class CalendarView {
    private final Ui ui;
    private final Actor actor;
    private final CalendarDesk desk;
    private final Table<ClosedDay> table;
    private final Label subtitle = new Label();
    private final Label shown = Styled.label("", "form-section");
    private final HBox note;
    private int year;

    /** The calendar of {@code desk}, for {@code actor}. */
    public CalendarView(Ui ui, Actor actor, CalendarDesk desk, ZoneId zone) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.year = LocalDate.ofInstant(ui.clock().instant(), zone).getYear();
        this.note = new Note(Tone.INFO, ui.text(CalendarText.PROVISIONAL))
                .text(ui.text(CalendarText.PROVISIONAL_NOTE))
                .node();
        table = new Table<ClosedDay>(ui, EmptyState.of(Icon.CALENDAR, ui.text(CalendarText.EMPTY)));
        table.text(ui.text(CalendarText.COLUMN_DAY), 230, day -> ui.formats().longDate(day.day()));
        table.lines(ui.text(CalendarText.COLUMN_WHAT), 430, ClosedDay::label, this::source);
        table.badges(ui.text(CalendarText.COLUMN_KIND), 240, this::badges);
        table.identity(ClosedDay::day);
        table.menu(day -> may() && day.id() != 0
                ? List.of(Buttons.item(ui.text(CalendarText.REMOVE), () -> remove(day)))
                : List.of());
    }

    private boolean may() {
        return actor.may(Capability.ADMINISTER_OFFICE);
    }

    private String source(ClosedDay day) {
        return day.source().isEmpty() ? "" : ui.text(CalendarText.SOURCE) + ": " + day.source();
    }

    private List<Badge> badges(ClosedDay day) {
        List<Badge> badges = new ArrayList<>();
        badges.add(
                switch (day.kind()) {
                    case NASIONAL -> new Badge(ui.text(CalendarText.KIND_NASIONAL), Tone.NEUTRAL);
                    case CUTI_BERSAMA -> new Badge(ui.text(CalendarText.KIND_CUTI), Tone.NEUTRAL);
                    case KANTOR -> new Badge(ui.text(CalendarText.KIND_KANTOR), Tone.ACCENT);
                });
        if (day.provisional()) {
            badges.add(new Badge(ui.text(CalendarText.PROVISIONAL), Tone.WARNING));
        }
        return badges;
    }

    /** The screen. */
    public Screen screen() {
        List<Node> acts = new ArrayList<>();
        acts.add(Buttons.icon(Icon.CHEVRON_LEFT, ui.text(CalendarText.PREVIOUS), () -> turn(-1)));
        acts.add(shown);
        acts.add(Buttons.icon(Icon.CHEVRON_RIGHT, ui.text(CalendarText.NEXT), () -> turn(1)));
        if (may()) {
            acts.add(Buttons.primary(Icon.ADD, ui.text(CalendarText.ADD), this::add));
        }
        VBox page = Styled.column(
                "page",
                Heads.page(ui.text(CalendarText.TITLE), subtitle, acts.toArray(Node[]::new)),
                note,
                table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        Screen screen = Screen.of(ui.text(CalendarText.TITLE), page)
                .onShow(this::load)
                .focus(table.view())
                .key("Alt+Page_Up", ui.text(CalendarText.KEY_YEAR_BEFORE), () -> turn(-1))
                .key("Alt+Page_Down", ui.text(CalendarText.KEY_YEAR_AFTER), () -> turn(1));
        return may() ? screen.key("Ctrl+N", ui.text(CalendarText.KEY_ADD), this::add) : screen;
    }

    private void turn(int years) {
        year += years;
        load();
    }

    private void load() {
        int asked = year;
        ui.jobs()
                .run(CalendarText.JOB, progress -> desk.year(actor, asked))
                .then(days -> {
                    shown.setText(Integer.toString(asked));
                    table.rows(days);
                    Styled.show(note, days.stream().anyMatch(ClosedDay::provisional));
                    subtitle.setText(ui.text(
                            CalendarText.SUBTITLE,
                            days.stream().filter(CalendarView::weekday).count(),
                            days.stream().filter(day -> day.id() != 0).count()));
                })
                .orShow();
    }

    private static boolean weekday(ClosedDay day) {
        return day.day().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private void add() {
        var form = new Form(ui);
        Field<LocalDate> day = form.date(CalendarText.DAY).required().span(5);
        Field<String> why = form.text(CalendarText.REASON).required().help(CalendarText.REASON_HELP);
        ui.dialogs()
                .open(new Dialog(ui.text(CalendarText.ADD))
                        .text(ui.text(CalendarText.ADD_TEXT))
                        .content(form.node())
                        .button(form.submit(CalendarText.SAVE, () -> {
                            LocalDate chosen = day.value().orElseThrow();
                            ui.jobs()
                                    .run(
                                            CalendarText.JOB_SAVE,
                                            progress -> desk.close(
                                                    actor, chosen, why.value().orElse("")))
                                    .then(act -> {
                                        ui.dialogs().close();
                                        year = chosen.getYear();
                                        changed(
                                                ui.text(
                                                        CalendarText.ADDED,
                                                        ui.formats().longDate(chosen)),
                                                act);
                                    })
                                    .or(form::refused);
                        }))
                        .cancel(ui.text(CalendarText.CANCEL)));
        form.focus();
    }

    private void remove(ClosedDay day) {
        ui.jobs()
                .run(CalendarText.JOB_SAVE, progress -> desk.open(actor, day))
                .then(act -> changed(ui.text(CalendarText.REMOVED, ui.formats().longDate(day.day())), act))
                .orShow();
    }

    private void changed(String report, long act) {
        load();
        ui.undoable(report, CalendarText.JOB_SAVE, progress -> desk.undo(actor, act), this::load);
    }
}
