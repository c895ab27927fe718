package id.simpul.casework.ui;

import id.simpul.casework.ServiceStandard;
import id.simpul.casework.ServiceStandards;
import id.simpul.kernel.Actor;
import id.simpul.kernel.Capability;
import id.simpul.l10n.text.StandardText;
import id.simpul.screen.Badge;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.EmptyState;
import id.simpul.screen.Heads;
import id.simpul.screen.Icon;
import id.simpul.screen.Screen;
import id.simpul.screen.Styled;
import id.simpul.screen.Table;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The days in which cases of each service should be finished: the usual ones with their source, and those the office set. */
public final class StandardsView {
    private final Ui ui;
    private final Actor actor;
    private final ServiceStandards standards;
    private final LocalDate today;
    private final Table<ServiceStandard> table;
    private final Label subtitle = new Label();

    /** The standards of the office, for {@code actor}. */
    public StandardsView(Ui ui, Actor actor, ServiceStandards standards, ZoneId zone) {
        this.ui = ui;
        this.actor = actor;
        this.standards = standards;
        this.today = LocalDate.ofInstant(ui.clock().instant(), zone);
        table = new Table<ServiceStandard>(ui, EmptyState.of(Icon.CLOCK, ui.text(StandardText.EMPTY)));
        table.lines(
                ui.text(StandardText.COLUMN_SERVICE), 620, row -> row.service().name(ui.texts()), this::source);
        table.text(
                ui.text(StandardText.COLUMN_DAYS),
                130,
                row -> days(row.service().days()));
        table.text(ui.text(StandardText.COLUMN_OWN), 250, this::own);
        table.badges(ui.text(StandardText.COLUMN_BASIS), 150, this::badges);
        table.identity(row -> row.service().code());
        table.onOpen(this::edit);
        table.menu(row -> may()
                ? row.own() == null
                        ? List.of(Buttons.item(ui.text(StandardText.SET), () -> edit(row)))
                        : List.of(
                                Buttons.item(ui.text(StandardText.SET), () -> edit(row)),
                                Buttons.item(ui.text(StandardText.USUAL), () -> usual(row)))
                : List.of());
    }

    private boolean may() {
        return actor.may(Capability.ADMINISTER_OFFICE);
    }

    private String days(int days) {
        return ui.text(StandardText.DAYS, days);
    }

    private String own(ServiceStandard row) {
        ServiceStandard.Own own = row.own();
        return own == null
                ? ui.text(StandardText.NOT_SET)
                : ui.text(StandardText.SINCE, days(own.days()), ui.formats().mediumDate(own.from()));
    }

    private String source(ServiceStandard row) {
        ServiceStandard.Own own = row.own();
        return own == null ? row.source() : own.source();
    }

    private List<Badge> badges(ServiceStandard row) {
        List<Badge> badges = new ArrayList<>();
        ServiceStandard.Own own = row.own();
        if (own != null && !own.from().isAfter(today)) {
            badges.add(new Badge(ui.text(StandardText.OWN), Tone.ACCENT));
        } else {
            badges.add(
                    row.proposal()
                            ? new Badge(ui.text(StandardText.PROPOSAL), Tone.NEUTRAL)
                            : new Badge(ui.text(StandardText.PUBLISHED), Tone.SUCCESS));
            if (row.disputed()) {
                badges.add(new Badge(ui.text(StandardText.DISPUTED), Tone.WARNING));
            }
        }
        return badges;
    }

    /** The screen. */
    public Screen screen() {
        VBox page = Styled.column(
                "page",
                Heads.page(
                        ui.text(StandardText.TITLE),
                        subtitle,
                        Buttons.secondary(Icon.BACK, ui.text(StandardText.BACK), ui.navigator()::back)),
                Styled.paragraph(ui.text(StandardText.NOTE), "quiet"),
                table.node());
        VBox.setVgrow(table.node(), Priority.ALWAYS);
        Screen screen = Screen.of(ui.text(StandardText.TITLE), page)
                .onShow(this::load)
                .focus(table.view())
                .hint("↑ ↓", ui.text(StandardText.KEY_CHOOSE));
        return may() ? screen.hint("Enter", ui.text(StandardText.KEY_SET)) : screen;
    }

    private void load() {
        ui.jobs()
                .run(StandardText.JOB, progress -> standards.all(actor))
                .then(rows -> {
                    table.rows(rows.stream()
                            .sorted(Comparator.comparing(row -> row.service().name(ui.texts())))
                            .toList());
                    subtitle.setText(ui.text(
                            StandardText.SUBTITLE,
                            rows.size(),
                            rows.stream().filter(row -> row.own() != null).count()));
                })
                .orShow();
    }

    private void edit(ServiceStandard row) {
        if (!may()) {
            return;
        }
        var form = new Form(ui);
        Field<Long> days = form.number(StandardText.FIELD_DAYS)
                .required()
                .span(5)
                .help(StandardText.FIELD_DAYS_HELP, row.service().days())
                .check(value -> value > ServiceStandards.MOST
                        ? Optional.of(ui.text(StandardText.RANGE_WHAT, ServiceStandards.MOST))
                        : Optional.empty());
        Field<LocalDate> from = form.date(StandardText.FIELD_FROM).required().span(7);
        Field<String> source = form.text(StandardText.FIELD_SOURCE).required().help(StandardText.FIELD_SOURCE_HELP);
        ServiceStandard.Own own = row.own();
        from.set(today);
        if (own != null) {
            days.set((long) own.days());
            source.set(own.source());
        }
        ui.dialogs()
                .open(new Dialog(row.service().name(ui.texts()))
                        .text(ui.text(row.proposal() ? StandardText.NOW_PROPOSED : StandardText.NOW, row.source()))
                        .content(form.node())
                        .button(form.submit(StandardText.SAVE, () -> {
                            LocalDate day = from.value().orElseThrow();
                            ui.jobs()
                                    .run(
                                            StandardText.JOB_SAVE,
                                            progress -> standards.set(
                                                    actor,
                                                    row.service().code(),
                                                    day,
                                                    days.value().orElse(0L).intValue(),
                                                    source.value().orElse("")))
                                    .then(act -> {
                                        ui.dialogs().close();
                                        changed(
                                                ui.text(
                                                        StandardText.SAVED,
                                                        row.service().label()),
                                                act);
                                    })
                                    .or(form::refused);
                        }))
                        .cancel(ui.text(StandardText.CANCEL)));
        form.focus();
    }

    private void usual(ServiceStandard row) {
        ui.jobs()
                .run(
                        StandardText.JOB_SAVE,
                        progress -> standards.usual(actor, row.service().code()))
                .then(act ->
                        changed(ui.text(StandardText.USUAL_AGAIN, row.service().label()), act))
                .orShow();
    }

    private void changed(String report, long act) {
        load();
        ui.undoable(report, StandardText.JOB_SAVE, progress -> standards.undo(actor, act), this::load);
    }
}
