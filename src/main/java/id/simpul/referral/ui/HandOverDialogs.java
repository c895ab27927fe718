package id.simpul.referral.ui;

import id.simpul.kernel.Actor;
import id.simpul.l10n.text.ReferralText;
import id.simpul.reference.Code;
import id.simpul.reference.CodeLists;
import id.simpul.referral.Basis;
import id.simpul.referral.HandOverDesk;
import id.simpul.referral.Kind;
import id.simpul.referral.NewHandOver;
import id.simpul.region.Region;
import id.simpul.screen.Buttons;
import id.simpul.screen.Dialog;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.MenuItem;

/** Asks to whom a case is given, transferred or escalated, and why. */
public final class HandOverDialogs {
    private final Ui ui;
    private final Actor actor;
    private final HandOverDesk desk;
    private final CodeLists codes;
    private final ZoneId zone;
    private final ReferralDialogs.Done done;

    /** Questions of {@code actor}; {@code done} is told of what was written. */
    public HandOverDialogs(
            Ui ui, Actor actor, HandOverDesk desk, CodeLists codes, ZoneId zone, ReferralDialogs.Done done) {
        this.ui = ui;
        this.actor = actor;
        this.desk = desk;
        this.codes = codes;
        this.zone = zone;
        this.done = done;
    }

    /**
     * The acts this user may do with an open case of number {@code register}.
     *
     * @param own whether this office owns it
     * @param restricted whether a basis has to be said
     */
    public List<MenuItem> acts(long caseFile, String register, boolean own, boolean restricted) {
        List<MenuItem> acts = new ArrayList<>();
        if (own && actor.may(Kind.ASSIGN.needs())) {
            acts.add(Buttons.item(ui.text(ReferralText.ASSIGN), () -> assign(caseFile, register)));
        }
        if (own && actor.may(Kind.TRANSFER.needs())) {
            acts.add(Buttons.item(
                    ui.text(ReferralText.TRANSFER),
                    () -> offices(caseFile, register, Kind.TRANSFER, restricted, () -> desk.offices(actor))));
            acts.add(Buttons.item(ui.text(ReferralText.ESCALATE), () -> escalate(caseFile, register, restricted)));
        }
        if (!own && actor.may(Kind.REQUEST.needs())) {
            acts.add(Buttons.item(
                    ui.text(ReferralText.ASK), () -> offices(caseFile, register, Kind.REQUEST, restricted, List::of)));
        }
        return acts;
    }

    /** Asks to which office above a case of number {@code register} is raised, and why. */
    public void escalate(long caseFile, String register, boolean restricted) {
        offices(caseFile, register, Kind.ESCALATE, restricted, () -> desk.above(actor));
    }

    private void assign(long caseFile, String register) {
        ui.jobs()
                .run(ReferralText.JOB_LOAD, progress -> desk.colleagues(actor))
                .then(colleagues -> {
                    var form = new Form(ui);
                    Field<HandOverDesk.Colleague> to = form.choice(
                                    ReferralText.COLLEAGUE,
                                    colleagues,
                                    one -> Long.toString(one.id()),
                                    HandOverDesk.Colleague::name)
                            .required();
                    Field<String> why = form.lines(ReferralText.WHY, 2).required();
                    open(
                            form,
                            ui.text(ReferralText.ASSIGN_TITLE, register),
                            ui.text(ReferralText.ASSIGN_TEXT),
                            ReferralText.ASSIGN,
                            () -> NewHandOver.toColleague(
                                    caseFile,
                                    to.value().orElseThrow().id(),
                                    why.value().orElseThrow()),
                            () -> ui.text(
                                    ReferralText.ASSIGNED,
                                    register,
                                    to.value().orElseThrow().name()));
                })
                .orShow();
    }

    private void offices(
            long caseFile, String register, Kind kind, boolean restricted, Supplier<List<Region>> choices) {
        ui.jobs()
                .run(ReferralText.JOB_LOAD, progress -> choices.get())
                .then(offices -> ask(caseFile, register, kind, restricted, offices))
                .orShow();
    }

