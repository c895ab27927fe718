package id.simpul.programme.ui;

import id.simpul.household.PersonHit;
import id.simpul.kernel.PersonName;
import id.simpul.l10n.text.KubeText;
import id.simpul.l10n.text.OutletText;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.programme.kube.AccountNumber;
import id.simpul.programme.kube.Kube;
import id.simpul.programme.kube.KubeConcern;
import id.simpul.programme.kube.KubeDetails;
import id.simpul.programme.kube.KubeGrant;
import id.simpul.programme.kube.KubeMember;
import id.simpul.programme.kube.KubeReport;
import id.simpul.reference.Code;
import id.simpul.region.Region;
import id.simpul.screen.Lookup;
import id.simpul.screen.Note;
import id.simpul.screen.Tone;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Forms for groups, their members, grants and reports. */
final class KubeDialogs {
    static final String STATES = "keadaan_kube";
    static final String ROLES = "peran_kube";
    static final String CONDITIONS = "kondisi_kube";
    private static final String MEMBER = "ANGGOTA";
    private static final int QUARTER = 3;

    private final Ui ui;
    private final ProgrammeServices services;
    private final ProgrammeWords words;
    private final Saving saving;
    private final LongConsumer saved;

    /** {@code saved} gets the row of the group that was written; 0 for a new one. */
    KubeDialogs(Ui ui, ProgrammeServices services, LongConsumer saved) {
        this.ui = ui;
        this.services = services;
        this.words = new ProgrammeWords(ui, services.codes());
        this.saving = new Saving(ui, act -> services.kubes().undo(services.actor(), act));
        this.saved = saved;
    }

    void add() {
        kube(null);
    }

    private Field<Code> choice(Form form, KubeText label, String list) {
        return form.choice(label, words.options(list), Code::code, code -> code.label(ui.texts()));
    }

    private void select(Field<Code> field, String list, String code) {
        field.set(words.options(list).stream()
                .filter(one -> one.code().equals(code))
                .findFirst());
    }

    /** Asks for a group; {@code before} is null for a new one. */
    void kube(@Nullable Kube before) {
        var form = new Form(ui);
        Field<String> name = form.text(KubeText.NAME).required().span(6);
        Field<String> business = form.text(KubeText.BUSINESS).required().span(6).help(KubeText.BUSINESS_HELP);
        Field<Region> village = form.choice(ProgrammeText.VILLAGE, services.villages(), Region::code, Region::title)
                .required()
                .span(6);
        Field<String> address = form.text(OutletText.ADDRESS).span(6);
        Field<LocalDate> formed = form.date(KubeText.FORMED).span(6);
        Field<String> facilitator = form.text(KubeText.FACILITATOR).span(6);
        Field<Code> state = choice(form, KubeText.STATE, STATES).required().span(12);
        form.section(KubeText.ACCOUNT_TITLE);
        Field<String> bank = form.text(OutletText.BANK).span(6);
        Field<String> account = form.text(KubeText.ACCOUNT).span(6);
        Field<String> holder = form.text(KubeText.HOLDER).span(12);
        Field<String> note = form.lines(ProgrammeText.NOTE, 2);
        select(state, STATES, before == null ? "USULAN" : before.details().state());
        if (before != null) {
            KubeDetails details = before.details();
            name.set(details.name());
            business.set(details.business());
            village.set(services.villages().stream()
                    .filter(region -> region.code().equals(details.village()))
                    .findFirst());
            address.set(Optional.ofNullable(details.address()));
            formed.set(Optional.ofNullable(details.formedOn()));
            facilitator.set(Optional.ofNullable(details.facilitator()));
            bank.set(Optional.ofNullable(details.bank()));
            account.set(Optional.ofNullable(details.account()).map(AccountNumber::reveal));
            holder.set(Optional.ofNullable(details.holder()).map(PersonName::reveal));
            note.set(Optional.ofNullable(details.note()));
        }
        long id = before == null ? 0 : before.id();
        String title = ui.text(before == null ? KubeText.ADD : KubeText.CHANGE_TITLE);
        new RecordForm(ui, saving, title, form, () -> saved.accept(id))
                .open(
                        ProgrammeText.SAVE_PROGRAMME,
                        () -> {
                            var after = new KubeDetails(
                                    name.value().orElse(""),
                                    business.value().orElse(""),
                                    village.value().map(Region::code).orElse(""),
                                    address.value().orElse(null),
                                    formed.value().orElse(null),
                                    facilitator.value().orElse(null),
                                    bank.value().orElse(null),
                                    account.value().map(AccountNumber::new).orElse(null),
                                    holder.value().map(PersonName::new).orElse(null),
                                    state.value().map(Code::code).orElse(KubeDetails.RUNNING),
                                    note.value().orElse(null));
                            return () -> services.kubes().kube(services.actor(), before, after);
                        },
                        () -> ui.text(KubeText.SAVED, name.value().orElse("")));
    }

