package id.simpul.programme.ui;

import id.simpul.household.PersonHit;
import id.simpul.l10n.text.OutletText;
import id.simpul.l10n.text.ProgrammeText;
import id.simpul.programme.outlet.Issue;
import id.simpul.programme.outlet.IssueDetails;
import id.simpul.programme.outlet.Outlet;
import id.simpul.programme.outlet.OutletDetails;
import id.simpul.reference.Code;
import id.simpul.region.Region;
import id.simpul.screen.Ui;
import id.simpul.screen.form.Field;
import id.simpul.screen.form.Form;
import id.simpul.screen.form.LookupFields;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Forms for outlets and problems at them. */
final class OutletDialogs {
    static final String KINDS = "masalah_warong";
    static final String STATES = "keadaan_masalah";

    private final Ui ui;
    private final ProgrammeServices services;
    private final ProgrammeWords words;
    private final Saving saving;
    private final LongConsumer saved;

    /** {@code saved} gets the row of the outlet that was written; 0 for a new one. */
    OutletDialogs(Ui ui, ProgrammeServices services, LongConsumer saved) {
        this.ui = ui;
        this.services = services;
        this.words = new ProgrammeWords(ui, services.codes());
        this.saving = new Saving(ui, act -> services.outlets().undo(services.actor(), act));
        this.saved = saved;
    }

    /** A group that can be chosen as the one behind an outlet. */
    record Group(long id, String name) {}

    void add() {
        outlet(null);
    }

    /** Asks for an outlet; {@code before} is null for a new one. */
    void outlet(@Nullable Outlet before) {
        ui.jobs()
                .run(ProgrammeText.JOB_LOAD, progress -> services.groups())
                .then(groups -> outlet(before, groups))
                .orShow();
    }

    private void outlet(@Nullable Outlet before, List<Group> groups) {
        var form = new Form(ui);
        Field<String> name = form.text(OutletText.NAME).required().span(12).help(OutletText.NAME_HELP);
        Field<String> operator = form.text(OutletText.OPERATOR).required().span(6);
        Field<Group> kube = form.choice(OutletText.KUBE, groups, g -> Long.toString(g.id()), Group::name)
                .span(6)
                .help(OutletText.KUBE_HELP);
        Field<Region> village = form.choice(ProgrammeText.VILLAGE, services.villages(), Region::code, Region::title)
                .required()
                .span(6);
        Field<String> address = form.text(OutletText.ADDRESS).span(6);
        Field<String> bank = form.text(OutletText.BANK).span(6);
        Field<String> phone = form.text(OutletText.PHONE).span(6);
        Field<LocalDate> from = form.date(OutletText.FROM).span(6);
        Field<LocalDate> to = form.date(OutletText.TO).span(6).help(OutletText.TO_HELP);
        Field<String> note = form.lines(ProgrammeText.NOTE, 2).span(12);
        if (before != null) {
            OutletDetails details = before.details();
            name.set(details.name());
            operator.set(details.operator());
            kube.set(groups.stream()
                    .filter(group -> details.kube() != null && group.id() == details.kube())
                    .findFirst());
            village.set(services.villages().stream()
                    .filter(region -> region.code().equals(details.village()))
                    .findFirst());
            address.set(Optional.ofNullable(details.address()));
            bank.set(Optional.ofNullable(details.bank()));
            phone.set(Optional.ofNullable(details.phone()));
            from.set(Optional.ofNullable(details.from()));
            to.set(Optional.ofNullable(details.to()));
            note.set(Optional.ofNullable(details.note()));
        }
        kube.onChange(chosen -> {
            if (operator.value().isEmpty()) {
                chosen.ifPresent(group -> operator.set(group.name()));
            }
        });
        long id = before == null ? 0 : before.id();
        String title = ui.text(before == null ? OutletText.ADD : OutletText.CHANGE_TITLE);
        new RecordForm(ui, saving, title, form, () -> saved.accept(id))
                .open(
                        ProgrammeText.SAVE_PROGRAMME,
                        () -> {
                            var after = new OutletDetails(
                                    name.value().orElse(""),
                                    operator.value().orElse(""),
                                    kube.value().map(Group::id).orElse(null),
                                    village.value().map(Region::code).orElse(""),
                                    address.value().orElse(null),
                                    bank.value().orElse(null),
                                    phone.value().orElse(null),
                                    from.value().orElse(null),
                                    to.value().orElse(null),
                                    note.value().orElse(null));
                            return () -> services.outlets().outlet(services.actor(), before, after);
                        },
                        () -> ui.text(OutletText.SAVED, name.value().orElse("")));
    }