    private void ask(long caseFile, String register, Kind kind, boolean restricted, List<Region> offices) {
        var form = new Form(ui);
        Field<Region> to = form.choice(ReferralText.OFFICE, offices, Region::code, Region::title);
        if (kind == Kind.REQUEST) {
            to.show(false);
        } else {
            to.required();
        }
        if (kind == Kind.ESCALATE) {
            to.set(offices.stream().findFirst());
        }
        Field<String> why = form.lines(ReferralText.WHY, 2).required();
        var basis = new BasisFields(ui, form, codes, today(), restricted);
        open(
                form,
                ui.text(title(kind), register),
                ui.text(text(kind)),
                label(kind),
                () -> NewHandOver.toOffice(
                        caseFile,
                        kind,
                        to.value().map(Region::code).orElse(""),
                        why.value().orElseThrow(),
                        basis.value()),
                () -> ui.text(
                        saved(kind), register, to.value().map(Region::title).orElse("")));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(ui.clock().instant(), zone);
    }

    private static ReferralText title(Kind kind) {
        return switch (kind) {
            case TRANSFER -> ReferralText.TRANSFER_TITLE;
            case REQUEST -> ReferralText.ASK_TITLE;
            default -> ReferralText.ESCALATE_TITLE;
        };
    }

    private static ReferralText text(Kind kind) {
        return switch (kind) {
            case TRANSFER -> ReferralText.TRANSFER_TEXT;
            case REQUEST -> ReferralText.ASK_TEXT;
            default -> ReferralText.ESCALATE_TEXT;
        };
    }

    private static ReferralText label(Kind kind) {
        return switch (kind) {
            case TRANSFER -> ReferralText.TRANSFER;
            case REQUEST -> ReferralText.ASK;
            default -> ReferralText.ESCALATE;
        };
    }

    private static ReferralText saved(Kind kind) {
        return switch (kind) {
            case TRANSFER -> ReferralText.TRANSFERRED;
            case REQUEST -> ReferralText.ASKED;
            default -> ReferralText.ESCALATED;
        };
    }

    private void open(
            Form form,
            String title,
            String text,
            ReferralText label,
            Supplier<NewHandOver> made,
            Supplier<String> report) {
        ui.dialogs()
                .open(new Dialog(title)
                        .text(text)
                        .content(form.node())
                        .button(form.submit(label, () -> {
                            NewHandOver handOver = made.get();
                            String said = report.get();
                            ui.jobs()
                                    .run(ReferralText.JOB_SAVE, progress -> desk.handOver(actor, handOver))
                                    .then(written -> {
                                        ui.dialogs().close();
                                        done.written(said, Optional.of(written.act()));
                                    })
                                    .or(form::refused);
                        }))
                        .cancel(ui.text(ReferralText.CANCEL)));
        form.focus();
    }

    /** On what data is handed over, and since when: two fields that belong together. */
    static final class BasisFields {
        private final Field<Code> basis;
        private final Field<LocalDate> on;

        BasisFields(Ui ui, Form form, CodeLists codes, LocalDate today, boolean restricted) {
            List<Code> bases = codes.list(Basis.LIST, today);
            basis = form.choice(ReferralText.BASIS, bases, Code::code, code -> code.label(ui.texts()))
                    .required()
                    .span(7);
            on = form.date(ReferralText.BASIS_ON)
                    .required()
                    .span(5)
                    .check(day ->
                            day.isAfter(today) ? Optional.of(ui.text(ReferralText.BASIS_AFTER)) : Optional.empty());
            on.set(today);
            if (restricted) {
                basis.help(ReferralText.BASIS_RESTRICTED);
            } else {
                basis.set(bases.stream()
                        .filter(code -> code.code().equals(Basis.PUBLIC_TASK))
                        .findFirst());
            }
        }

        Basis value() {
            return new Basis(basis.value().orElseThrow().code(), on.value().orElseThrow());
        }
    }
}