    /** Asks for a member of {@code kube}; {@code before} is null for a new one. */
    void member(Kube kube, @Nullable KubeMember before) {
        var form = new Form(ui);
        var picker = new Lookup<>(ui, services.people(ui));
        var warnings = new StackPane();
        Field<Code> role = choice(form, KubeText.ROLE, ROLES).required().span(6);
        Field<LocalDate> joined = form.date(KubeText.JOINED).span(6);
        Field<LocalDate> left = form.date(KubeText.LEFT).span(6);
        Field<String> note = form.text(KubeText.MEMBER_NOTE).span(12).help(KubeText.MEMBER_NOTE_HELP);
        select(role, ROLES, before == null ? MEMBER : before.role());
        left.show(before != null);
        joined.set(before == null ? Optional.of(words.today()) : Optional.ofNullable(before.joinedOn()));
        if (before != null) {
            left.set(Optional.ofNullable(before.leftOn()));
            note.set(Optional.ofNullable(before.note()));
            warn(kube, before.person(), before.id(), warnings);
        }
        picker.onChange(chosen -> chosen.ifPresentOrElse(
                hit -> warn(kube, hit.person(), 0, warnings),
                () -> warnings.getChildren().clear()));
        String title = before == null
                ? ui.text(KubeText.MEMBER_ADD)
                : ui.text(KubeText.MEMBER_TITLE, before.name().reveal());
        var dialog = new RecordForm(ui, saving, title, form, () -> saved.accept(kube.id()));
        if (before == null) {
            dialog.above(picker.node(ui.text(KubeText.MEMBER)), picker.line());
        } else {
            dialog.danger(
                    ProgrammeText.REMOVE,
                    () -> services.kubes().remove(services.actor(), before),
                    ui.text(KubeText.MEMBER_REMOVED));
        }
        form.node(warnings);
        dialog.open(form.submit(KubeText.MEMBER_SAVE, () -> {
            Optional<PersonHit> hit = picker.chosen();
            if (before == null && hit.isEmpty()) {
                picker.ask();
                return;
            }
            var after = new KubeMember(
                    before == null ? 0 : before.id(),
                    kube.id(),
                    before == null ? hit.orElseThrow().person() : before.person(),
                    before == null ? hit.orElseThrow().household() : before.household(),
                    before == null ? hit.orElseThrow().name() : before.name(),
                    role.value().map(Code::code).orElse(MEMBER),
                    joined.value().orElse(null),
                    left.value().orElse(null),
                    note.value().orElse(null));
            saving.save(
                    form,
                    () -> services.kubes().member(services.actor(), kube, before, after),
                    ui.text(KubeText.MEMBER_SAVED, after.name().reveal()),
                    () -> saved.accept(kube.id()));
        }));
    }

    /** Shows which rules the person does not meet. */
    private void warn(Kube kube, long person, long self, StackPane place) {
        ui.jobs()
                .run(
                        ProgrammeText.JOB_CHECK,
                        progress -> services.kubes().concerns(services.actor(), kube, person, self))
                .then((List<KubeConcern> concerns) -> {
                    place.getChildren().clear();
                    if (!concerns.isEmpty()) {
                        var box = new Note(Tone.WARNING, ui.text(ProgrammeText.CONCERNS_TITLE));
                        concerns.forEach(concern -> box.text(concern.text(ui.texts())));
                        place.getChildren().add(box.node());
                    }
                })
                .orShow();
    }