    /** Asks for a problem at {@code outlet}; {@code before} is null for a new one. */
    void issue(Outlet outlet, @Nullable Issue before) {
        var form = new Form(ui);
        Field<Code> kind = form.choice(
                        OutletText.ISSUE_KIND, words.options(KINDS), Code::code, code -> code.label(ui.texts()))
                .required()
                .span(6);
        Field<LocalDate> on = form.date(OutletText.ISSUE_ON).required().span(6);
        Field<String> description = form.lines(OutletText.ISSUE_DESCRIPTION, 3).required();
        Field<PersonHit> reporter = LookupFields.chosen(ui, form, OutletText.REPORTER, services.people(ui));
        Field<String> number = form.text(OutletText.ISSUE_CASE).span(12).help(OutletText.ISSUE_CASE_HELP);
        Field<Code> state = form.segments(
                        OutletText.ISSUE_STATE, words.options(STATES), Code::code, code -> code.label(ui.texts()))
                .required()
                .span(12);
        Field<LocalDate> solvedOn = form.date(OutletText.SOLVED_ON).span(6);
        Field<String> solvedHow = form.lines(OutletText.SOLVED_HOW, 2);
        state.onChange(chosen -> {
            boolean solved = chosen.filter(code -> code.code().equals(IssueDetails.SOLVED))
                    .isPresent();
            solvedOn.show(solved);
            solvedHow.show(solved);
            if (solved && solvedOn.value().isEmpty()) {
                solvedOn.set(words.today());
            }
        });
        String first = before == null ? IssueDetails.REPORTED : before.details().state();
        on.set(before == null ? words.today() : before.details().on());
        if (before != null) {
            IssueDetails details = before.details();
            kind.set(words.options(KINDS).stream()
                    .filter(code -> code.code().equals(details.kind()))
                    .findFirst());
            description.set(details.description());
            number.set(Optional.ofNullable(details.caseNumber()));
            solvedOn.set(Optional.ofNullable(details.solvedOn()));
            solvedHow.set(Optional.ofNullable(details.solvedHow()));
            restore(reporter, details.household());
        }
        state.set(words.options(STATES).stream()
                .filter(code -> code.code().equals(first))
                .findFirst());
        boolean solved = first.equals(IssueDetails.SOLVED);
        solvedOn.show(solved);
        solvedHow.show(solved);
        String title = ui.text(OutletText.ISSUE_TITLE, outlet.details().name());
        var dialog = new RecordForm(ui, saving, title, form, () -> saved.accept(outlet.id()));
        if (before != null) {
            dialog.danger(
                    ProgrammeText.REMOVE,
                    () -> services.outlets().removeIssue(services.actor(), before),
                    ui.text(OutletText.ISSUE_REMOVED));
        }
        Supplying details = () -> new IssueDetails(
                kind.value().map(Code::code).orElse(""),
                on.value().orElse(words.today()),
                description.value().orElse(""),
                reporter.value().map(PersonHit::household).orElse(null),
                number.value().map(String::strip).orElse(null),
                state.value().map(Code::code).orElse(IssueDetails.REPORTED),
                solvedOn.value()
                        .filter(day -> state.value()
                                .filter(code -> code.code().equals(IssueDetails.SOLVED))
                                .isPresent())
                        .orElse(null),
                solvedHow.value().orElse(null));
        dialog.open(form.submit(OutletText.ISSUE_SAVE, () -> {
            IssueDetails after = details.get();
            String register = after.caseNumber();
            ui.jobs()
                    .run(
                            ProgrammeText.JOB_CHECK,
                            progress -> register == null
                                    || services.host().caseOf(register).isPresent())
                    .then(known -> {
                        if (known) {
                            saving.save(
                                    form,
                                    () -> services.outlets().issue(services.actor(), outlet.id(), before, after),
                                    ui.text(OutletText.ISSUE_SAVED),
                                    () -> saved.accept(outlet.id()));
                        } else {
                            number.error(ui.text(OutletText.ISSUE_CASE_UNKNOWN));
                            number.focus();
                        }
                    })
                    .or(form::refused);
        }));
    }

    /** What a form says now. */
    private interface Supplying {
        IssueDetails get();
    }

    private void restore(Field<PersonHit> reporter, @Nullable Long household) {
        if (household != null) {
            ui.jobs()
                    .run(ProgrammeText.JOB_FIND, progress -> services.headOf(household))
                    .then(found -> found.ifPresent(reporter::set))
                    .orShow();
        }
    }
}
