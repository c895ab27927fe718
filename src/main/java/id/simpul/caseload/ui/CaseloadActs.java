package id.simpul.caseload.ui;

import id.simpul.caseload.CaseloadFamily;
import id.simpul.caseload.CaseloadFamily.Member;
import id.simpul.caseload.GroupStay;
import id.simpul.caseload.PkhGroup;
import id.simpul.household.Written;
import id.simpul.kernel.Actor;
import id.simpul.l10n.text.CaseloadText;
import id.simpul.screen.Dialog;
import id.simpul.screen.Styled;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What can be done with families of a list: move, release, school, history, print again. */
final class CaseloadActs {
    private final Ui ui;
    private final CaseloadServices services;
    private final Runnable changed;

    /** {@code changed} follows when something was written or taken back. */
    CaseloadActs(Ui ui, CaseloadServices services, Runnable changed) {
        this.ui = ui;
        this.services = services;
        this.changed = changed;
    }

    private static List<Long> rows(List<CaseloadFamily> families) {
        return families.stream().map(CaseloadFamily::household).toList();
    }

    void move(List<CaseloadFamily> families) {
        if (families.isEmpty()) {
            ui.snackbar().show(ui.text(CaseloadText.TICK_FIRST));
            return;
        }
        ui.jobs()
                .run(CaseloadText.JOB_LOAD, progress -> services.groups().groups(services.actor(), null))
                .then(groups -> move(families, groups))
                .orShow();
    }

    private void move(List<CaseloadFamily> families, List<PkhGroup> groups) {
        var form = new Form(ui);
        Field<PkhGroup> into = form.choice(
                        CaseloadText.INTO,
                        groups,
                        group -> Long.toString(group.id()),
                        group -> ui.text(
                                CaseloadText.GROUP_OF,
                                group.details().name(),
                                services.village(group.details().village()),
                                group.details().facilitator().name()))
                .required();
        Field<String> reason = form.lines(CaseloadText.REASON, 2).help(CaseloadText.REASON_HELP);
        ask(
                form,
                ui.text(CaseloadText.MOVE_TITLE, families.size()),
                CaseloadText.MOVE_DO,
                () -> services.groups()
                        .assign(
                                services.actor(),
                                into.value().orElseThrow().id(),
                                rows(families),
                                reason.value().orElse("")),
                ui.text(CaseloadText.MOVED, families.size()));
    }

    void release(List<CaseloadFamily> families) {
        if (families.isEmpty()) {
            ui.snackbar().show(ui.text(CaseloadText.TICK_FIRST));
            return;
        }
        var form = new Form(ui);
        Field<String> reason = form.lines(CaseloadText.REASON, 2).required();
        ask(
                form,
                ui.text(CaseloadText.RELEASE_TITLE, families.size()),
                CaseloadText.RELEASE_DO,
                () -> services.groups()
                        .release(
                                services.actor(), rows(families), reason.value().orElse("")),
                ui.text(CaseloadText.RELEASED, families.size()));
    }

    private void ask(Form form, String title, CaseloadText act, Supplier<Written> save, String report) {
        ask(form, title, act, save, report, services.groups()::undo);
    }

    private void ask(Form form, String title, CaseloadText act, Supplier<Written> save, String report, Undo undo) {
        var submit = form.submit(
                act,
                () -> ui.jobs()
                        .run(CaseloadText.JOB_SAVE, progress -> save.get())
                        .then(written -> {
                            ui.dialogs().close();
                            told(report, written.act(), each -> undo.undo(services.actor(), each));
                        })
                        .or(form::refused));
        ui.dialogs().open(new Dialog(title).content(form.node()).button(submit).cancel(ui.text(CaseloadText.CANCEL)));
        form.focus();
    }

    /** Takes an act back. */
    private interface Undo {
        long undo(Actor actor, long act);
    }

    private void told(String report, long act, LongConsumer undo) {
        ui.undoable(report, CaseloadText.JOB_SAVE, progress -> undo.accept(act), changed);
        changed.run();
    }