    /** Asks for a grant; {@code before} is null for a new one of {@code stage}. */
    void grant(Kube kube, @Nullable KubeGrant before, int stage) {
        var form = new Form(ui);
        Field<Integer> number = form.choice(
                        KubeText.STAGE,
                        List.of(1, 2, 3, 4, 5),
                        n -> Integer.toString(n),
                        n -> ui.text(KubeText.STAGE_NUMBER, n))
                .required()
                .span(6);
        Field<Long> rupiah = form.money(ProgrammeText.VALUE).required().span(6);
        Field<LocalDate> on = form.date(KubeText.GRANTED).required().span(6);
        Field<String> source = form.text(ProgrammeText.SOURCE).span(6).help(KubeText.GRANT_SOURCE_HELP);
        Field<String> note = form.text(ProgrammeText.NOTE).span(12);
        number.set(before == null ? Math.min(stage, 5) : before.stage());
        on.set(before == null ? words.today() : before.on());
        if (before != null) {
            rupiah.set(before.rupiah());
            source.set(Optional.ofNullable(before.source()));
            note.set(Optional.ofNullable(before.note()));
        }
        String title = ui.text(KubeText.GRANT_TITLE, kube.details().name());
        var dialog = new RecordForm(ui, saving, title, form, () -> saved.accept(kube.id()));
        if (before != null) {
            dialog.danger(
                    ProgrammeText.REMOVE,
                    () -> services.kubes().remove(services.actor(), before),
                    ui.text(KubeText.GRANT_REMOVED));
        }
        dialog.open(
                ProgrammeText.SAVE_PROGRAMME,
                () -> {
                    var after = new KubeGrant(
                            before == null ? 0 : before.id(),
                            kube.id(),
                            number.value().orElse(1),
                            rupiah.value().orElse(0L),
                            on.value().orElse(words.today()),
                            source.value().orElse(null),
                            note.value().orElse(null));
                    return () -> services.kubes().grant(services.actor(), before, after);
                },
                () -> ui.text(KubeText.GRANT_SAVED));
    }

    /** Asks for a report; {@code before} is null for a new one. */
    void report(Kube kube, @Nullable KubeReport before) {
        var form = new Form(ui);
        Field<LocalDate> until = form.date(KubeText.UNTIL).required().span(6).help(KubeText.UNTIL_HELP);
        Field<LocalDate> on = form.date(KubeText.REPORTED).required().span(6);
        Field<Long> turnover = form.money(KubeText.TURNOVER).span(6);
        Field<Long> profit = form.money(KubeText.PROFIT).span(6);
        Field<Boolean> loss = form.check(KubeText.LOSS).span(12);
        Field<Code> condition =
                choice(form, KubeText.CONDITION, CONDITIONS).required().span(6);
        Field<LocalDate> due = form.date(KubeText.NEXT_DUE).span(6);
        Field<String> note = form.lines(ProgrammeText.NOTE, 2);
        LocalDate lastMonth = words.today().withDayOfMonth(1).minusDays(1);
        until.set(before == null ? lastMonth : before.until());
        on.set(before == null ? words.today() : before.on());
        due.set(
                before == null
                        ? Optional.of(words.today().plusMonths(QUARTER))
                        : Optional.ofNullable(before.nextDue()));
        if (before != null) {
            Long kept = before.profit();
            turnover.set(Optional.ofNullable(before.turnover()));
            profit.set(Optional.ofNullable(kept).map(Math::abs));
            loss.set(kept != null && kept < 0);
            select(condition, CONDITIONS, before.condition());
            note.set(Optional.ofNullable(before.note()));
        }
        String title = ui.text(KubeText.REPORT_TITLE, kube.details().name());
        var dialog = new RecordForm(ui, saving, title, form, () -> saved.accept(kube.id()));
        if (before != null) {
            dialog.danger(
                    ProgrammeText.REMOVE,
                    () -> services.kubes().remove(services.actor(), before),
                    ui.text(KubeText.REPORT_REMOVED));
        }
        dialog.open(
                ProgrammeText.SAVE_PROGRAMME,
                () -> {
                    boolean lost = loss.value().orElse(false);
                    var after = new KubeReport(
                            before == null ? 0 : before.id(),
                            kube.id(),
                            until.value().orElse(lastMonth),
                            on.value().orElse(words.today()),
                            turnover.value().orElse(null),
                            profit.value().map(sum -> lost ? -sum : sum).orElse(null),
                            condition.value().map(Code::code).orElse(""),
                            due.value().orElse(null),
                            note.value().orElse(null));
                    return () -> services.kubes().report(services.actor(), before, after);
                },
                () -> ui.text(KubeText.REPORT_SAVED));
    }
}