    /** Asks which school a member of {@code family} goes to; of the pupils the first whose school is not on record. */
    void school(CaseloadFamily family) {
        List<Member> pupils = family.members().stream().filter(Member::pupil).toList();
        List<Member> members = pupils.isEmpty() ? family.members() : pupils;
        Member first = members.stream()
                .filter(member -> member.school() == null)
                .findFirst()
                .orElseGet(members::getFirst);
        school(family, first);
    }

    /** Asks which school {@code first} goes to. */
    void school(CaseloadFamily family, Member first) {
        ui.jobs()
                .run(CaseloadText.JOB_LOAD, progress -> services.caseload().schools(services.actor()))
                .then(known -> school(family, first, known))
                .orShow();
    }

    private void school(CaseloadFamily family, Member first, List<CaseloadFamily.School> known) {
        var form = new Form(ui);
        Field<Member> who = form.choice(
                        CaseloadText.PUPIL,
                        family.members(),
                        member -> Long.toString(member.person()),
                        member -> member.name().reveal())
                .required();
        Field<CaseloadFamily.School> recorded = form.choice(
                CaseloadText.SCHOOL_KNOWN,
                known,
                school -> school.name() + "/" + school.place(),
                school -> ui.text(CaseloadText.SCHOOL_AT, school.name(), school.place()));
        recorded.show(!known.isEmpty());
        Field<String> name = form.text(CaseloadText.SCHOOL).required().span(7).help(CaseloadText.SCHOOL_HELP);
        Field<String> place = form.text(CaseloadText.SCHOOL_PLACE).required().span(5);
        Field<String> grade = form.text(CaseloadText.SCHOOL_GRADE).span(4);
        recorded.onChange(chosen -> chosen.ifPresent(school -> {
            name.set(school.name());
            place.set(school.place());
        }));
        who.set(first);
        CaseloadFamily.School before = first.school();
        if (before != null) {
            name.set(before.name());
            place.set(before.place());
            grade.set(Objects.requireNonNullElse(before.grade(), ""));
        }
        ask(
                form,
                ui.text(CaseloadText.SCHOOL_TITLE),
                CaseloadText.SAVE,
                () -> services.caseload()
                        .school(
                                services.actor(),
                                who.value().orElseThrow().person(),
                                name.value().orElse(""),
                                place.value().orElse(""),
                                grade.value().orElse("")),
                ui.text(CaseloadText.SCHOOL_SAVED, first.name().reveal()),
                services.caseload()::undo);
    }

    void history(CaseloadFamily family) {
        ui.jobs()
                .run(CaseloadText.JOB_LOAD, progress -> services.groups().history(services.actor(), family.household()))
                .then(stays -> ui.dialogs()
                        .open(new Dialog(ui.text(
                                        CaseloadText.HISTORY_TITLE,
                                        family.name().reveal()))
                                .content(lines(stays))
                                .cancel(ui.text(CaseloadText.CLOSE))))
                .orShow();
    }

    private VBox lines(List<GroupStay> stays) {
        VBox lines = Styled.column("case-lines");
        if (stays.isEmpty()) {
            lines.getChildren().add(Styled.paragraph(ui.text(CaseloadText.HISTORY_EMPTY), "quiet"));
        }
        for (GroupStay stay : stays) {
            lines.getChildren()
                    .add(Styled.column(
                            "case-line",
                            Styled.label(ui.text(CaseloadText.STAY, stay.group(), stay.facilitator())),
                            Styled.paragraph(days(stay), "quiet", "small")));
        }
        return lines;
    }

    private String days(GroupStay stay) {
        String since = ui.formats().mediumDate(stay.since());
        String days = stay.until() == null
                ? ui.text(CaseloadText.STAY_SINCE, since)
                : ui.text(CaseloadText.STAY_DAYS, since, ui.formats().mediumDate(stay.until()));
        return days + why(stay.reason()) + why(stay.leftWhy());
    }

    private static String why(@Nullable String reason) {
        return reason == null ? "" : " · " + reason;
    }

    /** Prints this year's letters of {@code families} as they are kept. */
    void reprint(List<CaseloadFamily> families) {
        new PileDialog(ui, services).open(() -> services.caseload().letters(services.actor(), rows(families)));
    }
}
